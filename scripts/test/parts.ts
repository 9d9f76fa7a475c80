/** A part of the test run: the test files in some folders, run together and timed together. */
export interface Part {
  readonly name: string;
  /** Folders below the root of the repository; a file belongs to the part that names the innermost folder around it. */
  readonly folders: readonly string[];
}

/** The parts, in the order in which they run. One without a test file is left out of the run. */
export const parts: readonly Part[] = [
  { name: 'compiler', folders: ['test'] },
  { name: 'host', folders: ['test/native', 'test/host', 'test/conformance'] },
  { name: 'Vulkan/GL', folders: ['test/vulkan', 'test/gl', 'test/acceptance'] },
  { name: 'Mojo', folders: ['test/mojo'] },
  { name: 'CUDA double', folders: ['test/cuda'] },
  { name: 'ship', folders: ['test/ship'] },
];

/** The part a test file belongs to. */
export function partOf(file: string): Part | undefined {
  const inside = (folder: string) => file.startsWith(`${folder}/`);
  const depth = (part: Part) => Math.max(-1, ...part.folders.filter(inside).map((folder) => folder.length));
  return parts.filter((part) => depth(part) >= 0).sort((a, b) => depth(b) - depth(a))[0];
}
