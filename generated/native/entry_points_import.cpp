/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropMemory_import_handle(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropMemoryInfo *info,
    AsyncRT_InteropMemory *out_memory)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropMemory_import_handle)) return -ENOSYS;
        const std::size_t info_size = info == nullptr ? 0 : info->struct_size;
        AsyncRT_InteropMemoryInfo info_value{};
        if (info == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_import_handle",
                "`info` is not null.");
        if (out_memory == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_import_handle",
                "`out_memory` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (support::less(info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_import_handle",
                "`info.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropMemory_import_handle",
                "`info.struct_size` is at most 4096.");
        if (!support::read_struct(info_value, info, info_size, info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropMemory_import_handle",
                "`info` holds nothing but zeros beyond what this library knows.");
        if (!support::one_of(info_value.handle_type, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD,
            ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32,
            ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_import_handle",
                "`info.handle_type` is exactly one handle type of this version.");
        if (!support::within_mask(info_value.flags, 7))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_import_handle",
                "`info.flags` has only flags of this version.");
        if (!support::less(0, info_value.allocation_size_bytes))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_import_handle",
                "`info.allocation_size_bytes` is not 0.");
        if (!predicates::range_is_inside_allocation(info_value)) return -EINVAL;
        if (!predicates::handle_type_is_importable(context,
            static_cast<AsyncRT_InteropHandleType>(info_value.handle_type)))
            return -EOPNOTSUPP;
        if (support::within_mask(info_value.handle_type, 3) && !predicates::descriptor_is_open(fd))
            return -EBADF;
        if (!predicates::memory_is_sealed(fd, info_value)) return -EACCES;
        if (!predicates::memory_matches_context(context, fd, info_value)) return -EINVAL;
        AsyncRT_InteropMemory out_memory_value{};
        const int result = bodies::AsyncRT_InteropMemory_import_handle(
            context,
            fd,
            info_value,
            out_memory_value);
        if (!(result == 0)) return result;
        *out_memory = out_memory_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropMemory_map_range(
    AsyncRT_InteropMemory memory,
    uint64_t offset_bytes,
    uint64_t size_bytes,
    const AsyncRT_InteropImageDescription *image,
    AsyncRT_InteropBuffer *out_buffer)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropMemory_map_range)) return -ENOSYS;
        const std::size_t image_size = image == nullptr ? 0 : image->struct_size;
        AsyncRT_InteropImageDescription image_value{};
        if (out_buffer == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "`out_buffer` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::memory_is_live(memory)) return -EINVAL;
        if (!support::less(0, size_bytes))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "`size_bytes` is not 0.");
        if (!predicates::range_is_inside_memory(memory, offset_bytes, size_bytes)) return -EINVAL;
        if (image != nullptr && support::less(image_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "Where given, `image.struct_size` is at least 8.");
        if (image != nullptr && support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropMemory_map_range",
                "Where given, `image.struct_size` is at most 4096.");
        if (!support::read_struct(image_value, image, image_size, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropMemory_map_range",
                "`image` holds nothing but zeros beyond what this library knows.");
        if (image != nullptr && !support::equal(image_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "Where given, `image.reserved` is 0.");
        if (image != nullptr && !support::one_of(image_value.format, MAX_FMT_R8, MAX_FMT_RG8,
            MAX_FMT_RGBA8, MAX_FMT_BGRA8, MAX_FMT_SRGBA8, MAX_FMT_R16F, MAX_FMT_RG16F,
            MAX_FMT_RGBA16F, MAX_FMT_R32F, MAX_FMT_RG32F, MAX_FMT_RGBA32F))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "Where given, `image.format` is a format of this version.");
        if (image != nullptr && (support::less(image_value.width, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.width)))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "Where given, `image.width` is from 1 to 65536.");
        if (image != nullptr && (support::less(image_value.height, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.height)))
            return support::refused(-EINVAL, "AsyncRT_InteropMemory_map_range",
                "Where given, `image.height` is from 1 to 65536.");
        if (image != nullptr && !predicates::row_pitch_is_valid(image_value)) return -EINVAL;
        if (image != nullptr && !predicates::image_fits_memory(memory, image_value, size_bytes))
            return -EINVAL;
        AsyncRT_InteropBuffer out_buffer_value{};
        const int result = bodies::AsyncRT_InteropMemory_map_range(
            memory,
            offset_bytes,
            size_bytes,
            image == nullptr ? nullptr : &image_value,
            out_buffer_value);
        if (!(result == 0)) return result;
        *out_buffer = out_buffer_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropMemory_release(AsyncRT_InteropMemory memory)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropMemory_release)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::memory_is_live(memory)) return -EINVAL;
        return bodies::AsyncRT_InteropMemory_release(memory);
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
