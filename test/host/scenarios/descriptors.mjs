// Descriptors and the sockets that carry them.
import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expectError } from '../context.mjs';

const second = 1_000_000_000n;

/** A descriptor of something that can be duplicated and sent. */
function someDescriptor(library, context) {
  using timeline = library.TimelineSemaphore.create(context);
  return timeline.share().fd;
}

export const scenarios = {
  'duplicates are one description, and each is closed by itself'({ library }) {
    using context = library.Context.open();
    const fd = someDescriptor(library, context);
    const copy = library.duplicateDescriptor(fd);
    assert.equal(library.sameDescription(fd, copy), true);
    const other = someDescriptor(library, context);
    assert.equal(library.sameDescription(fd, other), false);
    library.closeDescriptor(fd);
    assert.match(readlinkSync(`/proc/self/fd/${copy}`), /memfd/);
    library.closeDescriptor(copy);
    library.closeDescriptor(other);
    expectError('EBADF', () => library.closeDescriptor(1_000_000));
    expectError('EBADF', () => library.duplicateDescriptor(1_000_000));
    expectError('EBADF', () => library.sameDescription(0, 1_000_000));
  },

  'a message carries bytes and descriptors'({ library, folder }) {
    using context = library.Context.open();
    const path = join(folder, 'socket');
    using listener = library.Socket.listen(path);
    using client = library.Socket.connect(path);
    using server = listener.accept(second);
    const fd = someDescriptor(library, context);
    client.send(new Uint8Array([1, 2, 3]), [fd, fd], second);
    const { data, descriptors } = server.receive(second);
    assert.deepEqual([...data], [1, 2, 3]);
    assert.equal(descriptors.length, 2);
    for (const each of descriptors) {
      assert.notEqual(each, fd);
      assert.equal(library.sameDescription(each, fd), true);
      library.closeDescriptor(each);
    }
    library.closeDescriptor(fd);
    client.send(new Uint8Array([4]), null, second);
    const plain = server.receive(second);
    assert.deepEqual([[...plain.data], plain.descriptors.length], [[4], 0]);
    expectError('EINVAL', () => client.send(new Uint8Array(0), null, second));
    expectError('ETIMEDOUT', () => server.receive(0n));
    client.close();
    expectError('ECONNRESET', () => server.receive(second));
  },

  'the largest message arrives whole'({ library, folder, bindings }) {
    using context = library.Context.open();
    const path = join(folder, 'large');
    using listener = library.Socket.listen(path);
    using client = library.Socket.connect(path);
    using server = listener.accept(second);
    const fd = someDescriptor(library, context);
    const sent = new Uint8Array(bindings.MAX_MESSAGE_SIZE).map((_, index) => index * 7);
    client.send(sent, new Array(bindings.MAX_DESCRIPTORS).fill(fd), second);
    const { data, descriptors } = server.receive(second);
    assert.deepEqual(data, sent);
    assert.equal(descriptors.length, bindings.MAX_DESCRIPTORS);
    for (const each of [...descriptors, fd]) library.closeDescriptor(each);
    expectError('EMSGSIZE', () => client.send(new Uint8Array(bindings.MAX_MESSAGE_SIZE + 1), null, second));
  },

  'paths that cannot be are refused'({ library, folder }) {
    expectError('ENOENT', () => library.Socket.connect(join(folder, 'nobody')));
    expectError('ENAMETOOLONG', () => library.Socket.listen(join(folder, 'x'.repeat(200))));
    expectError('ENOENT', () => library.Socket.listen(join(folder, 'no/such/folder')));
    using listener = library.Socket.listen(join(folder, 'twice'));
    expectError('EADDRINUSE', () => library.Socket.listen(join(folder, 'twice')));
    expectError('ETIMEDOUT', () => listener.accept(0n));
  },

  'what is no socket is refused'({ library, bindings }) {
    using context = library.Context.open();
    const fd = someDescriptor(library, context);
    const socket = library.Socket.fromHandle(bindings.SocketHandle.fromAddress(fd));
    expectError('ENOTSOCK', () => socket.accept(0n));
    expectError('ENOTSOCK', () => socket.send(new Uint8Array(1), null, 0n));
    expectError('ENOTSOCK', () => socket.receive(0n));
    library.closeDescriptor(fd);
  },

  'every descriptor is close-on-exec from birth': async ({ library, folder }) => {
    const { spawnSync } = await import('node:child_process');
    using context = library.Context.open();
    const path = join(folder, 'exec');
    using listener = library.Socket.listen(path);
    using client = library.Socket.connect(path);
    using server = listener.accept(second);
    const fds = [someDescriptor(library, context), listener.handle, client.handle, server.handle];
    client.send(new Uint8Array(1), [fds[0]], second);
    fds.push(...server.receive(second).descriptors, library.duplicateDescriptor(fds[0]));
    const own = new Set(readdirSync('/proc/self/fd').map(Number));
    for (const fd of fds) assert.ok(own.has(fd));
    const { stdout } = spawnSync('ls', ['-l', '/proc/self/fd'], { encoding: 'utf8' });
    assert.match(stdout, /0 ->/);
    assert.match(readlinkSync(`/proc/self/fd/${fds[0]}`), /memfd:asyncrt/);
    assert.doesNotMatch(stdout, /memfd:asyncrt/);
    for (const fd of [fds[0], ...fds.slice(4)]) library.closeDescriptor(fd);
  },
};
