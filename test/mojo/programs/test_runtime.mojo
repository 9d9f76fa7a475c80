"""Uses the library in the order of the real runtime: signals after slow work,
references that are retained, queues that never block."""

from exportable_buffer import ExportableBuffer
from interop_fd import (
    Format,
    RawPointer,
    create_timeline_semaphore_fd,
    export_fd,
)
from interop_fd_ext import Buffer, Context, ImageDescription, Semaphore
from max.gpu.host import DeviceBuffer, DeviceContext
from std.ffi import c_int, external_call
from std.os import getenv, listdir
from std.sys import num_logical_cores
from std.testing import (
    TestSuite,
    assert_equal,
    assert_false,
    assert_raises,
    assert_true,
)
from std.time import sleep

comptime second = UInt64(1_000_000_000)


def pixels_of[
    dtype: DType
](buffer: DeviceBuffer[dtype]) -> Pointer[Scalar[dtype], MutUntrackedOrigin]:
    return RawPointer(buffer.unsafe_ptr()).unsafe_pointer[Scalar[dtype]]()


def test_a_signal_does_not_overtake_slow_work_from_mojo() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint32](
        context, device, Format.RGBA8, 64, 64
    )
    var done = create_timeline_semaphore_fd(device)
    var seen = Semaphore.import_handle(context, done.fd)
    var pixels = pixels_of(frame.device_buffer())
    for round in range(1, 21):

        def slow() {imm pixels, imm round}:
            sleep(0.01)
            for index in range(64 * 64):
                pixels[unsafe_offset=index] = UInt32(round)

        device.enqueue_cpu_function(slow)
        done.signal(UInt64(round))
        # The call has not waited for the work.
        assert_equal(seen.value(), UInt64(round - 1))
        assert_equal(pixels[], UInt32(round - 1))
        seen.wait(UInt64(round), 20 * second)
        assert_equal(pixels[unsafe_offset=64 * 64 - 1], UInt32(round))
    _ = frame^
    _ = done^


def test_a_signal_does_not_overtake_a_kernel_on_all_cores() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint32](
        context, device, Format.RGBA8, 256, 256
    )
    var done = create_timeline_semaphore_fd(device)
    var seen = Semaphore.import_handle(context, done.fd)
    var pixels = pixels_of(frame.device_buffer())
    for round in range(1, 101):

        def row(y: Int) {imm pixels, imm round}:
            for x in range(256):
                pixels[unsafe_offset=y * 256 + x] = UInt32(round + y)

        device.enqueue_cpu_range(row, count=256)
        done.signal(UInt64(round))
        seen.wait(UInt64(round), 20 * second)
        for y in range(256):
            assert_equal(pixels[unsafe_offset=y * 256 + 255], UInt32(round + y))
    _ = frame^
    _ = done^


def test_a_signal_does_not_overtake_slow_work_from_c() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var done = create_timeline_semaphore_fd(device)
    var seen = Semaphore.import_handle(context, done.fd)
    for round in range(1, 6):
        assert_equal(
            external_call["probe_signal_after_slow_work", c_int](
                RawPointer(device._handle),
                done.borrow(),
                seen.raw(),
                UInt64(round),
            ),
            1,
        )
    _ = seen^
    _ = device^


def test_what_is_bound_never_becomes_other_memory() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var image = ImageDescription(format=Format.R8, width=64, height=64)
    var buffer = Buffer.create(context, image)
    var over = DeviceBuffer[DType.uint8](
        device,
        RawPointer(buffer.map().unsafe_ptr()).unsafe_pointer[UInt8](),
        len(buffer.map()),
        owning=False,
    )
    buffer.bind(over)
    var handle = RawPointer(over._handle)
    # Mojo has let go of it; the library has not, so nothing new lies there.
    _ = over^
    for _ in range(1000):
        var other = device.enqueue_create_buffer[DType.uint8](64)
        assert_false(RawPointer(other._handle) == handle)
        with assert_raises(contains="export_fd failed: EOPNOTSUPP (95)"):
            _ = export_fd(other)
        _ = other^
    assert_equal(export_fd(handle).width, 64)
    # Once it is released, the address may come back, and means the new buffer.
    buffer^.release()
    var came_back = False
    for _ in range(1000):
        var other = device.enqueue_create_buffer[DType.uint8](64)
        came_back = came_back or RawPointer(other._handle) == handle
        with assert_raises(contains="export_fd failed: EOPNOTSUPP (95)"):
            _ = export_fd(other)
        _ = other^
    # AddressSanitizer keeps freed addresses back.
    assert_true(came_back or getenv("ASAN_OPTIONS") != "")


