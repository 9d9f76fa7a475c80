"""Uses semaphores, waits and sockets of the extension, with the real library
and the real runtime."""

from interop_fd import (
    Format,
    OwnedFd,
    RawPointer,
    create_timeline_semaphore_fd,
)
from interop_fd_ext import (
    Buffer,
    Context,
    HandleType,
    ImageDescription,
    Semaphore,
    Socket,
    TimelineKind,
    VulkanDevice,
)
from max.gpu.host import DeviceContext
from std.ffi import c_int, external_call
from std.testing import (
    TestSuite,
    assert_equal,
    assert_false,
    assert_raises,
    assert_true,
)
from std.time import sleep

comptime second = UInt64(1_000_000_000)
comptime millisecond = UInt64(1_000_000)


@fieldwise_init
struct Seen(TrivialRegisterPassable):
    var calls: Int
    var result: c_int
    var value: UInt64


def note(user_data: RawPointer, result: c_int, value: UInt64) abi("C"):
    var seen = user_data.unsafe_pointer[Seen]()
    seen[] = Seen(seen[].calls + 1, result, value)


def is_readable(fd: c_int) -> Bool:
    # struct pollfd { int fd; short events; short revents; } with POLLIN
    var entry = UInt64(UInt32(fd)) | (UInt64(1) << 32)
    return external_call["poll", c_int](Pointer(to=entry), 1, c_int(0)) == 1


def test_values() raises:
    var context = Context.open()
    var semaphore = Semaphore.create(context, 3)
    assert_equal(semaphore.value(), 3)
    semaphore.signal(4)
    semaphore.wait(4)
    with assert_raises(contains="Semaphore.signal failed: EINVAL (22)"):
        semaphore.signal(4)
    with assert_raises(contains="Semaphore.wait failed: ETIMEDOUT (110)"):
        semaphore.wait(5, millisecond)
    var shared = semaphore.share(HandleType.OPAQUE_FD)
    assert_equal(shared.info.kind, TimelineKind.HOST)
    var same = Semaphore.import_handle(context, shared.fd, shared.info.copy())
    semaphore.signal(UInt64.MAX)
    assert_equal(same.value(), UInt64.MAX)
    with assert_raises(contains="Semaphore.as_vulkan failed:"):
        _ = semaphore.as_vulkan(VulkanDevice())
    with assert_raises(contains="Semaphore.release_vulkan failed:"):
        semaphore.release_vulkan(RawPointer(), 0)
    with assert_raises(contains="Semaphore.import_handle failed: EBADF (9)"):
        _ = Semaphore.import_handle(context, OwnedFd(unsafe_from_raw=-1))
    same^.destroy()


def test_streams() raises:
    var device = DeviceContext(api="cpu")
    var attached = Context.attach(device)
    var own = Context.open()
    var first = Semaphore.create(attached)
    var last = Semaphore.create(own)
    # The stream of its own thread waits for that of the runtime.
    first.enqueue_wait(own, 1)
    last.enqueue_signal(own, 1)
    sleep(0.02)
    assert_equal(last.value(), 0)
    first.enqueue_signal(attached, 1)
    last.wait(1, 20 * second)
    # A stream of the runtime waits on the calling thread, within its time.
    with assert_raises(contains="enqueue_wait failed: ETIMEDOUT (110)"):
        last.enqueue_wait(attached, 2, millisecond)
    last.signal(2)
    last.enqueue_wait(attached, 2, 20 * second)
    with assert_raises(contains="enqueue_signal failed: EINVAL (22)"):
        first.enqueue_signal(attached, 1)


def test_wait_any_and_all() raises:
    var context = Context.open()
    var a = Semaphore.create(context)
    var b = Semaphore.create(context)
    with assert_raises(contains="Semaphore.wait_any failed: ETIMEDOUT (110)"):
        _ = Semaphore.wait_any(
            List[RawPointer]([a.raw(), b.raw()]),
            List[UInt64]([UInt64(1), UInt64(1)]),
            millisecond,
        )
    b.signal(1)
    assert_equal(
        Semaphore.wait_any(
            List[RawPointer]([a.raw(), b.raw()]),
            List[UInt64]([UInt64(1), UInt64(1)]),
            20 * second,
        ),
        1,
    )
    with assert_raises(contains="Semaphore.wait_all failed: ETIMEDOUT (110)"):
        Semaphore.wait_all(
            List[RawPointer]([a.raw(), b.raw()]),
            List[UInt64]([UInt64(1), UInt64(1)]),
            millisecond,
        )
    a.signal(2)
    Semaphore.wait_all(
        List[RawPointer]([a.raw(), b.raw()]),
        List[UInt64]([UInt64(1), UInt64(1)]),
        20 * second,
    )
    with assert_raises(contains="differ in length"):
        Semaphore.wait_all(
            List[RawPointer]([a.raw(), b.raw()]), List[UInt64]([UInt64(1)]), 0
        )
    with assert_raises(contains="Semaphore.wait_any failed: EINVAL (22)"):
        _ = Semaphore.wait_any(List[RawPointer](), List[UInt64](), 0)
    _ = a^
    _ = b^


