/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_PREDICATES_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_PREDICATES_HPP

#include "../include/asyncrt_interop_fd.h"
#include "../include/asyncrt_interop_fd_ext.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/**
 * The named conditions on state, written by hand. The entry points ask them in the order of the
 * requirements.
 */
namespace interop_fd_native::predicates {

/**
 * The process has not forked since it first used the library, or has executed a program since. It
 * takes no lock.
 */
bool process_is_original();

/**
 * The value is a live buffer handle of this library, or a runtime buffer that is bound to one; or,
 * where no other definition of the core functions is in the process, a live buffer of a Mojo
 * runtime that is loaded. Odd and small values are never read through. It takes no lock.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_is_known(const void *device_buffer);

/**
 * The buffer has an image description.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_is_described(const void *device_buffer);

/**
 * The image of the buffer starts at offset 0 of its allocation.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_starts_allocation(const void *device_buffer);

/**
 * The memory of the buffer can be exported as an opaque file descriptor.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_is_exportable(const void *device_buffer);

/**
 * The memory of the buffer can be exported as a dma-buf, and its format has a DRM format code.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_has_dma_buf(const void *device_buffer);

/**
 * The value is a live buffer of a Mojo runtime that is loaded. Odd and small values are never read
 * through.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_is_of_runtime(const void *device_buffer);

/**
 * The runtime buffer is not bound to a buffer of this library.
 *
 * @param device_buffer The buffer.
 */
bool device_buffer_is_not_bound(const void *device_buffer);

/**
 * The runtime buffer is bound to this buffer.
 *
 * @param device_buffer The buffer.
 * @param buffer The buffer.
 */
bool device_buffer_is_bound_to(const void *device_buffer, AsyncRT_InteropBuffer buffer);

/**
 * Address and size of the runtime buffer are those of the buffer.
 *
 * @param device_buffer The buffer.
 * @param buffer The buffer.
 */
bool device_buffer_lies_on_buffer(const void *device_buffer, AsyncRT_InteropBuffer buffer);

/**
 * The value is an open context handle of this library, or the runtime context of one; or, where no
 * other definition of the core functions is in the process, a live context of a Mojo runtime that
 * is loaded. Odd and small values are never read through. It takes no lock.
 *
 * @param device_context The context.
 */
bool device_context_is_known(const void *device_context);

/**
 * The value is a live context of a Mojo runtime that is loaded. Odd and small values are never read
 * through.
 *
 * @param device_context The context.
 */
bool device_context_is_of_runtime(const void *device_context);

/**
 * The library can order work on the stream of the context.
 *
 * @param device_context The context.
 */
bool device_context_is_supported(const void *device_context);

/**
 * The number is an open descriptor of this process.
 *
 * @param fd The descriptor.
 */
bool descriptor_is_open(int fd);

/**
 * Every number of the array is an open descriptor of this process.
 *
 * @param descriptors The descriptors.
 * @param count Number of descriptors.
 */
bool descriptors_are_open(std::span<const int> descriptors, uint32_t count);

/**
 * The open file description behind the descriptor is that of a timeline semaphore which this
 * process created or imported and whose context is open. Decided by F_DUPFD_QUERY, else by kcmp,
 * else by a mark that is set on one descriptor and read through the other.
 *
 * @param sem_fd The descriptor.
 */
bool descriptor_is_timeline(int sem_fd);

/**
 * The descriptor is of a timeline semaphore that the context can import, and fits the description
 * where one is given.
 *
 * @param context The context.
 * @param fd The descriptor.
 * @param info The description. May be null.
 */
bool descriptor_is_importable_timeline(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropSemaphoreInfo *info);

/**
 * The descriptor is a Unix socket.
 *
 * @param socket The socket.
 */
bool descriptor_is_unix_socket(int socket);

/**
 * The socket listens.
 *
 * @param socket The socket.
 */
bool socket_is_listening(int socket);

/**
 * The value is above the payload and above every pending signal.
 *
 * @param sem_fd The descriptor.
 * @param value The value.
 */
bool timeline_value_is_new(int sem_fd, uint64_t value);

/**
 * The value is no further above the last value than the device allows.
 *
 * @param sem_fd The descriptor.
 * @param value The value.
 */
bool timeline_value_is_near(int sem_fd, uint64_t value);

/**
 * Fewer than 16,384 timeline semaphores are alive, after a sweep of those of which only the library
 * holds a descriptor and nothing is pending.
 */
bool semaphore_limit_is_free();

/**
 * The handle is that of an open context.
 *
 * @param context The context.
 */
bool context_is_open(AsyncRT_InteropContext context);

/**
 * The handle is that of a live buffer whose context is open.
 *
 * @param buffer The buffer.
 */
bool buffer_is_live(AsyncRT_InteropBuffer buffer);

/**
 * The handle is that of a live hold on a mapping.
 *
 * @param mapping The hold.
 */
bool mapping_is_live(AsyncRT_InteropMapping mapping);

/**
 * The handle is that of live imported memory whose context is open.
 *
 * @param memory The memory.
 */
bool memory_is_live(AsyncRT_InteropMemory memory);

/**
 * The handle is that of a live semaphore whose context is open.
 *
 * @param semaphore The semaphore.
 */
bool semaphore_is_live(AsyncRT_InteropSemaphore semaphore);

/**
 * Every handle of the array is that of a live semaphore whose context is open.
 *
 * @param semaphores The semaphores.
 */
bool semaphores_are_live(std::span<const AsyncRT_InteropSemaphore> semaphores);

/**
 * The value is above the payload and above every pending signal.
 *
 * @param semaphore The semaphore.
 * @param value The value.
 */
bool semaphore_value_is_new(AsyncRT_InteropSemaphore semaphore, uint64_t value);

/**
 * The value is no further above the last value than the device allows.
 *
 * @param semaphore The semaphore.
 * @param value The value.
 */
bool semaphore_value_is_near(AsyncRT_InteropSemaphore semaphore, uint64_t value);

/**
 * The semaphore can be exported as this handle type.
 *
 * @param semaphore The semaphore.
 * @param handle_type The handle type.
 */
bool semaphore_is_exportable(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropHandleType handle_type);

/**
 * The device of the context can signal and wait for the semaphore, natively or bridged.
 *
 * @param semaphore The semaphore.
 * @param context The context.
 */
bool semaphore_reaches_context(AsyncRT_InteropSemaphore semaphore, AsyncRT_InteropContext context);

/**
 * The `VkSemaphore` was made from this semaphore for this device, and was not given back.
 *
 * @param semaphore The semaphore.
 * @param vk_device The `VkDevice`. May be null.
 * @param vk_semaphore The `VkSemaphore`.
 */
bool vk_semaphore_is_of(AsyncRT_InteropSemaphore semaphore, void *vk_device, uint64_t vk_semaphore);

/**
 * The number was given out by this process.
 *
 * @param wait The wait.
 */
bool wait_was_issued(AsyncRT_InteropWait wait);

/**
 * The wait has not ended, and its callback is not running.
 *
 * @param wait The wait.
 */
bool wait_is_pending(AsyncRT_InteropWait wait);

/**
 * The device of the context supports the format.
 *
 * @param context The context.
 * @param format The format.
 */
bool format_is_supported(AsyncRT_InteropContext context, MAX_Format format);

/**
 * The device of the buffer supports the format.
 *
 * @param buffer The buffer.
 * @param format The format.
 */
bool buffer_format_is_supported(AsyncRT_InteropBuffer buffer, MAX_Format format);

/**
 * The row pitch is 0, or at least the width times the bytes per pixel and a multiple of the bytes
 * per pixel.
 *
 * @param image The image.
 */
bool row_pitch_is_valid(const AsyncRT_InteropImageDescription &image);

/**
 * The image, from its offset to the end of its last row, lies within this size.
 *
 * @param context The context.
 * @param image The image.
 * @param size_bytes Size.
 */
bool image_fits(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropImageDescription &image,
    uint64_t size_bytes);

/**
 * The image, from its offset to the end of its last row, lies within this size; its row pitch is
 * chosen for the device of the memory.
 *
 * @param memory The memory.
 * @param image The image.
 * @param size_bytes Size.
 */
bool image_fits_memory(
    AsyncRT_InteropMemory memory,
    const AsyncRT_InteropImageDescription &image,
    uint64_t size_bytes);

/**
 * The image, from its offset to the end of its last row, lies within the buffer.
 *
 * @param buffer The buffer.
 * @param image The image.
 */
bool image_fits_buffer(AsyncRT_InteropBuffer buffer, const AsyncRT_InteropImageDescription &image);

/**
 * The member that the kind puts in force is not null.
 *
 * @param memory The memory.
 */
bool native_memory_is_given(const AsyncRT_InteropExternalMemory &memory);

/**
 * The backend of the context can reach this kind of memory.
 *
 * @param context The context.
 * @param kind The kind.
 */
bool native_kind_is_reachable(AsyncRT_InteropContext context, AsyncRT_InteropNativeKind kind);

/**
 * Offset and size lie within the buffer, without overflow.
 *
 * @param buffer The buffer.
 * @param offset_bytes Start of the range.
 * @param size_bytes Size.
 */
bool range_is_inside_buffer(
    AsyncRT_InteropBuffer buffer,
    uint64_t offset_bytes,
    uint64_t size_bytes);

/**
 * Offset and size lie within the memory, without overflow.
 *
 * @param memory The memory.
 * @param offset_bytes Start of the range.
 * @param size_bytes Size.
 */
bool range_is_inside_memory(
    AsyncRT_InteropMemory memory,
    uint64_t offset_bytes,
    uint64_t size_bytes);

/**
 * Offset and size of the description lie within its allocation, without overflow.
 *
 * @param info The description.
 */
bool range_is_inside_allocation(const AsyncRT_InteropMemoryInfo &info);

/**
 * The rectangle lies within the image of the buffer, without overflow.
 *
 * @param buffer The buffer.
 * @param x Left edge.
 * @param y Upper edge.
 * @param width Width.
 * @param height Height.
 */
bool rectangle_is_inside_image(
    AsyncRT_InteropBuffer buffer,
    uint32_t x,
    uint32_t y,
    uint32_t width,
    uint32_t height);

/**
 * The buffer has an image description.
 *
 * @param buffer The buffer.
 */
bool buffer_is_described(AsyncRT_InteropBuffer buffer);

/**
 * The memory of the buffer can be mapped.
 *
 * @param buffer The buffer.
 */
bool buffer_is_mappable(AsyncRT_InteropBuffer buffer);

/**
 * The memory of the buffer is the library's own and can be exported as this handle type.
 *
 * @param buffer The buffer.
 * @param handle_type The handle type.
 */
bool buffer_is_exportable(AsyncRT_InteropBuffer buffer, AsyncRT_InteropHandleType handle_type);

/**
 * The context can import memory by this handle type on this platform.
 *
 * @param context The context.
 * @param handle_type The handle type.
 */
bool handle_type_is_importable(
    AsyncRT_InteropContext context,
    AsyncRT_InteropHandleType handle_type);

/**
 * The descriptor is not a memory file, or has F_SEAL_SHRINK.
 *
 * @param fd The descriptor.
 * @param info The description.
 */
bool memory_is_sealed(int fd, const AsyncRT_InteropMemoryInfo &info);

/**
 * Size, memory type and UUIDs of the description fit the context, and the size of the object where
 * it can be seen.
 *
 * @param context The context.
 * @param fd The descriptor.
 * @param info The description.
 */
bool memory_matches_context(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropMemoryInfo &info);

/**
 * The path has at least one byte.
 *
 * @param path The path.
 */
bool path_is_not_empty(std::string_view path);

/**
 * The path has at most 107 bytes.
 *
 * @param path The path.
 */
bool path_fits(std::string_view path);

} // namespace interop_fd_native::predicates

#endif
