#include "picture.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "arguments.hpp"
#include "check.hpp"
#include "show.h"

namespace picture {

Order parse(int count, char **words) {
    if (count != 4) fail("a picture needs FRAME WIDTH HEIGHT FILE");
    return {arguments::frames("FRAME", words[0]), arguments::size("WIDTH", words[1]), arguments::size("HEIGHT", words[2]), words[3]};
}

wire::Received request(int socket, const Order &order, cases::Layout layout) {
    const wire::Received received = cases::request(socket, {MAX_FMT_RGBA8, order.width, order.height, wire::Content::show}, order.frame, layout);
    if (received.reply.status != 0) fail("the producer has no picture of this size: %d (%s)", received.reply.status, received.reply.text);
    return received;
}

void write(const Order &order, const float *colors) {
    std::vector<unsigned char> bytes(std::size_t{order.width} * order.height * 4);
    for (std::size_t index = 0; index < bytes.size(); ++index) bytes[index] = static_cast<unsigned char>(std::lround(colors[index] * 255));
    for (std::size_t pixel = 0; pixel < bytes.size() / 4; ++pixel) {
        const auto x = static_cast<std::uint32_t>(pixel % order.width), y = static_cast<std::uint32_t>(pixel / order.width);
        const std::uint32_t expected = show_pixel(order.frame, x, y, order.width, order.height);
        for (unsigned channel = 0; channel < 4; ++channel) {
            const int difference = static_cast<int>(bytes[pixel * 4 + channel]) - static_cast<int>(expected >> (8 * channel) & 255);
            // A producer that calculates on a GPU may round otherwise.
            if (std::abs(difference) > 1) fail("pixel (%u, %u) is not that of frame %u", x, y, order.frame);
        }
    }
    std::FILE *const file = std::fopen(order.file, "wb");
    if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size() || std::fclose(file) != 0) fail("%s cannot be written", order.file);
    std::printf("picture of frame %u, %u x %u\n", order.frame, order.width, order.height);
}

} // namespace picture
