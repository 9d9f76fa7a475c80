#pragma once

#include <cstdint>

#include "cases.hpp"

/// A frame of the animation as a file: what a consumer has drawn, as RGBA with 8 bits each.
namespace picture {

struct Order {
    std::uint32_t frame = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    const char *file = nullptr;
};

/// FRAME WIDTH HEIGHT FILE
Order parse(int count, char **arguments);

/// Asks the producer for the frame, in slot 3.
wire::Received request(int socket, const Order &order, cases::Layout layout);

/// Compares the colours, four floats per pixel, with the frame, and writes them.
void write(const Order &order, const float *colors);

} // namespace picture
