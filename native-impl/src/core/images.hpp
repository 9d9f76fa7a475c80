#pragma once

/// Sizes of images, computed without overflow.

#include <cstdint>
#include <optional>

#include "backend.hpp"

namespace interop {

/// Bytes of one pixel; 0 for an unknown format.
std::uint32_t bytes_per_pixel(MAX_Format format);

/// The image of a description; the row pitch is 0 if the description leaves it open.
Image image_of(const AsyncRT_InteropImageDescription &description);

/// Bytes from the start of the image to the end of its last row. The row pitch must be chosen.
std::uint64_t image_size_bytes(const Image &image);

/// Whether the image lies within a range of this size, which begins where its offset counts from.
bool image_is_inside(const Image &image, std::uint64_t size_bytes);

/// Whether offset and size lie within a whole, without overflow.
inline bool range_is_inside(std::uint64_t offset, std::uint64_t size, std::uint64_t whole) { return offset <= whole && size <= whole - offset; }

/// The image with the pitch that the host uses where none is asked for: the width times the bytes per pixel, rounded up to 64.
Image with_row_pitch(Image image);

} // namespace interop
