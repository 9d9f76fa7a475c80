// Loaded before the generator (`node --import`): puts a mistake into one of its modules. Which one stands in ABIWRIGHT_MUTATION.
import { registerHooks } from 'node:module';

/** A mistake: the module whose address ends in `module` has `to` instead of `from`. */
export interface Mutation {
  readonly module: string;
  readonly from: string;
  readonly to: string;
}

const { module, from, to } = JSON.parse(process.env['ABIWRIGHT_MUTATION'] ?? '{}') as Mutation;
let done = false;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(module)) return loaded;
    const text =
      typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source as Uint8Array);
    if (!text.includes(from)) throw new Error(`${module} does not contain ${from}`);
    done = true;
    return { ...loaded, source: text.replaceAll(from, to) };
  },
});

process.on('exit', () => {
  if (!done) process.stderr.write(`${module} was not loaded\n`);
});
