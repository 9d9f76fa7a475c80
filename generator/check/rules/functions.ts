import type { Path } from '../../load/positions.ts';
import type { Rule } from '../rule.ts';
import { mustBeKnown } from './references.ts';

export const errorConvention: Rule = {
  name: 'error-convention',
  doc: 'The error convention has the keys that it needs and no others.',
  check({ document, symbols, report }) {
    const { errors } = document;
    if (errors === undefined) return;
    const needed = errors.convention === 'enum' ? (['type', 'success'] as const) : (['codes'] as const);
    const foreign = errors.convention === 'enum' ? (['codes'] as const) : (['type', 'success'] as const);
    for (const key of needed)
      if (errors[key] === undefined)
        report('E_CONVENTION_KEY', { path: ['errors'] }, { convention: errors.convention, key, problem: 'needs' });
    for (const key of foreign)
      if (errors[key] !== undefined)
        report(
          'E_CONVENTION_KEY',
          { path: ['errors', key] },
          { convention: errors.convention, key, problem: 'does not have' },
        );
    const type = symbols.types.get(errors.type ?? '')?.entry;
    if (type?.kind !== 'enum') return;
    for (const [index, name] of (errors.success ?? []).entries())
      mustBeKnown(
        report,
        `enumerator of ${type.name}`,
        name,
        type.enumerators.map((item) => item.name),
        ['errors', 'success', index],
      );
  },
};

export const errorText: Rule = {
  name: 'error-text',
  doc: 'The function that tells what went wrong takes nothing, returns a string, and is always there.',
  check({ document, symbols, report }) {
    const name = document.errors?.text;
    const path: Path = ['errors', 'text'];
    if (name === undefined || !mustBeKnown(report, 'function', name, symbols.functions.keys(), path)) return;
    const entry = symbols.functions.get(name)?.entry;
    if (entry === undefined) return;
    const { returns } = entry;
    const isText =
      typeof returns === 'string'
        ? symbols.resolveBuiltin(returns) === 'string'
        : symbols.resolveBuiltin(returns.type) === 'string' && returns.ownership !== 'caller';
    if (entry.params.length > 0 || !isText || entry.optional === true) report('E_ERROR_TEXT', { path }, { name });
  },
};

export const successCodes: Rule = {
  name: 'success-codes',
  doc: 'A function that returns the status enum may say which of the codes of success it returns.',
  check({ document, report }) {
    const { errors } = document;
    const isEnum = errors?.convention === 'enum';
    for (const [index, { name, returns, success }] of (document.functions ?? []).entries()) {
      if (success === undefined) continue;
      const path: Path = ['functions', index, 'success'];
      const returned = typeof returns === 'string' ? returns : returns.type;
      if (!isEnum || !(returned === 'status' || returned === errors.type))
        report('E_ATTRIBUTE', { path }, { attribute: 'success', name, needs: 'a status enum that is returned' });
      else
        for (const [position, code] of success.entries())
          mustBeKnown(report, 'code of success', code, errors.success ?? [], [...path, position]);
    }
  },
};

export const declaredErrors: Rule = {
  name: 'declared-errors',
  doc: 'A function returns only error codes that are declared, and only if it returns a status.',
  check({ document, symbols, report }) {
    const { errors } = document;
    const statusType = errors?.convention === 'enum' ? symbols.types.get(errors.type ?? '')?.entry : undefined;
    const success: readonly string[] = errors?.success ?? [];
    const codes =
      statusType?.kind === 'enum'
        ? statusType.enumerators.map((item) => item.name).filter((name) => !success.includes(name))
        : (errors?.codes ?? []).map((code) => code.name);
    for (const [index, entry] of (document.functions ?? []).entries()) {
      const path: Path = ['functions', index];
      const returned = typeof entry.returns === 'string' ? entry.returns : entry.returns.type;
      const returnsStatus = returned === 'status' || (statusType !== undefined && returned === statusType.name);
      if (!returnsStatus && (entry.errors ?? []).length > 0)
        report('E_ERRORS_WITHOUT_STATUS', { path: [...path, 'errors'] }, { name: entry.name });
      for (const [position, { code }] of (entry.errors ?? []).entries())
        mustBeKnown(report, 'error code', code, codes, [...path, 'errors', position, 'code']);
      const own = (entry.errors ?? []).map(({ code }) => code);
      for (const [position, requirement] of (entry.requires ?? []).entries())
        mustBeKnown(report, `error code of ${entry.name}`, requirement.code, own, [
          ...path,
          'requires',
          position,
          'code',
        ]);
      for (const [position, promise] of (entry.promises ?? []).entries())
        mustBeKnown(
          report,
          'promise',
          promise,
          (document.promises ?? []).map((item) => item.name),
          [...path, 'promises', position],
        );
    }
  },
};
