#include "backends.hpp"

#include <cstdlib>
#include <string_view>

#include "../host/host_backend.hpp"

namespace interop {
namespace {

/// What the environment demands, or AUTO. A privileged program does not listen to its environment.
AsyncRT_InteropBackend demanded() {
    const char *const text = ::secure_getenv("ASYNCRT_INTEROP_BACKEND");
    if (text == nullptr || *text == '\0') return ASYNCRT_INTEROP_BACKEND_AUTO;
    for (const auto &[name, kind] : {std::pair{"host", ASYNCRT_INTEROP_BACKEND_HOST}, std::pair{"vulkan", ASYNCRT_INTEROP_BACKEND_VULKAN},
                                     std::pair{"cuda", ASYNCRT_INTEROP_BACKEND_CUDA}}) {
        if (std::string_view(text) == name) return kind;
    }
    throw Failure(ENODEV, std::string("ASYNCRT_INTEROP_BACKEND names no backend: ") + text);
}

} // namespace

std::span<Backend *const> backends() {
    static HostBackend host;
    static Backend *const all[] = {&host};
    return all;
}

Backend &choose_backend(AsyncRT_InteropBackend kind) {
    if (const AsyncRT_InteropBackend forced = demanded(); forced != ASYNCRT_INTEROP_BACKEND_AUTO) kind = forced;
    for (Backend *backend : backends()) {
        if (kind == ASYNCRT_INTEROP_BACKEND_AUTO ? backend->is_available() : backend->kind() == kind) return *backend;
    }
    throw Failure(ENODEV, "this library was built without the backend that is asked for");
}

} // namespace interop
