#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Pixels of any format that the library knows, from its facts alone: a new format needs nothing here.
namespace pixels {

using Color = std::array<float, 4>;

AsyncRT_InteropFormatInfo facts_of(MAX_Format format);

/// The pattern of a frame, row after row without padding. Channels of floating point hold finite numbers; 32-bit ones no subnormals, which a GPU may flush.
std::vector<unsigned char> pattern(const AsyncRT_InteropFormatInfo &facts, std::uint32_t frame, std::uint32_t width, std::uint32_t height);

/// One colour for all pixels: the bytes of the first pixel of the pattern.
std::vector<unsigned char> solid(const AsyncRT_InteropFormatInfo &facts, std::uint32_t frame, std::uint32_t width, std::uint32_t height);

/// True for formats that a sampler returns as floating point numbers.
bool is_sampled_as_float(const AsyncRT_InteropFormatInfo &facts);

/// What a sampler must return for a pixel: channels by name, sRGB in linear light; formats of one channel read as (R, R, R, 1), of two as (R, R, R, G).
Color sampled(const AsyncRT_InteropFormatInfo &facts, const unsigned char *pixel);

/// Whether a sampled channel is what it must be: to the bit for floating point, but for the rounding of the division for normalized numbers, and within half
/// a step of the 8-bit code for sRGB, as Direct3D bounds it too: drivers decode by an approximation.
bool agrees(const AsyncRT_InteropFormatInfo &facts, std::size_t channel, float seen, float expected);

} // namespace pixels
