import type { BuiltinName, BuiltinType, Layout, Layouts } from './model.ts';
import { builtinNames } from './model.ts';

const same = (layout: Layout): Layouts => ({ lp64: layout, llp64: layout, ilp32: layout, ilp32_i386: layout });
const scalar = (size: number): Layouts => same({ size, alignment: size });

/** 64-bit scalars: aligned to 4 bytes inside structs by the i386 System V ABI, to 8 everywhere else. */
const wide: Layouts = { ...scalar(8), ilp32_i386: { size: 8, alignment: 4 } };

/** Pointers and pointer-sized integers. */
export const pointerLayouts: Layouts = {
  lp64: { size: 8, alignment: 8 },
  llp64: { size: 8, alignment: 8 },
  ilp32: { size: 4, alignment: 4 },
  ilp32_i386: { size: 4, alignment: 4 },
};

/** A C enum without a fixed underlying type, and `int`. */
export const intLayouts: Layouts = scalar(4);

const layoutsOf: Readonly<Record<BuiltinName, Layouts>> = {
  void: same({ size: 0, alignment: 1 }),
  bool: scalar(1),
  char: scalar(1),
  i8: scalar(1),
  u8: scalar(1),
  i16: scalar(2),
  u16: scalar(2),
  i32: scalar(4),
  u32: scalar(4),
  i64: wide,
  u64: wide,
  f32: scalar(4),
  f64: wide,
  int: intLayouts,
  uint: intLayouts,
  size: pointerLayouts,
  intptr: pointerLayouts,
  uintptr: pointerLayouts,
  string: pointerLayouts,
  address: pointerLayouts,
  const_address: pointerLayouts,
  fd: intLayouts,
  status: intLayouts,
};

const types = {} as Record<BuiltinName, BuiltinType>;
for (const name of builtinNames) types[name] = { kind: 'builtin', name, layouts: layoutsOf[name] };

/** The one object of each built-in type. */
export const builtins: Readonly<Record<BuiltinName, BuiltinType>> = types;

/** True for the name of a built-in type. */
export function isBuiltinName(name: string): name is BuiltinName {
  return (builtinNames as readonly string[]).includes(name);
}
