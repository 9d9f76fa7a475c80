import { expect, it } from 'vitest';
import { partOf } from '../../../scripts/test/parts.ts';
import { componentsNamedIn } from '../../../scripts/test/test_files.ts';

/** A call, put together here so that the search does not find it in this file. */
const call = (name: string, text: string) => `  ${name}(${text}`;

it('finds the components that a test names', () => {
  const text = [
    call('describeWith', "['clang', 'm32'], 'headers', () => {});"),
    call('describeWith', "\n  ['vulkan'],\n  'formats', () => {});"),
    call('componentPath', "'cuda-headers', 'include')"),
    call('componentEnv', "'mojo', 'gl')"),
    call('findComponent', "'strace').found"),
    call('describe', "'cmake', () => {})"),
  ].join('\n');
  expect(componentsNamedIn(text)).toEqual(['clang', 'm32', 'vulkan', 'cuda-headers', 'mojo', 'gl', 'strace']);
});

it('rejects a component that does not exist', () => {
  expect(() => componentsNamedIn(call('describeWith', "['rust'], "))).toThrow(RangeError);
});

it('gives a file to the innermost part', () => {
  expect(partOf('test/load/load.test.ts')?.name).toBe('compiler');
  expect(partOf('test/mojo/ring.test.ts')?.name).toBe('Mojo');
  expect(partOf('test/mojo_names.test.ts')?.name).toBe('compiler');
});
