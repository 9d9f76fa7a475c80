import { describe, expect, it } from 'vitest';
import { deriveFormat } from '../../generator/model/formats.ts';

type Entry = Parameters<typeof deriveFormat>[0];

function derive(
  letters: string,
  bits: number | readonly number[],
  numeric: Entry['numeric'],
  more: Partial<Entry> = {},
): ReturnType<typeof deriveFormat> {
  const channels = [...letters].map((name, index) => ({
    name,
    bits: typeof bits === 'number' ? bits : (bits[index] ?? 0),
  })) as Entry['channels'];
  return deriveFormat({ name: 'X', value: 1, doc: 'X.', layout: 'bytes', channels, numeric, ...more });
}

/** Vulkan, OpenGL (internal format, format, type), DRM and bytes per pixel, on one line. */
function line({ vulkan, opengl, drm, bytesPerPixel }: ReturnType<typeof deriveFormat>): string {
  const gl = opengl === null ? 'none' : `${opengl.internalFormat} ${opengl.format} ${opengl.type}`;
  return `${vulkan ?? 'none'} | ${gl} | ${drm ?? 'none'} | ${bytesPerPixel}`;
}

describe('names of formats', () => {
  it.each([
    ['R8', derive('r', 8, 'unorm'), 'VK_FORMAT_R8_UNORM | GL_R8 GL_RED GL_UNSIGNED_BYTE | DRM_FORMAT_R8 | 1'],
    ['RG8', derive('rg', 8, 'unorm'), 'VK_FORMAT_R8G8_UNORM | GL_RG8 GL_RG GL_UNSIGNED_BYTE | DRM_FORMAT_GR88 | 2'],
    [
      'RGBA8',
      derive('rgba', 8, 'unorm'),
      'VK_FORMAT_R8G8B8A8_UNORM | GL_RGBA8 GL_RGBA GL_UNSIGNED_BYTE | DRM_FORMAT_ABGR8888 | 4',
    ],
    [
      'BGRA8',
      derive('bgra', 8, 'unorm'),
      'VK_FORMAT_B8G8R8A8_UNORM | GL_RGBA8 GL_BGRA GL_UNSIGNED_BYTE | DRM_FORMAT_ARGB8888 | 4',
    ],
    [
      'SRGBA8',
      derive('rgba', 8, 'unorm', { color_space: 'srgb' }),
      'VK_FORMAT_R8G8B8A8_SRGB | GL_SRGB8_ALPHA8 GL_RGBA GL_UNSIGNED_BYTE | none | 4',
    ],
    ['R16F', derive('r', 16, 'sfloat'), 'VK_FORMAT_R16_SFLOAT | GL_R16F GL_RED GL_HALF_FLOAT | none | 2'],
    ['RG16F', derive('rg', 16, 'sfloat'), 'VK_FORMAT_R16G16_SFLOAT | GL_RG16F GL_RG GL_HALF_FLOAT | none | 4'],
    [
      'RGBA16F',
      derive('rgba', 16, 'sfloat'),
      'VK_FORMAT_R16G16B16A16_SFLOAT | GL_RGBA16F GL_RGBA GL_HALF_FLOAT | DRM_FORMAT_ABGR16161616F | 8',
    ],
    ['R32F', derive('r', 32, 'sfloat'), 'VK_FORMAT_R32_SFLOAT | GL_R32F GL_RED GL_FLOAT | none | 4'],
    ['RG32F', derive('rg', 32, 'sfloat'), 'VK_FORMAT_R32G32_SFLOAT | GL_RG32F GL_RG GL_FLOAT | none | 8'],
    [
      'RGBA32F',
      derive('rgba', 32, 'sfloat'),
      'VK_FORMAT_R32G32B32A32_SFLOAT | GL_RGBA32F GL_RGBA GL_FLOAT | none | 16',
    ],
    ['unused channel', derive('bgrx', 8, 'unorm'), 'none | GL_RGB8 GL_BGRA GL_UNSIGNED_BYTE | DRM_FORMAT_XRGB8888 | 4'],
    ['R32 uint', derive('r', 32, 'uint'), 'VK_FORMAT_R32_UINT | GL_R32UI GL_RED_INTEGER GL_UNSIGNED_INT | none | 4'],
    ['RG16 sint', derive('rg', 16, 'sint'), 'VK_FORMAT_R16G16_SINT | GL_RG16I GL_RG_INTEGER GL_SHORT | none | 4'],
    ['RGBA8 snorm', derive('rgba', 8, 'snorm'), 'VK_FORMAT_R8G8B8A8_SNORM | GL_RGBA8_SNORM GL_RGBA GL_BYTE | none | 4'],
    ['64-bit floats', derive('r', 64, 'sfloat'), 'VK_FORMAT_R64_SFLOAT | none | none | 8'],
    ['mixed widths', derive('rgba', [8, 8, 8, 16], 'unorm'), 'none | none | none | 5'],
    ['float sRGB', derive('rgba', 16, 'sfloat', { color_space: 'srgb' }), 'none | none | none | 8'],
    [
      'red in the highest bits',
      derive('bgr', [5, 6, 5], 'unorm', { layout: 'packed16' }),
      'VK_FORMAT_R5G6B5_UNORM_PACK16 | GL_RGB565 GL_RGB GL_UNSIGNED_SHORT_5_6_5 | DRM_FORMAT_RGB565 | 2',
    ],
    [
      'red in the lowest bits',
      derive('rgb', [5, 6, 5], 'unorm', { layout: 'packed16' }),
      'VK_FORMAT_B5G6R5_UNORM_PACK16 | GL_RGB565 GL_RGB GL_UNSIGNED_SHORT_5_6_5_REV | DRM_FORMAT_BGR565 | 2',
    ],
    [
      'alpha in the highest bit',
      derive('bgra', [5, 5, 5, 1], 'unorm', { layout: 'packed16' }),
      'VK_FORMAT_A1R5G5B5_UNORM_PACK16 | GL_RGB5_A1 GL_BGRA GL_UNSIGNED_SHORT_1_5_5_5_REV | DRM_FORMAT_ARGB1555 | 2',
    ],
    [
      'ten bits',
      derive('rgba', [10, 10, 10, 2], 'unorm', { layout: 'packed32' }),
      'VK_FORMAT_A2B10G10R10_UNORM_PACK32 | GL_RGB10_A2 GL_RGBA GL_UNSIGNED_INT_2_10_10_10_REV | DRM_FORMAT_ABGR2101010 | 4',
    ],
    [
      'ten bits, integers',
      derive('rgba', [10, 10, 10, 2], 'uint', { layout: 'packed32' }),
      'VK_FORMAT_A2B10G10R10_UINT_PACK32 | GL_RGB10_A2UI GL_RGBA_INTEGER GL_UNSIGNED_INT_2_10_10_10_REV | none | 4',
    ],
    [
      'a word of bytes',
      derive('bgra', 8, 'unorm', { layout: 'packed32' }),
      'VK_FORMAT_B8G8R8A8_UNORM | GL_RGBA8 GL_BGRA GL_UNSIGNED_BYTE | DRM_FORMAT_ARGB8888 | 4',
    ],
    ['bytes that only look like a word', derive('rgba', [10, 10, 10, 2], 'unorm'), 'none | none | none | 4'],
  ])('%s', (_, format, expected) => {
    expect(line(format)).toBe(expected);
  });

  it('an override wins, and null means none', () => {
    const opengl = { internal_format: 'GL_RGBA8', format: 'GL_RGBA', type: 'GL_UNSIGNED_INT_8_8_8_8' };
    expect(
      line(derive('rgba', 8, 'unorm', { vulkan: 'VK_FORMAT_UNDEFINED', opengl, drm: 'DRM_FORMAT_RGBA8888' })),
    ).toBe('VK_FORMAT_UNDEFINED | GL_RGBA8 GL_RGBA GL_UNSIGNED_INT_8_8_8_8 | DRM_FORMAT_RGBA8888 | 4');
    expect(line(derive('rgba', 8, 'unorm', { vulkan: null, opengl: null, drm: null }))).toBe('none | none | none | 4');
  });
});
