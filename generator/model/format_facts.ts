import type { Format } from './model.ts';

/** What of a format its names derive from. */
export type FormatFacts = Pick<Format, 'numeric' | 'layout' | 'channels' | 'colorSpace'>;

/** The letters of the channels in the order of the entry, such as `rgba`. */
export function channelLetters(facts: FormatFacts): string {
  return facts.channels.map((channel) => channel.name).join('');
}

/** The width in bits that all channels share, or null. */
export function uniformBits(facts: FormatFacts): number | null {
  const first = facts.channels[0]?.bits ?? null;
  return facts.channels.every((channel) => channel.bits === first) ? first : null;
}

/** The same format with `bytes` for its layout, where a little-endian word of whole bytes lies in memory just like that. */
export function asBytes(facts: FormatFacts): FormatFacts {
  return facts.layout === 'packed32' && facts.channels.length === 4 && uniformBits(facts) === 8
    ? { ...facts, layout: 'bytes' }
    : facts;
}
