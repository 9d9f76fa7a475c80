/** Pixels as bytes, in every format that the library knows. The format's own facts say how. */

import { type Format, type FormatFacts, formatFacts } from '../../generated/typescript/index.js';
import type { Color } from './picture.ts';

const order: readonly string[] = ['r', 'g', 'b', 'a'];

/** A number from 0 to 1 as 16-bit floating point, cut off after its last bit. */
function toHalf(value: number): number {
  if (value < 2 ** -14) return Math.floor(value * 2 ** 24);
  const exponent = Math.floor(Math.log2(value));
  return ((exponent + 15) << 10) | Math.floor((value / 2 ** exponent - 1) * 1024);
}

function fromHalf(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
}

interface Place {
  readonly offset: number;
  readonly bits: number;
  /** Place of the channel in a colour. */
  readonly channel: number;
}

/** Where each channel of a pixel lies. */
function placesOf(facts: FormatFacts): Place[] {
  if (facts.layout !== 'bytes') throw new Error(`${facts.name}: packed formats are not drawn here`);
  let offset = 0;
  return facts.channels.map(({ name, bits }) => {
    const place = { offset, bits, channel: order.indexOf(name) };
    offset += bits / 8;
    return place;
  });
}

/** How the pixels of one format are written and read. */
export interface PixelCodec {
  readonly bytesPerPixel: number;
  /** Writes the channels that the format has. */
  write(view: DataView, at: number, color: Color): void;
  /** Reads the channels that the format has; red stands for those it lacks if it is alone, else they are 0, and alpha is 255. */
  read(view: DataView, at: number): Color;
}

/** Colours are stored as they are, without a transfer function: 255 is 1, in floating point as well. */
export function pixelCodec(format: Format): PixelCodec {
  const facts = formatFacts[format];
  const places = placesOf(facts);
  return {
    bytesPerPixel: facts.bytesPerPixel,

    write(view, at, color) {
      for (const { offset, bits, channel } of places) {
        const value = color[channel] ?? 0;
        if (bits === 8) view.setUint8(at + offset, value);
        else if (bits === 16) view.setUint16(at + offset, toHalf(value / 255), true);
        else view.setFloat32(at + offset, value / 255, true);
      }
    },

    read(view, at) {
      const color = [0, 0, 0, 255];
      for (const { offset, bits, channel } of places) {
        if (bits === 8) color[channel] = view.getUint8(at + offset);
        else if (bits === 16) color[channel] = Math.round(fromHalf(view.getUint16(at + offset, true)) * 255);
        else color[channel] = Math.round(view.getFloat32(at + offset, true) * 255);
      }
      const [red = 0, green = 0, blue = 0, alpha = 0] = color;
      return places.length === 1 ? [red, red, red, 255] : [red, green, blue, alpha];
    },
  };
}
