/// Predicates about images, ranges and memory of buffers.

#include "../core/images.hpp"

#include "../core/objects.hpp"
#include "predicates.hpp"
#include "reason.hpp"

namespace interop_fd_native::predicates {

using namespace interop;

namespace {

bool fits(const AsyncRT_InteropImageDescription &image, std::uint64_t size_bytes) {
    return holds(image_is_inside(with_row_pitch(image_of(image)), size_bytes), "the image ends beyond its memory");
}

} // namespace

// Which formats a driver lacks it tells when it allocates; the answer is the same.
bool format_is_supported(AsyncRT_InteropContext, MAX_Format format) { return holds(bytes_per_pixel(format) != 0, "the device does not support the format"); }

bool buffer_format_is_supported(AsyncRT_InteropBuffer, MAX_Format format) { return holds(bytes_per_pixel(format) != 0, "the device does not support the format"); }

bool row_pitch_is_valid(const AsyncRT_InteropImageDescription &image) {
    if (image.row_pitch_bytes == 0) return true;
    const std::uint32_t pixel = bytes_per_pixel(image.format);
    return holds(pixel != 0 && image.row_pitch_bytes % pixel == 0 && image.row_pitch_bytes >= std::uint64_t{image.width} * pixel,
                 "the row pitch is below the width times the bytes per pixel, or not a multiple of the bytes per pixel");
}

bool image_fits(AsyncRT_InteropContext, const AsyncRT_InteropImageDescription &image, std::uint64_t size_bytes) { return fits(image, size_bytes); }

bool image_fits_memory(AsyncRT_InteropMemory, const AsyncRT_InteropImageDescription &image, std::uint64_t size_bytes) { return fits(image, size_bytes); }

bool image_fits_buffer(AsyncRT_InteropBuffer handle, const AsyncRT_InteropImageDescription &image) {
    const auto buffer = live_buffer(number_of(handle));
    return buffer == nullptr ? holds(false, "the buffer is not live") : fits(image, buffer->size_bytes());
}

bool range_is_inside_buffer(AsyncRT_InteropBuffer handle, std::uint64_t offset_bytes, std::uint64_t size_bytes) {
    const auto buffer = live_buffer(number_of(handle));
    return holds(buffer != nullptr && range_is_inside(offset_bytes, size_bytes, buffer->size_bytes()), "the range ends beyond the buffer");
}

bool range_is_inside_memory(AsyncRT_InteropMemory handle, std::uint64_t offset_bytes, std::uint64_t size_bytes) {
    const auto memory = live_memory(number_of(handle));
    return holds(memory != nullptr && range_is_inside(offset_bytes, size_bytes, memory->allocation()->size_bytes()), "the range ends beyond the memory");
}

bool range_is_inside_allocation(const AsyncRT_InteropMemoryInfo &info) {
    return holds(range_is_inside(info.offset_bytes, info.size_bytes, info.allocation_size_bytes), "the buffer of the description ends beyond its allocation");
}

bool rectangle_is_inside_image(AsyncRT_InteropBuffer handle, std::uint32_t x, std::uint32_t y, std::uint32_t width, std::uint32_t height) {
    const auto buffer = live_buffer(number_of(handle));
    const std::optional<Image> image = buffer == nullptr ? std::nullopt : buffer->image();
    return holds(image && range_is_inside(x, width, image->width) && range_is_inside(y, height, image->height), "the rectangle ends beyond the image");
}

bool buffer_is_described(AsyncRT_InteropBuffer handle) {
    const auto buffer = live_buffer(number_of(handle));
    return holds(buffer != nullptr && buffer->image().has_value(), "the buffer has no image description");
}

} // namespace interop_fd_native::predicates
