// Loaded before the generator (`node --import`): makes this process one on another machine, at another time. What it does stands in ABIWRIGHT_PERTURB.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

/** What the preload changes. */
export interface Perturbation {
  readonly umask: number;
  readonly shuffle: number | null;
  readonly days: number;
  readonly host: string;
  readonly user: string;
}

type Callback = (error: Error | null, entries: unknown) => void;
type Listing = (...args: unknown[]) => unknown;

const { umask, shuffle, days, host, user } = JSON.parse(process.env['ABIWRIGHT_PERTURB'] ?? '{}') as Perturbation;

process.umask(umask);

os.hostname = () => host;
const { userInfo } = os;
Object.assign(os, { userInfo: () => ({ ...userInfo(), username: user }) });

const RealDate = Date;
const ahead = days * 86_400_000;
globalThis.Date = class extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) super(RealDate.now() + ahead);
    else super(...(args as [number]));
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
} as DateConstructor;

/** A key that orders entries in another way for each seed, and always in the same way for one. */
function key(entry: unknown): string {
  const name = entry instanceof fs.Dirent ? entry.name : String(entry);
  return createHash('sha256').update(`${shuffle} ${name}`).digest('hex');
}

function shuffled(entries: unknown): unknown {
  return Array.isArray(entries) ? entries.sort((a, b) => (key(a) < key(b) ? -1 : 1)) : entries;
}

if (shuffle !== null) {
  const synchronous: Record<string, Listing> = {
    readdirSync: fs.readdirSync as Listing,
    globSync: fs.globSync as Listing,
  };
  for (const [name, list] of Object.entries(synchronous))
    Object.assign(fs, { [name]: (...args: unknown[]) => shuffled(list(...args)) });
  const { readdir } = fs;
  Object.assign(fs, {
    readdir: (...args: unknown[]) => {
      const callback = args.pop() as Callback;
      (readdir as Listing)(...args, (error: Error | null, entries: unknown) => callback(error, shuffled(entries)));
    },
  });
  const { readdir: promised } = fs.promises;
  Object.assign(fs.promises, { readdir: async (...args: unknown[]) => shuffled(await (promised as Listing)(...args)) });
}

syncBuiltinESMExports();
