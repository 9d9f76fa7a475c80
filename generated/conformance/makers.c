/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <string.h>

void stub_AsyncRT_InteropVoidFunction(void)
{
}

void stub_AsyncRT_InteropQueueFunction(void *user_data)
{
    (void)user_data;
}

void *stub_AsyncRT_InteropAllocateFunction(void *user_data, size_t size_bytes, size_t alignment)
{
    (void)user_data;
    (void)size_bytes;
    (void)alignment;
    return NULL;
}

void stub_AsyncRT_InteropDeallocateFunction(void *user_data, void *memory, size_t size_bytes)
{
    (void)user_data;
    (void)memory;
    (void)size_bytes;
}

void stub_AsyncRT_InteropHostFunction(void *user_data)
{
    (void)user_data;
}

void stub_AsyncRT_InteropWaitCallback(void *user_data, int result, uint64_t value)
{
    (void)user_data;
    (void)result;
    (void)value;
}

void suite_end_DeviceBuffer(uint64_t value)
{
    (void)value;
}

const char *suite_make_DeviceBuffer(const void **handle)
{
    if (make_DeviceBuffer != NULL) return make_DeviceBuffer(handle);
    struct call_AsyncRT_InteropBuffer_core_handle call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropBuffer_core_handle, &call, "make_DeviceBuffer");
    if (reason != NULL) return reason;
    *handle = call.memory.out_handle;
    return NULL;
}

void suite_end_DeviceContext(uint64_t value)
{
    (void)value;
}

const char *suite_make_DeviceContext(const void **handle)
{
    if (make_DeviceContext != NULL) return make_DeviceContext(handle);
    struct call_AsyncRT_InteropContext_core_handle call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropContext_core_handle, &call, "make_DeviceContext");
    if (reason != NULL) return reason;
    *handle = call.memory.out_handle;
    return NULL;
}

void suite_end_TimelineSemaphoreFd(uint64_t value)
{
    suite_close(value);
}

const char *suite_make_TimelineSemaphoreFd(int *handle)
{
    if (make_TimelineSemaphoreFd != NULL) return make_TimelineSemaphoreFd(handle);
    struct call_AsyncRT_Create_timeline_semaphore_fd call;
    const char *const reason = suite_produce(&function_AsyncRT_Create_timeline_semaphore_fd, &call, "make_TimelineSemaphoreFd");
    if (reason != NULL) return reason;
    *handle = call.memory.out_fd;
    suite_defer(suite_end_TimelineSemaphoreFd, (uint64_t)(call.memory.out_fd));
    return NULL;
}

void suite_end_AsyncRT_InteropContext(uint64_t value)
{
    if (library.AsyncRT_InteropContext_close != NULL) (void)library.AsyncRT_InteropContext_close((AsyncRT_InteropContext)(uintptr_t)value);
    else (void)value;
}

const char *suite_make_AsyncRT_InteropContext(AsyncRT_InteropContext *handle)
{
    if (make_AsyncRT_InteropContext != NULL) return make_AsyncRT_InteropContext(handle);
    struct call_AsyncRT_InteropContext_open call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropContext_open, &call, "make_AsyncRT_InteropContext");
    if (reason != NULL) return reason;
    *handle = call.memory.out_context;
    suite_defer(suite_end_AsyncRT_InteropContext, (uint64_t)(uintptr_t)(call.memory.out_context));
    return NULL;
}

void suite_end_AsyncRT_InteropBuffer(uint64_t value)
{
    if (library.AsyncRT_InteropBuffer_release != NULL) (void)library.AsyncRT_InteropBuffer_release((AsyncRT_InteropBuffer)(uintptr_t)value);
    else (void)value;
}

const char *suite_make_AsyncRT_InteropBuffer(AsyncRT_InteropBuffer *handle)
{
    if (make_AsyncRT_InteropBuffer != NULL) return make_AsyncRT_InteropBuffer(handle);
    struct call_AsyncRT_InteropBuffer_create call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropBuffer_create, &call, "make_AsyncRT_InteropBuffer");
    if (reason != NULL) return reason;
    *handle = call.memory.out_buffer;
    suite_defer(suite_end_AsyncRT_InteropBuffer, (uint64_t)(uintptr_t)(call.memory.out_buffer));
    return NULL;
}

