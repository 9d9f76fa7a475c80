import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/component.ts';
import { checkAll, Folder } from './support/compiler.ts';
import { flagshipPath, type HeaderSet, headersOf, headersOfFile } from './support/headers.ts';
import { declarationTokens, withoutEnumeratorsAfter } from './support/tokens.ts';

const proposal = readFileSync(new URL('./proposal.h', import.meta.url), 'utf8');
const core = 'asyncrt_interop_fd.h';
let set: HeaderSet;

function coreOf({ files }: HeaderSet): string {
  return files.find((file) => file.path === core)?.text ?? '';
}

beforeAll(async () => {
  set = await headersOfFile(flagshipPath);
});

describe('the core header', () => {
  it('has the tokens of the proposal and no others', () => {
    expect(withoutEnumeratorsAfter(declarationTokens(coreOf(set)), 'MAX_FMT_RGBA32F')).toEqual(
      declarationTokens(proposal),
    );
  });

  it('may get formats at the end of the enum, and only there', async () => {
    const document = JSON.parse(readFileSync(flagshipPath, 'utf8')) as { types: { name: string; formats: object[] }[] };
    const formats = document.types.find((type) => type.name === 'MAX_Format')?.formats ?? [];
    const added = {
      name: 'RGB10A2',
      value: 12,
      doc: 'New.',
      numeric: 'unorm',
      layout: 'packed32',
      channels: [
        { name: 'r', bits: 10 },
        { name: 'g', bits: 10 },
        { name: 'b', bits: 10 },
        { name: 'a', bits: 2 },
      ],
    };
    formats.push(added);
    const after = declarationTokens(coreOf(await headersOf(JSON.stringify(document))));
    expect(after).toContain('MAX_FMT_RGB10A2');
    expect(withoutEnumeratorsAfter(after, 'MAX_FMT_RGBA32F')).toEqual(declarationTokens(proposal));
    formats.unshift(...formats.splice(-1));
    const before = declarationTokens(coreOf(await headersOf(JSON.stringify(document))));
    expect(withoutEnumeratorsAfter(before, 'MAX_FMT_RGBA32F')).not.toEqual(declarationTokens(proposal));
  });

  it('has neither version macros nor the hash of the document', () => {
    const defined = [...coreOf(set).matchAll(/^#define (\w+)/gm)].map((match) => match[1]);
    expect(defined).toEqual(['ASYNCRT_INTEROP_FD_H']);
  });
});

/** The proposal's prototypes again, each function through a pointer of exactly its type, and each enumerator's value. */
const repeated = `#include "${core}"
#ifdef __cplusplus
extern "C" {
#endif
${proposal.slice(proposal.indexOf('int AsyncRT'))}
#ifdef __cplusplus
}
#endif
int (*export_fd)(const void *, int *, uint64_t *, uint32_t *, uint32_t *, uint32_t *, MAX_Format *) = AsyncRT_DeviceBuffer_export_fd;
int (*create_semaphore)(const void *, uint64_t, int *) = AsyncRT_Create_timeline_semaphore_fd;
int (*signal_semaphore)(int, uint64_t) = AsyncRT_Signal_timeline_semaphore_fd;
int (*export_dmabuf)(const void *, int *, uint64_t *, uint32_t *, uint32_t *, uint32_t *, uint32_t *, uint64_t *) = AsyncRT_DeviceBuffer_export_dmabuf;
${[...proposal.matchAll(/(MAX_FMT_\w+) = (\d+)/g)].map(([, name, value]) => `typedef char check_${name}[${name} == ${value} ? 1 : -1];`).join('\n')}
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
${[...proposal.matchAll(/(MAX_FMT_\w+) = (\d+)/g)].map(([, name, value]) => `_Static_assert(${name} == ${value}, "${name}");`).join('\n')}
_Static_assert(sizeof(MAX_Format) == 4, "MAX_Format");
_Static_assert(_Generic(&AsyncRT_Signal_timeline_semaphore_fd, int (*)(int, uint64_t): 1, default: 0), "signal");
_Static_assert(_Generic(&AsyncRT_Create_timeline_semaphore_fd, int (*)(const void *, uint64_t, int *): 1, default: 0), "create");
#endif
`;

for (const [component, compilers] of [
  ['cc', { c: 'gcc', cpp: 'g++' }],
  ['clang', { c: 'clang', cpp: 'clang++' }],
] as const) {
  describeWith([component], `the proposal after the core header, ${compilers.c}`, () => {
    it('declares the same things again, of the same types and values', async () => {
      using folder = new Folder();
      folder.write(core, coreOf(set));
      expect(
        await checkAll(compilers, { c: folder.write('p.c', repeated), cpp: folder.write('p.cc', repeated) }),
      ).toEqual({});
    });

    it('would be refused with another parameter type, or another value', async () => {
      using folder = new Folder();
      folder.write(core, coreOf(set));
      for (const wrong of [
        repeated.replace('uint64_t initial_value', 'uint32_t initial_value'),
        repeated.replace('MAX_FMT_R16F == 6', 'MAX_FMT_R16F == 7'),
      ]) {
        const said = await checkAll(compilers, { c: folder.write('p.c', wrong), cpp: folder.write('p.cc', wrong) });
        expect(Object.keys(said)).toHaveLength(10);
      }
    });
  });
}
