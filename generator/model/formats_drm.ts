import { asBytes, channelLetters, type FormatFacts, uniformBits } from './format_facts.ts';

/** The words of one colour plane for which `drm_fourcc.h` has codes: channels and widths, the most significant first. */
const orders = (bits: string, letters: readonly string[]): string[] => letters.map((order) => `${order}${bits}`);
const alphaFirst = ['ARGB', 'ABGR', 'XRGB', 'XBGR'];
const alphaLast = ['RGBA', 'BGRA', 'RGBX', 'BGRX'];
const normalized: ReadonlySet<string> = new Set([
  'R8',
  'R16',
  ...orders('88', ['RG', 'GR']),
  ...orders('1616', ['RG', 'GR']),
  ...orders('565', ['RGB', 'BGR']),
  ...orders('888', ['RGB', 'BGR']),
  ...orders('4444', [...alphaFirst, ...alphaLast]),
  ...orders('8888', [...alphaFirst, ...alphaLast]),
  ...orders('1555', alphaFirst),
  ...orders('5551', alphaLast),
  ...orders('2101010', alphaFirst),
  ...orders('1010102', alphaLast),
  ...orders('16161616', alphaFirst),
]);
const floating: ReadonlySet<string> = new Set(orders('16161616', alphaFirst));

/**
 * The DRM fourcc macro of a format, or null where `drm_fourcc.h` has none.
 *
 * DRM names a little-endian word from its most significant end, so R, G, B, A in memory is `ABGR8888`. A fourcc carries neither sRGB nor signed
 * or integer values.
 */
export function drmFormat(facts: FormatFacts): string | null {
  if (facts.colorSpace === 'srgb') return null;
  const { layout } = asBytes(facts);
  if (layout === 'bytes' && uniformBits(facts) === null) return null;
  const name = `${[...channelLetters(facts)].reverse().join('').toUpperCase()}${facts.channels
    .toReversed()
    .map((channel) => channel.bits)
    .join('')}`;
  if (facts.numeric === 'unorm' && normalized.has(name)) return `DRM_FORMAT_${name}`;
  if (facts.numeric === 'sfloat' && layout === 'bytes' && floating.has(name)) return `DRM_FORMAT_${name}F`;
  return null;
}
