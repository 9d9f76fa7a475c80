import type { Mutation } from './mutate.ts';

const manifest = { module: '/generator/emit/manifest_text.ts', from: 'abi: facts.abi,' };
const inManifest = (expression: string): Mutation => ({ ...manifest, to: `abi: facts.abi, seen: ${expression},` });

/** Mistakes of a generator: each is seen in some environment. `telltale`: it is also seen in a single run. */
export const mutations: readonly { readonly name: string; readonly mutation: Mutation; readonly telltale: boolean }[] =
  [
    {
      name: 'sorts as the locale does',
      mutation: {
        module: '/generator/compare_text.ts',
        from: 'return a < b ? -1 : a > b ? 1 : 0;',
        to: 'return a.localeCompare(b);',
      },
      telltale: false,
    },
    { name: 'formats numbers as the locale does', mutation: inManifest('(123456).toLocaleString()'), telltale: false },
    { name: 'writes the time', mutation: inManifest('new Date().toISOString()'), telltale: true },
    { name: 'writes a time in the local zone', mutation: inManifest('new Date(0).getHours()'), telltale: false },
    { name: 'writes the working directory', mutation: inManifest('process.cwd()'), telltale: true },
    {
      name: 'writes the home folder',
      mutation: inManifest("process.getBuiltinModule('os').homedir()"),
      telltale: true,
    },
    {
      name: 'writes the name of the host',
      mutation: inManifest("process.getBuiltinModule('os').hostname()"),
      telltale: true,
    },
    { name: 'depends on the umask', mutation: inManifest('process.umask()'), telltale: false },
    {
      name: 'depends on the order of a directory',
      mutation: inManifest("process.getBuiltinModule('fs').readdirSync(new URL('.', import.meta.url))"),
      telltale: false,
    },
    {
      name: 'keeps the line ends of the document',
      mutation: { module: '/generator/model/build.ts', from: "text.replace(/\\r\\n?/g, '\\n')", to: 'text' },
      telltale: false,
    },
  ];
