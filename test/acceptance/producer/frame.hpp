#pragma once

#include <asyncrt_interop_fd_ext.h>

#include "../common/wire.hpp"

/// Writes a frame into the bytes of an image, row after row; what lies between the rows stays as it is.
void write_frame(unsigned char *first, const AsyncRT_InteropBufferInfo &info, wire::Content content, std::uint32_t frame);
