/** Structs that gather what one call gives back. */

import type { FunctionDeclaration, Model } from '../../model/model.ts';
import { docstring } from './docstring.ts';
import { functionName, memberName, placement, resultTypeName } from './names.ts';
import type { Output } from './pieces.ts';

/** Gives one value away from a struct that cannot be copied. A descriptor is given away as a number, as its owner gives it away. */
function taker(output: Output): string[] {
  const isDescriptor = output.type === 'OwnedFd';
  return [
    '',
    `    def take_${output.name}(deinit self) -> ${isDescriptor ? 'c_int' : output.type}:`,
    ...docstring(
      2,
      `Gives up \`${output.name}\` and returns it; the rest is dropped.`,
      [],
      [
        {
          title: 'Returns',
          entries: [
            { name: null, text: isDescriptor ? 'The descriptor, which the caller must now close, or -1.' : output.doc },
          ],
        },
      ],
    ),
    isDescriptor ? `        return self.${output.name}^.take()` : `        return self.${output.name}^`,
  ];
}

/** The struct of what a function gives back. */
export function resultLines(declaration: FunctionDeclaration, outputs: readonly Output[], model: Model): string[] {
  const isMember = placement(declaration, model) !== 'function';
  const function_ = isMember ? memberName(declaration, model) : functionName(declaration, model);
  const owned = outputs.filter((output) => output.owned);
  return [
    '@fieldwise_init',
    `struct ${resultTypeName(declaration, model)}(${owned.length > 0 ? 'Movable' : 'Copyable'}):`,
    ...docstring(1, `Holds what \`${function_}\` gives back.`),
    '',
    ...outputs.flatMap((output) => [`    var ${output.name}: ${output.type}`, ...docstring(1, output.doc)]),
    ...owned.flatMap(taker),
  ];
}
