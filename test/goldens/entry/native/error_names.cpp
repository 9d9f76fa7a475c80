/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "error_names.hpp"

#include <cerrno>

namespace entry_native {
namespace {

const ErrorName table[] = {
#ifdef EINVAL
    {EINVAL, "EINVAL", "A parameter is illegal."},
#endif
#ifdef ERANGE
    {ERANGE, "ERANGE", "A number is too large."},
#endif
#ifdef ENOENT
    {ENOENT, "ENOENT", "There is no such box."},
#endif
#ifdef E2BIG
    {E2BIG, "E2BIG", "A structure is too large."},
#endif
#ifdef EBUSY
    {EBUSY, "EBUSY", "The box is busy."},
#endif
#ifdef EDOM
    {EDOM, "EDOM", "The mode is unknown."},
#endif
#ifdef ENOSPC
    {ENOSPC, "ENOSPC", "There is too little room."},
#endif
#ifdef EPERM
    {EPERM, "EPERM", "The flags are not allowed."},
#endif
};

} // namespace

std::span<const ErrorName> error_names() noexcept
{
    return table;
}

const ErrorName *error_name_of(long long status) noexcept
{
    for (const ErrorName &error : table)
        if (error.value == -status) return &error;
    return nullptr;
}

} // namespace entry_native
