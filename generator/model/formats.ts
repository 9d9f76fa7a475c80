/** Pixel formats: the facts of a document's entry, and what Vulkan, OpenGL and DRM call such a format. */

import type { FormatEntry } from '../load/document.ts';
import type { FormatFacts } from './format_facts.ts';
import { drmFormat } from './formats_drm.ts';
import { openglFormat } from './formats_opengl.ts';
import { vulkanFormat } from './formats_vulkan.ts';
import type { Format } from './model.ts';

function bytesPerPixel(facts: FormatFacts): number {
  if (facts.layout === 'packed16') return 2;
  if (facts.layout === 'packed32') return 4;
  return Math.ceil(facts.channels.reduce((sum, channel) => sum + channel.bits, 0) / 8);
}

/**
 * The facts of a format. Its names in Vulkan, OpenGL and DRM follow from numeric kind, layout, channels and colour space; only names that
 * the public headers have are given. An override of the document wins, and null in the document means that there is none.
 */
export function deriveFormat(entry: FormatEntry): Format {
  const facts: FormatFacts = {
    numeric: entry.numeric,
    layout: entry.layout,
    channels: entry.channels.map(({ name, bits }) => ({ name, bits })),
    colorSpace: entry.color_space ?? 'linear',
  };
  const { opengl } = entry;
  return {
    ...facts,
    name: entry.name,
    value: entry.value,
    optional: entry.optional ?? false,
    bytesPerPixel: bytesPerPixel(facts),
    vulkan: entry.vulkan === undefined ? vulkanFormat(facts) : entry.vulkan,
    opengl:
      opengl === undefined
        ? openglFormat(facts)
        : opengl === null
          ? null
          : { internalFormat: opengl.internal_format, format: opengl.format, type: opengl.type },
    drm: entry.drm === undefined ? drmFormat(facts) : entry.drm,
  };
}
