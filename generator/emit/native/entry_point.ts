/** One entry point: its requirements in order, the call of its body, and what comes out. */

import type { CheckExpression, Operand } from '../../model/expression.ts';
import type { FunctionDeclaration, Model, Parameter, Requirement } from '../../model/model.ts';
import { lineWidth } from '../c/comment.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import {
  callingMacros,
  dimensionsOf,
  functionHead,
  join,
  layOutCall,
  parameterList,
  returnTypeName,
} from '../shared/c_spelling.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { argumentText, failureText } from './checks.ts';
import { EntryScope, sizeFieldOf } from './entry_scope.ts';
import { fitted } from './fitted.ts';
import { InputSteps, lengthText, type Refusal } from './input_steps.ts';
import { elementOf, passingOf, pointeeOf, sizedStructOf } from './parameters.ts';
import { failuresOf, fallbackOf, isSuccess, statusOfCode } from './status.ts';

/** True if a call may be handed to the next definition of the function. */
export function isForwarded(declaration: FunctionDeclaration): boolean {
  return declaration.requires.some((requirement) => requirement.forward);
}

/** True if nothing but named predicates can make the condition fail: they give a better reason than the requirement. */
function isOfPredicates(check: CheckExpression): boolean {
  return check.kind === 'state' || (check.kind === 'implies' && check.consequence.kind === 'state');
}

/** A string literal in pieces that fit into a line. */
function literalLines(text: string, indentation: number): string[] {
  const room = lineWidth - indentation - 4;
  const pieces: string[] = [];
  for (const word of text.split(/(?<= )/)) {
    const last = pieces.at(-1);
    if (last === undefined || stringLiteral(last + word).length > room) pieces.push(word);
    else pieces[pieces.length - 1] = last + word;
  }
  return pieces.map(stringLiteral);
}

/** Refuses a call, and tells what does not hold. */
function refusalLines({ condition, status, text }: Refusal, scope: EntryScope): string[] {
  const literals = literalLines(text, 16);
  return [
    `if (${condition})`,
    `    return support::refused(${status}, ${stringLiteral(scope.declaration.name)},`,
    ...literals.map((literal, index) => `        ${literal}${index === literals.length - 1 ? ');' : ''}`),
  ];
}

function requirementLines(requirement: Requirement, scope: EntryScope): string[] {
  const { name, params } = scope.declaration;
  const status = statusOfCode(requirement.code, scope.model);
  const condition = failureText(requirement.check, scope);
  if (!requirement.forward) {
    const isTold = isOfPredicates(requirement.check) || !scope.declaration.returns.isStatus;
    return isTold
      ? [`if (${condition}) return ${status};`]
      : refusalLines({ condition, status, text: requirement.doc }, scope);
  }
  const next = scope.local('next');
  const forwarding = scope.local('forwarding');
  const raised = scope.local('raised');
  return [
    `if (${condition}) {`,
    `    static thread_local bool ${forwarding} = false;`,
    `    const auto ${next} = ${forwarding} ? nullptr : next_definitions::${name}();`,
    `    if (${next} == nullptr) return ${status};`,
    `    const support::Raised ${raised}(${forwarding});`,
    `    return ${next}(${params.map((parameter) => parameter.name).join(', ')});`,
    '}',
  ];
}

/** The variable that the body fills, where it is not there already. */
function outVariable(parameter: Parameter, scope: EntryScope): string[] {
  const pointee = pointeeOf(parameter);
  const value = scope.valueOf(parameter);
  switch (passingOf(parameter, scope.declaration.params)) {
    case 'out': {
      if (sizedStructOf(parameter) !== null)
        return parameter.direction === 'out'
          ? [`${value}.${sizeFieldOf(parameter)} = ${sizeValue(parameter, scope)};`]
          : [];
      return parameter.direction === 'out' ? [`${join(pointee, value)}{};`] : [];
    }
    case 'out_fixed': {
      const type = `${join(pointee, value)}${dimensionsOf(parameter.shape)}`;
      return parameter.direction === 'out'
        ? [`${type}{};`]
        : [
            `${type}{};`,
            `if (${parameter.name} != nullptr) std::memcpy(${value}, ${parameter.name}, sizeof ${value});`,
          ];
    }
    case 'out_array': {
      const counter = parameter.array?.kind === 'counted' ? scope.parameter(parameter.array.by) : undefined;
      const element = elementOf(parameter);
      const inBytes =
        parameter.array?.kind === 'counted' && parameter.array.unit === 'bytes' && element !== 'std::byte';
      const count = counter === undefined ? '0' : lengthText(counter, scope);
      const capacity = inBytes ? `${count} / sizeof(${element})` : count;
      return [`OutputArray<${element}> ${value}(${parameter.name}, ${capacity});`];
    }
    default:
      return [];
  }
}

