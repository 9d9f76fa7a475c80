/// Bodies of the group `buffer`.

#include "../core/images.hpp"
#include "../core/objects.hpp"
#include "../core/semaphores.hpp"
#include "../mojo_runtime/runtime_objects.hpp"
#include "bodies.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

namespace {

std::shared_ptr<Buffer> buffer_behind(AsyncRT_InteropBuffer handle) { return require(live_buffer(number_of(handle)), "the buffer"); }

AsyncRT_InteropBuffer publish_buffer(std::shared_ptr<Buffer> buffer) {
    return handle_of<AsyncRT_InteropBuffer>(publish(handles().buffers, std::move(buffer)));
}

std::shared_ptr<Buffer> view_of(const Buffer &owner, std::uint64_t offset_bytes, std::uint64_t size_bytes, std::optional<Image> image) {
    return owner.context()->make<Buffer>(owner.context(), owner.allocation(), owner.origin(), true, owner.offset_bytes() + offset_bytes, size_bytes, image);
}

} // namespace

int AsyncRT_InteropBuffer_create(AsyncRT_InteropContext handle, const AsyncRT_InteropImageDescription &image, const AsyncRT_InteropBufferOptions *options,
                                 AsyncRT_InteropBuffer &out_buffer) {
    const auto context = require(open_context(number_of(handle)), "the context");
    AllocationRequest request;
    request.image = image_of(image);
    if (options != nullptr) {
        request.exact_row_pitch = (options->flags & ASYNCRT_INTEROP_BUFFER_EXACT_ROW_PITCH) != 0;
        request.host_visible = (options->flags & ASYNCRT_INTEROP_BUFFER_HOST_VISIBLE) != 0;
        request.handle_types = options->handle_types;
        request.min_size_bytes = options->min_size_bytes;
    }
    const AllocationResult result = context->device().allocate(request);
    const std::uint64_t size = result.allocation->size_bytes();
    out_buffer = publish_buffer(context->make<Buffer>(context, result.allocation, Origin::created, false, 0, size, result.image));
    return 0;
}

int AsyncRT_InteropBuffer_wrap(AsyncRT_InteropContext handle, const AsyncRT_InteropExternalMemory &memory, const AsyncRT_InteropImageDescription *description,
                               AsyncRT_InteropBuffer &out_buffer) {
    const auto context = require(open_context(number_of(handle)), "the context");
    std::optional<Image> image;
    if (description != nullptr) image = with_row_pitch(image_of(*description));
    const std::shared_ptr<Allocation> allocation = context->device().wrap(memory);
    const std::uint64_t offset = allocation->wrapped_offset_bytes() + memory.offset_bytes;
    out_buffer = publish_buffer(context->make<Buffer>(context, allocation, Origin::wrapped, false, offset, memory.size_bytes, image));
    return 0;
}

int AsyncRT_InteropBuffer_describe(AsyncRT_InteropBuffer handle, const AsyncRT_InteropImageDescription &description) {
    buffer_behind(handle)->describe(with_row_pitch(image_of(description)));
    return 0;
}

int AsyncRT_InteropBuffer_info(AsyncRT_InteropBuffer handle, AsyncRT_InteropBufferInfo &out_info) {
    const auto buffer = buffer_behind(handle);
    const std::optional<Image> image = buffer->image();
    AsyncRT_InteropBufferState state = 0;
    if (image) state |= ASYNCRT_INTEROP_BUFFER_STATE_DESCRIBED;
    if (buffer->origin() == Origin::wrapped) state |= ASYNCRT_INTEROP_BUFFER_STATE_WRAPPED;
    if (buffer->origin() == Origin::imported) state |= ASYNCRT_INTEROP_BUFFER_STATE_IMPORTED;
    if (buffer->is_view()) state |= ASYNCRT_INTEROP_BUFFER_STATE_VIEW;
    const bool is_of_process = buffer->origin() == Origin::wrapped && buffer->allocation()->is_mapped();
    if (is_of_process || buffer->mapping() != nullptr) state |= ASYNCRT_INTEROP_BUFFER_STATE_MAPPED;
    if (buffer->allocation()->export_handle_types() != 0) state |= ASYNCRT_INTEROP_BUFFER_STATE_EXPORTABLE;
    if (runtime_buffer_of(number_of(handle)) != nullptr) state |= ASYNCRT_INTEROP_BUFFER_STATE_BOUND;
    out_info.state = state;
    out_info.offset_bytes = buffer->offset_bytes();
    out_info.size_bytes = buffer->size_bytes();
    out_info.allocation_size_bytes = buffer->allocation()->size_bytes();
    out_info.allocation_id = buffer->allocation()->id();
    if (image) {
        out_info.image_offset_bytes = image->offset_bytes;
        out_info.format = image->format;
        out_info.width = image->width;
        out_info.height = image->height;
        out_info.row_pitch_bytes = image->row_pitch_bytes;
    }
    return 0;
}

