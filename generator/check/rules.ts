import type { Rule } from './rule.ts';
import { constantValues } from './rules/constants.ts';
import { noEnumeratorCycles, noParentCycles, noTypeCycles } from './rules/cycles.ts';
import { documentation } from './rules/documentation.ts';
import { enumeratorDefinitions, enumeratorValuesFit, formatFacts } from './rules/enums.ts';
import { freeing } from './rules/freeing.ts';
import { declaredErrors, errorConvention, errorText, successCodes } from './rules/functions.ts';
import { lifetimes, optionalThings, roles } from './rules/handles.ts';
import { holds } from './rules/holds.ts';
import { pages } from './rules/pages.ts';
import { knownHeadersAndGroups, knownKinds, knownTypes, typesInTheirPlace } from './rules/references.ts';
import { requirements } from './rules/requirements.ts';
import { arrays, attributesFit, defaults, directions, userData } from './rules/slots.ts';
import { structRoles, taggedUnions } from './rules/structs.ts';
import { uniqueNames, uniqueTags } from './rules/unique_names.ts';
import { fieldOrder, versions } from './rules/versions.ts';
import { visibility } from './rules/visibility.ts';

/** Every semantic rule. Their order means nothing: findings are sorted by position. */
export const rules: readonly Rule[] = [
  uniqueNames,
  uniqueTags,
  knownHeadersAndGroups,
  knownTypes,
  knownKinds,
  typesInTheirPlace,
  noTypeCycles,
  noEnumeratorCycles,
  noParentCycles,
  enumeratorDefinitions,
  enumeratorValuesFit,
  formatFacts,
  constantValues,
  arrays,
  directions,
  attributesFit,
  defaults,
  userData,
  structRoles,
  taggedUnions,
  lifetimes,
  roles,
  optionalThings,
  freeing,
  holds,
  errorConvention,
  errorText,
  successCodes,
  declaredErrors,
  requirements,
  documentation,
  pages,
  versions,
  fieldOrder,
  visibility,
];
