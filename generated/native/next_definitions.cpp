/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* RTLD_NEXT */
#endif
#include "next_definitions.hpp"

#include <atomic>
#include <dlfcn.h>

namespace interop_fd_native::next_definitions {
namespace {

/** Lies in this library, whatever else the process holds. */
const char own_marker = 0;

/** The address, unless it lies in this library. */
void *if_foreign(void *address)
{
    Dl_info of_address;
    Dl_info own;
    if (address == nullptr || dladdr(address, &of_address) == 0) return nullptr;
    if (dladdr(&own_marker, &own) != 0 && own.dli_fbase == of_address.dli_fbase) return nullptr;
    return address;
}

template <typename Function>
Function *find(const char *name, std::atomic<Function *> &known)
{
    if (Function *function = known.load(std::memory_order_acquire)) return function;
    void *address = if_foreign(dlsym(RTLD_NEXT, name));
    if (address == nullptr) address = if_foreign(dlsym(RTLD_DEFAULT, name));
    Function *function = reinterpret_cast<Function *>(address);
    if (function != nullptr) known.store(function, std::memory_order_release);
    return function;
}

} // namespace

decltype(&::AsyncRT_DeviceBuffer_export_fd) AsyncRT_DeviceBuffer_export_fd()
{
    static std::atomic<decltype(&::AsyncRT_DeviceBuffer_export_fd)> known{nullptr};
    return find("AsyncRT_DeviceBuffer_export_fd", known);
}

decltype(&::AsyncRT_Create_timeline_semaphore_fd) AsyncRT_Create_timeline_semaphore_fd()
{
    static std::atomic<decltype(&::AsyncRT_Create_timeline_semaphore_fd)> known{nullptr};
    return find("AsyncRT_Create_timeline_semaphore_fd", known);
}

decltype(&::AsyncRT_Signal_timeline_semaphore_fd) AsyncRT_Signal_timeline_semaphore_fd()
{
    static std::atomic<decltype(&::AsyncRT_Signal_timeline_semaphore_fd)> known{nullptr};
    return find("AsyncRT_Signal_timeline_semaphore_fd", known);
}

decltype(&::AsyncRT_DeviceBuffer_export_dmabuf) AsyncRT_DeviceBuffer_export_dmabuf()
{
    static std::atomic<decltype(&::AsyncRT_DeviceBuffer_export_dmabuf)> known{nullptr};
    return find("AsyncRT_DeviceBuffer_export_dmabuf", known);
}

} // namespace interop_fd_native::next_definitions
