#include "images.hpp"

#include "formats.hpp"

namespace interop {

std::uint32_t bytes_per_pixel(MAX_Format format) {
    const auto *facts = interop_fd_native::formats::find_max_format(format);
    return facts == nullptr ? 0 : facts->bytes_per_pixel;
}

Image image_of(const AsyncRT_InteropImageDescription &description) {
    Image image;
    image.format = description.format;
    image.bytes_per_pixel = bytes_per_pixel(description.format);
    image.width = description.width;
    image.height = description.height;
    image.row_pitch_bytes = description.row_pitch_bytes;
    image.offset_bytes = description.offset_bytes;
    return image;
}

std::uint64_t image_size_bytes(const Image &image) {
    if (image.height == 0) return 0;
    // 32-bit factors: neither product nor sum can overflow 64 bits.
    const std::uint64_t last_row = std::uint64_t{image.width} * image.bytes_per_pixel;
    return std::uint64_t{image.row_pitch_bytes} * (image.height - 1) + last_row;
}

bool image_is_inside(const Image &image, std::uint64_t size_bytes) {
    return range_is_inside(image.offset_bytes, image_size_bytes(image), size_bytes);
}

Image with_row_pitch(Image image) {
    if (image.row_pitch_bytes != 0) return image;
    const std::uint64_t tight = std::uint64_t{image.width} * image.bytes_per_pixel;
    const std::uint64_t aligned = (tight + ASYNCRT_INTEROP_ROW_ALIGNMENT - 1) / ASYNCRT_INTEROP_ROW_ALIGNMENT * ASYNCRT_INTEROP_ROW_ALIGNMENT;
    image.row_pitch_bytes = static_cast<std::uint32_t>(aligned);
    return image;
}

} // namespace interop
