import { expect, it } from 'vitest';
import { requiredComponents } from '../../../scripts/components/required.ts';
import { components } from '../../../scripts/components/table.ts';

it('requires nothing by default', () => {
  expect(requiredComponents(undefined).size).toBe(0);
  expect(requiredComponents(' , ').size).toBe(0);
});

it('takes a list of names', () => {
  expect([...requiredComponents('clang, m32')]).toEqual(['clang', 'm32']);
});

it('takes all', () => {
  expect(requiredComponents('all').size).toBe(components.length);
});

it('rejects a name that is no component, even beside others', () => {
  expect(() => requiredComponents('clang,clagn')).toThrow(/no component is named 'clagn'; there are: cc, cmake/);
});
