#include <asyncrt_interop_fd_ext.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    int listener, socket, fd; uint32_t count = 1; void *pixels; uint64_t bytes;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT; size_t size = sizeof info;
    AsyncRT_InteropContext context; AsyncRT_InteropMemory memory; AsyncRT_InteropBuffer buffer;
    if (argc != 2 || AsyncRT_InteropSocket_listen(argv[1], &listener) || AsyncRT_InteropSocket_accept(listener, ASYNCRT_INTEROP_INFINITE, &socket)
        || AsyncRT_InteropSocket_receive(socket, &info, &size, &fd, &count, ASYNCRT_INTEROP_INFINITE)
        || AsyncRT_InteropContext_open(NULL, NULL, &context) || AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory)
        || AsyncRT_InteropMemory_map_range(memory, info.offset_bytes, info.size_bytes, NULL, &buffer) || AsyncRT_InteropBuffer_map(buffer, &pixels, &bytes))
        return fprintf(stderr, "receive PATH: %s\n", AsyncRT_Interop_last_error_text()), 1;
    return printf("%u x %u, first pixel %08x\n", info.width, info.height, *(const uint32_t *)pixels) < 0 || AsyncRT_InteropContext_close(context) < 0;
}
