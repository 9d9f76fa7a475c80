"""What a producer and a window say to each other, as bytes: the messages of
test/acceptance/common/wire.hpp."""

from interop_fd import Format, RawPointer
from interop_fd_ext import MemoryInfo, Message, SemaphoreInfo
from std.sys import size_of


@fieldwise_init
struct Request(TrivialRegisterPassable):
    """`wire::Request`."""

    var kind: UInt32
    var slot: UInt32
    var format: Format
    var width: UInt32
    var height: UInt32
    var row_pitch_bytes: UInt32
    var frame: UInt32
    var value: UInt32
    var offset: UInt64
    var min_size_bytes: UInt64
    var content: UInt32
    var reserved: UInt32

    @staticmethod
    def of(message: Message) raises -> Request:
        if len(message.data) != size_of[Request]():
            raise Error("what came is no request")
        return RawPointer(message.data.unsafe_ptr()).unsafe_pointer[Request]()[]


struct Reply(Movable):
    """`wire::Reply`, as bytes."""

    var bytes: List[UInt8]

    def __init__(out self):
        comptime assert size_of[Request]() == 56, "not as in C++"
        comptime assert size_of[MemoryInfo]() == 152, "not as in C++"
        comptime assert size_of[SemaphoreInfo]() == 64, "not as in C++"
        self.bytes = List[UInt8](length=560, fill=0)

    def put[T: AnyType](mut self, offset: Int, value: T):
        var start = Pointer(to=value).unsafe_bitcast[UInt8]()
        for index in range(size_of[T]()):
            self.bytes[offset + index] = start[unsafe_offset=index]

    def say(mut self, status: Int32, text: String):
        self.put(0, status)
        var count = 0
        for byte in text.as_bytes():
            if count < 251:
                self.bytes[4 + count] = byte
                count += 1
