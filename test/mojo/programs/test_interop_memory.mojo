"""Uses contexts, buffers and imported memory of the extension, with the real
library and the real runtime."""

from exportable_buffer import ExportableBuffer
from interop_fd import Format, OwnedFd, RawPointer, export_fd
from interop_fd_ext import (
    Backend,
    Buffer,
    BufferFlags,
    BufferOptions,
    BufferState,
    Context,
    ContextOptions,
    CudaStream,
    ExternalMemory,
    HandleType,
    ImageDescription,
    LibraryFeatures,
    Mapping,
    Memory,
    MemoryInfo,
    NativeKind,
    Semaphore,
    VulkanDevice,
    close_descriptor,
    duplicate_descriptor,
    format_info,
    last_error_text,
    library_features,
    same_description,
    version,
)
from max.gpu.host import DeviceBuffer, DeviceContext
from std.ffi import c_int, external_call
from std.testing import (
    TestSuite,
    assert_equal,
    assert_false,
    assert_raises,
    assert_true,
)

comptime second = UInt64(1_000_000_000)


def image(format: Format, width: UInt32, height: UInt32) -> ImageDescription:
    return ImageDescription(format=format, width=width, height=height)


def count_up(user_data: RawPointer) abi("C"):
    user_data.unsafe_pointer[Int]()[] += 1


def test_knowledge() raises:
    var number = version()
    assert_equal(number.major, 0)
    assert_equal(number.minor, 1)
    assert_true(LibraryFeatures.HOST in library_features())
    # A runtime is loaded: this program's own.
    assert_true(LibraryFeatures.RUNTIME in library_features())
    var half = format_info(Format.RGBA16F)
    assert_equal(half.bytes_per_pixel, 8)
    with assert_raises(contains="format_info failed: EINVAL (22)"):
        _ = format_info(Format(99))
    with assert_raises(contains="Context.attach failed: EINVAL (22)"):
        _ = Context.attach(RawPointer(address=3))
    assert_true("is no pointer" in last_error_text())


def test_contexts() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var info = context.info()
    assert_equal(info.backend, Backend.HOST)
    assert_true(
        info.runtime_context.address() == RawPointer(device._handle).address()
    )
    assert_true(context.core_handle() == context.raw())
    var calls = 0
    for _ in range(100):
        context.enqueue_host_function(count_up, RawPointer(to=calls))
    # What is enqueued there runs in the order of the runtime.
    device.synchronize()
    assert_equal(calls, 100)
    var raw = context.raw()
    var copy = context.copy()
    _ = context^
    assert_true(copy.info().backend == Backend.HOST)
    copy^.close()
    var stale = Context(unsafe_from_raw=raw)
    with assert_raises(contains="Context.info failed: EINVAL (22)"):
        _ = stale.info()
    _ = stale^.take()
    var by_pointer = Context.attach(RawPointer(device._handle))
    _ = by_pointer.info()
    # Mojo does not know that the pointer means it.
    _ = device^
    var own = Context.open(ContextOptions(backend=Backend.HOST))
    assert_true(own.info().runtime_context == RawPointer())
    with assert_raises(contains="Context.attach failed: EINVAL (22)"):
        _ = Context.attach(RawPointer())
    with assert_raises(contains="Context.open_cuda failed:"):
        _ = Context.open_cuda(CudaStream())
    with assert_raises(contains="Context.open_vulkan failed:"):
        _ = Context.open_vulkan(VulkanDevice())


def test_buffers() raises:
    var context = Context.open()
    var buffer = Buffer.create(
        context,
        image(Format.RGBA8, 10, 4),
        BufferOptions(flags=BufferFlags.HOST_VISIBLE, min_size_bytes=10000),
    )
    var info = buffer.info()
    assert_equal(info.row_pitch_bytes, 64)
    assert_true(info.size_bytes >= 10000)
    assert_true(BufferState.EXPORTABLE in info.state)
    var mapped = buffer.map()
    assert_equal(len(mapped), Int(info.size_bytes))
    mapped[64 + 8] = 42
    var crop = buffer.crop(2, 1, 3, 2)
    assert_equal(crop.info().width, 3)
    assert_equal(crop.map()[0], 42)
    var view = buffer.view(64, 64)
    assert_true(BufferState.VIEW in view.info().state)
    view.describe(image(Format.R8, 8, 1))
    assert_equal(view.info().format, Format.R8)
    with assert_raises(contains="Buffer.describe failed: EINVAL (22)"):
        view.describe(image(Format.R8, 8, 70))
    with assert_raises(contains="export_fd failed: EOPNOTSUPP (95)"):
        _ = export_fd(view.core_handle())
    assert_equal(export_fd(buffer.core_handle()).width, 10)
    assert_true(
        buffer.native_handles().host_pointer == RawPointer(mapped.unsafe_ptr())
    )
    buffer.release_ownership()
    buffer.acquire_ownership()
    # A view keeps the memory.
    buffer^.release()
    assert_equal(view.map()[8], 42)
    with assert_raises(contains="Buffer.create failed: EINVAL (22)"):
        _ = Buffer.create(context, image(Format(99), 1, 1))


def test_a_held_mapping_outlives_its_buffer() raises:
    var context = Context.open()
    var buffer = Buffer.create(context, image(Format.R8, 64, 64))
    var held = Mapping.create(buffer)
    var bytes = RawPointer(buffer.map().unsafe_ptr()).unsafe_pointer[UInt8]()
    bytes[unsafe_offset=5] = 7
    _ = buffer^
    _ = context^
    assert_equal(bytes[unsafe_offset=5], 7)
    assert_true(held.raw())


