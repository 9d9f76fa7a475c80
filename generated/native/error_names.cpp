/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "error_names.hpp"

#include <cerrno>

namespace interop_fd_native {
namespace {

const ErrorName table[] = {
#ifdef EINVAL
    {EINVAL, "EINVAL", "A parameter is null, out of range, or not a live handle of this library."},
#endif
#ifdef EBADF
    {EBADF, "EBADF", "A descriptor is not open."},
#endif
#ifdef EOPNOTSUPP
    {EOPNOTSUPP, "EOPNOTSUPP", "The device, the driver, the platform or the process cannot do this."},
#endif
#ifdef ENOMEM
    {ENOMEM, "ENOMEM", "There is too little host or device memory."},
#endif
#ifdef EMFILE
    {EMFILE, "EMFILE", "The process has too many open descriptors or timeline semaphores."},
#endif
#ifdef ENFILE
    {ENFILE, "ENFILE", "The system has too many open files."},
#endif
#ifdef EIO
    {EIO, "EIO", "The device is lost, or its driver reports a failure."},
#endif
#ifdef ENODEV
    {ENODEV, "ENODEV", "There is no such device, or no driver for it."},
#endif
#ifdef ERANGE
    {ERANGE, "ERANGE", "A timeline value is too far above the last one."},
#endif
#ifdef ETIMEDOUT
    {ETIMEDOUT, "ETIMEDOUT", "The time is over."},
#endif
#ifdef ECANCELED
    {ECANCELED, "ECANCELED", "What was waited for is gone."},
#endif
#ifdef EALREADY
    {EALREADY, "EALREADY", "It is too late: the wait has ended."},
#endif
#ifdef EEXIST
    {EEXIST, "EEXIST", "It is there already."},
#endif
#ifdef ENOENT
    {ENOENT, "ENOENT", "There is no such thing."},
#endif
#ifdef EACCES
    {EACCES, "EACCES", "Permission is denied, or a descriptor lacks a seal that it needs."},
#endif
#ifdef E2BIG
    {E2BIG, "E2BIG", "A structure is larger than the library knows."},
#endif
#ifdef EMSGSIZE
    {EMSGSIZE, "EMSGSIZE", "A message is too large, or an array too small for it."},
#endif
#ifdef ENAMETOOLONG
    {ENAMETOOLONG, "ENAMETOOLONG", "A path is too long."},
#endif
#ifdef EADDRINUSE
    {EADDRINUSE, "EADDRINUSE", "The path is in use."},
#endif
#ifdef ECONNREFUSED
    {ECONNREFUSED, "ECONNREFUSED", "Nobody listens on the path."},
#endif
#ifdef ECONNRESET
    {ECONNRESET, "ECONNRESET", "The peer has closed the connection."},
#endif
#ifdef EPIPE
    {EPIPE, "EPIPE", "The peer has closed the connection."},
#endif
#ifdef ENOTSOCK
    {ENOTSOCK, "ENOTSOCK", "The descriptor is not a Unix socket."},
#endif
#ifdef ENOSYS
    {ENOSYS, "ENOSYS", "This build has no body for the function."},
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

} // namespace interop_fd_native
