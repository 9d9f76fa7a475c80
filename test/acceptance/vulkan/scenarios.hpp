#pragma once

#include "../common/picture.hpp"
#include "gpu.hpp"
#include "imported.hpp"

/// Asks for one image and imports it. Prints `refused: REASON` and returns false if that cannot be; nothing else may go wrong then.
bool can_import(const Gpu &gpu, int socket, Route route);

/// Every format at every size: by a copy into an image, and through a linear image in the imported memory.
void check_formats(const Gpu &gpu, int socket, Route route);

/// Frames through a ring of three slots, each imported once, checked texel by texel in a shader.
void check_animation(const Gpu &gpu, int socket, Route route, std::uint32_t frame_count);

/// Draws one frame of the animation and writes what was drawn.
void write_picture(const Gpu &gpu, int socket, Route route, const picture::Order &order);
