// What a call from Node costs: through the generated addon, a hand-written minimal one, and koffi; and what the layers above it add.
import { createRequire } from 'node:module';
import { Format, open } from '../generated/typescript/index.js';
import { compileBench, measuredBuild, median } from './native_parts.ts';

interface Minimal {
  open(path: string): number;
  version(major: number, minor: number, patch: number): number;
  exportFd(buffer: bigint, ...addresses: number[]): number;
  /** Nanoseconds for which this thread has had a processor: what other programs do meanwhile does not count. */
  processorTime(): number;
  /** Nanoseconds for that many exports from C, and as many closes. */
  exportAlone(buffer: bigint, count: number): number;
}

interface Addon {
  open(path: string): { readonly functions: Readonly<Record<string, (...values: (number | bigint)[]) => number>> };
  addressOf(bytes: Uint8Array): number;
}

interface Koffi {
  load(path: string): {
    func(name: string, result: string, parameters: string[]): (...values: (number | bigint)[]) => number;
  };
}

/** One way of making a call: `run` makes it so often and returns nanoseconds, if it measures them itself. */
interface Way {
  readonly name: string;
  run(count: number): number | undefined;
}

const rounds = 31;
const calls = 20_000;

/** Nanoseconds of one call for each way, round by round; the ways take turns, so that a machine whose speed drifts slows all of them alike. */
function inTurn(ways: readonly Way[]): Map<string, number[]> {
  const times = new Map(ways.map(({ name }): [string, number[]] => [name, []]));
  for (let round = -3; round < rounds; round += 1) {
    for (const { name, run } of ways) {
      const start = minimal.processorTime();
      const measured = run(calls);
      const elapsed = measured ?? minimal.processorTime() - start;
      if (round >= 0) times.get(name)?.push(elapsed / calls);
    }
  }
  return times;
}

function report(
  title: string,
  times: ReadonlyMap<string, readonly number[]>,
  base: string,
  goals: Readonly<Record<string, string>>,
): void {
  process.stdout.write(`${title}\n`);
  const yardstick = times.get(base) ?? [];
  for (const [name, values] of times) {
    const ratio = median(values.map((value, round) => value / (yardstick[round] ?? 1)));
    const goal = goals[name] === undefined ? '' : `  ${goals[name]}`;
    process.stdout.write(
      `  ${name.padEnd(34)} ${median(values).toFixed(0).padStart(6)} ns ${ratio.toFixed(2).padStart(6)}x${goal}\n`,
    );
  }
}

const native = await measuredBuild();
const require = createRequire(import.meta.url);
const minimal = require(
  await compileBench('minimal_addon.c', 'minimal_addon.node', ['-shared', '-fPIC', '-ldl']),
) as Minimal;
if (minimal.open(native.library) !== 0) throw new Error('the hand-written addon cannot open the library');
const addon = require(native.addon) as Addon;
const { functions } = addon.open(native.library);
const koffi = (require('koffi') as Koffi).load(native.library);
const library = open({ library: native.library, addon: native.addon });

const room = new Uint8Array(new ArrayBuffer(64));
const at = addon.addressOf(room);
const [first, second, third, fourth, fifth, sixth] = [at, at + 8, at + 16, at + 24, at + 32, at + 40] as const;

/** Repeats a call. */
const repeat =
  (call: () => unknown) =>
  (count: number): undefined => {
    for (let index = 0; index < count; index += 1) call();
  };

const generatedVersion = functions['AsyncRT_Interop_version'];
const generatedExport = functions['AsyncRT_DeviceBuffer_export_fd'];
if (generatedVersion === undefined || generatedExport === undefined) throw new Error('the addon lacks a function');
const koffiVersion = koffi.func('AsyncRT_Interop_version', 'int', ['uintptr_t', 'uintptr_t', 'uintptr_t']);
const addresses = new Array<string>(7).fill('uintptr_t');
const koffiExport = koffi.func('AsyncRT_DeviceBuffer_export_fd', 'int', addresses);
const { raw } = library;

process.stdout.write(`node ${process.version}; median of ${rounds} rounds of ${calls} calls, in turn\n`);
report(
  'a call with three addresses (AsyncRT_Interop_version)',
  inTurn([
    { name: 'hand-written addon', run: repeat(() => minimal.version(first, second, third)) },
    { name: 'generated addon', run: repeat(() => generatedVersion(first, second, third)) },
    { name: 'koffi', run: repeat(() => koffiVersion(first, second, third)) },
    { name: 'raw layer, results in an object', run: repeat(() => raw.AsyncRT_Interop_version()) },
    { name: 'library.version()', run: repeat(() => library.version()) },
  ]),
  'hand-written addon',
  { 'generated addon': 'goal 1.05x' },
);

using context = library.Context.open();
using buffer = library.Buffer.create(context, { format: Format.RGBA8, width: 64, height: 64 });
const { deviceBuffer } = buffer;
const handle: bigint = deviceBuffer.handle;
const view = new DataView(room.buffer);
/** Closing is part of every way, because nobody can export and not close. */
const close = (fd: number): number => raw.AsyncRT_Interop_close_descriptor(fd);
const taken = (status: number): number => close(status === 0 ? view.getInt32(0, true) : -1);

const times = inTurn([
  { name: 'C alone', run: (count) => minimal.exportAlone(handle, count) },
  {
    name: 'hand-written addon',
    run: repeat(() => taken(minimal.exportFd(handle, first, second, third, fourth, fifth, sixth))),
  },
  {
    name: 'generated addon',
    run: repeat(() => taken(generatedExport(handle, first, second, third, fourth, fifth, sixth))),
  },
  { name: 'koffi', run: repeat(() => taken(koffiExport(handle, first, second, third, fourth, fifth, sixth))) },
  {
    name: 'raw layer, results in an object',
    run: repeat(() => close(raw.AsyncRT_DeviceBuffer_export_fd(deviceBuffer.handle).fd)),
  },
  { name: 'deviceBuffer.exportFd()', run: repeat(() => close(deviceBuffer.exportFd().fd)) },
  { name: 'closing alone, of no descriptor', run: repeat(() => close(-1)) },
]);
report('an export with six out parameters, and the close of its descriptor', times, 'hand-written addon', {});
const middle = (name: string): number => median(times.get(name) ?? []);
const added = middle('generated addon') - middle('C alone') - middle('closing alone, of no descriptor');
process.stdout.write(
  `  the generated addon adds about ${added.toFixed(0)} ns to C and the call that closes; goal 150 ns\n`,
);
