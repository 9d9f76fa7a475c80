/** Takes over the memory of a producer, compares every pixel of every frame with the formula, and writes the last one as a PNG. See producer.ts. */

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AbiError,
  type Buffer as DeviceMemory,
  type MemoryInfo,
  type Socket,
} from '../../generated/typescript/index.js';
import { decodeMessage, givenBackAt, readyAt } from './message.ts';
import { pictureOf } from './picture.ts';
import { pixelCodec } from './pixels.ts';
import { encodePng } from './png.ts';
import { fail, openContext, patience, readSetting, type Setting } from './setting.ts';

/** Connects as soon as the producer listens. */
async function connect({ library, socket }: Setting): Promise<Socket> {
  const end = Date.now() + patience.ms;
  for (;;) {
    try {
      return library.Socket.connect(socket);
    } catch (error) {
      const isEarly = error instanceof AbiError && (error.codeName === 'ENOENT' || error.codeName === 'ECONNREFUSED');
      if (!isEarly || Date.now() > end) throw error;
    }
    await sleep(5);
  }
}

/** Compares every pixel with the formula. Throws an Error that names the first one that differs. */
function verify(buffer: DeviceMemory, frame: number, { format, width, height, rowPitchBytes }: MemoryInfo): void {
  const bytes = buffer.bytes();
  const { bytesPerPixel, write } = pixelCodec(format);
  const colorAt = pictureOf(frame, width, height);
  const expected = new Uint8Array(width * bytesPerPixel);
  const view = new DataView(expected.buffer);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) write(view, x * bytesPerPixel, colorAt(x, y));
    const row = bytes.subarray(y * rowPitchBytes, y * rowPitchBytes + expected.length);
    const different = row.findIndex((byte, index) => byte !== expected[index]);
    if (different < 0) continue;
    const x = Math.floor(different / bytesPerPixel);
    const pixel = (from: Uint8Array): string =>
      Array.from(from.subarray(x * bytesPerPixel, (x + 1) * bytesPerPixel), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(' ');
    throw new Error(`frame ${frame + 1}, column ${x}, row ${y}: the bytes are ${pixel(row)}, not ${pixel(expected)}`);
  }
}

/** The frame in red, green, blue and alpha, without the gaps between its rows. */
function toRgba(buffer: DeviceMemory, { format, width, height, rowPitchBytes }: MemoryInfo): Uint8Array {
  const bytes = buffer.bytes();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { bytesPerPixel, read } = pixelCodec(format);
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.set(read(view, y * rowPitchBytes + x * bytesPerPixel), (y * width + x) * 4);
  return pixels;
}

async function consume(setting: Setting): Promise<string> {
  const { library, out } = setting;
  using context = openContext(setting);
  using connection = await connect(setting);
  const { data, descriptors } = connection.receive(patience.ns);
  const [memoryFd = -1, semaphoreFd = -1] = descriptors;
  const { memory: info, semaphore, frames } = decodeMessage(data);
  using memory = library.Memory.importHandle(context, memoryFd, info);
  using timeline = library.TimelineSemaphore.importHandle(context, semaphoreFd, semaphore);
  // Importing duplicates descriptors; these are ours to close.
  for (const descriptor of descriptors) library.closeDescriptor(descriptor);
  const { format, width, height, rowPitchBytes, imageOffsetBytes } = info;
  const image = { format, width, height, rowPitchBytes, offsetBytes: imageOffsetBytes };
  using buffer = memory.mapRange(info.offsetBytes, info.sizeBytes, image);

  for (let frame = 0; frame < frames; frame += 1) {
    await timeline.wait(readyAt(frame), { signal: AbortSignal.timeout(patience.ms) });
    verify(buffer, frame, info);
    if (frame === frames - 1 && out !== undefined) writeFileSync(out, encodePng(width, height, toRgba(buffer, info)));
    timeline.signal(givenBackAt(frame));
    process.send?.({ verified: frame + 1, frames });
  }
  const each = `all ${width * height} pixels of ${frames === 1 ? 'the frame' : `each of ${frames} frames`} are as the formula says`;
  const paced = `timeline at ${timeline.value}`;
  return out === undefined ? `${each}, ${paced}` : `${each}, ${paced}\n${resolve(out)}`;
}

let setting: Setting | undefined;
try {
  setting = readSetting();
  process.stdout.write(`${await consume(setting)}\n`);
} catch (error) {
  fail(error);
}
