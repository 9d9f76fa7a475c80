import type { AbiDocument } from '../../generator/load/document.ts';

/** One entry put into a document, and the programs of a user who was waiting for it: they compile with it, and not without. */
export interface Edit {
  readonly what: string;
  /** Adds the entry. Throws if the document has no place for it. */
  apply(document: AbiDocument): void;
  /** By the folder of the output, what its files say now and did not say before. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
  /** Body of a C file that includes the headers. */
  readonly c: string;
  /** Body of a module that imports the bindings as `abi`. */
  readonly typescript: string;
  /** A Mojo program. */
  readonly mojo: string;
}

type Entry<List extends readonly unknown[] | undefined> = NonNullable<List>[number];

function typeNamed<Kind extends Entry<AbiDocument['types']>['kind']>(
  document: AbiDocument,
  kind: Kind,
  name: string,
): Extract<Entry<AbiDocument['types']>, { kind: Kind }> {
  for (const type of document.types ?? []) {
    if (type.kind === kind && type.name === name) return type as Extract<typeof type, { kind: Kind }>;
  }
  throw new Error(`the document has no ${kind} ${name}`);
}

/** The list of a document, to which the tests may add. */
function listOf<Item>(list: readonly Item[] | undefined): Item[] {
  if (list === undefined) throw new Error('the document has no such list');
  return list as Item[];
}

const format: Edit = {
  what: 'a format',
  apply(document) {
    listOf(typeNamed(document, 'format_enum', 'MAX_Format').formats).push({
      name: 'RGB10A2',
      value: 12,
      numeric: 'unorm',
      layout: 'packed32',
      channels: [
        { name: 'r', bits: 10 },
        { name: 'g', bits: 10 },
        { name: 'b', bits: 10 },
        { name: 'a', bits: 2 },
      ],
      optional: true,
      doc: 'Three 10-bit channels and 2 bits of alpha, packed in a 32-bit word.',
    });
  },
  shown: {
    include: ['MAX_FMT_RGB10A2 = 12', 'VK_FORMAT_A2B10G10R10_UNORM_PACK32, GL_RGB10_A2, DRM_FORMAT_ABGR2101010'],
    typescript: ['RGB10A2: 12', "name: 'RGB10A2', bytesPerPixel: 4"],
    mojo: ['comptime RGB10A2 = Self(12)'],
    native: ['MAX_FMT_RGB10A2', 'VK_FORMAT_A2B10G10R10_UNORM_PACK32'],
    docs: ['`MAX_FMT_RGB10A2`', '`VK_FORMAT_A2B10G10R10_UNORM_PACK32`'],
  },
  c: `
MAX_Format wanted(void) { return MAX_FMT_RGB10A2; }
typedef char value_is_kept[MAX_FMT_RGB10A2 == 12 ? 1 : -1];`,
  typescript: `
export const wanted: abi.Format = abi.Format.RGB10A2;
export const kept: 12 = abi.Format.RGB10A2;`,
  mojo: `
from interop_fd import Format


def main():
    print(Format.RGB10A2, Format.RGB10A2.bytes_per_pixel())
`,
};

