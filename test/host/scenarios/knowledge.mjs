// What the library knows: its version, its features, its formats, and why the last call failed.
import assert from 'node:assert/strict';
import { expectError } from '../context.mjs';

const numericKinds = { unorm: 1, snorm: 2, uint: 3, sint: 4, sfloat: 5 };

export const scenarios = {
  'the version is that of the document'({ library, bindings }) {
    const { major, minor, patch } = library.version();
    assert.equal(`${major}.${minor}.${patch}`, bindings.version);
  },

  'the host backend is always there'({ library, bindings }) {
    assert.equal(library.libraryFeatures() & bindings.LibraryFeatures.HOST, bindings.LibraryFeatures.HOST);
  },

  'what the library says of a format is what the document says'({ library, bindings }) {
    assert.equal(Object.keys(bindings.Format).length, 11);
    for (const [name, format] of Object.entries(bindings.Format)) {
      const info = library.formatInfo(format);
      const facts = bindings.formatFacts[format];
      assert.equal(facts.name, name);
      assert.equal(info.bytesPerPixel, facts.bytesPerPixel);
      assert.equal(info.name, name);
      assert.equal(info.vulkanFormat, facts.vulkan);
      assert.equal(info.numericKind, numericKinds[facts.numeric]);
      assert.equal(info.channelCount, facts.channels.length);
    }
    expectError('EINVAL', () => library.formatInfo(99));
  },

  'the text of the last error is a sentence'({ library, bindings }) {
    using context = library.Context.open();
    const timeline = library.TimelineSemaphore.create(context, 5n);
    expectError('EINVAL', () => timeline.signal(4n));
    assert.match(library.lastErrorText(), /\w+ \w+/);
    // Another error changes it, and a success does not.
    const before = library.lastErrorText();
    library.version();
    assert.equal(library.lastErrorText(), before);
    expectError('ENODEV', () =>
      library.Context.open({
        backend: bindings.Backend.HOST,
        flags: bindings.ContextFlags.BY_DEVICE_UUID,
        deviceUuid: new Uint8Array(16).fill(9),
      }),
    );
    assert.notEqual(library.lastErrorText(), before);
  },
};
