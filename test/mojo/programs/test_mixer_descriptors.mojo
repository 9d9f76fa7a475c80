"""Calls the functions of the test document mixer that take chains, descriptors and formats."""

from mixer import (
    DeviceInfo,
    DeviceProperties,
    Engine,
    LatencyProperties,
    OwnedFd,
    Pixels,
    Port,
    RawPointer,
    ReverbInfo,
    SurroundInfo,
    device_cost,
    echo_pixels,
    live_objects,
    pixel_size,
    place,
    port_give,
)
from max.gpu.host import DeviceContext
from std.ffi import c_int, external_call
from std.testing import TestSuite, assert_equal, assert_true


def is_open(fd: c_int) -> Bool:
    # int dup(int fd)
    var copy = external_call["dup", c_int](fd)
    if copy < 0:
        return False
    _ = OwnedFd(unsafe_from_raw=copy)
    return True


def test_chains() raises:
    var angles = [Float32(30), -10]
    var surround = SurroundInfo(
        angles=RawPointer(angles.unsafe_ptr()), angle_count=2
    )
    var reverb = ReverbInfo(next=RawPointer(to=surround), seconds=0.5)
    var device = DeviceInfo(next=RawPointer(to=reverb))
    device.identifier[15] = 255
    var cost = device_cost(device)
    assert_equal(cost.cost, 48000 + 500 + 20 + 255)
    assert_equal(cost.links, 3)
    _ = reverb
    _ = surround
    _ = angles^
    var engine = Engine.open()
    var latency = LatencyProperties()
    var properties = DeviceProperties(next=RawPointer(to=latency))
    engine.device_query(properties)
    assert_true(properties.rate > 0)
    assert_true(latency.nanoseconds > 0)


def test_descriptors_close_with_their_owner() raises:
    var engine = Engine.open()
    var port = Port.open(engine)
    port.signal(UInt64.MAX - 1)
    assert_equal(port.take_(), UInt64.MAX - 1)
    var raw = port.fd.unsafe_raw()
    assert_true(is_open(raw))
    var shared = port.share()
    assert_true(shared.unsafe_raw() != raw and is_open(shared.unsafe_raw()))
    # int fcntl(int fd, F_GETFD, int unused)
    assert_equal(
        external_call["fcntl", c_int](shared.borrow(), c_int(1), c_int(0)), 1
    )
    var duplicate = port.duplicate()
    assert_true(Bool(duplicate))
    var copy = duplicate.unsafe_raw()
    port_give(duplicate^)
    assert_true(not is_open(copy))
    var info = port.describe()
    var descriptor = info.take_descriptor()
    assert_true(is_open(descriptor.unsafe_raw()))
    assert_equal(info.descriptor, -1)
    _ = descriptor^
    _ = port^
    assert_true(not is_open(raw))
    assert_true(is_open(shared.unsafe_raw()))
    var kept = shared^.take()
    assert_true(is_open(kept))
    _ = OwnedFd(unsafe_from_raw=kept)
    assert_true(not is_open(kept))
    var again = Port.open(engine)
    var number = again.fd.unsafe_raw()
    again^.close()
    assert_true(not is_open(number))
    _ = engine^


def test_formats_and_library_types() raises:
    assert_equal(pixel_size(Pixels.RGB565), 2)
    assert_equal(Pixels.RGB565.bytes_per_pixel(), 2)
    assert_equal(Pixels.HALF4.bytes_per_pixel(), 8)
    assert_equal(Pixels(99).bytes_per_pixel(), 0)
    assert_equal(String(Pixels(99)), "Pixels(99)")
    assert_equal(echo_pixels(Pixels.RGB10A2), Pixels.RGB10A2)
    var context = DeviceContext(api="cpu")
    var buffer = context.enqueue_create_buffer[DType.float32](16)
    var raw = RawPointer(buffer._handle)
    assert_equal(place(buffer), place(raw))
    assert_true(place(buffer) != 0)
    assert_equal(place(RawPointer(address=77)), 77)
    _ = buffer^
    _ = context^


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
    assert_equal(live_objects(), 0)
