import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the library and the addon are made of, below the root of the repository. */
const sources = [
  'native-impl/CMakeLists.txt',
  'native-impl/src',
  'generated/include',
  'generated/native',
  'generated/node',
  'node_modules/node-api-headers/package.json',
  'node_modules/cmake-js/package.json',
];

/** Headers outside the repository with which a backend is built where they are installed, as CMakeLists.txt looks for them. */
const optionalHeaders = ['/usr/include/vulkan/vulkan_core.h', '/usr/local/cuda/include/cudaTypedefs.h'];

/** Whether a header is there, and which one. */
function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'absent' : `${found.size} ${found.mtimeMs}`;
}

function filesBelow(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** A hash of everything that a build of the library and the addon depends on: sources, options, and the compiler that the environment names. */
export function inputsHash(root: string, options: unknown): string {
  return hashOf(root, sources, options);
}

/** A hash of files and folders below the root, of options, and of what the environment says about compilers. */
export function hashOf(root: string, paths: readonly string[], options: unknown): string {
  const hash = createHash('sha256');
  const environment = ['CC', 'CXX', 'CFLAGS', 'CXXFLAGS', 'LDFLAGS', 'CPATH', 'CUDA_PATH'].map(
    (name) => process.env[name] ?? '',
  );
  hash.update(JSON.stringify([options, environment, optionalHeaders.map(identityOf)]));
  for (const file of paths.flatMap((path) => filesBelow(root, path)))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
