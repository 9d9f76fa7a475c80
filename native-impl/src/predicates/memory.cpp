/// Predicates about memory that is wrapped, exported or imported.

#include <algorithm>

#include "../core/objects.hpp"
#include "../host/memory_file.hpp"
#include "predicates.hpp"
#include "reason.hpp"

namespace interop_fd_native::predicates {

using namespace interop;

namespace {

// Where a handle has ended since it was looked up, the predicates hold: the call itself says that it is not live.

bool is_descriptor(AsyncRT_InteropHandleType type) { return type == ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD || type == ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF; }

} // namespace

bool native_memory_is_given(const AsyncRT_InteropExternalMemory &memory) {
    switch (memory.kind) {
    case ASYNCRT_INTEROP_NATIVE_HOST_POINTER: return holds(memory.memory.host_pointer != nullptr, "the pointer to the memory is null");
    case ASYNCRT_INTEROP_NATIVE_CUDA_POINTER: return holds(memory.memory.cuda_pointer != 0, "the CUdeviceptr is 0");
    case ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER: return holds(memory.memory.vk_buffer != 0, "the VkBuffer is null");
    default: return holds(false, "there is no such kind of memory");
    }
}

bool native_kind_is_reachable(AsyncRT_InteropContext handle, AsyncRT_InteropNativeKind kind) {
    const auto context = open_context(number_of(handle));
    if (context == nullptr) return true;
    const AsyncRT_InteropBackend backend = context->device().backend();
    const bool reachable = (kind == ASYNCRT_INTEROP_NATIVE_HOST_POINTER && backend == ASYNCRT_INTEROP_BACKEND_HOST) ||
                           (kind == ASYNCRT_INTEROP_NATIVE_CUDA_POINTER && backend == ASYNCRT_INTEROP_BACKEND_CUDA) ||
                           (kind == ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER && backend == ASYNCRT_INTEROP_BACKEND_VULKAN);
    return holds(reachable, "the backend of the context cannot reach this kind of memory");
}

bool buffer_is_mappable(AsyncRT_InteropBuffer handle) {
    const auto buffer = live_buffer(number_of(handle));
    if (buffer == nullptr) return true;
    const bool visible = (buffer->context()->device().features() & ASYNCRT_INTEROP_FEATURE_HOST_VISIBLE) != 0;
    return holds(visible || buffer->allocation()->is_mapped(), "the memory of the buffer cannot be mapped");
}

bool buffer_is_exportable(AsyncRT_InteropBuffer handle, AsyncRT_InteropHandleType handle_type) {
    const auto buffer = live_buffer(number_of(handle));
    return holds(buffer == nullptr || (buffer->allocation()->export_handle_types() & handle_type) != 0, "the memory of the buffer cannot be exported as this handle type");
}

bool handle_type_is_importable(AsyncRT_InteropContext handle, AsyncRT_InteropHandleType handle_type) {
    const auto context = open_context(number_of(handle));
    if (context == nullptr) return true;
    const AsyncRT_InteropFeatures features = context->device().features();
    const bool importable = (handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD && (features & ASYNCRT_INTEROP_FEATURE_IMPORT_OPAQUE_FD) != 0) ||
                            (handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF && (features & ASYNCRT_INTEROP_FEATURE_IMPORT_DMA_BUF) != 0);
    return holds(importable, "the context cannot import memory by this handle type");
}

bool memory_is_sealed(int fd, const AsyncRT_InteropMemoryInfo &info) {
    // Whether a driver seals what it exports is for the device to know.
    if (!is_descriptor(info.handle_type) || info.backend != ASYNCRT_INTEROP_BACKEND_HOST) return true;
    const MemoryFileStatus status = inspect_memory_file(fd);
    return holds(!status.seals || status.keeps_size(), "the memory file is not sealed against shrinking");
}

bool memory_matches_context(AsyncRT_InteropContext handle, int fd, const AsyncRT_InteropMemoryInfo &info) {
    const auto context = open_context(number_of(handle));
    if (context == nullptr) return true;
    if (is_descriptor(info.handle_type)) {
        const MemoryFileStatus status = inspect_memory_file(fd);
        if (status.seals && status.size_bytes < info.allocation_size_bytes) return holds(false, "the memory file is smaller than its description");
    }
    // Memory of another backend: whether it can be imported at all is for the device to say, and so is what only a driver sees.
    if (info.backend != context->device().backend()) return true;
    const DeviceIdentity identity = context->device().identity();
    return holds(std::equal(identity.device.begin(), identity.device.end(), info.device_uuid) &&
                     std::equal(identity.driver.begin(), identity.driver.end(), info.driver_uuid),
                 "the memory is of another device or driver");
}

} // namespace interop_fd_native::predicates
