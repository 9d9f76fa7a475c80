#pragma once

#include "../common/picture.hpp"
#include "imported.hpp"

/// Every format at every size: a texture over the memory, a copy by pixel unpack, and texel fetches at any row pitch.
void check_formats(const Context &context, int socket, Route route);

/// Frames through a ring of three slots, each imported once, checked texel by texel in a shader.
void check_animation(const Context &context, int socket, Route route, std::uint32_t frame_count);

/// Draws one frame of the animation and writes what was drawn.
void write_picture(const Context &context, int socket, Route route, const picture::Order &order);
