/**
 * A small solver. It finds arguments for which every requirement of a function holds, and for each requirement arguments that break it and, where
 * that is possible, no other. It tries the values around the constants that the requirements name, one variable at a time and then two.
 */

import type { CheckExpression, Operand } from '../../model/expression.ts';
import type { FunctionDeclaration, Requirement } from '../../model/model.ts';
import { enumOf } from '../../model/queries.ts';
import { assigned, holds } from './evaluate.ts';
import { type Assignment, initialValue, noteSurroundings, rangeOf, type Variable, variablesOf } from './variables.ts';

/** Arguments of one function. */
export interface Solution {
  /** Differences from the initial values with which every requirement holds; null where there are none. */
  readonly valid: Assignment | null;
  /** For each requirement the ways to break it, as differences from the valid arguments; empty where none was found. */
  readonly violations: readonly (readonly Assignment[])[];
}

/** How many ways of breaking one requirement are tried. */
const mostWays = 4;

function constantsIn(check: CheckExpression): readonly bigint[] {
  const values = (operands: readonly Operand[]): bigint[] =>
    operands.flatMap((operand) => (operand.kind === 'parameter' ? [] : [operand.value]));
  switch (check.kind) {
    case 'compare':
    case 'multiple_of':
      return values([check.left, check.right]);
    case 'mask': {
      // The lowest bit outside the mask, and the highest that is left.
      const [mask = 0n] = values([check.right]);
      let bit = 1n;
      while ((mask & bit) !== 0n) bit <<= 1n;
      return [bit, 0x80000000n];
    }
    case 'in':
      return values(check.list);
    case 'and':
    case 'or':
      return check.terms.flatMap(constantsIn);
    case 'not':
      return constantsIn(check.term);
    case 'implies':
      return [...constantsIn(check.condition), ...constantsIn(check.consequence)];
    default:
      return [];
  }
}

class Solver {
  readonly #declaration: FunctionDeclaration;
  readonly #requires: readonly Requirement[];
  readonly #variables: readonly (readonly Variable[])[];
  readonly #candidates = new Map<string, readonly bigint[]>();

  constructor(declaration: FunctionDeclaration) {
    noteSurroundings(declaration);
    this.#declaration = declaration;
    this.#requires = declaration.requires;
    this.#variables = declaration.requires.map(({ check }) => variablesOf(check, declaration));
  }

  #holds(index: number, assignment: Assignment): boolean {
    const requirement = this.#requires[index];
    return requirement === undefined || holds(requirement.check, assignment, this.#declaration);
  }

