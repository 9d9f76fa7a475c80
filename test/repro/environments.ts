import { otherNodeVersions } from '../../scripts/components/node_versions.ts';

/** All that may differ between two machines, or two calls, and must not be seen in an output. */
export interface Environment {
  readonly name: string;
  /** Version of Node; null: the one that runs the tests. */
  readonly node: string | null;
  readonly locale: string;
  /** Time zone. */
  readonly zone: string;
  readonly umask: number;
  /** Working directory, below a temporary folder. The document is named relative to it, or absolutely. */
  readonly folder: string;
  readonly relative: boolean;
  readonly lineEnds: '\n' | '\r\n';
  /** Directories are listed in the order of their hash with this seed; null: as the system lists them. */
  readonly shuffle: number | null;
  /** How far the clock is ahead, in days. */
  readonly days: number;
}

/** C first: every other environment is compared with that. Turkish has its own `i`, Swedish its own order, Arabic and Thai their own digits and years. */
const locales = [
  'C',
  'de_DE.UTF-8',
  'sv_SE.UTF-8',
  'tr_TR.UTF-8',
  'ar_EG.UTF-8',
  'th_TH.UTF-8',
  'lt_LT.UTF-8',
  'ja_JP',
];
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Eucla',
  'Pacific/Apia',
  'Pacific/Niue',
  'Africa/Cairo',
];
const folders = ['plain', 'two words', 'größe/ı', 'a/b/c/d'];
const nodes: readonly (string | null)[] = [null, ...otherNodeVersions];

function environment(locale: number, node: number): Environment {
  const version = nodes[node] ?? null;
  const shuffled = (Math.floor(locale / 4) + node) % 2 === 1;
  const result = {
    node: version,
    locale: locales[locale] ?? 'C',
    zone: zones[(locale + 3 * node) % zones.length] ?? 'UTC',
    umask: (locale + node) % 2 === 0 ? 0o022 : 0o077,
    folder: folders[(locale + Math.floor(locale / 4) + node) % folders.length] ?? 'plain',
    relative: (Math.floor(locale / 2) + node) % 2 === 0,
    lineEnds: Math.floor((locale + 1) / 2 + node) % 2 === 0 ? ('\n' as const) : ('\r\n' as const),
    shuffle: shuffled ? 1 + locale + 8 * node : null,
    days: 137 * locale + 1000 * node,
  };
  const parts = [
    `Node ${version ?? process.versions.node}`,
    result.locale,
    result.zone,
    `umask 0${result.umask.toString(8)}`,
    `in '${result.folder}'`,
    result.relative ? 'a relative path' : 'an absolute path',
    result.lineEnds === '\n' ? 'LF' : 'CRLF',
    shuffled ? 'shuffled directories' : 'directories as they are',
    `${result.days} days ahead`,
  ];
  return { name: parts.join(', '), ...result };
}

/** Every locale on every Node. */
export const allEnvironments: readonly Environment[] = nodes.flatMap((_, node) =>
  locales.map((_, locale) => environment(locale, node)),
);

/** Every locale once, and every Node; the first is the reference. */
export const sampleEnvironments: readonly Environment[] = locales.map((_, locale) =>
  environment(locale, locale % nodes.length),
);
