// `npm run build`: JavaScript for any Node from 20 on, with its typings, in dist/. What it needs at run time beside Node is ts-morph alone.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { assetsPlugin } from './build/assets_plugin.ts';
import { thirdPartyNotices } from './build/notices.ts';

const root = process.cwd();
const output = join(root, 'dist');

rmSync(output, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'generator/cli.ts', compile: 'generator/compile.ts', assets: 'abiwright:assets' },
  outdir: output,
  bundle: true,
  splitting: true,
  format: 'esm',
  // The ECMAScript form of a package bundles smaller than its CommonJS form, and jsonc-parser's cannot be bundled at all.
  mainFields: ['module', 'main'],
  platform: 'node',
  target: 'node20',
  external: ['ts-morph'],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [assetsPlugin(root)],
});

const cli = join(output, 'cli.js');
chmodSync(cli, 0o755);
writeFileSync(join(output, 'THIRD_PARTY_NOTICES'), thirdPartyNotices(root, Object.keys(metafile.inputs)));
