import { describe, expect, it } from 'vitest';
import {
  enumeratorName,
  functionName,
  memberName,
  moduleName,
  placement,
  resultName,
  slotName,
  typeName,
} from '../../../generator/emit/mojo/names.ts';
import type { Model } from '../../../generator/model/model.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

const flagship = await modelOf(`${repository}schema/interop_fd.abi.json`);
const keyvalue = await modelOf(documentPath('keyvalue'));
const mixer = await modelOf(documentPath('mixer'));

function named(model: Model, name: string): Model['functions'][number] {
  const found = model.functions.find((item) => item.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

describe('a module', () => {
  it.each([
    [flagship, ['interop_fd', 'interop_fd_ext']],
    [keyvalue, ['keyvalue_types', 'keyvalue']],
    [mixer, ['mixer']],
  ])('is named after the ABI and the header', (model, expected) => {
    expect(model.headers.map((header) => moduleName(header, model))).toEqual(expected);
  });
});

describe('a function', () => {
  it.each([
    // A handle for which a type of a Mojo library stands gets no methods.
    [flagship, 'AsyncRT_DeviceBuffer_export_fd', 'function', 'export_fd'],
    // The name says what is made.
    [flagship, 'AsyncRT_Create_timeline_semaphore_fd', 'function', 'create_timeline_semaphore_fd'],
    [flagship, 'AsyncRT_Signal_timeline_semaphore_fd', 'method', 'signal'],
    [flagship, 'AsyncRT_InteropBuffer_create', 'static', 'create'],
    [keyvalue, 'kv_open', 'static', 'open'],
    [keyvalue, 'kv_iterator_next', 'method', 'next'],
    [keyvalue, 'kv_close', 'lifetime', null],
    [keyvalue, 'kv_snapshot_retain', 'lifetime', null],
    [keyvalue, 'kv_set_text', 'method', 'write_text'],
    [keyvalue, 'kv_snapshot_take', 'static', 'take_'],
    [keyvalue, 'kv_free', 'function', 'free'],
    [mixer, 'mixer_close', 'method', 'close'],
  ])('%#: %s is a %s', (model, name, place, expected) => {
    const declaration = named(model, name);
    expect(placement(declaration, model)).toBe(place);
    if (expected !== null)
      expect(place === 'function' ? functionName(declaration, model) : memberName(declaration, model)).toBe(expected);
  });
});

describe('names', () => {
  it('leave out what says where something stands', () => {
    const [context] = named(flagship, 'AsyncRT_InteropBuffer_create').params;
    const outs = named(flagship, 'AsyncRT_DeviceBuffer_export_fd').params.filter((param) => param.direction === 'out');
    expect(context === undefined ? null : slotName(context)).toBe('context');
    expect(outs.map(resultName)).toEqual(['fd', 'size_bytes', 'row_pitch_bytes', 'width', 'height', 'format']);
  });

  it('of types and enumerators lose their prefixes, and those set by hand stay', () => {
    const types = keyvalue.types.map((type) => typeName(type, keyvalue));
    expect(types).toEqual(expect.arrayContaining(['Database', 'OpenFlags', 'Status', 'WatchFn']));
    const flags = keyvalue.types.find((type) => type.name === 'kv_open_flags');
    if (flags?.kind !== 'enum') throw new Error('there are no flags');
    expect(flags.enumerators.map((item) => enumeratorName(item, flags))).toEqual([
      'CREATE',
      'EXCLUSIVE',
      'FRESH',
      'REGISTRY',
    ]);
  });
});
