/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* RTLD_NEXT */
#endif
#include "next_definitions.hpp"

#include <atomic>
#include <dlfcn.h>

namespace entry_native::next_definitions {
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

decltype(&::entry_measure) entry_measure()
{
    static std::atomic<decltype(&::entry_measure)> known{nullptr};
    return find("entry_measure", known);
}

decltype(&::entry_destroy) entry_destroy()
{
    static std::atomic<decltype(&::entry_destroy)> known{nullptr};
    return find("entry_destroy", known);
}

} // namespace entry_native::next_definitions
