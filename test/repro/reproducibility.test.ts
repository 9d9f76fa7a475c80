import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OtherNode, otherNode, otherNodeVersions } from '../../scripts/components/node_versions.ts';
import { requiredComponents } from '../../scripts/components/required.ts';
import { documentPath, repository } from '../support/model.ts';
import { allEnvironments, type Environment, sampleEnvironments } from './environments.ts';
import { differences, generateIn, markers, type Outputs, type Run, runIn } from './generate_in.ts';
import { mutations } from './mutations.ts';
import { telltales } from './telltale.ts';

const flagship = `${repository}schema/interop_fd.abi.json`;
const documents = [flagship, documentPath('mixer')];
const environments = process.env['ABIWRIGHT_LONG'] === '1' ? allEnvironments : sampleEnvironments;
const others = new Map<string, OtherNode>();
for (const version of otherNodeVersions) others.set(version, await otherNode(version, (line) => console.log(line)));

/** A run that may not go without some component, as in continuous integration, may not go without these either. */
const mayLack = requiredComponents(process.env['ABIWRIGHT_REQUIRE']).size === 0;

/** Why an environment cannot be had here, or null. */
function missing({ node }: Environment): string | null {
  const other = node === null ? undefined : others.get(node);
  return other?.program === null ? `Node ${other.version} is missing: ${other.reason}` : null;
}

let root = '';
let folders = 0;

function runOf(environment: Environment): Run {
  const other = environment.node === null ? undefined : others.get(environment.node);
  folders += 1;
  return { environment, node: other?.program ?? process.execPath, root: join(root, String(folders)) };
}

async function outputsOf(environment: Environment): Promise<Outputs[]> {
  const run = runOf(environment);
  const outputs: Outputs[] = [];
  for (const document of documents) outputs.push(await generateIn(run, document));
  return outputs;
}

const [first, ...rest] = environments;
if (first === undefined) throw new Error('there is no environment');
const reference: Outputs[] = [];
let compared = 1;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'abiwright-repro-'));
  reference.push(...(await outputsOf(first)));
});

afterAll(() => {
  const all = reference.map(({ hash }) => hash).join('\n');
  const hash = createHash('sha256').update(all).digest('hex');
  console.log(`outputs of the flagship and of mixer, the same bytes in ${compared} environments: sha256 ${hash}`);
  rmSync(root, { recursive: true, force: true });
});

describe('the same input gives the same bytes', () => {
  for (const environment of rest) {
    const reason = missing(environment);
    const name = `on ${environment.name}`;
    if (reason !== null && mayLack) {
      it.skip(`${name} [not run: ${reason}]`, () => undefined);
      continue;
    }
    it(name, async () => {
      expect(reason).toBeNull();
      const outputs = await outputsOf(environment);
      for (const [index, expected] of reference.entries()) {
        const actual = outputs[index];
        if (actual === undefined) throw new Error('a document was not generated');
        expect(differences(expected, actual)).toEqual([]);
        expect(actual.hash).toBe(expected.hash);
      }
      compared += 1;
    });
  }

  it('as the manifest says', () => {
    for (const { files } of reference) {
      const manifest = JSON.parse(files.get('manifest.json') ?? '') as { files: Record<string, string> };
      const others = [...files].filter(([path]) => path !== 'manifest.json');
      const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
      expect(manifest.files).toEqual(Object.fromEntries(others.map(([path, text]) => [path, hash(text)])));
    }
  });
});

describe('an output', () => {
  it('does not say when, where or by whom it was made', () => {
    for (const [index, { files }] of reference.entries()) {
      const document = readFileSync(documents[index] ?? '', 'utf8');
      for (const [path, text] of files)
        expect({ path, found: telltales(text, document, root) }).toEqual({ path, found: [] });
    }
  });
});

describe('the environments', () => {
  it('are what they are called', async () => {
    const code = `
      const fs = require('node:fs');
      const os = require('node:os');
      console.log(JSON.stringify({
        locale: new Intl.NumberFormat().resolvedOptions().locale, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, umask: process.umask(),
        cwd: process.cwd(), host: os.hostname(), user: os.userInfo().username, home: os.homedir(), days: Math.round((Date.now() - Number(process.argv[1])) / 86400000),
        list: fs.readdirSync(process.argv[2]),
      }))`;
    for (const environment of environments.filter((each) => missing(each) === null)) {
      const run = runOf(environment);
      const said = JSON.parse(await runIn(run, ['-e', code, String(Date.now()), `${repository}generator`])) as Record<
        string,
        unknown
      >;
      const { locale, zone, umask, folder, days, shuffle } = environment;
      expect(said).toMatchObject({
        umask,
        cwd: join(run.root, folder),
        host: markers.host,
        user: markers.user,
        home: join(run.root, markers.home),
        days,
      });
      if (locale !== 'C') expect(String(said['locale']).slice(0, 2)).toBe(locale.slice(0, 2));
      expect(said['zone']).toBe(zone);
      const list = said['list'] as string[];
      if (shuffle !== null) expect(list).not.toEqual([...list].sort());
    }
  });

  it.each(mutations)('would show a generator that $name', async ({ mutation, telltale }) => {
    const document = documentPath('mixer');
    const text = readFileSync(document, 'utf8');
    const expected = reference[1];
    if (expected === undefined) throw new Error('there is no reference');
    const own: Environment = {
      ...first,
      locale: 'tr_TR.UTF-8',
      zone: 'Pacific/Apia',
      shuffle: 7,
      days: 400,
      umask: 0o077,
      lineEnds: '\r\n',
    };
    const outputs = await generateIn({ ...runOf(own), mutation }, document);
    expect(differences(expected, outputs)).not.toEqual([]);
    const seen = [...outputs.files.values()].flatMap((each) => telltales(each, text, root));
    expect(seen.length > 0).toBe(telltale);
  });
});
