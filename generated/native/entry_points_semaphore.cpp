/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_create(
    AsyncRT_InteropContext context,
    uint64_t initial_value,
    AsyncRT_InteropSemaphore *out_semaphore)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_create)) return -ENOSYS;
        if (out_semaphore == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_create",
                "`out_semaphore` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (!predicates::semaphore_limit_is_free()) return -EMFILE;
        AsyncRT_InteropSemaphore out_semaphore_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_create(
            context,
            initial_value,
            out_semaphore_value);
        if (!(result == 0)) return result;
        *out_semaphore = out_semaphore_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_import_handle(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropSemaphoreInfo *info,
    AsyncRT_InteropSemaphore *out_semaphore)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_import_handle)) return -ENOSYS;
        const std::size_t info_size = info == nullptr ? 0 : info->struct_size;
        AsyncRT_InteropSemaphoreInfo info_value{};
        if (out_semaphore == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_import_handle",
                "`out_semaphore` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (info != nullptr && support::less(info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_import_handle",
                "Where given, `info.struct_size` is at least 8.");
        if (info != nullptr && support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropSemaphore_import_handle",
                "Where given, `info.struct_size` is at most 4096.");
        if (!support::read_struct(info_value, info, info_size, info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropSemaphore_import_handle",
                "`info` holds nothing but zeros beyond what this library knows.");
        if (info != nullptr && !support::one_of(info_value.handle_type,
            ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF,
            ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT,
            ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_import_handle",
                "Where given, `info.handle_type` is exactly one handle type of this version.");
        if (info != nullptr && !support::one_of(info_value.kind, ASYNCRT_INTEROP_TIMELINE_NATIVE,
            ASYNCRT_INTEROP_TIMELINE_HOST))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_import_handle",
                "Where given, `info.kind` is a kind of this version.");
        if (info != nullptr &&
            !support::equal(info_value.handle_type, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD))
            return support::refused(-EOPNOTSUPP, "AsyncRT_InteropSemaphore_import_handle",
                "Where given, `info.handle_type` is the opaque file descriptor, the only one "
                "of this platform.");
        if (!predicates::descriptor_is_open(fd)) return -EBADF;
        if (!predicates::descriptor_is_importable_timeline(context, fd, info == nullptr ? nullptr :
            &info_value))
            return -EINVAL;
        AsyncRT_InteropSemaphore out_semaphore_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_import_handle(
            context,
            fd,
            info == nullptr ? nullptr : &info_value,
            out_semaphore_value);
        if (!(result == 0)) return result;
        *out_semaphore = out_semaphore_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_export_handle(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropHandleType handle_type,
    int *out_fd,
    AsyncRT_InteropSemaphoreInfo *out_info)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_export_handle)) return -ENOSYS;
        const std::size_t out_info_size = out_info == nullptr ? 0 : out_info->struct_size;
        AsyncRT_InteropSemaphoreInfo out_info_value{};
        if (out_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_export_handle",
                "`out_fd` is not null.");
        if (out_info == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_export_handle",
                "`out_info` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        if (support::less(out_info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_export_handle",
                "`out_info.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, out_info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropSemaphore_export_handle",
                "`out_info.struct_size` is at most 4096.");
        if (!support::one_of(handle_type, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD,
            ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32,
            ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_WIN32_KMT, ASYNCRT_INTEROP_HANDLE_TYPE_METAL_SHARED))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_export_handle",
                "`handle_type` is exactly one handle type of this version.");
        if (!predicates::semaphore_is_exportable(semaphore, handle_type)) return -EOPNOTSUPP;
        int out_fd_value{};
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        const int result = bodies::AsyncRT_InteropSemaphore_export_handle(
            semaphore,
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

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_as_vulkan(
    AsyncRT_InteropSemaphore semaphore,
    const AsyncRT_InteropVulkanDevice *vulkan,
    uint64_t *out_vk_semaphore,
    bool *out_bridged)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_as_vulkan)) return -ENOSYS;
        const std::size_t vulkan_size = vulkan == nullptr ? 0 : vulkan->struct_size;
        AsyncRT_InteropVulkanDevice vulkan_value{};
        if (vulkan == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan` is not null.");
        if (out_vk_semaphore == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`out_vk_semaphore` is not null.");
        if (out_bridged == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`out_bridged` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        if (support::less(vulkan_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, vulkan_size))
            return support::refused(-E2BIG, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan.struct_size` is at most 4096.");
        if (!support::read_struct(vulkan_value, vulkan, vulkan_size, vulkan_size))
            return support::refused(-E2BIG, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan` holds nothing but zeros beyond what this library knows.");
        if (!support::equal(vulkan_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan.reserved` is 0.");
        if (vulkan_value.instance == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan.instance` is not null.");
        if (vulkan_value.physical_device == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan.physical_device` is not null.");
        if (vulkan_value.device == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_as_vulkan",
                "`vulkan.device` is not null.");
        uint64_t out_vk_semaphore_value{};
        bool out_bridged_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_as_vulkan(
            semaphore,
            vulkan_value,
            out_vk_semaphore_value,
            out_bridged_value);
        if (!(result == 0)) return result;
        *out_vk_semaphore = out_vk_semaphore_value;
        *out_bridged = out_bridged_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_release_vulkan(
    AsyncRT_InteropSemaphore semaphore,
    void *vk_device,
    uint64_t vk_semaphore)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_release_vulkan)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        if (!predicates::vk_semaphore_is_of(semaphore, vk_device, vk_semaphore)) return -ENOENT;
        return bodies::AsyncRT_InteropSemaphore_release_vulkan(semaphore, vk_device, vk_semaphore);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_enqueue_signal(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropContext context,
    uint64_t value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_enqueue_signal)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (!predicates::semaphore_value_is_new(semaphore, value)) return -EINVAL;
        if (!predicates::semaphore_value_is_near(semaphore, value)) return -ERANGE;
        if (!predicates::semaphore_reaches_context(semaphore, context)) return -EOPNOTSUPP;
        return bodies::AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, value);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_enqueue_wait(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropContext context,
    uint64_t value,
    uint64_t timeout_ns)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_enqueue_wait)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (!predicates::semaphore_reaches_context(semaphore, context)) return -EOPNOTSUPP;
        return bodies::AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, value, timeout_ns);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_signal(AsyncRT_InteropSemaphore semaphore, uint64_t value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_signal)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        if (!predicates::semaphore_value_is_new(semaphore, value)) return -EINVAL;
        if (!predicates::semaphore_value_is_near(semaphore, value)) return -ERANGE;
        return bodies::AsyncRT_InteropSemaphore_signal(semaphore, value);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_wait(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    uint64_t timeout_ns)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        return bodies::AsyncRT_InteropSemaphore_wait(semaphore, value, timeout_ns);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_value(AsyncRT_InteropSemaphore semaphore, uint64_t *out_value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_value)) return -ENOSYS;
        if (out_value == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_value",
                "`out_value` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        uint64_t out_value_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_value(semaphore, out_value_value);
        if (!(result == 0)) return result;
        *out_value = out_value_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_wait_any(
    const AsyncRT_InteropSemaphore *semaphores,
    const uint64_t *values,
    uint32_t count,
    uint64_t timeout_ns,
    uint32_t *out_index)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_any)) return -ENOSYS;
        if (out_index == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_any",
                "`out_index` is not null.");
        if (semaphores == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_any",
                "`semaphores` is not null.");
        if (values == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_any",
                "`values` is not null.");
        if (support::less(count, 1))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_any",
                "`count` is not 0.");
        if (support::less(ASYNCRT_INTEROP_MAX_SEMAPHORES, count))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_any",
                "`count` is at most 16,384.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphores_are_live(support::array_of<AsyncRT_InteropSemaphore>(semaphores,
            support::length_of(count))))
            return -EINVAL;
        uint32_t out_index_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_wait_any(
            support::array_of<AsyncRT_InteropSemaphore>(semaphores, support::length_of(count)),
            support::array_of<uint64_t>(values, support::length_of(count)),
            timeout_ns,
            out_index_value);
        if (!(result == 0)) return result;
        *out_index = out_index_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_wait_all(
    const AsyncRT_InteropSemaphore *semaphores,
    const uint64_t *values,
    uint32_t count,
    uint64_t timeout_ns)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_all)) return -ENOSYS;
        if (semaphores == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_all",
                "`semaphores` is not null.");
        if (values == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_all",
                "`values` is not null.");
        if (support::less(count, 1))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_all",
                "`count` is not 0.");
        if (support::less(ASYNCRT_INTEROP_MAX_SEMAPHORES, count))
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_all",
                "`count` is at most 16,384.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphores_are_live(support::array_of<AsyncRT_InteropSemaphore>(semaphores,
            support::length_of(count))))
            return -EINVAL;
        return bodies::AsyncRT_InteropSemaphore_wait_all(
            support::array_of<AsyncRT_InteropSemaphore>(semaphores, support::length_of(count)),
            support::array_of<uint64_t>(values, support::length_of(count)),
            timeout_ns);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_wait_async(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    AsyncRT_InteropWaitCallback callback,
    void *user_data,
    AsyncRT_InteropWait *out_wait)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_async)) return -ENOSYS;
        if (callback == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_async",
                "`callback` is not null.");
        if (out_wait == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_async",
                "`out_wait` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        AsyncRT_InteropWait out_wait_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_wait_async(
            semaphore,
            value,
            callback,
            user_data,
            out_wait_value);
        if (!(result == 0)) return result;
        *out_wait = out_wait_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_wait_eventfd(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    int *out_fd,
    AsyncRT_InteropWait *out_wait)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_wait_eventfd)) return -ENOSYS;
        if (out_fd == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_eventfd",
                "`out_fd` is not null.");
        if (out_wait == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropSemaphore_wait_eventfd",
                "`out_wait` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        int out_fd_value{};
        AsyncRT_InteropWait out_wait_value{};
        const int result = bodies::AsyncRT_InteropSemaphore_wait_eventfd(
            semaphore,
            value,
            out_fd_value,
            out_wait_value);
        if (!(result == 0)) return result;
        *out_fd = out_fd_value;
        *out_wait = out_wait_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropWait_cancel(AsyncRT_InteropWait wait)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropWait_cancel)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::wait_was_issued(wait)) return -EINVAL;
        if (!predicates::wait_is_pending(wait)) return -EALREADY;
        return bodies::AsyncRT_InteropWait_cancel(wait);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropSemaphore_destroy(AsyncRT_InteropSemaphore semaphore)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropSemaphore_destroy)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::semaphore_is_live(semaphore)) return -EINVAL;
        return bodies::AsyncRT_InteropSemaphore_destroy(semaphore);
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