def test_waits_without_a_thread() raises:
    var context = Context.open()
    var semaphore = Semaphore.create(context)
    var seen = Seen(0, 99, 0)
    _ = semaphore.wait_async(5, note, RawPointer(to=seen))
    var cancelled = Seen(0, 99, 0)
    var wait = semaphore.wait_async(50, note, RawPointer(to=cancelled))
    assert_true(wait.raw() != 0)
    wait.cancel()
    with assert_raises(contains="Wait.cancel failed:"):
        wait.cancel()
    var waiting = semaphore.wait_eventfd(6)
    assert_false(is_readable(waiting.fd.unsafe_raw()))
    semaphore.signal(6)
    for _ in range(2000):
        if seen.calls > 0 and is_readable(waiting.fd.unsafe_raw()):
            break
        sleep(0.01)
    assert_true(is_readable(waiting.fd.unsafe_raw()))
    _ = waiting^
    # Destroying joins what is on its way: after it, nothing calls any more.
    semaphore^.destroy()
    _ = context^
    assert_equal(seen.calls, 1)
    assert_equal(seen.result, 0)
    assert_equal(seen.value, 6)
    assert_equal(cancelled.calls, 0)


def test_sockets() raises:
    var context = Context.open()
    # int getpid(void)
    var pid = external_call["getpid", c_int]()
    # An abstract name would need a zero byte, which C texts cannot hold.
    var path = String("/tmp/abiwright-mojo-", pid, ".socket")
    var listener = Socket.listen(path)
    with assert_raises(contains="Socket.listen failed: EADDRINUSE (98)"):
        _ = Socket.listen(path)
    with assert_raises(contains="Socket.accept failed: ETIMEDOUT (110)"):
        _ = listener.accept(millisecond)
    var client = Socket.connect(path)
    var server = listener.accept(20 * second)
    var device = DeviceContext(api="cpu")
    var semaphore = create_timeline_semaphore_fd(device)
    var buffer = Buffer.create(
        context, ImageDescription(format=Format.R8, width=8, height=8)
    )
    var descriptors = List[OwnedFd]()
    descriptors.append(semaphore.share())
    descriptors.append(buffer.share(HandleType.OPAQUE_FD).fd.duplicate())
    server.send(
        List[UInt8]([UInt8(1), UInt8(2), UInt8(3)]), descriptors, 20 * second
    )
    # The last use of the list is above: the descriptors were sent before they were closed.
    var message = client.receive(20 * second)
    assert_equal(len(message.data), 3)
    assert_equal(message.data[2], 3)
    assert_equal(len(message.descriptors), 2)
    assert_true(
        external_call["fcntl", c_int](
            message.descriptors[0].borrow(), c_int(1), c_int(0)
        )
        == 1
    )
    var same = Semaphore.import_handle(context, message.descriptors[0])
    semaphore.signal(9)
    same.wait(9, 20 * second)
    var taken = message^.take_descriptors()
    assert_equal(len(taken), 2)
    client.send(List[UInt8]([UInt8(7)]), List[OwnedFd](), 20 * second)
    assert_equal(server.receive(20 * second).data[0], 7)
    with assert_raises(contains="Socket.receive failed: ETIMEDOUT (110)"):
        _ = server.receive(millisecond)
    with assert_raises(contains="Socket.send failed: EINVAL (22)"):
        server.send(List[UInt8](), List[OwnedFd](), 0)
    _ = client^
    with assert_raises(contains="Socket.receive failed: ECONNRESET (104)"):
        _ = server.receive(20 * second)
    var long = String("/tmp/") + "x" * 200
    with assert_raises(contains="Socket.connect failed: ENAMETOOLONG (36)"):
        _ = Socket.connect(long)
    _ = buffer^
    _ = listener^


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
