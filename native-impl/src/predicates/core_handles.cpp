/// Predicates about what the core functions are given: handles of ours, and pointers of a Mojo runtime.

#include "../core/fork_guard.hpp"
#include "../core/images.hpp"
#include "../mojo_runtime/runtime.hpp"
#include "../mojo_runtime/runtime_device.hpp"
#include "../mojo_runtime/runtime_objects.hpp"
#include "predicates.hpp"
#include "reason.hpp"

namespace interop_fd_native::predicates {

using namespace interop;

namespace {

/// A pointer that a runtime may know, where nobody else in the process would know better.
bool is_for_runtime(const void *pointer) { return Runtime::can_be_pointer(pointer) && Runtime::loaded() != nullptr && !another_library_has_the_core(); }

/// A handle of ours that has ended since it was looked up: the call itself says so.
bool has_ended(const void *device_buffer, const std::shared_ptr<Buffer> &buffer) { return buffer == nullptr && handles().buffers.is_of_kind(number_of(device_buffer)); }

} // namespace

bool device_buffer_is_known(const void *device_buffer) {
    // Without a lock: in a process that has forked its owner may be gone. What could be a handle is refused later, for that reason.
    if (has_forked()) return handles().buffers.is_of_kind(number_of(device_buffer));
    return is_ours(core_buffer(device_buffer) != nullptr || is_for_runtime(device_buffer),
                   "the buffer is none of this library, or its context is closed, and no Mojo runtime that could know it is loaded");
}

bool device_buffer_is_described(const void *device_buffer) {
    const auto buffer = core_buffer(device_buffer);
    return holds(has_ended(device_buffer, buffer) || (buffer != nullptr && buffer->image().has_value()), "the buffer has no image description; create, bind or describe one with the extension");
}

bool device_buffer_starts_allocation(const void *device_buffer) {
    const auto buffer = core_buffer(device_buffer);
    const std::optional<Image> image = buffer == nullptr ? std::nullopt : buffer->image();
    return holds(has_ended(device_buffer, buffer) || (image && buffer->offset_bytes() == 0 && image->offset_bytes == 0), "the image does not start at offset 0 of its allocation; the extension can export it");
}

bool device_buffer_is_exportable(const void *device_buffer) {
    const auto buffer = core_buffer(device_buffer);
    return holds(has_ended(device_buffer, buffer) || (buffer != nullptr && (buffer->allocation()->export_handle_types() & ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) != 0),
                 "the memory of the buffer cannot be exported as an opaque file descriptor");
}

bool device_buffer_has_dma_buf(const void *device_buffer) {
    const auto buffer = core_buffer(device_buffer);
    return holds(has_ended(device_buffer, buffer) || (buffer != nullptr && (buffer->allocation()->export_handle_types() & ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF) != 0),
                 "the memory of the buffer cannot be exported as a dma-buf");
}

bool device_buffer_is_of_runtime(const void *device_buffer) {
    return holds(Runtime::can_be_pointer(device_buffer) && Runtime::loaded() != nullptr, "the value is no pointer, or no Mojo runtime is loaded");
}

bool device_buffer_is_not_bound(const void *device_buffer) { return holds(bound_buffer(device_buffer) == 0, "the buffer of the runtime is bound already"); }

bool device_buffer_is_bound_to(const void *device_buffer, AsyncRT_InteropBuffer buffer) {
    return holds(bound_buffer(device_buffer) == number_of(buffer), "the buffer of the runtime is not bound to this buffer");
}

bool device_buffer_lies_on_buffer(const void *device_buffer, AsyncRT_InteropBuffer handle) {
    const auto buffer = live_buffer(number_of(handle));
    const Runtime *const runtime = Runtime::loaded();
    if (buffer == nullptr || runtime == nullptr) return holds(false, "the buffer is not live, or no Mojo runtime is loaded");
    AsyncRT_InteropNativeHandles native{};
    buffer->allocation()->native_handles(native, buffer->offset_bytes());
    const auto mapping = buffer->mapping();
    const std::uint64_t on_host = mapping != nullptr ? number_of(mapping->data() + buffer->offset_bytes()) : number_of(native.host_pointer);
    const std::uint64_t own = native.cuda_pointer != 0 ? native.cuda_pointer : on_host;
    const bool same_size = static_cast<std::uint64_t>(runtime->buffer_size(device_buffer)) == buffer->size_bytes();
    return holds(own != 0 && same_size && number_of(runtime->address_of(device_buffer)) == own, "address and size of the buffer of the runtime are not those of this buffer");
}

bool device_context_is_known(const void *device_context) {
    if (has_forked()) return handles().contexts.is_of_kind(number_of(device_context));
    return is_ours(core_context(device_context) != nullptr || is_for_runtime(device_context),
                   "the context is none of this library, or it is closed, and no Mojo runtime that could know it is loaded");
}

bool device_context_is_of_runtime(const void *device_context) {
    return holds(Runtime::can_be_pointer(device_context) && Runtime::loaded() != nullptr, "the value is no pointer, or no Mojo runtime is loaded");
}

bool device_context_is_supported(const void *device_context) {
    // One of ours that was closed since it was looked up is refused by the call itself.
    if (handles().contexts.is_of_kind(number_of(device_context)) || core_context(device_context) != nullptr) return true;
    const Runtime *const runtime = Runtime::loaded();
    return holds(runtime != nullptr && Runtime::can_be_pointer(device_context) && RuntimeDevice::supports(runtime->api_of(device_context)),
                 "the library cannot order work on this kind of device of the runtime");
}

} // namespace interop_fd_native::predicates
