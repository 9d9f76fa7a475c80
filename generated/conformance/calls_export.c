/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_InteropBuffer_export_handle(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_export_handle *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->args.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
    call->args.out_fd = &call->memory.out_fd;
    call->memory.out_info.struct_size = (uint32_t)sizeof call->memory.out_info;
    call->args.out_info = &call->memory.out_info;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_buffer_is_live");
    }
    if (satisfy_buffer_is_exportable != NULL) {
        reason = satisfy_buffer_is_exportable(&call->args.buffer, &call->args.handle_type);
        if (reason != NULL) suite_unsatisfied(7, reason);
    } else {
        suite_assumed(7, "satisfy_buffer_is_exportable");
    }
    if (adapt_AsyncRT_InteropBuffer_export_handle != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_export_handle(call);
        if (reason != NULL) suite_unsatisfied(8, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_export_handle(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_export_handle *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_export_handle(call->args.buffer, call->args.handle_type, call->args.out_fd, call->args.out_info);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_export_handle(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_export_handle *const call = untyped;
    suite_close((uint64_t)call->memory.out_fd);
}

static const char *violate_of_AsyncRT_InteropBuffer_export_handle(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_export_handle *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_fd = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_info = NULL;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
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
    case 5:
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
    case 6:
        switch (way) {
            case 0:
                call->args.handle_type = (AsyncRT_InteropHandleType)0;
                return NULL;
            case 1:
                call->args.handle_type = (AsyncRT_InteropHandleType)3;
                return NULL;
            case 2:
                call->args.handle_type = (AsyncRT_InteropHandleType)5;
                return NULL;
            case 3:
                call->args.handle_type = (AsyncRT_InteropHandleType)7;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                if (violate_buffer_is_exportable == NULL) return suite_unwritten("violate_buffer_is_exportable");
                reason = violate_buffer_is_exportable(&call->args.buffer, &call->args.handle_type);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_export_handle(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_export_handle *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_export_handle_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_export_handle_EMFILE") : provoke_AsyncRT_InteropBuffer_export_handle_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropBuffer_export_handle_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_export_handle_ENFILE") : provoke_AsyncRT_InteropBuffer_export_handle_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropBuffer_export_handle_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_export_handle_ENOMEM") : provoke_AsyncRT_InteropBuffer_export_handle_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropBuffer_export_handle_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_export_handle_EIO") : provoke_AsyncRT_InteropBuffer_export_handle_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_export_handle[] = {
    {"out_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"out_info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"handle_type is one of AsyncRT_InteropHandleType", "EINVAL", (long long)-EINVAL, 4, false},
    {"buffer_is_exportable(buffer, handle_type)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_export_handle[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_export_handle[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_export_handle[] = {
    {"out_fd", offsetof(struct call_AsyncRT_InteropBuffer_export_handle, memory.out_fd), sizeof ((struct call_AsyncRT_InteropBuffer_export_handle *)0)->memory.out_fd, SUITE_DESCRIPTOR, true, true, true},
    {"out_info", offsetof(struct call_AsyncRT_InteropBuffer_export_handle, memory.out_info), sizeof ((struct call_AsyncRT_InteropBuffer_export_handle *)0)->memory.out_info, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropBuffer_export_handle[] = {
    {"out_info", offsetof(struct call_AsyncRT_InteropBuffer_export_handle, args.out_info), offsetof(struct call_AsyncRT_InteropBuffer_export_handle, memory.out_info), sizeof(AsyncRT_InteropMemoryInfo), offsetof(AsyncRT_InteropMemoryInfo, struct_size), sizeof ((AsyncRT_InteropMemoryInfo *)0)->struct_size, 8, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_export_handle[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"memory_is_shared", &promise_memory_is_shared},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropBuffer_export_handle = {
    "AsyncRT_InteropBuffer_export_handle", "export", sizeof(struct call_AsyncRT_InteropBuffer_export_handle), &library.AsyncRT_InteropBuffer_export_handle, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_export_handle, invoke_of_AsyncRT_InteropBuffer_export_handle, finish_of_AsyncRT_InteropBuffer_export_handle,
    violate_of_AsyncRT_InteropBuffer_export_handle, provoke_of_AsyncRT_InteropBuffer_export_handle,
    violations_of_AsyncRT_InteropBuffer_export_handle, 8, codes_of_AsyncRT_InteropBuffer_export_handle, 4, statuses_of_AsyncRT_InteropBuffer_export_handle, 7,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_export_handle, 2, NULL, 0,
    structs_of_AsyncRT_InteropBuffer_export_handle, 1, promises_of_AsyncRT_InteropBuffer_export_handle, 3,
    -E2BIG, -ENOMEM
};
