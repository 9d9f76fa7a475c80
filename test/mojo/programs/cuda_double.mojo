"""Attaches to a CUDA context of the real runtime. The driver below it is a
double: memory and streams are those of the host, and no kernel runs."""

from exportable_buffer import ExportableBuffer
from interop_fd import Format, create_timeline_semaphore_fd
from interop_fd_ext import Backend, Context, Semaphore
from max.gpu.host import DeviceContext
from std.ffi import external_call
from std.sys import has_accelerator
from std.testing import assert_equal, assert_raises, assert_true

comptime second = UInt64(1_000_000_000)


def main() raises:
    comptime if has_accelerator():
        var device = DeviceContext()
        print("device:", device.api())
        var context = Context.attach(device)
        assert_true(context.info().backend == Backend.CUDA)
        var frame = ExportableBuffer[DType.uint8](
            context, device, Format.RGBA8, 64, 64
        )
        var done = create_timeline_semaphore_fd(device)
        var seen = Semaphore.import_handle(context, done.fd)
        var exported = frame.export()
        for round in range(1, 21):
            frame.device_buffer().enqueue_fill(UInt8(round))
            done.signal(UInt64(round))
            seen.wait(UInt64(round), 20 * second)
            var byte = UInt8(0)
            _ = external_call["pread", Int](
                exported.fd.borrow(), Pointer(to=byte), 1, 64 * 64 * 4 - 1
            )
            assert_equal(byte, UInt8(round))
        with assert_raises(contains="EINVAL (22)"):
            done.signal(20)
        device.synchronize()
        _ = frame^
        _ = exported^
        print("ok: 20 rounds")
    else:
        print("compiled for no accelerator")
