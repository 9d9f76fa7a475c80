import { globSync } from 'node:fs';
import { cacheFolder } from './cache.ts';
import { compileAndRun } from './compile_probe.ts';
import { type Component, found, missing } from './component.ts';

const headersVersion = '13.5.37';
const folder = cacheFolder(`cuda-headers-${headersVersion}`);

/** Folder of the headers, where they have been installed. */
export function cudaInclude(): string | undefined {
  return globSync(`${folder}/lib/python*/site-packages/nvidia/*/include`)[0];
}

export const cuda: readonly Component[] = [
  {
    name: 'cuda-headers',
    purpose: "the CUDA driver's real header; no driver",
    async probe() {
      const include = cudaInclude();
      if (include === undefined) return missing(`the CUDA ${headersVersion} headers are not in the cache folder`);
      const result = await compileAndRun({ source: 'cuda_header.c', options: ['-I', include] });
      return result.ok ? found(`CUDA ${result.stdout.trim()}`, { include }) : missing(result.problem);
    },
    install: () => [{ kind: 'venv', folder, packages: [`nvidia-cuda-runtime==${headersVersion}`] }],
  },
  {
    name: 'gpu',
    purpose: 'an NVIDIA GPU with its driver',
    async probe() {
      const result = await compileAndRun({ source: 'gpu.c', libraries: ['-ldl'] });
      return result.ok ? found(result.stdout.trim()) : missing(result.problem);
    },
    install: () => [{ kind: 'by-hand', command: 'run on a machine with an NVIDIA GPU and its driver' }],
  },
];
