/**
 * Writes `.d.ts` files. A printer of our own: ts-morph, whose structures these statements resemble, needs several times longer to be loaded
 * than everything else takes for a document of ordinary size, and parses all that it prints. The tests have it parse the typings instead.
 */

import { commentLines, jsDocTag } from '../../shared/encode/javascript.ts';
import type {
  ClassStatement,
  Docs,
  InterfaceStatement,
  MethodSignature,
  ParameterSignature,
  PropertySignature,
  Statement,
} from './statements.ts';

/** A documentation comment with tags. */
export function docs(text: string, tags: readonly string[] = []): Docs {
  return [...commentLines(text), ...(tags.length > 0 ? [''] : []), ...tags];
}

/** Tags of parameters. */
export function paramTags(parameters: readonly { readonly name: string; readonly doc: string }[]): string[] {
  return parameters.flatMap(({ name, doc }) => jsDocTag(`@param ${name}`, doc));
}

/** The import of types from a module: nothing if there are no names. */
export function importTypes(names: Iterable<string>, from: string): Statement[] {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.length === 0 ? [] : [{ kind: 'import', names: sorted, from }];
}

/** The text of a module, without a header: its imports, which depend on what the statements mention, and its statements. */
export function moduleText(
  statements: readonly Statement[],
  importsFor: (text: string) => readonly Statement[],
): string {
  let text = '';
  let previous: Statement | null = null;
  for (const statement of statements) {
    // An empty line stands around what has members.
    if (previous !== null && (hasMembers(previous) || hasMembers(statement))) text += '\n';
    text += statementText(statement);
    previous = statement;
  }
  if (text === '') return 'export {};\n';
  const imports = importsFor(text).map(statementText).join('');
  const [first] = statements;
  return `${imports}${imports !== '' && first !== undefined && hasMembers(first) ? '\n' : ''}${text}`;
}

function hasMembers(statement: Statement): boolean {
  return typeof statement !== 'string' && (statement.kind === 'interface' || statement.kind === 'class');
}

function statementText(statement: Statement): string {
  if (typeof statement === 'string') return `${statement}\n`;
  switch (statement.kind) {
    case 'import':
      return `import type { ${statement.names.join(', ')} } from '${statement.from}';\n`;
    case 'type':
      return `${comment(statement.docs, '')}${exported(statement)}type ${statement.name} = ${hanging(statement.type)};\n`;
    case 'const':
      return `${comment(statement.docs, '')}${exported(statement)}declare const ${statement.name}: ${statement.type};\n`;
    case 'interface':
      return interfaceText(statement);
    case 'class':
      return classText(statement);
  }
}

function exported({ isExported }: { readonly isExported: boolean }): string {
  return isExported ? 'export ' : '';
}

/** A type on several lines: what is inside its braces is indented, its last brace is not. */
function hanging(type: string): string {
  return type.includes('\n') ? type.replace(/\n(?!\n|}$)/g, '\n  ') : type;
}

function comment(lines: Docs | undefined, indent: string): string {
  if (lines === undefined) return '';
  if (lines.length <= 1) return `${indent}/** ${lines[0] ?? ''} */\n`;
  let text = `${indent}/**\n`;
  for (const line of lines) text += line === '' ? `${indent} *\n` : `${indent} * ${line}\n`;
  return `${text}${indent} */\n`;
}

function interfaceText(statement: InterfaceStatement): string {
  const bases = statement.extends ?? [];
  let text = comment(statement.docs, '');
  text += `${exported(statement)}interface ${statement.name}${typeParameters(statement)}`;
  text += `${bases.length === 0 ? '' : ` extends ${bases.join(', ')}`} {\n`;
  for (const signature of statement.callSignatures ?? []) text += methodText({ ...signature, name: '' });
  for (const property of statement.properties ?? []) text += propertyText(property);
  for (const method of statement.methods ?? []) text += methodText(method);
  return `${text}}\n`;
}

function classText(statement: ClassStatement): string {
  const { extends: base, implements: implemented = [] } = statement;
  let text = comment(statement.docs, '');
  text += `${exported(statement)}declare class ${statement.name}${typeParameters(statement)}`;
  text += `${base === undefined ? '' : ` extends ${base}`}`;
  text += `${implemented.length === 0 ? '' : ` implements ${implemented.join(', ')}`} {\n`;
  for (const property of statement.properties ?? []) text += propertyText(property);
  for (const { isPrivate, parameters } of statement.ctors ?? [])
    text += `  ${isPrivate === true ? 'private ' : ''}constructor(${parameterList(parameters)});\n`;
  for (const { name, returnType } of statement.getAccessors ?? []) text += `  get ${name}(): ${returnType};\n`;
  for (const method of statement.methods ?? []) text += methodText(method);
  return `${text}}\n`;
}

function typeParameters(statement: InterfaceStatement | ClassStatement): string {
  const list = statement.typeParameters ?? [];
  if (list.length === 0) return '';
  const texts = list.map(({ name, constraint }) => (constraint === undefined ? name : `${name} extends ${constraint}`));
  return `<${texts.join(', ')}>`;
}

function propertyText({ name, type, docs: lines, isReadonly, hasQuestionToken }: PropertySignature): string {
  const readonly = isReadonly === true ? 'readonly ' : '';
  return `${comment(lines, '  ')}  ${readonly}${name}${hasQuestionToken === true ? '?' : ''}: ${type};\n`;
}

function methodText({ name, docs: lines, parameters, returnType }: MethodSignature): string {
  return `${comment(lines, '  ')}  ${name}(${parameterList(parameters)}): ${returnType};\n`;
}

function parameterList(parameters: readonly ParameterSignature[] = []): string {
  return parameters
    .map(({ name, type, hasQuestionToken }) => `${name}${hasQuestionToken === true ? '?' : ''}: ${type}`)
    .join(', ');
}
