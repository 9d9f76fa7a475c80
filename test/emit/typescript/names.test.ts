import { describe, expect, it } from 'vitest';
import { assetsFromSource } from '../../../generator/assets_from_source.ts';
import type { EmittedName } from '../../../generator/emit/target.ts';
import { memberName, parameterName, resultName, typeName } from '../../../generator/emit/typescript/names.ts';
import { exported, keywords } from '../../../generator/emit/typescript/reserved.ts';
import { typescript } from '../../../generator/emit/typescript/target.ts';
import type { FunctionDeclaration, HandleType, Model, Parameter } from '../../../generator/model/model.ts';
import { documentPath, modelOf, repository } from '../../support/model.ts';

const documents = [
  ...['geometry', 'keyvalue', 'mixer', 'counter'].map(documentPath),
  `${repository}schema/interop_fd.abi.json`,
  `${repository}test/outside/vulkan_sample.abi.json`,
  `${repository}test/outside/level_zero_sample.abi.json`,
];

const prefixes = { function: ['lib_'], type: ['lib_'], constant: ['LIB_'], macro: 'LIB' };
const model = { prefixes } as unknown as Model;

function parameter(name: string, names: Record<string, string> = {}): Parameter {
  return { name, names } as unknown as Parameter;
}

function type(name: string, names: Record<string, string> = {}): HandleType {
  return { kind: 'handle', name, names } as unknown as HandleType;
}

function member(name: string, handle: string, role: string, hasSelf = true): string {
  const self = hasSelf ? parameter('self') : null;
  return memberName({ name, names: {}, handle: type(handle), role, self } as unknown as FunctionDeclaration, model);
}

describe('a name', () => {
  it('of a type loses its prefix, and avoids what TypeScript or the output has', () => {
    const of = (name: string): string => typeName(type(name), model);
    expect([of('lib_image_view'), of('lib_thing_t'), of('VkDevice')]).toEqual(['ImageView', 'Thing', 'VkDevice']);
    expect([of('lib_map'), of('lib_promise'), of('lib_abi_error'), of('lib_raw')]).toEqual([
      'Map_',
      'Promise_',
      'AbiError_',
      'Raw_',
    ]);
    expect(typeName(type('lib_map', { typescript: 'Chart' }), model)).toBe('Chart');
  });

  it('of a parameter avoids words of the language', () => {
    expect(
      ['new', 'in', 'arguments', 'await', 'user_name', 'x2'].map((name) => parameterName(parameter(name))),
    ).toEqual(['new_', 'in_', 'arguments_', 'await_', 'userName', 'x2']);
    expect(parameterName(parameter('new', { typescript: 'fresh' }))).toBe('fresh');
  });

  it('of a result has no `out`', () => {
    expect(['out_fd', 'out', 'output', 'out_2', 'fd'].map((name) => resultName(parameter(name)))).toEqual([
      'fd',
      'out',
      'output',
      'out2',
      'fd',
    ]);
  });

  it('of a member does without the name of its class', () => {
    expect(member('lib_buffer_create', 'lib_buffer', 'constructor', false)).toBe('create');
    expect(member('lib_create_buffer', 'lib_buffer', 'constructor', false)).toBe('create');
    expect(member('lib_buffer_get_size', 'lib_buffer', 'getter')).toBe('size');
    expect(member('lib_get_2d', 'lib_buffer', 'getter')).toBe('get2D');
    expect(member('lib_buffer', 'lib_buffer', 'method')).toBe('buffer');
    expect(member('lib_buffer_close', 'lib_buffer', 'method')).toBe('close_');
    expect(member('lib_buffer_constructor', 'lib_buffer', 'method')).toBe('constructor_');
    expect(member('lib_buffer_then', 'lib_buffer', 'method')).toBe('then_');
  });
});

/** Names that the typings export. */
function exports(text: string): string[] {
  return [...text.matchAll(/^export (?:declare )?(?:const|type|interface|class|function) ([A-Za-z_$][\w$]*)/gm)].map(
    ([, name]) => name ?? '',
  );
}

describe.each(documents)('the names of %s', (path) => {
  it('are all reported, once per scope, and none of them is reserved', async () => {
    const built = await modelOf(path);
    const reported: EmittedName[] = [...typescript.naming.names(built)];
    const seen = new Set<string>();
    for (const { scope, name } of reported) {
      expect(typescript.naming.reserved.has(name)).toBe(false);
      expect([scope, name, seen.has(`${scope} ${name}`)]).toEqual([scope, name, false]);
      seen.add(`${scope} ${name}`);
    }
    const inModule = new Set(reported.filter(({ scope }) => scope === 'module').map(({ name }) => name));
    for (const file of await typescript.emit(built, assetsFromSource())) {
      if (!file.path.endsWith('.d.ts')) continue;
      for (const name of exports(file.text))
        expect([file.path, name, inModule.has(name)]).toEqual([file.path, name, true]);
    }
  });
});

describe('reserved words', () => {
  it('hold every word that strict code keeps for itself', () => {
    for (const word of keywords) {
      if (['undefined', 'NaN', 'Infinity', 'globalThis', 'async', 'of'].includes(word)) continue;
      expect(
        () => new Function(`'use strict'; return async () => { const ${word} = 1; return ${word}; };`),
        word,
      ).toThrow(SyntaxError);
    }
    expect(exported.has('open')).toBe(true);
  });
});
