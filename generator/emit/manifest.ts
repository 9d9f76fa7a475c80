import type { Model } from '../model/model.ts';
import { manifestText } from './manifest_text.ts';
import { sha256 } from './sha256.ts';
import type { File, Target } from './target.ts';
import { targets as allTargets } from './targets.ts';

/** The manifest: what was generated, from which document, by which version, and the hash of each output. It does not list itself. */
export async function manifest(
  model: Model,
  targets: readonly Target[],
  files: readonly File[],
  generatorVersion: string,
): Promise<File> {
  const text = manifestText({
    abi: model.abi,
    version: model.version.text,
    documentHash: model.documentHash,
    generatorVersion,
    targets: targets.map((target) => target.id),
    allTargets: allTargets.every((target) => targets.includes(target)),
    outputs: await Promise.all(files.map(async (file) => [file.path, await sha256(file.text)] as const)),
  });
  return { path: 'manifest.json', text };
}
