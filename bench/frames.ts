// What a frame costs a Vulkan consumer by import, as a ratio to the same frame with a copy through the host, both in one run.
import { probeComponents } from '../scripts/components/report.ts';
import { inspectSystem } from '../scripts/components/system.ts';
import { componentNamed } from '../scripts/components/table.ts';
import { buildConsumers } from '../scripts/native/build_consumers.ts';
import { consume } from '../scripts/start/programs.ts';

/** What one way of getting a frame costs, per frame; counted in front of the driver, not guessed. */
interface Cost {
  readonly microseconds: number;
  readonly imports: number;
  readonly hostCopies: number;
  readonly deviceCopies: number;
  readonly submits: number;
}

interface Result {
  readonly device: string;
  readonly imported: Cost;
  readonly copied: Cost;
  readonly importedAndDrawn: Cost;
  readonly copiedAndDrawn: Cost;
}

const sizes = [
  { name: '64 x 64', width: 64, height: 64, rounds: 401 },
  { name: '1080p', width: 1920, height: 1080, rounds: 41 },
  { name: '4K', width: 3840, height: 2160, rounds: 11 },
] as const;

const root = process.cwd();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const needed = ['cc', 'cmake', 'vulkan', 'swiftshader'].map(componentNamed);
const reports = await probeComponents(needed, await inspectSystem());
const cmake = reports['cmake'];
const missing = needed.find(({ name }) => reports[name]?.found !== true);
if (missing !== undefined || cmake?.found !== true)
  throw new Error(`${missing?.name} is missing; \`npm test -- --components\` says how to get it`);
const folder = await buildConsumers({ root, cmake: cmake.paths['cmake'] ?? 'cmake' });

async function measure(backend: string, component: string, size: (typeof sizes)[number]): Promise<Result> {
  const report = reports[component];
  if (report?.found === true) Object.assign(process.env, report.env);
  let text = '';
  await consume({
    folder,
    backend,
    program: 'bench_consumer',
    args: [String(size.width), String(size.height), String(size.rounds)],
    onLine: (line) => {
      text = line;
    },
  });
  return JSON.parse(text) as Result;
}

function row(name: string, imported: Cost, copied: Cost): string {
  const ratio = `${(copied.microseconds / imported.microseconds).toFixed(1)}x`.padStart(8);
  const times = `${imported.microseconds.toFixed(0).padStart(8)} us against ${copied.microseconds.toFixed(0).padStart(8)} us`;
  return `${name.padEnd(30)} ${ratio}  ${times}`;
}

const counts = ({ imports, hostCopies, deviceCopies, submits }: Cost): string =>
  `${imports} imports, ${hostCopies} host copies, ${deviceCopies} device copies, ${submits} submits`;

say(
  'A frame of RGBA16F in the memory of another process: how much dearer the copy through the host is than the import.',
);
say('These are software drivers: both sides run on the CPU. No figure here is one of a GPU.\n');
for (const [backend, component] of [
  ['vulkan', 'vulkan'],
  ['vulkan', 'swiftshader'],
  ['host', 'vulkan'],
] as const) {
  for (const size of sizes) {
    const result = await measure(backend, component, size);
    if (size === sizes[0]) {
      say(`${backend} backend, ${result.device}`);
      say(`  per frame, by import: ${counts(result.imported)}`);
      say(`  per frame, by copy:   ${counts(result.copied)}`);
    }
    say(row(`  ${size.name}, handed over`, result.imported, result.copied));
    say(row(`  ${size.name}, drawn as well`, result.importedAndDrawn, result.copiedAndDrawn));
  }
}
