/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Interop_version(uint32_t *out_major, uint32_t *out_minor, uint32_t *out_patch)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Interop_version)) return -ENOSYS;
        if (out_major == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_version",
                "`out_major` is not null.");
        if (out_minor == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_version",
                "`out_minor` is not null.");
        if (out_patch == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_version",
                "`out_patch` is not null.");
        uint32_t out_major_value{};
        uint32_t out_minor_value{};
        uint32_t out_patch_value{};
        const int result = bodies::AsyncRT_Interop_version(
            out_major_value,
            out_minor_value,
            out_patch_value);
        if (!(result == 0)) return result;
        *out_major = out_major_value;
        *out_minor = out_minor_value;
        *out_patch = out_patch_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Interop_library_features(AsyncRT_InteropLibraryFeatures *out_features)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Interop_library_features)) return -ENOSYS;
        if (out_features == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_library_features",
                "`out_features` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        AsyncRT_InteropLibraryFeatures out_features_value{};
        const int result = bodies::AsyncRT_Interop_library_features(out_features_value);
        if (!(result == 0)) return result;
        *out_features = out_features_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Interop_format_info(MAX_Format format, AsyncRT_InteropFormatInfo *out_info)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Interop_format_info)) return -ENOSYS;
        const std::size_t out_info_size = out_info == nullptr ? 0 : out_info->struct_size;
        AsyncRT_InteropFormatInfo out_info_value{};
        if (out_info == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Interop_format_info",
                "`out_info` is not null.");
        if (support::less(out_info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_Interop_format_info",
                "`out_info.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, out_info_size))
            return support::refused(-E2BIG, "AsyncRT_Interop_format_info",
                "`out_info.struct_size` is at most 4096.");
        if (!support::one_of(format, MAX_FMT_R8, MAX_FMT_RG8, MAX_FMT_RGBA8, MAX_FMT_BGRA8,
            MAX_FMT_SRGBA8, MAX_FMT_R16F, MAX_FMT_RG16F, MAX_FMT_RGBA16F, MAX_FMT_R32F,
            MAX_FMT_RG32F, MAX_FMT_RGBA32F))
            return support::refused(-EINVAL, "AsyncRT_Interop_format_info",
                "`format` is a format of this version.");
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        const int result = bodies::AsyncRT_Interop_format_info(format, out_info_value);
        if (!(result == 0)) return result;
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        support::write_struct(out_info, out_info_value, out_info_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
const char *AsyncRT_Interop_last_error_text(void)
{
    const auto enter = [&]() -> const char * {
        return bodies::AsyncRT_Interop_last_error_text();
    };
    return support::guarded(enter, []() noexcept -> const char * { return {}; });
}

} // namespace interop_fd_native
