/// Bodies that concern objects of a Mojo runtime.

#include "../core/objects.hpp"
#include "../mojo_runtime/runtime_objects.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

int AsyncRT_InteropContext_attach(const void *device_context_handle, const AsyncRT_InteropAllocationCallbacks *callbacks, AsyncRT_InteropContext &out_context) {
    out_context = handle_of<AsyncRT_InteropContext>(handles().contexts.add(attach_context(device_context_handle, callbacks)));
    return 0;
}

int AsyncRT_InteropBuffer_bind(AsyncRT_InteropBuffer handle, const void *device_buffer_handle) {
    require(live_buffer(number_of(handle)), "the buffer");
    bind_buffer(number_of(handle), device_buffer_handle);
    // Whoever released the buffer in between may not have seen the binding.
    if (live_buffer(number_of(handle)) == nullptr) {
        end_stale_bindings();
        throw Failure(EINVAL, "the buffer was released meanwhile");
    }
    return 0;
}

int AsyncRT_InteropBuffer_unbind(AsyncRT_InteropBuffer handle, const void *device_buffer_handle) {
    unbind_buffer(number_of(handle), device_buffer_handle);
    return 0;
}

} // namespace interop_fd_native::bodies
