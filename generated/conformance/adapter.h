/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef SUITE_ADAPTER_H
#define SUITE_ADAPTER_H

/* The functions of the library under test, their calls, and everything that may be written by hand for the suite. */

#include "asyncrt_interop_fd.h"
#include "asyncrt_interop_fd_ext.h"

#include "suite.h"

/** The functions of the library under test; NULL where it lacks one. The suite is not linked with any library. */
extern struct suite_library {
    int (*AsyncRT_DeviceBuffer_export_fd)(const void *device_buffer_handle, int *out_fd, uint64_t *out_size_bytes, uint32_t *out_row_pitch_bytes, uint32_t *out_width, uint32_t *out_height, MAX_Format *out_format);
    int (*AsyncRT_Create_timeline_semaphore_fd)(const void *device_context_handle, uint64_t initial_value, int *out_fd);
    int (*AsyncRT_Signal_timeline_semaphore_fd)(int sem_fd, uint64_t value);
    int (*AsyncRT_DeviceBuffer_export_dmabuf)(const void *device_buffer_handle, int *out_dmabuf_fd, uint64_t *out_size_bytes, uint32_t *out_stride_bytes, uint32_t *out_width, uint32_t *out_height, uint32_t *out_fourcc, uint64_t *out_modifier);
    int (*AsyncRT_Interop_version)(uint32_t *out_major, uint32_t *out_minor, uint32_t *out_patch);
    int (*AsyncRT_Interop_library_features)(AsyncRT_InteropLibraryFeatures *out_features);
    int (*AsyncRT_Interop_format_info)(MAX_Format format, AsyncRT_InteropFormatInfo *out_info);
    const char *(*AsyncRT_Interop_last_error_text)(void);
    int (*AsyncRT_InteropContext_open)(const AsyncRT_InteropContextOptions *options, const AsyncRT_InteropAllocationCallbacks *allocation_callbacks, AsyncRT_InteropContext *out_context);
    int (*AsyncRT_InteropContext_open_cuda)(const AsyncRT_InteropCudaStream *cuda, const AsyncRT_InteropAllocationCallbacks *allocation_callbacks, AsyncRT_InteropContext *out_context);
    int (*AsyncRT_InteropContext_open_vulkan)(const AsyncRT_InteropVulkanDevice *vulkan, const AsyncRT_InteropAllocationCallbacks *allocation_callbacks, AsyncRT_InteropContext *out_context);
    int (*AsyncRT_InteropContext_attach)(const void *device_context_handle, const AsyncRT_InteropAllocationCallbacks *allocation_callbacks, AsyncRT_InteropContext *out_context);
    int (*AsyncRT_InteropContext_info)(AsyncRT_InteropContext context, AsyncRT_InteropContextInfo *out_info);
    int (*AsyncRT_InteropContext_core_handle)(AsyncRT_InteropContext context, const void **out_handle);
    int (*AsyncRT_InteropContext_enqueue_host_function)(AsyncRT_InteropContext context, AsyncRT_InteropHostFunction host_function, void *user_data);
    int (*AsyncRT_InteropContext_close)(AsyncRT_InteropContext context);
    int (*AsyncRT_InteropBuffer_create)(AsyncRT_InteropContext context, const AsyncRT_InteropImageDescription *image, const AsyncRT_InteropBufferOptions *options, AsyncRT_InteropBuffer *out_buffer);
    int (*AsyncRT_InteropBuffer_wrap)(AsyncRT_InteropContext context, const AsyncRT_InteropExternalMemory *memory, const AsyncRT_InteropImageDescription *image, AsyncRT_InteropBuffer *out_buffer);
    int (*AsyncRT_InteropBuffer_describe)(AsyncRT_InteropBuffer buffer, const AsyncRT_InteropImageDescription *image);
    int (*AsyncRT_InteropBuffer_info)(AsyncRT_InteropBuffer buffer, AsyncRT_InteropBufferInfo *out_info);
    int (*AsyncRT_InteropBuffer_core_handle)(AsyncRT_InteropBuffer buffer, const void **out_handle);
    int (*AsyncRT_InteropBuffer_view)(AsyncRT_InteropBuffer buffer, uint64_t offset_bytes, uint64_t size_bytes, AsyncRT_InteropBuffer *out_view);
    int (*AsyncRT_InteropBuffer_crop)(AsyncRT_InteropBuffer buffer, uint32_t x, uint32_t y, uint32_t width, uint32_t height, AsyncRT_InteropBuffer *out_view);
    int (*AsyncRT_InteropBuffer_map)(AsyncRT_InteropBuffer buffer, void **out_data, uint64_t *out_size_bytes);
    int (*AsyncRT_InteropMapping_create)(AsyncRT_InteropBuffer buffer, AsyncRT_InteropMapping *out_mapping);
    int (*AsyncRT_InteropMapping_release)(AsyncRT_InteropMapping mapping);
    int (*AsyncRT_InteropBuffer_native_handles)(AsyncRT_InteropBuffer buffer, AsyncRT_InteropNativeHandles *out_handles);
    int (*AsyncRT_InteropBuffer_bind)(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle);
    int (*AsyncRT_InteropBuffer_unbind)(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle);
    int (*AsyncRT_InteropBuffer_release_ownership)(AsyncRT_InteropBuffer buffer);
    int (*AsyncRT_InteropBuffer_acquire_ownership)(AsyncRT_InteropBuffer buffer);
    int (*AsyncRT_InteropBuffer_release)(AsyncRT_InteropBuffer buffer);
    int (*AsyncRT_InteropBuffer_release_at)(AsyncRT_InteropBuffer buffer, AsyncRT_InteropSemaphore semaphore, uint64_t value);
    int (*AsyncRT_InteropBuffer_export_handle)(AsyncRT_InteropBuffer buffer, AsyncRT_InteropHandleType handle_type, int *out_fd, AsyncRT_InteropMemoryInfo *out_info);
    int (*AsyncRT_InteropMemory_import_handle)(AsyncRT_InteropContext context, int fd, const AsyncRT_InteropMemoryInfo *info, AsyncRT_InteropMemory *out_memory);
    int (*AsyncRT_InteropMemory_map_range)(AsyncRT_InteropMemory memory, uint64_t offset_bytes, uint64_t size_bytes, const AsyncRT_InteropImageDescription *image, AsyncRT_InteropBuffer *out_buffer);
    int (*AsyncRT_InteropMemory_release)(AsyncRT_InteropMemory memory);
    int (*AsyncRT_InteropSemaphore_create)(AsyncRT_InteropContext context, uint64_t initial_value, AsyncRT_InteropSemaphore *out_semaphore);
    int (*AsyncRT_InteropSemaphore_import_handle)(AsyncRT_InteropContext context, int fd, const AsyncRT_InteropSemaphoreInfo *info, AsyncRT_InteropSemaphore *out_semaphore);
    int (*AsyncRT_InteropSemaphore_export_handle)(AsyncRT_InteropSemaphore semaphore, AsyncRT_InteropHandleType handle_type, int *out_fd, AsyncRT_InteropSemaphoreInfo *out_info);
    int (*AsyncRT_InteropSemaphore_as_vulkan)(AsyncRT_InteropSemaphore semaphore, const AsyncRT_InteropVulkanDevice *vulkan, uint64_t *out_vk_semaphore, bool *out_bridged);
    int (*AsyncRT_InteropSemaphore_release_vulkan)(AsyncRT_InteropSemaphore semaphore, void *vk_device, uint64_t vk_semaphore);
    int (*AsyncRT_InteropSemaphore_enqueue_signal)(AsyncRT_InteropSemaphore semaphore, AsyncRT_InteropContext context, uint64_t value);
    int (*AsyncRT_InteropSemaphore_enqueue_wait)(AsyncRT_InteropSemaphore semaphore, AsyncRT_InteropContext context, uint64_t value, uint64_t timeout_ns);
    int (*AsyncRT_InteropSemaphore_signal)(AsyncRT_InteropSemaphore semaphore, uint64_t value);
    int (*AsyncRT_InteropSemaphore_wait)(AsyncRT_InteropSemaphore semaphore, uint64_t value, uint64_t timeout_ns);
    int (*AsyncRT_InteropSemaphore_value)(AsyncRT_InteropSemaphore semaphore, uint64_t *out_value);
    int (*AsyncRT_InteropSemaphore_wait_any)(const AsyncRT_InteropSemaphore *semaphores, const uint64_t *values, uint32_t count, uint64_t timeout_ns, uint32_t *out_index);
    int (*AsyncRT_InteropSemaphore_wait_all)(const AsyncRT_InteropSemaphore *semaphores, const uint64_t *values, uint32_t count, uint64_t timeout_ns);
    int (*AsyncRT_InteropSemaphore_wait_async)(AsyncRT_InteropSemaphore semaphore, uint64_t value, AsyncRT_InteropWaitCallback callback, void *user_data, AsyncRT_InteropWait *out_wait);
    int (*AsyncRT_InteropSemaphore_wait_eventfd)(AsyncRT_InteropSemaphore semaphore, uint64_t value, int *out_fd, AsyncRT_InteropWait *out_wait);
    int (*AsyncRT_InteropWait_cancel)(AsyncRT_InteropWait wait);
    int (*AsyncRT_InteropSemaphore_destroy)(AsyncRT_InteropSemaphore semaphore);
    int (*AsyncRT_Interop_close_descriptor)(int fd);
    int (*AsyncRT_Interop_duplicate_descriptor)(int fd, int *out_fd);
    int (*AsyncRT_Interop_same_description)(int first_fd, int second_fd, bool *out_same);
    int (*AsyncRT_InteropSocket_listen)(const char *path, int *out_socket);
    int (*AsyncRT_InteropSocket_accept)(int socket, uint64_t timeout_ns, int *out_socket);
    int (*AsyncRT_InteropSocket_connect)(const char *path, int *out_socket);
    int (*AsyncRT_InteropSocket_send)(int socket, const void *data, size_t size_bytes, const int *descriptors, uint32_t descriptor_count, uint64_t timeout_ns);
    int (*AsyncRT_InteropSocket_receive)(int socket, void *out_data, size_t *size_bytes, int *out_descriptors, uint32_t *descriptor_count, uint64_t timeout_ns);
} library;

