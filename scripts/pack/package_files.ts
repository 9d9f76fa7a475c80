import { chmodSync, cpSync, globSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the package `abiwright` holds, beside what npm adds by itself. */
const packed = ['package.json', 'README.md', 'LICENSE', 'schema/abi.schema.json', 'dist/**/*'];

/** Copies the files of the package with fixed permissions: npm packs those of the checkout, which follow the umask of whoever made it. */
export function stagePackage(root: string, folder: string): void {
  for (const file of globSync(packed, { cwd: root })) {
    const from = join(root, file);
    if (!statSync(from).isFile()) continue;
    const to = join(folder, file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
    chmodSync(to, file === 'dist/cli.js' ? 0o755 : 0o644);
  }
}
