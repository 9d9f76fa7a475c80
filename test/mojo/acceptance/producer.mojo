"""The producer of the acceptance test in Mojo: every pixel is written through a
`DeviceBuffer` on the queue of a `DeviceContext`.

Usage: producer SOCKET host|vulkan

It answers the requests of test/acceptance/common/wire.hpp, as the one in C++.
"""

from exportable_buffer import ExportableBuffer
from interop_fd import (
    OwnedFd,
    TimelineSemaphore,
    create_timeline_semaphore_fd,
    export_fd,
)
from interop_fd_ext import (
    BufferFlags,
    BufferOptions,
    Context,
    HandleType,
    Semaphore,
    Socket,
    last_error_text,
)
from max.gpu.host import DeviceContext
from patterns import fill
from std.os import listdir, setenv
from std.sys import argv
from wire import Reply, Request

comptime patience = UInt64(60_000_000_000)
comptime ring_size = 3
comptime settled_frame = 16


struct Timelines(Movable):
    """What the producer signals when it has written, and the consumer when it
    has read."""

    var written: TimelineSemaphore
    var read: Semaphore

    def __init__(out self, device: DeviceContext, context: Context) raises:
        self.written = create_timeline_semaphore_fd(device)
        self.read = Semaphore.create(context)


def descriptors() raises -> Int:
    return len(listdir("/proc/self/fd"))


def mapped_files() raises -> Int:
    """What is mapped and not anonymous: the runtime takes more memory of its
    own when it likes."""
    with open("/proc/self/maps", "r") as file:
        return file.read().count(" /")


struct Producer(Movable):
    var device: DeviceContext
    var context: Context
    var socket: Socket
    var slots: List[Optional[ExportableBuffer[DType.uint8]]]
    var timelines: Optional[Timelines]

    def __init__(out self, var socket: Socket) raises:
        self.device = DeviceContext(api="cpu")
        self.context = Context.attach(self.device)
        self.socket = socket^
        self.slots = List[Optional[ExportableBuffer[DType.uint8]]]()
        for _ in range(4):
            self.slots.append(None)
        self.timelines = None

    def serve(mut self) raises:
        while True:
            var message = self.socket.receive(patience)
            var request = Request.of(message)
            var reply = Reply()
            var given = List[OwnedFd]()
            if request.kind == 0:
                self.create(request, reply, given)
            elif request.kind == 1:
                # A plain store: nothing is called.
                self.slots[
                    Int(request.slot)
                ].value().device_buffer().unsafe_ptr()[
                    unsafe_offset=Int(request.offset)
                ] = UInt8(
                    request.value
                )
            elif request.kind == 2:
                self.slots[Int(request.slot)] = None
            elif request.kind == 3:
                self.make_timelines(reply, given)
            elif request.kind == 4:
                self.animate(request, reply)
            else:
                return
            self.socket.send(reply.bytes, given, patience)

    def create(
        mut self, request: Request, mut reply: Reply, mut given: List[OwnedFd]
    ) raises:
        var options = BufferOptions(
            handle_types=HandleType.OPAQUE_FD,
            min_size_bytes=request.min_size_bytes,
        )
        if request.row_pitch_bytes != 0:
            options.flags = BufferFlags.EXACT_ROW_PITCH
        try:
            var slot = ExportableBuffer[DType.uint8](
                self.context,
                self.device,
                request.format,
                request.width,
                request.height,
                request.row_pitch_bytes,
                options,
            )
            var none = TimelineSemaphore(fd=OwnedFd(unsafe_from_raw=-1))
            fill(self.device, slot, request.content, request.frame, none)
            # What the core tells, and what the extension tells of the same memory.
            var exported = export_fd(slot.device_buffer())
            var shared = slot.share(HandleType.OPAQUE_FD)
            reply.put(256, shared.info)
            reply.put(408, exported.size_bytes)
            reply.put(416, exported.row_pitch_bytes)
            reply.put(420, exported.width)
            reply.put(424, exported.height)
            reply.put(428, exported.format)
            if (
                exported.size_bytes != shared.info.allocation_size_bytes
                or exported.row_pitch_bytes != shared.info.row_pitch_bytes
            ):
                raise Error("the core and the extension differ")
            given.append(OwnedFd(unsafe_from_raw=exported^.take_fd()))
            self.slots[Int(request.slot)] = slot^
        except e:
            reply.say(-95, String(e, ": ", last_error_text()))

    def make_timelines(
        mut self, mut reply: Reply, mut given: List[OwnedFd]
    ) raises:
        # The old ones end first.
        self.timelines = None
        var made = Timelines(self.device, self.context)
        var known = Semaphore.import_handle(self.context, made.written.fd)
        var written = known.share(HandleType.OPAQUE_FD)
        var read = made.read.share(HandleType.OPAQUE_FD)
        reply.put(432, written.info)
        reply.put(496, read.info)
        given.append(OwnedFd(unsafe_from_raw=written^.take_fd()))
        given.append(OwnedFd(unsafe_from_raw=read^.take_fd()))
        self.timelines = made^

    def animate(mut self, request: Request, mut reply: Reply) raises:
        ref timelines = self.timelines.value()
        var settled = (0, 0)
        for frame in range(1, Int(request.frame) + 1):
            if frame > ring_size:
                timelines.read.wait(UInt64(frame - ring_size), patience)
            ref slot = self.slots[frame % ring_size].value()
            fill(
                self.device,
                slot,
                request.content,
                UInt32(frame),
                timelines.written,
            )
            if frame == settled_frame:
                settled = (descriptors(), mapped_files())
        timelines.read.wait(UInt64(request.frame), patience)
        var last = (descriptors(), mapped_files())
        var text = String(
            "producer: ", settled_frame, ": ", settled[0], " descriptors and "
        )
        text += String(settled[1], " mappings, at the end ", last[0])
        text += String(" and ", last[1])
        var constant = settled[0] == last[0] and settled[1] == last[1]
        var short = Int(request.frame) <= settled_frame
        reply.say(Int32(0) if constant or short else Int32(-24), text)


def main() raises:
    # Where the memory of a context comes from.
    _ = setenv("ASYNCRT_INTEROP_BACKEND", String(argv()[2]))
    var listener = Socket.listen(String(argv()[1]))
    var producer = Producer(listener.accept(patience))
    print("producer: Mojo on", producer.device.api())
    producer.serve()
    _ = producer^
    _ = listener^
