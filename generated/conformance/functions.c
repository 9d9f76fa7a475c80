/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"
#include "internal.h"

struct suite_library library;

const char *const suite_abi = "interop_fd";
const char *const suite_abi_version = "0.1.0";

const struct suite_symbol_row suite_symbols[] = {
    {"AsyncRT_DeviceBuffer_export_fd", &library.AsyncRT_DeviceBuffer_export_fd},
    {"AsyncRT_Create_timeline_semaphore_fd", &library.AsyncRT_Create_timeline_semaphore_fd},
    {"AsyncRT_Signal_timeline_semaphore_fd", &library.AsyncRT_Signal_timeline_semaphore_fd},
    {"AsyncRT_DeviceBuffer_export_dmabuf", &library.AsyncRT_DeviceBuffer_export_dmabuf},
    {"AsyncRT_Interop_version", &library.AsyncRT_Interop_version},
    {"AsyncRT_Interop_library_features", &library.AsyncRT_Interop_library_features},
    {"AsyncRT_Interop_format_info", &library.AsyncRT_Interop_format_info},
    {"AsyncRT_Interop_last_error_text", &library.AsyncRT_Interop_last_error_text},
    {"AsyncRT_InteropContext_open", &library.AsyncRT_InteropContext_open},
    {"AsyncRT_InteropContext_open_cuda", &library.AsyncRT_InteropContext_open_cuda},
    {"AsyncRT_InteropContext_open_vulkan", &library.AsyncRT_InteropContext_open_vulkan},
    {"AsyncRT_InteropContext_attach", &library.AsyncRT_InteropContext_attach},
    {"AsyncRT_InteropContext_info", &library.AsyncRT_InteropContext_info},
    {"AsyncRT_InteropContext_core_handle", &library.AsyncRT_InteropContext_core_handle},
    {"AsyncRT_InteropContext_enqueue_host_function", &library.AsyncRT_InteropContext_enqueue_host_function},
    {"AsyncRT_InteropContext_close", &library.AsyncRT_InteropContext_close},
    {"AsyncRT_InteropBuffer_create", &library.AsyncRT_InteropBuffer_create},
    {"AsyncRT_InteropBuffer_wrap", &library.AsyncRT_InteropBuffer_wrap},
    {"AsyncRT_InteropBuffer_describe", &library.AsyncRT_InteropBuffer_describe},
    {"AsyncRT_InteropBuffer_info", &library.AsyncRT_InteropBuffer_info},
    {"AsyncRT_InteropBuffer_core_handle", &library.AsyncRT_InteropBuffer_core_handle},
    {"AsyncRT_InteropBuffer_view", &library.AsyncRT_InteropBuffer_view},
    {"AsyncRT_InteropBuffer_crop", &library.AsyncRT_InteropBuffer_crop},
    {"AsyncRT_InteropBuffer_map", &library.AsyncRT_InteropBuffer_map},
    {"AsyncRT_InteropMapping_create", &library.AsyncRT_InteropMapping_create},
    {"AsyncRT_InteropMapping_release", &library.AsyncRT_InteropMapping_release},
    {"AsyncRT_InteropBuffer_native_handles", &library.AsyncRT_InteropBuffer_native_handles},
    {"AsyncRT_InteropBuffer_bind", &library.AsyncRT_InteropBuffer_bind},
    {"AsyncRT_InteropBuffer_unbind", &library.AsyncRT_InteropBuffer_unbind},
    {"AsyncRT_InteropBuffer_release_ownership", &library.AsyncRT_InteropBuffer_release_ownership},
    {"AsyncRT_InteropBuffer_acquire_ownership", &library.AsyncRT_InteropBuffer_acquire_ownership},
    {"AsyncRT_InteropBuffer_release", &library.AsyncRT_InteropBuffer_release},
    {"AsyncRT_InteropBuffer_release_at", &library.AsyncRT_InteropBuffer_release_at},
    {"AsyncRT_InteropBuffer_export_handle", &library.AsyncRT_InteropBuffer_export_handle},
    {"AsyncRT_InteropMemory_import_handle", &library.AsyncRT_InteropMemory_import_handle},
    {"AsyncRT_InteropMemory_map_range", &library.AsyncRT_InteropMemory_map_range},
    {"AsyncRT_InteropMemory_release", &library.AsyncRT_InteropMemory_release},
    {"AsyncRT_InteropSemaphore_create", &library.AsyncRT_InteropSemaphore_create},
    {"AsyncRT_InteropSemaphore_import_handle", &library.AsyncRT_InteropSemaphore_import_handle},
    {"AsyncRT_InteropSemaphore_export_handle", &library.AsyncRT_InteropSemaphore_export_handle},
    {"AsyncRT_InteropSemaphore_as_vulkan", &library.AsyncRT_InteropSemaphore_as_vulkan},
    {"AsyncRT_InteropSemaphore_release_vulkan", &library.AsyncRT_InteropSemaphore_release_vulkan},
    {"AsyncRT_InteropSemaphore_enqueue_signal", &library.AsyncRT_InteropSemaphore_enqueue_signal},
    {"AsyncRT_InteropSemaphore_enqueue_wait", &library.AsyncRT_InteropSemaphore_enqueue_wait},
    {"AsyncRT_InteropSemaphore_signal", &library.AsyncRT_InteropSemaphore_signal},
    {"AsyncRT_InteropSemaphore_wait", &library.AsyncRT_InteropSemaphore_wait},
    {"AsyncRT_InteropSemaphore_value", &library.AsyncRT_InteropSemaphore_value},
    {"AsyncRT_InteropSemaphore_wait_any", &library.AsyncRT_InteropSemaphore_wait_any},
    {"AsyncRT_InteropSemaphore_wait_all", &library.AsyncRT_InteropSemaphore_wait_all},
    {"AsyncRT_InteropSemaphore_wait_async", &library.AsyncRT_InteropSemaphore_wait_async},
    {"AsyncRT_InteropSemaphore_wait_eventfd", &library.AsyncRT_InteropSemaphore_wait_eventfd},
    {"AsyncRT_InteropWait_cancel", &library.AsyncRT_InteropWait_cancel},
    {"AsyncRT_InteropSemaphore_destroy", &library.AsyncRT_InteropSemaphore_destroy},
    {"AsyncRT_Interop_close_descriptor", &library.AsyncRT_Interop_close_descriptor},
    {"AsyncRT_Interop_duplicate_descriptor", &library.AsyncRT_Interop_duplicate_descriptor},
    {"AsyncRT_Interop_same_description", &library.AsyncRT_Interop_same_description},
    {"AsyncRT_InteropSocket_listen", &library.AsyncRT_InteropSocket_listen},
    {"AsyncRT_InteropSocket_accept", &library.AsyncRT_InteropSocket_accept},
    {"AsyncRT_InteropSocket_connect", &library.AsyncRT_InteropSocket_connect},
    {"AsyncRT_InteropSocket_send", &library.AsyncRT_InteropSocket_send},
    {"AsyncRT_InteropSocket_receive", &library.AsyncRT_InteropSocket_receive},
};
const size_t suite_symbol_count = sizeof suite_symbols / sizeof suite_symbols[0];

