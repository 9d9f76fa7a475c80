import type { EnumType, Model } from '../../model/model.ts';
import { typesOfKind } from '../../model/queries.ts';

/** The enums of pixel formats, of which the hand-written parts want to know how large a pixel is. */
export function formatEnums(model: Model): readonly EnumType[] {
  return typesOfKind(model.types, 'enum').filter((type) => type.isFormat);
}

/** The declaration of the function that tells the size of a pixel. */
export function pixelSizeDeclaration(type: EnumType): string {
  return `/** Bytes of one pixel; 0 for an unknown format. */\nuint32_t suite_bytes_per_pixel_${type.name}(${type.name} format);`;
}

/** Its definition. */
export function pixelSizeDefinition(type: EnumType): string {
  const cases = type.enumerators.flatMap(({ name, format }) =>
    format === null ? [] : [`    case ${name}: return ${format.bytesPerPixel};`],
  );
  return [
    `uint32_t suite_bytes_per_pixel_${type.name}(${type.name} format) {`,
    '    switch (format) {',
    ...cases,
    '    default: return 0;',
    '    }',
    '}',
  ].join('\n');
}