  #candidatesOf(variable: Variable): readonly bigint[] {
    const known = this.#candidates.get(variable.key);
    if (known !== undefined) return known;
    const found = variable.kind === 'number' ? this.#numbers(variable) : [0n, 1n];
    this.#candidates.set(variable.key, found);
    return found;
  }

  #numbers(variable: Variable): readonly bigint[] {
    if (variable.slot === null) return [];
    const [least, most] = rangeOf(variable.slot.type);
    const speaking = this.#requires.filter((_, index) =>
      this.#variables[index]?.some((item) => item.key === variable.key),
    );
    const constants = speaking.flatMap(({ check }) => constantsIn(check));
    const others = speaking.flatMap(({ check }) => variablesOf(check, this.#declaration)).map(initialValue);
    const listed = enumOf(variable.slot.type)?.enumerators.map((item) => item.value) ?? [];
    const near = [...constants, ...others, ...listed].flatMap((value) => [value, value - 1n, value + 1n]);
    const all = [...near, ...constants.map((value) => value * 2n), 0n, 1n, most, least];
    return [...new Set(all)].filter((value) => value >= least && value <= most);
  }

  /** The assignments that differ from one in one variable, then in two. */
  *#near(start: Assignment, variables: readonly Variable[]): Iterable<Map<string, bigint>> {
    const others = (variable: Variable): bigint[] =>
      this.#candidatesOf(variable).filter((value) => value !== assigned(variable, start));
    for (const variable of variables) for (const value of others(variable)) yield new Map([[variable.key, value]]);
    for (const [index, first] of variables.entries())
      for (const second of variables.slice(index + 1))
        for (const one of others(first))
          for (const two of others(second))
            yield new Map([
              [first.key, one],
              [second.key, two],
            ]);
  }

  /** Changes whatever is not fixed until all requirements but one hold; null if that does not work. */
  #repaired(start: Assignment, fixed: ReadonlySet<string>, except: number | null): Assignment | null {
    let current = new Map(start);
    for (let round = 0; round < 4; round += 1) {
      const broken = this.#requires.findIndex((_, index) => index !== except && !this.#holds(index, current));
      if (broken < 0) return current;
      const free = (this.#variables[broken] ?? []).filter((item) => item.kind !== 'state' && !fixed.has(item.key));
      let next: Map<string, bigint> | null = null;
      for (const change of this.#near(current, free)) {
        const changed = new Map([...current, ...change]);
        if (!this.#holds(broken, changed) || (except !== null && this.#holds(except, changed))) continue;
        const isNoWorse = this.#requires.every(
          (_, index) => index >= broken || index === except || this.#holds(index, changed),
        );
        if (!isNoWorse) continue;
        next = changed;
        break;
      }
      if (next === null) return null;
      current = next;
    }
    return this.#requires.every((_, index) => index === except || this.#holds(index, current)) ? current : null;
  }

  valid(): Assignment | null {
    const pointers = this.#declaration.params.filter((item) => item.nullable).map((item) => `pointer:${item.name}`);
    const given = new Map(pointers.map((key) => [key, 1n]));
    let valid = this.#repaired(given, new Set(pointers), null) ?? this.#repaired(new Map(), new Set(), null);
    // A pointer that may be null is null, if that is legal.
    for (const key of valid === null ? [] : pointers) {
      const without: Assignment = new Map([...(valid ?? []), [key, 0n]]);
      if (this.#requires.every((_, index) => this.#holds(index, without))) valid = without;
    }
    return valid;
  }

  /** The pointers to arrays that a broken condition is about: it is broken in an array that is there. */
  #arraysOf(variables: readonly Variable[], change: ReadonlyMap<string, bigint>): string[] {
    const operands = variables.flatMap(({ key, state }) => (change.get(key) === 0n ? (state?.operands ?? []) : []));
    const names = operands.flatMap((operand) => (operand.kind === 'parameter' ? operand.name : []));
    return this.#declaration.params
      .filter(({ name, nullable, array }) => nullable && array !== null && names.includes(name))
      .map(({ name }) => `pointer:${name}`);
  }

  /** The ways to break one requirement, those first that break no other. */
  violations(index: number, valid: Assignment): readonly Assignment[] {
    const variables = this.#variables[index] ?? [];
    const alone: Assignment[] = [];
    const together: Assignment[] = [];
    let isOneEnough = false;
    for (const change of this.#near(valid, variables)) {
      // Two changes where one is enough say nothing new.
      if (alone.length >= mostWays || (change.size > 1 && isOneEnough)) break;
      const broken = new Map([...valid, ...change]);
      if (this.#holds(index, broken)) continue;
      const repaired = this.#repaired(broken, new Set(change.keys()), index);
      const isFirst = this.#requires.every((_, other) => other >= index || this.#holds(other, broken));
      if (repaired === null && !isFirst) continue;
      if (change.size === 1) isOneEnough = true;
      const all = repaired ?? broken;
      const difference = new Map([...all].filter(([key, value]) => change.has(key) || valid.get(key) !== value));
      // A hand-written hook may have given a pointer that the solver left null.
      for (const { key, kind } of variables) if (kind === 'pointer' && all.get(key) === 0n) difference.set(key, 0n);
      for (const key of this.#arraysOf(variables, change)) difference.set(key, 1n);
      (repaired === null ? together : alone).push(difference);
    }
    return alone.length > 0 ? alone : together.slice(0, 1);
  }

  solve(): Solution {
    const valid = this.valid();
    const start = valid ?? new Map<string, bigint>();
    return { valid, violations: this.#requires.map((_, index) => this.violations(index, start)) };
  }
}

/** Finds the arguments for a function. */
export function solve(declaration: FunctionDeclaration): Solution {
  return new Solver(declaration).solve();
}
