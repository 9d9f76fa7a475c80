/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ENTRY_NATIVE_ERROR_NAMES_HPP
#define ENTRY_NATIVE_ERROR_NAMES_HPP

#include <span>

namespace entry_native {

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

} // namespace entry_native

#endif