/** The size that the caller stated, in the type of its field. */
function sizeValue(parameter: Parameter, scope: EntryScope): string {
  return `static_cast<decltype(${scope.valueOf(parameter)}.${sizeFieldOf(parameter)})>(${scope.sizeOf(parameter)})`;
}

function bodyArgument(parameter: Parameter, scope: EntryScope): string | null {
  const { params } = scope.declaration;
  const operandOf = (of: Parameter): Operand => ({ kind: 'parameter', name: of.name, fields: [] });
  const value = scope.valueOf(parameter);
  switch (passingOf(parameter, params)) {
    case 'out':
    case 'out_fixed':
      return parameter.nullable ? `${parameter.name} == nullptr ? nullptr : &${value}` : value;
    case 'out_array':
      return value;
    default:
      return argumentText(parameter, params, operandOf, scope);
  }
}

/** What hands a result to the caller, after success. */
function delivery(parameter: Parameter, scope: EntryScope): string[] {
  const { name } = parameter;
  const value = scope.valueOf(parameter);
  const guard = parameter.nullable ? `if (${name} != nullptr) ` : '';
  switch (passingOf(parameter, scope.declaration.params)) {
    case 'out': {
      if (sizedStructOf(parameter) === null) return [`${guard}*${name} = ${value};`];
      return [
        `${value}.${sizeFieldOf(parameter)} = ${sizeValue(parameter, scope)};`,
        `support::write_struct(${name}, ${value}, ${scope.sizeOf(parameter)});`,
      ];
    }
    case 'out_fixed':
      return [`${guard}std::memcpy(${name}, ${value}, sizeof ${value});`];
    case 'out_array':
      return [`${value}.deliver();`];
    default:
      return [];
  }
}

/** The lines of the entry point up to its end. */
function lines(scope: EntryScope): string[] {
  const { declaration, model } = scope;
  const { params, requires, returns } = declaration;
  const failures = failuresOf(model);
  const steps = new InputSteps(scope);
  const result: string[] = [];
  if (returns.isStatus)
    result.push(`if (support::is_missing(&bodies::${declaration.name})) return ${failures.notImplemented};`);
  result.push(...steps.variables());
  const fallback = fallbackOf(declaration, model);
  const refuse = (refusal: Refusal): string[] =>
    returns.isStatus
      ? refusalLines(refusal, scope)
      : [`if (${refusal.condition}) return${fallback === null ? '' : ` ${fallback}`};`];
  for (const requirement of requires)
    result.push(...steps.before(requirement).flatMap(refuse), ...requirementLines(requirement, scope));
  result.push(...steps.rest().flatMap(refuse));
  result.push(...params.flatMap((parameter) => outVariable(parameter, scope)));
  const given = params.flatMap((parameter) => bodyArgument(parameter, scope) ?? []);
  const deliveries = params.flatMap((parameter) => delivery(parameter, scope));
  const type = returnTypeName(returns, model.errors);
  const outcome = scope.local('result');
  const call = (head: string): string => layOutCall(`${head}bodies::${declaration.name}`, given, ';', lineWidth - 8);
  if (deliveries.length === 0) return [...result, ...call(type === 'void' ? '' : 'return ').split('\n')];
  if (type === 'void') return [...result, ...call('').split('\n'), ...deliveries];
  result.push(...call(`const ${join(type, outcome)} = `.replace(/^const (.*\*)/, '$1')).split('\n'));
  if (returns.isStatus) result.push(`if (!(${isSuccess(outcome, model)})) return ${outcome};`);
  return [...result, ...deliveries, `return ${outcome};`];
}

/** The definition of an entry point. */
export function entryPointText(declaration: FunctionDeclaration, model: Model): string {
  const scope = new EntryScope(declaration, model);
  const type = returnTypeName(declaration.returns, model.errors);
  const macros = { ...callingMacros(model), exportMacro: null };
  const head = layOutCall(
    functionHead(declaration, model.errors, macros),
    parameterList(declaration.params),
    '',
    lineWidth,
  );
  const fallback = fallbackOf(declaration, model);
  const handler = declaration.returns.isStatus
    ? 'support::status_of_exception'
    : `[]() noexcept -> ${type} {${fallback === null ? '' : ` return ${fallback};`} }`;
  const text = [
    'extern "C" [[gnu::visibility("default")]]',
    head,
    '{',
    `    const auto ${scope.local('enter')} = [&]() -> ${type} {`,
    ...lines(scope).map((line) => fitted(`${' '.repeat(8)}${line}`)),
    '    };',
    `    return support::guarded(${scope.local('enter')}, ${handler});`,
    '}',
  ].join('\n');
  return conditional(conditionOf(declaration), text);
}
