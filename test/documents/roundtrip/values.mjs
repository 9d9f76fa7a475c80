/** Values at the extremes of every scalar type of the document language, as the bindings carry them. */

const maximum = Number.MAX_VALUE;
const smallest = Number.MIN_VALUE;
const f32Maximum = 3.4028234663852886e38;

/** By type: the values, and one just outside the range; null where every value is legal. */
export const extremes = {
  bool: { values: [false, true], outside: 1 },
  char: { values: [0, 1, 127, 128, 255], outside: 256 },
  i8: { values: [-128, -1, 0, 127], outside: 128 },
  i16: { values: [-32768, -1, 0, 32767], outside: -32769 },
  i32: { values: [-2147483648, -1, 0, 2147483647], outside: 2147483648 },
  i64: { values: [-(2n ** 63n), -(2n ** 53n) - 1n, -1n, 0n, 2n ** 63n - 1n], outside: 2n ** 63n },
  u8: { values: [0, 1, 255], outside: -1 },
  u16: { values: [0, 1, 65535], outside: 65536 },
  u32: { values: [0, 1, 2147483648, 4294967295], outside: 4294967296 },
  u64: { values: [0n, 1n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n], outside: 2n ** 64n },
  f32: {
    values: [0, -0, 1.5, -f32Maximum, f32Maximum, 1.401298464324817e-45, Infinity, -Infinity, NaN],
    outside: null,
  },
  f64: { values: [0, -0, 0.1, -maximum, maximum, smallest, Infinity, -Infinity, NaN], outside: null },
  int: { values: [-2147483648, -1, 0, 2147483647], outside: -2147483649 },
  uint: { values: [0, 1, 4294967295], outside: -1 },
  size: { values: [0n, 1n, 2n ** 64n - 1n], outside: -1n },
  intptr: { values: [-(2n ** 63n), -1n, 0n, 2n ** 63n - 1n], outside: -(2n ** 63n) - 1n },
  uintptr: { values: [0n, 1n, 2n ** 64n - 1n], outside: 2n ** 64n },
};

export const types = Object.keys(extremes);

/** The last of the values of a type. */
export function highest(type) {
  const { values } = extremes[type];
  return type === 'f32' || type === 'f64' ? values[4] : values[values.length - 1];
}

/** The lowest value of a type. */
export function lowest(type) {
  const { values } = extremes[type];
  return type === 'f32' || type === 'f64' ? values[3] : values[0];
}
