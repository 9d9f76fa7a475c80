"""A program of the core alone. Only the module `frame_memory` differs between
today's runtime, where memory that can be exported comes from the library, and
one that has gained the functions."""

from frame_memory import FrameMemory
from interop_fd import create_timeline_semaphore_fd, export_fd
from max.gpu.host import DeviceContext
from std.ffi import external_call


def main() raises:
    var device = DeviceContext(api="cpu")
    var memory = FrameMemory(device)
    var done = create_timeline_semaphore_fd(device, 3)
    memory.device_buffer().enqueue_fill(77)
    device.synchronize()
    done.signal(4)
    var exported = export_fd(memory.device_buffer())
    var byte = UInt8(0)
    _ = external_call["pread", Int](
        exported.fd.borrow(), Pointer(to=byte), 1, 16383
    )
    print(exported.format, exported.width, exported.height, byte)
    print(Bool(done.share()))
    try:
        done.signal(4)
    except e:
        print(e)
    _ = memory^
