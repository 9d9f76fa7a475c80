import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assetsFromSource } from '../../generator/assets_from_source.ts';
import { check } from '../../generator/check/check.ts';
import { Reporter } from '../../generator/diagnostics/reporter.ts';
import { load } from '../../generator/load/load.ts';
import { build } from '../../generator/model/build.ts';
import type { Model } from '../../generator/model/model.ts';

/** Root of the repository, with a slash at its end. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Path of a test document. */
export function documentPath(name: string): string {
  return `${repository}test/documents/${name}/${name}.abi.json`;
}

/** The model of a document. Throws with all diagnostics if the document is not a good one. */
export async function modelOf(path: string): Promise<Model> {
  const text = readFileSync(path, 'utf8');
  const { document, positions, diagnostics } = load(text, assetsFromSource());
  const reporter = new Reporter(positions);
  if (document !== null) check(document, reporter);
  const findings = [...diagnostics, ...reporter.diagnostics];
  if (document === null || findings.some(({ severity }) => severity === 'error'))
    throw new Error(`${path}: ${JSON.stringify(findings, null, 2)}`);
  return build(document, text);
}
