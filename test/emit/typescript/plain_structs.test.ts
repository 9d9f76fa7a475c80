import { describe, expect, it } from 'vitest';
import {
  Backend,
  Format,
  HandleType,
  ImageDescription,
  MemoryInfo,
  TextureKind,
} from '../../../generated/typescript/index.js';

const info: MemoryInfo = {
  handleType: HandleType.OPAQUE_FD,
  backend: Backend.HOST,
  flags: 0,
  offsetBytes: 0n,
  sizeBytes: 2n ** 64n - 1n,
  imageOffsetBytes: 1n,
  allocationSizeBytes: 4096n,
  allocationId: 7n,
  memoryTypeIndex: 2 ** 32 - 1,
  memoryTypeBits: 3,
  deviceUuid: Uint8Array.from({ length: 16 }, (_, index) => index),
  driverUuid: new Uint8Array(16).fill(255),
  textureKind: TextureKind.IMAGE_2D,
  format: Format.RGBA8,
  width: 64,
  height: 48,
  rowPitchBytes: 256,
  fourcc: 0,
  slicePitchBytes: 12288n,
  alignmentBytes: 64n,
  modifier: 2n ** 63n,
  nativeHandle: null,
};

describe('a struct without addresses', () => {
  it('becomes the bytes that C has, and comes back from them', () => {
    const bytes = MemoryInfo.encode(info);
    expect(bytes.length).toBe(152);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(MemoryInfo.offsets.structSize, true)).toBe(152);
    expect(view.getBigUint64(MemoryInfo.offsets.sizeBytes, true)).toBe(2n ** 64n - 1n);
    expect(bytes[MemoryInfo.offsets.deviceUuid + 5]).toBe(5);
    expect(MemoryInfo.decode(bytes)).toEqual(info);
  });

  it('is read from bytes that begin elsewhere in their buffer, and go on', () => {
    const larger = new Uint8Array(400).fill(170);
    larger.set(MemoryInfo.encode(info), 3);
    expect(MemoryInfo.decode(larger.subarray(3))).toEqual(info);
  });

  it('checks what goes in', () => {
    expect(() => MemoryInfo.encode({ ...info, width: -1 })).toThrow('AsyncRT_InteropMemoryInfo.width');
    expect(() => MemoryInfo.encode({ ...info, sizeBytes: 2n ** 64n })).toThrow(RangeError);
    expect(() => MemoryInfo.decode(new Uint8Array(151))).toThrow('151 bytes are given, but it has 152');
    expect(() => MemoryInfo.decode('text' as unknown as Uint8Array)).toThrow(TypeError);
    expect(ImageDescription.decode(ImageDescription.encode({ format: Format.R8, width: 1, height: 2 }))).toMatchObject({
      format: Format.R8,
      width: 1,
      height: 2,
      rowPitchBytes: 0,
    });
  });
});
