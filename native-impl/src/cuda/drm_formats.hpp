#pragma once

#include <asyncrt_interop_fd.h>

#include <cstdint>

namespace interop::cuda {

/// The DRM format code of a format; 0 where there is none.
std::uint32_t drm_fourcc_of(MAX_Format format) noexcept;

} // namespace interop::cuda
