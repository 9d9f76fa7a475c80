import { memoizeObject } from '../../memoize.ts';
import type { Model } from '../../model/model.ts';
import { typesOfKind } from '../../model/queries.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import { banner, hashBanner } from '../native/banner.ts';
import { guardMacros } from '../native/symbols.ts';
import { stringLiteral } from '../shared/encode/c.ts';
import { markdownText } from '../shared/encode/markdown.ts';
import type { EmitContext, File } from '../target.ts';
import { callStruct } from './call_struct.ts';
import { formatEnums, pixelSizeDeclaration, pixelSizeDefinition } from './formats.ts';
import { functionSource } from './function_source.ts';
import { functionHooks, libraryMember, makerHook, predicateHooks, promiseHook } from './hooks.ts';
import { maker, makerDeclaration, stub } from './makers.ts';
import { functionsOf, handlesOf } from './model_view.ts';

/** Sources that are the same for every document. */
const support = [
  'checks.c',
  'cleanup.c',
  'descriptors.c',
  'faults.c',
  'main.c',
  'options.c',
  'report.c',
  'runner.c',
  'signature_checks.c',
  'structs.c',
  'threads.c',
];
const supportHeaders = ['suite.h', 'internal.h'];

/** A declaration of a thing of the document, where that exists on this platform. */
const here = memoizeObject((declaration: Parameters<typeof conditionOf>[0]) =>
  conditionOf({ ...declaration, guard: null }),
);

/** Every file of the suite. */
export function conformanceFiles(model: Model, context: EmitContext): readonly File[] {
  const common = { banner: banner(model) };
  const file = (path: string, view: object, template = path): File => ({
    path,
    text: context.template(`conformance/${template}`)({ ...common, ...view }),
  });
  const functions = functionsOf(model);
  const handles = handlesOf(model);
  const stubs = typesOfKind(model.types, 'callback').map((callback) => stub(callback, model));
  const groups = model.groups.filter((group) => functions.some((item) => item.group === group));
  const calls = groups.map((group) =>
    file(
      `calls_${group.name}.c`,
      { functions: functions.filter((item) => item.group === group).map((item) => functionSource(item, model)) },
      'calls.c',
    ),
  );
  const sources = [...calls.map(({ path }) => path), 'functions.c', 'makers.c', ...support].sort();
  return [
    ...calls,
    file('adapter.h', {
      guards: guardMacros(model).map((name) => `#ifndef ${name}\n#define ${name}\n#endif`),
      headers: model.headers.map((header) => header.file),
      members: functions.map((item) => conditional(here(item), libraryMember(item, model))),
      calls: functions.map((item) => conditional(here(item), callStruct(item, model))),
      tables: functions.map((item) =>
        conditional(here(item), `extern const struct suite_function function_${item.name};`),
      ),
      makers: handles.map((item) => conditional(here(item), makerDeclaration(item))),
      makerHooks: handles.map((item) => conditional(here(item), makerHook(item))),
      stubs: stubs.map((item) => item.declaration),
      predicates: model.predicates.map(predicateHooks),
      functionHooks: functions.map((item) => conditional(here(item), functionHooks(item))),
      promises: model.promises.map(promiseHook),
      formats: formatEnums(model).map((type) => conditional(here(type), pixelSizeDeclaration(type))),
    }),
    file('functions.c', {
      name: stringLiteral(model.abi),
      version: stringLiteral(model.version.text),
      symbols: functions.map((item) => conditional(here(item), `{"${item.name}", &library.${item.name}},`)),
      tables: functions.map((item) => conditional(here(item), `&function_${item.name},`)),
      groups: groups.map((group) => `"${group.name}",`),
      formats: formatEnums(model).map((type) => conditional(here(type), pixelSizeDefinition(type))),
    }),
    file('makers.c', {
      stubs: stubs.map((item) => item.definition),
      makers: handles.map((item) => conditional(here(item), maker(item, model))),
    }),
    ...[...support, ...supportHeaders].map((path) => file(path, {})),
    file('Makefile', { banner: hashBanner(model), sources: sources.join(' ') }),
    file('CMakeLists.txt', { banner: hashBanner(model), project: model.abi, sources }),
    file('README.md', {
      abi: markdownText(model.abi),
      library: model.library,
      groups: groups.map((group) => `\`${group.name}\``).join(', '),
      group: groups[0]?.name ?? '',
      handles: handles.map((handle) => `\`make_${handle.name}\``).join(', '),
      function: functions[0]?.name ?? '',
      hasPredicates: model.predicates.length > 0,
      hasPromises: model.promises.length > 0,
    }),
  ];
}
