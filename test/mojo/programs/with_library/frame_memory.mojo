"""Memory that the library allocates for export."""

from exportable_buffer import ExportableBuffer
from interop_fd import Format
from interop_fd_ext import Context
from max.gpu.host import DeviceBuffer, DeviceContext


struct FrameMemory(Movable):
    var _buffer: ExportableBuffer[DType.uint8]

    def __init__(out self, device: DeviceContext) raises:
        self._buffer = ExportableBuffer[DType.uint8](
            Context.attach(device), device, Format.RGBA8, 64, 64
        )

    def device_buffer(self) -> DeviceBuffer[DType.uint8]:
        return self._buffer.device_buffer()
