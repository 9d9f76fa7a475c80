#include "frame.hpp"

#include <cstring>

#include "../common/pixels.hpp"
#include "../common/show.h"

void write_frame(unsigned char *first, const AsyncRT_InteropBufferInfo &info, wire::Content content, std::uint32_t frame) {
    if (content == wire::Content::show) {
        for (std::uint32_t y = 0; y < info.height; ++y) {
            for (std::uint32_t x = 0; x < info.width; ++x) {
                const std::uint32_t word = show_pixel(frame, x, y, info.width, info.height);
                std::memcpy(first + std::size_t{y} * info.row_pitch_bytes + std::size_t{x} * 4, &word, 4);
            }
        }
        return;
    }
    const AsyncRT_InteropFormatInfo facts = pixels::facts_of(info.format);
    const std::size_t row_bytes = std::size_t{info.width} * facts.bytes_per_pixel;
    const std::vector<unsigned char> bytes = content == wire::Content::solid ? pixels::solid(facts, frame, info.width, info.height)
                                                                             : pixels::pattern(facts, frame, info.width, info.height);
    for (std::uint32_t y = 0; y < info.height; ++y) std::memcpy(first + std::size_t{y} * info.row_pitch_bytes, bytes.data() + y * row_bytes, row_bytes);
}
