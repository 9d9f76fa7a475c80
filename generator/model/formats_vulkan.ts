import { asBytes, channelLetters, type FormatFacts, uniformBits } from './format_facts.ts';

/** The numeric kinds that Vulkan has for channels in memory order, by the letters of the channels and their width. */
const smallKinds = ['UNORM', 'SNORM', 'UINT', 'SINT', 'SRGB'];
const byteKinds: Readonly<Record<number, readonly string[]>> = {
  8: smallKinds,
  16: ['UNORM', 'SNORM', 'UINT', 'SINT', 'SFLOAT'],
  32: ['UINT', 'SINT', 'SFLOAT'],
  64: ['UINT', 'SINT', 'SFLOAT'],
};

/** The packed formats of one plane that Vulkan has, the most significant channel first. */
const packedKinds: Readonly<Record<string, readonly string[]>> = {
  R4G4B4A4: ['UNORM'],
  B4G4R4A4: ['UNORM'],
  A4R4G4B4: ['UNORM'],
  A4B4G4R4: ['UNORM'],
  R5G6B5: ['UNORM'],
  B5G6R5: ['UNORM'],
  R5G5B5A1: ['UNORM'],
  B5G5R5A1: ['UNORM'],
  A1R5G5B5: ['UNORM'],
  R10X6: ['UNORM'],
  R12X4: ['UNORM'],
  A8B8G8R8: smallKinds,
  A2R10G10B10: ['UNORM', 'SNORM', 'UINT', 'SINT'],
  A2B10G10R10: ['UNORM', 'SNORM', 'UINT', 'SINT'],
};

function kindOf(facts: FormatFacts): string | null {
  if (facts.colorSpace === 'linear') return facts.numeric.toUpperCase();
  return facts.numeric === 'unorm' ? 'SRGB' : null;
}

function spelled(channels: FormatFacts['channels']): string {
  return channels.map((channel) => `${channel.name.toUpperCase()}${channel.bits}`).join('');
}

function bytesFormat(facts: FormatFacts, kind: string): string | null {
  const bits = uniformBits(facts);
  const letters = channelLetters(facts);
  if (bits === null || byteKinds[bits]?.includes(kind) !== true) return null;
  const known = ['r', 'rg', 'rgb', 'rgba'].includes(letters) || (bits === 8 && ['bgr', 'bgra'].includes(letters));
  return known ? `VK_FORMAT_${spelled(facts.channels)}_${kind}` : null;
}

/** The VkFormat of a format, or null where `vulkan_core.h` has none. */
export function vulkanFormat(facts: FormatFacts): string | null {
  const kind = kindOf(facts);
  if (kind === null) return null;
  if (facts.layout === 'bytes') return bytesFormat(facts, kind);
  const name = spelled(facts.channels.toReversed());
  if (packedKinds[name]?.includes(kind) === true)
    return `VK_FORMAT_${name}_${kind}_${facts.layout === 'packed16' ? 'PACK16' : 'PACK32'}`;
  const bytes = asBytes(facts);
  return bytes.layout === 'bytes' ? bytesFormat(bytes, kind) : null;
}
