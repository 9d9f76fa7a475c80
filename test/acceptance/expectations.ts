import { expect } from 'vitest';
import { modelOf, repository } from '../support/model.ts';
import type { Consumer } from './pairs.ts';
import type { Ended, Meeting } from './programs.ts';

const sizes = ['64x64 solid', '64x64 pattern', '17x5 pattern', '257x3 pattern', '1x1 pattern'];

const model = await modelOf(`${repository}schema/interop_fd.abi.json`);
const formats = model.types.flatMap((type) =>
  type.kind === 'enum' ? type.enumerators.flatMap(({ format }) => format ?? []) : [],
);

/** How a program ended, for the message of a failed test. */
export const text = ({ status, output, errors }: Ended) => `exit status ${status}\n${output}\n${errors}`;

/** Both programs ended well. */
export function expectBothFine({ producer, consumer }: Meeting): void {
  expect(consumer.status, text(consumer)).toBe(0);
  expect(producer.status, text(producer)).toBe(0);
}

/** What is said of each image and way of looking at it: every format of the document, at every size, must be there. */
export function expectFormats({ output }: Ended, ways: readonly string[]): void {
  const lines = output.split('\n');
  for (const { name, optional } of formats) {
    for (const size of sizes) {
      for (const way of ways) {
        const image = `${name} ${size} ${way}`;
        const lacking = lines.find(
          (line) => line.startsWith(`lacks ${image}:`) || line.startsWith(`lacks ${name} ${size}:`),
        );
        if (lines.includes(`ok ${image}`)) continue;
        expect(lacking, `nothing is said of ${image}`).toBeDefined();
        // Only an optional format may be missing altogether; a way of looking at it may be, where another one is there.
        expect(optional || lines.some((line) => line.startsWith(`ok ${name} ${size} `)), lacking).toBe(true);
      }
    }
  }
}

/** How a consumer looks at each image. */
export function waysOf({ program }: Consumer): readonly string[] {
  return program === 'gl_consumer' ? ['texture', 'unpack', 'texels'] : ['copy', 'linear'];
}
