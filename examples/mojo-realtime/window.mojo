"""The window of another process: it says which frames it wants, gets their
memory and two timelines, and shows what is in the memory."""

from exportable_buffer import ExportableBuffer
from interop_fd import (
    ExportedBuffer,
    OwnedFd,
    TimelineSemaphore,
    create_timeline_semaphore_fd,
)
from interop_fd_ext import (
    BufferFlags,
    BufferOptions,
    Context,
    HandleType,
    Semaphore,
    Socket,
)
from max.gpu.host import DeviceContext
from wire import Reply, Request

comptime Frame = ExportableBuffer[DType.uint32]
comptime patience = UInt64(60_000_000_000)


struct Window(Movable):
    """A ring of frames that a window shows."""

    var frame_count: Int
    """How many frames the window wants."""
    var ring: List[Frame]
    """Frame `n` is painted into slot `n % len(ring)`."""
    var painted: TimelineSemaphore
    """To be signalled with the number of a frame behind its pixels."""
    var _shown: Semaphore
    var _context: Context
    var _socket: Socket

    def __init__(out self, path: String, device: DeviceContext) raises:
        """Waits for a window to connect, and gives it what it asks for."""
        var listener = Socket.listen(path)
        print("waiting for a window on", path)
        self._socket = listener.accept()
        self._context = Context.attach(device)
        self.painted = create_timeline_semaphore_fd(device)
        self._shown = Semaphore.create(self._context)
        self.ring = List[Frame]()
        self.frame_count = 0
        var others = List[Frame]()
        while True:
            var request = Request.of(self._socket.receive(patience))
            var reply = Reply()
            var given = List[OwnedFd]()
            if request.kind == 4:
                self.frame_count = Int(request.frame)
                return
            elif request.kind == 3:
                var known = Semaphore.import_handle(
                    self._context, self.painted.fd
                )
                var painted = known.share(HandleType.OPAQUE_FD)
                var shown = self._shown.share(HandleType.OPAQUE_FD)
                reply.put(432, painted.info)
                reply.put(496, shown.info)
                given.append(OwnedFd(unsafe_from_raw=painted^.take_fd()))
                given.append(OwnedFd(unsafe_from_raw=shown^.take_fd()))
            elif request.kind == 2:
                others.clear()
            elif request.kind == 0:
                var options = BufferOptions(
                    min_size_bytes=request.min_size_bytes
                )
                if request.row_pitch_bytes != 0:
                    options.flags = BufferFlags.EXACT_ROW_PITCH
                var frame = Frame(
                    self._context,
                    device,
                    request.format,
                    request.width,
                    request.height,
                    request.row_pitch_bytes,
                    options,
                )
                var shared = frame.share(HandleType.OPAQUE_FD)
                reply.put(256, shared.info)
                given.append(OwnedFd(unsafe_from_raw=shared^.take_fd()))
                if Int(request.slot) == len(self.ring):
                    self.ring.append(frame^)
                else:
                    # The window looks at what kind of memory it will get.
                    others.append(frame^)
            else:
                raise Error("the window wants what this program has not")
            self._socket.send(reply.bytes, given, patience)

    def wait_shown(self, frame: Int) raises:
        """Waits until the window has done with a frame."""
        if frame > 0:
            self._shown.wait(UInt64(frame), patience)

    def close(mut self) raises:
        """Waits for the last frame, and says that it was the last."""
        self.wait_shown(self.frame_count)
        self._socket.send(Reply().bytes, List[OwnedFd](), patience)
