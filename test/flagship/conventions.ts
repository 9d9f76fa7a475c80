import type { AbiDocument, CheckEntry, FunctionEntry, ParamEntry } from '../../generator/load/document.ts';

/** One departure from the conventions of the flagship, in words. */
type Finding = string;

const isOut = (param: ParamEntry): boolean => param.direction === 'out' || param.direction === 'inout';

/** Groups whose functions work in a process that has forked. */
const worksAfterFork = (entry: FunctionEntry): boolean =>
  entry.group === 'descriptor' ||
  ['AsyncRT_Interop_version', 'AsyncRT_Interop_format_info', 'AsyncRT_Interop_last_error_text'].includes(entry.name);

function statesOf(check: CheckEntry): string[] {
  const nested = [
    ...(check.and ?? []),
    ...(check.or ?? []),
    ...(check.implies ?? []),
    ...(check.not ? [check.not] : []),
  ];
  return [...(check.state === undefined ? [] : [check.state]), ...nested.flatMap(statesOf)];
}

const requiredStates = (entry: FunctionEntry): string[] =>
  (entry.requires ?? []).flatMap((requirement) => statesOf(requirement.check));

/** Pointers are checked, handles are live, and a process that has forked is turned away. */
function requirementFindings(document: AbiDocument, entry: FunctionEntry): Finding[] {
  const findings: Finding[] = [];
  const checkedPointers = new Set((entry.requires ?? []).map((requirement) => requirement.check.not_null));
  const handles = new Map(
    (document.types ?? []).flatMap((type) => (type.kind === 'handle' ? [[type.name, type]] : [])),
  );
  const isStruct = (name: string): boolean =>
    (document.types ?? []).some((type) => type.kind === 'struct' && type.name === name);
  for (const param of entry.params) {
    const isPointer = isOut(param) || param.array !== undefined || isStruct(param.type) || param.type === 'string';
    if (isPointer && param.nullable !== true && !checkedPointers.has(param.name))
      findings.push(`${entry.name}: ${param.name} is not checked for null`);
    const handle = handles.get(param.type);
    if (handle === undefined || isOut(param)) continue;
    const used = (entry.requires ?? []).some((requirement) => requirement.check.of?.includes(param.name));
    if (!used) findings.push(`${entry.name}: nothing is required of the handle ${param.name}`);
  }
  if (!worksAfterFork(entry) && !requiredStates(entry).includes('process_is_original'))
    findings.push(`${entry.name}: a process that has forked is not turned away`);
  return findings;
}

/** What comes out is the caller's, and descriptors are close-on-exec. */
function ownershipFindings(document: AbiDocument, entry: FunctionEntry): Finding[] {
  const owned = new Set(
    (document.types ?? []).flatMap((type) => (type.kind === 'handle' && type.lifetime === 'owned' ? [type.name] : [])),
  );
  const descriptors = new Set([
    'fd',
    ...(document.types ?? []).flatMap((type) =>
      type.kind === 'handle' && type.representation === 'fd' ? [type.name] : [],
    ),
  ]);
  return entry.params
    .filter(isOut)
    .flatMap((param) => [
      ...((owned.has(param.type) || descriptors.has(param.type)) && param.ownership !== 'caller'
        ? [`${entry.name}: ${param.name} does not become the caller's`]
        : []),
      ...(descriptors.has(param.type) && param.close_on_exec !== true
        ? [`${entry.name}: ${param.name} is not close-on-exec`]
        : []),
    ]);
}

function promiseFindings(entry: FunctionEntry): Finding[] {
  const promises = new Set(entry.promises ?? []);
  const expected: string[] = [];
  if (entry.returns === 'status' && entry.params.some((param) => param.direction === 'out'))
    expected.push('out_parameters_untouched_on_failure');
  if (entry.params.some((param) => param.close_on_exec === true)) expected.push('descriptor_close_on_exec');
  if (entry.role === 'async') expected.push('callback_never_after_cancel', 'callback_runs_exactly_once');
  return expected.filter((name) => !promises.has(name)).map((name) => `${entry.name}: does not promise ${name}`);
}

