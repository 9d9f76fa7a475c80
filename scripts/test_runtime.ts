// `npm run test:runtime`: the checks of the native library, whole: descriptors and mappings in volume, executed programs, hostile importers, sanitizers, every
// failing system call and allocation, and the fuzzer. `npm run test:runtime -- 60` fuzzes for 60 seconds instead of 600.
import { spawn } from 'node:child_process';

const usage = `usage: npm run test:runtime [-- SECONDS]

Runs every check of the native library whole, where npm test runs samples. SECONDS: for how long the fuzzer looks, 600 if left out.

  npm run test:runtime
  npm run test:runtime -- 60
`;

function main(args: readonly string[]): void {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const [seconds = '600', ...rest] = args;
  if (rest.length > 0 || !/^[1-9][0-9]{0,5}$/.test(seconds)) {
    process.stderr.write(`abiwright: this is no number of seconds: ${args.join(' ')}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const tests = ['native', 'faults', 'fuzz'].map((name) => `test/native/${name}.test.ts`);
  const env = { ...process.env, ABIWRIGHT_LONG: '1', ABIWRIGHT_FUZZ_SECONDS: seconds };
  const child = spawn(process.execPath, ['scripts/test.ts', ...tests], { stdio: 'inherit', env });
  child.on('close', (status) => {
    process.exitCode = status ?? 1;
  });
}

main(process.argv.slice(2));
