/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_InteropContext_open(void *untyped)
{
    struct call_AsyncRT_InteropContext_open *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    memset(&call->memory.options, 0, sizeof call->memory.options);
    call->memory.options.struct_size = (uint32_t)sizeof call->memory.options;
    call->args.options = NULL;
    memset(&call->memory.allocation_callbacks, 0, sizeof call->memory.allocation_callbacks);
    call->memory.allocation_callbacks.struct_size = (uint32_t)sizeof call->memory.allocation_callbacks;
    call->memory.allocation_callbacks.allocate = stub_AsyncRT_InteropAllocateFunction;
    call->memory.allocation_callbacks.deallocate = stub_AsyncRT_InteropDeallocateFunction;
    call->args.allocation_callbacks = NULL;
    call->args.out_context = &call->memory.out_context;
    call->args.options = NULL;
    call->args.allocation_callbacks = NULL;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (adapt_AsyncRT_InteropContext_open != NULL) {
        reason = adapt_AsyncRT_InteropContext_open(call);
        if (reason != NULL) suite_unsatisfied(11, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_open(void *untyped)
{
    struct call_AsyncRT_InteropContext_open *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_open(call->args.options, call->args.allocation_callbacks, call->args.out_context);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_open(void *untyped)
{
    struct call_AsyncRT_InteropContext_open *const call = untyped;
    suite_end_AsyncRT_InteropContext((uint64_t)(uintptr_t)(call->memory.out_context));
}

static const char *violate_of_AsyncRT_InteropContext_open(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_open *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_context = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.options = &call->memory.options;
                call->memory.options.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.options = &call->memory.options;
                call->memory.options.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.backend = (AsyncRT_InteropBackend)4;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.backend = (AsyncRT_InteropBackend)6;
                return NULL;
            case 2:
                call->args.options = &call->memory.options;
                call->memory.options.backend = (AsyncRT_InteropBackend)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropContextFlags)2;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropContextFlags)3;
                return NULL;
            case 2:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropContextFlags)INT64_C(2147483648);
                return NULL;
            case 3:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropContextFlags)2147483647;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.allocate = NULL;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.deallocate = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropContext_open(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropContext_open *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropContext_open_ENODEV == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_ENODEV") : provoke_AsyncRT_InteropContext_open_ENODEV(call);
    case 1: return provoke_AsyncRT_InteropContext_open_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_EMFILE") : provoke_AsyncRT_InteropContext_open_EMFILE(call);
    case 2: return provoke_AsyncRT_InteropContext_open_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_ENFILE") : provoke_AsyncRT_InteropContext_open_ENFILE(call);
    case 3: return provoke_AsyncRT_InteropContext_open_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_ENOMEM") : provoke_AsyncRT_InteropContext_open_ENOMEM(call);
    case 4: return provoke_AsyncRT_InteropContext_open_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_EIO") : provoke_AsyncRT_InteropContext_open_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_open[] = {
    {"out_context != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"options != NULL implies options.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"options != NULL implies options.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"options != NULL implies options.backend is one of AsyncRT_InteropBackend", "EINVAL", (long long)-EINVAL, 3, false},
    {"options != NULL implies (options.flags & ~ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID) == 0", "EINVAL", (long long)-EINVAL, 4, false},
    {"options != NULL implies options.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"allocation_callbacks != NULL implies (allocation_callbacks.allocate != NULL and allocation_callbacks.deallocate != NULL)", "EINVAL", (long long)-EINVAL, 2, false},
};
static const struct suite_code codes_of_AsyncRT_InteropContext_open[] = {
    {"ENODEV", (long long)-ENODEV, "if there is no such device, or no driver for the backend"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropContext_open[] = {
    (long long)-EINVAL,
    (long long)-ENODEV,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropContext_open[] = {
    {"out_context", offsetof(struct call_AsyncRT_InteropContext_open, memory.out_context), sizeof ((struct call_AsyncRT_InteropContext_open *)0)->memory.out_context, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropContext_open[] = {
    {"options", offsetof(struct call_AsyncRT_InteropContext_open, args.options), offsetof(struct call_AsyncRT_InteropContext_open, memory.options), sizeof(AsyncRT_InteropContextOptions), offsetof(AsyncRT_InteropContextOptions, struct_size), sizeof ((AsyncRT_InteropContextOptions *)0)->struct_size, 8, false},
    {"allocation_callbacks", offsetof(struct call_AsyncRT_InteropContext_open, args.allocation_callbacks), offsetof(struct call_AsyncRT_InteropContext_open, memory.allocation_callbacks), sizeof(AsyncRT_InteropAllocationCallbacks), offsetof(AsyncRT_InteropAllocationCallbacks, struct_size), sizeof ((AsyncRT_InteropAllocationCallbacks *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_open[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropContext_open = {
    "AsyncRT_InteropContext_open", "context", sizeof(struct call_AsyncRT_InteropContext_open), &library.AsyncRT_InteropContext_open, false, true, true,
    prepare_of_AsyncRT_InteropContext_open, invoke_of_AsyncRT_InteropContext_open, finish_of_AsyncRT_InteropContext_open,
    violate_of_AsyncRT_InteropContext_open, provoke_of_AsyncRT_InteropContext_open,
    violations_of_AsyncRT_InteropContext_open, 11, codes_of_AsyncRT_InteropContext_open, 5, statuses_of_AsyncRT_InteropContext_open, 8,
    NULL, 0, outputs_of_AsyncRT_InteropContext_open, 1, NULL, 0,
    structs_of_AsyncRT_InteropContext_open, 2, promises_of_AsyncRT_InteropContext_open, 2,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_open_cuda(void *untyped)
{
    struct call_AsyncRT_InteropContext_open_cuda *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    memset(&call->memory.cuda, 0, sizeof call->memory.cuda);
    call->memory.cuda.struct_size = (uint32_t)sizeof call->memory.cuda;
    call->memory.cuda.cuda_context = (void *)suite_scratch();
    call->args.cuda = &call->memory.cuda;
    memset(&call->memory.allocation_callbacks, 0, sizeof call->memory.allocation_callbacks);
    call->memory.allocation_callbacks.struct_size = (uint32_t)sizeof call->memory.allocation_callbacks;
    call->memory.allocation_callbacks.allocate = stub_AsyncRT_InteropAllocateFunction;
    call->memory.allocation_callbacks.deallocate = stub_AsyncRT_InteropDeallocateFunction;
    call->args.allocation_callbacks = NULL;
    call->args.out_context = &call->memory.out_context;
    call->args.allocation_callbacks = NULL;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (adapt_AsyncRT_InteropContext_open_cuda != NULL) {
        reason = adapt_AsyncRT_InteropContext_open_cuda(call);
        if (reason != NULL) suite_unsatisfied(11, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_open_cuda(void *untyped)
{
    struct call_AsyncRT_InteropContext_open_cuda *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_open_cuda(call->args.cuda, call->args.allocation_callbacks, call->args.out_context);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_open_cuda(void *untyped)
{
    struct call_AsyncRT_InteropContext_open_cuda *const call = untyped;
    suite_end_AsyncRT_InteropContext((uint64_t)(uintptr_t)(call->memory.out_context));
}

static const char *violate_of_AsyncRT_InteropContext_open_cuda(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_open_cuda *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.cuda = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_context = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->memory.cuda.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.cuda.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.cuda.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.cuda.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.cuda.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.cuda.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->memory.cuda.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->memory.cuda.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->memory.cuda.cuda_context = NULL;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.allocate = NULL;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.deallocate = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropContext_open_cuda(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropContext_open_cuda *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropContext_open_cuda_ENODEV == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_cuda_ENODEV") : provoke_AsyncRT_InteropContext_open_cuda_ENODEV(call);
    case 1: return provoke_AsyncRT_InteropContext_open_cuda_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_cuda_EMFILE") : provoke_AsyncRT_InteropContext_open_cuda_EMFILE(call);
    case 2: return provoke_AsyncRT_InteropContext_open_cuda_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_cuda_ENFILE") : provoke_AsyncRT_InteropContext_open_cuda_ENFILE(call);
    case 3: return provoke_AsyncRT_InteropContext_open_cuda_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_cuda_ENOMEM") : provoke_AsyncRT_InteropContext_open_cuda_ENOMEM(call);
    case 4: return provoke_AsyncRT_InteropContext_open_cuda_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_cuda_EIO") : provoke_AsyncRT_InteropContext_open_cuda_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_open_cuda[] = {
    {"cuda != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_context != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"cuda.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"cuda.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"cuda.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"cuda.cuda_context != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"allocation_callbacks != NULL implies (allocation_callbacks.allocate != NULL and allocation_callbacks.deallocate != NULL)", "EINVAL", (long long)-EINVAL, 2, false},
};
static const struct suite_code codes_of_AsyncRT_InteropContext_open_cuda[] = {
    {"ENODEV", (long long)-ENODEV, "if no CUDA driver is installed"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropContext_open_cuda[] = {
    (long long)-EINVAL,
    (long long)-ENODEV,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropContext_open_cuda[] = {
    {"out_context", offsetof(struct call_AsyncRT_InteropContext_open_cuda, memory.out_context), sizeof ((struct call_AsyncRT_InteropContext_open_cuda *)0)->memory.out_context, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropContext_open_cuda[] = {
    {"cuda", offsetof(struct call_AsyncRT_InteropContext_open_cuda, args.cuda), offsetof(struct call_AsyncRT_InteropContext_open_cuda, memory.cuda), sizeof(AsyncRT_InteropCudaStream), offsetof(AsyncRT_InteropCudaStream, struct_size), sizeof ((AsyncRT_InteropCudaStream *)0)->struct_size, 8, false},
    {"allocation_callbacks", offsetof(struct call_AsyncRT_InteropContext_open_cuda, args.allocation_callbacks), offsetof(struct call_AsyncRT_InteropContext_open_cuda, memory.allocation_callbacks), sizeof(AsyncRT_InteropAllocationCallbacks), offsetof(AsyncRT_InteropAllocationCallbacks, struct_size), sizeof ((AsyncRT_InteropAllocationCallbacks *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_open_cuda[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropContext_open_cuda = {
    "AsyncRT_InteropContext_open_cuda", "context", sizeof(struct call_AsyncRT_InteropContext_open_cuda), &library.AsyncRT_InteropContext_open_cuda, false, true, true,
    prepare_of_AsyncRT_InteropContext_open_cuda, invoke_of_AsyncRT_InteropContext_open_cuda, finish_of_AsyncRT_InteropContext_open_cuda,
    violate_of_AsyncRT_InteropContext_open_cuda, provoke_of_AsyncRT_InteropContext_open_cuda,
    violations_of_AsyncRT_InteropContext_open_cuda, 11, codes_of_AsyncRT_InteropContext_open_cuda, 5, statuses_of_AsyncRT_InteropContext_open_cuda, 8,
    NULL, 0, outputs_of_AsyncRT_InteropContext_open_cuda, 1, NULL, 0,
    structs_of_AsyncRT_InteropContext_open_cuda, 2, promises_of_AsyncRT_InteropContext_open_cuda, 2,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_open_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropContext_open_vulkan *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    memset(&call->memory.vulkan, 0, sizeof call->memory.vulkan);
    call->memory.vulkan.struct_size = (uint32_t)sizeof call->memory.vulkan;
    call->memory.vulkan.instance = (void *)suite_scratch();
    call->memory.vulkan.physical_device = (void *)suite_scratch();
    call->memory.vulkan.device = (void *)suite_scratch();
    call->args.vulkan = &call->memory.vulkan;
    memset(&call->memory.allocation_callbacks, 0, sizeof call->memory.allocation_callbacks);
    call->memory.allocation_callbacks.struct_size = (uint32_t)sizeof call->memory.allocation_callbacks;
    call->memory.allocation_callbacks.allocate = stub_AsyncRT_InteropAllocateFunction;
    call->memory.allocation_callbacks.deallocate = stub_AsyncRT_InteropDeallocateFunction;
    call->args.allocation_callbacks = NULL;
    call->args.out_context = &call->memory.out_context;
    call->args.allocation_callbacks = NULL;
    call->memory.vulkan.queue = (void *)suite_scratch();
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (adapt_AsyncRT_InteropContext_open_vulkan != NULL) {
        reason = adapt_AsyncRT_InteropContext_open_vulkan(call);
        if (reason != NULL) suite_unsatisfied(15, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_open_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropContext_open_vulkan *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_open_vulkan(call->args.vulkan, call->args.allocation_callbacks, call->args.out_context);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_open_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropContext_open_vulkan *const call = untyped;
    suite_end_AsyncRT_InteropContext((uint64_t)(uintptr_t)(call->memory.out_context));
}

static const char *violate_of_AsyncRT_InteropContext_open_vulkan(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_open_vulkan *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.vulkan = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_context = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->memory.vulkan.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.vulkan.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.vulkan.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.vulkan.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.vulkan.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.vulkan.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->memory.vulkan.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->memory.vulkan.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->memory.vulkan.instance = NULL;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->memory.vulkan.physical_device = NULL;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->memory.vulkan.device = NULL;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                call->memory.vulkan.queue = NULL;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                call->memory.vulkan.lock_queue = stub_AsyncRT_InteropQueueFunction;
                return NULL;
            case 1:
                call->memory.vulkan.unlock_queue = stub_AsyncRT_InteropQueueFunction;
                return NULL;
        default: break;
        }
        break;
    case 11:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 12:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 13:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 14:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.allocate = NULL;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.deallocate = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropContext_open_vulkan(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropContext_open_vulkan *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropContext_open_vulkan_ENODEV == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_vulkan_ENODEV") : provoke_AsyncRT_InteropContext_open_vulkan_ENODEV(call);
    case 1: return provoke_AsyncRT_InteropContext_open_vulkan_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_vulkan_EMFILE") : provoke_AsyncRT_InteropContext_open_vulkan_EMFILE(call);
    case 2: return provoke_AsyncRT_InteropContext_open_vulkan_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_vulkan_ENFILE") : provoke_AsyncRT_InteropContext_open_vulkan_ENFILE(call);
    case 3: return provoke_AsyncRT_InteropContext_open_vulkan_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_vulkan_ENOMEM") : provoke_AsyncRT_InteropContext_open_vulkan_ENOMEM(call);
    case 4: return provoke_AsyncRT_InteropContext_open_vulkan_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_open_vulkan_EIO") : provoke_AsyncRT_InteropContext_open_vulkan_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_open_vulkan[] = {
    {"vulkan != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_context != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"vulkan.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"vulkan.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"vulkan.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"vulkan.instance != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"vulkan.physical_device != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"vulkan.device != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"vulkan.queue != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"(vulkan.lock_queue != NULL and vulkan.unlock_queue != NULL) or (not vulkan.lock_queue != NULL and not vulkan.unlock_queue != NULL)", "EINVAL", (long long)-EINVAL, 2, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"allocation_callbacks != NULL implies (allocation_callbacks.allocate != NULL and allocation_callbacks.deallocate != NULL)", "EINVAL", (long long)-EINVAL, 2, false},
};
static const struct suite_code codes_of_AsyncRT_InteropContext_open_vulkan[] = {
    {"ENODEV", (long long)-ENODEV, "if `get_instance_proc_addr` is null and no Vulkan loader is installed"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropContext_open_vulkan[] = {
    (long long)-EINVAL,
    (long long)-ENODEV,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropContext_open_vulkan[] = {
    {"out_context", offsetof(struct call_AsyncRT_InteropContext_open_vulkan, memory.out_context), sizeof ((struct call_AsyncRT_InteropContext_open_vulkan *)0)->memory.out_context, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropContext_open_vulkan[] = {
    {"vulkan", offsetof(struct call_AsyncRT_InteropContext_open_vulkan, args.vulkan), offsetof(struct call_AsyncRT_InteropContext_open_vulkan, memory.vulkan), sizeof(AsyncRT_InteropVulkanDevice), offsetof(AsyncRT_InteropVulkanDevice, struct_size), sizeof ((AsyncRT_InteropVulkanDevice *)0)->struct_size, 8, false},
    {"allocation_callbacks", offsetof(struct call_AsyncRT_InteropContext_open_vulkan, args.allocation_callbacks), offsetof(struct call_AsyncRT_InteropContext_open_vulkan, memory.allocation_callbacks), sizeof(AsyncRT_InteropAllocationCallbacks), offsetof(AsyncRT_InteropAllocationCallbacks, struct_size), sizeof ((AsyncRT_InteropAllocationCallbacks *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_open_vulkan[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropContext_open_vulkan = {
    "AsyncRT_InteropContext_open_vulkan", "context", sizeof(struct call_AsyncRT_InteropContext_open_vulkan), &library.AsyncRT_InteropContext_open_vulkan, false, true, true,
    prepare_of_AsyncRT_InteropContext_open_vulkan, invoke_of_AsyncRT_InteropContext_open_vulkan, finish_of_AsyncRT_InteropContext_open_vulkan,
    violate_of_AsyncRT_InteropContext_open_vulkan, provoke_of_AsyncRT_InteropContext_open_vulkan,
    violations_of_AsyncRT_InteropContext_open_vulkan, 15, codes_of_AsyncRT_InteropContext_open_vulkan, 5, statuses_of_AsyncRT_InteropContext_open_vulkan, 8,
    NULL, 0, outputs_of_AsyncRT_InteropContext_open_vulkan, 1, NULL, 0,
    structs_of_AsyncRT_InteropContext_open_vulkan, 2, promises_of_AsyncRT_InteropContext_open_vulkan, 2,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_attach(void *untyped)
{
    struct call_AsyncRT_InteropContext_attach *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_DeviceContext(&call->args.device_context_handle);
    if (reason != NULL) return reason;
    memset(&call->memory.allocation_callbacks, 0, sizeof call->memory.allocation_callbacks);
    call->memory.allocation_callbacks.struct_size = (uint32_t)sizeof call->memory.allocation_callbacks;
    call->memory.allocation_callbacks.allocate = stub_AsyncRT_InteropAllocateFunction;
    call->memory.allocation_callbacks.deallocate = stub_AsyncRT_InteropDeallocateFunction;
    call->args.allocation_callbacks = NULL;
    call->args.out_context = &call->memory.out_context;
    call->args.allocation_callbacks = NULL;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_device_context_is_of_runtime != NULL) {
        reason = satisfy_device_context_is_of_runtime(&call->args.device_context_handle);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_device_context_is_of_runtime");
    }
    if (satisfy_device_context_is_supported != NULL) {
        reason = satisfy_device_context_is_supported(&call->args.device_context_handle);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_device_context_is_supported");
    }
    if (adapt_AsyncRT_InteropContext_attach != NULL) {
        reason = adapt_AsyncRT_InteropContext_attach(call);
        if (reason != NULL) suite_unsatisfied(8, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_attach(void *untyped)
{
    struct call_AsyncRT_InteropContext_attach *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_attach(call->args.device_context_handle, call->args.allocation_callbacks, call->args.out_context);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_attach(void *untyped)
{
    struct call_AsyncRT_InteropContext_attach *const call = untyped;
    suite_end_AsyncRT_InteropContext((uint64_t)(uintptr_t)(call->memory.out_context));
}

static const char *violate_of_AsyncRT_InteropContext_attach(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_attach *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_context = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_device_context_is_of_runtime == NULL) return suite_unwritten("violate_device_context_is_of_runtime");
                reason = violate_device_context_is_of_runtime(&call->args.device_context_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_device_context_is_supported == NULL) return suite_unwritten("violate_device_context_is_supported");
                reason = violate_device_context_is_supported(&call->args.device_context_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.allocate = NULL;
                return NULL;
            case 1:
                call->args.allocation_callbacks = &call->memory.allocation_callbacks;
                call->memory.allocation_callbacks.deallocate = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropContext_attach(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropContext_attach *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropContext_attach_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_attach_EMFILE") : provoke_AsyncRT_InteropContext_attach_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropContext_attach_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_attach_ENFILE") : provoke_AsyncRT_InteropContext_attach_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropContext_attach_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_attach_ENOMEM") : provoke_AsyncRT_InteropContext_attach_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropContext_attach_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_attach_EIO") : provoke_AsyncRT_InteropContext_attach_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_attach[] = {
    {"out_context != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_context_is_of_runtime(device_context_handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"device_context_is_supported(device_context_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"allocation_callbacks != NULL implies allocation_callbacks.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"allocation_callbacks != NULL implies (allocation_callbacks.allocate != NULL and allocation_callbacks.deallocate != NULL)", "EINVAL", (long long)-EINVAL, 2, false},
};
static const struct suite_code codes_of_AsyncRT_InteropContext_attach[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropContext_attach[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropContext_attach[] = {
    {"out_context", offsetof(struct call_AsyncRT_InteropContext_attach, memory.out_context), sizeof ((struct call_AsyncRT_InteropContext_attach *)0)->memory.out_context, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropContext_attach[] = {
    {"allocation_callbacks", offsetof(struct call_AsyncRT_InteropContext_attach, args.allocation_callbacks), offsetof(struct call_AsyncRT_InteropContext_attach, memory.allocation_callbacks), sizeof(AsyncRT_InteropAllocationCallbacks), offsetof(AsyncRT_InteropAllocationCallbacks, struct_size), sizeof ((AsyncRT_InteropAllocationCallbacks *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_attach[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
    {"runtime_object_is_retained", &promise_runtime_object_is_retained},
};

const struct suite_function function_AsyncRT_InteropContext_attach = {
    "AsyncRT_InteropContext_attach", "context", sizeof(struct call_AsyncRT_InteropContext_attach), &library.AsyncRT_InteropContext_attach, false, true, true,
    prepare_of_AsyncRT_InteropContext_attach, invoke_of_AsyncRT_InteropContext_attach, finish_of_AsyncRT_InteropContext_attach,
    violate_of_AsyncRT_InteropContext_attach, provoke_of_AsyncRT_InteropContext_attach,
    violations_of_AsyncRT_InteropContext_attach, 8, codes_of_AsyncRT_InteropContext_attach, 4, statuses_of_AsyncRT_InteropContext_attach, 7,
    NULL, 0, outputs_of_AsyncRT_InteropContext_attach, 1, NULL, 0,
    structs_of_AsyncRT_InteropContext_attach, 1, promises_of_AsyncRT_InteropContext_attach, 3,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_info(void *untyped)
{
    struct call_AsyncRT_InteropContext_info *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->memory.out_info.struct_size = (uint32_t)sizeof call->memory.out_info;
    call->args.out_info = &call->memory.out_info;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_context_is_open");
    }
    if (adapt_AsyncRT_InteropContext_info != NULL) {
        reason = adapt_AsyncRT_InteropContext_info(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_info(void *untyped)
{
    struct call_AsyncRT_InteropContext_info *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_info(call->args.context, call->args.out_info);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_info(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropContext_info(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_info *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_info = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_context_is_open == NULL) return suite_unwritten("violate_context_is_open");
                reason = violate_context_is_open(&call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->memory.out_info.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.out_info.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.out_info.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.out_info.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.out_info.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.out_info.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_info[] = {
    {"out_info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"out_info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
};
static const long long statuses_of_AsyncRT_InteropContext_info[] = {
    (long long)-EINVAL,
    (long long)-E2BIG,
    (long long)-EOPNOTSUPP,
};
static const struct suite_output outputs_of_AsyncRT_InteropContext_info[] = {
    {"out_info", offsetof(struct call_AsyncRT_InteropContext_info, memory.out_info), sizeof ((struct call_AsyncRT_InteropContext_info *)0)->memory.out_info, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropContext_info[] = {
    {"out_info", offsetof(struct call_AsyncRT_InteropContext_info, args.out_info), offsetof(struct call_AsyncRT_InteropContext_info, memory.out_info), sizeof(AsyncRT_InteropContextInfo), offsetof(AsyncRT_InteropContextInfo, struct_size), sizeof ((AsyncRT_InteropContextInfo *)0)->struct_size, 8, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_info[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropContext_info = {
    "AsyncRT_InteropContext_info", "context", sizeof(struct call_AsyncRT_InteropContext_info), &library.AsyncRT_InteropContext_info, false, true, true,
    prepare_of_AsyncRT_InteropContext_info, invoke_of_AsyncRT_InteropContext_info, finish_of_AsyncRT_InteropContext_info,
    violate_of_AsyncRT_InteropContext_info, NULL,
    violations_of_AsyncRT_InteropContext_info, 5, NULL, 0, statuses_of_AsyncRT_InteropContext_info, 3,
    NULL, 0, outputs_of_AsyncRT_InteropContext_info, 1, NULL, 0,
    structs_of_AsyncRT_InteropContext_info, 1, promises_of_AsyncRT_InteropContext_info, 1,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_core_handle(void *untyped)
{
    struct call_AsyncRT_InteropContext_core_handle *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.out_handle = &call->memory.out_handle;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_context_is_open");
    }
    if (adapt_AsyncRT_InteropContext_core_handle != NULL) {
        reason = adapt_AsyncRT_InteropContext_core_handle(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_core_handle(void *untyped)
{
    struct call_AsyncRT_InteropContext_core_handle *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_core_handle(call->args.context, call->args.out_handle);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_core_handle(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropContext_core_handle(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_core_handle *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_handle = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_context_is_open == NULL) return suite_unwritten("violate_context_is_open");
                reason = violate_context_is_open(&call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_core_handle[] = {
    {"out_handle != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const long long statuses_of_AsyncRT_InteropContext_core_handle[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
};
static const struct suite_output outputs_of_AsyncRT_InteropContext_core_handle[] = {
    {"out_handle", offsetof(struct call_AsyncRT_InteropContext_core_handle, memory.out_handle), sizeof ((struct call_AsyncRT_InteropContext_core_handle *)0)->memory.out_handle, SUITE_HANDLE, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_core_handle[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropContext_core_handle = {
    "AsyncRT_InteropContext_core_handle", "context", sizeof(struct call_AsyncRT_InteropContext_core_handle), &library.AsyncRT_InteropContext_core_handle, false, true, true,
    prepare_of_AsyncRT_InteropContext_core_handle, invoke_of_AsyncRT_InteropContext_core_handle, finish_of_AsyncRT_InteropContext_core_handle,
    violate_of_AsyncRT_InteropContext_core_handle, NULL,
    violations_of_AsyncRT_InteropContext_core_handle, 3, NULL, 0, statuses_of_AsyncRT_InteropContext_core_handle, 2,
    NULL, 0, outputs_of_AsyncRT_InteropContext_core_handle, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropContext_core_handle, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_enqueue_host_function(void *untyped)
{
    struct call_AsyncRT_InteropContext_enqueue_host_function *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.host_function = stub_AsyncRT_InteropHostFunction;
    call->args.user_data = NULL;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_context_is_open");
    }
    if (adapt_AsyncRT_InteropContext_enqueue_host_function != NULL) {
        reason = adapt_AsyncRT_InteropContext_enqueue_host_function(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_enqueue_host_function(void *untyped)
{
    struct call_AsyncRT_InteropContext_enqueue_host_function *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_enqueue_host_function(call->args.context, call->args.host_function, call->args.user_data);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_enqueue_host_function(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropContext_enqueue_host_function(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_enqueue_host_function *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.host_function = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_context_is_open == NULL) return suite_unwritten("violate_context_is_open");
                reason = violate_context_is_open(&call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropContext_enqueue_host_function(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropContext_enqueue_host_function *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropContext_enqueue_host_function_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_enqueue_host_function_ENOMEM") : provoke_AsyncRT_InteropContext_enqueue_host_function_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropContext_enqueue_host_function_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_enqueue_host_function_EIO") : provoke_AsyncRT_InteropContext_enqueue_host_function_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_enqueue_host_function[] = {
    {"host_function != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropContext_enqueue_host_function[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropContext_enqueue_host_function[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_enqueue_host_function[] = {
    {"stream_ordered", &promise_stream_ordered},
    {"callback_runs_exactly_once", &promise_callback_runs_exactly_once},
};

const struct suite_function function_AsyncRT_InteropContext_enqueue_host_function = {
    "AsyncRT_InteropContext_enqueue_host_function", "context", sizeof(struct call_AsyncRT_InteropContext_enqueue_host_function), &library.AsyncRT_InteropContext_enqueue_host_function, false, true, true,
    prepare_of_AsyncRT_InteropContext_enqueue_host_function, invoke_of_AsyncRT_InteropContext_enqueue_host_function, finish_of_AsyncRT_InteropContext_enqueue_host_function,
    violate_of_AsyncRT_InteropContext_enqueue_host_function, provoke_of_AsyncRT_InteropContext_enqueue_host_function,
    violations_of_AsyncRT_InteropContext_enqueue_host_function, 3, codes_of_AsyncRT_InteropContext_enqueue_host_function, 2, statuses_of_AsyncRT_InteropContext_enqueue_host_function, 4,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropContext_enqueue_host_function, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropContext_close(void *untyped)
{
    struct call_AsyncRT_InteropContext_close *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_context_is_open");
    }
    if (adapt_AsyncRT_InteropContext_close != NULL) {
        reason = adapt_AsyncRT_InteropContext_close(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropContext_close(void *untyped)
{
    struct call_AsyncRT_InteropContext_close *const call = untyped;
    call->returned = library.AsyncRT_InteropContext_close(call->args.context);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropContext_close(void *untyped)
{
    struct call_AsyncRT_InteropContext_close *const call = untyped;
    suite_forget((uint64_t)(uintptr_t)(call->args.context));
}

static const char *violate_of_AsyncRT_InteropContext_close(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropContext_close *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                if (violate_context_is_open == NULL) return suite_unwritten("violate_context_is_open");
                reason = violate_context_is_open(&call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropContext_close(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropContext_close *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropContext_close_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropContext_close_EIO") : provoke_AsyncRT_InteropContext_close_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropContext_close[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropContext_close[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropContext_close[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropContext_close[] = {
    {"children_end_with_parent", &promise_children_end_with_parent},
    {"exports_outlive_release", &promise_exports_outlive_release},
};

const struct suite_function function_AsyncRT_InteropContext_close = {
    "AsyncRT_InteropContext_close", "context", sizeof(struct call_AsyncRT_InteropContext_close), &library.AsyncRT_InteropContext_close, false, true, true,
    prepare_of_AsyncRT_InteropContext_close, invoke_of_AsyncRT_InteropContext_close, finish_of_AsyncRT_InteropContext_close,
    violate_of_AsyncRT_InteropContext_close, provoke_of_AsyncRT_InteropContext_close,
    violations_of_AsyncRT_InteropContext_close, 2, codes_of_AsyncRT_InteropContext_close, 1, statuses_of_AsyncRT_InteropContext_close, 3,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropContext_close, 2,
    -EINVAL, -ENOMEM
};
