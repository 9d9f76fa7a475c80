/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_MISSING_BODIES_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_MISSING_BODIES_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#ifndef __ELF__
#error "Bodies that are missing are told by their section, for which ELF is needed."
#endif

extern "C" {
/* Defined by the linker: where the section of the stand-ins begins and ends. */
[[gnu::weak, gnu::visibility("hidden")]] extern const char __start_interop_fd_missing[];
[[gnu::weak, gnu::visibility("hidden")]] extern const char __stop_interop_fd_missing[];
}

namespace interop_fd_native {

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
    return address >= reinterpret_cast<std::uintptr_t>(__start_interop_fd_missing) &&
           address < reinterpret_cast<std::uintptr_t>(__stop_interop_fd_missing);
}

} // namespace support
} // namespace interop_fd_native

#endif
