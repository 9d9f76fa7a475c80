#include "compare.hpp"

#include "check.hpp"
#include "pixels.hpp"

namespace compare {

void bytes(const char *what, const AsyncRT_InteropFormatInfo &facts, std::uint32_t width, const std::vector<unsigned char> &expected, const unsigned char *seen) {
    const std::size_t row_bytes = std::size_t{width} * facts.bytes_per_pixel;
    for (std::size_t index = 0; index < expected.size(); ++index) {
        if (seen[index] == expected[index]) continue;
        fail("%s: %s: byte %zu of row %zu is 0x%02x, not 0x%02x", what, facts.name, index % row_bytes, index / row_bytes, seen[index], expected[index]);
    }
}

void colors(const char *what, const AsyncRT_InteropFormatInfo &facts, std::uint32_t width, const std::vector<unsigned char> &expected, const float *seen) {
    for (std::size_t index = 0; index < expected.size() / facts.bytes_per_pixel; ++index) {
        const pixels::Color color = pixels::sampled(facts, expected.data() + index * facts.bytes_per_pixel);
        for (std::size_t channel = 0; channel < 4; ++channel) {
            const float value = seen[index * 4 + channel];
            if (!pixels::agrees(facts, channel, value, color[channel])) {
                fail("%s: %s: channel %c of pixel (%zu, %zu) is %.9g, not %.9g", what, facts.name, "rgba"[channel], index % width, index / width, value,
                     color[channel]);
            }
        }
    }
}

} // namespace compare
