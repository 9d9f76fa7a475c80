// Every format, at widths and heights at which rows and pitches differ: written, exported, imported, and read by rows.
import assert from 'node:assert/strict';

const widths = [1, 17, 100, 257, 1920];
const heights = [1, 9];

/** A byte that depends on where it lies. */
const byteAt = (row, at) => (row * 31 + at * 7 + (at >> 8)) & 255;

function roundTrip(library, bindings, context, format, width, height) {
  const { name, bytesPerPixel } = bindings.formatFacts[format];
  const what = `${name}, ${width} x ${height}`;
  using buffer = library.Buffer.create(context, { format, width, height });
  const { rowPitchBytes } = buffer.info;
  const rowBytes = width * bytesPerPixel;
  assert.equal(rowPitchBytes, Math.ceil(rowBytes / 64) * 64, what);
  const bytes = buffer.bytes();
  const rows = Array.from({ length: height }, (_, row) =>
    Uint8Array.from({ length: rowBytes }, (_each, at) => byteAt(row, at)),
  );
  for (const [row, expected] of rows.entries()) bytes.set(expected, row * rowPitchBytes);

  const exported = buffer.deviceBuffer.exportFd();
  assert.deepEqual(
    [exported.width, exported.height, exported.format, exported.rowPitchBytes],
    [width, height, format, rowPitchBytes],
    what,
  );
  assert.ok(exported.sizeBytes >= BigInt(height * rowPitchBytes + 64), what);
  library.closeDescriptor(exported.fd);
  const { fd, info } = buffer.share();
  using memory = library.Memory.importHandle(context, fd, info);
  library.closeDescriptor(fd);
  using mapped = memory.mapRange(info.offsetBytes, info.sizeBytes, { format, width, height, rowPitchBytes });
  const read = mapped.bytes();
  for (const [row, expected] of rows.entries()) {
    const from = row * rowPitchBytes;
    assert.deepEqual(read.subarray(from, from + rowBytes), expected, what);
    // The gap up to the next row is still zero.
    assert.ok(
      read.subarray(from + rowBytes, from + rowPitchBytes).every((byte) => byte === 0),
      what,
    );
  }
}

export const scenarios = {
  'eleven formats at ten sizes'({ library, bindings }) {
    using context = library.Context.open();
    const formats = Object.values(bindings.Format);
    assert.equal(formats.length, 11);
    for (const format of formats)
      for (const width of widths)
        for (const height of heights) roundTrip(library, bindings, context, format, width, height);
  },
};