const struct suite_function *const suite_functions[] = {
    &function_AsyncRT_DeviceBuffer_export_fd,
    &function_AsyncRT_Create_timeline_semaphore_fd,
    &function_AsyncRT_Signal_timeline_semaphore_fd,
    &function_AsyncRT_DeviceBuffer_export_dmabuf,
    &function_AsyncRT_Interop_version,
    &function_AsyncRT_Interop_library_features,
    &function_AsyncRT_Interop_format_info,
    &function_AsyncRT_Interop_last_error_text,
    &function_AsyncRT_InteropContext_open,
    &function_AsyncRT_InteropContext_open_cuda,
    &function_AsyncRT_InteropContext_open_vulkan,
    &function_AsyncRT_InteropContext_attach,
    &function_AsyncRT_InteropContext_info,
    &function_AsyncRT_InteropContext_core_handle,
    &function_AsyncRT_InteropContext_enqueue_host_function,
    &function_AsyncRT_InteropContext_close,
    &function_AsyncRT_InteropBuffer_create,
    &function_AsyncRT_InteropBuffer_wrap,
    &function_AsyncRT_InteropBuffer_describe,
    &function_AsyncRT_InteropBuffer_info,
    &function_AsyncRT_InteropBuffer_core_handle,
    &function_AsyncRT_InteropBuffer_view,
    &function_AsyncRT_InteropBuffer_crop,
    &function_AsyncRT_InteropBuffer_map,
    &function_AsyncRT_InteropMapping_create,
    &function_AsyncRT_InteropMapping_release,
    &function_AsyncRT_InteropBuffer_native_handles,
    &function_AsyncRT_InteropBuffer_bind,
    &function_AsyncRT_InteropBuffer_unbind,
    &function_AsyncRT_InteropBuffer_release_ownership,
    &function_AsyncRT_InteropBuffer_acquire_ownership,
    &function_AsyncRT_InteropBuffer_release,
    &function_AsyncRT_InteropBuffer_release_at,
    &function_AsyncRT_InteropBuffer_export_handle,
    &function_AsyncRT_InteropMemory_import_handle,
    &function_AsyncRT_InteropMemory_map_range,
    &function_AsyncRT_InteropMemory_release,
    &function_AsyncRT_InteropSemaphore_create,
    &function_AsyncRT_InteropSemaphore_import_handle,
    &function_AsyncRT_InteropSemaphore_export_handle,
    &function_AsyncRT_InteropSemaphore_as_vulkan,
    &function_AsyncRT_InteropSemaphore_release_vulkan,
    &function_AsyncRT_InteropSemaphore_enqueue_signal,
    &function_AsyncRT_InteropSemaphore_enqueue_wait,
    &function_AsyncRT_InteropSemaphore_signal,
    &function_AsyncRT_InteropSemaphore_wait,
    &function_AsyncRT_InteropSemaphore_value,
    &function_AsyncRT_InteropSemaphore_wait_any,
    &function_AsyncRT_InteropSemaphore_wait_all,
    &function_AsyncRT_InteropSemaphore_wait_async,
    &function_AsyncRT_InteropSemaphore_wait_eventfd,
    &function_AsyncRT_InteropWait_cancel,
    &function_AsyncRT_InteropSemaphore_destroy,
    &function_AsyncRT_Interop_close_descriptor,
    &function_AsyncRT_Interop_duplicate_descriptor,
    &function_AsyncRT_Interop_same_description,
    &function_AsyncRT_InteropSocket_listen,
    &function_AsyncRT_InteropSocket_accept,
    &function_AsyncRT_InteropSocket_connect,
    &function_AsyncRT_InteropSocket_send,
    &function_AsyncRT_InteropSocket_receive,
};
const size_t suite_function_count = sizeof suite_functions / sizeof suite_functions[0];

const char *const suite_groups[] = {
    "core",
    "knowledge",
    "context",
    "buffer",
    "export",
    "import",
    "semaphore",
    "descriptor",
    NULL,
};

uint32_t suite_bytes_per_pixel_MAX_Format(MAX_Format format) {
    switch (format) {
    case MAX_FMT_R8: return 1;
    case MAX_FMT_RG8: return 2;
    case MAX_FMT_RGBA8: return 4;
    case MAX_FMT_BGRA8: return 4;
    case MAX_FMT_SRGBA8: return 4;
    case MAX_FMT_R16F: return 2;
    case MAX_FMT_RG16F: return 4;
    case MAX_FMT_RGBA16F: return 8;
    case MAX_FMT_R32F: return 4;
    case MAX_FMT_RG32F: return 8;
    case MAX_FMT_RGBA32F: return 16;
    default: return 0;
    }
}
