import type { EnumType } from '../../model/model.ts';
import { markdownCell, markdownCellCode } from '../shared/encode/markdown.ts';
import { table } from './table.ts';

/** The facts of pixel formats, and their names in other interfaces; nothing for other enums. */
export function formatTable(type: EnumType): string {
  const rows = type.enumerators.flatMap(({ name, format }) => {
    if (format === null) return [];
    const channels = format.channels.map((channel) => `${channel.name}${channel.bits}`).join(' ');
    const optional = (text: string | null): string => (text === null ? '–' : markdownCellCode(text));
    return [
      [
        markdownCellCode(name),
        `${format.bytesPerPixel}`,
        markdownCell(`${channels} ${format.numeric}${format.colorSpace === 'srgb' ? ' sRGB' : ''}`),
        format.optional ? 'yes' : 'no',
        optional(format.vulkan),
        optional(format.opengl?.internalFormat ?? null),
        optional(format.drm),
      ],
    ];
  });
  return table(['format', 'bytes per pixel', 'channels', 'optional', 'Vulkan', 'OpenGL', 'DRM'], rows);
}
