/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_NEXT_DEFINITIONS_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_NEXT_DEFINITIONS_HPP

#include "../include/asyncrt_interop_fd.h"
#include "../include/asyncrt_interop_fd_ext.h"

/**
 * The next definition of a function in the process, outside of this library: the one that follows in
 * the search order or, where none does (as when this library was loaded at run time), the first.
 * Null where there is none. A call asks the loader until a definition has been found.
 */
namespace interop_fd_native::next_definitions {

/** The next `AsyncRT_DeviceBuffer_export_fd`. */
decltype(&::AsyncRT_DeviceBuffer_export_fd) AsyncRT_DeviceBuffer_export_fd();

/** The next `AsyncRT_Create_timeline_semaphore_fd`. */
decltype(&::AsyncRT_Create_timeline_semaphore_fd) AsyncRT_Create_timeline_semaphore_fd();

/** The next `AsyncRT_Signal_timeline_semaphore_fd`. */
decltype(&::AsyncRT_Signal_timeline_semaphore_fd) AsyncRT_Signal_timeline_semaphore_fd();

/** The next `AsyncRT_DeviceBuffer_export_dmabuf`. */
decltype(&::AsyncRT_DeviceBuffer_export_dmabuf) AsyncRT_DeviceBuffer_export_dmabuf();

} // namespace interop_fd_native::next_definitions

#endif
