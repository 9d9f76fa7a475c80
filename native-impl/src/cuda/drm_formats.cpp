#include "drm_formats.hpp"

#if __has_include(<drm/drm_fourcc.h>)
#include <drm/drm_fourcc.h>
#elif __has_include(<libdrm/drm_fourcc.h>)
#include <libdrm/drm_fourcc.h>
#endif

namespace interop::cuda {

std::uint32_t drm_fourcc_of(MAX_Format format) noexcept {
    switch (format) {
#ifdef DRM_FORMAT_ABGR8888
#define FORMAT(name, fourcc) \
    case name: return fourcc;
#include "formats_drm.inc"
#endif
    default: return 0;
    }
}

} // namespace interop::cuda
