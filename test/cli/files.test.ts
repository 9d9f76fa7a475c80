import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { starter } from '../../generator/cli/starter.ts';
import { scratchFolder, snapshot, writeFiles } from '../write/scratch.ts';
import { cli, documentWith, type Run, shell } from './cli.ts';

const isRoot = process.getuid?.() === 0;
/** File systems of one's own need privileges that a container may lack. */
const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

const ioError = (path: string, text: string, help: string) =>
  `${path}:1:1: error[E_IO] : cannot ${text}\n  help: ${help}\n`;

describe('a document that cannot be read', () => {
  const read = (prepare: (folder: string) => void, path = 'c.abi.json') => {
    const folder = scratchFolder();
    prepare(folder);
    const { code, out, err } = cli(folder, ['generate', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };

  test('is missing', () => {
    expect(read(() => {})).toBe(
      ioError('c.abi.json', 'read "c.abi.json": there is no such file or folder', 'check the path'),
    );
  });

  test('is a directory', () => {
    expect(read((folder) => mkdirSync(join(folder, 'c.abi.json')))).toBe(
      ioError('c.abi.json', 'read "c.abi.json": it is a directory', 'name the document itself'),
    );
  });

  test('is below a file', () => {
    expect(read((folder) => writeFiles(folder, { a: '' }), 'a/c.json')).toContain(
      'part of the path is a file, not a folder',
    );
  });

  test('is a named pipe that nobody writes to', () => {
    const expected = ioError(
      'c.abi.json',
      'read "c.abi.json": it is not a regular file',
      'write the document to a file first',
    );
    expect(read((folder) => execFileSync('mkfifo', [join(folder, 'c.abi.json')]))).toBe(expected);
  });

  test('is a device without end', () => {
    expect(read(() => {}, '/dev/zero')).toContain('cannot read "/dev/zero": it is not a regular file');
  });

  test('is a link that leads in a circle', () => {
    expect(read((folder) => symlinkSync('c.abi.json', join(folder, 'c.abi.json')))).toContain(
      'its symbolic links lead in a circle',
    );
  });

  test.skipIf(isRoot)('must not be read (skipped for root, who may read anything)', () => {
    const prepare = (folder: string) => {
      writeFiles(folder, { 'c.abi.json': starter });
      chmodSync(join(folder, 'c.abi.json'), 0);
    };
    expect(read(prepare)).toContain('cannot read "c.abi.json": permission denied');
  });

  test('is larger than 4 MiB', () => {
    expect(read((folder) => writeFileSync(join(folder, 'c.abi.json'), Buffer.alloc(64 * 1024 * 1024)))).toBe(
      'c.abi.json:1:1: error[E_TOO_LARGE] : the document has 4194305 bytes; at most 4194304 (4 MiB) are read\n  help: split the ABI into several documents\n',
    );
  });
});

describe('outputs that cannot be written: exit 2, the path and a remedy, and the folder as it was', () => {
  /** Generates once, spoils the folder, changes the document, generates again. */
  const write = (spoil: (folder: string) => void, again: (folder: string) => Run) => {
    const folder = scratchFolder();
    writeFiles(folder, { 'c.abi.json': starter });
    expect(cli(folder, ['generate', 'c.abi.json', '--target', 'c,docs']).code).toBe(0);
    spoil(folder);
    writeFileSync(join(folder, 'c.abi.json'), documentWith({ doc: 'Counts other things.', version: '0.2.0' }));
    const before = snapshot(folder);
    const { code, out, err } = again(folder);
    expect(snapshot(folder)).toEqual(before);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };
  const generate = (folder: string) => cli(folder, ['generate', 'c.abi.json', '--target', 'c,docs']);
  const remedy = 'move it away, or choose another folder with --out';

  test('a directory in the place of a file', () => {
    const spoil = (folder: string) => {
      execFileSync('rm', [join(folder, 'generated/docs/README.md')]);
      writeFiles(folder, { 'generated/docs/README.md/mine': 'mine' });
    };
    expect(write(spoil, generate)).toBe(
      ioError(
        'generated/docs/README.md',
        'write "generated/docs/README.md": a directory is in the place of a file',
        remedy,
      ),
    );
  });

  test('a symbolic link in the place of a file: what it leads to is not touched', () => {
    const spoil = (folder: string) => {
      execFileSync('rm', [join(folder, 'generated/include/counter.h')]);
      writeFiles(folder, { 'victim.txt': 'keep' });
      symlinkSync('../../victim.txt', join(folder, 'generated/include/counter.h'));
    };
    expect(write(spoil, generate)).toContain('a symbolic link is in the place of a file');
  });

  test('a symbolic link in the place of a folder', () => {
    const spoil = (folder: string) => {
      execFileSync('mv', [join(folder, 'generated/include'), join(folder, 'elsewhere')]);
      symlinkSync('../elsewhere', join(folder, 'generated/include'));
    };
    expect(write(spoil, generate)).toContain('a symbolic link is in the place of a folder');
  });

  test('a file in the place of the output folder', () => {
    const err = write(
      (folder) => writeFiles(folder, { out: 'mine' }),
      (folder) => cli(folder, ['generate', 'c.abi.json', '--out', 'out']),
    );
    expect(err).toBe(ioError('out', 'write "out": a file is in the place of a folder', remedy));
  });

  test('an output beyond the limit of file sizes', () => {
    const err = write(
      () => {},
      (folder) => shell(folder, 'ulimit -f 1; abiwright generate c.abi.json --target c,docs'),
    );
    expect(err).toMatch(
      /^generated\/\S+:1:1: error\[E_IO\] : cannot write "generated\/\S+": the file would be larger than the limit\n {2}help: raise the limit of file sizes \(ulimit -f\)\n$/,
    );
  });

  test('a dependency file that cannot be written', () => {
    const err = write(
      (folder) => mkdirSync(join(folder, 'c.d')),
      (folder) => cli(folder, ['generate', 'c.abi.json', '--target', 'c,docs', '--depfile', 'c.d']),
    );
    expect(err).toMatch(/^c\.d:1:1: error\[E_IO\] : cannot write "c\.d": /);
  });

  test.skipIf(isRoot)('a folder that must not be written (skipped for root, who may write anywhere)', () => {
    const folders: string[] = [];
    const err = write((folder) => {
      folders.push(join(folder, 'generated/docs'));
      chmodSync(join(folder, 'generated/docs'), 0o555);
    }, generate);
    for (const folder of folders) chmodSync(folder, 0o755);
    expect(err).toContain('permission denied');
  });

  test.skipIf(!canMount)('a read-only file system (skipped where none can be mounted)', () => {
    const err = write(
      () => {},
      (folder) => {
        const again = 'mount --bind generated generated && mount -o remount,ro,bind generated';
        return unshared(folder, `${again} && abiwright generate c.abi.json --target c,docs`);
      },
    );
    expect(err).toMatch(
      /cannot write in "generated\/\S+": the file system is read-only\n {2}help: choose another folder/,
    );
  });

  test.skipIf(!canMount)('a full disk (skipped where none can be mounted)', () => {
    const err = write(
      () => {},
      (folder) => {
        const fill =
          'mount -t tmpfs -o size=64k none full && cp -r generated full && dd if=/dev/zero of=full/fill bs=1k 2>&-';
        mkdirSync(join(folder, 'full'));
        const list = 'find full -type f -exec sha256sum {} + | sort';
        const result = unshared(
          folder,
          `${fill}; ${list} > before; abiwright generate c.abi.json --target c,docs --out full/generated; code=$?; ${list} | cmp - before && rm before && exit $code`,
        );
        execFileSync('rmdir', [join(folder, 'full')]);
        return result;
      },
    );
    expect(err).toMatch(
      /cannot write (in )?"full\/generated\/\S+": no space is left on the device\n {2}help: free some space/,
    );
  });
});

/** Runs a line of bash with a table of mounts of its own. */
function unshared(folder: string, line: string): Run {
  const quoted = line.replaceAll("'", "'\\''");
  return shell(folder, `export -f abiwright; unshare -m bash -c '${quoted}'`);
}
