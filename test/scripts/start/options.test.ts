import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../scripts/start/options.ts';

const root = process.cwd();

describe('the options of npm start', () => {
  it('are all optional', () => {
    expect(readOptions(root, [])).toEqual({
      backend: 'host',
      format: 'RGBA8',
      frames: 3,
      out: resolve('out/frame.png'),
      window: false,
      hold: false,
      windowFrames: null,
    });
  });

  it('name backends and formats of the document in any case', () => {
    const options = readOptions(root, [
      '--backend',
      'Vulkan',
      '--format',
      'rgba16f',
      '--frames',
      '12',
      '--out',
      'a.png',
    ]);
    expect(options).toEqual({
      backend: 'vulkan',
      format: 'RGBA16F',
      frames: 12,
      out: resolve('a.png'),
      window: false,
      hold: false,
      windowFrames: 12,
    });
  });

  it('are explained, with examples', () => {
    const help = readOptions(root, ['--help']);
    for (const word of [
      '--backend',
      'vulkan',
      '--format',
      'RGBA32F',
      '--frames',
      '--out',
      '--window',
      'npm start -- --',
    ])
      expect(help).toContain(word);
  });

  it.each([
    [['--format', 'RGBA9'], /^--format RGBA9: it must be one of R8, RG8, /],
    [['--backend', 'metal'], /^--backend metal: it must be one of auto, host, /],
    [['--backend', 'auto', '--window'], /^--window: it shows memory of the backends host and vulkan, not of auto$/],
    [['--hold'], /^--hold: it needs --window and --frames, whose last frame stays$/],
    [['--window', '--hold'], /^--hold: it needs --window and --frames/],
    [['--frames', '0'], /^--frames 0: it must be a whole number from 1 to 100000$/],
    [['--frames', '1.5'], /^--frames 1\.5: /],
    [['--frames', '100001'], /^--frames 100001: /],
    [['--out', ''], /^--out: it must be the path of a file$/],
    [['--loud'], /^Unknown option '--loud'; npm start -- --help says what there is$/],
    [['frame.png'], /^Unexpected argument 'frame\.png'/],
  ])('refuses %j in one sentence', (args, message) => {
    expect(() => readOptions(root, args)).toThrow(UsageError);
    expect(() => readOptions(root, args)).toThrow(message);
  });
});
