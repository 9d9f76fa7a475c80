"""Lets every call of the library fail in turn, and counts what is left open
after the error."""

from exportable_buffer import ExportableBuffer
from interop_fd import (
    Format,
    OwnedFd,
    RawPointer,
    create_timeline_semaphore_fd,
    export_fd,
)
from interop_fd_ext import (
    Buffer,
    BufferOptions,
    Context,
    HandleType,
    ImageDescription,
    Mapping,
    Memory,
    Semaphore,
    Socket,
    duplicate_descriptor,
    same_description,
)
from max.gpu.host import DeviceBuffer, DeviceContext
from std.ffi import c_int, external_call
from std.os import listdir
from std.testing import TestSuite, assert_equal, assert_true
from std.time import sleep

comptime second = UInt64(1_000_000_000)


def descriptors() raises -> Int:
    return len(listdir("/proc/self/fd"))


def memory_files() raises -> Int:
    with open("/proc/self/maps", "r") as file:
        return file.read().count("memfd:asyncrt-buffer")


def everything(device: DeviceContext) raises:
    """Uses all that makes a descriptor or maps memory."""
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint8](
        context, device, Format.RGBA8, 64, 64
    )
    frame.device_buffer().enqueue_fill(1)
    var done = create_timeline_semaphore_fd(device)
    done.signal(1)
    var given = done.share()
    var exported = export_fd(frame.device_buffer())
    var copy = duplicate_descriptor(exported.fd)
    assert_true(same_description(copy, exported.fd))
    var observer = Context.open()
    var seen = Semaphore.import_handle(observer, given)
    seen.wait(1, 20 * second)
    var source = Buffer.create(
        observer, ImageDescription(format=Format.R8, width=64, height=64)
    )
    var shared = source.share(HandleType.OPAQUE_FD)
    var memory = Memory.import_handle(observer, shared.fd, shared.info)
    var range_of_it = memory.map_range(0, 64)
    range_of_it.map()[0] = 5
    assert_equal(source.crop(0, 0, 4, 4).map()[0], 5)
    assert_equal(source.view(0, 64).map()[0], 5)
    var held = Mapping.create(source)
    assert_true(held.raw())
    var timeline = Semaphore.create(observer)
    var handed = timeline.share(HandleType.OPAQUE_FD)
    var imported = Semaphore.import_handle(
        observer, handed.fd, handed.info.copy()
    )
    var waiting = imported.wait_eventfd(2)
    timeline.enqueue_signal(observer, 2)
    assert_equal(
        Semaphore.wait_any(
            List[RawPointer]([timeline.raw(), imported.raw()]),
            List[UInt64]([UInt64(2), UInt64(2)]),
            20 * second,
        ),
        0,
    )
    Semaphore.wait_all(
        List[RawPointer]([timeline.raw()]),
        List[UInt64]([UInt64(2)]),
        20 * second,
    )
    # int getpid(void)
    var pid = external_call["getpid", c_int]()
    var path = String("/tmp/abiwright-mojo-failing-", pid, ".socket")
    _ = external_call["unlink", c_int](String(path, "\0").unsafe_ptr())
    var listener = Socket.listen(path)
    var client = Socket.connect(path)
    var server = listener.accept(20 * second)
    var sent = List[OwnedFd]()
    sent.append(copy^)
    sent.append(given^)
    server.send(List[UInt8]([UInt8(1)]), sent, 20 * second)
    var message = client.receive(20 * second)
    assert_equal(len(message.descriptors), 2)
    timeline.signal(3)
    source^.release_at(timeline, 3)
    memory^.release()
    imported^.destroy()
    _ = waiting^
    _ = frame^
    observer^.close()
    context^.close()
    _ = timeline^


def test_no_failing_call_leaks() raises:
    var device = DeviceContext(api="cpu")
    everything(device)
    device.synchronize()
    var descriptors_before = descriptors()
    var failures = 0
    for calls in range(1000):
        external_call["failing_arm", NoneType](c_int(calls))
        var told = False
        try:
            everything(device)
        except e:
            told = "EIO (5): Input/output error" in String(e)
        var failed = external_call["failing_disarm", c_int]() != 0
        if not failed:
            # Every call has failed once; this time none was left to.
            break
        failures += 1
        device.synchronize()
        # What ends at a value ends on another thread.
        for _ in range(2000):
            if descriptors() == descriptors_before and memory_files() == 0:
                break
            sleep(0.005)
        if descriptors() != descriptors_before or memory_files() != 0:
            raise Error(
                "after the failure of call ",
                calls,
                ": ",
                descriptors(),
                " descriptors instead of ",
                descriptors_before,
                ", memory files mapped: ",
                memory_files(),
                ", told: ",
                told,
            )
    assert_true(failures > 40)
    print("failures:", failures)


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
