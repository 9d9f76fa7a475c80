// What the producer writes and every consumer expects: the bytes of a row are the little-endian words of this function, column by column.
// Read by C++ and by GLSL. Integers only, so that all of them agree to the bit.
#ifdef __cplusplus
#pragma once
#include <cstdint>
using uint = std::uint32_t;
inline
#endif
uint pattern_word(uint frame, uint column, uint row) {
    uint hash = (frame * 0x9E3779B1u) ^ (column * 0x85EBCA77u) ^ (row * 0xC2B2AE3Du);
    hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
    hash = (hash ^ (hash >> 12)) * 0x297A2D39u;
    return hash ^ (hash >> 15);
}