int AsyncRT_InteropBuffer_core_handle(AsyncRT_InteropBuffer handle, const void *&out_handle) {
    buffer_behind(handle);
    out_handle = handle;
    return 0;
}

int AsyncRT_InteropBuffer_view(AsyncRT_InteropBuffer handle, std::uint64_t offset_bytes, std::uint64_t size_bytes, AsyncRT_InteropBuffer &out_view) {
    out_view = publish_buffer(view_of(*buffer_behind(handle), offset_bytes, size_bytes, std::nullopt));
    return 0;
}

int AsyncRT_InteropBuffer_crop(AsyncRT_InteropBuffer handle, std::uint32_t x, std::uint32_t y, std::uint32_t width, std::uint32_t height, AsyncRT_InteropBuffer &out_view) {
    const auto buffer = buffer_behind(handle);
    std::optional<Image> image = buffer->image();
    if (!image) throw Failure(EOPNOTSUPP, "the buffer has no image");
    const std::uint64_t first_pixel = std::uint64_t{y} * image->row_pitch_bytes + std::uint64_t{x} * image->bytes_per_pixel;
    const std::uint64_t offset = image->offset_bytes + first_pixel;
    image->offset_bytes = 0;
    image->width = width;
    image->height = height;
    out_view = publish_buffer(view_of(*buffer, offset, image_size_bytes(*image), image));
    return 0;
}

int AsyncRT_InteropBuffer_map(AsyncRT_InteropBuffer handle, void *&out_data, std::uint64_t &out_size_bytes) {
    const auto buffer = buffer_behind(handle);
    out_data = buffer->map();
    out_size_bytes = buffer->size_bytes();
    return 0;
}

int AsyncRT_InteropMapping_create(AsyncRT_InteropBuffer handle, AsyncRT_InteropMapping &out_mapping) {
    const auto buffer = buffer_behind(handle);
    static_cast<void>(buffer->map());
    auto hold = std::make_shared<MappingHold>(MappingHold{buffer->allocation()->hold_mapping(buffer->allocation())});
    out_mapping = handle_of<AsyncRT_InteropMapping>(handles().mapping_holds.add(std::move(hold)));
    return 0;
}

int AsyncRT_InteropMapping_release(AsyncRT_InteropMapping handle) {
    require(handles().mapping_holds.remove(number_of(handle)), "the hold");
    return 0;
}

int AsyncRT_InteropBuffer_native_handles(AsyncRT_InteropBuffer handle, AsyncRT_InteropNativeHandles &out_handles) {
    const auto buffer = buffer_behind(handle);
    out_handles.backend = buffer->context()->device().backend();
    out_handles.runtime_buffer = runtime_buffer_of(number_of(handle));
    buffer->allocation()->native_handles(out_handles, buffer->offset_bytes());
    return 0;
}

int AsyncRT_InteropBuffer_release_ownership(AsyncRT_InteropBuffer handle) {
    const auto buffer = buffer_behind(handle);
    buffer->context()->device().release_ownership(buffer->allocation());
    return 0;
}

int AsyncRT_InteropBuffer_acquire_ownership(AsyncRT_InteropBuffer handle) {
    const auto buffer = buffer_behind(handle);
    buffer->context()->device().acquire_ownership(buffer->allocation());
    return 0;
}

int AsyncRT_InteropBuffer_release(AsyncRT_InteropBuffer handle) {
    require(handles().buffers.remove(number_of(handle)), "the buffer");
    end_stale_bindings();
    return 0;
}

int AsyncRT_InteropBuffer_release_at(AsyncRT_InteropBuffer handle, AsyncRT_InteropSemaphore semaphore, std::uint64_t value) {
    release_when_reached(number_of(handle), number_of(semaphore), value);
    end_stale_bindings();
    return 0;
}

} // namespace interop_fd_native::bodies
