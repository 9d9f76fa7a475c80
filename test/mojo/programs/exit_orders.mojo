"""Ends a process in one of many orders, with work and signals under way. What
matters is how the process ends.

Usage: exit_orders ORDER
"""

from exportable_buffer import ExportableBuffer
from interop_fd import (
    Format,
    RawPointer,
    TimelineSemaphore,
    create_timeline_semaphore_fd,
    export_fd,
)
from interop_fd_ext import Context, Semaphore
from max.gpu.host import DeviceContext
from std.ffi import external_call
from std.sys import argv


def leak[T: Movable](var value: T):
    """Lets a value never end."""
    # void *malloc(size_t size)
    var place = external_call["malloc", Pointer[T, MutUntrackedOrigin]](256)
    place.unsafe_write(value^)


def main() raises:
    var order = Int(String(argv()[1]))
    var device = DeviceContext(api="cpu")
    var context = Context.attach(device)
    var frame = ExportableBuffer[DType.uint8](
        context, device, Format.RGBA8, 64, 64
    )
    var done = create_timeline_semaphore_fd(device)
    var seen = Semaphore.import_handle(context, done.fd)
    # What C enqueues needs no frame of Mojo's that could be gone when it runs.
    external_call["probe_enqueue_slow_work", NoneType](
        RawPointer(device._handle)
    )
    frame.device_buffer().enqueue_fill(9)
    done.signal(1)
    # The bits of the order say which of these end first.
    if order & 1 != 0:
        _ = device^
    if order & 2 != 0:
        _ = frame^
    if order & 4 != 0:
        _ = done^
    if order & 8 != 0:
        _ = context^
    if order & 16 != 0:
        # From C, with the work still under way.
        external_call["probe_exit", NoneType]()
    if order & 32 != 0:
        leak(seen^)
    elif order & 64 != 0:
        seen.wait(1)
