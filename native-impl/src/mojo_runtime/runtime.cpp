#include "runtime.hpp"

#include <dlfcn.h>

#include <atomic>

#include "../core/failure.hpp"
#include "next_definitions.hpp"

namespace interop {
namespace {

template <class Function>
bool find(const char *name, Function &function) {
    function = reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, name));
    return function != nullptr;
}

bool find_all(Runtime &runtime) {
    return find("AsyncRT_DeviceContext_strfree", runtime.free_text) && find("AsyncRT_DeviceContext_retain", runtime.retain_context) &&
           find("AsyncRT_DeviceContext_release", runtime.release_context) && find("AsyncRT_DeviceContext_deviceApi", runtime.device_api) &&
           find("AsyncRT_DeviceContext_enqueueHostFunction", runtime.enqueue_host_function) && find("AsyncRT_DeviceBuffer_retain", runtime.retain_buffer) &&
           find("AsyncRT_DeviceBuffer_release", runtime.release_buffer) && find("AsyncRT_DeviceBuffer_bytesize", runtime.buffer_size) &&
           find("AsyncRT_DeviceBuffer_context", runtime.buffer_context) && find("AsyncRT_DeviceBuffer_createSubBuffer", runtime.create_sub_buffer) &&
           find("AsyncRT_DeviceContext_stream", runtime.stream_of) && find("AsyncRT_DeviceStream_release", runtime.release_stream) &&
           find("AsyncRT_DeviceContext_cuda_context", runtime.cuda_context) && find("AsyncRT_DeviceStream_cuda_stream", runtime.cuda_stream);
}

/// The first pages of an address space hold no objects.
constexpr std::uintptr_t lowest_address = 65536;

} // namespace

const Runtime *Runtime::loaded() {
    static std::atomic<const Runtime *> known{nullptr};
    if (const Runtime *const runtime = known.load(std::memory_order_acquire)) return runtime;
    Runtime found{};
    if (!find_all(found)) return nullptr;
    // Two threads that find it at once keep one of the two for good.
    static const Runtime runtime = found;
    known.store(&runtime, std::memory_order_release);
    return &runtime;
}

bool Runtime::can_be_pointer(const void *value) noexcept {
    const auto address = reinterpret_cast<std::uintptr_t>(value);
    return address >= lowest_address && address % alignof(void *) == 0;
}

std::string Runtime::api_of(const void *context) const {
    Text text{};
    device_api(&text, context);
    return text.data == nullptr ? std::string() : std::string(text.data, text.size);
}

void *Runtime::address_of(const void *buffer) const {
    const void *sub_buffer = nullptr;
    void *address = nullptr;
    const std::int64_t size = buffer_size(buffer);
    if (size <= 0) return nullptr;
    if (const char *const error = create_sub_buffer(&sub_buffer, &address, buffer, 0, static_cast<std::size_t>(size), 1)) {
        free_text(error);
        return nullptr;
    }
    release_buffer(sub_buffer);
    return address;
}

void Runtime::check(const char *error, const char *what) const {
    if (error == nullptr) return;
    const std::string text = std::string(what) + ": " + error;
    free_text(error);
    throw Failure(EIO, text);
}

bool another_library_has_the_core() { return interop_fd_native::next_definitions::AsyncRT_DeviceBuffer_export_fd() != nullptr; }

} // namespace interop
