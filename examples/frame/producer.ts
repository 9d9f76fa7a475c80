/**
 * Draws frames into memory of its own and hands the memory to a consumer, by file descriptor. See consumer.ts for the other side.
 *
 *   node examples/frame/producer.ts --socket /tmp/frame.sock &
 *   node examples/frame/consumer.ts --socket /tmp/frame.sock --out frame.png
 */

import { BufferFlags, type Buffer as DeviceMemory, formatFacts } from '../../generated/typescript/index.js';
import { encodeMessage, givenBackAt, readyAt } from './message.ts';
import { pictureOf } from './picture.ts';
import { pixelCodec } from './pixels.ts';
import { fail, openContext, patience, readSetting, type Setting } from './setting.ts';

/** Draws a frame where it lies: `bytes()` is the memory itself. */
function draw(buffer: DeviceMemory, frame: number, { format, width, height }: Setting): void {
  const { rowPitchBytes } = buffer.info;
  const bytes = buffer.bytes();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { bytesPerPixel, write } = pixelCodec(format);
  const colorAt = pictureOf(frame, width, height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) write(view, y * rowPitchBytes + x * bytesPerPixel, colorAt(x, y));
}

async function produce(setting: Setting): Promise<string> {
  const { library, format, frames, width, height } = setting;
  using context = openContext(setting);
  using buffer = library.Buffer.create(context, { format, width, height }, { flags: BufferFlags.HOST_VISIBLE });
  using timeline = library.TimelineSemaphore.create(context);

  using listener = library.Socket.listen(setting.socket);
  using connection = listener.accept(patience.ns);
  const memory = buffer.share();
  const semaphore = timeline.share();
  try {
    const message = encodeMessage({ memory: memory.info, semaphore: semaphore.info, frames });
    connection.send(message, [memory.fd, semaphore.fd], patience.ns);
  } finally {
    // The consumer has descriptors of its own now; these were ours to close.
    library.closeDescriptor(memory.fd);
    library.closeDescriptor(semaphore.fd);
  }

  for (let frame = 0; frame < frames; frame += 1) {
    draw(buffer, frame, setting);
    timeline.enqueueSignal(context, readyAt(frame));
    await timeline.wait(givenBackAt(frame), { signal: AbortSignal.timeout(patience.ms) });
  }
  const { rowPitchBytes, allocationSizeBytes } = buffer.info;
  const { name, bytesPerPixel } = formatFacts[format];
  return (
    `${name}, ${width} x ${height}, a row every ${rowPitchBytes} bytes of which ${width * bytesPerPixel} are pixels, ` +
    `${allocationSizeBytes} bytes of ${context.info.deviceName}`
  );
}

let setting: Setting | undefined;
try {
  setting = readSetting();
  process.stdout.write(`${await produce(setting)}\n`);
} catch (error) {
  fail(error);
}
