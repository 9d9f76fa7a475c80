// `npm run build`: JavaScript for any Node from 20 on, with its typings, in dist/. At run time it needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { assetsPlugin } from './build/assets_plugin.ts';
import { thirdPartyNotices } from './build/notices.ts';

const root = process.cwd();
const output = join(root, 'dist');
/** Built beside the old one, which stays whole and in use until the new one takes its place. */
const partial = mkdtempSync(join(root, 'dist-'));

process.on('exit', () => rmSync(partial, { recursive: true, force: true }));
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const typings = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', partial], {
  cwd: root,
  stdio: 'inherit',
});
if (typings.status !== 0) process.exit(1);

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'generator/cli.ts', compile: 'generator/compile.ts', assets: 'abiwright:assets' },
  outdir: partial,
  bundle: true,
  splitting: true,
  format: 'esm',
  // The ECMAScript form of a package bundles smaller than its CommonJS form, and jsonc-parser's cannot be bundled at all.
  mainFields: ['module', 'main'],
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [assetsPlugin(root)],
});

chmodSync(join(partial, 'cli.js'), 0o755);
chmodSync(partial, 0o755);
writeFileSync(join(partial, 'THIRD_PARTY_NOTICES'), thirdPartyNotices(root, Object.keys(metafile.inputs)));
rmSync(output, { recursive: true, force: true });
renameSync(partial, output);
