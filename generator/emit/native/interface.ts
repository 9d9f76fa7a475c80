/** What is written by hand: declarations of bodies and predicates with their documentation, and the stand-ins for those that are missing. */

import type { FunctionDeclaration, Model, Parameter, Predicate, Requirement } from '../../model/model.ts';
import { blockComment, entry, lineWidth, type Paragraph, paragraphs, setApart } from '../c/comment.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { join, layOutCall, returnTypeName } from '../shared/c_spelling.ts';
import { missingSection } from './banner.ts';
import { declarationsOf, passingOf } from './parameters.ts';
import { failuresOf, fallbackOf, statusOfCode } from './status.ts';

/** What a parameter is beside its documentation. That what comes out reaches the caller on success is said once, above all bodies. */
function parameterFacts(parameter: Parameter, siblings: readonly Parameter[]): string {
  const passing = passingOf(parameter, siblings);
  if (!parameter.nullable || passing === 'array' || passing === 'out_array') return '';
  return passing === 'out' || passing === 'out_fixed' ? 'Null: the caller does not want it.' : 'May be null.';
}

/** True for what a body sees from the type of its parameter. */
function isPlainNotNull({ check }: Requirement): boolean {
  return check.kind === 'not_null' && check.operand.kind === 'parameter' && check.operand.fields.length === 0;
}

function parameterDocs(params: readonly Parameter[]): Paragraph[] {
  return params
    .filter((parameter) => passingOf(parameter, params) !== 'length')
    .map((parameter) => entry(`@param ${parameter.name} ${parameter.doc} ${parameterFacts(parameter, params)}`));
}

function list(title: string, items: readonly string[]): Paragraph[] {
  return setApart([entry(title, 0), ...items.map((item) => entry(`- ${item}`, 2))]).slice(
    0,
    items.length === 0 ? 0 : undefined,
  );
}

function signature(name: string, type: string, params: readonly Parameter[], isNamed: boolean, tail: string): string {
  return layOutCall(join(type, name), declarationsOf(params, isNamed), tail, lineWidth);
}

/** The declaration of a body, with what holds when it is called and what it may answer. */
export function bodyText(declaration: FunctionDeclaration, model: Model): string {
  const { name, params, requires, errors, promises } = declaration;
  const comment = blockComment([
    ...paragraphs(declaration.doc),
    ...setApart(parameterDocs(params)),
    ...list(
      'Holds when it is called:',
      requires.filter((item) => !isPlainNotNull(item)).map((item) => item.doc),
    ),
    ...list(
      'Errors:',
      errors.map((error) => `\`${statusOfCode(error.code, model)}\` ${error.when}`),
    ),
    ...list(
      'Promises:',
      promises.map((promise) => (promise.doc === '' ? promise.name : promise.doc)),
    ),
  ]);
  const type = returnTypeName(declaration.returns, model.errors);
  return conditional(conditionOf(declaration), `${comment}\n${signature(name, type, params, true, ';')}`);
}

/** The declaration of a predicate. */
export function predicateText(predicate: Predicate): string {
  const comment = blockComment([...paragraphs(predicate.doc), ...setApart(parameterDocs(predicate.params))]);
  return `${comment}\n${signature(predicate.name, 'bool', predicate.params, true, ';')}`;
}

const weak = (model: Model): string => `[[gnu::weak, gnu::section("${missingSection(model)}")]]\n`;

function listing(kind: 'bodies' | 'predicates', name: string): string {
  return `    if (support::is_missing(&${kind}::${name})) names.push_back("${name}");`;
}

/** The stand-in for a body, and what lists it. */
export function missingBody(declaration: FunctionDeclaration, model: Model): { definition: string; listing: string } {
  const { name, params, returns } = declaration;
  const condition = conditionOf(declaration);
  const type = returnTypeName(returns, model.errors);
  const fallback = returns.isStatus ? failuresOf(model).notImplemented : fallbackOf(declaration, model);
  const statements = fallback === null ? 'return;' : `return ${fallback};`;
  return {
    definition: conditional(condition, weak(model) + signature(name, type, params, false, ` { ${statements} }`)),
    listing: conditional(condition, listing('bodies', name)),
  };
}

/** The stand-in for a predicate, and what lists it. */
export function missingPredicate(predicate: Predicate, model: Model): { definition: string; listing: string } {
  const statements = ' { throw support::NotImplemented(); }';
  return {
    definition: weak(model) + signature(predicate.name, 'bool', predicate.params, false, statements),
    listing: listing('predicates', predicate.name),
  };
}
