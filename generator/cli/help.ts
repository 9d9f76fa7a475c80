import type { Command } from './options.ts';

/** The help of one command, or of the program. */
export function helpText(command: Command | null): string {
  return command === null ? GENERAL : TEXTS[command];
}

const FAILURES = `  2   bad usage, a bad document, or a file that cannot be read or written
  70  internal error
`;

const EXIT_CODES = `Exit codes:
  0   done; under --check, nothing differs
  1   --check: outputs differ from what would be written
${FAILURES}`;

const GENERAL = `abiwright: one JSON document describes a C ABI; header, bindings, entry points and documentation follow.

Usage:
  abiwright generate FILE.abi.json [options]   write the outputs of a document
  abiwright pack FILE.abi.json [options]       make the archives that are shipped
  abiwright targets                            list what can be generated
  abiwright init [FILE.abi.json]               begin a document
  abiwright COMMAND --help                     explain a command
  abiwright --version                          print the version

Examples:
  abiwright init my_library.abi.json
  abiwright generate my_library.abi.json --out generated
  abiwright generate my_library.abi.json --check

${EXIT_CODES}`;

const GENERATE = `abiwright generate FILE.abi.json [options]: writes the outputs of a document.

Options:
  --out DIR       output folder; "generated" in the current folder when left out
  --target A,B    only these targets ("abiwright targets" lists them); all when left out
  --check         write nothing; exit 1 and print a unified diff if the outputs on disk differ
  --watch         write again whenever the document is saved, until interrupted
  --depfile FILE  also write a dependency file for make or ninja
  --json          report as one line of JSON on standard output:
                  {ok, diagnostics: [{code, severity, path, line, column, pointer, message, help}],
                  files: [{path, action}]}, with paths of files relative to the output folder
  -h, --help      show this help

Files that the manifest of the last run lists and this run does not write are removed, those of targets that are
not selected included. No other file in the output folder is touched. If anything fails, the folder stays as it was.

Examples:
  abiwright generate my_library.abi.json
  abiwright generate my_library.abi.json --out include --target c
  abiwright generate my_library.abi.json --check > drift.patch
  abiwright generate my_library.abi.json --watch

${EXIT_CODES}`;

const PACK = `abiwright pack FILE.abi.json [options]: makes the archives that are shipped, from the document and what was built of it.

  ABI-VERSION-sdk.tar.gz            headers, Mojo modules, reference, conformance suite, checksums, software bill and,
                                    with --library, the library with files for pkg-config and CMake
  NAME-VERSION.tgz                  npm package of the typed bindings, with the source of the addon
  NAME-PLATFORM-VERSION.tgz         npm package of library and addon for one platform (with --library or --addon)
  LIBRARY-VERSION-py3-none-TAG.whl  Python wheel of library, headers and Mojo modules (with --library for Linux)
  ABI-VERSION-recipe.yaml           recipe for rattler-build, for users of pixi and conda (with --library for Linux)

Options:
  --out DIR          folder for the archives; "dist" in the current folder when left out
  --library FILE     the built shared library
  --addon FILE       the built Node addon
  --platform NAME    machine they were built for, such as linux-x64; this one when left out
  --name NAME        name of the npm package, such as @scope/my-library; after the ABI when left out
  --license FILE     text of the licence; none is packed when left out
  --conformance DIR  hand-written parts of the conformance suite
  --contains WHAT    software linked into the library, as name@version=licence, for the software bill; may be repeated
  --json             report as one line of JSON: {ok, diagnostics, files: [{path, action}]}
  -h, --help         show this help

Library and addon must be for the platform. In ELF, the SONAME of the library must be the name under which it is shipped
(libLIBRARY.so), and every function of the document must be exported.

The same inputs give the same bytes: no archive holds a time, an owner or a path of the machine.

Examples:
  abiwright pack my_library.abi.json
  abiwright pack my_library.abi.json --library build/libmy_library.so --addon build/Release/my_library_node.node

Exit codes:
  0   done
${FAILURES}`;

const TARGETS = `abiwright targets [--json]: lists what can be generated, one target per line.

Examples:
  abiwright targets
  abiwright targets --json
`;

const INIT = `abiwright init [FILE.abi.json]: writes a small document to begin with, or prints it if no file is named.
A file that exists is never overwritten. Documents are strict JSON; remarks are "$comment" keys.

Examples:
  abiwright init my_library.abi.json
  abiwright init > my_library.abi.json
`;

const TEXTS: Readonly<Record<Command, string>> = { generate: GENERATE, pack: PACK, targets: TARGETS, init: INIT };
