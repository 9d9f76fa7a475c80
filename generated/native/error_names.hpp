/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_ERROR_NAMES_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_ERROR_NAMES_HPP

#include <span>

namespace interop_fd_native {

/** An error code of the document. */
struct ErrorName {
    /** Number of the error: a function returns it negated. */
    long long value;
    /** Name in C. */
    const char *name;
    /** What it means, in English. */
    const char *text;
};

/** The error codes of the document, in its order. */
std::span<const ErrorName> error_names() noexcept;

/** The error code that this status reports, or null if the document declares none. */
const ErrorName *error_name_of(long long status) noexcept;

} // namespace interop_fd_native

#endif
