/// Bodies of the group `knowledge`.

#include "../core/backends.hpp"
#include "../core/last_error.hpp"
#include "../mojo_runtime/runtime.hpp"
#include "bodies.hpp"
#include "formats.hpp"

namespace interop_fd_native::bodies {

namespace {

AsyncRT_InteropNumericKind numeric_kind(formats::Numeric numeric) {
    switch (numeric) {
    case formats::Numeric::unorm: return ASYNCRT_INTEROP_NUMERIC_UNORM;
    case formats::Numeric::snorm: return ASYNCRT_INTEROP_NUMERIC_SNORM;
    case formats::Numeric::uint: return ASYNCRT_INTEROP_NUMERIC_UINT;
    case formats::Numeric::sint: return ASYNCRT_INTEROP_NUMERIC_SINT;
    case formats::Numeric::sfloat: return ASYNCRT_INTEROP_NUMERIC_SFLOAT;
    }
    return 0;
}

AsyncRT_InteropChannelLayout channel_layout(formats::Layout layout) {
    switch (layout) {
    case formats::Layout::bytes: return ASYNCRT_INTEROP_CHANNEL_LAYOUT_BYTES;
    case formats::Layout::packed16: return ASYNCRT_INTEROP_CHANNEL_LAYOUT_PACKED16;
    case formats::Layout::packed32: return ASYNCRT_INTEROP_CHANNEL_LAYOUT_PACKED32;
    }
    return 0;
}

} // namespace

int AsyncRT_Interop_version(std::uint32_t &out_major, std::uint32_t &out_minor, std::uint32_t &out_patch) {
    out_major = ASYNCRT_INTEROP_FD_VERSION_MAJOR;
    out_minor = ASYNCRT_INTEROP_FD_VERSION_MINOR;
    out_patch = ASYNCRT_INTEROP_FD_VERSION_PATCH;
    return 0;
}

int AsyncRT_Interop_library_features(AsyncRT_InteropLibraryFeatures &out_features) {
    AsyncRT_InteropLibraryFeatures features = 0;
    for (interop::Backend *backend : interop::backends()) {
        if (!backend->is_available()) continue;
        if (backend->kind() == ASYNCRT_INTEROP_BACKEND_HOST) features |= ASYNCRT_INTEROP_LIBRARY_HOST;
        if (backend->kind() == ASYNCRT_INTEROP_BACKEND_VULKAN) features |= ASYNCRT_INTEROP_LIBRARY_VULKAN;
        if (backend->kind() == ASYNCRT_INTEROP_BACKEND_CUDA) features |= ASYNCRT_INTEROP_LIBRARY_CUDA;
    }
    if (interop::has_futex_wait_any()) features |= ASYNCRT_INTEROP_LIBRARY_FUTEX_WAITV;
    if (interop::Runtime::loaded() != nullptr) features |= ASYNCRT_INTEROP_LIBRARY_RUNTIME;
    out_features = features;
    return 0;
}

int AsyncRT_Interop_format_info(MAX_Format format, AsyncRT_InteropFormatInfo &out_info) {
    const formats::Facts *const facts = formats::find_max_format(format);
    if (facts == nullptr) throw interop::Failure(EINVAL, "there is no such format");
    out_info.format = format;
    out_info.bytes_per_pixel = facts->bytes_per_pixel;
    out_info.channel_count = facts->channel_count;
    for (std::uint32_t index = 0; index < facts->channel_count; ++index) {
        out_info.channel_names[index] = static_cast<std::uint8_t>(facts->channels[index].name);
        out_info.channel_bits[index] = facts->channels[index].bits;
    }
    out_info.numeric_kind = numeric_kind(facts->numeric);
    out_info.channel_layout = channel_layout(facts->layout);
    out_info.color_space = facts->color_space == formats::ColorSpace::srgb ? ASYNCRT_INTEROP_COLOR_SPACE_SRGB : ASYNCRT_INTEROP_COLOR_SPACE_LINEAR;
    out_info.is_optional = facts->optional ? 1 : 0;
    out_info.name = facts->name;
    out_info.vulkan_format = facts->vulkan;
    out_info.opengl_internal_format = facts->opengl_internal_format;
    out_info.opengl_format = facts->opengl_format;
    out_info.opengl_type = facts->opengl_type;
    out_info.drm_format = facts->drm;
    return 0;
}

const char *AsyncRT_Interop_last_error_text() { return interop::LastError::text(); }

} // namespace interop_fd_native::bodies