def test_a_context_is_retained_by_its_semaphores() raises:
    var device = DeviceContext(api="cpu")
    var done = create_timeline_semaphore_fd(device)
    var observer = Context.open()
    var seen = Semaphore.import_handle(observer, done.fd)
    var calls = 0

    def slow() {mut calls}:
        sleep(0.02)
        calls += 1

    device.enqueue_cpu_function(slow)
    _ = device^
    # Mojo's own reference is gone; the signal is still ordered on its queue.
    done.signal(1)
    seen.wait(1, 20 * second)
    assert_equal(calls, 1)


def test_closing_what_was_attached_leaves_the_core_alone() raises:
    var device = DeviceContext(api="cpu")
    var attached = Context.attach(device)
    var done = create_timeline_semaphore_fd(device)
    attached^.close()
    done.signal(1)
    var observer = Context.open()
    var seen = Semaphore.import_handle(observer, done.fd)
    seen.wait(1, 20 * second)
    done.signal(2)
    _ = device^


def test_streams_that_wait_do_not_block_the_runtime() raises:
    var count = num_logical_cores() + 2
    var observer = Context.open()
    var gate = Semaphore.create(observer)
    var devices = List[DeviceContext]()
    var contexts = List[Context]()
    var handles = List[RawPointer]()
    for _ in range(count):
        devices.append(DeviceContext(api="cpu"))
        contexts.append(Context.attach(devices[len(devices) - 1]))
        handles.append(contexts[len(contexts) - 1].raw())
    assert_equal(
        external_call["probe_start_waiters", c_int](
            handles.unsafe_ptr(), c_int(count), gate.raw()
        ),
        0,
    )
    assert_equal(external_call["probe_waiting", c_int](), c_int(count))
    # One more runs its work, and so do those whose streams wait.
    var extra = DeviceContext(api="cpu")
    devices.append(extra)
    for index in range(len(devices)):
        var buffer = devices[index].enqueue_create_buffer[DType.uint8](4096)
        buffer.enqueue_fill(3)
        devices[index].synchronize()
        assert_equal(buffer.unsafe_ptr()[], 3)
    var done = create_timeline_semaphore_fd(extra)
    var seen = Semaphore.import_handle(observer, done.fd)
    done.signal(1)
    seen.wait(1, 20 * second)
    assert_equal(external_call["probe_waiting", c_int](), c_int(count))
    gate.signal(1)
    assert_equal(external_call["probe_join_waiters", c_int](), 0)
    _ = handles^
    _ = contexts^


def descriptors() raises -> Int:
    return len(listdir("/proc/self/fd"))


def memory_files() raises -> Int:
    with open("/proc/self/maps", "r") as file:
        return file.read().count("memfd:asyncrt-buffer")


def frames(count: Int) raises:
    """Renders frames into a ring of three and looks at each through the other
    side of its export."""
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var ring = List[ExportableBuffer[DType.uint32]]()
    for _ in range(3):
        ring.append(
            ExportableBuffer[DType.uint32](
                context, device, Format.RGBA8, 64, 64
            )
        )
    var done = create_timeline_semaphore_fd(device)
    var seen = Semaphore.import_handle(context, done.fd)
    var descriptors_before = 0
    var files_before = 0
    for frame in range(1, count + 1):
        ref buffer = ring[frame % 3].device_buffer()
        buffer.enqueue_fill(UInt32(frame))
        done.signal(UInt64(frame))
        var exported = export_fd(buffer)
        seen.wait(UInt64(frame), 20 * second)
        var pixel = UInt32(0)
        assert_equal(
            external_call["pread", Int](
                exported.fd.borrow(), Pointer(to=pixel), 4, 64 * 64 * 4 - 4
            ),
            4,
        )
        assert_equal(pixel, UInt32(frame))
        _ = exported^
        if frame == 16:
            descriptors_before = descriptors()
            files_before = memory_files()
    assert_equal(descriptors(), descriptors_before)
    assert_equal(memory_files(), files_before)
    _ = ring^
    _ = seen^
    _ = done^


def test_ten_thousand_frames_leak_nothing() raises:
    # What the runtime opens once is open afterwards.
    frames(20)
    var descriptors_before = descriptors()
    var files_before = memory_files()
    frames(10000)
    assert_equal(descriptors(), descriptors_before)
    assert_equal(memory_files(), files_before)


def test_new_buffers_for_every_frame_leak_nothing() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var descriptors_before = descriptors()
    for index in range(1000):
        var frame = ExportableBuffer[DType.uint8](
            context, device, Format.R8, 64, 64
        )
        # The memory ends after this, although the last use is here.
        frame.device_buffer().enqueue_fill(UInt8(index % 256))
    device.synchronize()
    # The memory of the last ones goes a moment after the queue is empty.
    for _ in range(2000):
        if descriptors() == descriptors_before and memory_files() == 0:
            break
        sleep(0.005)
    assert_equal(descriptors(), descriptors_before)
    assert_equal(memory_files(), 0)


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
