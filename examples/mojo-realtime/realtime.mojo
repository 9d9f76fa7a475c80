"""Paints interfering waves into frames that a window of another process shows,
without a copy. It runs on the GPU if there is one, else on all cores.

Usage: realtime SOCKET
"""

from gpu_index import block_size, global_index
from max.gpu.host import DeviceContext
from std.sys import argv, has_accelerator
from window import Window

comptime Pixels = Pointer[UInt32, MutUntrackedOrigin]


def wave(angle: Int32) -> Int32:
    """A sine of 1024 steps a turn, from -255 to 255, made of parabolas."""
    var half = angle & 511
    var height = (half * (512 - half)) >> 8
    return height if angle & 512 == 0 else -height


def pixel(x: Int32, y: Int32, frame: Int32) -> UInt32:
    """The color of a pixel, in integers, so that all devices agree."""
    var time = frame * 5
    var u = x * 2 + wave(y * 3 + time)
    var v = y * 2 + wave(x * 3 - time)
    var ripple = ((x - 320) * (x - 320) + (y - 200) * (y - 200)) >> 7
    var field = wave(u + time) + wave(v - time * 2) + wave(ripple - time * 4)
    var light = 160 + (wave((u + v) >> 1) >> 2) + (wave(field) >> 3)
    var color = UInt32(0xFF000000)
    for channel in range(3):
        var shift = field + Int32(channel) * 130 + (time >> 2)
        var value = ((wave(shift) + 256) * light) >> 9
        color |= UInt32(max(Int32(0), min(Int32(255), value))) << UInt32(
            channel * 8
        )
    return color


def kernel(
    pixels: Pixels, pitch: Int32, width: Int32, height: Int32, frame: Int32
):
    var index = global_index()
    if index < width * height:
        var y = index // width
        pixels[unsafe_offset=Int(y * pitch + index % width)] = pixel(
            index % width, y, frame
        )


def paint(device: DeviceContext, window: Window, frame: Int) raises:
    """Enqueues the pixels of a frame, and behind them the signal."""
    ref slot = window.ring[frame % len(window.ring)]
    var width = Int(slot.info.width)
    var height = Int(slot.info.height)
    var pitch = Int(slot.info.row_pitch_bytes) // 4
    comptime if has_accelerator():
        device.enqueue_function[kernel](
            slot.device_buffer(),
            Int32(pitch),
            Int32(width),
            Int32(height),
            Int32(frame),
            grid_dim=(width * height + block_size - 1) // block_size,
            block_dim=block_size,
        )
        window.painted.signal(UInt64(frame))
    else:
        var pixels = slot.unsafe_pixels()

        def row(y: Int) {imm pixels, imm pitch, imm width, imm frame}:
            for x in range(width):
                pixels[unsafe_offset=y * pitch + x] = pixel(
                    Int32(x), Int32(y), Int32(frame)
                )

        device.enqueue_cpu_range(row, count=height)
        window.painted.signal(UInt64(frame))
        # `row` lies on this stack until the queue has run it.
        device.synchronize()


def main() raises:
    var device = DeviceContext(api="cpu")
    comptime if has_accelerator():
        device = DeviceContext()
    var window = Window(String(argv()[1]), device)
    for frame in range(1, window.frame_count + 1):
        window.wait_shown(frame - len(window.ring))
        paint(device, window, frame)
    window.close()
