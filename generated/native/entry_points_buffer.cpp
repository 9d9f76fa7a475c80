/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_create(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropImageDescription *image,
    const AsyncRT_InteropBufferOptions *options,
    AsyncRT_InteropBuffer *out_buffer)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_create)) return -ENOSYS;
        const std::size_t image_size = image == nullptr ? 0 : image->struct_size;
        AsyncRT_InteropImageDescription image_value{};
        const std::size_t options_size = options == nullptr ? 0 : options->struct_size;
        AsyncRT_InteropBufferOptions options_value{};
        if (image == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image` is not null.");
        if (out_buffer == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`out_buffer` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (support::less(image_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_create",
                "`image.struct_size` is at most 4096.");
        if (!support::read_struct(image_value, image, image_size, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_create",
                "`image` holds nothing but zeros beyond what this library knows.");
        if (!support::equal(image_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image.reserved` is 0.");
        if (!support::one_of(image_value.format, MAX_FMT_R8, MAX_FMT_RG8, MAX_FMT_RGBA8,
            MAX_FMT_BGRA8, MAX_FMT_SRGBA8, MAX_FMT_R16F, MAX_FMT_RG16F, MAX_FMT_RGBA16F,
            MAX_FMT_R32F, MAX_FMT_RG32F, MAX_FMT_RGBA32F))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image.format` is a format of this version.");
        if (support::less(image_value.width, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.width))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image.width` is from 1 to 65536.");
        if (support::less(image_value.height, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.height))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image.height` is from 1 to 65536.");
        if (!predicates::row_pitch_is_valid(image_value)) return -EINVAL;
        if (!support::equal(image_value.offset_bytes, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "`image.offset_bytes` is 0.");
        if (options != nullptr && support::less(options_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "Where given, `options.struct_size` is at least 8.");
        if (options != nullptr && support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, options_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_create",
                "Where given, `options.struct_size` is at most 4096.");
        if (!support::read_struct(options_value, options, options_size, options_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_create",
                "`options` holds nothing but zeros beyond what this library knows.");
        if (options != nullptr && !support::equal(options_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "Where given, `options.reserved` is 0.");
        if (options != nullptr && !support::within_mask(options_value.flags, 3))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "Where given, `options.flags` has only flags of this version.");
        if (options != nullptr && !support::within_mask(options_value.handle_types, 31))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_create",
                "Where given, `options.handle_types` has only handle types of this version.");
        if (!predicates::format_is_supported(context, static_cast<MAX_Format>(image_value.format)))
            return -EOPNOTSUPP;
        AsyncRT_InteropBuffer out_buffer_value{};
        const int result = bodies::AsyncRT_InteropBuffer_create(
            context,
            image_value,
            options == nullptr ? nullptr : &options_value,
            out_buffer_value);
        if (!(result == 0)) return result;
        *out_buffer = out_buffer_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_wrap(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropExternalMemory *memory,
    const AsyncRT_InteropImageDescription *image,
    AsyncRT_InteropBuffer *out_buffer)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_wrap)) return -ENOSYS;
        const std::size_t memory_size = memory == nullptr ? 0 : memory->struct_size;
        AsyncRT_InteropExternalMemory memory_value{};
        const std::size_t image_size = image == nullptr ? 0 : image->struct_size;
        AsyncRT_InteropImageDescription image_value{};
        if (memory == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "`memory` is not null.");
        if (out_buffer == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "`out_buffer` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (support::less(memory_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "`memory.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, memory_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_wrap",
                "`memory.struct_size` is at most 4096.");
        if (!support::read_struct(memory_value, memory, memory_size, memory_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_wrap",
                "`memory` holds nothing but zeros beyond what this library knows.");
        if (!support::one_of(memory_value.kind, ASYNCRT_INTEROP_NATIVE_HOST_POINTER,
            ASYNCRT_INTEROP_NATIVE_CUDA_POINTER, ASYNCRT_INTEROP_NATIVE_VULKAN_BUFFER))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "`memory.kind` is a kind of this version.");
        if (!predicates::native_memory_is_given(memory_value)) return -EINVAL;
        if (!support::less(0, memory_value.size_bytes))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "`memory.size_bytes` is not 0.");
        if (image != nullptr && support::less(image_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "Where given, `image.struct_size` is at least 8.");
        if (image != nullptr && support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_wrap",
                "Where given, `image.struct_size` is at most 4096.");
        if (!support::read_struct(image_value, image, image_size, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_wrap",
                "`image` holds nothing but zeros beyond what this library knows.");
        if (image != nullptr && !support::equal(image_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "Where given, `image.reserved` is 0.");
        if (image != nullptr && !support::one_of(image_value.format, MAX_FMT_R8, MAX_FMT_RG8,
            MAX_FMT_RGBA8, MAX_FMT_BGRA8, MAX_FMT_SRGBA8, MAX_FMT_R16F, MAX_FMT_RG16F,
            MAX_FMT_RGBA16F, MAX_FMT_R32F, MAX_FMT_RG32F, MAX_FMT_RGBA32F))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "Where given, `image.format` is a format of this version.");
        if (image != nullptr && (support::less(image_value.width, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.width)))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "Where given, `image.width` is from 1 to 65536.");
        if (image != nullptr && (support::less(image_value.height, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.height)))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_wrap",
                "Where given, `image.height` is from 1 to 65536.");
        if (image != nullptr && !predicates::row_pitch_is_valid(image_value)) return -EINVAL;
        if (image != nullptr &&
            !predicates::image_fits(context, image_value, memory_value.size_bytes))
            return -EINVAL;
        if (!predicates::native_kind_is_reachable(context,
            static_cast<AsyncRT_InteropNativeKind>(memory_value.kind)))
            return -EOPNOTSUPP;
        AsyncRT_InteropBuffer out_buffer_value{};
        const int result = bodies::AsyncRT_InteropBuffer_wrap(
            context,
            memory_value,
            image == nullptr ? nullptr : &image_value,
            out_buffer_value);
        if (!(result == 0)) return result;
        *out_buffer = out_buffer_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_describe(
    AsyncRT_InteropBuffer buffer,
    const AsyncRT_InteropImageDescription *image)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_describe)) return -ENOSYS;
        const std::size_t image_size = image == nullptr ? 0 : image->struct_size;
        AsyncRT_InteropImageDescription image_value{};
        if (image == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_describe",
                "`image` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (support::less(image_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_describe",
                "`image.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_describe",
                "`image.struct_size` is at most 4096.");
        if (!support::read_struct(image_value, image, image_size, image_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_describe",
                "`image` holds nothing but zeros beyond what this library knows.");
        if (!support::equal(image_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_describe",
                "`image.reserved` is 0.");
        if (!support::one_of(image_value.format, MAX_FMT_R8, MAX_FMT_RG8, MAX_FMT_RGBA8,
            MAX_FMT_BGRA8, MAX_FMT_SRGBA8, MAX_FMT_R16F, MAX_FMT_RG16F, MAX_FMT_RGBA16F,
            MAX_FMT_R32F, MAX_FMT_RG32F, MAX_FMT_RGBA32F))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_describe",
                "`image.format` is a format of this version.");
        if (support::less(image_value.width, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.width))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_describe",
                "`image.width` is from 1 to 65536.");
        if (support::less(image_value.height, 1) ||
            support::less(ASYNCRT_INTEROP_MAX_EXTENT, image_value.height))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_describe",
                "`image.height` is from 1 to 65536.");
        if (!predicates::row_pitch_is_valid(image_value)) return -EINVAL;
        if (!predicates::image_fits_buffer(buffer, image_value)) return -EINVAL;
        if (!predicates::buffer_format_is_supported(buffer,
            static_cast<MAX_Format>(image_value.format)))
            return -EOPNOTSUPP;
        return bodies::AsyncRT_InteropBuffer_describe(buffer, image_value);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_info(AsyncRT_InteropBuffer buffer, AsyncRT_InteropBufferInfo *out_info)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_info)) return -ENOSYS;
        const std::size_t out_info_size = out_info == nullptr ? 0 : out_info->struct_size;
        AsyncRT_InteropBufferInfo out_info_value{};
        if (out_info == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_info",
                "`out_info` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (support::less(out_info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_info",
                "`out_info.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, out_info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_info",
                "`out_info.struct_size` is at most 4096.");
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        const int result = bodies::AsyncRT_InteropBuffer_info(buffer, out_info_value);
        if (!(result == 0)) return result;
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        support::write_struct(out_info, out_info_value, out_info_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_core_handle(AsyncRT_InteropBuffer buffer, const void **out_handle)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_core_handle)) return -ENOSYS;
        if (out_handle == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_core_handle",
                "`out_handle` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        const void *out_handle_value{};
        const int result = bodies::AsyncRT_InteropBuffer_core_handle(buffer, out_handle_value);
        if (!(result == 0)) return result;
        *out_handle = out_handle_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_view(
    AsyncRT_InteropBuffer buffer,
    uint64_t offset_bytes,
    uint64_t size_bytes,
    AsyncRT_InteropBuffer *out_view)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_view)) return -ENOSYS;
        if (out_view == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_view",
                "`out_view` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!support::less(0, size_bytes))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_view",
                "`size_bytes` is not 0.");
        if (!predicates::range_is_inside_buffer(buffer, offset_bytes, size_bytes)) return -EINVAL;
        AsyncRT_InteropBuffer out_view_value{};
        const int result = bodies::AsyncRT_InteropBuffer_view(
            buffer,
            offset_bytes,
            size_bytes,
            out_view_value);
        if (!(result == 0)) return result;
        *out_view = out_view_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_crop(
    AsyncRT_InteropBuffer buffer,
    uint32_t x,
    uint32_t y,
    uint32_t width,
    uint32_t height,
    AsyncRT_InteropBuffer *out_view)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_crop)) return -ENOSYS;
        if (out_view == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_crop",
                "`out_view` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!support::less(0, width))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_crop",
                "`width` is not 0.");
        if (!support::less(0, height))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_crop",
                "`height` is not 0.");
        if (!predicates::buffer_is_described(buffer)) return -EINVAL;
        if (!predicates::rectangle_is_inside_image(buffer, x, y, width, height)) return -EINVAL;
        AsyncRT_InteropBuffer out_view_value{};
        const int result = bodies::AsyncRT_InteropBuffer_crop(
            buffer,
            x,
            y,
            width,
            height,
            out_view_value);
        if (!(result == 0)) return result;
        *out_view = out_view_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_map(
    AsyncRT_InteropBuffer buffer,
    void **out_data,
    uint64_t *out_size_bytes)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_map)) return -ENOSYS;
        if (out_data == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_map",
                "`out_data` is not null.");
        if (out_size_bytes == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_map",
                "`out_size_bytes` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!predicates::buffer_is_mappable(buffer)) return -EOPNOTSUPP;
        void *out_data_value{};
        uint64_t out_size_bytes_value{};
        const int result = bodies::AsyncRT_InteropBuffer_map(
            buffer,
            out_data_value,
            out_size_bytes_value);
        if (!(result == 0)) return result;
        *out_data = out_data_value;
        *out_size_bytes = out_size_bytes_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropMapping_create(AsyncRT_InteropBuffer buffer, AsyncRT_InteropMapping *out_mapping)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropMapping_create)) return -ENOSYS;
        if (out_mapping == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropMapping_create",
                "`out_mapping` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!predicates::buffer_is_mappable(buffer)) return -EOPNOTSUPP;
        AsyncRT_InteropMapping out_mapping_value{};
        const int result = bodies::AsyncRT_InteropMapping_create(buffer, out_mapping_value);
        if (!(result == 0)) return result;
        *out_mapping = out_mapping_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropMapping_release(AsyncRT_InteropMapping mapping)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropMapping_release)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::mapping_is_live(mapping)) return -EINVAL;
        return bodies::AsyncRT_InteropMapping_release(mapping);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_native_handles(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropNativeHandles *out_handles)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_native_handles)) return -ENOSYS;
        const std::size_t out_handles_size = out_handles == nullptr ? 0 : out_handles->struct_size;
        AsyncRT_InteropNativeHandles out_handles_value{};
        if (out_handles == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_native_handles",
                "`out_handles` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (support::less(out_handles_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropBuffer_native_handles",
                "`out_handles.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, out_handles_size))
            return support::refused(-E2BIG, "AsyncRT_InteropBuffer_native_handles",
                "`out_handles.struct_size` is at most 4096.");
        out_handles_value.struct_size =
            static_cast<decltype(out_handles_value.struct_size)>(out_handles_size);
        const int result = bodies::AsyncRT_InteropBuffer_native_handles(buffer, out_handles_value);
        if (!(result == 0)) return result;
        out_handles_value.struct_size =
            static_cast<decltype(out_handles_value.struct_size)>(out_handles_size);
        support::write_struct(out_handles, out_handles_value, out_handles_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_bind(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_bind)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!predicates::device_buffer_is_of_runtime(device_buffer_handle)) return -EINVAL;
        if (!predicates::device_buffer_is_not_bound(device_buffer_handle)) return -EEXIST;
        if (!predicates::device_buffer_lies_on_buffer(device_buffer_handle, buffer)) return -EINVAL;
        return bodies::AsyncRT_InteropBuffer_bind(buffer, device_buffer_handle);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_unbind(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_unbind)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!predicates::device_buffer_is_bound_to(device_buffer_handle, buffer)) return -ENOENT;
        return bodies::AsyncRT_InteropBuffer_unbind(buffer, device_buffer_handle);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_release_ownership(AsyncRT_InteropBuffer buffer)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_release_ownership)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        return bodies::AsyncRT_InteropBuffer_release_ownership(buffer);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_acquire_ownership(AsyncRT_InteropBuffer buffer)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_acquire_ownership)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        return bodies::AsyncRT_InteropBuffer_acquire_ownership(buffer);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_release(AsyncRT_InteropBuffer buffer)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_release)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        return bodies::AsyncRT_InteropBuffer_release(buffer);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropBuffer_release_at(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropBuffer_release_at)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::buffer_is_live(buffer)) return -EINVAL;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        return bodies::AsyncRT_InteropBuffer_release_at(buffer, semaphore, value);
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
