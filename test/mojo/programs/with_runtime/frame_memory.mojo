"""Memory of a runtime that exports its own."""

from max.gpu.host import DeviceBuffer, DeviceContext


struct FrameMemory(Movable):
    var _buffer: DeviceBuffer[DType.uint8]

    def __init__(out self, device: DeviceContext) raises:
        self._buffer = device.enqueue_create_buffer[DType.uint8](16384)

    def device_buffer(self) -> DeviceBuffer[DType.uint8]:
        return self._buffer
