"""What the producer writes: the words of test/acceptance/common/pattern.h, as
the consumers expect them."""

from exportable_buffer import ExportableBuffer
from interop_fd import RawPointer, TimelineSemaphore
from interop_fd_ext import NumericKind, format_info
from max.gpu.host import DeviceContext
from std.time import sleep

comptime slow_every = UInt32(97)


def pattern_word(frame: UInt32, column: UInt32, row: UInt32) -> UInt32:
    var hash = (frame * 0x9E3779B1) ^ (column * 0x85EBCA77) ^ (row * 0xC2B2AE3D)
    hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D
    hash = (hash ^ (hash >> 12)) * 0x297A2D39
    return hash ^ (hash >> 15)


def make_finite(
    pixel: Pointer[UInt8, MutUntrackedOrigin], channels: Int, bytes: Int
):
    """Takes away what is no ordinary number."""
    for channel in range(channels):
        var last = (channel + 1) * bytes - 1
        var high = pixel[unsafe_offset=last]
        if bytes == 2 and (high & 0x7C) == 0x7C:
            pixel[unsafe_offset=last] = high ^ 0x40
        if bytes == 4:
            var exponent = (UInt32(high & 0x7F) << 1) | UInt32(
                pixel[unsafe_offset=last - 1] >> 7
            )
            if exponent == 255 or exponent == 0:
                pixel[unsafe_offset=last] = high ^ 0x40


def fill(
    device: DeviceContext,
    slot: ExportableBuffer[DType.uint8],
    content: UInt32,
    frame: UInt32,
    written: TimelineSemaphore,
) raises:
    """Enqueues the pixels of a frame on all cores, and the signal behind them.
    This returns when the queue has come so far: what it runs lies on this
    stack."""
    var info = slot.info
    var facts = format_info(info.format)
    var size = Int(facts.bytes_per_pixel)
    var is_float = facts.numeric_kind == NumericKind.SFLOAT
    var channels = Int(facts.channel_count)
    var pixels = RawPointer(slot.device_buffer().unsafe_ptr()).unsafe_pointer[
        UInt8
    ]()
    var is_animated = Bool(written.fd)
    # Now and then a signal that overtakes the frame would be seen.
    var is_slow = is_animated and frame % slow_every == 0
    var is_solid = content == 1

    def row(
        y: Int,
    ) {
        imm info,
        imm size,
        imm is_float,
        imm channels,
        imm pixels,
        imm is_slow,
        imm is_solid,
        imm frame,
    }:
        if is_slow and y == 0:
            sleep(0.005)
        var start = Int(info.image_offset_bytes) + y * Int(info.row_pitch_bytes)
        for x in range(Int(info.width)):
            var pixel = pixels.unsafe_offset(start + x * size)
            for byte in range(size):
                var at = byte if is_solid else x * size + byte
                var word = pattern_word(
                    frame, UInt32(at // 4), UInt32(0) if is_solid else UInt32(y)
                )
                pixel[unsafe_offset=byte] = UInt8(
                    (word >> UInt32(at % 4 * 8)) & 0xFF
                )
            if is_float:
                make_finite(pixel, channels, size // channels)

    device.enqueue_cpu_range(row, count=Int(info.height))
    if is_animated:
        written.signal(UInt64(frame))
    device.synchronize()