def test_wrapped_memory() raises:
    var context = Context.open()
    var pixels = List[UInt8](length=4096, fill=7)
    var memory = ExternalMemory(kind=NativeKind.HOST_POINTER, size_bytes=4096)
    memory.memory.set_host_pointer(RawPointer(pixels.unsafe_ptr()))
    var buffer = Buffer.wrap(context, memory, image(Format.R8, 64, 60))
    assert_true(BufferState.WRAPPED in buffer.info().state)
    with assert_raises(contains="Buffer.share failed: EOPNOTSUPP (95)"):
        _ = buffer.share(HandleType.OPAQUE_FD)
    _ = buffer^
    assert_equal(pixels[4095], 7)
    with assert_raises(contains="Buffer.wrap failed: EINVAL (22)"):
        _ = Buffer.wrap(context, ExternalMemory())


def test_binding() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var buffer = Buffer.create(context, image(Format.RGBA8, 16, 16))
    var mapped = buffer.map()
    var over = DeviceBuffer[DType.uint8](
        device,
        RawPointer(mapped.unsafe_ptr()).unsafe_pointer[UInt8](),
        len(mapped),
        owning=False,
    )
    with assert_raises(contains="export_fd failed: EOPNOTSUPP (95)"):
        _ = export_fd(over)
    with assert_raises(contains="Buffer.unbind failed: ENOENT (2)"):
        buffer.unbind(over)
    buffer.bind(over)
    assert_true(BufferState.BOUND in buffer.info().state)
    with assert_raises(contains="Buffer.bind failed: EEXIST (17)"):
        buffer.bind(over)
    assert_equal(export_fd(over).height, 16)
    # A sub-buffer has a handle of its own, which is not bound.
    var part = over.create_sub_buffer[DType.uint8](0, 64)
    with assert_raises(contains="export_fd failed:"):
        _ = export_fd(part)
    with assert_raises(contains="Buffer.bind failed: EINVAL (22)"):
        buffer.bind(part)
    var view = buffer.view(0, 64)
    _ = view.map()
    view.bind(part)
    view.unbind(RawPointer(part._handle))
    buffer.unbind(over)
    with assert_raises(contains="export_fd failed: EOPNOTSUPP (95)"):
        _ = export_fd(over)
    buffer.bind(RawPointer(over._handle))
    buffer^.release()
    with assert_raises(contains="export_fd failed: EOPNOTSUPP (95)"):
        _ = export_fd(over)
    _ = part^
    _ = over^


def test_import() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint32](
        context, device, Format.RGBA8, 16, 16
    )
    frame.device_buffer().enqueue_fill(0x01020304)
    device.synchronize()
    var source = Buffer.create(context, image(Format.RGBA8, 16, 16))
    var shared = source.share(HandleType.OPAQUE_FD)
    var memory = Memory.import_handle(context, shared.fd, shared.info)
    var part = memory.map_range(64, 128, image(Format.RGBA8, 16, 2))
    source.map()[64] = 99
    assert_equal(part.map()[0], 99)
    assert_true(BufferState.IMPORTED in part.info().state)
    with assert_raises(contains="Memory.map_range failed: EINVAL (22)"):
        _ = memory.map_range(0, shared.info.allocation_size_bytes + 1)
    memory^.release()
    # The core's export is the same memory.
    var exported = frame.export()
    var info = shared.info.copy()
    info.allocation_size_bytes = exported.size_bytes
    info.size_bytes = exported.size_bytes
    var again = Memory.import_handle(context, exported.fd, info)
    var whole = again.map_range(0, exported.size_bytes)
    assert_equal(whole.map()[0], 4)
    assert_equal(whole.map()[63], 1)
    with assert_raises(contains="Memory.import_handle failed: EBADF (9)"):
        _ = Memory.import_handle(context, OwnedFd(unsafe_from_raw=-1), info)
    info.allocation_size_bytes += 4096
    with assert_raises(contains="Memory.import_handle failed: EINVAL (22)"):
        _ = Memory.import_handle(context, exported.fd, info)
    _ = frame^


def test_release_at_a_value() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var semaphore = Semaphore.create(context)
    var buffer = Buffer.create(context, image(Format.R8, 64, 64))
    var pixels = RawPointer(buffer.map().unsafe_ptr()).unsafe_pointer[UInt8]()

    def write_late() {imm pixels}:
        # The handle has ended by now; the memory must not have.
        for index in range(4096):
            pixels[unsafe_offset=index] = 1

    device.enqueue_cpu_function(write_late)
    semaphore.enqueue_signal(context, 1)
    buffer^.release_at(semaphore, 1)
    device.synchronize()
    semaphore.wait(1, 20 * second)


def test_descriptors() raises:
    var context = Context.open()
    var buffer = Buffer.create(context, image(Format.R8, 8, 8))
    var first = buffer.share(HandleType.OPAQUE_FD)
    var second_one = duplicate_descriptor(first.fd)
    assert_true(same_description(first.fd, second_one))
    var third = Buffer.create(context, image(Format.R8, 8, 8)).share(
        HandleType.OPAQUE_FD
    )
    assert_false(same_description(first.fd, third.fd))
    var raw = second_one.unsafe_raw()
    close_descriptor(second_one^)
    assert_true(external_call["fcntl", c_int](raw, c_int(1), c_int(0)) < 0)
    with assert_raises(contains="duplicate_descriptor failed: EBADF (9)"):
        _ = duplicate_descriptor(OwnedFd(unsafe_from_raw=-1))
    with assert_raises(contains="close_descriptor failed: EBADF (9)"):
        close_descriptor(OwnedFd(unsafe_from_raw=-1))


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
