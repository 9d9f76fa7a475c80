#include "backends.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "../host/host_backend.hpp"
#ifdef INTEROP_WITH_CUDA
#include "../cuda/cuda_backend.hpp"
#endif
#ifdef INTEROP_WITH_VULKAN
#include "../vulkan/vulkan_backend.hpp"
#endif

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

/// Whether another backend may be asked after this failure: there is no such device, or it cannot do what is needed.
bool may_go_on(const Failure &failure) { return failure.code() == ENODEV || failure.code() == EOPNOTSUPP; }

std::unique_ptr<Device> open_best(const DeviceRequest &request) {
    std::string reasons;
    const auto note = [&](const Backend &backend, const char *text) { reasons += (reasons.empty() ? "" : "; ") + std::string(backend.name()) + ": " + text; };
    for (Backend *backend : backends()) {
        try {
            if (backend->is_automatic(request)) {
                std::unique_ptr<Device> device = backend->open(request);
                if (!reasons.empty()) LastError::set(reasons);
                return device;
            }
            note(*backend, LastError::text());
        } catch (const Failure &failure) {
            if (!may_go_on(failure)) throw;
            note(*backend, failure.what());
        }
    }
    throw Failure(ENODEV, reasons);
}

} // namespace

std::span<Backend *const> backends() {
    static HostBackend host;
#ifdef INTEROP_WITH_VULKAN
    static VulkanBackend vulkan;
#endif
#ifdef INTEROP_WITH_CUDA
    static cuda::CudaBackend cuda;
#endif
    static Backend *const all[] = {
#ifdef INTEROP_WITH_CUDA
        &cuda,
#endif
#ifdef INTEROP_WITH_VULKAN
        &vulkan,
#endif
        &host,
    };
    return all;
}

bool has_backend(AsyncRT_InteropBackend kind) {
    return std::any_of(backends().begin(), backends().end(), [&](const Backend *each) { return each->kind() == kind; });
}

std::unique_ptr<Device> open_device(AsyncRT_InteropBackend kind, const DeviceRequest &request) {
    // Objects that the application brings leave no choice.
    const bool has_choice = request.cuda == nullptr && request.vulkan == nullptr && request.runtime_context == nullptr;
    if (const AsyncRT_InteropBackend forced = has_choice ? demanded() : ASYNCRT_INTEROP_BACKEND_AUTO; forced != ASYNCRT_INTEROP_BACKEND_AUTO) kind = forced;
    if (kind == ASYNCRT_INTEROP_BACKEND_AUTO) return open_best(request);
    for (Backend *backend : backends()) {
        if (backend->kind() == kind) return backend->open(request);
    }
    throw Failure(ENODEV, "this library was built without the backend that is asked for");
}

} // namespace interop
