/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_BODIES_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_BODIES_HPP

#include "../include/asyncrt_interop_fd.h"
#include "../include/asyncrt_interop_fd_ext.h"

#include "output_array.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/**
 * The bodies of the functions, written by hand: each is defined where it belongs, in this
 * namespace.
 *
 * An entry point calls its body when all requirements hold. What comes out is zero at first, is
 * filled by reference and reaches the caller only if the call succeeds. An exception becomes an
 * error code: std::bad_alloc, the number of a std::system_error, or a general failure.
 */
namespace interop_fd_native::bodies {

/**
 * Exports the memory of a device buffer as an opaque file descriptor, with the layout of the image
 * in it.
 *
 * What is exported must be described: a buffer has an image description from the create, bind or
 * describe call of the extension, and memory that a runtime allocated for itself usually cannot be
 * exported at all. The layout is linear and of one plane, and the pixels start at offset 0; an
 * image that starts elsewhere can be exported through the extension only.
 *
 * The row pitch is that of a linear two-dimensional image (one mip level, one layer, sampled,
 * transfer source and destination) of this format and extent on the device. Where the device has no
 * such images, and on the host, it is the caller's, or else the width times the bytes per pixel
 * rounded up to 64. An importer whose own image has another pitch copies from a buffer instead. The
 * memory is the same on both sides: a later change is seen without another call.
 *
 * @param device_buffer_handle The buffer to export. The memory stays valid for importers until the
 *     last descriptor and the last import of it are gone, even after the buffer was released.
 * @param out_fd New descriptor of the memory.
 * @param out_size_bytes Size of the allocation, exactly as an importer must pass it: at least 64
 *     bytes more than the pixels take.
 * @param out_row_pitch_bytes Distance between the starts of two rows, at least the width times the
 *     bytes per pixel.
 * @param out_width Width of the image.
 * @param out_height Height of the image.
 * @param out_format Pixel format of the image.
 *
 * Holds when it is called:
 * - `device_buffer_handle` is a live buffer of this library, or of a Mojo runtime that is loaded
 *   and has no such function of its own.
 * - The process has not forked since it first used the library.
 * - The buffer has an image description.
 * - The image starts at offset 0 of the allocation.
 * - The memory of the buffer can be exported as an opaque file descriptor.
 *
 * Errors:
 * - `-EINVAL` if `device_buffer_handle` is null or not a buffer of this library or of the loaded
 *   runtime, and no other definition of this function is in the process; or if an out parameter is
 *   null
 * - `-EOPNOTSUPP` if the buffer has no image description, if its image does not start at offset 0
 *   of the allocation, if its memory cannot be exported, or in a process that has forked since it
 *   first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 * - Both sides see the same bytes: a change on one side is seen on the other without another call
 *   and without a copy.
 */
int AsyncRT_DeviceBuffer_export_fd(
    const void *device_buffer_handle,
    int &out_fd,
    uint64_t &out_size_bytes,
    uint32_t &out_row_pitch_bytes,
    uint32_t &out_width,
    uint32_t &out_height,
    MAX_Format &out_format);

/**
 * Creates a timeline semaphore and exports it as an opaque file descriptor.
 *
 * An importer consumes the descriptor that it is given, and `AsyncRT_Signal_timeline_semaphore_fd`
 * needs one: duplicate it first and give the duplicate away. Where the driver cannot export a
 * timeline, the descriptor refers to a page of shared memory with a futex, and the extension
 * bridges it to the graphics API.
 *
 * @param device_context_handle The context on whose stream signals will be ordered.
 * @param initial_value First value of the timeline.
 * @param out_fd New descriptor of the semaphore.
 *
 * Holds when it is called:
 * - `device_context_handle` is an open context of this library, or of a Mojo runtime that is loaded
 *   and has no such function of its own.
 * - The process has not forked since it first used the library.
 * - The library can order work on the stream of this context.
 * - Fewer than 16,384 timeline semaphores are alive in this process; those of which only the
 *   library holds a descriptor are swept first.
 *
 * Errors:
 * - `-EINVAL` if `device_context_handle` is null or not a context of this library or of the loaded
 *   runtime, and no other definition of this function is in the process; or if `out_fd` is null
 * - `-EOPNOTSUPP` if the library cannot order work on this kind of device, or in a process that has
 *   forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have, or 16,384 timeline
 *   semaphores alive
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_Create_timeline_semaphore_fd(
    const void *device_context_handle,
    uint64_t initial_value,
    int &out_fd);

/**
 * Enqueues a signal: the semaphore takes the value after all work that was enqueued before on the
 * stream of the context that created it, or that it was imported into.
 *
 * The last value is the maximum of the value that the semaphore has and of all signals still
 * pending. Applying a signal takes the maximum of the old value and the new one, so the value never
 * falls. The call does not wait for the signal.
 *
 * @param sem_fd Any descriptor of the semaphore that is open in this process: the one that came
 *     from create, or a duplicate. It stays open.
 * @param value New value, above the last one.
 *
 * Holds when it is called:
 * - `sem_fd` is an open descriptor.
 * - The process has not forked since it first used the library.
 * - `sem_fd` refers to a timeline semaphore that this process created or imported, whose context is
 *   open.
 * - `value` is above the last value of the timeline.
 * - `value` is no further above the last value than the device allows.
 *
 * Errors:
 * - `-EBADF` if `sem_fd` is not an open descriptor
 * - `-EINVAL` if `sem_fd` refers to no timeline semaphore that this process created or imported and
 *   no other definition of this function is in the process, if its context is closed, or if `value`
 *   is not above the last value
 * - `-ERANGE` if `value` is further above the last value than the device allows
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - What is enqueued takes effect after all work that was enqueued before on the same stream, and
 *   before all that is enqueued later.
 * - The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_Signal_timeline_semaphore_fd(int sem_fd, uint64_t value);

/**
 * Exports the memory of a device buffer as a dma-buf, with its DRM format and modifier.
 *
 * The function is always there; where the device or the format has no dma-buf it answers that it is
 * not supported. Format code and modifier are those of the driver and never guessed. sRGB formats
 * have no DRM format code.
 *
 * @param device_buffer_handle The buffer to export.
 * @param out_dmabuf_fd New dma-buf descriptor.
 * @param out_size_bytes Size of the allocation: at least 64 bytes more than the pixels take.
 * @param out_stride_bytes Row pitch: distance between the starts of two rows.
 * @param out_width Width of the image.
 * @param out_height Height of the image.
 * @param out_fourcc DRM format code, as in `drm_fourcc.h`. It counts channels from the most
 *     significant byte: `RGBA8` is `DRM_FORMAT_ABGR8888`.
 * @param out_modifier DRM format modifier; 0 is linear.
 *
 * Holds when it is called:
 * - `device_buffer_handle` is a live buffer of this library, or of a Mojo runtime that is loaded
 *   and has no such function of its own.
 * - The process has not forked since it first used the library.
 * - The buffer has an image description.
 * - The image starts at offset 0 of the allocation.
 * - The memory can be exported as a dma-buf, and the format has a DRM format code.
 *
 * Errors:
 * - `-EINVAL` if `device_buffer_handle` is null or not a buffer of this library or of the loaded
 *   runtime, and no other definition of this function is in the process; or if an out parameter is
 *   null
 * - `-EOPNOTSUPP` if the device or the format has no dma-buf, if the buffer has no image
 *   description, if its image does not start at offset 0 of the allocation, or in a process that
 *   has forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 * - Both sides see the same bytes: a change on one side is seen on the other without another call
 *   and without a copy.
 */
int AsyncRT_DeviceBuffer_export_dmabuf(
    const void *device_buffer_handle,
    int &out_dmabuf_fd,
    uint64_t &out_size_bytes,
    uint32_t &out_stride_bytes,
    uint32_t &out_width,
    uint32_t &out_height,
    uint32_t &out_fourcc,
    uint64_t &out_modifier);

/**
 * Tells the version of the loaded library. The macros of the header tell the version that a program
 * was compiled against; libraries of the same major version are compatible.
 *
 * @param out_major Major version.
 * @param out_minor Minor version.
 * @param out_patch Patch version.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_version(uint32_t &out_major, uint32_t &out_minor, uint32_t &out_patch);

/**
 * Tells what the library finds on this machine. The first call looks for drivers, which can take
 * some time; later calls return what was found.
 *
 * @param out_features What was found.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 *
 * Errors:
 * - `-EINVAL` if `out_features` is null
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_library_features(AsyncRT_InteropLibraryFeatures &out_features);

/**
 * Tells the facts of a pixel format: what its channels are, and what Vulkan, OpenGL and DRM call
 * it.
 *
 * @param format The format.
 * @param out_info The facts; the caller sets `struct_size` first.
 *
 * Holds when it is called:
 * - `out_info.struct_size` is at least 8.
 * - `out_info.struct_size` is at most 4096.
 * - `format` is a format of this version.
 *
 * Errors:
 * - `-EINVAL` if `out_info` is null, its size too small, or `format` unknown to this library
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_format_info(MAX_Format format, AsyncRT_InteropFormatInfo &out_info);

/**
 * Tells what went wrong in the last call of this thread that failed, as a sentence for a person. It
 * names what the error number cannot: the driver call that failed, or the check that did not hold.
 * A call that succeeds leaves it alone.
 */
const char *AsyncRT_Interop_last_error_text();

/**
 * Opens a context on a device of the library's own choice, by backend or by UUID. With `AUTO` and
 * no UUID a machine without a GPU gives a context on the host, which is always there; only an
 * environment that names a missing backend makes the call fail.
 *
 * On the host backend the stream is a queue with one thread that runs what is enqueued in order.
 *
 * @param options Which device; null: `AUTO`, without a UUID. May be null.
 * @param allocation_callbacks Allocates host memory for the metadata of the context, until it is
 *     closed; null: the C library. The structure itself is copied. Callbacks run on any thread, so
 *     a language with one thread should leave them out. May be null.
 * @param out_context New context.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - Where given, `options.struct_size` is at least 8.
 * - Where given, `options.struct_size` is at most 4096.
 * - Where given, `options.backend` is a backend of this version.
 * - Where given, `options.flags` has only flags of this version.
 * - Where given, `options.reserved` is 0.
 * - Where given, `allocation_callbacks.struct_size` is at least 8.
 * - Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - Where given, `allocation_callbacks.reserved` is 0.
 * - Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if `out_context` is null, or an option or the allocation callbacks are not valid
 * - `-ENODEV` if there is no such device, or no driver for the backend
 * - `-EOPNOTSUPP` if the device lacks what the backend needs, or in a process that has forked since
 *   it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropContext_open(
    const AsyncRT_InteropContextOptions *options,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext &out_context);

/**
 * Opens a context on a CUDA context and stream of the application, so that signals and waits are
 * ordered with its kernels. Memory and timelines come from Vulkan on the device of the same UUID,
 * where there is one.
 *
 * @param cuda The CUDA context and stream.
 * @param allocation_callbacks Allocates host memory for the metadata of the context, until it is
 *     closed; null: the C library. The structure itself is copied. Callbacks run on any thread, so
 *     a language with one thread should leave them out. May be null.
 * @param out_context New context.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `cuda.struct_size` is at least 8.
 * - `cuda.struct_size` is at most 4096.
 * - `cuda.reserved` is 0.
 * - `cuda.cuda_context` is not null.
 * - Where given, `allocation_callbacks.struct_size` is at least 8.
 * - Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - Where given, `allocation_callbacks.reserved` is 0.
 * - Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or the CUDA context, its stream or the allocation callbacks are
 *   not valid
 * - `-ENODEV` if no CUDA driver is installed
 * - `-EOPNOTSUPP` if the driver is too old, or in a process that has forked since it first used the
 *   library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropContext_open_cuda(
    const AsyncRT_InteropCudaStream &cuda,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext &out_context);

/**
 * Opens a context on a Vulkan device and queue of the application. The library submits to the queue
 * between the lock and unlock callbacks, and destroys nothing that it did not make.
 *
 * @param vulkan The device and queue.
 * @param allocation_callbacks Allocates host memory for the metadata of the context, until it is
 *     closed; null: the C library. The structure itself is copied. Callbacks run on any thread, so
 *     a language with one thread should leave them out. May be null.
 * @param out_context New context.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `vulkan.struct_size` is at least 8.
 * - `vulkan.struct_size` is at most 4096.
 * - `vulkan.reserved` is 0.
 * - `vulkan.instance` is not null.
 * - `vulkan.physical_device` is not null.
 * - `vulkan.device` is not null.
 * - `vulkan.queue` is not null.
 * - `vulkan.lock_queue` and `vulkan.unlock_queue` are both given, or neither is.
 * - Where given, `allocation_callbacks.struct_size` is at least 8.
 * - Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - Where given, `allocation_callbacks.reserved` is 0.
 * - Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, only one of the two queue callbacks is given, or the allocation
 *   callbacks are not valid
 * - `-ENODEV` if `get_instance_proc_addr` is null and no Vulkan loader is installed
 * - `-EOPNOTSUPP` if the device was created without timeline semaphores or external memory, or in a
 *   process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropContext_open_vulkan(
    const AsyncRT_InteropVulkanDevice &vulkan,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext &out_context);

/**
 * Opens a context on a device context of the Mojo runtime, so that the extension works in the order
 * of its stream. The runtime context is retained until this context is closed.
 *
 * The core functions accept a runtime context without this call; it is needed for the extension
 * only.
 *
 * @param device_context_handle Pointer of the live runtime context.
 * @param allocation_callbacks Allocates host memory for the metadata of the context, until it is
 *     closed; null: the C library. The structure itself is copied. Callbacks run on any thread, so
 *     a language with one thread should leave them out. May be null.
 * @param out_context New context.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `device_context_handle` is a live context of a Mojo runtime that is loaded.
 * - The library can order work on the stream of this context.
 * - Where given, `allocation_callbacks.struct_size` is at least 8.
 * - Where given, `allocation_callbacks.struct_size` is at most 4096.
 * - Where given, `allocation_callbacks.reserved` is 0.
 * - Where given, both callbacks are not null.
 *
 * Errors:
 * - `-EINVAL` if `out_context` is null, `device_context_handle` is not a context of a loaded
 *   runtime, or the allocation callbacks are not valid
 * - `-EOPNOTSUPP` if the device of the runtime is of a kind that the library cannot order work on,
 *   or in a process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 * - The object of the runtime is retained, so its pointer cannot come to mean another object.
 */
int AsyncRT_InteropContext_attach(
    const void *device_context_handle,
    const AsyncRT_InteropAllocationCallbacks *allocation_callbacks,
    AsyncRT_InteropContext &out_context);

/**
 * Tells what a context is: backend, UUIDs, features and native handles.
 *
 * @param context Open context.
 * @param out_info What it is; the caller sets `struct_size` first.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 * - `out_info.struct_size` is at least 8.
 * - `out_info.struct_size` is at most 4096.
 *
 * Errors:
 * - `-EINVAL` if `out_info` is null, its size too small, or the context is not open
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropContext_info(
    AsyncRT_InteropContext context,
    AsyncRT_InteropContextInfo &out_info);

/**
 * Tells the value by which the core functions know this context. It is valid until the context is
 * closed.
 *
 * @param context Open context.
 * @param out_handle The value for the core functions; it is not a pointer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `out_handle` is null, or the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropContext_core_handle(AsyncRT_InteropContext context, const void *&out_handle);

/**
 * Enqueues a host function: it runs once, on a thread of the library or of the driver, after all
 * work that was enqueued before on the stream, and before all that is enqueued later.
 *
 * @param context Open context.
 * @param host_function The function.
 * @param user_data Handed to the function. May be null.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `host_function` is null, or the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - What is enqueued takes effect after all work that was enqueued before on the same stream, and
 *   before all that is enqueued later.
 * - The callback runs exactly once, unless the call fails or the wait is cancelled.
 */
int AsyncRT_InteropContext_enqueue_host_function(
    AsyncRT_InteropContext context,
    AsyncRT_InteropHostFunction host_function,
    void *user_data);

/**
 * Closes a context. Work and signals that were enqueued before are completed first, and
 * asynchronous waits end with -ECANCELED. A wait on the stream for a signal that is not on its way
 * in this process is given up: host functions behind it still run, so that their owners get them
 * back, but signals behind it are never made, because the work before them cannot be known to be
 * done; their values can be signalled again, and who waits for them waits on. Work that an
 * application itself submitted to its own queue behind such a wait runs. Where the driver would
 * make such a signal itself, nothing can be taken back: after two seconds its device is left as it
 * is, and never destroyed. Buffers, memory, semaphores and views of the context end with it; memory
 * whose release waits for a timeline is freed. Descriptors that were exported stay valid.
 *
 * The handle has ended even if an error is returned.
 *
 * @param context Open context; not valid afterwards.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - After the context is closed, every handle that was made on it answers -EINVAL.
 * - Descriptors that were exported, and imports of them, stay valid after the object that they came
 *   from has ended.
 */
int AsyncRT_InteropContext_close(AsyncRT_InteropContext context);

/**
 * Allocates exportable memory and describes the image in it. The pixels start at offset 0, and the
 * allocation is at least 64 bytes larger than they are. The memory is zero at first.
 *
 * A Mojo program wraps the memory as a non-owning `DeviceBuffer` and binds that to this buffer;
 * from then on the core functions accept it.
 *
 * @param context Open context.
 * @param image The image.
 * @param options Wishes; null: none. May be null.
 * @param out_buffer New buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 * - `image.struct_size` is at least 8.
 * - `image.struct_size` is at most 4096.
 * - `image.reserved` is 0.
 * - `image.format` is a format of this version.
 * - `image.width` is from 1 to 65536.
 * - `image.height` is from 1 to 65536.
 * - `image.row_pitch_bytes` is 0, or at least the width times the bytes per pixel and a multiple of
 *   the bytes per pixel.
 * - `image.offset_bytes` is 0.
 * - Where given, `options.struct_size` is at least 8.
 * - Where given, `options.struct_size` is at most 4096.
 * - Where given, `options.reserved` is 0.
 * - Where given, `options.flags` has only flags of this version.
 * - Where given, `options.handle_types` has only handle types of this version.
 * - The device of the context supports the format.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, the context is not open, or the image or an option is not valid
 * - `-EOPNOTSUPP` if the device lacks the format or the extent, has no memory with the wished
 *   properties or handle types, or in a process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropBuffer_create(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropImageDescription &image,
    const AsyncRT_InteropBufferOptions *options,
    AsyncRT_InteropBuffer &out_buffer);

/**
 * Makes a buffer of memory that the application owns and goes on owning: release frees only what
 * the library noted about it. Wrapped memory can be exported only where it lies in memory of CUDA
 * that its owner made exportable, such as the pool of a Mojo runtime: the export then shares the
 * whole allocation, with whatever else is in it, and its offset says where the buffer lies. All
 * other wrapped memory cannot be exported.
 *
 * A wrapped `VkBuffer` can be mapped only if its `VkDeviceMemory` was given.
 *
 * @param context Open context.
 * @param memory The memory.
 * @param image The image in it; null: none yet. May be null.
 * @param out_buffer New buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 * - `memory.struct_size` is at least 8.
 * - `memory.struct_size` is at most 4096.
 * - `memory.kind` is a kind of this version.
 * - The member of `memory.memory` that is in force is not null.
 * - `memory.size_bytes` is not 0.
 * - Where given, `image.struct_size` is at least 8.
 * - Where given, `image.struct_size` is at most 4096.
 * - Where given, `image.reserved` is 0.
 * - Where given, `image.format` is a format of this version.
 * - Where given, `image.width` is from 1 to 65536.
 * - Where given, `image.height` is from 1 to 65536.
 * - Where given, `image.row_pitch_bytes` is 0, or at least the width times the bytes per pixel and
 *   a multiple of the bytes per pixel.
 * - Where given, the image lies within the buffer.
 * - The backend of the context can reach this kind of memory.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, the context is not open, the memory or the image is not valid,
 *   or the image does not fit
 * - `-EOPNOTSUPP` if the backend of the context cannot reach this kind of memory, or in a process
 *   that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 * - Memory that was wrapped is neither freed nor changed by release.
 */
int AsyncRT_InteropBuffer_wrap(
    AsyncRT_InteropContext context,
    const AsyncRT_InteropExternalMemory &memory,
    const AsyncRT_InteropImageDescription *image,
    AsyncRT_InteropBuffer &out_buffer);

/**
 * Gives a buffer an image description, in place of the one that it has, if any. Descriptors that
 * were exported before keep the old one, and so do views.
 *
 * @param buffer Live buffer.
 * @param image The image. Memory that has been laid out already has a row pitch of its own: state
 *     it.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `image.struct_size` is at least 8.
 * - `image.struct_size` is at most 4096.
 * - `image.reserved` is 0.
 * - `image.format` is a format of this version.
 * - `image.width` is from 1 to 65536.
 * - `image.height` is from 1 to 65536.
 * - `image.row_pitch_bytes` is 0, or at least the width times the bytes per pixel and a multiple of
 *   the bytes per pixel.
 * - The image lies within the buffer.
 * - The device of the buffer supports the format.
 *
 * Errors:
 * - `-EINVAL` if `image` is null or not valid, the buffer is not live, or the image does not fit
 * - `-EOPNOTSUPP` if the device lacks the format, or in a process that has forked since it first
 *   used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-ENOMEM` if there is too little memory
 */
int AsyncRT_InteropBuffer_describe(
    AsyncRT_InteropBuffer buffer,
    const AsyncRT_InteropImageDescription &image);

/**
 * Tells what a buffer is: its place in the allocation, its state and its image description.
 *
 * @param buffer Live buffer.
 * @param out_info What it is; the caller sets `struct_size` first.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `out_info.struct_size` is at least 8.
 * - `out_info.struct_size` is at most 4096.
 *
 * Errors:
 * - `-EINVAL` if `out_info` is null, its size too small, or the buffer is not live
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropBuffer_info(AsyncRT_InteropBuffer buffer, AsyncRT_InteropBufferInfo &out_info);

/**
 * Tells the value by which the core functions know this buffer. It is valid until the buffer is
 * released.
 *
 * @param buffer Live buffer.
 * @param out_handle The value for the core functions; it is not a pointer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `out_handle` is null, or the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropBuffer_core_handle(AsyncRT_InteropBuffer buffer, const void *&out_handle);

/**
 * Makes a view: a buffer over a range of the bytes of another. It keeps the memory alive, even
 * after the other buffer was released, and has no image description at first.
 *
 * @param buffer Live buffer.
 * @param offset_bytes Where the view starts within the buffer.
 * @param size_bytes Size of the view; not 0.
 * @param out_view New buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `size_bytes` is not 0.
 * - The range lies within the buffer.
 *
 * Errors:
 * - `-EINVAL` if `out_view` is null, the buffer is not live, or the range is empty or not within it
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 * - The memory stays valid as long as a view or range of it lives.
 */
int AsyncRT_InteropBuffer_view(
    AsyncRT_InteropBuffer buffer,
    uint64_t offset_bytes,
    uint64_t size_bytes,
    AsyncRT_InteropBuffer &out_view);

/**
 * Makes a view of a rectangle of the image of a buffer. Row pitch and format stay; only the start,
 * the width and the height differ. It keeps the memory alive, even after the other buffer was
 * released.
 *
 * @param buffer Live buffer with an image description.
 * @param x Left edge.
 * @param y Upper edge: the row with the lowest address.
 * @param width Width; not 0.
 * @param height Height; not 0.
 * @param out_view New buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `width` is not 0.
 * - `height` is not 0.
 * - The buffer has an image description.
 * - The rectangle lies within the image.
 *
 * Errors:
 * - `-EINVAL` if `out_view` is null, the buffer is not live or has no image description, or the
 *   rectangle is empty or not within the image
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 * - The memory stays valid as long as a view or range of it lives.
 */
int AsyncRT_InteropBuffer_crop(
    AsyncRT_InteropBuffer buffer,
    uint32_t x,
    uint32_t y,
    uint32_t width,
    uint32_t height,
    AsyncRT_InteropBuffer &out_view);

/**
 * Maps a buffer into this process and lends the bytes; they are the memory itself, not a copy. The
 * first call maps, later ones give the same address, and release ends the mapping, unless something
 * holds it; to end it earlier, map a view and release that. The library maps pixels in this call,
 * and to hold a mapping, only.
 *
 * The memory is coherent: no flush is needed. When the device has finished its work is for the
 * caller to know, with a semaphore.
 *
 * @param buffer Live buffer.
 * @param out_data The bytes of the buffer, from its start.
 * @param out_size_bytes Size of the buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - The memory of the buffer can be mapped.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, or the buffer is not live
 * - `-EOPNOTSUPP` if the memory cannot be mapped, or in a process that has forked since it first
 *   used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - Both sides see the same bytes: a change on one side is seen on the other without another call
 *   and without a copy.
 */
int AsyncRT_InteropBuffer_map(
    AsyncRT_InteropBuffer buffer,
    void *&out_data,
    uint64_t &out_size_bytes);

/**
 * Holds the mapping of a buffer, which is made if there is none yet: the bytes that map lends stay
 * where they are until the hold is released, whatever becomes of the buffer and its context. It is
 * for those who cannot know when the last reader is done, such as a garbage collector while another
 * thread still compresses the bytes. The memory itself lives as long. On the host nothing else of
 * the buffer does; on a device the allocation does, with its descriptors.
 *
 * @param buffer Live buffer.
 * @param out_mapping New hold.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - The memory of the buffer can be mapped.
 *
 * Errors:
 * - `-EINVAL` if `out_mapping` is null, or the buffer is not live
 * - `-EOPNOTSUPP` if the memory cannot be mapped, if the device belongs to the application, which
 *   could destroy it first, or in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 * - The bytes stay mapped at their address, and the same memory, until the hold is released, also
 *   after the buffer and its context have ended.
 */
int AsyncRT_InteropMapping_create(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropMapping &out_mapping);

/**
 * Releases the hold on a mapping. The mapping ends if the buffer has ended and nothing else holds
 * it.
 *
 * The handle has ended even if an error is returned.
 *
 * @param mapping Live hold; not valid afterwards.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `mapping` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the hold is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 */
int AsyncRT_InteropMapping_release(AsyncRT_InteropMapping mapping);

/**
 * Tells the native handles of a buffer: address, `CUdeviceptr`, `VkBuffer` and `VkDeviceMemory`, as
 * far as its backend has them.
 *
 * @param buffer Live buffer.
 * @param out_handles The handles; the caller sets `struct_size` first.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `out_handles.struct_size` is at least 8.
 * - `out_handles.struct_size` is at most 4096.
 *
 * Errors:
 * - `-EINVAL` if `out_handles` is null, its size too small, or the buffer is not live
 * - `-E2BIG` if `out_handles.struct_size` is above 4096
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropBuffer_native_handles(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropNativeHandles &out_handles);

/**
 * Binds a buffer of the Mojo runtime to this buffer: from now on the core functions accept its
 * handle, with the image description of this buffer. The runtime buffer must lie exactly on the
 * memory of this buffer, as a non-owning `DeviceBuffer` made from its address does; for a part of
 * it, bind to a view.
 *
 * The runtime buffer is retained until it is unbound or this buffer is released, so that its
 * pointer cannot come to mean another one. A copy of it in Mojo shares the handle; a sub-buffer has
 * a handle of its own, which is not bound by this.
 *
 * @param buffer Live buffer.
 * @param device_buffer_handle Pointer of the live runtime buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `device_buffer_handle` is a live buffer of a Mojo runtime that is loaded.
 * - `device_buffer_handle` is not bound yet.
 * - Address and size of the runtime buffer are those of the buffer.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live, `device_buffer_handle` is not a buffer of a loaded
 *   runtime, or does not lie on its memory
 * - `-EEXIST` if `device_buffer_handle` is bound already
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - The object of the runtime is retained, so its pointer cannot come to mean another object.
 */
int AsyncRT_InteropBuffer_bind(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle);

/**
 * Ends the binding of a buffer of the runtime and releases it.
 *
 * @param buffer Live buffer.
 * @param device_buffer_handle Handle that was bound to this buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `device_buffer_handle` is bound to this buffer.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-ENOENT` if `device_buffer_handle` is not bound to this buffer
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 */
int AsyncRT_InteropBuffer_unbind(AsyncRT_InteropBuffer buffer, const void *device_buffer_handle);

/**
 * Enqueues the release of the memory to whoever imported it, in stream order. A Vulkan context
 * transfers the buffer from its queue family to `VK_QUEUE_FAMILY_EXTERNAL`; other backends have
 * nothing to do. Enqueue it after the work that writes the memory and before the signal that an
 * importer waits for.
 *
 * @param buffer Live buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - What is enqueued takes effect after all work that was enqueued before on the same stream, and
 *   before all that is enqueued later.
 */
int AsyncRT_InteropBuffer_release_ownership(AsyncRT_InteropBuffer buffer);

/**
 * Enqueues the counterpart of `AsyncRT_InteropBuffer_release_ownership`, in stream order: a Vulkan
 * context transfers the buffer from `VK_QUEUE_FAMILY_EXTERNAL` to its own queue family; other
 * backends have nothing to do. Enqueue it after the wait for the other side and before the work
 * that reads or writes the memory.
 *
 * @param buffer Live buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - What is enqueued takes effect after all work that was enqueued before on the same stream, and
 *   before all that is enqueued later.
 */
int AsyncRT_InteropBuffer_acquire_ownership(AsyncRT_InteropBuffer buffer);

/**
 * Releases a buffer. The memory goes when no view, no import and no descriptor of it is left;
 * wrapped memory stays as it is. The mapping of this buffer ends at once, and so do its bindings.
 * Work that was enqueued must have finished; where that is not known, release at a timeline value
 * instead.
 *
 * The handle has ended even if an error is returned.
 *
 * @param buffer Live buffer; not valid afterwards.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - Descriptors that were exported, and imports of them, stay valid after the object that they came
 *   from has ended.
 */
int AsyncRT_InteropBuffer_release(AsyncRT_InteropBuffer buffer);

/**
 * Releases a buffer when a timeline reaches a value. The handle ends at once, while the memory
 * stays until then; mappings and bindings end then too. If the value is never reached, the memory
 * goes when the context is closed.
 *
 * @param buffer Live buffer; not valid after success.
 * @param semaphore Timeline to wait for; it may be destroyed meanwhile.
 * @param value Value at which the memory is released.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the buffer or the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - Descriptors that were exported, and imports of them, stay valid after the object that they came
 *   from has ended.
 */
int AsyncRT_InteropBuffer_release_at(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value);

/**
 * Exports the memory of a buffer, with all that an importer must know. Unlike the core function it
 * exports images at any offset, views, and buffers without an image description.
 *
 * @param buffer Live buffer.
 * @param handle_type How the memory is carried.
 * @param out_fd New descriptor; -1 where the handle type is not a descriptor.
 * @param out_info What an importer must know; the caller sets `struct_size` first.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `buffer` is a live handle of this process.
 * - `out_info.struct_size` is at least 8.
 * - `out_info.struct_size` is at most 4096.
 * - `handle_type` is exactly one handle type of this version.
 * - The memory can be exported as this handle type.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, the size of `out_info` too small, the buffer is not
 *   live, or `handle_type` is not one handle type
 * - `-EOPNOTSUPP` if the memory is wrapped or imported, if the platform, the device or the format
 *   lacks the handle type, or in a process that has forked since it first used the library
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - Both sides see the same bytes: a change on one side is seen on the other without another call
 *   and without a copy.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropBuffer_export_handle(
    AsyncRT_InteropBuffer buffer,
    AsyncRT_InteropHandleType handle_type,
    int &out_fd,
    AsyncRT_InteropMemoryInfo &out_info);

/**
 * Imports memory that another process or API exported. The descriptor is duplicated and stays the
 * caller's, whether the call succeeds or fails.
 *
 * A memory file of the host backend is checked by its size and its seals: without F_SEAL_SHRINK it
 * is refused, because its owner could take the bytes away. For an opaque object of a driver, memory
 * type, device and driver UUID of the description must be those of the context. The allocation size
 * must be the exporter's: it is compared where the object tells it, as the files of software
 * drivers do, and is the caller's duty elsewhere. A two-dimensional image must lie in the memory,
 * and its rows in their pitch.
 *
 * @param context Open context.
 * @param fd Descriptor of the memory; -1 where the handle type is not a descriptor.
 * @param info What the exporter told.
 * @param out_memory New imported memory.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 * - `info.struct_size` is at least 8.
 * - `info.struct_size` is at most 4096.
 * - `info.handle_type` is exactly one handle type of this version.
 * - `info.flags` has only flags of this version.
 * - `info.allocation_size_bytes` is not 0.
 * - Offset and size lie within the allocation.
 * - The context can import this handle type.
 * - Where the handle type is a descriptor, `fd` is open.
 * - A memory file is sealed against shrinking.
 * - Size, memory type and UUIDs fit the context and the object.
 *
 * Errors:
 * - `-EBADF` if the handle type is a descriptor and `fd` is not open
 * - `-EINVAL` if a pointer is null, the context is not open, the description is not valid or does
 *   not match the context, or the memory is smaller than it says
 * - `-EACCES` if a memory file is not sealed against shrinking
 * - `-EOPNOTSUPP` if the platform or the device lacks the handle type, if the memory comes from a
 *   driver that the context cannot import from, or in a process that has forked since it first used
 *   the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that goes in stays open and the caller's, whether the call succeeds or fails.
 * - Both sides see the same bytes: a change on one side is seen on the other without another call
 *   and without a copy.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropMemory_import_handle(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropMemoryInfo &info,
    AsyncRT_InteropMemory &out_memory);

/**
 * Maps a range of imported memory for the device, as a buffer. The buffer keeps the memory alive.
 * To reach the bytes from the host, map the buffer.
 *
 * @param memory Live imported memory.
 * @param offset_bytes Where the range starts within the allocation.
 * @param size_bytes Size of the range; not 0.
 * @param image The image in the range; null: none yet. May be null.
 * @param out_buffer New buffer.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `memory` is a live handle of this process.
 * - `size_bytes` is not 0.
 * - The range lies within the memory.
 * - Where given, `image.struct_size` is at least 8.
 * - Where given, `image.struct_size` is at most 4096.
 * - Where given, `image.reserved` is 0.
 * - Where given, `image.format` is a format of this version.
 * - Where given, `image.width` is from 1 to 65536.
 * - Where given, `image.height` is from 1 to 65536.
 * - Where given, `image.row_pitch_bytes` is 0, or at least the width times the bytes per pixel and
 *   a multiple of the bytes per pixel.
 * - Where given, the image lies within the range.
 *
 * Errors:
 * - `-EINVAL` if `out_buffer` is null, the memory is not live, the range is empty or not within it,
 *   or the image is not valid or does not fit
 * - `-EOPNOTSUPP` if the device cannot start a range at this offset, if it lacks the format, or in
 *   a process that has forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - Both sides see the same bytes: a change on one side is seen on the other without another call
 *   and without a copy.
 * - A handle value is never given out twice, so a stale one is always recognized.
 * - The memory stays valid as long as a view or range of it lives.
 */
int AsyncRT_InteropMemory_map_range(
    AsyncRT_InteropMemory memory,
    uint64_t offset_bytes,
    uint64_t size_bytes,
    const AsyncRT_InteropImageDescription *image,
    AsyncRT_InteropBuffer &out_buffer);

/**
 * Releases imported memory. Buffers that were mapped from it stay valid and keep it alive.
 *
 * The handle has ended even if an error is returned.
 *
 * @param memory Live imported memory; not valid afterwards.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `memory` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the memory is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 */
int AsyncRT_InteropMemory_release(AsyncRT_InteropMemory memory);

/**
 * Creates a timeline semaphore. Where the driver of the context exports timelines it is a native
 * one, otherwise a timeline of the host, which the library bridges to the graphics API.
 *
 * @param context Open context.
 * @param initial_value First value of the timeline.
 * @param out_semaphore New semaphore.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 * - Fewer than 16,384 timeline semaphores are alive in this process; those of which only the
 *   library holds a descriptor are swept first.
 *
 * Errors:
 * - `-EINVAL` if `out_semaphore` is null, or the context is not open
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have, or 16,384 timeline
 *   semaphores alive
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropSemaphore_create(
    AsyncRT_InteropContext context,
    uint64_t initial_value,
    AsyncRT_InteropSemaphore &out_semaphore);

/**
 * Imports a timeline semaphore and attaches it to a context. The descriptor is duplicated and stays
 * the caller's, whether the call succeeds or fails; from now on
 * `AsyncRT_Signal_timeline_semaphore_fd` accepts it in this process.
 *
 * A descriptor of a semaphore that this process has already, from the core function or from an
 * earlier import, gives another handle to the same semaphore. Each handle is destroyed by itself,
 * and the semaphore stays attached to the context that it was first attached to.
 *
 * @param context Open context.
 * @param fd Descriptor of the semaphore; -1 where the handle type is not a descriptor.
 * @param info What the exporter told; null: the descriptor is of a timeline of the host, or of a
 *     driver of the same device. May be null.
 * @param out_semaphore New handle.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `context` is a live handle of this process.
 * - Where given, `info.struct_size` is at least 8.
 * - Where given, `info.struct_size` is at most 4096.
 * - Where given, `info.handle_type` is exactly one handle type of this version.
 * - Where given, `info.kind` is a kind of this version.
 * - Where given, `info.handle_type` is the opaque file descriptor, the only one of this platform.
 * - `fd` is an open descriptor.
 * - The descriptor is of a timeline semaphore that the context can import, and fits its
 *   description.
 *
 * Errors:
 * - `-EBADF` if `fd` is not an open descriptor
 * - `-EINVAL` if `out_semaphore` is null, the context is not open, the description is not valid or
 *   does not match the context, or the descriptor is not of a timeline semaphore
 * - `-EOPNOTSUPP` if the platform or the device lacks the handle type, or in a process that has
 *   forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have, or 16,384 timeline
 *   semaphores alive
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that goes in stays open and the caller's, whether the call succeeds or fails.
 * - A handle value is never given out twice, so a stale one is always recognized.
 */
int AsyncRT_InteropSemaphore_import_handle(
    AsyncRT_InteropContext context,
    int fd,
    const AsyncRT_InteropSemaphoreInfo *info,
    AsyncRT_InteropSemaphore &out_semaphore);

/**
 * Exports a timeline semaphore. Each call gives a fresh descriptor, which can be given away while
 * the semaphore itself stays in use.
 *
 * @param semaphore Live semaphore.
 * @param handle_type How the semaphore is carried.
 * @param out_fd New descriptor; -1 where the handle type is not a descriptor.
 * @param out_info What an importer must know; the caller sets `struct_size` first.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 * - `out_info.struct_size` is at least 8.
 * - `out_info.struct_size` is at most 4096.
 * - `handle_type` is exactly one handle type of this version.
 * - The semaphore can be exported as this handle type.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, the size of `out_info` too small, the semaphore is not
 *   live, or `handle_type` is not one handle type
 * - `-EOPNOTSUPP` if the platform or the device lacks the handle type, or in a process that has
 *   forked since it first used the library
 * - `-E2BIG` if `out_info.struct_size` is above 4096
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropSemaphore_export_handle(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropHandleType handle_type,
    int &out_fd,
    AsyncRT_InteropSemaphoreInfo &out_info);

/**
 * Makes the timeline available as a `VkSemaphore` of a given device: natively where the driver can,
 * otherwise bridged, so that signals on either side reach the other, a wait before its signal
 * included. The same device gets the same `VkSemaphore` again.
 *
 * The `VkSemaphore` belongs to the library. It goes when it is released as often as it was asked
 * for, or with the semaphore; the caller releases it before destroying the device, and destroys
 * neither while work that uses it is pending.
 *
 * @param semaphore Live semaphore.
 * @param vulkan The device; its queue and the callbacks are not used.
 * @param out_vk_semaphore The `VkSemaphore`.
 * @param out_bridged True: bridged, so a signal takes a thread of the library to cross; false:
 *     native.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 * - `vulkan.struct_size` is at least 8.
 * - `vulkan.struct_size` is at most 4096.
 * - `vulkan.reserved` is 0.
 * - `vulkan.instance` is not null.
 * - `vulkan.physical_device` is not null.
 * - `vulkan.device` is not null.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, the semaphore is not live, or the device is not valid
 * - `-ENODEV` if `get_instance_proc_addr` is null and no Vulkan loader is installed
 * - `-EOPNOTSUPP` if the device was created without timeline semaphores, or in a process that has
 *   forked since it first used the library
 * - `-E2BIG` if a structure is larger than the library knows and the rest of it is not zero, or
 *   larger than 4096 bytes
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropSemaphore_as_vulkan(
    AsyncRT_InteropSemaphore semaphore,
    const AsyncRT_InteropVulkanDevice &vulkan,
    uint64_t &out_vk_semaphore,
    bool &out_bridged);

/**
 * Gives back a `VkSemaphore` that `AsyncRT_InteropSemaphore_as_vulkan` returned.
 *
 * @param semaphore Live semaphore.
 * @param vk_device The `VkDevice` that it was made for.
 * @param vk_semaphore The `VkSemaphore`.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 * - `vk_semaphore` was made from this semaphore for this device, and was not given back.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live
 * - `-ENOENT` if `vk_semaphore` was not made from this semaphore for this device, or was given back
 *   already
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 */
int AsyncRT_InteropSemaphore_release_vulkan(
    AsyncRT_InteropSemaphore semaphore,
    void *vk_device,
    uint64_t vk_semaphore);

/**
 * Enqueues a signal on the stream of a context: the semaphore takes the value after all work that
 * was enqueued there before. The last value is the maximum of the value that the semaphore has and
 * of all signals still pending; applying a signal takes the maximum.
 *
 * @param semaphore Live semaphore.
 * @param context Context on whose stream the signal is ordered.
 * @param value New value, above the last one.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 * - `context` is a live handle of this process.
 * - `value` is above the last value of the timeline.
 * - `value` is no further above the last value than the device allows.
 * - The device of the context can signal and wait for this semaphore, natively or bridged.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live, the context is not open, or `value` is not above the
 *   last value
 * - `-ERANGE` if `value` is further above the last value than the device allows
 * - `-EOPNOTSUPP` if the device of the context cannot signal this semaphore, or in a process that
 *   has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - What is enqueued takes effect after all work that was enqueued before on the same stream, and
 *   before all that is enqueued later.
 * - The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_InteropSemaphore_enqueue_signal(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropContext context,
    uint64_t value);

/**
 * Enqueues a wait on the stream of a context: work that is enqueued there later starts after the
 * semaphore has reached the value. If the context closes first, the wait may be given up: see
 * `AsyncRT_InteropContext_close`. Where the context has the feature `STREAM_WAIT` the call returns
 * at once and the timeout is not used. A context attached to the host queue of a runtime lacks it:
 * there the calling thread waits before anything is enqueued, because a blocked host function would
 * starve the worker threads of the runtime.
 *
 * @param semaphore Live semaphore.
 * @param context Context whose stream waits.
 * @param value Value to wait for.
 * @param timeout_ns How long the calling thread waits, where it must; 0 only looks.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 * - `context` is a live handle of this process.
 * - The device of the context can signal and wait for this semaphore, natively or bridged.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live, or the context is not open
 * - `-ETIMEDOUT` if the calling thread had to wait and the time is over
 * - `-ECANCELED` if the semaphore was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` if the device of the context cannot wait for this semaphore, or in a process that
 *   has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - What is enqueued takes effect after all work that was enqueued before on the same stream, and
 *   before all that is enqueued later.
 */
int AsyncRT_InteropSemaphore_enqueue_wait(
    AsyncRT_InteropSemaphore semaphore,
    AsyncRT_InteropContext context,
    uint64_t value,
    uint64_t timeout_ns);

/**
 * Signals from the host, at once and in no order with any stream. On a native timeline with lower
 * signals pending it takes effect right after those, because drivers allow no signal of the host
 * above one of a queue.
 *
 * @param semaphore Live semaphore.
 * @param value New value, above the last one; up to 2^64-1.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 * - `value` is above the last value of the timeline.
 * - `value` is no further above the last value than the device allows.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live, or `value` is not above the last value
 * - `-ERANGE` if `value` is further above the last value than the device allows
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_InteropSemaphore_signal(AsyncRT_InteropSemaphore semaphore, uint64_t value);

/**
 * Waits on the calling thread until the semaphore has reached a value. The wait ends in time even
 * if the process that should signal has died.
 *
 * @param semaphore Live semaphore.
 * @param value Value to wait for.
 * @param timeout_ns How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live
 * - `-ETIMEDOUT` if the time is over
 * - `-ECANCELED` if the semaphore was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 */
int AsyncRT_InteropSemaphore_wait(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    uint64_t timeout_ns);

/**
 * Tells the value that the semaphore has now. It never falls.
 *
 * @param semaphore Live semaphore.
 * @param out_value The value.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `out_value` is null, or the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - The value of a timeline never falls, whatever order signals arrive in.
 */
int AsyncRT_InteropSemaphore_value(AsyncRT_InteropSemaphore semaphore, uint64_t &out_value);

/**
 * Waits on the calling thread until one of several semaphores has reached its value, and tells
 * which. The semaphores may belong to different contexts and backends.
 *
 * @param semaphores Live semaphores; the same one may stand there more than once.
 * @param values Value to wait for, one for each semaphore.
 * @param timeout_ns How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 * @param out_index Index of the first semaphore in the array that has reached its value.
 *
 * Holds when it is called:
 * - `count` is not 0.
 * - `count` is at most 16,384.
 * - The process has not forked since it first used the library.
 * - Every element of `semaphores` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, `count` is 0 or above 16,384, or a semaphore is not live
 * - `-ETIMEDOUT` if the time is over
 * - `-ECANCELED` if one of the semaphores was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_InteropSemaphore_wait_any(
    std::span<const AsyncRT_InteropSemaphore> semaphores,
    std::span<const uint64_t> values,
    uint64_t timeout_ns,
    uint32_t &out_index);

/**
 * Waits on the calling thread until all of several semaphores have reached their values. The
 * semaphores may belong to different contexts and backends.
 *
 * @param semaphores Live semaphores; the same one may stand there more than once.
 * @param values Value to wait for, one for each semaphore.
 * @param timeout_ns How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *
 * Holds when it is called:
 * - `count` is not 0.
 * - `count` is at most 16,384.
 * - The process has not forked since it first used the library.
 * - Every element of `semaphores` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, `count` is 0 or above 16,384, or a semaphore is not live
 * - `-ETIMEDOUT` if the time is over
 * - `-ECANCELED` if one of the semaphores was destroyed or its context closed meanwhile
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 */
int AsyncRT_InteropSemaphore_wait_all(
    std::span<const AsyncRT_InteropSemaphore> semaphores,
    std::span<const uint64_t> values,
    uint64_t timeout_ns);

/**
 * Waits without a thread of the caller: the callback runs once when the semaphore has reached the
 * value, or when the wait ends otherwise. If the value is reached already, it may run before this
 * call returns. Waiting takes no thread for each wait; service threads of the library share them.
 *
 * @param semaphore Live semaphore.
 * @param value Value to wait for.
 * @param callback Runs on a service thread of the library.
 * @param user_data Handed to the callback. May be null.
 * @param out_wait The wait, for cancel. It ends with the callback, so it may have ended already.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if `callback` or `out_wait` is null, or the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - The callback runs exactly once, unless the call fails or the wait is cancelled.
 * - After cancel has returned, the callback is not running and will not run.
 */
int AsyncRT_InteropSemaphore_wait_async(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    AsyncRT_InteropWaitCallback callback,
    void *user_data,
    AsyncRT_InteropWait &out_wait);

/**
 * Waits without a thread of the caller: a new eventfd becomes readable when the semaphore has
 * reached the value, for use with `poll` or `epoll`. If the wait ends otherwise, the eventfd
 * becomes readable too; the value of the semaphore, or the error of asking for it, tells which.
 *
 * Closing the descriptor does not cancel the wait.
 *
 * @param semaphore Live semaphore.
 * @param value Value to wait for.
 * @param out_fd New eventfd, non-blocking; reading it gives 1.
 * @param out_wait The wait, for cancel. It ends when the eventfd was written.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if an out parameter is null, or the semaphore is not live
 * - `-EOPNOTSUPP` if the platform has no eventfd, or in a process that has forked since it first
 *   used the library
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropSemaphore_wait_eventfd(
    AsyncRT_InteropSemaphore semaphore,
    uint64_t value,
    int &out_fd,
    AsyncRT_InteropWait &out_wait);

/**
 * Cancels an asynchronous wait. After it returns, whether it succeeded or not, the callback does
 * not run any more: if it is running on another thread, the call waits until it has returned. An
 * eventfd is not written any more either.
 *
 * From within the callback itself the answer is -EALREADY, at once.
 *
 * @param wait The wait.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `wait` is a number that this process was given.
 * - The wait has not ended.
 *
 * Errors:
 * - `-EINVAL` if `wait` is a number that was never given out
 * - `-EALREADY` if the wait has ended: its callback has run, its eventfd was written, or it was
 *   cancelled before
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 *
 * Promises:
 * - After cancel has returned, the callback is not running and will not run.
 */
int AsyncRT_InteropWait_cancel(AsyncRT_InteropWait wait);

/**
 * Destroys this handle of a semaphore. Signals that are pending on a stream still take effect, and
 * descriptors that were exported stay valid. Asynchronous waits through this handle end with
 * -ECANCELED before the call returns. From within a callback the other callbacks may still be
 * running when it returns.
 *
 * The handle has ended even if an error is returned.
 *
 * @param semaphore Live semaphore; not valid afterwards.
 *
 * Holds when it is called:
 * - The process has not forked since it first used the library.
 * - `semaphore` is a live handle of this process.
 *
 * Errors:
 * - `-EINVAL` if the semaphore is not live
 * - `-EOPNOTSUPP` in a process that has forked since it first used the library
 * - `-EIO` if the device is lost or the driver reports a failure
 *
 * Promises:
 * - Descriptors that were exported, and imports of them, stay valid after the object that they came
 *   from has ended.
 */
int AsyncRT_InteropSemaphore_destroy(AsyncRT_InteropSemaphore semaphore);

/**
 * Closes a descriptor. It is closed even if an error other than -EBADF is returned.
 *
 * @param fd Descriptor to close.
 *
 * Holds when it is called:
 * - `fd` is an open descriptor.
 *
 * Errors:
 * - `-EBADF` if `fd` is not an open descriptor
 * - `-EIO` if a last write to the object failed
 */
int AsyncRT_Interop_close_descriptor(int fd);

/**
 * Duplicates a descriptor: both refer to the same open file description.
 *
 * @param fd Descriptor to duplicate.
 * @param out_fd New descriptor.
 *
 * Holds when it is called:
 * - `fd` is an open descriptor.
 *
 * Errors:
 * - `-EINVAL` if `out_fd` is null
 * - `-EBADF` if `fd` is not an open descriptor
 * - `-EMFILE` if the process has as many open descriptors as it may have
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_Interop_duplicate_descriptor(int fd, int &out_fd);

/**
 * Tells whether two descriptors refer to the same open file description, as duplicates and
 * descriptors that came over a socket do. Two exports of one object may have descriptions of their
 * own.
 *
 * @param first_fd A descriptor.
 * @param second_fd Another descriptor, or the same.
 * @param out_same True: the same description.
 *
 * Holds when it is called:
 * - `first_fd` is an open descriptor.
 * - `second_fd` is an open descriptor.
 *
 * Errors:
 * - `-EINVAL` if `out_same` is null
 * - `-EBADF` if one of the descriptors is not open
 * - `-EOPNOTSUPP` if the platform cannot tell
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 */
int AsyncRT_Interop_same_description(int first_fd, int second_fd, bool &out_same);

/**
 * Listens on a path of the file system. The path must not exist; closing the socket does not remove
 * it. Who may connect is decided by the permissions of its folder.
 *
 * @param path Path of the socket to make.
 * @param out_socket New listening socket, for accept.
 *
 * Holds when it is called:
 * - `path` is not empty.
 * - `path` has at most 107 bytes.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or the path is empty
 * - `-ENAMETOOLONG` if the path has more than 107 bytes
 * - `-EADDRINUSE` if the path exists
 * - `-ENOENT` if its folder does not exist
 * - `-EACCES` if permission is denied
 * - `-EOPNOTSUPP` if the platform has no Unix sockets that keep message boundaries
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropSocket_listen(std::string_view path, int &out_socket);

/**
 * Accepts the next connection to a listening socket.
 *
 * @param socket Listening socket.
 * @param timeout_ns How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 * @param out_socket New connected socket.
 *
 * Holds when it is called:
 * - `socket` is an open descriptor.
 * - `socket` is a Unix socket.
 * - `socket` listens.
 *
 * Errors:
 * - `-EINVAL` if `out_socket` is null, or the socket does not listen
 * - `-EBADF` if `socket` is not an open descriptor
 * - `-ENOTSOCK` if `socket` is not a Unix socket
 * - `-ETIMEDOUT` if the time is over
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropSocket_accept(int socket, uint64_t timeout_ns, int &out_socket);

/**
 * Connects to a socket that listens on a path. A path that does not exist yet is an error; the
 * caller tries again.
 *
 * @param path Path of the listening socket.
 * @param out_socket New connected socket.
 *
 * Holds when it is called:
 * - `path` is not empty.
 * - `path` has at most 107 bytes.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or the path is empty
 * - `-ENAMETOOLONG` if the path has more than 107 bytes
 * - `-ENOENT` if the path does not exist
 * - `-ECONNREFUSED` if nobody listens on it, or it is another kind of socket
 * - `-EACCES` if permission is denied
 * - `-EOPNOTSUPP` if the platform has no Unix sockets that keep message boundaries
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropSocket_connect(std::string_view path, int &out_socket);

/**
 * Sends one message: bytes, and descriptors beside them. The receiver gets duplicates; the
 * descriptors stay the caller's, and may be closed at once. A message arrives whole or not at all.
 *
 * @param socket Connected socket.
 * @param data The bytes.
 * @param descriptors Descriptors to send; may be null where there are none.
 * @param descriptor_count Number of descriptors: 0 to 253.
 * @param timeout_ns How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *
 * Holds when it is called:
 * - `size_bytes` is not 0.
 * - `descriptors` is not null, unless there are none.
 * - `size_bytes` is at most 65,536.
 * - `descriptor_count` is at most 253.
 * - `socket` is an open descriptor.
 * - `socket` is a Unix socket.
 * - Every element of `descriptors` is an open descriptor.
 *
 * Errors:
 * - `-EINVAL` if a pointer is null, or there are no bytes
 * - `-EBADF` if `socket` or one of the descriptors is not open
 * - `-ENOTSOCK` if `socket` is not a Unix socket
 * - `-EMSGSIZE` if there are more than 65,536 bytes or 253 descriptors, or more bytes than the
 *   socket takes at once
 * - `-EPIPE` if the peer has closed the connection
 * - `-ETIMEDOUT` if the time is over and the message was not sent
 * - `-EMFILE` if too many descriptors are on their way
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - A descriptor that goes in stays open and the caller's, whether the call succeeds or fails.
 */
int AsyncRT_InteropSocket_send(
    int socket,
    std::span<const std::byte> data,
    std::span<const int> descriptors,
    uint32_t descriptor_count,
    uint64_t timeout_ns);

/**
 * Receives one message: bytes, and the descriptors beside them. Call it with both arrays null to
 * wait for a message and learn its sizes; it stays in the socket. Call it again with arrays to take
 * it. Where both arrays are given and large enough, one call does.
 *
 * On failure no descriptor was taken. Calls on the same socket from several threads may see one
 * another's messages.
 *
 * @param socket Connected socket.
 * @param out_data The bytes; null to learn the sizes.
 * @param size_bytes In: room for bytes, not read where `out_data` is null. Out: bytes of the
 *     message.
 * @param out_descriptors New descriptors; null to learn the sizes, or where there is room for none.
 * @param descriptor_count In: room for descriptors, not read where `out_descriptors` is null. Out:
 *     descriptors of the message.
 * @param timeout_ns How long to wait; 0 only looks, `ASYNCRT_INTEROP_INFINITE` waits for ever.
 *
 * Holds when it is called:
 * - `socket` is an open descriptor.
 * - `socket` is a Unix socket.
 *
 * Errors:
 * - `-EINVAL` if `size_bytes` or `descriptor_count` is null
 * - `-EBADF` if `socket` is not an open descriptor
 * - `-ENOTSOCK` if `socket` is not a Unix socket
 * - `-EMSGSIZE` if there is too little room; the message stays in the socket
 * - `-ECONNRESET` if the peer has closed the connection and no message is left
 * - `-ETIMEDOUT` if the time is over and no message came
 * - `-EMFILE` if the process has as many open descriptors as it may have
 * - `-ENFILE` if the system has as many open files as it may have
 * - `-ENOMEM` if there is too little memory
 *
 * Promises:
 * - If the call fails, no byte of an out parameter has changed.
 * - A descriptor that comes out has close-on-exec set from birth: no program that is executed at
 *   the same time inherits it. Where a driver exports without the flag, it is set before the call
 *   returns.
 */
int AsyncRT_InteropSocket_receive(
    int socket,
    OutputArray<std::byte> &out_data,
    size_t &size_bytes,
    OutputArray<int> &out_descriptors,
    uint32_t &descriptor_count,
    uint64_t timeout_ns);

} // namespace interop_fd_native::bodies

namespace interop_fd_native {

/**
 * Told of every call that an entry point refuses by itself, and of every exception that brings no
 * text of its own. Predicates and bodies tell their reasons themselves. Written by hand where
 * somebody wants to know; else nothing happens.
 *
 * @param function The name of the function; empty where it is not known.
 * @param reason The requirement that does not hold, or what went wrong.
 */
void on_refusal(std::string_view function, std::string_view reason) noexcept;

} // namespace interop_fd_native

#endif
