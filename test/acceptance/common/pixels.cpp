#include "pixels.hpp"

#include <cmath>
#include <cstring>

#include "check.hpp"
#include "pattern.h"

namespace pixels {
namespace {

/// The bits of a channel: channels follow one another from the least significant bit of the little-endian pixel, in bytes as in packed words.
std::uint32_t channel_bits(const unsigned char *pixel, std::uint32_t first_bit, std::uint32_t bits) {
    std::uint64_t word = 0;
    for (std::uint32_t index = 0; index < 8 && index * 8 < bits + first_bit % 8; ++index) {
        word |= static_cast<std::uint64_t>(pixel[first_bit / 8 + index]) << (8 * index);
    }
    return static_cast<std::uint32_t>((word >> (first_bit % 8)) & ((std::uint64_t{1} << bits) - 1));
}

float from_half(std::uint32_t half) {
    const float sign = (half & 0x8000) != 0 ? -1.0F : 1.0F;
    const int exponent = static_cast<int>((half >> 10) & 31);
    const float mantissa = static_cast<float>(half & 1023) / 1024.0F;
    return sign * (exponent == 0 ? std::ldexp(mantissa, -14) : std::ldexp(1.0F + mantissa, exponent - 15));
}

float number(const AsyncRT_InteropFormatInfo &facts, std::uint32_t bits, std::uint32_t width) {
    const auto largest = static_cast<double>((std::uint64_t{1} << width) - 1);
    switch (facts.numeric_kind) {
    case ASYNCRT_INTEROP_NUMERIC_UNORM: return static_cast<float>(bits / largest);
    case ASYNCRT_INTEROP_NUMERIC_SNORM: {
        const double half = (largest - 1) / 2;
        const double value = bits > half ? bits - largest - 1 : bits;
        return static_cast<float>(std::fmax(-1.0, value / half));
    }
    case ASYNCRT_INTEROP_NUMERIC_SFLOAT:
        if (width == 16) return from_half(bits);
        if (width == 32) {
            float value = 0;
            std::memcpy(&value, &bits, sizeof(value));
            return value;
        }
        break;
    default: break;
    }
    fail("%s: a channel of %u bits and numeric kind %u is not known to the acceptance test", facts.name, width, facts.numeric_kind);
}

float to_linear(float encoded) { return encoded <= 0.04045F ? encoded / 12.92F : std::pow((encoded + 0.055F) / 1.055F, 2.4F); }

float to_encoded(float linear) { return linear <= 0.0031308F ? linear * 12.92F : 1.055F * std::pow(linear, 1 / 2.4F) - 0.055F; }

/// Takes away what is no ordinary number.
void make_finite(const AsyncRT_InteropFormatInfo &facts, unsigned char *pixel) {
    if (facts.numeric_kind != ASYNCRT_INTEROP_NUMERIC_SFLOAT) return;
    std::uint32_t first_bit = 0;
    for (std::uint32_t channel = 0; channel < facts.channel_count; ++channel) {
        const std::uint32_t width = facts.channel_bits[channel];
        unsigned char *const top = pixel + (first_bit + width) / 8 - 1;
        if (width == 16 && (top[0] & 0x7c) == 0x7c) top[0] ^= 0x40;
        if (width == 32) {
            const int exponent = (top[0] & 0x7f) << 1 | top[-1] >> 7;
            if (exponent == 255 || exponent == 0) top[0] ^= 0x40;
        }
        first_bit += width;
    }
}

} // namespace

AsyncRT_InteropFormatInfo facts_of(MAX_Format format) {
    AsyncRT_InteropFormatInfo facts = ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT;
    if (const int status = AsyncRT_Interop_format_info(format, &facts); status != 0) fail("format %d is not known: %d", static_cast<int>(format), status);
    return facts;
}

std::vector<unsigned char> pattern(const AsyncRT_InteropFormatInfo &facts, std::uint32_t frame, std::uint32_t width, std::uint32_t height) {
    const std::uint32_t row_bytes = width * facts.bytes_per_pixel;
    std::vector<unsigned char> result(std::size_t{row_bytes} * height);
    for (std::uint32_t row = 0; row < height; ++row) {
        unsigned char *const start = result.data() + std::size_t{row} * row_bytes;
        for (std::uint32_t byte = 0; byte < row_bytes; ++byte) start[byte] = static_cast<unsigned char>(pattern_word(frame, byte / 4, row) >> (byte % 4 * 8));
        for (std::uint32_t column = 0; column < width; ++column) make_finite(facts, start + std::size_t{column} * facts.bytes_per_pixel);
    }
    return result;
}

std::vector<unsigned char> solid(const AsyncRT_InteropFormatInfo &facts, std::uint32_t frame, std::uint32_t width, std::uint32_t height) {
    const std::vector<unsigned char> pixel = pattern(facts, frame, 1, 1);
    std::vector<unsigned char> result;
    for (std::uint64_t index = 0; index < std::uint64_t{width} * height; ++index) result.insert(result.end(), pixel.begin(), pixel.end());
    return result;
}

bool is_sampled_as_float(const AsyncRT_InteropFormatInfo &facts) {
    return facts.numeric_kind != ASYNCRT_INTEROP_NUMERIC_UINT && facts.numeric_kind != ASYNCRT_INTEROP_NUMERIC_SINT;
}

Color sampled(const AsyncRT_InteropFormatInfo &facts, const unsigned char *pixel) {
    Color color{0, 0, 0, 1};
    std::uint32_t first_bit = 0;
    for (std::uint32_t channel = 0; channel < facts.channel_count; ++channel) {
        const std::uint32_t width = facts.channel_bits[channel];
        const char name = static_cast<char>(facts.channel_names[channel]);
        const float value = number(facts, channel_bits(pixel, first_bit, width), width);
        first_bit += width;
        if (name == 'a') color[3] = value;
        for (std::size_t index = 0; index < 3; ++index) {
            if ("rgb"[index] == name) color[index] = facts.color_space == ASYNCRT_INTEROP_COLOR_SPACE_SRGB ? to_linear(value) : value;
        }
    }
    if (facts.channel_count == 1) return {color[0], color[0], color[0], 1};
    if (facts.channel_count == 2) return {color[0], color[0], color[0], color[1]};
    return color;
}

bool agrees(const AsyncRT_InteropFormatInfo &facts, std::size_t channel, float seen, float expected) {
    if (facts.numeric_kind == ASYNCRT_INTEROP_NUMERIC_SFLOAT) return std::memcmp(&seen, &expected, sizeof(seen)) == 0;
    if (facts.color_space == ASYNCRT_INTEROP_COLOR_SPACE_SRGB && channel < 3) return std::fabs(to_encoded(seen) - to_encoded(expected)) <= 0.5F / 255.0F;
    return std::fabs(seen - expected) <= 1e-6F;
}

} // namespace pixels
