import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spellParameter, typeName } from '../../generator/emit/shared/c_spelling.ts';
import type { AbiDocument, FunctionEntry, ParamEntry } from '../../generator/load/document.ts';
import { modelOf, repository } from '../support/model.ts';
import { conventionFindings } from './conventions.ts';
import { extensionFunctions } from './extension_functions.ts';
import { proposedFormats, proposedFunctions } from './proposal.ts';

const path = `${repository}schema/interop_fd.abi.json`;
const parse = (): AbiDocument => JSON.parse(readFileSync(path, 'utf8')) as AbiDocument;
const model = await modelOf(path);

/** A copy of the document in which functions were changed: one of them, or all. */
function changed(name: string | null, change: (entry: FunctionEntry) => FunctionEntry): AbiDocument {
  const document = parse();
  const functions = (document.functions ?? []).map((entry) =>
    name === null || entry.name === name ? change(entry) : entry,
  );
  return { ...document, functions };
}

describe('the core is the proposal', () => {
  it('has its functions, with the same parameters in the same order', () => {
    const core = model.functions.filter((entry) => entry.group.header.name === 'core');
    const declared = core.map(({ name, params }) => ({ name, parameters: params.map(spellParameter) }));
    expect(declared).toEqual(proposedFunctions);
    expect(core.map(({ returns }) => typeName(returns.type))).toEqual(core.map(() => 'int'));
    expect(core.filter(({ optional }) => optional)).toEqual([]);
  });

  it('has its formats first, with their values', () => {
    const format = model.types.find((type) => type.name === 'MAX_Format');
    const enumerators = format?.kind === 'enum' ? format.enumerators : [];
    const declared = enumerators.map(({ name, value, format: facts }) => [name, value, facts?.optional]);
    expect(declared.slice(0, proposedFormats.length)).toEqual(proposedFormats);
    const values = enumerators.map(({ value }) => value);
    expect(values).toEqual([...values].sort((left, right) => Number(left - right)));
  });

  it('hands unknown handles and descriptors to the next definition', () => {
    const core = model.functions.filter((entry) => entry.group.header.name === 'core');
    const forwarding = core.map(({ requires }) => requires.filter(({ forward }) => forward).length);
    expect(forwarding).toEqual([1, 1, 1, 1]);
    const others = model.functions.filter((entry) => entry.group.header.name !== 'core');
    expect(others.filter(({ requires }) => requires.some(({ forward }) => forward))).toEqual([]);
  });

  it('declares nothing but the format type and the functions in its header', () => {
    const types = model.types.filter((type) => type.group.header.name === 'core' && typeName(type) === type.name);
    expect(types.map(({ name }) => name)).toEqual(['MAX_Format']);
    expect(model.constants.filter(({ group }) => group.header.name === 'core')).toEqual([]);
  });
});

describe('the extension offers', () => {
  const declared = new Map(model.functions.map((entry) => [entry.name, entry]));

  it.each(extensionFunctions)('$area: $offer', ({ area, functions }) => {
    for (const name of functions) expect(declared.get(`AsyncRT_Interop${name}`)?.group.name, name).toBe(area);
  });

  it('handles with a life: each owned one has constructors or makers, and one end', () => {
    const handles = model.types.filter((type) => type.kind === 'handle');
    const ends = handles.map((handle) => [
      handle.name.replace('AsyncRT_Interop', ''),
      model.functions.filter((entry) => entry.handle === handle && entry.role === 'destructor').map(({ name }) => name),
    ]);
    expect(Object.fromEntries(ends)).toMatchObject({
      DeviceBuffer: [],
      DeviceContext: [],
      TimelineSemaphoreFd: [],
      Context: ['AsyncRT_InteropContext_close'],
      Buffer: ['AsyncRT_InteropBuffer_release'],
      Mapping: ['AsyncRT_InteropMapping_release'],
      Memory: ['AsyncRT_InteropMemory_release'],
      Semaphore: ['AsyncRT_InteropSemaphore_destroy'],
      Wait: [],
      Socket: [],
    });
  });

  it('structures without padding at their end, so that a field can be added', () => {
    for (const type of model.types) {
      const last = type.kind === 'struct' ? type.fields.at(-1) : undefined;
      if (last !== undefined)
        expect(last.offsets.lp64 + last.layouts.lp64.size, type.name).toBe(type.layouts.lp64.size);
    }
  });
});

describe('every declaration says what it must', () => {
  it('throughout the document', () => {
    expect(conventionFindings(parse())).toEqual([]);
  });

  const open = 'AsyncRT_InteropContext_open';
  const share = 'AsyncRT_InteropBuffer_export_handle';
  const wait = 'AsyncRT_InteropSemaphore_wait_async';
  const requires = (entry: FunctionEntry, count: number) => ({ requires: (entry.requires ?? []).slice(0, count) });
  const params = (entry: FunctionEntry, change: Partial<ParamEntry>) => ({
    params: entry.params.map((param) => ({ ...param, ...change })),
  });

  it.each<[finding: string, name: string | null, change: (entry: FunctionEntry) => Partial<FunctionEntry>]>([
    ['has no errors', open, () => ({ errors: [] })],
    ['lists an error twice', open, ({ errors = [] }) => ({ errors: [...errors, ...errors] })],
    ['out_context is not checked for null', open, (entry) => requires(entry, 0)],
    ['nothing is required of the handle buffer', share, (entry) => requires(entry, 3)],
    ['a process that has forked is not turned away', open, (entry) => requires(entry, 1)],
    ['does not promise out_parameters_untouched_on_failure', open, () => ({ promises: [] })],
    ['does not promise callback_never_after_cancel', wait, () => ({ promises: [] })],
    ['a timeout and bounded blocking go together', open, () => ({ blocking: 'bounded' })],
    ['cannot be cancelled', wait, () => ({ cancel: '' })],
    ['out_fd is not close-on-exec', share, (entry) => params(entry, { close_on_exec: false })],
    ["out_fd does not become the caller's", share, (entry) => params(entry, { ownership: 'callee' })],
    ['its unit is not bytes', 'AsyncRT_InteropBuffer_view', (entry) => params(entry, { unit: 'pixels' })],
    ['"opens" is not a sentence', open, () => ({ doc: 'opens' })],
    ['"If so." does not continue a sentence', open, () => ({ errors: [{ code: 'EINVAL', when: 'If so.' }] })],
    [
      'promise monotonic is unused',
      null,
      ({ promises = [] }) => ({ promises: promises.filter((name) => name !== 'monotonic') }),
    ],
    ['predicate context_is_open is unused', null, () => ({ requires: [] })],
    ['error ERANGE is unused', null, ({ errors = [] }) => ({ errors: errors.filter(({ code }) => code !== 'ERANGE') })],
  ])('finds: %s', (finding, name, change) => {
    const document = changed(name, (entry) => ({ ...entry, ...change(entry) }));
    expect(conventionFindings(document).join('\n')).toContain(finding);
  });

  it('finds a struct that does not begin with its size', () => {
    const document = parse();
    const types = (document.types ?? []).map((type) =>
      type.kind === 'struct' ? { ...type, fields: type.fields.slice(1) as typeof type.fields } : type,
    );
    expect(conventionFindings({ ...document, types }).join('\n')).toContain('does not begin with its size');
  });
});
