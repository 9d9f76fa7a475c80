// The other process of scenarios/processes.mjs: answers each frame by writing into the last row, until the timeline says that it is over.
import process from 'node:process';
import * as bindings from '../../generated/typescript/index.js';
import { given } from './context.mjs';

const [loader, libraryPath, addon, path] = given;
const library = bindings.open({ loader, library: libraryPath, ...(loader === 'koffi' ? {} : { addon }) });
const context = library.Context.open();
const connection = library.Socket.connect(path);
const { data, descriptors } = connection.receive(20_000_000_000n);
const { allocationSizeBytes, rowPitchBytes } = JSON.parse(new TextDecoder().decode(data));
const image = { format: bindings.Format.RGBA8, width: 17, height: 9 };
const [memoryFd, semaphoreFd] = descriptors;
const uuids = { deviceUuid: context.info.deviceUuid, driverUuid: context.info.driverUuid };
const info = {
  handleType: bindings.HandleType.OPAQUE_FD,
  backend: bindings.Backend.HOST,
  flags: 0,
  offsetBytes: 0n,
  sizeBytes: BigInt(allocationSizeBytes),
  imageOffsetBytes: 0n,
  allocationSizeBytes: BigInt(allocationSizeBytes),
  allocationId: 0n,
  memoryTypeIndex: 0,
  memoryTypeBits: 0,
  ...uuids,
  textureKind: bindings.TextureKind.IMAGE_2D,
  ...image,
  rowPitchBytes,
  fourcc: 0,
  slicePitchBytes: BigInt(rowPitchBytes * image.height),
  alignmentBytes: 1n,
  modifier: 0n,
};
const memory = library.Memory.importHandle(context, memoryFd, info);
const timeline = library.TimelineSemaphore.importHandle(context, semaphoreFd);
for (const descriptor of descriptors) library.closeDescriptor(descriptor);
const buffer = memory.mapRange(0n, BigInt(allocationSizeBytes), { ...image, rowPitchBytes });
const bytes = buffer.bytes();

for (let frame = 0; ; frame += 1) {
  const value = await timeline.wait(BigInt(2 * frame + 1), { signal: AbortSignal.timeout(20_000) });
  if (value >= 2n ** 32n) break;
  bytes.fill((bytes[0] + 1) & 255, 8 * rowPitchBytes, 8 * rowPitchBytes + 17 * 4);
  timeline.signal(BigInt(2 * frame + 2));
}
context.close();
process.exit(0);
