import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { blockComment, entry } from '../c/comment.ts';
import { conditional, conditionOf } from '../c/conditions.ts';
import type { EmitContext, File } from '../target.ts';
import { banner, hashBanner, includeGuard, missingSection, namespaceOf } from './banner.ts';
import { entryPointText, isForwarded } from './entry_point.ts';
import { bodyText, missingBody, missingPredicate, predicateText } from './interface.ts';
import { layoutFiles } from './layout.ts';
import { failuresOf } from './status.ts';
import { guardMacros, symbolNames } from './symbols.ts';
import { errorView, formatTable, tokenFiles } from './tables.ts';

const aboutBodies = blockComment([
  entry('The bodies of the functions, written by hand: each is defined where it belongs, in this namespace.', 0),
  {
    ...entry(
      'An entry point calls its body when all requirements hold. What comes out is zero at first, is filled by reference and reaches the caller only if the call succeeds. An exception becomes an error code: std::bad_alloc, the number of a std::system_error, or a general failure.',
      0,
    ),
    apart: true,
  },
]);

const aboutPredicates = blockComment([
  entry(
    'The named conditions on state, written by hand. The entry points ask them in the order of the requirements.',
    0,
  ),
]);

/** The rule by which exceptions become statuses, as a sentence. */
function exceptionRule(model: Model): string {
  if (model.errors.kind === 'negative_errno') return 'A std::system_error keeps its number.';
  return model.errors.kind === 'enum' ? 'Enumerators are told by their names.' : '';
}

function nextViews(functions: readonly FunctionDeclaration[]): object[] {
  return functions.map((declaration) => {
    const { name } = declaration;
    const condition = conditionOf(declaration);
    const type = `decltype(&::${name})`;
    return {
      declaration: conditional(condition, `/** The next \`${name}\`. */\n${type} ${name}();`),
      definition: conditional(
        condition,
        [
          `${type} ${name}()`,
          '{',
          `    static std::atomic<${type}> known{nullptr};`,
          `    return find("${name}", known);`,
          '}',
        ].join('\n'),
      ),
    };
  });
}

/** Every file of the target. */
export function nativeFiles(model: Model, context: EmitContext): readonly File[] {
  const headers = model.headers.map((header) => header.file);
  const common = { banner: banner(model), namespace: namespaceOf(model), headers, section: missingSection(model) };
  const file = (path: string, template: string, view: object): File => ({
    path,
    text: context.template(`native/${template}`)({ ...common, guard: includeGuard(model, path), ...view }),
  });
  const plain = (path: string, view: object): File => file(path, path, view);

  const failures = failuresOf(model);
  const groups = model.groups.filter((group) => model.functions.some((item) => item.group === group));
  const entryPoints = groups.map((group) => {
    const functions = model.functions.filter((item) => item.group === group);
    return file(`entry_points_${group.name}.cpp`, 'entry_points.cpp', {
      functions: functions.map((declaration) => entryPointText(declaration, model)),
      hasPredicates: model.predicates.length > 0,
      forwards: functions.some(isForwarded),
    });
  });

  const forwarded = model.functions.filter(isForwarded);
  const next = forwarded.length === 0 ? [] : ['next_definitions.hpp', 'next_definitions.cpp'];
  const errors = errorView(model);
  const formatEnums = model.types.filter((type) => type.kind === 'enum').filter((type) => type.isFormat);
  const tables = formatEnums.map(formatTable);
  const tokens = formatEnums.length === 0 ? [] : tokenFiles(formatEnums);
  const missing = {
    bodies: model.functions.map((declaration) => missingBody(declaration, model)),
    predicates: model.predicates.map((predicate) => missingPredicate(predicate, model)),
    hasPredicates: model.predicates.length > 0,
  };
  const support = {
    ...failures,
    status: failures.type,
    errnoStatus: model.errors.kind !== 'enum',
    exceptionRule: exceptionRule(model),
    maximumStructSize: 4096,
  };
  const layout = layoutFiles(model, context);
  const sources = [
    ...entryPoints.map((item) => item.path),
    ...next.slice(1),
    ...(errors === null ? [] : ['error_names.cpp']),
    ...(tables.length === 0 ? [] : ['formats.cpp']),
    ...layout.map((item) => item.path),
  ];
  const symbols = symbolNames(model);
  return [
    ...entryPoints,
    plain('entry_support.hpp', support),
    plain('output_array.hpp', {}),
    plain('bodies.hpp', {
      about: aboutBodies,
      functions: model.functions.map((declaration) => bodyText(declaration, model)),
    }),
    ...(missing.hasPredicates
      ? [plain('predicates.hpp', { about: aboutPredicates, predicates: model.predicates.map(predicateText) })]
      : []),
    plain('missing_bodies.hpp', {}),
    plain('missing_bodies.cpp', missing),
    ...next.map((path) => plain(path, { functions: nextViews(forwarded) })),
    ...(errors === null ? [] : ['error_names.hpp', 'error_names.cpp'].map((path) => plain(path, errors))),
    ...(tables.length === 0 ? [] : ['formats.hpp', 'formats.cpp'].map((path) => plain(path, { tables }))),
    ...tokens.map((token) => file(token.file, 'tokens.inc', token)),
    ...layout,
    file(`${model.library}.map`, 'symbols.map', { banner: banner(model), symbols }),
    { path: `${model.library}.symbols`, text: `${[...symbols].sort().join('\n')}\n` },
    file('abi_native.cmake', 'abi_native.cmake', {
      banner: hashBanner(model),
      library: model.library,
      prefix: `${model.prefixes.macro}_NATIVE`,
      sources,
      definitions: guardMacros(model),
    }),
  ];
}
