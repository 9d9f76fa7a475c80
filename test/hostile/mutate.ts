/** Structure-aware mutations of ABI documents: most leave a document that is nearly legal, which is where generators break. */

import type { Random } from './random.ts';

/** A word that no document declares. It may reach outputs inside comments and strings only. */
export const canary = 'zq_undeclared';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Texts that end a comment, a string, a docstring, a template or a table cell in some language, with the canary behind it. */
export const nastyTexts: readonly string[] = [
  `*/ int ${canary}; /*`,
  `/* ${canary}`,
  `// \\\n int ${canary};`,
  `"; int ${canary}; "`,
  `'; let ${canary}; '`,
  `\`; let ${canary}; \``,
  `\${${canary}}`,
  `""" \nvar ${canary} = 1\n"""`,
  `\\`,
  `\\"; int ${canary}; //`,
  `??/\n int ${canary};`,
  `??/`,
  `{{${canary}}}`,
  `{{{${canary}}}}`,
  `</script>${canary}`,
  `<!-- ${canary} -->`,
  `| ${canary} |`,
  `\`\`\`\n${canary}\n\`\`\``,
  `#define ${canary} 1`,
  `\n#define ${canary} 1`,
  `\r#define ${canary} 1`,
  `\u2028let ${canary} = 1;`,
  `\u2029let ${canary} = 1;`,
  `\u0000${canary}`,
  `\u202e${canary}`,
  `@deprecated */ ${canary}`,
  `%s%n ${canary}`,
  `\ud83d\ude00 ${canary}`,
  `x`.repeat(3000),
  ` `,
  `\n\n\n`,
  `- ${canary}`,
  `1. ${canary}`,
  `\`unclosed ${canary}`,
  `$(${canary})`,
  `%${canary}%`,
  `*/`,
  `"""`,
  `\\u000a int ${canary};`,
];

const nastyNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'int',
  'class',
  'def',
  'await',
  'eval',
  'arguments',
  'NULL',
  'true',
  'None',
  'self',
  'Self',
  'errno',
  'EOF',
  'main',
  'delete',
  'new',
  'default',
  'in',
  'fn',
  'a b',
  '1a',
  'a-b',
  'a.b',
  '../x',
  'аbc',
  'naïve',
  canary.replace('zq', 'ZQ-'),
  'a'.repeat(127),
  'a'.repeat(128),
  'a'.repeat(4000),
  '_',
  '__',
  'X_',
  'index',
  'open',
  'close',
  'raw',
  'exports',
  'module',
  'require',
  'undefined',
  'then',
];

const nastyNumbers: readonly Json[] = [
  0,
  -1,
  1,
  255,
  256,
  2147483647,
  2147483648,
  -2147483648,
  4294967295,
  9007199254740991,
  -9007199254740991,
  '0xffffffffffffffff',
  '18446744073709551616',
  '-9223372036854775808',
  '0x',
  1.5,
  1e308,
];

/** Every place in a value: the container and the key in it. */
function places(
  value: Json,
  result: { holder: Json[] | { [key: string]: Json }; key: string | number }[] = [],
): typeof result {
  if (Array.isArray(value)) {
    for (const [key, item] of value.entries()) {
      result.push({ holder: value, key });
      places(item, result);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      result.push({ holder: value, key });
      places(item, result);
    }
  }
  return result;
}

function read(holder: Json[] | { [key: string]: Json }, key: string | number): Json {
  return (Array.isArray(holder) ? holder[key as number] : holder[key]) ?? null;
}

function write(holder: Json[] | { [key: string]: Json }, key: string | number, value: Json): void {
  if (Array.isArray(holder)) holder[key as number] = value;
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function replacement(current: Json, key: string | number, random: Random): Json {
  if (key === 'doc' || key === 'when' || key === 'title' || key === 'unit') return random.pick(nastyTexts);
  if (typeof current === 'number') return random.pick(nastyNumbers);
  if (typeof current === 'string') return random.below(3) === 0 ? random.pick(nastyTexts) : random.pick(nastyNames);
  if (typeof current === 'boolean') return !current;
  return random.pick<Json>([null, [], {}, 'x', 7, true]);
}

/** Changes one thing in the document, in place. */
function mutateOnce(document: Json, random: Random): void {
  const all = places(document);
  const prose = all.filter((place) => place.key === 'doc' || place.key === 'when');
  // Half of the changes hit documentation: what is accepted reaches every output.
  if (prose.length > 0 && random.below(2) === 0) {
    const place = random.pick(prose);
    write(place.holder, place.key, random.pick(nastyTexts));
    return;
  }
  const { holder, key } = random.pick(all);
  const current = read(holder, key);
  switch (random.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(key as number, 1);
      else delete holder[key as string];
      return;
    case 1:
      if (Array.isArray(holder)) holder.splice(random.below(holder.length + 1), 0, structuredClone(current));
      else write(holder, random.pick(nastyNames), current);
      return;
    case 2: {
      const other = random.pick(all.filter((place) => place.key === key));
      write(holder, key, structuredClone(read(other.holder, other.key)));
      return;
    }
    case 3: {
      const other = random.pick(all);
      const value = read(other.holder, other.key);
      write(other.holder, other.key, structuredClone(current));
      write(holder, key, structuredClone(value));
      return;
    }
    default:
      write(holder, key, replacement(current, key, random));
  }
}

/** The text of a mutated copy of a document. */
export function mutate(text: string, random: Random): string {
  const document = JSON.parse(text) as Json;
  for (let count = 1 + random.below(3); count > 0; count -= 1) mutateOnce(document, random);
  const written = JSON.stringify(document, null, random.below(2) * 2);
  if (random.below(20) !== 0) return written;
  // Now and then the text itself is broken: cut off, or one character replaced.
  const at = random.below(written.length);
  return random.below(2) === 0
    ? written.slice(0, at)
    : written.slice(0, at) +
        random.pick(['"', '\\', '{', '}', ',', '\u0000', '\ufeff', '\ud800', '0']) +
        written.slice(at + 1);
}