function functionFindings(document: AbiDocument, entry: FunctionEntry): Finding[] {
  const findings: Finding[] = [];
  const codes = (entry.errors ?? []).map((error) => error.code);
  if (entry.returns === 'status' && codes.length === 0) findings.push(`${entry.name}: has no errors`);
  if (new Set(codes).size !== codes.length) findings.push(`${entry.name}: lists an error twice`);
  if (entry.thread_safety === undefined || entry.blocking === undefined)
    findings.push(`${entry.name}: does not say from which thread it is called and whether it blocks`);
  if ((entry.blocking === 'bounded') !== entry.params.some((param) => param.name === 'timeout_ns'))
    findings.push(`${entry.name}: a timeout and bounded blocking go together`);
  if (entry.role === 'async' && (entry.cancel ?? '') === '') findings.push(`${entry.name}: cannot be cancelled`);
  return [
    ...findings,
    ...requirementFindings(document, entry),
    ...ownershipFindings(document, entry),
    ...promiseFindings(entry),
  ];
}

/** What is named for its unit states it, and structs begin with their size. */
function slotFindings(document: AbiDocument): Finding[] {
  const findings: Finding[] = [];
  const unitOf = (name: string): string | null =>
    /_bytes$/.test(name)
      ? 'bytes'
      : /_ns$/.test(name)
        ? 'nanoseconds'
        : /^(out_)?(width|height)$/.test(name)
          ? 'pixels'
          : null;
  const slots = [
    ...(document.functions ?? []).flatMap((entry) => entry.params.map((slot) => ({ owner: entry.name, slot }))),
    ...(document.types ?? []).flatMap((type) =>
      type.kind === 'struct' ? type.fields.map((slot) => ({ owner: type.name, slot })) : [],
    ),
  ];
  for (const { owner, slot } of slots) {
    const unit = unitOf(slot.name);
    if (unit !== null && slot.unit !== unit) findings.push(`${owner}.${slot.name}: its unit is not ${unit}`);
  }
  for (const type of document.types ?? []) {
    if (type.kind !== 'struct') continue;
    const first = type.fields[0];
    if (first?.role !== 'struct_size' || first.type !== 'u32')
      findings.push(`${type.name}: does not begin with its size`);
  }
  return findings;
}

/** Every text is made of sentences. */
function textFindings(document: AbiDocument): Finding[] {
  const findings: Finding[] = [];
  const visit = (value: unknown, where: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, `${where}/${index}`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        if (key === 'doc' && typeof item === 'string' && !/^[`A-Z0-9a](.|\n)*\.$/.test(item))
          findings.push(`${where}: "${item}" is not a sentence`);
        if (key === 'when' && typeof item === 'string' && !/^(if|in) .*[^.]$/.test(item))
          findings.push(`${where}: "${item}" does not continue a sentence`);
        visit(item, `${where}/${key}`);
      }
  };
  visit(document, '');
  return findings;
}

/** What is declared but never used. */
function unusedFindings(document: AbiDocument): Finding[] {
  const functions = document.functions ?? [];
  const promised = new Set(functions.flatMap((entry) => entry.promises ?? []));
  const required = new Set(functions.flatMap(requiredStates));
  const answered = new Set(functions.flatMap((entry) => (entry.errors ?? []).map((error) => error.code)));
  return [
    ...(document.promises ?? [])
      .filter(({ name }) => !promised.has(name))
      .map(({ name }) => `promise ${name} is unused`),
    ...(document.predicates ?? [])
      .filter(({ name }) => !required.has(name))
      .map(({ name }) => `predicate ${name} is unused`),
    // What a function answers that has no body yet, so no function lists it.
    ...(document.errors?.codes ?? [])
      .filter(({ name }) => name !== 'ENOSYS' && !answered.has(name))
      .map(({ name }) => `error ${name} is unused`),
  ];
}

/** Where a document departs from the conventions of the flagship that the checks of the compiler do not already enforce. */
export function conventionFindings(document: AbiDocument): Finding[] {
  return [
    ...(document.functions ?? []).flatMap((entry) => functionFindings(document, entry)),
    ...slotFindings(document),
    ...textFindings(document),
    ...unusedFindings(document),
  ];
}
