import type { Assets } from '../assets.ts';
import { compareText } from '../compare_text.ts';
import type { Model } from '../model/model.ts';
import { manifest } from './manifest.ts';
import type { File, Target } from './target.ts';

/** Emits every target that applies to the model, and the manifest of what was emitted; sorted by path. */
export async function emit(model: Model, targets: readonly Target[], assets: Assets): Promise<readonly File[]> {
  const files: File[] = [];
  for (const target of targets) {
    if (target.appliesTo?.(model) === false) continue;
    const context = { template: assets.template, generatorVersion: assets.generatorVersion };
    for (const file of await target.emit(model, context)) {
      files.push({ path: target.output === '' ? file.path : `${target.output}/${file.path}`, text: file.text });
    }
  }
  files.sort((a, b) => compareText(a.path, b.path));
  for (const [index, file] of files.entries()) {
    if (files[index + 1]?.path === file.path) throw new Error(`two outputs have the path ${file.path}`);
    if (!file.text.endsWith('\n') || file.text.includes('\r'))
      throw new Error(`${file.path} does not end in a newline or holds a carriage return`);
  }
  return [...files, await manifest(model, targets, files, assets.generatorVersion)];
}
