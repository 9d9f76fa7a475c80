from interop_fd import Format
from interop_fd_ext import *
from std.sys import argv, size_of


def main() raises:
    var image = ImageDescription(format=Format.RGBA8, width=64, height=64)
    var options = BufferOptions(flags=BufferFlags.HOST_VISIBLE)
    var buffer = Buffer.create(Context.open(), image, options)
    var pixels = buffer.map().unsafe_ptr().unsafe_bitcast[UInt32]()
    Span(unsafe_ptr=pixels, length=64 * 64).fill(0xFF8000FF)
    var memory = buffer.share()
    var info = Pointer(to=memory.info).unsafe_bitcast[UInt8]()
    Socket.connect(argv()[1]).send(
        Span(unsafe_ptr=info, length=size_of[MemoryInfo]()),
        Span(unsafe_ptr=Pointer(to=memory.fd), length=1),
    )