const added: Edit = {
  what: 'a function',
  apply(document) {
    listOf(document.functions).push({
      name: 'AsyncRT_InteropBuffer_fill',
      group: 'buffer',
      handle: 'AsyncRT_InteropBuffer',
      role: 'method',
      thread_safety: 'any_thread',
      blocking: 'may_block',
      doc: 'Fills a buffer with one value.',
      params: [
        { name: 'buffer', type: 'AsyncRT_InteropBuffer', doc: 'Live buffer.' },
        { name: 'value', type: 'u8', doc: 'Value of every byte.' },
      ],
      returns: 'status',
      errors: [{ code: 'EINVAL', when: 'if the buffer is not live' }],
      requires: [
        { check: { state: 'buffer_is_live', of: ['buffer'] }, code: 'EINVAL', doc: '`buffer` is a live handle.' },
      ],
    });
  },
  shown: {
    include: ['int AsyncRT_InteropBuffer_fill(AsyncRT_InteropBuffer buffer, uint8_t value);'],
    typescript: ['AsyncRT_InteropBuffer_fill', 'fill(value'],
    node: ['AsyncRT_InteropBuffer_fill'],
    mojo: ['def fill(self, value: UInt8) raises:', 'external_call["AsyncRT_InteropBuffer_fill", c_int]'],
    native: ['AsyncRT_InteropBuffer_fill'],
    docs: ['### `AsyncRT_InteropBuffer_fill`', 'Fills a buffer with one value.'],
  },
  c: 'int (*wanted)(AsyncRT_InteropBuffer, uint8_t) = AsyncRT_InteropBuffer_fill;',
  typescript: `
export function fill(buffer: abi.Buffer): void {
  buffer.fill(7);
}
export function fillRaw(library: abi.Library, buffer: abi.Buffer): number {
  return library.raw.AsyncRT_InteropBuffer_fill(buffer.handle, 7);
}`,
  mojo: `
from interop_fd_ext import Buffer


def wanted(buffer: Buffer) raises:
    buffer.fill(7)


def main():
    pass
`,
};

const errorCode: Edit = {
  what: 'an error code',
  apply(document) {
    if (document.errors === undefined || !('codes' in document.errors)) throw new Error('the document has no codes');
    listOf(document.errors.codes).push({ name: 'EBUSY', doc: 'Somebody else uses it now.' });
  },
  // Headers and addon hand numbers on, whose names are the platform's: the header of C has nothing but the hash of the document.
  shown: {
    include: ['_DOCUMENT_HASH "'],
    typescript: ["readonly EBUSY: 'EBUSY';", 'Somebody else uses it now.'],
    mojo: ['return "EBUSY"'],
    native: ['{EBUSY, "EBUSY", "Somebody else uses it now."}'],
    docs: ['| `EBUSY` | Somebody else uses it now. |'],
  },
  c: '#include <errno.h>\nint wanted(int status) { return status == -EBUSY; }',
  typescript: `
export const wanted: abi.ErrorCode = abi.ErrorCode.EBUSY;
export function isBusy(error: abi.AbiError): boolean {
  return error.codeName === abi.ErrorCode.EBUSY;
}`,
  mojo: `
from interop_fd import _errno_name


def main():
    print(_errno_name(16))
`,
};

const field: Edit = {
  what: 'a struct field',
  apply(document) {
    listOf(typeNamed(document, 'struct', 'AsyncRT_InteropBufferOptions').fields).push({
      name: 'preferred_alignment_bytes',
      type: 'u64',
      unit: 'bytes',
      default: 4096,
      doc: "Alignment of the allocation; 0 is the device's own.",
    });
  },
  shown: {
    include: [
      'uint64_t preferred_alignment_bytes;',
      'offsetof(AsyncRT_InteropBufferOptions, preferred_alignment_bytes), 24, 24, 24);',
    ],
    typescript: ['readonly preferredAlignmentBytes?: bigint | undefined;'],
    mojo: ['var preferred_alignment_bytes: UInt64'],
    docs: ['`uint64_t preferred_alignment_bytes` | 24 | 24 | 24 | 24 |'],
  },
  c: `
AsyncRT_InteropBufferOptions wanted = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
unsigned long long alignment(void) { return wanted.preferred_alignment_bytes; }
typedef char size_grows[sizeof(wanted) == 32 ? 1 : -1];`,
  typescript: 'export const wanted: abi.BufferOptionsInit = { preferredAlignmentBytes: 64n };',
  mojo: `
from interop_fd_ext import BufferOptions


def main():
    var options = BufferOptions()
    print(options.struct_size, options.preferred_alignment_bytes)
`,
};

export const edits: readonly Edit[] = [format, added, errorCode, field];
