import { asBytes, channelLetters, type FormatFacts, uniformBits } from './format_facts.ts';
import type { OpenGLNames } from './model.ts';

/** Types of pixel transfer for channels of whole bytes. */
const byteTypes: Readonly<Record<string, string>> = {
  unorm8: 'GL_UNSIGNED_BYTE',
  unorm16: 'GL_UNSIGNED_SHORT',
  snorm8: 'GL_BYTE',
  snorm16: 'GL_SHORT',
  uint8: 'GL_UNSIGNED_BYTE',
  uint16: 'GL_UNSIGNED_SHORT',
  uint32: 'GL_UNSIGNED_INT',
  sint8: 'GL_BYTE',
  sint16: 'GL_SHORT',
  sint32: 'GL_INT',
  sfloat16: 'GL_HALF_FLOAT',
  sfloat32: 'GL_FLOAT',
};

/** What follows the channels and their width in the name of a sized internal format. */
const internalSuffixes: Readonly<Record<FormatFacts['numeric'], string>> = {
  unorm: '',
  snorm: '_SNORM',
  uint: 'UI',
  sint: 'I',
  sfloat: 'F',
};

/** Pixel transfer formats by the channels in the order of the data; an unused channel is transferred like alpha. */
const transferFormats: Readonly<Record<string, string>> = {
  r: 'GL_RED',
  rg: 'GL_RG',
  rgb: 'GL_RGB',
  bgr: 'GL_BGR',
  rgba: 'GL_RGBA',
  bgra: 'GL_BGRA',
  rgbx: 'GL_RGBA',
  bgrx: 'GL_BGRA',
};

/** What the texture holds, whatever the order of the data. */
const storedChannels: Readonly<Record<string, string>> = {
  r: 'R',
  rg: 'RG',
  rgb: 'RGB',
  bgr: 'RGB',
  rgba: 'RGBA',
  bgra: 'RGBA',
  rgbx: 'RGB',
  bgrx: 'RGB',
};

function bytesFormat(facts: FormatFacts): OpenGLNames | null {
  const letters = channelLetters(facts);
  const bits = uniformBits(facts);
  const transfer = transferFormats[letters];
  const stored = storedChannels[letters];
  const type = byteTypes[`${facts.numeric}${bits}`];
  if (transfer === undefined || stored === undefined || type === undefined) return null;
  if (facts.colorSpace === 'srgb') {
    if (facts.numeric !== 'unorm' || bits !== 8 || stored.length < 3) return null;
    return { internalFormat: stored === 'RGBA' ? 'GL_SRGB8_ALPHA8' : 'GL_SRGB8', format: transfer, type };
  }
  const isInteger = facts.numeric === 'uint' || facts.numeric === 'sint';
  return {
    internalFormat: `GL_${stored}${bits}${internalSuffixes[facts.numeric]}`,
    format: isInteger ? `${transfer}_INTEGER` : transfer,
    type,
  };
}

/** A packed pixel transfer type: with `_REV` the first channel is the least significant. */
interface PackedType {
  readonly type: string;
  readonly internalFormat: string;
  /** Internal format without alpha; null where OpenGL has none of that size. */
  readonly withoutAlpha: string | null;
}

/** Packed types by the widths in the order in which the type counts them. */
const forward: Readonly<Record<string, PackedType>> = {
  '5,6,5': { type: 'GL_UNSIGNED_SHORT_5_6_5', internalFormat: 'GL_RGB565', withoutAlpha: 'GL_RGB565' },
  '4,4,4,4': { type: 'GL_UNSIGNED_SHORT_4_4_4_4', internalFormat: 'GL_RGBA4', withoutAlpha: 'GL_RGB4' },
  '5,5,5,1': { type: 'GL_UNSIGNED_SHORT_5_5_5_1', internalFormat: 'GL_RGB5_A1', withoutAlpha: 'GL_RGB5' },
  '10,10,10,2': { type: 'GL_UNSIGNED_INT_10_10_10_2', internalFormat: 'GL_RGB10_A2', withoutAlpha: 'GL_RGB10' },
};
const reversed: Readonly<Record<string, PackedType>> = {
  '5,6,5': { type: 'GL_UNSIGNED_SHORT_5_6_5_REV', internalFormat: 'GL_RGB565', withoutAlpha: 'GL_RGB565' },
  '4,4,4,4': { type: 'GL_UNSIGNED_SHORT_4_4_4_4_REV', internalFormat: 'GL_RGBA4', withoutAlpha: 'GL_RGB4' },
  '5,5,5,1': { type: 'GL_UNSIGNED_SHORT_1_5_5_5_REV', internalFormat: 'GL_RGB5_A1', withoutAlpha: 'GL_RGB5' },
  '10,10,10,2': { type: 'GL_UNSIGNED_INT_2_10_10_10_REV', internalFormat: 'GL_RGB10_A2', withoutAlpha: 'GL_RGB10' },
};

function packedFormat(facts: FormatFacts): OpenGLNames | null {
  if (facts.colorSpace === 'srgb') return null;
  // The types count either from the most significant channel, or (`_REV`) from the least significant one.
  for (const [table, channels] of [
    [forward, facts.channels.toReversed()],
    [reversed, facts.channels],
  ] as const) {
    const letters = channels.map((channel) => channel.name).join('');
    const transfer = transferFormats[letters];
    const packed = table[channels.map((channel) => channel.bits).join(',')];
    // OpenGL has the types of three channels for the order R, G, B alone.
    if (transfer === undefined || packed === undefined || letters === 'bgr') continue;
    if (facts.numeric === 'uint' && packed.internalFormat === 'GL_RGB10_A2' && letters.endsWith('a')) {
      return { internalFormat: 'GL_RGB10_A2UI', format: `${transfer}_INTEGER`, type: packed.type };
    }
    const internalFormat = letters.endsWith('x') ? packed.withoutAlpha : packed.internalFormat;
    if (facts.numeric === 'unorm' && internalFormat !== null)
      return { internalFormat, format: transfer, type: packed.type };
  }
  return null;
}

/**
 * The OpenGL names with which a pixel buffer of this format is uploaded, or null where the format cannot be transferred as it is.
 *
 * The internal format says what the texture holds; the order of the data is the business of format and type.
 */
export function openglFormat(facts: FormatFacts): OpenGLNames | null {
  const plain = asBytes(facts);
  return plain.layout === 'bytes' ? bytesFormat(plain) : packedFormat(facts);
}
