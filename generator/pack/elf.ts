/** What an ELF file says of itself, as far as packing needs it. Only little-endian files of 64 bits are read. */
export interface Elf {
  /** Number of the machine in the ELF header, such as 62 for x86-64. */
  readonly machine: number;
  readonly isShared: boolean;
  /** Name that programs linked with it look for at run time; null if it has none. */
  readonly soname: string | null;
  /** Names of the libraries that it asks for. */
  readonly needed: readonly string[];
  /** The symbols that it defines for others; null if the file has no section table. */
  readonly exported: ReadonlySet<string> | null;
}

const sharedObject = 3;
const dynamicSection = 6;
const dynamicSymbols = 11;
const neededTag = 1n;
const sonameTag = 14n;
const symbolSize = 24;

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

function sectionsOf(view: DataView): Section[] {
  const start = Number(view.getBigUint64(40, true));
  const size = view.getUint16(58, true);
  return Array.from({ length: view.getUint16(60, true) }, (_, index) => {
    const at = start + index * size;
    return {
      type: view.getUint32(at + 4, true),
      offset: Number(view.getBigUint64(at + 24, true)),
      size: Number(view.getBigUint64(at + 32, true)),
      link: view.getUint32(at + 40, true),
    };
  });
}

/** Reads the header and the dynamic sections; null if it is no such file, or one that is cut off. */
export function readElf(bytes: Uint8Array): Elf | null {
  const isElf = [0x7f, 0x45, 0x4c, 0x46, 2, 1].every((byte, index) => bytes[index] === byte);
  if (!isElf) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textAt = (table: Section | undefined, offset: number): string => {
    const from = (table?.offset ?? bytes.length) + offset;
    return new TextDecoder('latin1').decode(bytes.subarray(from, bytes.indexOf(0, from)));
  };
  try {
    const sections = sectionsOf(view);
    const dynamic = sections.find(({ type }) => type === dynamicSection);
    const entries = Array.from({ length: (dynamic?.size ?? 0) / 16 }, (_, index) => {
      const at = (dynamic?.offset ?? 0) + index * 16;
      return { tag: view.getBigUint64(at, true), value: Number(view.getBigUint64(at + 8, true)) };
    });
    const named = (tag: bigint): string[] =>
      entries.filter((entry) => entry.tag === tag).map(({ value }) => textAt(sections[dynamic?.link ?? 0], value));
    const table = sections.find(({ type }) => type === dynamicSymbols);
    const exported = new Set<string>();
    for (let at = table?.offset ?? 0; table !== undefined && at < table.offset + table.size; at += symbolSize) {
      const isDefined = view.getUint16(at + 6, true) !== 0;
      if (isDefined) exported.add(textAt(sections[table.link], view.getUint32(at, true)));
    }
    return {
      machine: view.getUint16(18, true),
      isShared: view.getUint16(16, true) === sharedObject,
      soname: named(sonameTag)[0] ?? null,
      needed: named(neededTag),
      exported: table === undefined ? null : exported,
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
