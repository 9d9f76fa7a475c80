/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace interop_fd_native {

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_open(
    const AsyncRT_InteropContextOptions *options,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_open)) return -ENOSYS;
        const std::size_t options_size = options == nullptr ? 0 : options->struct_size;
        AsyncRT_InteropContextOptions options_value{};
        const std::size_t allocation_callbacks_size = allocation_callbacks == nullptr ? 0 :
            allocation_callbacks->struct_size;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks_value{};
        if (out_context == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "`out_context` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (options != nullptr && support::less(options_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, `options.struct_size` is at least 8.");
        if (options != nullptr && support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, options_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open",
                "Where given, `options.struct_size` is at most 4096.");
        if (!support::read_struct(options_value, options, options_size, options_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open",
                "`options` holds nothing but zeros beyond what this library knows.");
        if (options != nullptr && !support::one_of(options_value.backend,
            ASYNCRT_INTEROP_BACKEND_AUTO, ASYNCRT_INTEROP_BACKEND_HOST,
            ASYNCRT_INTEROP_BACKEND_VULKAN, ASYNCRT_INTEROP_BACKEND_CUDA))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, `options.backend` is a backend of this version.");
        if (options != nullptr &&
            !support::within_mask(options_value.flags, ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, `options.flags` has only flags of this version.");
        if (options != nullptr && !support::equal(options_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, `options.reserved` is 0.");
        if (allocation_callbacks != nullptr &&
            support::less(allocation_callbacks_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, `allocation_callbacks.struct_size` is at least 8.");
        if (allocation_callbacks != nullptr &&
            support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open",
                "Where given, `allocation_callbacks.struct_size` is at most 4096.");
        if (!support::read_struct(allocation_callbacks_value, allocation_callbacks,
            allocation_callbacks_size, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open",
                "`allocation_callbacks` holds nothing but zeros beyond what this library knows.");
        if (allocation_callbacks != nullptr &&
            !support::equal(allocation_callbacks_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, `allocation_callbacks.reserved` is 0.");
        if (allocation_callbacks != nullptr && (allocation_callbacks_value.allocate == nullptr ||
            allocation_callbacks_value.deallocate == nullptr))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open",
                "Where given, both callbacks are not null.");
        AsyncRT_InteropContext out_context_value{};
        const int result = bodies::AsyncRT_InteropContext_open(
            options == nullptr ? nullptr : &options_value,
            allocation_callbacks == nullptr ? nullptr : &allocation_callbacks_value,
            out_context_value);
        if (!(result == 0)) return result;
        *out_context = out_context_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_open_cuda(
    const AsyncRT_InteropCudaStream *cuda,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_open_cuda)) return -ENOSYS;
        const std::size_t cuda_size = cuda == nullptr ? 0 : cuda->struct_size;
        AsyncRT_InteropCudaStream cuda_value{};
        const std::size_t allocation_callbacks_size = allocation_callbacks == nullptr ? 0 :
            allocation_callbacks->struct_size;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks_value{};
        if (cuda == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "`cuda` is not null.");
        if (out_context == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "`out_context` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (support::less(cuda_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "`cuda.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, cuda_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_cuda",
                "`cuda.struct_size` is at most 4096.");
        if (!support::read_struct(cuda_value, cuda, cuda_size, cuda_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_cuda",
                "`cuda` holds nothing but zeros beyond what this library knows.");
        if (!support::equal(cuda_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "`cuda.reserved` is 0.");
        if (cuda_value.cuda_context == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "`cuda.cuda_context` is not null.");
        if (allocation_callbacks != nullptr &&
            support::less(allocation_callbacks_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "Where given, `allocation_callbacks.struct_size` is at least 8.");
        if (allocation_callbacks != nullptr &&
            support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_cuda",
                "Where given, `allocation_callbacks.struct_size` is at most 4096.");
        if (!support::read_struct(allocation_callbacks_value, allocation_callbacks,
            allocation_callbacks_size, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_cuda",
                "`allocation_callbacks` holds nothing but zeros beyond what this library knows.");
        if (allocation_callbacks != nullptr &&
            !support::equal(allocation_callbacks_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "Where given, `allocation_callbacks.reserved` is 0.");
        if (allocation_callbacks != nullptr && (allocation_callbacks_value.allocate == nullptr ||
            allocation_callbacks_value.deallocate == nullptr))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_cuda",
                "Where given, both callbacks are not null.");
        AsyncRT_InteropContext out_context_value{};
        const int result = bodies::AsyncRT_InteropContext_open_cuda(
            cuda_value,
            allocation_callbacks == nullptr ? nullptr : &allocation_callbacks_value,
            out_context_value);
        if (!(result == 0)) return result;
        *out_context = out_context_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_open_vulkan(
    const AsyncRT_InteropVulkanDevice *vulkan,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_open_vulkan)) return -ENOSYS;
        const std::size_t vulkan_size = vulkan == nullptr ? 0 : vulkan->struct_size;
        AsyncRT_InteropVulkanDevice vulkan_value{};
        const std::size_t allocation_callbacks_size = allocation_callbacks == nullptr ? 0 :
            allocation_callbacks->struct_size;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks_value{};
        if (vulkan == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan` is not null.");
        if (out_context == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`out_context` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (support::less(vulkan_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, vulkan_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.struct_size` is at most 4096.");
        if (!support::read_struct(vulkan_value, vulkan, vulkan_size, vulkan_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan` holds nothing but zeros beyond what this library knows.");
        if (!support::equal(vulkan_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.reserved` is 0.");
        if (vulkan_value.instance == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.instance` is not null.");
        if (vulkan_value.physical_device == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.physical_device` is not null.");
        if (vulkan_value.device == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.device` is not null.");
        if (vulkan_value.queue == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.queue` is not null.");
        if ((vulkan_value.lock_queue == nullptr || vulkan_value.unlock_queue == nullptr) &&
            (vulkan_value.lock_queue != nullptr || vulkan_value.unlock_queue != nullptr))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "`vulkan.lock_queue` and `vulkan.unlock_queue` are both given, or neither is.");
        if (allocation_callbacks != nullptr &&
            support::less(allocation_callbacks_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "Where given, `allocation_callbacks.struct_size` is at least 8.");
        if (allocation_callbacks != nullptr &&
            support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_vulkan",
                "Where given, `allocation_callbacks.struct_size` is at most 4096.");
        if (!support::read_struct(allocation_callbacks_value, allocation_callbacks,
            allocation_callbacks_size, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_open_vulkan",
                "`allocation_callbacks` holds nothing but zeros beyond what this library knows.");
        if (allocation_callbacks != nullptr &&
            !support::equal(allocation_callbacks_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "Where given, `allocation_callbacks.reserved` is 0.");
        if (allocation_callbacks != nullptr && (allocation_callbacks_value.allocate == nullptr ||
            allocation_callbacks_value.deallocate == nullptr))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_open_vulkan",
                "Where given, both callbacks are not null.");
        AsyncRT_InteropContext out_context_value{};
        const int result = bodies::AsyncRT_InteropContext_open_vulkan(
            vulkan_value,
            allocation_callbacks == nullptr ? nullptr : &allocation_callbacks_value,
            out_context_value);
        if (!(result == 0)) return result;
        *out_context = out_context_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_attach(
    const void *device_context_handle,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext *out_context)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_attach)) return -ENOSYS;
        const std::size_t allocation_callbacks_size = allocation_callbacks == nullptr ? 0 :
            allocation_callbacks->struct_size;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks_value{};
        if (out_context == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_attach",
                "`out_context` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::device_context_is_of_runtime(device_context_handle)) return -EINVAL;
        if (!predicates::device_context_is_supported(device_context_handle)) return -EOPNOTSUPP;
        if (allocation_callbacks != nullptr &&
            support::less(allocation_callbacks_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_attach",
                "Where given, `allocation_callbacks.struct_size` is at least 8.");
        if (allocation_callbacks != nullptr &&
            support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_attach",
                "Where given, `allocation_callbacks.struct_size` is at most 4096.");
        if (!support::read_struct(allocation_callbacks_value, allocation_callbacks,
            allocation_callbacks_size, allocation_callbacks_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_attach",
                "`allocation_callbacks` holds nothing but zeros beyond what this library knows.");
        if (allocation_callbacks != nullptr &&
            !support::equal(allocation_callbacks_value.reserved, 0))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_attach",
                "Where given, `allocation_callbacks.reserved` is 0.");
        if (allocation_callbacks != nullptr && (allocation_callbacks_value.allocate == nullptr ||
            allocation_callbacks_value.deallocate == nullptr))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_attach",
                "Where given, both callbacks are not null.");
        AsyncRT_InteropContext out_context_value{};
        const int result = bodies::AsyncRT_InteropContext_attach(
            device_context_handle,
            allocation_callbacks == nullptr ? nullptr : &allocation_callbacks_value,
            out_context_value);
        if (!(result == 0)) return result;
        *out_context = out_context_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_info(
    AsyncRT_InteropContext context,
    AsyncRT_InteropContextInfo *out_info)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_info)) return -ENOSYS;
        const std::size_t out_info_size = out_info == nullptr ? 0 : out_info->struct_size;
        AsyncRT_InteropContextInfo out_info_value{};
        if (out_info == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_info",
                "`out_info` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        if (support::less(out_info_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))
            return support::refused(-EINVAL, "AsyncRT_InteropContext_info",
                "`out_info.struct_size` is at least 8.");
        if (support::less(ASYNCRT_INTEROP_MAX_STRUCT_SIZE, out_info_size))
            return support::refused(-E2BIG, "AsyncRT_InteropContext_info",
                "`out_info.struct_size` is at most 4096.");
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        const int result = bodies::AsyncRT_InteropContext_info(context, out_info_value);
        if (!(result == 0)) return result;
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        support::write_struct(out_info, out_info_value, out_info_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_core_handle(AsyncRT_InteropContext context, const void **out_handle)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_core_handle)) return -ENOSYS;
        if (out_handle == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_core_handle",
                "`out_handle` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        const void *out_handle_value{};
        const int result = bodies::AsyncRT_InteropContext_core_handle(context, out_handle_value);
        if (!(result == 0)) return result;
        *out_handle = out_handle_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_enqueue_host_function(
    AsyncRT_InteropContext context,
    AsyncRT_InteropHostFunction host_function,
    void *user_data)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_enqueue_host_function))
            return -ENOSYS;
        if (host_function == nullptr)
            return support::refused(-EINVAL, "AsyncRT_InteropContext_enqueue_host_function",
                "`host_function` is not null.");
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        return bodies::AsyncRT_InteropContext_enqueue_host_function(
            context,
            host_function,
            user_data);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int AsyncRT_InteropContext_close(AsyncRT_InteropContext context)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::AsyncRT_InteropContext_close)) return -ENOSYS;
        if (!predicates::process_is_original()) return -EOPNOTSUPP;
        if (!predicates::context_is_open(context)) return -EINVAL;
        return bodies::AsyncRT_InteropContext_close(context);
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace interop_fd_native
