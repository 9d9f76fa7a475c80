/** What the producer tells the consumer, beside the two descriptors of the memory and of the timeline. */

import type { MemoryInfo, SemaphoreInfo } from '../../generated/typescript/index.js';

export interface Handover {
  readonly memory: MemoryInfo;
  readonly semaphore: SemaphoreInfo;
  /** Number of frames that will follow one another in the same memory. */
  readonly frames: number;
}

/** JSON, with what it cannot say as tagged text. */
export function encodeMessage(message: Handover): Uint8Array {
  const text = JSON.stringify(message, (_key, value: unknown) => {
    if (typeof value === 'bigint') return `bigint:${value}`;
    return value instanceof Uint8Array ? `bytes:${Buffer.from(value).toString('hex')}` : value;
  });
  return new TextEncoder().encode(text);
}

export function decodeMessage(bytes: Uint8Array): Handover {
  return JSON.parse(new TextDecoder().decode(bytes), (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (value.startsWith('bigint:')) return BigInt(value.slice(7));
    return value.startsWith('bytes:') ? new Uint8Array(Buffer.from(value.slice(6), 'hex')) : value;
  }) as Handover;
}

/** The values of the timeline: a frame is ready at an odd one, and given back at the even one after it. */
export const readyAt = (frame: number): bigint => BigInt(2 * frame + 1);
export const givenBackAt = (frame: number): bigint => BigInt(2 * frame + 2);
