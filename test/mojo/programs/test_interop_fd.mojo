"""Uses the core of the flagship through its Mojo module, with the real library
and the real runtime."""

from exportable_buffer import ExportableBuffer
from interop_fd import (
    BorrowedFd,
    Format,
    OwnedFd,
    RawPointer,
    TimelineSemaphore,
    create_timeline_semaphore_fd,
    export_dmabuf,
    export_fd,
)
from interop_fd_ext import Context, Semaphore
from max.gpu.host import DeviceContext
from std.ffi import c_int, external_call
from std.testing import (
    TestSuite,
    assert_equal,
    assert_false,
    assert_raises,
    assert_true,
)

comptime second = UInt64(1_000_000_000)


def is_open(fd: c_int) -> Bool:
    # int fcntl(int fd, F_GETFD, int unused)
    return external_call["fcntl", c_int](fd, c_int(1), c_int(0)) >= 0


def closes_on_exec(fd: BorrowedFd) -> Bool:
    return external_call["fcntl", c_int](fd, c_int(1), c_int(0)) == 1


def byte_in(fd: BorrowedFd, offset: Int) raises -> UInt8:
    var byte = UInt8(0)
    # ssize_t pread(int fd, void *buffer, size_t count, off_t offset)
    var count = external_call["pread", Int](fd, Pointer(to=byte), 1, offset)
    assert_equal(count, 1)
    return byte


def test_formats() raises:
    var names = String()
    var sizes = String()
    for value in range(1, 13):
        var format = Format(UInt32(value))
        names += String(format) + " "
        sizes += String(format.bytes_per_pixel()) + " "
    assert_equal(
        names,
        (
            "R8 RG8 RGBA8 BGRA8 SRGBA8 R16F RG16F RGBA16F R32F RG32F RGBA32F"
            " Format(12) "
        ),
    )
    assert_equal(sizes, "1 2 4 4 4 2 4 8 4 8 16 0 ")
    assert_true(Format.RG8 != Format.RGBA8 and Format.RG8 == Format(2))


