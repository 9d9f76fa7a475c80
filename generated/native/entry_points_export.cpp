/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_export_handle(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropHandleType handle_type,
    int *out_fd,
    AsyncRT_InteropMemoryInfo *out_info)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_export_handle)) return -ENOSYS;
        const std::size_t out_info_size = out_info == nullptr ? 0 : out_info->struct_size;
        AsyncRT_InteropMemoryInfo out_info_value{};
        if (out_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_export_handle",
                "`out_fd` is not null.");
        if (out_info == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_export_handle",
                "`out_info` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (support::less(out_info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_export_handle",
                "`out_info.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, out_info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_export_handle",
                "`out_info.struct_size` is at most 4096.");
        if (!support::one_of(handle_type, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD,
            ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32,
            ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_export_handle",
                "`handle_type` is exactly one handle type of this version.");
        if (!predicates::buffer_is_exportable(buffer, handle_type)) return -EOPNOTSUPP;
        int out_fd_value{};
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        const int result = bodies::AsyncRT_InteropBuffer_export_handle(
            buffer,
            handle_type,
            out_fd_value,
            out_info_value);
        if (!(result == 0)) return result;
        *out_fd = out_fd_value;
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        support::write_struct(out_info, out_info_value, out_info_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
