/** The command line itself is wrong. Reported as `E_USAGE`. */
export class UsageError extends Error {
  readonly help: string;

  constructor(problem: string, help = 'abiwright --help shows what is possible') {
    super(problem);
    this.name = 'UsageError';
    this.help = help;
  }
}
