/// Bodies of the group `context`.

#include <algorithm>

#include "../core/backends.hpp"
#include "../core/objects.hpp"
#include "../core/semaphores.hpp"
#include "../mojo_runtime/runtime_objects.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

namespace {

int open_with(AsyncRT_InteropBackend kind, const DeviceRequest &request, const AsyncRT_InteropAllocationCallbacks *callbacks, AsyncRT_InteropContext &out_context) {
    auto context = std::make_shared<Context>(open_device(kind, request), request.runtime_context, callbacks);
    out_context = handle_of<AsyncRT_InteropContext>(handles().contexts.add(std::move(context)));
    return 0;
}

} // namespace

int AsyncRT_InteropContext_open(const AsyncRT_InteropContextOptions *options, const AsyncRT_InteropAllocationCallbacks *callbacks, AsyncRT_InteropContext &out_context) {
    DeviceRequest request;
    AsyncRT_InteropBackend kind = ASYNCRT_INTEROP_BACKEND_AUTO;
    if (options != nullptr) {
        kind = options->backend;
        if ((options->flags & ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID) != 0) {
            request.device_uuid.emplace();
            std::copy(std::begin(options->device_uuid), std::end(options->device_uuid), request.device_uuid->begin());
        }
    }
    return open_with(kind, request, callbacks, out_context);
}

int AsyncRT_InteropContext_open_cuda(const AsyncRT_InteropCudaStream &cuda, const AsyncRT_InteropAllocationCallbacks *callbacks, AsyncRT_InteropContext &out_context) {
    DeviceRequest request;
    request.cuda = &cuda;
    return open_with(ASYNCRT_INTEROP_BACKEND_CUDA, request, callbacks, out_context);
}

int AsyncRT_InteropContext_open_vulkan(const AsyncRT_InteropVulkanDevice &vulkan, const AsyncRT_InteropAllocationCallbacks *callbacks, AsyncRT_InteropContext &out_context) {
    DeviceRequest request;
    request.vulkan = &vulkan;
    return open_with(ASYNCRT_INTEROP_BACKEND_VULKAN, request, callbacks, out_context);
}

int AsyncRT_InteropContext_info(AsyncRT_InteropContext handle, AsyncRT_InteropContextInfo &out_info) {
    const auto context = require(open_context(number_of(handle)), "the context");
    Device &device = context->device();
    const DeviceIdentity identity = device.identity();
    out_info.backend = device.backend();
    out_info.features = device.features();
    std::copy(identity.device.begin(), identity.device.end(), out_info.device_uuid);
    std::copy(identity.driver.begin(), identity.driver.end(), out_info.driver_uuid);
    out_info.max_value_difference = device.max_value_difference();
    out_info.runtime_context = context->runtime_context();
    out_info.device_name = device.name();
    device.native_handles(out_info);
    return 0;
}

int AsyncRT_InteropContext_core_handle(AsyncRT_InteropContext handle, const void *&out_handle) {
    require(open_context(number_of(handle)), "the context");
    out_handle = handle;
    return 0;
}

int AsyncRT_InteropContext_enqueue_host_function(AsyncRT_InteropContext handle, AsyncRT_InteropHostFunction host_function, void *user_data) {
    const auto context = require(open_context(number_of(handle)), "the context");
    context->device().stream().enqueue([host_function, user_data] { host_function(user_data); });
    return 0;
}

int AsyncRT_InteropContext_close(AsyncRT_InteropContext handle) {
    const auto context = require(handles().contexts.remove(number_of(handle)), "the context");
    context->close();
    end_semaphores_of(*context);
    end_memory_of(*context);
    end_stale_bindings();
    return 0;
}

} // namespace interop_fd_native::bodies
