import type { Model } from '../model/model.ts';
import { sha256 } from './sha256.ts';
import type { File, Target } from './target.ts';

/** The manifest: what was generated, from which document, by which version, and the hash of each output. It does not list itself. */
export async function manifest(
  model: Model,
  targets: readonly Target[],
  files: readonly File[],
  generatorVersion: string,
): Promise<File> {
  const outputs: Record<string, string> = {};
  for (const file of files) outputs[file.path] = await sha256(file.text);
  const content = {
    abi: model.abi,
    version: model.version.text,
    documentSha256: model.documentHash,
    generator: { name: 'abiwright', version: generatorVersion },
    targets: targets.map((target) => target.id),
    files: outputs,
  };
  return { path: 'manifest.json', text: `${JSON.stringify(content, null, 2)}\n` };
}
