/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_FORMATS_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_FORMATS_HPP

#include "../include/asyncrt_interop_fd.h"
#include "../include/asyncrt_interop_fd_ext.h"

#include <cstdint>
#include <span>

/**
 * Facts of the pixel formats. The names of other interfaces are texts here; formats_vulkan.inc,
 * formats_opengl.inc and formats_drm.inc hold them as tokens, for code that has those headers.
 */
namespace interop_fd_native::formats {

/** How the bits of a channel are read as a number. */
enum class Numeric { unorm, snorm, uint, sint, sfloat };

/** Channels follow one another in memory, or share one little-endian word. */
enum class Layout { bytes, packed16, packed32 };

enum class ColorSpace { linear, srgb };

struct Channel {
    /** 'r', 'g', 'b', 'a', or 'x' where it is unused. */
    char name;
    /** Width in bits. */
    std::uint8_t bits;
};

/** One pixel format. Names that it lacks are null. */
struct Facts {
    /** Value in its enum. */
    std::int32_t value;
    /** Enumerator in C, and the name without its prefix. */
    const char *enumerator;
    const char *name;
    Numeric numeric;
    Layout layout;
    ColorSpace color_space;
    /** True: an implementation may answer that it does not support it. */
    bool optional;
    std::uint32_t bytes_per_pixel;
    std::uint32_t channel_count;
    /** In memory order, or from the least significant bit of the word. */
    Channel channels[4];
    const char *vulkan;
    const char *opengl_internal_format;
    const char *opengl_format;
    const char *opengl_type;
    const char *drm;
};

/** The formats of MAX_Format, in the order of the document. */
std::span<const Facts> all_max_format() noexcept;

/** The facts of a value of MAX_Format; null if it is none of its formats. */
const Facts *find_max_format(std::int32_t value) noexcept;

} // namespace interop_fd_native::formats

#endif
