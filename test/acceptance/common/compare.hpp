#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <cstdint>
#include <vector>

/// Comparison of what a consumer sees with what it must see; the first difference ends the program.
namespace compare {

/// Bytes of an image without padding, bit for bit.
void bytes(const char *what, const AsyncRT_InteropFormatInfo &facts, std::uint32_t width, const std::vector<unsigned char> &expected, const unsigned char *seen);

/// Sampled colours, four floats per pixel; floating point to the bit, sRGB in linear light.
void colors(const char *what, const AsyncRT_InteropFormatInfo &facts, std::uint32_t width, const std::vector<unsigned char> &expected, const float *seen);

} // namespace compare
