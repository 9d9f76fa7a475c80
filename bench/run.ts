// `npm run bench`: figures, each a ratio to something real in the same run; nothing is asserted. `npm run bench -- NAME` chooses.

/** What can be measured. Each module measures and prints when it is imported. */
const benches: Readonly<Record<string, { readonly doc: string; readonly module: string }>> = {
  generation: {
    doc: 'what generating costs, against starting node (needs `npm run build`)',
    module: './generation.ts',
  },
  calls: { doc: 'calls from Node, against a hand-written addon and koffi', module: './calls.ts' },
  mojo: { doc: 'calls from Mojo through the shim, against an empty function of C', module: './mojo.ts' },
  signal: { doc: 'from a signal to its being seen in another process, against a bare futex', module: './signal.ts' },
  frames: {
    doc: 'a frame by import into Vulkan, against a copy through the host (needs the components vulkan and swiftshader)',
    module: './frames.ts',
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  const list = Object.entries(benches).map(([name, { doc }]) => `  ${name.padEnd(12)}${doc}`);
  process.stderr.write(`bench: there is no ${unknown.join(', ')}; there are\n${list.join('\n')}\n`);
  process.exitCode = 2;
} else {
  for (const [name, { module }] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`\n${name}\n`);
    await import(module);
  }
}
