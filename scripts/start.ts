// `npm start`: generates the flagship and proves that its outputs compile.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { runProgram } from './components/run_program.ts';
import { type ProofResult, proofs } from './start/proofs.ts';
import { timed } from './test/seconds.ts';

const help = `npm start: generates the flagship ABI and proves that its outputs compile

  npm start                          generate into generated/ and compile what came out
  npm start -- --out /tmp/interop    the same, into another folder
`;

const root = process.cwd();

function options(): { readonly out: string } | null {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) {
      process.stdout.write(help);
      return null;
    }
    return { out: values.out ?? join(root, 'generated') };
  } catch (error) {
    process.stderr.write(`abiwright: ${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exitCode = 2;
    return null;
  }
}

/** What is going on, on a terminal only, until the next line replaces it. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function line(name: string, result: ProofResult, seconds: string): string {
  const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const paint = (style: 'green' | 'red' | 'yellow', text: string): string => (color ? styleText(style, text) : text);
  const label = name.padEnd(20);
  if (result.kind === 'proved') return `${paint('green', 'compiles')}  ${label}  ${result.detail}, ${seconds}`;
  if (result.kind === 'not run') return `${paint('yellow', 'not run ')}  ${label}  ${result.reason}`;
  return `${paint('red', 'failed  ')}  ${label}\n${result.output}`;
}

async function start(out: string): Promise<boolean> {
  progress('generating ...');
  const arguments_ = [
    join(root, 'generator/cli.ts'),
    'generate',
    join(root, 'schema/interop_fd.abi.json'),
    '--out',
    out,
  ];
  const { result: generation, seconds } = await timed(() => runProgram(process.execPath, arguments_));
  progress('');
  if (!generation.ok) {
    process.stderr.write(generation.stderr || `${generation.problem}\n`);
    return false;
  }
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    version: string;
    targets: string[];
    files: Record<string, string>;
  };
  process.stdout.write(
    `schema/interop_fd.abi.json, version ${manifest.version}: ${Object.keys(manifest.files).length} files for ${manifest.targets.join(', ')} in ${out}, ${seconds}\n`,
  );
  let fine = true;
  for (const proof of proofs) {
    progress(`compiling: ${proof.name} ...`);
    const { result, seconds: spent } = await timed(() => proof.run(root, out));
    progress('');
    process.stdout.write(`${line(proof.name, result, spent)}\n`);
    if (result.kind === 'failed') fine = false;
  }
  return fine;
}

const chosen = options();
if (chosen !== null && !(await start(chosen.out))) process.exitCode = 1;
