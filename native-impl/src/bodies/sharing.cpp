/// Bodies of the groups `export` and `import`, and the core's exports of memory.

#include <cstring>

#include "../core/images.hpp"
#include "../core/objects.hpp"
#include "../mojo_runtime/runtime_objects.hpp"
#include "bodies.hpp"
#include "formats.hpp"

namespace interop_fd_native::bodies {

using namespace interop;

int AsyncRT_DeviceBuffer_export_fd(const void *device_buffer_handle, int &out_fd, std::uint64_t &out_size_bytes, std::uint32_t &out_row_pitch_bytes, std::uint32_t &out_width,
                                   std::uint32_t &out_height, MAX_Format &out_format) {
    const auto buffer = require(core_buffer(device_buffer_handle), "the buffer");
    const std::optional<Image> image = buffer->image();
    if (!image) throw Failure(EOPNOTSUPP, "the buffer has no image description");
    out_fd = buffer->allocation()->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD).release();
    out_size_bytes = buffer->allocation()->size_bytes();
    out_row_pitch_bytes = image->row_pitch_bytes;
    out_width = image->width;
    out_height = image->height;
    out_format = image->format;
    return 0;
}

int AsyncRT_DeviceBuffer_export_dmabuf(const void *device_buffer_handle, int &out_dmabuf_fd, std::uint64_t &out_size_bytes, std::uint32_t &out_stride_bytes,
                                       std::uint32_t &out_width, std::uint32_t &out_height, std::uint32_t &out_fourcc, std::uint64_t &out_modifier) {
    const auto buffer = require(core_buffer(device_buffer_handle), "the buffer");
    const std::optional<Image> image = buffer->image();
    if (!image) throw Failure(EOPNOTSUPP, "the buffer has no image description");
    AsyncRT_InteropMemoryInfo info{};
    info.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF;
    buffer->allocation()->describe(info, &*image);
    if (info.fourcc == 0) throw Failure(EOPNOTSUPP, "the format has no DRM format code");
    out_dmabuf_fd = buffer->allocation()->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF).release();
    out_size_bytes = buffer->allocation()->size_bytes();
    out_stride_bytes = image->row_pitch_bytes;
    out_width = image->width;
    out_height = image->height;
    out_fourcc = info.fourcc;
    out_modifier = info.modifier;
    return 0;
}

int AsyncRT_InteropBuffer_export_handle(AsyncRT_InteropBuffer handle, AsyncRT_InteropHandleType handle_type, int &out_fd, AsyncRT_InteropMemoryInfo &out_info) {
    const auto buffer = require(live_buffer(number_of(handle)), "the buffer");
    const std::optional<Image> image = buffer->image();
    UniqueFd descriptor = buffer->allocation()->export_fd(handle_type);
    out_info.handle_type = handle_type;
    out_info.backend = buffer->context()->device().backend();
    out_info.offset_bytes = buffer->offset_bytes();
    out_info.size_bytes = buffer->size_bytes();
    if (image) {
        out_info.texture_kind = ASYNCRT_INTEROP_TEXTURE_KIND_IMAGE_2D;
        out_info.image_offset_bytes = image->offset_bytes;
        out_info.format = image->format;
        out_info.width = image->width;
        out_info.height = image->height;
        out_info.row_pitch_bytes = image->row_pitch_bytes;
        out_info.slice_pitch_bytes = std::uint64_t{image->row_pitch_bytes} * image->height;
    }
    buffer->allocation()->describe(out_info, image ? &*image : nullptr);
    if (image && handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF && out_info.fourcc == 0) throw Failure(EOPNOTSUPP, "the format has no DRM format code");
    out_fd = descriptor.release();
    return 0;
}

namespace {

/// The image that an exporter describes must be one that can lie in its memory.
void check_image(const AsyncRT_InteropMemoryInfo &info) {
    if (info.texture_kind != ASYNCRT_INTEROP_TEXTURE_KIND_IMAGE_2D) return;
    // Not as the enum: what another process tells can be any number.
    std::int32_t format = 0;
    static_assert(sizeof(format) == sizeof(info.format));
    std::memcpy(&format, &info.format, sizeof(format));
    if (formats::find_max_format(format) == nullptr) throw Failure(EINVAL, "the description has an image of a format that is not known");
    AsyncRT_InteropImageDescription description{};
    description.format = info.format;
    description.width = info.width;
    description.height = info.height;
    description.row_pitch_bytes = info.row_pitch_bytes;
    description.offset_bytes = info.image_offset_bytes;
    const Image image = image_of(description);
    if (image.width == 0 || image.height == 0) throw Failure(EINVAL, "the description has an image without pixels");
    if (image.row_pitch_bytes < std::uint64_t{image.width} * image.bytes_per_pixel) throw Failure(EINVAL, "the description has an image whose rows are longer than their pitch");
    if (!image_is_inside(image, info.size_bytes)) throw Failure(EINVAL, "the description has an image that is larger than the memory");
}

} // namespace

int AsyncRT_InteropMemory_import_handle(AsyncRT_InteropContext context_handle, int fd, const AsyncRT_InteropMemoryInfo &info, AsyncRT_InteropMemory &out_memory) {
    const auto context = require(open_context(number_of(context_handle)), "the context");
    check_image(info);
    auto memory = context->make<Memory>(context, context->device().import_memory(fd, info));
    out_memory = handle_of<AsyncRT_InteropMemory>(publish(handles().memories, std::move(memory)));
    return 0;
}

int AsyncRT_InteropMemory_map_range(AsyncRT_InteropMemory handle, std::uint64_t offset_bytes, std::uint64_t size_bytes, const AsyncRT_InteropImageDescription *description,
                                    AsyncRT_InteropBuffer &out_buffer) {
    const auto memory = require(live_memory(number_of(handle)), "the memory");
    std::optional<Image> image;
    if (description != nullptr) image = with_row_pitch(image_of(*description));
    auto buffer = memory->context()->make<Buffer>(memory->context(), memory->allocation(), Origin::imported, false, offset_bytes, size_bytes, image);
    out_buffer = handle_of<AsyncRT_InteropBuffer>(publish(handles().buffers, std::move(buffer)));
    return 0;
}

int AsyncRT_InteropMemory_release(AsyncRT_InteropMemory handle) {
    require(handles().memories.remove(number_of(handle)), "the memory");
    return 0;
}

} // namespace interop_fd_native::bodies
