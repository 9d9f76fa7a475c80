"""Calls a stand-in for the core of the flagship through its Mojo module."""

from interop_fd import (
    Format,
    OwnedFd,
    RawPointer,
    TimelineSemaphore,
    create_timeline_semaphore_fd,
    export_dmabuf,
    export_fd,
)
from max.gpu.host import DeviceContext
from std.ffi import c_int, external_call
from std.testing import TestSuite, assert_equal, assert_raises, assert_true


def is_open(fd: c_int) -> Bool:
    # int fcntl(int fd, F_GETFD, int unused)
    return external_call["fcntl", c_int](fd, c_int(1), c_int(0)) >= 0


def value_in(fd: c_int) -> UInt64:
    return external_call["test_value_in", UInt64](fd)


def test_formats() raises:
    assert_equal(String(Format.R8), "R8")
    assert_equal(String(Format(99)), "Format(99)")
    assert_equal(Format.SRGBA8.value, 5)
    assert_equal(Format.RGBA32F.bytes_per_pixel(), 16)
    assert_equal(Format(99).bytes_per_pixel(), 0)
    assert_true(Format.RG8 != Format.RGBA8)


def test_export() raises:
    var context = DeviceContext(api="cpu")
    var buffer = context.enqueue_create_buffer[DType.uint8](1024)
    var exported = export_fd(buffer)
    assert_equal(exported.size_bytes, UInt64.MAX)
    assert_equal(exported.row_pitch_bytes, 256)
    assert_equal(exported.width, 64)
    assert_equal(exported.height, 4)
    assert_equal(exported.format, Format.RGBA8)
    assert_equal(value_in(exported.fd.raw()), 1024)
    var raw = exported.fd.raw()
    _ = exported^
    assert_true(not is_open(raw))
    # The raw handle of the buffer does as well.
    var kept = export_fd(RawPointer(buffer._handle)).take_fd()
    assert_true(is_open(kept))
    _ = OwnedFd(unsafe_from_raw=kept)
    assert_true(not is_open(kept))
    _ = buffer^


def test_errors() raises:
    var context = DeviceContext(api="cpu")
    var buffer = context.enqueue_create_buffer[DType.float32](5)
    with assert_raises(
        contains="export_fd failed: EOPNOTSUPP (95): Operation not supported"
    ):
        _ = export_fd(buffer)
    with assert_raises(contains="export_dmabuf failed: EOPNOTSUPP (95)"):
        _ = export_dmabuf(buffer)
    with assert_raises(
        contains="export_fd failed: EINVAL (22): Invalid argument"
    ):
        _ = export_fd(RawPointer())
    var closed = TimelineSemaphore(fd=OwnedFd(unsafe_from_raw=-1))
    with assert_raises(contains="TimelineSemaphore.signal failed: EBADF (9)"):
        closed.signal(1)
    with assert_raises(contains="cannot be duplicated"):
        _ = closed.share()
    _ = buffer^


def test_timeline() raises:
    var context = DeviceContext(api="cpu")
    var semaphore = create_timeline_semaphore_fd(context, UInt64.MAX - 1)
    semaphore.signal(UInt64.MAX)
    assert_equal(value_in(semaphore.raw()), UInt64.MAX)
    with assert_raises(contains="EINVAL (22): Invalid argument"):
        semaphore.signal(UInt64.MAX)
    var fresh = create_timeline_semaphore_fd(context)
    assert_equal(value_in(fresh.fd.raw()), 0)
    # What is given away is another descriptor of the same timeline.
    var shared = fresh.share()
    assert_true(shared.raw() != fresh.raw())
    fresh.signal(7)
    assert_equal(value_in(shared.raw()), 7)
    var own = fresh.raw()
    _ = fresh^
    assert_true(not is_open(own))
    var given = shared^.take()
    assert_true(is_open(given))
    var again = TimelineSemaphore(fd=OwnedFd(unsafe_from_raw=given))
    again.signal(8)
    assert_equal(again^.take_fd(), given)
    assert_true(is_open(given))
    _ = OwnedFd(unsafe_from_raw=given)
    assert_true(not is_open(given))
    var raw = create_timeline_semaphore_fd(RawPointer(context._handle), 3)
    assert_equal(value_in(raw.raw()), 3)
    _ = raw^


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
