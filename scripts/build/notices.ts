import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the npm packages among these bundled files, as their authors ask for with every copy. */
export function thirdPartyNotices(root: string, files: readonly string[]): string {
  const names = files.flatMap((file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const notices = [...new Set(names)].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const [licence] = globSync('LICEN[CS]E*', { cwd: folder });
    if (licence === undefined) throw new Error(`the bundled package ${name} has no licence file`);
    return `${name}\n\n${readFileSync(join(folder, licence), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
  });
  return `This program contains parts of the following packages.\n\n${notices.join('\n----\n\n')}`;
}
