import { expect, it } from 'vitest';
import { channelLetters } from '../../generator/model/format_facts.ts';
import { deriveFormat } from '../../generator/model/formats.ts';
import type { Format, Model } from '../../generator/model/model.ts';
import { describeWith } from '../support/component.ts';
import { Folder, run } from './support/compiler.ts';
import { documentPaths, headersOfFile } from './support/headers.ts';

const vulkanHeader = '#include <vulkan/vulkan_core.h>';
const glHeader = '#define GL_GLEXT_PROTOTYPES\n#include <GL/gl.h>\n#include <GL/glext.h>';
/** Where Debian puts the header of libdrm, or where the kernel's own copy lies. */
const drmHeader =
  '#if __has_include(<libdrm/drm_fourcc.h>)\n#include <libdrm/drm_fourcc.h>\n#else\n#include <drm/drm_fourcc.h>\n#endif';

function formatsOf(model: Model): Format[] {
  return model.types.flatMap((type) =>
    type.kind === 'enum' ? type.enumerators.flatMap((item) => item.format ?? []) : [],
  );
}

/** One line per name: it must be a constant that is not zero. VkFormat enumerators are no macros, so `#ifdef` cannot be asked. */
function uses(names: readonly (string | null)[]): string {
  const unique = [...new Set(names.filter((name) => name !== null))];
  return unique.map((name, index) => `typedef char use_${index}[(${name}) != 0 ? 1 : -1]; /* ${name} */`).join('\n');
}

/** Bits of a channel in a little-endian word: where it starts, and how wide it is. */
function words(format: Format): string {
  return format.channels.map(({ name, bits }) => `${name}${bits}`).join(' ');
}

/** The channels from the least significant bit, as `drm_fourcc.h` says them: `DRM_FORMAT_ABGR8888` is `[31:0] A:B:G:R 8:8:8:8`. */
function drmWords(header: string, macro: string): string | null {
  const line = new RegExp(
    `^#define\\s+${macro}\\s.*/\\*\\s*(?:\\[\\d+:0\\]\\s*)?([A-Za-z:]+)(?:\\s+([\\d:]+))?`,
    'm',
  ).exec(header);
  const letters = line?.[1]?.toLowerCase().split(':').toReversed();
  const bits = line?.[2]?.split(':').toReversed();
  return letters === undefined
    ? null
    : letters.map((letter, index) => `${letter}${bits?.[index] ?? (macro.endsWith('8') ? 8 : 16)}`).join(' ');
}

const channelSets = ['r', 'rg', 'rgb', 'bgr', 'rgba', 'bgra', 'abgr', 'argb', 'rgbx', 'bgrx', 'xrgb', 'a', 'g'];
const numerics = ['unorm', 'snorm', 'uint', 'sint', 'sfloat'] as const;
const packed16 = [
  [5, 6, 5],
  [4, 4, 4, 4],
  [5, 5, 5, 1],
  [1, 5, 5, 5],
  [6, 10],
  [4, 12],
];
const packed32 = [
  [8, 8, 8, 8],
  [10, 10, 10, 2],
  [2, 10, 10, 10],
  [11, 11, 10],
];

type Entry = Parameters<typeof deriveFormat>[0];

/** Every combination of facts that the schema allows within reason, far more than there are names for. */
function allFacts(): Format[] {
  const result: Format[] = [];
  const add = (layout: Entry['layout'], letters: string, bits: readonly number[]): void => {
    const channels = [...letters].map((name, index) => ({ name, bits: bits[index] ?? 8 })) as Entry['channels'];
    for (const numeric of numerics) {
      for (const color_space of ['linear', 'srgb'] as const)
        result.push(deriveFormat({ name: 'X', value: 1, doc: 'X.', numeric, layout, channels, color_space }));
    }
  };
  for (const letters of channelSets) {
    for (const width of [8, 16, 32, 64])
      add(
        'bytes',
        letters,
        Array.from(letters, () => width),
      );
  }
  for (const [layout, list] of [
    ['packed16', packed16],
    ['packed32', packed32],
  ] as const) {
    for (const bits of list)
      for (const letters of [...channelSets, 'xr', 'bgr'])
        if (letters.length === bits.length) add(layout, letters, bits);
  }
  return result;
}

describeWith(['cc', 'vulkan', 'gl'], 'names of formats in the real headers', () => {
  /** Compiles the names of these formats against the headers that define them. */
  async function compiled(formats: readonly Format[]): Promise<string> {
    using folder = new Folder();
    let said = '';
    for (const [name, header, names] of [
      ['vulkan.c', vulkanHeader, formats.map((format) => format.vulkan)],
      [
        'opengl.c',
        glHeader,
        formats.flatMap(({ opengl }) => (opengl === null ? [] : [opengl.internalFormat, opengl.format, opengl.type])),
      ],
      ['drm.c', drmHeader, formats.map((format) => format.drm)],
    ] as const) {
      said += await run('gcc', [
        '-std=c11',
        '-Wall',
        '-Werror',
        '-fsyntax-only',
        folder.write(name, `${header}\n${uses(names)}\n`),
      ]);
    }
    return said;
  }

  for (const { name, path } of documentPaths()) {
    it(`those of ${name} exist`, async () => {
      const { model } = await headersOfFile(path);
      expect(await compiled(formatsOf(model))).toBe('');
    });
  }

  it('every name that can be derived exists', async () => {
    const formats = allFacts();
    expect(new Set(formats.map((format) => format.vulkan)).size).toBeGreaterThan(60);
    expect(new Set(formats.map((format) => format.drm)).size).toBeGreaterThan(40);
    expect(await compiled(formats)).toBe('');
  });

  it('a name that does not exist is refused', async () => {
    const [format] = allFacts();
    expect(format === undefined ? '' : await compiled([{ ...format, drm: 'DRM_FORMAT_RGB16F' }])).toContain(
      'DRM_FORMAT_RGB16F',
    );
  });

  it('the channels of each DRM code are those of the format', async () => {
    using folder = new Folder();
    const header = await run('gcc', ['-E', '-CC', '-dD', folder.write('drm.c', drmHeader)]);
    let compared = 0;
    for (const format of allFacts()) {
      if (format.drm === null) continue;
      const expected = drmWords(header, format.drm);
      expect(`${format.drm}: ${words(format)}`).toBe(`${format.drm}: ${expected}`);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('the channels of each VkFormat are those of its name', () => {
    for (const format of allFacts()) {
      if (format.vulkan === null) continue;
      const spelled = /^VK_FORMAT_([A-Z0-9]+)_/.exec(format.vulkan)?.[1] ?? '';
      const listed = [...spelled.matchAll(/([A-Z])(\d+)/g)].map(
        ([, letter, bits]) => `${letter?.toLowerCase()}${bits}`,
      );
      expect((format.vulkan.includes('_PACK') ? listed.toReversed() : listed).join(' ')).toBe(words(format));
      expect(channelLetters(format)).toHaveLength(listed.length);
    }
  });
});
