# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Allocates device memory that can be exported, for use as a `DeviceBuffer`.

Memory that the runtime takes from its own pool is in general no whole
allocation and cannot be exported. `ExportableBuffer` allocates with the
extension, lays a `DeviceBuffer` over the memory, and binds the two, so that
`export_fd` takes the buffer like any other.

Example:

```mojo
from exportable_buffer import ExportableBuffer
from interop_fd import Format, create_timeline_semaphore_fd, export_fd
from interop_fd_ext import Context
from max.gpu.host import DeviceContext


def main() raises:
    var device = DeviceContext(api="cpu")
    var frame = ExportableBuffer[DType.uint8](
        Context.attach(device), device, Format.RGBA8, 64, 64
    )
    var done = create_timeline_semaphore_fd(device)
    frame.device_buffer().enqueue_fill(255)
    done.signal(1)
    var exported = export_fd(frame.device_buffer())
    print(exported.format, exported.row_pitch_bytes, exported.fd)
    _ = frame^
```
"""

from interop_fd import ExportedBuffer, Format, export_fd
from interop_fd_ext import (
    Buffer,
    BufferFlags,
    BufferInfo,
    BufferOptions,
    Context,
    ExportedMemory,
    HandleType,
    ImageDescription,
    Semaphore,
)
from max.gpu.host import DeviceBuffer, DeviceContext
from std.sys import size_of


struct ExportableBuffer[dtype: DType](Movable):
    """Owns exportable memory with an image in it, and a `DeviceBuffer` over it.

    When it ends, the memory stays until all work that was enqueued before on
    the context has finished; nothing waits for that. A copy of the
    `DeviceBuffer` does not keep the memory. What was exported stays valid.

    Parameters:
        dtype: The element type of the `DeviceBuffer`.
    """

    var info: BufferInfo
    """What the library chose: row pitch, sizes, and the image."""
    var _context: Context
    var _buffer: Buffer
    var _done: Semaphore
    var _device_buffer: DeviceBuffer[Self.dtype]

    def __init__(
        out self,
        context: Context,
        device: DeviceContext,
        format: Format,
        width: UInt32,
        height: UInt32,
        row_pitch_bytes: UInt32 = 0,
        options: BufferOptions = BufferOptions(),
    ) raises:
        """Allocates the memory of an image, which is zero at first.

        Args:
            context: What `Context.attach(device)` returned. One of these can
                serve any number of buffers.
            device: The context on which the buffer is used.
            format: The pixel format.
            width: The width in pixels.
            height: The height in pixels.
            row_pitch_bytes: The distance between two rows in bytes, or 0 for
                that of a linear image of the device.
            options: Further wishes, such as a smallest size.

        Raises:
            If the image is not valid, or the device has no such memory.
        """
        var image = ImageDescription(
            format=format,
            width=width,
            height=height,
            row_pitch_bytes=row_pitch_bytes,
        )
        var is_host = device.api() == "cpu"
        var wishes = options
        if is_host:
            wishes.flags = wishes.flags | BufferFlags.HOST_VISIBLE
        self._context = context.copy()
        self._buffer = Buffer.create(context, image, wishes)
        self._done = Semaphore.create(context)
        var address: Int
        if is_host:
            address = Int(self._buffer.map().unsafe_ptr())
        else:
            address = Int(self._buffer.native_handles().cuda_pointer)
        # After `map`, so that it tells of the mapping.
        self.info = self._buffer.info()
        var size_bytes = Int(self.info.size_bytes)
        if size_bytes % size_of[Scalar[Self.dtype]]() != 0:
            raise Error("the memory is no whole number of elements")
        self._device_buffer = DeviceBuffer[Self.dtype](
            device,
            Pointer[Scalar[Self.dtype], MutUntrackedOrigin](
                unsafe_from_address=address
            ),
            size_bytes // size_of[Scalar[Self.dtype]](),
            owning=False,
        )
        self._buffer.bind(self._device_buffer)

    def __deinit__(deinit self):
        """Gives up the memory after all work that was enqueued before."""
        try:
            self._done.enqueue_signal(self._context, 1)
        except:
            # Nobody can tell when the work is over: the memory ends with the
            # context, or has done so already.
            _ = self._buffer^.take()
            return
        try:
            self._buffer^.release_at(self._done, 1)
        except:
            pass

    def device_buffer(
        ref self,
    ) -> ref[self._device_buffer] DeviceBuffer[Self.dtype]:
        """Lends the `DeviceBuffer`, which this object outlives.

        Returns:
            The buffer over the whole memory: rows at the row pitch from its
            first element on, and the padding behind them.
        """
        return self._device_buffer

    def unsafe_pixels(
        self,
    ) -> Pointer[Scalar[Self.dtype], MutUntrackedOrigin]:
        """Points to the first element, for use in what is enqueued.

        Returns:
            The address on the device. It does not keep this object, which must
            be used once more after the last use of the pointer; work that was
            enqueued by then is finished before the memory goes.
        """
        return Pointer[Scalar[Self.dtype], MutUntrackedOrigin](
            unsafe_from_address=Int(self._device_buffer.unsafe_ptr())
        )

    def export(self) raises -> ExportedBuffer:
        """Exports the memory, as `export_fd(self.device_buffer())` does.

        Returns:
            The new descriptor and the layout of the image.

        Raises:
            If the memory cannot be exported.
        """
        return export_fd(self._device_buffer)

    def share(self, handle_type: HandleType) raises -> ExportedMemory:
        """Exports the memory with all that an importer has to know.

        Args:
            handle_type: The kind of descriptor.

        Returns:
            The new descriptor and the description of the memory.

        Raises:
            If the memory cannot be exported so.
        """
        return self._buffer.share(handle_type)
