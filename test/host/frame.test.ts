// The two programs of examples/frame, as `npm start` runs them: what arrives, and what is said if it is wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeMessage } from '../../examples/frame/message.ts';
import { pictureOf } from '../../examples/frame/picture.ts';
import { pixelCodec } from '../../examples/frame/pixels.ts';
import { BufferFlags, Format, formatFacts, open } from '../../generated/typescript/index.js';
import { buildNative, type NativeBuild } from '../../scripts/native/build_native.ts';
import { handOver } from '../../scripts/start/hand_over.ts';
import { componentPath, describeWith } from '../support/component.ts';
import { repository } from '../support/model.ts';
import { runProgram } from '../support/run_program.ts';

const folder = mkdtempSync(join(tmpdir(), 'abiwright-frame-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Width, height and pixels of a PNG that has one block of data and no filters. */
function decodePng(path: string): { width: number; height: number; pixels: Buffer } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const start = bytes.indexOf('IDAT') + 4;
  const rows = inflateSync(bytes.subarray(start, start + bytes.readUInt32BE(start - 8)));
  const row = width * 4 + 1;
  expect(rows.length).toBe(height * row);
  const each = Array.from({ length: height }, (_, y) => rows.subarray(y * row + 1, (y + 1) * row));
  return { width, height, pixels: Buffer.concat(each) };
}

describeWith(['cc', 'cmake'], 'a frame handed over', () => {
  let native: NativeBuild;
  beforeAll(async () => {
    native = await buildNative({ root: repository, cmake: componentPath('cmake', 'cmake') });
  }, 600_000);

  it.each(Object.entries(Format) as [string, Format][])(
    'as %s, and its picture is the formula',
    async (name, format) => {
      const out = join(folder, `${name}.png`);
      const seen: number[] = [];
      const options = { backend: 'host', format: name, frames: 2, out };
      const said = await handOver(repository, native, options, (frame) => seen.push(frame));
      expect(seen).toEqual([1, 2]);
      expect(said.producer).toMatch(new RegExp(`^${name}, 810 x 540, a row every \\d+ bytes`));
      expect(said.consumer).toContain('all 437400 pixels of each of 2 frames are as the formula says');
      const { width, height, pixels } = decodePng(out);
      expect([width, height]).toEqual([810, 540]);
      const colorAt = pictureOf(1, width, height);
      const { channels } = formatFacts[format];
      for (const [x, y] of [
        [0, 0],
        [405, 270],
        [333, 360],
        [809, 539],
      ] as const) {
        const expected = colorAt(x, y);
        const pixel = [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
        const shown =
          channels.length === 1
            ? [expected[0], expected[0], expected[0], 255]
            : channels.length === 2
              ? [expected[0], expected[1], 0, 255]
              : [...expected];
        expect(pixel).toEqual(shown);
      }
      // It is a picture, not one colour.
      expect(
        new Set(Array.from({ length: width }, (_, x) => pixels.readUInt32LE((270 * width + x) * 4))).size,
      ).toBeGreaterThan(20);
    },
  );

  it('with one wrong byte, the consumer names the pixel', async () => {
    const library = open({ library: native.library, addon: native.addon });
    const socket = join(folder, 'wrong');
    using context = library.Context.open();
    using buffer = library.Buffer.create(
      context,
      { format: Format.RGBA8, width: 20, height: 10 },
      { flags: BufferFlags.HOST_VISIBLE },
    );
    using timeline = library.TimelineSemaphore.create(context);
    const bytes = buffer.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const colorAt = pictureOf(0, 20, 10);
    const pitch = buffer.info.rowPitchBytes;
    for (let y = 0; y < 10; y += 1)
      for (let x = 0; x < 20; x += 1) pixelCodec(Format.RGBA8).write(view, y * pitch + x * 4, colorAt(x, y));
    const at = 7 * pitch + 13 * 4 + 2;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    using listener = library.Socket.listen(socket);
    const consumer = join(repository, 'examples/frame/consumer.ts');
    const arguments_ = [consumer, '--socket', socket, '--library', native.library, '--addon', native.addon];
    const run = expect(runProgram(process.execPath, arguments_)).rejects.toThrow(
      /frame 1, column 13, row 7: the bytes are/,
    );
    using connection = listener.accept(20_000_000_000n);
    const memory = buffer.share();
    const semaphore = timeline.share();
    connection.send(encodeMessage({ memory: memory.info, semaphore: semaphore.info, frames: 1 }), [
      memory.fd,
      semaphore.fd,
    ]);
    for (const { fd } of [memory, semaphore]) library.closeDescriptor(fd);
    timeline.signal(1n);
    await run;
  });

  it.each(['producer', 'consumer'])('from a backend that is not there, the %s says so', async (name) => {
    const without = { ASYNCRT_INTEROP_BACKEND: '', VK_DRIVER_FILES: '/nonexistent', VK_ICD_FILENAMES: '/nonexistent' };
    const program = join(repository, `examples/frame/${name}.ts`);
    const say = (backend: string): Promise<unknown> => {
      const given = ['--socket', join(folder, 'nobody'), '--library', native.library, '--addon', native.addon];
      const env = { ...process.env, ...without };
      return runProgram(process.execPath, [program, ...given, '--backend', backend], { env });
    };
    await expect(say('no-such')).rejects.toThrow(/there is no backend no-such; there are AUTO, HOST/);
    await expect(say('vulkan')).rejects.toThrow(
      /the backend vulkan cannot be opened here: AsyncRT_InteropContext_open: ENODEV \(19\): .*Vulkan/,
    );
  });

  it('from a backend that is not there, nothing is handed over', async () => {
    const options = { backend: 'no-such', format: 'RGBA8', frames: 1, out: join(folder, 'never.png') };
    await expect(handOver(repository, native, options, () => undefined)).rejects.toThrow(
      /there is no backend no-such; there are AUTO, HOST/,
    );
  });
});
