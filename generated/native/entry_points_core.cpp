/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "next_definitions.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_DeviceBuffer_export_fd(
    const void *device_buffer_handle,
    int *out_fd,
    uint64_t *out_size_bytes,
    uint32_t *out_row_pitch_bytes,
    uint32_t *out_width,
    uint32_t *out_height,
    MAX_Format *out_format)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_DeviceBuffer_export_fd)) return -ENOSYS;
        if (!predicates::device_buffer_is_known(device_buffer_handle)) {
            static thread_local bool forwarding = false;
            const auto next = forwarding ? nullptr :
                next_definitions::AsyncRT_DeviceBuffer_export_fd();
            if (next == nullptr) return -EINVAL;
            const support::Raised raised(forwarding);
            return next(device_buffer_handle, out_fd, out_size_bytes, out_row_pitch_bytes,
                out_width, out_height, out_format);
        }
        if (out_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",
                "`out_fd` is not null.");
        if (out_size_bytes == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",
                "`out_size_bytes` is not null.");
        if (out_row_pitch_bytes == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",
                "`out_row_pitch_bytes` is not null.");
        if (out_width == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",
                "`out_width` is not null.");
        if (out_height == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",
                "`out_height` is not null.");
        if (out_format == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",
                "`out_format` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::device_buffer_is_described(device_buffer_handle)) return -EOPNOTSUPP;
        if (!predicates::device_buffer_starts_allocation(device_buffer_handle)) return -EOPNOTSUPP;
        if (!predicates::device_buffer_is_exportable(device_buffer_handle)) return -EOPNOTSUPP;
        int out_fd_value{};
        uint64_t out_size_bytes_value{};
        uint32_t out_row_pitch_bytes_value{};
        uint32_t out_width_value{};
        uint32_t out_height_value{};
        MAX_Format out_format_value{};
        const int result = bodies::AsyncRT_DeviceBuffer_export_fd(
            device_buffer_handle,
            out_fd_value,
            out_size_bytes_value,
            out_row_pitch_bytes_value,
            out_width_value,
            out_height_value,
            out_format_value);
        if (!(result == 0)) return result;
        *out_fd = out_fd_value;
        *out_size_bytes = out_size_bytes_value;
        *out_row_pitch_bytes = out_row_pitch_bytes_value;
        *out_width = out_width_value;
        *out_height = out_height_value;
        *out_format = out_format_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Create_timeline_semaphore_fd(
    const void *device_context_handle,
    uint64_t initial_value,
    int *out_fd)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Create_timeline_semaphore_fd)) return -ENOSYS;
        if (!predicates::device_context_is_known(device_context_handle)) {
            static thread_local bool forwarding = false;
            const auto next = forwarding ? nullptr :
                next_definitions::AsyncRT_Create_timeline_semaphore_fd();
            if (next == nullptr) return -EINVAL;
            const support::Raised raised(forwarding);
            return next(device_context_handle, initial_value, out_fd);
        }
        if (out_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_Create_timeline_semaphore_fd",
                "`out_fd` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::device_context_is_supported(device_context_handle)) return -EOPNOTSUPP;
        if (!predicates::semaphore_limit_is_free()) return -EMFILE;
        int out_fd_value{};
        const int result = bodies::AsyncRT_Create_timeline_semaphore_fd(
            device_context_handle,
            initial_value,
            out_fd_value);
        if (!(result == 0)) return result;
        *out_fd = out_fd_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_Signal_timeline_semaphore_fd(int sem_fd, uint64_t value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_Signal_timeline_semaphore_fd)) return -ENOSYS;
        if (!predicates::descriptor_is_open(sem_fd)) return -EBADF;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::descriptor_is_timeline(sem_fd)) {
            static thread_local bool forwarding = false;
            const auto next = forwarding ? nullptr :
                next_definitions::AsyncRT_Signal_timeline_semaphore_fd();
            if (next == nullptr) return -EINVAL;
            const support::Raised raised(forwarding);
            return next(sem_fd, value);
        }
        if (!predicates::timeline_value_is_new(sem_fd, value)) return -EINVAL;
        if (!predicates::timeline_value_is_near(sem_fd, value)) return -ERANGE;
        return bodies::AsyncRT_Signal_timeline_semaphore_fd(sem_fd, value);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_DeviceBuffer_export_dmabuf(
    const void *device_buffer_handle,
    int *out_dmabuf_fd,
    uint64_t *out_size_bytes,
    uint32_t *out_stride_bytes,
    uint32_t *out_width,
    uint32_t *out_height,
    uint32_t *out_fourcc,
    uint64_t *out_modifier)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_DeviceBuffer_export_dmabuf)) return -ENOSYS;
        if (!predicates::device_buffer_is_known(device_buffer_handle)) {
            static thread_local bool forwarding = false;
            const auto next = forwarding ? nullptr :
                next_definitions::AsyncRT_DeviceBuffer_export_dmabuf();
            if (next == nullptr) return -EINVAL;
            const support::Raised raised(forwarding);
            return next(device_buffer_handle, out_dmabuf_fd, out_size_bytes, out_stride_bytes,
                out_width, out_height, out_fourcc, out_modifier);
        }
        if (out_dmabuf_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_dmabuf_fd` is not null.");
        if (out_size_bytes == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_size_bytes` is not null.");
        if (out_stride_bytes == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_stride_bytes` is not null.");
        if (out_width == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_width` is not null.");
        if (out_height == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_height` is not null.");
        if (out_fourcc == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_fourcc` is not null.");
        if (out_modifier == nullptr)
            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_dmabuf",
                "`out_modifier` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::device_buffer_is_described(device_buffer_handle)) return -EOPNOTSUPP;
        if (!predicates::device_buffer_starts_allocation(device_buffer_handle)) return -EOPNOTSUPP;
        if (!predicates::device_buffer_has_dma_buf(device_buffer_handle)) return -EOPNOTSUPP;
        int out_dmabuf_fd_value{};
        uint64_t out_size_bytes_value{};
        uint32_t out_stride_bytes_value{};
        uint32_t out_width_value{};
        uint32_t out_height_value{};
        uint32_t out_fourcc_value{};
        uint64_t out_modifier_value{};
        const int result = bodies::AsyncRT_DeviceBuffer_export_dmabuf(
            device_buffer_handle,
            out_dmabuf_fd_value,
            out_size_bytes_value,
            out_stride_bytes_value,
            out_width_value,
            out_height_value,
            out_fourcc_value,
            out_modifier_value);
        if (!(result == 0)) return result;
        *out_dmabuf_fd = out_dmabuf_fd_value;
        *out_size_bytes = out_size_bytes_value;
        *out_stride_bytes = out_stride_bytes_value;
        *out_width = out_width_value;
        *out_height = out_height_value;
        *out_fourcc = out_fourcc_value;
        *out_modifier = out_modifier_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
