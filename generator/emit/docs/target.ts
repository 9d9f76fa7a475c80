import type { Group, Model } from '../../model/model.ts';
import { valueText } from '../c/describe_slot.ts';
import { typeName } from '../shared/c_spelling.ts';
import { markdownCell, markdownCode, markdownLine, markdownText } from '../shared/encode/markdown.ts';
import type { EmitContext, EmittedName, File, Target } from '../target.ts';
import { functionSection } from './functions.ts';
import { history } from './history.ts';
import { loaderTable } from './loaders.ts';
import { signaturesOf } from './signatures.ts';
import { table } from './table.ts';
import { typeSection } from './types.ts';

function constantTable(group: Group, model: Model): string {
  const rows = model.constants
    .filter((constant) => constant.group === group)
    .map((constant) => [
      markdownCode(constant.name),
      markdownCode(typeName(constant.type)),
      markdownCode(valueText(constant.value)),
      markdownCell(
        [constant.doc, ...(constant.unit === null ? [] : [`Unit: ${constant.unit}.`]), ...history(constant)].join(' '),
      ),
    ]);
  return table(['constant', 'type', 'value', 'meaning'], rows);
}

function section(title: string, parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : `## ${title}\n\n${filled.join('\n\n')}`;
}

function groupPage(group: Group, model: Model, context: EmitContext): File {
  const signatures = signaturesOf(model);
  const types = model.types.filter((type) => type.group === group).map((type) => typeSection(type, model));
  const functions = model.functions
    .filter((item) => item.group === group)
    .map((item) => functionSection(item, model, signatures));
  const body = [
    section('Constants', [constantTable(group, model)]),
    section('Functions', functions),
    section('Types', types),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const view = {
    title: markdownLine(group.title),
    doc: markdownText(group.doc),
    header: markdownCode(group.header.file),
    body,
  };
  return { path: `${group.name}.md`, text: context.template('docs/group')(view) };
}

function errorTable(model: Model): string {
  if (model.errors.kind === 'none') return '';
  const rows = model.errors.codes.map((code) => [markdownCode(code.name), markdownCell(code.doc)]);
  const convention =
    model.errors.kind === 'negative_errno'
      ? 'Functions that return a status return 0 on success and a negative error number on failure.'
      : `Functions that return a status return ${markdownCode(model.errors.type.name)}: ${model.errors.success.map((item) => markdownCode(item.name)).join(', ')} on success, else an error.`;
  return `## Errors\n\n${convention}\n\n${table(['code', 'meaning'], rows)}`;
}

function indexPage(model: Model, context: EmitContext): File {
  const groups = model.groups.map((group) => {
    const count = (list: readonly { readonly group: Group }[]): string =>
      `${list.filter((item) => item.group === group).length}`;
    return [
      `[${markdownCell(group.title)}](${group.name}.md)`,
      markdownCode(group.header.file),
      count(model.functions),
      count(model.types),
      markdownCell(group.doc.split('\n\n')[0] ?? ''),
    ];
  });
  const promises = model.promises.map((promise) => [markdownCode(promise.name), markdownCell(promise.doc)]);
  const predicates = model.predicates.map((predicate) => [
    markdownCode(`${predicate.name}(${predicate.params.map((param) => param.name).join(', ')})`),
    markdownCell(predicate.doc),
  ]);
  const body = [
    `## Groups\n\n${table(['group', 'header', 'functions', 'types', 'about'], groups)}`,
    errorTable(model),
    promises.length === 0 ? '' : `## Promises\n\n${table(['promise', 'meaning'], promises)}`,
    predicates.length === 0 ? '' : `## Conditions on state\n\n${table(['condition', 'meaning'], predicates)}`,
    `## JavaScript runtimes\n\n${loaderTable()}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  const license = model.license === null ? '' : markdownLine(model.license);
  const view = {
    name: markdownLine(model.abi),
    version: model.version.text,
    license,
    doc: markdownText(model.doc),
    hash: model.documentHash,
    library: markdownCode(model.library),
    body,
  };
  return { path: 'README.md', text: context.template('docs/index')(view) };
}

function* names(model: Model): Iterable<EmittedName> {
  // File systems that ignore case would keep one page of two.
  for (const group of model.groups)
    yield {
      scope: 'the pages',
      name: `${group.name.toLowerCase()}.md`,
      what: `page of group ${group.name}`,
      path: group.path,
    };
}

export const docs: Target = {
  id: 'docs',
  doc: 'The reference, in Markdown.',
  output: 'docs',
  naming: { names, reserved: new Set(['readme.md']) },
  emit: (model, context) => [
    indexPage(model, context),
    ...model.groups.map((group) => groupPage(group, model, context)),
  ],
};
