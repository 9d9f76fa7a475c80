import { IoError } from '../write/io_error.ts';
import { type Console, type ExitCode, exitCode } from './console.ts';
import { helpText } from './help.ts';
import { type Invocation, readOptions, wantsJson } from './options.ts';
import { ioReport, type Report, showDiagnostics, toJson, usageReport } from './report.ts';
import { UsageError } from './usage_error.ts';

/** Runs the program and says how it ended. Throws only on an internal error. `interrupt` ends `--watch`. */
export async function run(console: Console, interrupt: AbortSignal): Promise<ExitCode> {
  try {
    return await dispatch(readOptions(console.arguments), console, interrupt);
  } catch (error) {
    const report = reportOf(error);
    if (wantsJson(console.arguments)) console.out(toJson(report));
    else if (error instanceof UsageError) console.err(`abiwright: ${error.message}\n  help: ${error.help}\n`);
    else showDiagnostics(report, console);
    return exitCode.failure;
  }
}

function reportOf(error: unknown): Report {
  if (error instanceof IoError) return ioReport(error);
  if (error instanceof UsageError) return usageReport(error);
  throw error;
}

/** Each command is loaded when it is asked for, so that the shortest runs start fastest. */
async function dispatch(invocation: Invocation, console: Console, interrupt: AbortSignal): Promise<ExitCode> {
  switch (invocation.kind) {
    case 'help':
      console.out(helpText(invocation.command));
      return exitCode.fine;
    case 'version':
      console.out(`${console.version}\n`);
      return exitCode.fine;
    case 'targets': {
      const { runTargets } = await import('./targets.ts');
      runTargets(invocation.json, console);
      return exitCode.fine;
    }
    case 'init': {
      const { runInit } = await import('./init.ts');
      runInit(invocation.file, console);
      return exitCode.fine;
    }
    case 'pack': {
      const { runPack } = await import('./run_pack.ts');
      return runPack(invocation.options, console);
    }
    case 'generate': {
      if (invocation.options.watch) {
        const { watch } = await import('./watch.ts');
        await watch(invocation.options, console, interrupt);
        return exitCode.fine;
      }
      const { runGenerate } = await import('./run_generate.ts');
      return runGenerate(invocation.options, console);
    }
  }
}