void suite_end_AsyncRT_InteropMapping(uint64_t value)
{
    if (library.AsyncRT_InteropMapping_release != NULL) (void)library.AsyncRT_InteropMapping_release((AsyncRT_InteropMapping)(uintptr_t)value);
    else (void)value;
}

const char *suite_make_AsyncRT_InteropMapping(AsyncRT_InteropMapping *handle)
{
    if (make_AsyncRT_InteropMapping != NULL) return make_AsyncRT_InteropMapping(handle);
    struct call_AsyncRT_InteropMapping_create call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropMapping_create, &call, "make_AsyncRT_InteropMapping");
    if (reason != NULL) return reason;
    *handle = call.memory.out_mapping;
    suite_defer(suite_end_AsyncRT_InteropMapping, (uint64_t)(uintptr_t)(call.memory.out_mapping));
    return NULL;
}

void suite_end_AsyncRT_InteropMemory(uint64_t value)
{
    if (library.AsyncRT_InteropMemory_release != NULL) (void)library.AsyncRT_InteropMemory_release((AsyncRT_InteropMemory)(uintptr_t)value);
    else (void)value;
}

const char *suite_make_AsyncRT_InteropMemory(AsyncRT_InteropMemory *handle)
{
    if (make_AsyncRT_InteropMemory != NULL) return make_AsyncRT_InteropMemory(handle);
    struct call_AsyncRT_InteropMemory_import_handle call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropMemory_import_handle, &call, "make_AsyncRT_InteropMemory");
    if (reason != NULL) return reason;
    *handle = call.memory.out_memory;
    suite_defer(suite_end_AsyncRT_InteropMemory, (uint64_t)(uintptr_t)(call.memory.out_memory));
    return NULL;
}

void suite_end_AsyncRT_InteropSemaphore(uint64_t value)
{
    if (library.AsyncRT_InteropSemaphore_destroy != NULL) (void)library.AsyncRT_InteropSemaphore_destroy((AsyncRT_InteropSemaphore)(uintptr_t)value);
    else (void)value;
}

const char *suite_make_AsyncRT_InteropSemaphore(AsyncRT_InteropSemaphore *handle)
{
    if (make_AsyncRT_InteropSemaphore != NULL) return make_AsyncRT_InteropSemaphore(handle);
    struct call_AsyncRT_InteropSemaphore_create call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropSemaphore_create, &call, "make_AsyncRT_InteropSemaphore");
    if (reason != NULL) return reason;
    *handle = call.memory.out_semaphore;
    suite_defer(suite_end_AsyncRT_InteropSemaphore, (uint64_t)(uintptr_t)(call.memory.out_semaphore));
    return NULL;
}

void suite_end_AsyncRT_InteropWait(uint64_t value)
{
    (void)value;
}

const char *suite_make_AsyncRT_InteropWait(AsyncRT_InteropWait *handle)
{
    if (make_AsyncRT_InteropWait != NULL) return make_AsyncRT_InteropWait(handle);
    struct call_AsyncRT_InteropSemaphore_wait_eventfd call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropSemaphore_wait_eventfd, &call, "make_AsyncRT_InteropWait");
    if (reason != NULL) return reason;
    *handle = call.memory.out_wait;
    suite_defer(suite_close, (uint64_t)call.memory.out_fd);
    return NULL;
}

void suite_end_AsyncRT_InteropSocket(uint64_t value)
{
    suite_close(value);
}

const char *suite_make_AsyncRT_InteropSocket(int *handle)
{
    if (make_AsyncRT_InteropSocket != NULL) return make_AsyncRT_InteropSocket(handle);
    struct call_AsyncRT_InteropSocket_listen call;
    const char *const reason = suite_produce(&function_AsyncRT_InteropSocket_listen, &call, "make_AsyncRT_InteropSocket");
    if (reason != NULL) return reason;
    *handle = call.memory.out_socket;
    suite_defer(suite_end_AsyncRT_InteropSocket, (uint64_t)(call.memory.out_socket));
    return NULL;
}
