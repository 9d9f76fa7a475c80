import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodePng } from '../../examples/frame/png.ts';
import type { StartOptions } from './options.ts';
import { consume } from './programs.ts';

/** Size of the window and of the pictures, in pixels. */
const size = { width: 640, height: 360 } as const;

/** The frame of the animation that the pictures show. */
const pictureFrame = 60;

/** Where a graphics API's picture goes: beside the one of the two processes, `frame.png` becoming `frame-vulkan.png`. */
export function pictureOf(out: string, api: 'vulkan' | 'opengl'): string {
  return `${out.replace(/\.png$/i, '')}-${api}.png`;
}

/** Has one graphics API import a frame, draw it and read it back, and writes what it drew as a PNG. Throws an Error if that fails. */
export async function presentPicture(
  folder: string,
  backend: string,
  api: 'vulkan' | 'opengl',
  path: string,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'abiwright-picture-'));
  try {
    const raw = join(scratch, 'picture.rgba');
    await consume({
      folder,
      backend,
      program: api === 'vulkan' ? 'vulkan_consumer' : 'gl_consumer',
      args: ['picture', String(pictureFrame), String(size.width), String(size.height), raw],
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, encodePng(size.width, size.height, readFileSync(raw)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Throws an Error if there is nowhere to open a window. */
export function requireDisplay(): void {
  if ((process.env['DISPLAY'] ?? '') === '')
    throw new Error('there is no display for a window: set DISPLAY, or run under `xvfb-run`');
}

/** Opens a window in which the animation runs: until it is closed, or for so many frames, of which the last one may stay. Returns what was presented. */
export async function presentWindow(
  folder: string,
  backend: string,
  { windowFrames, hold }: Pick<StartOptions, 'windowFrames' | 'hold'>,
  onLine: (line: string) => void,
): Promise<string> {
  let last = '';
  const said = (line: string): void => {
    last = line;
    onLine(line);
  };
  const args = [
    String(size.width),
    String(size.height),
    ...(windowFrames === null ? [] : [String(windowFrames)]),
    ...(hold ? ['hold'] : []),
  ];
  await consume({ folder, backend, program: 'window_consumer', args, onLine: said });
  return last;
}