/** A call of `AsyncRT_DeviceBuffer_export_fd`. */
struct call_AsyncRT_DeviceBuffer_export_fd {
    struct {
        const void *device_buffer_handle;
        int *out_fd;
        uint64_t *out_size_bytes;
        uint32_t *out_row_pitch_bytes;
        uint32_t *out_width;
        uint32_t *out_height;
        MAX_Format *out_format;
    } args;
    struct {
        int out_fd;
        uint64_t out_size_bytes;
        uint32_t out_row_pitch_bytes;
        uint32_t out_width;
        uint32_t out_height;
        MAX_Format out_format;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Create_timeline_semaphore_fd`. */
struct call_AsyncRT_Create_timeline_semaphore_fd {
    struct {
        const void *device_context_handle;
        uint64_t initial_value;
        int *out_fd;
    } args;
    struct {
        int out_fd;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Signal_timeline_semaphore_fd`. */
struct call_AsyncRT_Signal_timeline_semaphore_fd {
    struct {
        int sem_fd;
        uint64_t value;
    } args;
    int returned;
};

/** A call of `AsyncRT_DeviceBuffer_export_dmabuf`. */
struct call_AsyncRT_DeviceBuffer_export_dmabuf {
    struct {
        const void *device_buffer_handle;
        int *out_dmabuf_fd;
        uint64_t *out_size_bytes;
        uint32_t *out_stride_bytes;
        uint32_t *out_width;
        uint32_t *out_height;
        uint32_t *out_fourcc;
        uint64_t *out_modifier;
    } args;
    struct {
        int out_dmabuf_fd;
        uint64_t out_size_bytes;
        uint32_t out_stride_bytes;
        uint32_t out_width;
        uint32_t out_height;
        uint32_t out_fourcc;
        uint64_t out_modifier;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Interop_version`. */
struct call_AsyncRT_Interop_version {
    struct {
        uint32_t *out_major;
        uint32_t *out_minor;
        uint32_t *out_patch;
    } args;
    struct {
        uint32_t out_major;
        uint32_t out_minor;
        uint32_t out_patch;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Interop_library_features`. */
struct call_AsyncRT_Interop_library_features {
    struct {
        AsyncRT_InteropLibraryFeatures *out_features;
    } args;
    struct {
        AsyncRT_InteropLibraryFeatures out_features;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Interop_format_info`. */
struct call_AsyncRT_Interop_format_info {
    struct {
        MAX_Format format;
        AsyncRT_InteropFormatInfo *out_info;
    } args;
    struct {
        AsyncRT_InteropFormatInfo out_info;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Interop_last_error_text`. */
struct call_AsyncRT_Interop_last_error_text {
    const char *returned;
};

/** A call of `AsyncRT_InteropContext_open`. */
struct call_AsyncRT_InteropContext_open {
    struct {
        const AsyncRT_InteropContextOptions *options;
        const AsyncRT_InteropAllocationCallbacks *allocation_callbacks;
        AsyncRT_InteropContext *out_context;
    } args;
    struct {
        AsyncRT_InteropContextOptions options;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks;
        AsyncRT_InteropContext out_context;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropContext_open_cuda`. */
struct call_AsyncRT_InteropContext_open_cuda {
    struct {
        const AsyncRT_InteropCudaStream *cuda;
        const AsyncRT_InteropAllocationCallbacks *allocation_callbacks;
        AsyncRT_InteropContext *out_context;
    } args;
    struct {
        AsyncRT_InteropCudaStream cuda;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks;
        AsyncRT_InteropContext out_context;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropContext_open_vulkan`. */
struct call_AsyncRT_InteropContext_open_vulkan {
    struct {
        const AsyncRT_InteropVulkanDevice *vulkan;
        const AsyncRT_InteropAllocationCallbacks *allocation_callbacks;
        AsyncRT_InteropContext *out_context;
    } args;
    struct {
        AsyncRT_InteropVulkanDevice vulkan;
        AsyncRT_InteropAllocationCallbacks allocation_callbacks;
        AsyncRT_InteropContext out_context;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropContext_attach`. */
struct call_AsyncRT_InteropContext_attach {
    struct {
        const void *device_context_handle;
        const AsyncRT_InteropAllocationCallbacks *allocation_callbacks;
        AsyncRT_InteropContext *out_context;
    } args;
    struct {
        AsyncRT_InteropAllocationCallbacks allocation_callbacks;
        AsyncRT_InteropContext out_context;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropContext_info`. */
struct call_AsyncRT_InteropContext_info {
    struct {
        AsyncRT_InteropContext context;
        AsyncRT_InteropContextInfo *out_info;
    } args;
    struct {
        AsyncRT_InteropContextInfo out_info;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropContext_core_handle`. */
struct call_AsyncRT_InteropContext_core_handle {
    struct {
        AsyncRT_InteropContext context;
        const void **out_handle;
    } args;
    struct {
        const void *out_handle;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropContext_enqueue_host_function`. */
struct call_AsyncRT_InteropContext_enqueue_host_function {
    struct {
        AsyncRT_InteropContext context;
        AsyncRT_InteropHostFunction host_function;
        void *user_data;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropContext_close`. */
struct call_AsyncRT_InteropContext_close {
    struct {
        AsyncRT_InteropContext context;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_create`. */
struct call_AsyncRT_InteropBuffer_create {
    struct {
        AsyncRT_InteropContext context;
        const AsyncRT_InteropImageDescription *image;
        const AsyncRT_InteropBufferOptions *options;
        AsyncRT_InteropBuffer *out_buffer;
    } args;
    struct {
        AsyncRT_InteropImageDescription image;
        AsyncRT_InteropBufferOptions options;
        AsyncRT_InteropBuffer out_buffer;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_wrap`. */
struct call_AsyncRT_InteropBuffer_wrap {
    struct {
        AsyncRT_InteropContext context;
        const AsyncRT_InteropExternalMemory *memory;
        const AsyncRT_InteropImageDescription *image;
        AsyncRT_InteropBuffer *out_buffer;
    } args;
    struct {
        AsyncRT_InteropExternalMemory memory;
        AsyncRT_InteropImageDescription image;
        AsyncRT_InteropBuffer out_buffer;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_describe`. */
struct call_AsyncRT_InteropBuffer_describe {
    struct {
        AsyncRT_InteropBuffer buffer;
        const AsyncRT_InteropImageDescription *image;
    } args;
    struct {
        AsyncRT_InteropImageDescription image;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_info`. */
struct call_AsyncRT_InteropBuffer_info {
    struct {
        AsyncRT_InteropBuffer buffer;
        AsyncRT_InteropBufferInfo *out_info;
    } args;
    struct {
        AsyncRT_InteropBufferInfo out_info;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_core_handle`. */
struct call_AsyncRT_InteropBuffer_core_handle {
    struct {
        AsyncRT_InteropBuffer buffer;
        const void **out_handle;
    } args;
    struct {
        const void *out_handle;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_view`. */
struct call_AsyncRT_InteropBuffer_view {
    struct {
        AsyncRT_InteropBuffer buffer;
        uint64_t offset_bytes;
        uint64_t size_bytes;
        AsyncRT_InteropBuffer *out_view;
    } args;
    struct {
        AsyncRT_InteropBuffer out_view;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_crop`. */
struct call_AsyncRT_InteropBuffer_crop {
    struct {
        AsyncRT_InteropBuffer buffer;
        uint32_t x;
        uint32_t y;
        uint32_t width;
        uint32_t height;
        AsyncRT_InteropBuffer *out_view;
    } args;
    struct {
        AsyncRT_InteropBuffer out_view;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_map`. */
struct call_AsyncRT_InteropBuffer_map {
    struct {
        AsyncRT_InteropBuffer buffer;
        void **out_data;
        uint64_t *out_size_bytes;
    } args;
    struct {
        void *out_data;
        uint64_t out_size_bytes;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropMapping_create`. */
struct call_AsyncRT_InteropMapping_create {
    struct {
        AsyncRT_InteropBuffer buffer;
        AsyncRT_InteropMapping *out_mapping;
    } args;
    struct {
        AsyncRT_InteropMapping out_mapping;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropMapping_release`. */
struct call_AsyncRT_InteropMapping_release {
    struct {
        AsyncRT_InteropMapping mapping;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_native_handles`. */
struct call_AsyncRT_InteropBuffer_native_handles {
    struct {
        AsyncRT_InteropBuffer buffer;
        AsyncRT_InteropNativeHandles *out_handles;
    } args;
    struct {
        AsyncRT_InteropNativeHandles out_handles;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_bind`. */
struct call_AsyncRT_InteropBuffer_bind {
    struct {
        AsyncRT_InteropBuffer buffer;
        const void *device_buffer_handle;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_unbind`. */
struct call_AsyncRT_InteropBuffer_unbind {
    struct {
        AsyncRT_InteropBuffer buffer;
        const void *device_buffer_handle;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_release_ownership`. */
struct call_AsyncRT_InteropBuffer_release_ownership {
    struct {
        AsyncRT_InteropBuffer buffer;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_acquire_ownership`. */
struct call_AsyncRT_InteropBuffer_acquire_ownership {
    struct {
        AsyncRT_InteropBuffer buffer;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_release`. */
struct call_AsyncRT_InteropBuffer_release {
    struct {
        AsyncRT_InteropBuffer buffer;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_release_at`. */
struct call_AsyncRT_InteropBuffer_release_at {
    struct {
        AsyncRT_InteropBuffer buffer;
        AsyncRT_InteropSemaphore semaphore;
        uint64_t value;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropBuffer_export_handle`. */
struct call_AsyncRT_InteropBuffer_export_handle {
    struct {
        AsyncRT_InteropBuffer buffer;
        AsyncRT_InteropHandleType handle_type;
        int *out_fd;
        AsyncRT_InteropMemoryInfo *out_info;
    } args;
    struct {
        int out_fd;
        AsyncRT_InteropMemoryInfo out_info;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropMemory_import_handle`. */
struct call_AsyncRT_InteropMemory_import_handle {
    struct {
        AsyncRT_InteropContext context;
        int fd;
        const AsyncRT_InteropMemoryInfo *info;
        AsyncRT_InteropMemory *out_memory;
    } args;
    struct {
        AsyncRT_InteropMemoryInfo info;
        AsyncRT_InteropMemory out_memory;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropMemory_map_range`. */
struct call_AsyncRT_InteropMemory_map_range {
    struct {
        AsyncRT_InteropMemory memory;
        uint64_t offset_bytes;
        uint64_t size_bytes;
        const AsyncRT_InteropImageDescription *image;
        AsyncRT_InteropBuffer *out_buffer;
    } args;
    struct {
        AsyncRT_InteropImageDescription image;
        AsyncRT_InteropBuffer out_buffer;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropMemory_release`. */
struct call_AsyncRT_InteropMemory_release {
    struct {
        AsyncRT_InteropMemory memory;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_create`. */
struct call_AsyncRT_InteropSemaphore_create {
    struct {
        AsyncRT_InteropContext context;
        uint64_t initial_value;
        AsyncRT_InteropSemaphore *out_semaphore;
    } args;
    struct {
        AsyncRT_InteropSemaphore out_semaphore;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_import_handle`. */
struct call_AsyncRT_InteropSemaphore_import_handle {
    struct {
        AsyncRT_InteropContext context;
        int fd;
        const AsyncRT_InteropSemaphoreInfo *info;
        AsyncRT_InteropSemaphore *out_semaphore;
    } args;
    struct {
        AsyncRT_InteropSemaphoreInfo info;
        AsyncRT_InteropSemaphore out_semaphore;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_export_handle`. */
struct call_AsyncRT_InteropSemaphore_export_handle {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        AsyncRT_InteropHandleType handle_type;
        int *out_fd;
        AsyncRT_InteropSemaphoreInfo *out_info;
    } args;
    struct {
        int out_fd;
        AsyncRT_InteropSemaphoreInfo out_info;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_as_vulkan`. */
struct call_AsyncRT_InteropSemaphore_as_vulkan {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        const AsyncRT_InteropVulkanDevice *vulkan;
        uint64_t *out_vk_semaphore;
        bool *out_bridged;
    } args;
    struct {
        AsyncRT_InteropVulkanDevice vulkan;
        uint64_t out_vk_semaphore;
        bool out_bridged;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_release_vulkan`. */
struct call_AsyncRT_InteropSemaphore_release_vulkan {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        void *vk_device;
        uint64_t vk_semaphore;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_enqueue_signal`. */
struct call_AsyncRT_InteropSemaphore_enqueue_signal {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        AsyncRT_InteropContext context;
        uint64_t value;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_enqueue_wait`. */
struct call_AsyncRT_InteropSemaphore_enqueue_wait {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        AsyncRT_InteropContext context;
        uint64_t value;
        uint64_t timeout_ns;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_signal`. */
struct call_AsyncRT_InteropSemaphore_signal {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        uint64_t value;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_wait`. */
struct call_AsyncRT_InteropSemaphore_wait {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        uint64_t value;
        uint64_t timeout_ns;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_value`. */
struct call_AsyncRT_InteropSemaphore_value {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        uint64_t *out_value;
    } args;
    struct {
        uint64_t out_value;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_wait_any`. */
struct call_AsyncRT_InteropSemaphore_wait_any {
    struct {
        const AsyncRT_InteropSemaphore *semaphores;
        const uint64_t *values;
        uint32_t count;
        uint64_t timeout_ns;
        uint32_t *out_index;
    } args;
    struct {
        AsyncRT_InteropSemaphore semaphores[16];
        uint64_t values[16];
        uint32_t out_index;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_wait_all`. */
struct call_AsyncRT_InteropSemaphore_wait_all {
    struct {
        const AsyncRT_InteropSemaphore *semaphores;
        const uint64_t *values;
        uint32_t count;
        uint64_t timeout_ns;
    } args;
    struct {
        AsyncRT_InteropSemaphore semaphores[16];
        uint64_t values[16];
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_wait_async`. */
struct call_AsyncRT_InteropSemaphore_wait_async {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        uint64_t value;
        AsyncRT_InteropWaitCallback callback;
        void *user_data;
        AsyncRT_InteropWait *out_wait;
    } args;
    struct {
        AsyncRT_InteropWait out_wait;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_wait_eventfd`. */
struct call_AsyncRT_InteropSemaphore_wait_eventfd {
    struct {
        AsyncRT_InteropSemaphore semaphore;
        uint64_t value;
        int *out_fd;
        AsyncRT_InteropWait *out_wait;
    } args;
    struct {
        int out_fd;
        AsyncRT_InteropWait out_wait;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropWait_cancel`. */
struct call_AsyncRT_InteropWait_cancel {
    struct {
        AsyncRT_InteropWait wait;
    } args;
    int returned;
};

/** A call of `AsyncRT_InteropSemaphore_destroy`. */
struct call_AsyncRT_InteropSemaphore_destroy {
    struct {
        AsyncRT_InteropSemaphore semaphore;
    } args;
    int returned;
};

/** A call of `AsyncRT_Interop_close_descriptor`. */
struct call_AsyncRT_Interop_close_descriptor {
    struct {
        int fd;
    } args;
    int returned;
};

/** A call of `AsyncRT_Interop_duplicate_descriptor`. */
struct call_AsyncRT_Interop_duplicate_descriptor {
    struct {
        int fd;
        int *out_fd;
    } args;
    struct {
        int out_fd;
    } memory;
    int returned;
};

/** A call of `AsyncRT_Interop_same_description`. */
struct call_AsyncRT_Interop_same_description {
    struct {
        int first_fd;
        int second_fd;
        bool *out_same;
    } args;
    struct {
        bool out_same;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSocket_listen`. */
struct call_AsyncRT_InteropSocket_listen {
    struct {
        const char *path;
        int *out_socket;
    } args;
    struct {
        int out_socket;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSocket_accept`. */
struct call_AsyncRT_InteropSocket_accept {
    struct {
        int socket;
        uint64_t timeout_ns;
        int *out_socket;
    } args;
    struct {
        int out_socket;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSocket_connect`. */
struct call_AsyncRT_InteropSocket_connect {
    struct {
        const char *path;
        int *out_socket;
    } args;
    struct {
        int out_socket;
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSocket_send`. */
struct call_AsyncRT_InteropSocket_send {
    struct {
        int socket;
        const void *data;
        size_t size_bytes;
        const int *descriptors;
        uint32_t descriptor_count;
        uint64_t timeout_ns;
    } args;
    struct {
        unsigned char data[256];
        int descriptors[16];
    } memory;
    int returned;
};

/** A call of `AsyncRT_InteropSocket_receive`. */
struct call_AsyncRT_InteropSocket_receive {
    struct {
        int socket;
        void *out_data;
        size_t *size_bytes;
        int *out_descriptors;
        uint32_t *descriptor_count;
        uint64_t timeout_ns;
    } args;
    struct {
        unsigned char out_data[256];
        size_t size_bytes;
        int out_descriptors[16];
        uint32_t descriptor_count;
    } memory;
    int returned;
};

extern const struct suite_function function_AsyncRT_DeviceBuffer_export_fd;
extern const struct suite_function function_AsyncRT_Create_timeline_semaphore_fd;
extern const struct suite_function function_AsyncRT_Signal_timeline_semaphore_fd;
extern const struct suite_function function_AsyncRT_DeviceBuffer_export_dmabuf;
extern const struct suite_function function_AsyncRT_Interop_version;
extern const struct suite_function function_AsyncRT_Interop_library_features;
extern const struct suite_function function_AsyncRT_Interop_format_info;
extern const struct suite_function function_AsyncRT_Interop_last_error_text;
extern const struct suite_function function_AsyncRT_InteropContext_open;
extern const struct suite_function function_AsyncRT_InteropContext_open_cuda;
extern const struct suite_function function_AsyncRT_InteropContext_open_vulkan;
extern const struct suite_function function_AsyncRT_InteropContext_attach;
extern const struct suite_function function_AsyncRT_InteropContext_info;
extern const struct suite_function function_AsyncRT_InteropContext_core_handle;
extern const struct suite_function function_AsyncRT_InteropContext_enqueue_host_function;
extern const struct suite_function function_AsyncRT_InteropContext_close;
extern const struct suite_function function_AsyncRT_InteropBuffer_create;
extern const struct suite_function function_AsyncRT_InteropBuffer_wrap;
extern const struct suite_function function_AsyncRT_InteropBuffer_describe;
extern const struct suite_function function_AsyncRT_InteropBuffer_info;
extern const struct suite_function function_AsyncRT_InteropBuffer_core_handle;
extern const struct suite_function function_AsyncRT_InteropBuffer_view;
extern const struct suite_function function_AsyncRT_InteropBuffer_crop;
extern const struct suite_function function_AsyncRT_InteropBuffer_map;
extern const struct suite_function function_AsyncRT_InteropMapping_create;
extern const struct suite_function function_AsyncRT_InteropMapping_release;
extern const struct suite_function function_AsyncRT_InteropBuffer_native_handles;
extern const struct suite_function function_AsyncRT_InteropBuffer_bind;
extern const struct suite_function function_AsyncRT_InteropBuffer_unbind;
extern const struct suite_function function_AsyncRT_InteropBuffer_release_ownership;
extern const struct suite_function function_AsyncRT_InteropBuffer_acquire_ownership;
extern const struct suite_function function_AsyncRT_InteropBuffer_release;
extern const struct suite_function function_AsyncRT_InteropBuffer_release_at;
extern const struct suite_function function_AsyncRT_InteropBuffer_export_handle;
extern const struct suite_function function_AsyncRT_InteropMemory_import_handle;
extern const struct suite_function function_AsyncRT_InteropMemory_map_range;
extern const struct suite_function function_AsyncRT_InteropMemory_release;
extern const struct suite_function function_AsyncRT_InteropSemaphore_create;
extern const struct suite_function function_AsyncRT_InteropSemaphore_import_handle;
extern const struct suite_function function_AsyncRT_InteropSemaphore_export_handle;
extern const struct suite_function function_AsyncRT_InteropSemaphore_as_vulkan;
extern const struct suite_function function_AsyncRT_InteropSemaphore_release_vulkan;
extern const struct suite_function function_AsyncRT_InteropSemaphore_enqueue_signal;
extern const struct suite_function function_AsyncRT_InteropSemaphore_enqueue_wait;
extern const struct suite_function function_AsyncRT_InteropSemaphore_signal;
extern const struct suite_function function_AsyncRT_InteropSemaphore_wait;
extern const struct suite_function function_AsyncRT_InteropSemaphore_value;
extern const struct suite_function function_AsyncRT_InteropSemaphore_wait_any;
extern const struct suite_function function_AsyncRT_InteropSemaphore_wait_all;
extern const struct suite_function function_AsyncRT_InteropSemaphore_wait_async;
extern const struct suite_function function_AsyncRT_InteropSemaphore_wait_eventfd;
extern const struct suite_function function_AsyncRT_InteropWait_cancel;
extern const struct suite_function function_AsyncRT_InteropSemaphore_destroy;
extern const struct suite_function function_AsyncRT_Interop_close_descriptor;
extern const struct suite_function function_AsyncRT_Interop_duplicate_descriptor;
extern const struct suite_function function_AsyncRT_Interop_same_description;
extern const struct suite_function function_AsyncRT_InteropSocket_listen;
extern const struct suite_function function_AsyncRT_InteropSocket_accept;
extern const struct suite_function function_AsyncRT_InteropSocket_connect;
extern const struct suite_function function_AsyncRT_InteropSocket_send;
extern const struct suite_function function_AsyncRT_InteropSocket_receive;

/* Handles: the suite makes one by the hook of the adapter, else by a function of the document. */
const char *suite_make_DeviceBuffer(const void **handle);
void suite_end_DeviceBuffer(uint64_t value);
const char *suite_make_DeviceContext(const void **handle);
void suite_end_DeviceContext(uint64_t value);
const char *suite_make_TimelineSemaphoreFd(int *handle);
void suite_end_TimelineSemaphoreFd(uint64_t value);
const char *suite_make_AsyncRT_InteropContext(AsyncRT_InteropContext *handle);
void suite_end_AsyncRT_InteropContext(uint64_t value);
const char *suite_make_AsyncRT_InteropBuffer(AsyncRT_InteropBuffer *handle);
void suite_end_AsyncRT_InteropBuffer(uint64_t value);
const char *suite_make_AsyncRT_InteropMapping(AsyncRT_InteropMapping *handle);
void suite_end_AsyncRT_InteropMapping(uint64_t value);
const char *suite_make_AsyncRT_InteropMemory(AsyncRT_InteropMemory *handle);
void suite_end_AsyncRT_InteropMemory(uint64_t value);
const char *suite_make_AsyncRT_InteropSemaphore(AsyncRT_InteropSemaphore *handle);
void suite_end_AsyncRT_InteropSemaphore(uint64_t value);
const char *suite_make_AsyncRT_InteropWait(AsyncRT_InteropWait *handle);
void suite_end_AsyncRT_InteropWait(uint64_t value);
const char *suite_make_AsyncRT_InteropSocket(int *handle);
void suite_end_AsyncRT_InteropSocket(uint64_t value);

/** Makes a valid DeviceBuffer and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_DeviceBuffer(const void **handle);

/** Makes a valid DeviceContext and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_DeviceContext(const void **handle);

/** Makes a valid TimelineSemaphoreFd and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_TimelineSemaphoreFd(int *handle);

/** Makes a valid AsyncRT_InteropContext and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropContext(AsyncRT_InteropContext *handle);

/** Makes a valid AsyncRT_InteropBuffer and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropBuffer(AsyncRT_InteropBuffer *handle);

/** Makes a valid AsyncRT_InteropMapping and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropMapping(AsyncRT_InteropMapping *handle);

/** Makes a valid AsyncRT_InteropMemory and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropMemory(AsyncRT_InteropMemory *handle);

/** Makes a valid AsyncRT_InteropSemaphore and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropSemaphore(AsyncRT_InteropSemaphore *handle);

/** Makes a valid AsyncRT_InteropWait and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropWait(AsyncRT_InteropWait *handle);

/** Makes a valid AsyncRT_InteropSocket and says with `suite_defer` how it ends. */
SUITE_HOOK const char *make_AsyncRT_InteropSocket(int *handle);

/* Facts of the document's pixel formats. */
/** Bytes of one pixel; 0 for an unknown format. */
uint32_t suite_bytes_per_pixel_MAX_Format(MAX_Format format);

/* Functions that may be given for a callback and do nothing. */
void stub_AsyncRT_InteropVoidFunction(void);
void stub_AsyncRT_InteropQueueFunction(void *user_data);
void *stub_AsyncRT_InteropAllocateFunction(void *user_data, size_t size_bytes, size_t alignment);
void stub_AsyncRT_InteropDeallocateFunction(void *user_data, void *memory, size_t size_bytes);
void stub_AsyncRT_InteropHostFunction(void *user_data);
void stub_AsyncRT_InteropWaitCallback(void *user_data, int result, uint64_t value);

/*
 * Named conditions. A hook gets the addresses of what the condition is about and changes that, or the world, so that the condition holds (satisfy) or
 * fails alone (violate). It returns NULL, or the reason why it cannot.
 */

/**
 * process_is_original: The process has not forked since it first used the library, or has executed
 * a program since. It takes no lock.
 */
SUITE_HOOK const char *satisfy_process_is_original(void);
SUITE_HOOK const char *violate_process_is_original(void);

/**
 * device_buffer_is_known: The value is a live buffer handle of this library, or a runtime buffer
 * that is bound to one; or, where no other definition of the core functions is in the process, a
 * live buffer of a Mojo runtime that is loaded. Odd and small values are never read through. It
 * takes no lock.
 */
SUITE_HOOK const char *satisfy_device_buffer_is_known(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_is_known(const void **device_buffer);

/** device_buffer_is_described: The buffer has an image description. */
SUITE_HOOK const char *satisfy_device_buffer_is_described(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_is_described(const void **device_buffer);

/**
 * device_buffer_starts_allocation: The image of the buffer starts at offset 0 of its allocation.
 */
SUITE_HOOK const char *satisfy_device_buffer_starts_allocation(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_starts_allocation(const void **device_buffer);

/**
 * device_buffer_is_exportable: The memory of the buffer can be exported as an opaque file
 * descriptor.
 */
SUITE_HOOK const char *satisfy_device_buffer_is_exportable(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_is_exportable(const void **device_buffer);

/**
 * device_buffer_has_dma_buf: The memory of the buffer can be exported as a dma-buf, and its format
 * has a DRM format code.
 */
SUITE_HOOK const char *satisfy_device_buffer_has_dma_buf(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_has_dma_buf(const void **device_buffer);

/**
 * device_buffer_is_of_runtime: The value is a live buffer of a Mojo runtime that is loaded. Odd and
 * small values are never read through.
 */
SUITE_HOOK const char *satisfy_device_buffer_is_of_runtime(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_is_of_runtime(const void **device_buffer);

/** device_buffer_is_not_bound: The runtime buffer is not bound to a buffer of this library. */
SUITE_HOOK const char *satisfy_device_buffer_is_not_bound(const void **device_buffer);
SUITE_HOOK const char *violate_device_buffer_is_not_bound(const void **device_buffer);

/** device_buffer_is_bound_to: The runtime buffer is bound to this buffer. */
SUITE_HOOK const char *satisfy_device_buffer_is_bound_to(const void **device_buffer, AsyncRT_InteropBuffer *buffer);
SUITE_HOOK const char *violate_device_buffer_is_bound_to(const void **device_buffer, AsyncRT_InteropBuffer *buffer);

/** device_buffer_lies_on_buffer: Address and size of the runtime buffer are those of the buffer. */
SUITE_HOOK const char *satisfy_device_buffer_lies_on_buffer(const void **device_buffer, AsyncRT_InteropBuffer *buffer);
SUITE_HOOK const char *violate_device_buffer_lies_on_buffer(const void **device_buffer, AsyncRT_InteropBuffer *buffer);

/**
 * device_context_is_known: The value is an open context handle of this library, or the runtime
 * context of one; or, where no other definition of the core functions is in the process, a live
 * context of a Mojo runtime that is loaded. Odd and small values are never read through. It takes
 * no lock.
 */
SUITE_HOOK const char *satisfy_device_context_is_known(const void **device_context);
SUITE_HOOK const char *violate_device_context_is_known(const void **device_context);

/**
 * device_context_is_of_runtime: The value is a live context of a Mojo runtime that is loaded. Odd
 * and small values are never read through.
 */
SUITE_HOOK const char *satisfy_device_context_is_of_runtime(const void **device_context);
SUITE_HOOK const char *violate_device_context_is_of_runtime(const void **device_context);

/** device_context_is_supported: The library can order work on the stream of the context. */
SUITE_HOOK const char *satisfy_device_context_is_supported(const void **device_context);
SUITE_HOOK const char *violate_device_context_is_supported(const void **device_context);

/** descriptor_is_open: The number is an open descriptor of this process. */
SUITE_HOOK const char *satisfy_descriptor_is_open(int *fd);
SUITE_HOOK const char *violate_descriptor_is_open(int *fd);

/** descriptors_are_open: Every number of the array is an open descriptor of this process. */
SUITE_HOOK const char *satisfy_descriptors_are_open(int *descriptors, uint32_t *count);
SUITE_HOOK const char *violate_descriptors_are_open(int *descriptors, uint32_t *count);

/**
 * descriptor_is_timeline: The open file description behind the descriptor is that of a timeline
 * semaphore which this process created or imported and whose context is open. Decided by
 * F_DUPFD_QUERY, else by kcmp, else by a mark that is set on one descriptor and read through the
 * other.
 */
SUITE_HOOK const char *satisfy_descriptor_is_timeline(int *sem_fd);
SUITE_HOOK const char *violate_descriptor_is_timeline(int *sem_fd);

/**
 * descriptor_is_importable_timeline: The descriptor is of a timeline semaphore that the context can
 * import, and fits the description where one is given.
 */
SUITE_HOOK const char *satisfy_descriptor_is_importable_timeline(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropSemaphoreInfo *info);
SUITE_HOOK const char *violate_descriptor_is_importable_timeline(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropSemaphoreInfo *info);

/** descriptor_is_unix_socket: The descriptor is a Unix socket. */
SUITE_HOOK const char *satisfy_descriptor_is_unix_socket(int *socket);
SUITE_HOOK const char *violate_descriptor_is_unix_socket(int *socket);

/** socket_is_listening: The socket listens. */
SUITE_HOOK const char *satisfy_socket_is_listening(int *socket);
SUITE_HOOK const char *violate_socket_is_listening(int *socket);

/** timeline_value_is_new: The value is above the payload and above every pending signal. */
SUITE_HOOK const char *satisfy_timeline_value_is_new(int *sem_fd, uint64_t *value);
SUITE_HOOK const char *violate_timeline_value_is_new(int *sem_fd, uint64_t *value);

/** timeline_value_is_near: The value is no further above the last value than the device allows. */
SUITE_HOOK const char *satisfy_timeline_value_is_near(int *sem_fd, uint64_t *value);
SUITE_HOOK const char *violate_timeline_value_is_near(int *sem_fd, uint64_t *value);

/**
 * semaphore_limit_is_free: Fewer than 16,384 timeline semaphores are alive, after a sweep of those
 * of which only the library holds a descriptor and nothing is pending.
 */
SUITE_HOOK const char *satisfy_semaphore_limit_is_free(void);
SUITE_HOOK const char *violate_semaphore_limit_is_free(void);

/** context_is_open: The handle is that of an open context. */
SUITE_HOOK const char *satisfy_context_is_open(AsyncRT_InteropContext *context);
SUITE_HOOK const char *violate_context_is_open(AsyncRT_InteropContext *context);

/** buffer_is_live: The handle is that of a live buffer whose context is open. */
SUITE_HOOK const char *satisfy_buffer_is_live(AsyncRT_InteropBuffer *buffer);
SUITE_HOOK const char *violate_buffer_is_live(AsyncRT_InteropBuffer *buffer);

/** mapping_is_live: The handle is that of a live hold on a mapping. */
SUITE_HOOK const char *satisfy_mapping_is_live(AsyncRT_InteropMapping *mapping);
SUITE_HOOK const char *violate_mapping_is_live(AsyncRT_InteropMapping *mapping);

/** memory_is_live: The handle is that of live imported memory whose context is open. */
SUITE_HOOK const char *satisfy_memory_is_live(AsyncRT_InteropMemory *memory);
SUITE_HOOK const char *violate_memory_is_live(AsyncRT_InteropMemory *memory);

/** semaphore_is_live: The handle is that of a live semaphore whose context is open. */
SUITE_HOOK const char *satisfy_semaphore_is_live(AsyncRT_InteropSemaphore *semaphore);
SUITE_HOOK const char *violate_semaphore_is_live(AsyncRT_InteropSemaphore *semaphore);

/**
 * semaphores_are_live: Every handle of the array is that of a live semaphore whose context is open.
 */
SUITE_HOOK const char *satisfy_semaphores_are_live(AsyncRT_InteropSemaphore *semaphores, uint32_t *count);
SUITE_HOOK const char *violate_semaphores_are_live(AsyncRT_InteropSemaphore *semaphores, uint32_t *count);

/** semaphore_value_is_new: The value is above the payload and above every pending signal. */
SUITE_HOOK const char *satisfy_semaphore_value_is_new(AsyncRT_InteropSemaphore *semaphore, uint64_t *value);
SUITE_HOOK const char *violate_semaphore_value_is_new(AsyncRT_InteropSemaphore *semaphore, uint64_t *value);

/** semaphore_value_is_near: The value is no further above the last value than the device allows. */
SUITE_HOOK const char *satisfy_semaphore_value_is_near(AsyncRT_InteropSemaphore *semaphore, uint64_t *value);
SUITE_HOOK const char *violate_semaphore_value_is_near(AsyncRT_InteropSemaphore *semaphore, uint64_t *value);

/** semaphore_is_exportable: The semaphore can be exported as this handle type. */
SUITE_HOOK const char *satisfy_semaphore_is_exportable(AsyncRT_InteropSemaphore *semaphore, AsyncRT_InteropHandleType *handle_type);
SUITE_HOOK const char *violate_semaphore_is_exportable(AsyncRT_InteropSemaphore *semaphore, AsyncRT_InteropHandleType *handle_type);

/**
 * semaphore_reaches_context: The device of the context can signal and wait for the semaphore,
 * natively or bridged.
 */
SUITE_HOOK const char *satisfy_semaphore_reaches_context(AsyncRT_InteropSemaphore *semaphore, AsyncRT_InteropContext *context);
SUITE_HOOK const char *violate_semaphore_reaches_context(AsyncRT_InteropSemaphore *semaphore, AsyncRT_InteropContext *context);

/**
 * vk_semaphore_is_of: The `VkSemaphore` was made from this semaphore for this device, and was not
 * given back.
 */
SUITE_HOOK const char *satisfy_vk_semaphore_is_of(AsyncRT_InteropSemaphore *semaphore, void **vk_device, uint64_t *vk_semaphore);
SUITE_HOOK const char *violate_vk_semaphore_is_of(AsyncRT_InteropSemaphore *semaphore, void **vk_device, uint64_t *vk_semaphore);

/** wait_was_issued: The number was given out by this process. */
SUITE_HOOK const char *satisfy_wait_was_issued(AsyncRT_InteropWait *wait);
SUITE_HOOK const char *violate_wait_was_issued(AsyncRT_InteropWait *wait);

/** wait_is_pending: The wait has not ended, and its callback is not running. */
SUITE_HOOK const char *satisfy_wait_is_pending(AsyncRT_InteropWait *wait);
SUITE_HOOK const char *violate_wait_is_pending(AsyncRT_InteropWait *wait);

/** format_is_supported: The device of the context supports the format. */
SUITE_HOOK const char *satisfy_format_is_supported(AsyncRT_InteropContext *context, MAX_Format *format);
SUITE_HOOK const char *violate_format_is_supported(AsyncRT_InteropContext *context, MAX_Format *format);

/** buffer_format_is_supported: The device of the buffer supports the format. */
SUITE_HOOK const char *satisfy_buffer_format_is_supported(AsyncRT_InteropBuffer *buffer, MAX_Format *format);
SUITE_HOOK const char *violate_buffer_format_is_supported(AsyncRT_InteropBuffer *buffer, MAX_Format *format);

/**
 * row_pitch_is_valid: The row pitch is 0, or at least the width times the bytes per pixel and a
 * multiple of the bytes per pixel.
 */
SUITE_HOOK const char *satisfy_row_pitch_is_valid(AsyncRT_InteropImageDescription *image);
SUITE_HOOK const char *violate_row_pitch_is_valid(AsyncRT_InteropImageDescription *image);

/** image_fits: The image, from its offset to the end of its last row, lies within this size. */
SUITE_HOOK const char *satisfy_image_fits(AsyncRT_InteropContext *context, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes);
SUITE_HOOK const char *violate_image_fits(AsyncRT_InteropContext *context, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes);

/**
 * image_fits_memory: The image, from its offset to the end of its last row, lies within this size;
 * its row pitch is chosen for the device of the memory.
 */
SUITE_HOOK const char *satisfy_image_fits_memory(AsyncRT_InteropMemory *memory, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes);
SUITE_HOOK const char *violate_image_fits_memory(AsyncRT_InteropMemory *memory, AsyncRT_InteropImageDescription *image, uint64_t *size_bytes);

/**
 * image_fits_buffer: The image, from its offset to the end of its last row, lies within the buffer.
 */
SUITE_HOOK const char *satisfy_image_fits_buffer(AsyncRT_InteropBuffer *buffer, AsyncRT_InteropImageDescription *image);
SUITE_HOOK const char *violate_image_fits_buffer(AsyncRT_InteropBuffer *buffer, AsyncRT_InteropImageDescription *image);

/** native_memory_is_given: The member that the kind puts in force is not null. */
SUITE_HOOK const char *satisfy_native_memory_is_given(AsyncRT_InteropExternalMemory *memory);
SUITE_HOOK const char *violate_native_memory_is_given(AsyncRT_InteropExternalMemory *memory);

/** native_kind_is_reachable: The backend of the context can reach this kind of memory. */
SUITE_HOOK const char *satisfy_native_kind_is_reachable(AsyncRT_InteropContext *context, AsyncRT_InteropNativeKind *kind);
SUITE_HOOK const char *violate_native_kind_is_reachable(AsyncRT_InteropContext *context, AsyncRT_InteropNativeKind *kind);

/** range_is_inside_buffer: Offset and size lie within the buffer, without overflow. */
SUITE_HOOK const char *satisfy_range_is_inside_buffer(AsyncRT_InteropBuffer *buffer, uint64_t *offset_bytes, uint64_t *size_bytes);
SUITE_HOOK const char *violate_range_is_inside_buffer(AsyncRT_InteropBuffer *buffer, uint64_t *offset_bytes, uint64_t *size_bytes);

/** range_is_inside_memory: Offset and size lie within the memory, without overflow. */
SUITE_HOOK const char *satisfy_range_is_inside_memory(AsyncRT_InteropMemory *memory, uint64_t *offset_bytes, uint64_t *size_bytes);
SUITE_HOOK const char *violate_range_is_inside_memory(AsyncRT_InteropMemory *memory, uint64_t *offset_bytes, uint64_t *size_bytes);

/**
 * range_is_inside_allocation: Offset and size of the description lie within its allocation, without
 * overflow.
 */
SUITE_HOOK const char *satisfy_range_is_inside_allocation(AsyncRT_InteropMemoryInfo *info);
SUITE_HOOK const char *violate_range_is_inside_allocation(AsyncRT_InteropMemoryInfo *info);

/**
 * rectangle_is_inside_image: The rectangle lies within the image of the buffer, without overflow.
 */
SUITE_HOOK const char *satisfy_rectangle_is_inside_image(AsyncRT_InteropBuffer *buffer, uint32_t *x, uint32_t *y, uint32_t *width, uint32_t *height);
SUITE_HOOK const char *violate_rectangle_is_inside_image(AsyncRT_InteropBuffer *buffer, uint32_t *x, uint32_t *y, uint32_t *width, uint32_t *height);

/** buffer_is_described: The buffer has an image description. */
SUITE_HOOK const char *satisfy_buffer_is_described(AsyncRT_InteropBuffer *buffer);
SUITE_HOOK const char *violate_buffer_is_described(AsyncRT_InteropBuffer *buffer);

/** buffer_is_mappable: The memory of the buffer can be mapped. */
SUITE_HOOK const char *satisfy_buffer_is_mappable(AsyncRT_InteropBuffer *buffer);
SUITE_HOOK const char *violate_buffer_is_mappable(AsyncRT_InteropBuffer *buffer);

/**
 * buffer_is_exportable: The memory of the buffer is the library's own and can be exported as this
 * handle type.
 */
SUITE_HOOK const char *satisfy_buffer_is_exportable(AsyncRT_InteropBuffer *buffer, AsyncRT_InteropHandleType *handle_type);
SUITE_HOOK const char *violate_buffer_is_exportable(AsyncRT_InteropBuffer *buffer, AsyncRT_InteropHandleType *handle_type);

/**
 * handle_type_is_importable: The context can import memory by this handle type on this platform.
 */
SUITE_HOOK const char *satisfy_handle_type_is_importable(AsyncRT_InteropContext *context, AsyncRT_InteropHandleType *handle_type);
SUITE_HOOK const char *violate_handle_type_is_importable(AsyncRT_InteropContext *context, AsyncRT_InteropHandleType *handle_type);

/** memory_is_sealed: The descriptor is not a memory file, or has F_SEAL_SHRINK. */
SUITE_HOOK const char *satisfy_memory_is_sealed(int *fd, AsyncRT_InteropMemoryInfo *info);
SUITE_HOOK const char *violate_memory_is_sealed(int *fd, AsyncRT_InteropMemoryInfo *info);

/**
 * memory_matches_context: Size, memory type and UUIDs of the description fit the context, and the
 * size of the object where it can be seen.
 */
SUITE_HOOK const char *satisfy_memory_matches_context(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropMemoryInfo *info);
SUITE_HOOK const char *violate_memory_matches_context(AsyncRT_InteropContext *context, int *fd, AsyncRT_InteropMemoryInfo *info);

/** path_is_not_empty: The path has at least one byte. */
SUITE_HOOK const char *satisfy_path_is_not_empty(const char **path);
SUITE_HOOK const char *violate_path_is_not_empty(const char **path);

/** path_fits: The path has at most 107 bytes. */
SUITE_HOOK const char *satisfy_path_fits(const char **path);
SUITE_HOOK const char *violate_path_fits(const char **path);

/*
 * Calls. `adapt` corrects arguments that the suite has prepared so that the call succeeds; `provoke` brings about that the prepared call answers with an
 * error code. Each returns NULL, or the reason why it cannot.
 */

SUITE_HOOK const char *adapt_AsyncRT_DeviceBuffer_export_fd(struct call_AsyncRT_DeviceBuffer_export_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_fd_EMFILE(struct call_AsyncRT_DeviceBuffer_export_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_fd_ENFILE(struct call_AsyncRT_DeviceBuffer_export_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_fd_ENOMEM(struct call_AsyncRT_DeviceBuffer_export_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_fd_EIO(struct call_AsyncRT_DeviceBuffer_export_fd *call);

SUITE_HOOK const char *adapt_AsyncRT_Create_timeline_semaphore_fd(struct call_AsyncRT_Create_timeline_semaphore_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_Create_timeline_semaphore_fd_ENFILE(struct call_AsyncRT_Create_timeline_semaphore_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_Create_timeline_semaphore_fd_ENOMEM(struct call_AsyncRT_Create_timeline_semaphore_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_Create_timeline_semaphore_fd_EIO(struct call_AsyncRT_Create_timeline_semaphore_fd *call);

SUITE_HOOK const char *adapt_AsyncRT_Signal_timeline_semaphore_fd(struct call_AsyncRT_Signal_timeline_semaphore_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_Signal_timeline_semaphore_fd_ENOMEM(struct call_AsyncRT_Signal_timeline_semaphore_fd *call);
SUITE_HOOK const char *provoke_AsyncRT_Signal_timeline_semaphore_fd_EIO(struct call_AsyncRT_Signal_timeline_semaphore_fd *call);

SUITE_HOOK const char *adapt_AsyncRT_DeviceBuffer_export_dmabuf(struct call_AsyncRT_DeviceBuffer_export_dmabuf *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_dmabuf_EMFILE(struct call_AsyncRT_DeviceBuffer_export_dmabuf *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENFILE(struct call_AsyncRT_DeviceBuffer_export_dmabuf *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENOMEM(struct call_AsyncRT_DeviceBuffer_export_dmabuf *call);
SUITE_HOOK const char *provoke_AsyncRT_DeviceBuffer_export_dmabuf_EIO(struct call_AsyncRT_DeviceBuffer_export_dmabuf *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_version(struct call_AsyncRT_Interop_version *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_library_features(struct call_AsyncRT_Interop_library_features *call);
SUITE_HOOK const char *provoke_AsyncRT_Interop_library_features_ENOMEM(struct call_AsyncRT_Interop_library_features *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_format_info(struct call_AsyncRT_Interop_format_info *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_last_error_text(struct call_AsyncRT_Interop_last_error_text *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_open(struct call_AsyncRT_InteropContext_open *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_ENODEV(struct call_AsyncRT_InteropContext_open *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_EMFILE(struct call_AsyncRT_InteropContext_open *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_ENFILE(struct call_AsyncRT_InteropContext_open *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_ENOMEM(struct call_AsyncRT_InteropContext_open *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_EIO(struct call_AsyncRT_InteropContext_open *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_open_cuda(struct call_AsyncRT_InteropContext_open_cuda *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_cuda_ENODEV(struct call_AsyncRT_InteropContext_open_cuda *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_cuda_EMFILE(struct call_AsyncRT_InteropContext_open_cuda *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_cuda_ENFILE(struct call_AsyncRT_InteropContext_open_cuda *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_cuda_ENOMEM(struct call_AsyncRT_InteropContext_open_cuda *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_cuda_EIO(struct call_AsyncRT_InteropContext_open_cuda *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_open_vulkan(struct call_AsyncRT_InteropContext_open_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_vulkan_ENODEV(struct call_AsyncRT_InteropContext_open_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_vulkan_EMFILE(struct call_AsyncRT_InteropContext_open_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_vulkan_ENFILE(struct call_AsyncRT_InteropContext_open_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_vulkan_ENOMEM(struct call_AsyncRT_InteropContext_open_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_open_vulkan_EIO(struct call_AsyncRT_InteropContext_open_vulkan *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_attach(struct call_AsyncRT_InteropContext_attach *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_attach_EMFILE(struct call_AsyncRT_InteropContext_attach *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_attach_ENFILE(struct call_AsyncRT_InteropContext_attach *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_attach_ENOMEM(struct call_AsyncRT_InteropContext_attach *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_attach_EIO(struct call_AsyncRT_InteropContext_attach *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_info(struct call_AsyncRT_InteropContext_info *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_core_handle(struct call_AsyncRT_InteropContext_core_handle *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_enqueue_host_function(struct call_AsyncRT_InteropContext_enqueue_host_function *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_enqueue_host_function_ENOMEM(struct call_AsyncRT_InteropContext_enqueue_host_function *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_enqueue_host_function_EIO(struct call_AsyncRT_InteropContext_enqueue_host_function *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropContext_close(struct call_AsyncRT_InteropContext_close *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropContext_close_EIO(struct call_AsyncRT_InteropContext_close *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_create(struct call_AsyncRT_InteropBuffer_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_create_EMFILE(struct call_AsyncRT_InteropBuffer_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_create_ENFILE(struct call_AsyncRT_InteropBuffer_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_create_ENOMEM(struct call_AsyncRT_InteropBuffer_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_create_EIO(struct call_AsyncRT_InteropBuffer_create *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_wrap(struct call_AsyncRT_InteropBuffer_wrap *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_wrap_ENOMEM(struct call_AsyncRT_InteropBuffer_wrap *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_wrap_EIO(struct call_AsyncRT_InteropBuffer_wrap *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_describe(struct call_AsyncRT_InteropBuffer_describe *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_describe_ENOMEM(struct call_AsyncRT_InteropBuffer_describe *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_info(struct call_AsyncRT_InteropBuffer_info *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_core_handle(struct call_AsyncRT_InteropBuffer_core_handle *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_view(struct call_AsyncRT_InteropBuffer_view *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_view_ENOMEM(struct call_AsyncRT_InteropBuffer_view *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_view_EIO(struct call_AsyncRT_InteropBuffer_view *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_crop(struct call_AsyncRT_InteropBuffer_crop *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_crop_ENOMEM(struct call_AsyncRT_InteropBuffer_crop *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_crop_EIO(struct call_AsyncRT_InteropBuffer_crop *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_map(struct call_AsyncRT_InteropBuffer_map *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_map_ENOMEM(struct call_AsyncRT_InteropBuffer_map *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_map_EIO(struct call_AsyncRT_InteropBuffer_map *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropMapping_create(struct call_AsyncRT_InteropMapping_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMapping_create_ENOMEM(struct call_AsyncRT_InteropMapping_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMapping_create_EIO(struct call_AsyncRT_InteropMapping_create *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropMapping_release(struct call_AsyncRT_InteropMapping_release *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_native_handles(struct call_AsyncRT_InteropBuffer_native_handles *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_bind(struct call_AsyncRT_InteropBuffer_bind *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_bind_ENOMEM(struct call_AsyncRT_InteropBuffer_bind *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_bind_EIO(struct call_AsyncRT_InteropBuffer_bind *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_unbind(struct call_AsyncRT_InteropBuffer_unbind *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_unbind_EIO(struct call_AsyncRT_InteropBuffer_unbind *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_release_ownership(struct call_AsyncRT_InteropBuffer_release_ownership *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_release_ownership_ENOMEM(struct call_AsyncRT_InteropBuffer_release_ownership *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_release_ownership_EIO(struct call_AsyncRT_InteropBuffer_release_ownership *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_acquire_ownership(struct call_AsyncRT_InteropBuffer_acquire_ownership *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_acquire_ownership_ENOMEM(struct call_AsyncRT_InteropBuffer_acquire_ownership *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_acquire_ownership_EIO(struct call_AsyncRT_InteropBuffer_acquire_ownership *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_release(struct call_AsyncRT_InteropBuffer_release *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_release_EIO(struct call_AsyncRT_InteropBuffer_release *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_release_at(struct call_AsyncRT_InteropBuffer_release_at *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_release_at_ENOMEM(struct call_AsyncRT_InteropBuffer_release_at *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropBuffer_export_handle(struct call_AsyncRT_InteropBuffer_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_export_handle_EMFILE(struct call_AsyncRT_InteropBuffer_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_export_handle_ENFILE(struct call_AsyncRT_InteropBuffer_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_export_handle_ENOMEM(struct call_AsyncRT_InteropBuffer_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropBuffer_export_handle_EIO(struct call_AsyncRT_InteropBuffer_export_handle *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropMemory_import_handle(struct call_AsyncRT_InteropMemory_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_import_handle_EMFILE(struct call_AsyncRT_InteropMemory_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_import_handle_ENFILE(struct call_AsyncRT_InteropMemory_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_import_handle_ENOMEM(struct call_AsyncRT_InteropMemory_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_import_handle_EIO(struct call_AsyncRT_InteropMemory_import_handle *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropMemory_map_range(struct call_AsyncRT_InteropMemory_map_range *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_map_range_ENOMEM(struct call_AsyncRT_InteropMemory_map_range *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_map_range_EIO(struct call_AsyncRT_InteropMemory_map_range *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropMemory_release(struct call_AsyncRT_InteropMemory_release *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropMemory_release_EIO(struct call_AsyncRT_InteropMemory_release *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_create(struct call_AsyncRT_InteropSemaphore_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_create_ENFILE(struct call_AsyncRT_InteropSemaphore_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_create_ENOMEM(struct call_AsyncRT_InteropSemaphore_create *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_create_EIO(struct call_AsyncRT_InteropSemaphore_create *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_import_handle(struct call_AsyncRT_InteropSemaphore_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_import_handle_EMFILE(struct call_AsyncRT_InteropSemaphore_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_import_handle_ENFILE(struct call_AsyncRT_InteropSemaphore_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_import_handle_ENOMEM(struct call_AsyncRT_InteropSemaphore_import_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_import_handle_EIO(struct call_AsyncRT_InteropSemaphore_import_handle *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_export_handle(struct call_AsyncRT_InteropSemaphore_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_export_handle_EMFILE(struct call_AsyncRT_InteropSemaphore_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_export_handle_ENFILE(struct call_AsyncRT_InteropSemaphore_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_export_handle_ENOMEM(struct call_AsyncRT_InteropSemaphore_export_handle *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_export_handle_EIO(struct call_AsyncRT_InteropSemaphore_export_handle *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_as_vulkan(struct call_AsyncRT_InteropSemaphore_as_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_as_vulkan_ENODEV(struct call_AsyncRT_InteropSemaphore_as_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_as_vulkan_EMFILE(struct call_AsyncRT_InteropSemaphore_as_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_as_vulkan_ENFILE(struct call_AsyncRT_InteropSemaphore_as_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_as_vulkan_ENOMEM(struct call_AsyncRT_InteropSemaphore_as_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_as_vulkan_EIO(struct call_AsyncRT_InteropSemaphore_as_vulkan *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_release_vulkan(struct call_AsyncRT_InteropSemaphore_release_vulkan *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_release_vulkan_EIO(struct call_AsyncRT_InteropSemaphore_release_vulkan *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_enqueue_signal(struct call_AsyncRT_InteropSemaphore_enqueue_signal *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_enqueue_signal_ENOMEM(struct call_AsyncRT_InteropSemaphore_enqueue_signal *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_enqueue_signal_EIO(struct call_AsyncRT_InteropSemaphore_enqueue_signal *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_enqueue_wait(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_enqueue_wait_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_enqueue_wait_ECANCELED(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_enqueue_wait_ENOMEM(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_enqueue_wait_EIO(struct call_AsyncRT_InteropSemaphore_enqueue_wait *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_signal(struct call_AsyncRT_InteropSemaphore_signal *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_signal_ENOMEM(struct call_AsyncRT_InteropSemaphore_signal *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_signal_EIO(struct call_AsyncRT_InteropSemaphore_signal *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_wait(struct call_AsyncRT_InteropSemaphore_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_ECANCELED(struct call_AsyncRT_InteropSemaphore_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_ENOMEM(struct call_AsyncRT_InteropSemaphore_wait *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_EIO(struct call_AsyncRT_InteropSemaphore_wait *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_value(struct call_AsyncRT_InteropSemaphore_value *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_value_EIO(struct call_AsyncRT_InteropSemaphore_value *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_wait_any(struct call_AsyncRT_InteropSemaphore_wait_any *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_any_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_wait_any *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_any_ECANCELED(struct call_AsyncRT_InteropSemaphore_wait_any *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_any_ENOMEM(struct call_AsyncRT_InteropSemaphore_wait_any *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_any_EIO(struct call_AsyncRT_InteropSemaphore_wait_any *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_wait_all(struct call_AsyncRT_InteropSemaphore_wait_all *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_all_ETIMEDOUT(struct call_AsyncRT_InteropSemaphore_wait_all *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_all_ECANCELED(struct call_AsyncRT_InteropSemaphore_wait_all *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_all_ENOMEM(struct call_AsyncRT_InteropSemaphore_wait_all *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_all_EIO(struct call_AsyncRT_InteropSemaphore_wait_all *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_wait_async(struct call_AsyncRT_InteropSemaphore_wait_async *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_async_EMFILE(struct call_AsyncRT_InteropSemaphore_wait_async *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_async_ENFILE(struct call_AsyncRT_InteropSemaphore_wait_async *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_async_ENOMEM(struct call_AsyncRT_InteropSemaphore_wait_async *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_async_EIO(struct call_AsyncRT_InteropSemaphore_wait_async *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_wait_eventfd(struct call_AsyncRT_InteropSemaphore_wait_eventfd *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_eventfd_EMFILE(struct call_AsyncRT_InteropSemaphore_wait_eventfd *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENFILE(struct call_AsyncRT_InteropSemaphore_wait_eventfd *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENOMEM(struct call_AsyncRT_InteropSemaphore_wait_eventfd *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_wait_eventfd_EIO(struct call_AsyncRT_InteropSemaphore_wait_eventfd *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropWait_cancel(struct call_AsyncRT_InteropWait_cancel *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSemaphore_destroy(struct call_AsyncRT_InteropSemaphore_destroy *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSemaphore_destroy_EIO(struct call_AsyncRT_InteropSemaphore_destroy *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_close_descriptor(struct call_AsyncRT_Interop_close_descriptor *call);
SUITE_HOOK const char *provoke_AsyncRT_Interop_close_descriptor_EIO(struct call_AsyncRT_Interop_close_descriptor *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_duplicate_descriptor(struct call_AsyncRT_Interop_duplicate_descriptor *call);
SUITE_HOOK const char *provoke_AsyncRT_Interop_duplicate_descriptor_EMFILE(struct call_AsyncRT_Interop_duplicate_descriptor *call);

SUITE_HOOK const char *adapt_AsyncRT_Interop_same_description(struct call_AsyncRT_Interop_same_description *call);
SUITE_HOOK const char *provoke_AsyncRT_Interop_same_description_EOPNOTSUPP(struct call_AsyncRT_Interop_same_description *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSocket_listen(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_EADDRINUSE(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_ENOENT(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_EACCES(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_EOPNOTSUPP(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_EMFILE(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_ENFILE(struct call_AsyncRT_InteropSocket_listen *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_listen_ENOMEM(struct call_AsyncRT_InteropSocket_listen *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSocket_accept(struct call_AsyncRT_InteropSocket_accept *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_accept_ETIMEDOUT(struct call_AsyncRT_InteropSocket_accept *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_accept_EMFILE(struct call_AsyncRT_InteropSocket_accept *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_accept_ENFILE(struct call_AsyncRT_InteropSocket_accept *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_accept_ENOMEM(struct call_AsyncRT_InteropSocket_accept *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSocket_connect(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_ENOENT(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_ECONNREFUSED(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_EACCES(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_EOPNOTSUPP(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_EMFILE(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_ENFILE(struct call_AsyncRT_InteropSocket_connect *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_connect_ENOMEM(struct call_AsyncRT_InteropSocket_connect *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSocket_send(struct call_AsyncRT_InteropSocket_send *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_send_EPIPE(struct call_AsyncRT_InteropSocket_send *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_send_ETIMEDOUT(struct call_AsyncRT_InteropSocket_send *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_send_EMFILE(struct call_AsyncRT_InteropSocket_send *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_send_ENOMEM(struct call_AsyncRT_InteropSocket_send *call);

SUITE_HOOK const char *adapt_AsyncRT_InteropSocket_receive(struct call_AsyncRT_InteropSocket_receive *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_receive_EMSGSIZE(struct call_AsyncRT_InteropSocket_receive *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_receive_ECONNRESET(struct call_AsyncRT_InteropSocket_receive *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_receive_ETIMEDOUT(struct call_AsyncRT_InteropSocket_receive *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_receive_EMFILE(struct call_AsyncRT_InteropSocket_receive *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_receive_ENFILE(struct call_AsyncRT_InteropSocket_receive *call);
SUITE_HOOK const char *provoke_AsyncRT_InteropSocket_receive_ENOMEM(struct call_AsyncRT_InteropSocket_receive *call);

/* Promises: each is called once for every function that makes it, and returns if the library keeps it. */

/**
 * out_parameters_untouched_on_failure: If the call fails, no byte of an out parameter has changed.
 */
SUITE_HOOK void promise_out_parameters_untouched_on_failure(const struct suite_function *function);

/**
 * descriptor_close_on_exec: A descriptor that comes out has close-on-exec set from birth: no
 * program that is executed at the same time inherits it. Where a driver exports without the flag,
 * it is set before the call returns.
 */
SUITE_HOOK void promise_descriptor_close_on_exec(const struct suite_function *function);

/**
 * descriptor_stays_with_caller: A descriptor that goes in stays open and the caller's, whether the
 * call succeeds or fails.
 */
SUITE_HOOK void promise_descriptor_stays_with_caller(const struct suite_function *function);

/**
 * memory_is_shared: Both sides see the same bytes: a change on one side is seen on the other
 * without another call and without a copy.
 */
SUITE_HOOK void promise_memory_is_shared(const struct suite_function *function);

/**
 * stream_ordered: What is enqueued takes effect after all work that was enqueued before on the same
 * stream, and before all that is enqueued later.
 */
SUITE_HOOK void promise_stream_ordered(const struct suite_function *function);

/** monotonic: The value of a timeline never falls, whatever order signals arrive in. */
SUITE_HOOK void promise_monotonic(const struct suite_function *function);

/**
 * callback_runs_exactly_once: The callback runs exactly once, unless the call fails or the wait is
 * cancelled.
 */
SUITE_HOOK void promise_callback_runs_exactly_once(const struct suite_function *function);

/**
 * callback_never_after_cancel: After cancel has returned, the callback is not running and will not
 * run.
 */
SUITE_HOOK void promise_callback_never_after_cancel(const struct suite_function *function);

/**
 * handles_are_never_reused: A handle value is never given out twice, so a stale one is always
 * recognized.
 */
SUITE_HOOK void promise_handles_are_never_reused(const struct suite_function *function);

/**
 * children_end_with_parent: After the context is closed, every handle that was made on it answers
 * -EINVAL.
 */
SUITE_HOOK void promise_children_end_with_parent(const struct suite_function *function);

/**
 * exports_outlive_release: Descriptors that were exported, and imports of them, stay valid after
 * the object that they came from has ended.
 */
SUITE_HOOK void promise_exports_outlive_release(const struct suite_function *function);

/**
 * mapping_outlives_buffer: The bytes stay mapped at their address, and the same memory, until the
 * hold is released, also after the buffer and its context have ended.
 */
SUITE_HOOK void promise_mapping_outlives_buffer(const struct suite_function *function);

/** view_keeps_owner_alive: The memory stays valid as long as a view or range of it lives. */
SUITE_HOOK void promise_view_keeps_owner_alive(const struct suite_function *function);

/** wrapped_memory_is_untouched: Memory that was wrapped is neither freed nor changed by release. */
SUITE_HOOK void promise_wrapped_memory_is_untouched(const struct suite_function *function);

/**
 * runtime_object_is_retained: The object of the runtime is retained, so its pointer cannot come to
 * mean another object.
 */
SUITE_HOOK void promise_runtime_object_is_retained(const struct suite_function *function);

#endif