def check_export(
    device: DeviceContext, context: Context, format: Format, width: UInt32
) raises:
    var frame = ExportableBuffer[DType.uint8](context, device, format, width, 5)
    frame.device_buffer().enqueue_fill(UInt8(format.value) + 100)
    device.synchronize()
    var exported = export_fd(frame.device_buffer())
    var row = Int(width) * format.bytes_per_pixel()
    assert_equal(exported.width, width)
    assert_equal(exported.height, 5)
    assert_equal(exported.format, format)
    assert_equal(Int(exported.row_pitch_bytes), (row + 63) // 64 * 64)
    assert_true(
        Int(exported.size_bytes) >= Int(exported.row_pitch_bytes) * 5 + 64
    )
    assert_true(closes_on_exec(exported.fd.borrow()))
    # The memory outlives the buffer.
    _ = frame^
    for offset in [0, row - 1, Int(exported.size_bytes) - 1]:
        assert_equal(
            byte_in(exported.fd.borrow(), offset), UInt8(format.value) + 100
        )


def test_export_of_every_format() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    for value in range(1, 12):
        for width in [1, 64, 333]:
            check_export(device, context, Format(UInt32(value)), UInt32(width))


def test_exported_buffer_owns_its_descriptor() raises:
    var device = DeviceContext(api="cpu")
    var frame = ExportableBuffer[DType.float32](
        Context.attach(device), device, Format.RGBA32F, 16, 16
    )
    var exported = export_fd(frame.device_buffer())
    var raw = exported.fd.unsafe_raw()
    assert_true(is_open(raw))
    _ = exported^
    assert_false(is_open(raw))
    # The raw handle of the buffer does as well, and a copy shares it.
    var copy = frame.device_buffer()
    var taken = export_fd(RawPointer(copy._handle)).take_fd()
    assert_true(is_open(taken))
    _ = OwnedFd(unsafe_from_raw=taken)
    assert_false(is_open(taken))
    assert_equal(frame.export().width, 16)
    _ = copy^
    _ = frame^


def test_owned_fd_closes_once() raises:
    var device = DeviceContext(api="cpu")
    var semaphore = create_timeline_semaphore_fd(device)
    var raw = semaphore.fd.unsafe_raw()
    var moved = semaphore^
    assert_true(is_open(raw))
    # Something else that gets the number must survive the end of the first owner.
    _ = moved^
    assert_false(is_open(raw))
    var again = create_timeline_semaphore_fd(device).take_fd()
    assert_equal(again, raw)
    assert_true(is_open(again))
    var owner = OwnedFd(unsafe_from_raw=again)
    assert_true(Bool(owner))
    assert_equal(String(owner), String("OwnedFd(", again, ")"))
    assert_equal(String(owner.borrow()), String("BorrowedFd(", again, ")"))
    var number = owner^.take()
    assert_true(is_open(number))
    _ = OwnedFd(unsafe_from_raw=number)
    assert_false(is_open(number))
    var none = OwnedFd(unsafe_from_raw=-1)
    assert_false(Bool(none))
    assert_equal(none.unsafe_raw(), -1)


def lent(fd: BorrowedFd) -> Bool:
    return is_open(fd.unsafe_raw())


def test_a_borrow_as_last_use_keeps_the_owner() raises:
    var device = DeviceContext(api="cpu")
    var first = create_timeline_semaphore_fd(device)
    assert_true(lent(first.borrow()))
    var second_one = create_timeline_semaphore_fd(device)
    assert_true(closes_on_exec(second_one.fd.borrow()))
    var third = create_timeline_semaphore_fd(device).share()
    var borrowed = third.borrow()
    # A new descriptor would take the number if the owner were gone.
    var fourth = create_timeline_semaphore_fd(device)
    assert_true(fourth.fd.unsafe_raw() != borrowed.unsafe_raw())
    assert_true(lent(borrowed))


def test_errors_say_what_failed() raises:
    var device = DeviceContext(api="cpu")
    var plain = device.enqueue_create_buffer[DType.float32](16)
    with assert_raises(
        contains="export_fd failed: EOPNOTSUPP (95): Operation not supported"
    ):
        _ = export_fd(plain)
    with assert_raises(contains="export_dmabuf failed: EOPNOTSUPP (95)"):
        _ = export_dmabuf(plain)
    with assert_raises(
        contains="export_fd failed: EINVAL (22): Invalid argument"
    ):
        _ = export_fd(RawPointer())
    with assert_raises(contains="export_fd failed: EINVAL (22)"):
        _ = export_fd(RawPointer(address=77))
    with assert_raises(
        contains="create_timeline_semaphore_fd failed: EINVAL (22)"
    ):
        _ = create_timeline_semaphore_fd(RawPointer())
    var frame = ExportableBuffer[DType.uint8](
        Context.attach(device), device, Format.RGBA8, 4, 4
    )
    with assert_raises(contains="export_dmabuf failed: EOPNOTSUPP (95)"):
        _ = export_dmabuf(frame.device_buffer())
    var closed = TimelineSemaphore(fd=OwnedFd(unsafe_from_raw=-1))
    with assert_raises(
        contains="TimelineSemaphore.signal failed: EBADF (9): Bad file"
    ):
        closed.signal(1)
    with assert_raises(contains="cannot be duplicated"):
        _ = closed.share()
    var other = frame.export().fd.duplicate()
    var no_timeline = TimelineSemaphore(fd=other^)
    with assert_raises(contains="TimelineSemaphore.signal failed: EINVAL (22)"):
        no_timeline.signal(1)
    _ = plain^
    _ = frame^


def test_timeline() raises:
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var done = create_timeline_semaphore_fd(device, UInt64.MAX - 1)
    var seen = Semaphore.import_handle(context, done.fd)
    assert_equal(seen.value(), UInt64.MAX - 1)
    done.signal(UInt64.MAX)
    seen.wait(UInt64.MAX, 20 * second)
    with assert_raises(contains="EINVAL (22): Invalid argument"):
        done.signal(UInt64.MAX)
    var fresh = create_timeline_semaphore_fd(device)
    # What is given away is another descriptor of the same timeline.
    var shared = fresh.share()
    assert_true(shared.unsafe_raw() != fresh.fd.unsafe_raw())
    var through_shared = Semaphore.import_handle(context, shared)
    assert_equal(through_shared.value(), 0)
    fresh.signal(7)
    through_shared.wait(7, 20 * second)
    with assert_raises(contains="EINVAL (22)"):
        fresh.signal(7)
    var own = fresh.fd.unsafe_raw()
    _ = fresh^
    assert_false(is_open(own))
    var again = TimelineSemaphore(fd=shared^)
    again.signal(8)
    through_shared.wait(8, 20 * second)
    var raw = create_timeline_semaphore_fd(RawPointer(device._handle), 3)
    assert_equal(Semaphore.import_handle(context, raw.fd).value(), 3)
    _ = raw^
    _ = done^


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
