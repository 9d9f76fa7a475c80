/// A stand-in for a runtime that has gained the functions of the core: it knows one buffer, one context and one descriptor, and hands on what it does not
/// know, as the library does.

#include <asyncrt_interop_fd.h>
#include <dlfcn.h>

#include <cerrno>

#define STUB extern "C" [[gnu::visibility("default")]]

namespace {

const int object = 0;

/// The next definition; a call that comes back is not handed on again.
template <class Function, class... Arguments>
int forward(const char *name, Function, Arguments... arguments) {
    static thread_local bool forwarding = false;
    const auto next = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
    if (next == nullptr || forwarding) return -EINVAL;
    forwarding = true;
    const int result = next(arguments...);
    forwarding = false;
    return result;
}

} // namespace

STUB const void *stub_object() { return &object; }
STUB int stub_descriptor() { return 0; }

STUB int AsyncRT_DeviceBuffer_export_fd(const void *buffer, int *fd, uint64_t *size, uint32_t *pitch, uint32_t *width, uint32_t *height, MAX_Format *format) {
    if (buffer != &object) return forward("AsyncRT_DeviceBuffer_export_fd", &AsyncRT_DeviceBuffer_export_fd, buffer, fd, size, pitch, width, height, format);
    *fd = 12345;
    return 0;
}

STUB int AsyncRT_Create_timeline_semaphore_fd(const void *context, uint64_t value, int *fd) {
    if (context != &object) return forward("AsyncRT_Create_timeline_semaphore_fd", &AsyncRT_Create_timeline_semaphore_fd, context, value, fd);
    *fd = 23456;
    return 0;
}

STUB int AsyncRT_Signal_timeline_semaphore_fd(int fd, uint64_t value) {
    if (fd != stub_descriptor()) return forward("AsyncRT_Signal_timeline_semaphore_fd", &AsyncRT_Signal_timeline_semaphore_fd, fd, value);
    return value == 77 ? 0 : -ERANGE;
}
