import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';
import type { Environment } from './environments.ts';
import type { Mutation } from './mutate.ts';
import type { Perturbation } from './perturb.ts';

/** Names of no machine; an output that holds one has looked at where it is made. */
export const markers = {
  host: 'abiwright-host-name',
  user: 'abiwright-user-name',
  home: 'abiwright-home-folder',
  temporary: 'abiwright-temporary-folder',
};

/** The outputs of a document: text by path, and one hash of all paths and bytes. */
export interface Outputs {
  readonly files: ReadonlyMap<string, string>;
  readonly hash: string;
}

export interface Run {
  readonly environment: Environment;
  /** Program of the environment's Node. */
  readonly node: string;
  /** A folder that this run may fill. */
  readonly root: string;
  readonly mutation?: Mutation;
}

/** Runs Node in an environment, and returns what it printed. */
export async function runIn(run: Run, args: readonly string[]): Promise<string> {
  const { environment, node, root, mutation } = run;
  const cwd = join(root, environment.folder);
  const home = join(root, markers.home);
  const temporary = join(root, markers.temporary);
  for (const folder of [cwd, home, temporary]) mkdirSync(folder, { recursive: true });
  const { umask, shuffle, days, locale, zone } = environment;
  const perturbation: Perturbation = { umask, shuffle, days, host: markers.host, user: markers.user };
  const preloads = ['perturb', ...(mutation === undefined ? [] : ['mutate'])];
  const imports = preloads.flatMap((name) => ['--import', new URL(`${name}.ts`, import.meta.url).href]);
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: temporary,
    USER: markers.user,
    LOGNAME: markers.user,
    HOSTNAME: markers.host,
    LC_ALL: locale,
    LANG: locale,
    LANGUAGE: locale.slice(0, 2).toLowerCase(),
    TZ: zone,
    NODE_NO_WARNINGS: '1',
    ABIWRIGHT_PERTURB: JSON.stringify(perturbation),
    ABIWRIGHT_MUTATION: JSON.stringify(mutation ?? {}),
  };
  const { stdout, stderr } = await runProgram(node, [...imports, ...args], { cwd, env });
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

/** Generates all outputs of a document with the command line, in an environment. */
export async function generateIn(run: Run, document: string): Promise<Outputs> {
  const { environment, root } = run;
  const cwd = join(root, environment.folder);
  const copy = join(root, 'documents', `${createHash('sha256').update(document).digest('hex').slice(0, 8)}.abi.json`);
  const out = join(root, 'outputs');
  mkdirSync(join(root, 'documents'), { recursive: true });
  mkdirSync(cwd, { recursive: true });
  writeFileSync(copy, readFileSync(document, 'utf8').replace(/\r?\n/g, environment.lineEnds));
  rmSync(out, { recursive: true, force: true });
  const named = (path: string): string => (environment.relative ? relative(cwd, path) : path);
  await runIn(run, [`${repository}generator/cli.ts`, 'generate', named(copy), '--out', named(out)]);
  return outputsIn(out);
}

function outputsIn(folder: string): Outputs {
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const files = new Map<string, string>();
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const bytes = readFileSync(join(folder, path));
    files.set(path, bytes.toString('utf8'));
    hash.update(`${path}\n${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
  return { files, hash: hash.digest('hex') };
}

/** The paths whose bytes differ. */
export function differences(a: Outputs, b: Outputs): string[] {
  const paths = new Set([...a.files.keys(), ...b.files.keys()]);
  return [...paths].filter((path) => a.files.get(path) !== b.files.get(path));
}
