/** The conformance suite of the flagship with its hand-written parts, and the library it is about. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, buildNative } from '../../scripts/native/build_native.ts';
import { makeSuite, writeSuite } from '../emit/conformance/suite.ts';
import { componentPath } from '../support/component.ts';
import { repository } from '../support/model.ts';

const partsFolder = `${repository}native-impl/conformance/`;

/** The hand-written parts. */
export function handWrittenParts(): string[] {
  return readdirSync(partsFolder)
    .filter((file) => file.endsWith('.c'))
    .sort()
    .map((file) => join(partsFolder, file));
}

/** Makes the suite in a new folder; an adapter of an implementer comes first. */
export async function makeFlagshipSuite(adapter: readonly string[] = []): Promise<{ folder: string; program: string }> {
  const folder = await writeSuite(`${repository}schema/interop_fd.abi.json`);
  return { folder, program: await makeSuite(folder, [...adapter, ...handWrittenParts()]) };
}

/** The folder of the release build of the library, which is brought up to date. */
export async function releaseBuild(): Promise<{ folder: string; library: string }> {
  const { library } = await buildNative({
    root: repository.replace(/\/$/, ''),
    cmake: componentPath('cmake', 'cmake'),
  });
  return { folder: buildFolder(repository, 'release'), library };
}
