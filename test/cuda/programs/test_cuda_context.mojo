"""A context of the kind "cuda" of the real runtime, on a double of the driver:
exports, signals and waits. Nothing of this runs on a GPU."""

from exportable_buffer import ExportableBuffer
from interop_fd import Format, create_timeline_semaphore_fd, export_fd
from interop_fd_ext import (
    Backend,
    Buffer,
    Context,
    ExternalMemory,
    HandleType,
    ImageDescription,
    NativeKind,
    Semaphore,
)
from max.gpu.host import DeviceBuffer, DeviceContext
from std.ffi import c_int, external_call
from std.testing import TestSuite, assert_equal, assert_raises, assert_true

comptime second = UInt64(1_000_000_000)


def byte_at(fd: c_int, offset: Int) raises -> UInt8:
    """What another process would see."""
    var byte = UInt8(0)
    var count = external_call["pread", Int](
        fd, Pointer(to=byte), Int(1), Int(offset)
    )
    assert_equal(count, 1)
    return byte


def test_an_attached_context_is_that_of_the_runtime() raises:
    var device = DeviceContext(api="cuda")
    var context = Context.attach(device)
    var info = context.info()
    assert_true(info.backend == Backend.CUDA)
    assert_true(Bool(info.cuda_context))
    assert_true(Bool(info.cuda_stream))
    _ = context^
    _ = device^


def test_frames_go_out() raises:
    var device = DeviceContext(api="cuda")
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint8](
        context, device, Format.RGBA8, 64, 64
    )
    var done = create_timeline_semaphore_fd(device)
    var seen = Semaphore.import_handle(context, done.fd)
    var exported = export_fd(frame.device_buffer())
    assert_equal(Int(exported.width), 64)
    for round in range(1, 51):
        frame.device_buffer().enqueue_fill(UInt8(round))
        done.signal(UInt64(round))
        seen.wait(UInt64(round), 20 * second)
        assert_equal(byte_at(exported.fd.unsafe_raw(), 0), UInt8(round))
        assert_equal(byte_at(exported.fd.unsafe_raw(), 64 * 64 * 4 - 1), UInt8(round))
    _ = exported^
    _ = frame^
    _ = done^
    _ = seen^
    _ = context^
    device.synchronize()


def test_the_stream_waits() raises:
    var device = DeviceContext(api="cuda")
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint8](
        context, device, Format.R8, 256, 16
    )
    var turn = Semaphore.create(context)
    var exported = export_fd(frame.device_buffer())
    var before = UInt8(0)
    for round in range(1, 21):
        var value = UInt64(round)
        # The wait comes before the signal that ends it.
        turn.enqueue_wait(context, value)
        frame.device_buffer().enqueue_fill(UInt8(round))
        assert_equal(byte_at(exported.fd.unsafe_raw(), 7), before)
        turn.signal(value)
        device.synchronize()
        before = UInt8(round)
        assert_equal(byte_at(exported.fd.unsafe_raw(), 7), before)
    _ = exported^
    _ = frame^
    _ = turn^
    _ = context^
    _ = device^


def test_a_stock_buffer_shares_its_chunk() raises:
    var device = DeviceContext(api="cuda")
    var context = Context.attach(device)
    var first = device.enqueue_create_buffer[DType.uint8](4096)
    var stock = device.enqueue_create_buffer[DType.uint8](4096)
    stock.enqueue_fill(0x42)
    device.synchronize()
    # The core has no description of it.
    with assert_raises(contains="EOPNOTSUPP"):
        _ = export_fd(stock)
    var memory = ExternalMemory(kind=NativeKind.CUDA_POINTER, size_bytes=4096)
    memory.memory.set_cuda_pointer(UInt64(Int(stock.unsafe_ptr())))
    var wrapped = Buffer.wrap(context, memory)
    var exported = wrapped.share(HandleType.OPAQUE_FD)
    var info = exported.info.copy()
    print(
        "chunk of",
        info.allocation_size_bytes,
        "bytes, the buffer at",
        info.offset_bytes,
    )
    assert_true(info.allocation_size_bytes > 4096)
    assert_equal(
        byte_at(exported.fd.unsafe_raw(), Int(info.offset_bytes) + 4095), UInt8(0x42)
    )
    _ = exported^
    _ = wrapped^
    _ = stock^
    _ = first^
    _ = context^
    _ = device^


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
