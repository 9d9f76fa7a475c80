/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ENTRY_NATIVE_MISSING_BODIES_HPP
#define ENTRY_NATIVE_MISSING_BODIES_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#ifndef __ELF__
#error "Bodies that are missing are told by their section, for which ELF is needed."
#endif

extern "C" {
/* Defined by the linker: where the section of the stand-ins begins and ends. */
[[gnu::weak, gnu::visibility("hidden")]] extern const char __start_entry_missing[];
[[gnu::weak, gnu::visibility("hidden")]] extern const char __stop_entry_missing[];
}

namespace entry_native {

/** Names of the functions whose body nobody has written yet, in the order of the document. */
std::vector<std::string_view> missing_bodies();

/** Names of the predicates that nobody has written yet, in the order of the document. */
std::vector<std::string_view> missing_predicates();

namespace support {

/** True if the function is a stand-in: nobody has defined it. */
template <typename Function>
bool is_missing(Function *function) noexcept
{
    const auto address = reinterpret_cast<std::uintptr_t>(function);
    return address >= reinterpret_cast<std::uintptr_t>(__start_entry_missing) &&
           address < reinterpret_cast<std::uintptr_t>(__stop_entry_missing);
}

} // namespace support
} // namespace entry_native

#endif
