/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_InteropSemaphore_create(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_create *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.initial_value = (uint64_t)0;
    call->args.out_semaphore = &call->memory.out_semaphore;
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
    if (satisfy_semaphore_limit_is_free != NULL) {
        reason = satisfy_semaphore_limit_is_free();
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_limit_is_free");
    }
    if (adapt_AsyncRT_InteropSemaphore_create != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_create(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_create(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_create *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_create(call->args.context, call->args.initial_value, call->args.out_semaphore);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_create(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_create *const call = untyped;
    suite_end_AsyncRT_InteropSemaphore((uint64_t)(uintptr_t)(call->memory.out_semaphore));
}

static const char *violate_of_AsyncRT_InteropSemaphore_create(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_create *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_semaphore = NULL;
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
                if (violate_semaphore_limit_is_free == NULL) return suite_unwritten("violate_semaphore_limit_is_free");
                reason = violate_semaphore_limit_is_free();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_create(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_create *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_create_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_create_ENFILE") : provoke_AsyncRT_InteropSemaphore_create_ENFILE(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_create_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_create_ENOMEM") : provoke_AsyncRT_InteropSemaphore_create_ENOMEM(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_create_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_create_EIO") : provoke_AsyncRT_InteropSemaphore_create_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_create[] = {
    {"out_semaphore != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_limit_is_free()", "EMFILE", (long long)-EMFILE, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_create[] = {
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_create[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_create[] = {
    {"out_semaphore", offsetof(struct call_AsyncRT_InteropSemaphore_create, memory.out_semaphore), sizeof ((struct call_AsyncRT_InteropSemaphore_create *)0)->memory.out_semaphore, SUITE_HANDLE, true, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_create[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropSemaphore_create = {
    "AsyncRT_InteropSemaphore_create", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_create), &library.AsyncRT_InteropSemaphore_create, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_create, invoke_of_AsyncRT_InteropSemaphore_create, finish_of_AsyncRT_InteropSemaphore_create,
    violate_of_AsyncRT_InteropSemaphore_create, provoke_of_AsyncRT_InteropSemaphore_create,
    violations_of_AsyncRT_InteropSemaphore_create, 4, codes_of_AsyncRT_InteropSemaphore_create, 3, statuses_of_AsyncRT_InteropSemaphore_create, 6,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_create, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_create, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_import_handle(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_import_handle *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.fd = suite_descriptor();
    memset(&call->memory.info, 0, sizeof call->memory.info);
    call->memory.info.struct_size = (uint32_t)sizeof call->memory.info;
    call->memory.info.kind = (AsyncRT_InteropTimelineKind)1;
    call->args.info = NULL;
    call->args.out_semaphore = &call->memory.out_semaphore;
    call->args.info = NULL;
    call->memory.info.handle_type = (AsyncRT_InteropHandleType)1;
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
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.fd);
        if (reason != NULL) suite_unsatisfied(8, reason);
    } else {
        suite_assumed(8, "satisfy_descriptor_is_open");
    }
    if (satisfy_descriptor_is_importable_timeline != NULL) {
        reason = satisfy_descriptor_is_importable_timeline(&call->args.context, &call->args.fd, &call->memory.info);
        if (reason != NULL) suite_unsatisfied(9, reason);
    } else {
        suite_assumed(9, "satisfy_descriptor_is_importable_timeline");
    }
    if (adapt_AsyncRT_InteropSemaphore_import_handle != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_import_handle(call);
        if (reason != NULL) suite_unsatisfied(10, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_import_handle(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_import_handle *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_import_handle(call->args.context, call->args.fd, call->args.info, call->args.out_semaphore);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_import_handle(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_import_handle *const call = untyped;
    suite_end_AsyncRT_InteropSemaphore((uint64_t)(uintptr_t)(call->memory.out_semaphore));
}

static const char *violate_of_AsyncRT_InteropSemaphore_import_handle(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_import_handle *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_semaphore = NULL;
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
                call->args.info = &call->memory.info;
                call->memory.info.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.info = &call->memory.info;
                call->memory.info.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.info = &call->memory.info;
                call->memory.info.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.info = &call->memory.info;
                call->memory.info.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.info = &call->memory.info;
                call->memory.info.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.info = &call->memory.info;
                call->memory.info.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->args.info = &call->memory.info;
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)0;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->args.info = &call->memory.info;
                call->memory.info.kind = (AsyncRT_InteropTimelineKind)0;
                return NULL;
            case 1:
                call->args.info = &call->memory.info;
                call->memory.info.kind = (AsyncRT_InteropTimelineKind)3;
                return NULL;
            case 2:
                call->args.info = &call->memory.info;
                call->memory.info.kind = (AsyncRT_InteropTimelineKind)4;
                return NULL;
            case 3:
                call->args.info = &call->memory.info;
                call->memory.info.kind = (AsyncRT_InteropTimelineKind)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->args.info = &call->memory.info;
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)2;
                return NULL;
            case 1:
                call->args.info = &call->memory.info;
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)4;
                return NULL;
            case 2:
                call->args.info = &call->memory.info;
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)8;
                return NULL;
            case 3:
                call->args.info = &call->memory.info;
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)16;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                if (violate_descriptor_is_importable_timeline == NULL) return suite_unwritten("violate_descriptor_is_importable_timeline");
                reason = violate_descriptor_is_importable_timeline(&call->args.context, &call->args.fd, &call->memory.info);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_import_handle(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_import_handle *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_import_handle_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_import_handle_EMFILE") : provoke_AsyncRT_InteropSemaphore_import_handle_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_import_handle_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_import_handle_ENFILE") : provoke_AsyncRT_InteropSemaphore_import_handle_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_import_handle_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_import_handle_ENOMEM") : provoke_AsyncRT_InteropSemaphore_import_handle_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_import_handle_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_import_handle_EIO") : provoke_AsyncRT_InteropSemaphore_import_handle_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_import_handle[] = {
    {"out_semaphore != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"info != NULL implies info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"info != NULL implies info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"info != NULL implies info.handle_type is one of AsyncRT_InteropHandleType", "EINVAL", (long long)-EINVAL, 1, false},
    {"info != NULL implies info.kind is one of AsyncRT_InteropTimelineKind", "EINVAL", (long long)-EINVAL, 4, false},
    {"info != NULL implies info.handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 4, false},
    {"descriptor_is_open(fd)", "EBADF", (long long)-EBADF, 1, true},
    {"descriptor_is_importable_timeline(context, fd, info)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_import_handle[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have, or 16,384 timeline semaphores alive"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_import_handle[] = {
    (long long)-EBADF,
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_import_handle[] = {
    {"out_semaphore", offsetof(struct call_AsyncRT_InteropSemaphore_import_handle, memory.out_semaphore), sizeof ((struct call_AsyncRT_InteropSemaphore_import_handle *)0)->memory.out_semaphore, SUITE_HANDLE, true, false, true},
};
static const struct suite_input inputs_of_AsyncRT_InteropSemaphore_import_handle[] = {
    {"fd", offsetof(struct call_AsyncRT_InteropSemaphore_import_handle, args.fd), false, false},
};
static const struct suite_struct structs_of_AsyncRT_InteropSemaphore_import_handle[] = {
    {"info", offsetof(struct call_AsyncRT_InteropSemaphore_import_handle, args.info), offsetof(struct call_AsyncRT_InteropSemaphore_import_handle, memory.info), sizeof(AsyncRT_InteropSemaphoreInfo), offsetof(AsyncRT_InteropSemaphoreInfo, struct_size), sizeof ((AsyncRT_InteropSemaphoreInfo *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_import_handle[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_stays_with_caller", &promise_descriptor_stays_with_caller},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropSemaphore_import_handle = {
    "AsyncRT_InteropSemaphore_import_handle", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_import_handle), &library.AsyncRT_InteropSemaphore_import_handle, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_import_handle, invoke_of_AsyncRT_InteropSemaphore_import_handle, finish_of_AsyncRT_InteropSemaphore_import_handle,
    violate_of_AsyncRT_InteropSemaphore_import_handle, provoke_of_AsyncRT_InteropSemaphore_import_handle,
    violations_of_AsyncRT_InteropSemaphore_import_handle, 10, codes_of_AsyncRT_InteropSemaphore_import_handle, 4, statuses_of_AsyncRT_InteropSemaphore_import_handle, 8,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_import_handle, 1, inputs_of_AsyncRT_InteropSemaphore_import_handle, 1,
    structs_of_AsyncRT_InteropSemaphore_import_handle, 1, promises_of_AsyncRT_InteropSemaphore_import_handle, 3,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_export_handle(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_export_handle *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
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
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_is_live");
    }
    if (satisfy_semaphore_is_exportable != NULL) {
        reason = satisfy_semaphore_is_exportable(&call->args.semaphore, &call->args.handle_type);
        if (reason != NULL) suite_unsatisfied(7, reason);
    } else {
        suite_assumed(7, "satisfy_semaphore_is_exportable");
    }
    if (adapt_AsyncRT_InteropSemaphore_export_handle != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_export_handle(call);
        if (reason != NULL) suite_unsatisfied(8, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_export_handle(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_export_handle *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_export_handle(call->args.semaphore, call->args.handle_type, call->args.out_fd, call->args.out_info);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_export_handle(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_export_handle *const call = untyped;
    suite_close((uint64_t)call->memory.out_fd);
}

static const char *violate_of_AsyncRT_InteropSemaphore_export_handle(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_export_handle *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
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
                if (violate_semaphore_is_exportable == NULL) return suite_unwritten("violate_semaphore_is_exportable");
                reason = violate_semaphore_is_exportable(&call->args.semaphore, &call->args.handle_type);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_export_handle(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_export_handle *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_export_handle_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_export_handle_EMFILE") : provoke_AsyncRT_InteropSemaphore_export_handle_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_export_handle_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_export_handle_ENFILE") : provoke_AsyncRT_InteropSemaphore_export_handle_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_export_handle_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_export_handle_ENOMEM") : provoke_AsyncRT_InteropSemaphore_export_handle_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_export_handle_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_export_handle_EIO") : provoke_AsyncRT_InteropSemaphore_export_handle_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_export_handle[] = {
    {"out_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"out_info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"handle_type is one of AsyncRT_InteropHandleType", "EINVAL", (long long)-EINVAL, 4, false},
    {"semaphore_is_exportable(semaphore, handle_type)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_export_handle[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_export_handle[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_export_handle[] = {
    {"out_fd", offsetof(struct call_AsyncRT_InteropSemaphore_export_handle, memory.out_fd), sizeof ((struct call_AsyncRT_InteropSemaphore_export_handle *)0)->memory.out_fd, SUITE_DESCRIPTOR, true, true, true},
    {"out_info", offsetof(struct call_AsyncRT_InteropSemaphore_export_handle, memory.out_info), sizeof ((struct call_AsyncRT_InteropSemaphore_export_handle *)0)->memory.out_info, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropSemaphore_export_handle[] = {
    {"out_info", offsetof(struct call_AsyncRT_InteropSemaphore_export_handle, args.out_info), offsetof(struct call_AsyncRT_InteropSemaphore_export_handle, memory.out_info), sizeof(AsyncRT_InteropSemaphoreInfo), offsetof(AsyncRT_InteropSemaphoreInfo, struct_size), sizeof ((AsyncRT_InteropSemaphoreInfo *)0)->struct_size, 8, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_export_handle[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropSemaphore_export_handle = {
    "AsyncRT_InteropSemaphore_export_handle", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_export_handle), &library.AsyncRT_InteropSemaphore_export_handle, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_export_handle, invoke_of_AsyncRT_InteropSemaphore_export_handle, finish_of_AsyncRT_InteropSemaphore_export_handle,
    violate_of_AsyncRT_InteropSemaphore_export_handle, provoke_of_AsyncRT_InteropSemaphore_export_handle,
    violations_of_AsyncRT_InteropSemaphore_export_handle, 8, codes_of_AsyncRT_InteropSemaphore_export_handle, 4, statuses_of_AsyncRT_InteropSemaphore_export_handle, 7,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_export_handle, 2, NULL, 0,
    structs_of_AsyncRT_InteropSemaphore_export_handle, 1, promises_of_AsyncRT_InteropSemaphore_export_handle, 2,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_as_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_as_vulkan *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    memset(&call->memory.vulkan, 0, sizeof call->memory.vulkan);
    call->memory.vulkan.struct_size = (uint32_t)sizeof call->memory.vulkan;
    call->memory.vulkan.instance = (void *)suite_scratch();
    call->memory.vulkan.physical_device = (void *)suite_scratch();
    call->memory.vulkan.device = (void *)suite_scratch();
    call->args.vulkan = &call->memory.vulkan;
    call->args.out_vk_semaphore = &call->memory.out_vk_semaphore;
    call->args.out_bridged = &call->memory.out_bridged;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_as_vulkan != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_as_vulkan(call);
        if (reason != NULL) suite_unsatisfied(11, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_as_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_as_vulkan *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_as_vulkan(call->args.semaphore, call->args.vulkan, call->args.out_vk_semaphore, call->args.out_bridged);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_as_vulkan(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_as_vulkan(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_as_vulkan *const call = untyped;
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
                call->args.out_vk_semaphore = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.out_bridged = NULL;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 5:
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
    case 6:
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
    case 7:
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
    case 8:
        switch (way) {
            case 0:
                call->memory.vulkan.instance = NULL;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                call->memory.vulkan.physical_device = NULL;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                call->memory.vulkan.device = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_as_vulkan(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_as_vulkan *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_as_vulkan_ENODEV == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_as_vulkan_ENODEV") : provoke_AsyncRT_InteropSemaphore_as_vulkan_ENODEV(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_as_vulkan_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_as_vulkan_EMFILE") : provoke_AsyncRT_InteropSemaphore_as_vulkan_EMFILE(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_as_vulkan_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_as_vulkan_ENFILE") : provoke_AsyncRT_InteropSemaphore_as_vulkan_ENFILE(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_as_vulkan_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_as_vulkan_ENOMEM") : provoke_AsyncRT_InteropSemaphore_as_vulkan_ENOMEM(call);
    case 4: return provoke_AsyncRT_InteropSemaphore_as_vulkan_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_as_vulkan_EIO") : provoke_AsyncRT_InteropSemaphore_as_vulkan_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_as_vulkan[] = {
    {"vulkan != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_vk_semaphore != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_bridged != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
    {"vulkan.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"vulkan.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"vulkan.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"vulkan.instance != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"vulkan.physical_device != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"vulkan.device != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_as_vulkan[] = {
    {"ENODEV", (long long)-ENODEV, "if `get_instance_proc_addr` is null and no Vulkan loader is installed"},
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_as_vulkan[] = {
    (long long)-EINVAL,
    (long long)-ENODEV,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_as_vulkan[] = {
    {"out_vk_semaphore", offsetof(struct call_AsyncRT_InteropSemaphore_as_vulkan, memory.out_vk_semaphore), sizeof ((struct call_AsyncRT_InteropSemaphore_as_vulkan *)0)->memory.out_vk_semaphore, SUITE_BYTES, false, false, true},
    {"out_bridged", offsetof(struct call_AsyncRT_InteropSemaphore_as_vulkan, memory.out_bridged), sizeof ((struct call_AsyncRT_InteropSemaphore_as_vulkan *)0)->memory.out_bridged, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropSemaphore_as_vulkan[] = {
    {"vulkan", offsetof(struct call_AsyncRT_InteropSemaphore_as_vulkan, args.vulkan), offsetof(struct call_AsyncRT_InteropSemaphore_as_vulkan, memory.vulkan), sizeof(AsyncRT_InteropVulkanDevice), offsetof(AsyncRT_InteropVulkanDevice, struct_size), sizeof ((AsyncRT_InteropVulkanDevice *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_as_vulkan[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropSemaphore_as_vulkan = {
    "AsyncRT_InteropSemaphore_as_vulkan", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_as_vulkan), &library.AsyncRT_InteropSemaphore_as_vulkan, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_as_vulkan, invoke_of_AsyncRT_InteropSemaphore_as_vulkan, finish_of_AsyncRT_InteropSemaphore_as_vulkan,
    violate_of_AsyncRT_InteropSemaphore_as_vulkan, provoke_of_AsyncRT_InteropSemaphore_as_vulkan,
    violations_of_AsyncRT_InteropSemaphore_as_vulkan, 11, codes_of_AsyncRT_InteropSemaphore_as_vulkan, 5, statuses_of_AsyncRT_InteropSemaphore_as_vulkan, 8,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_as_vulkan, 2, NULL, 0,
    structs_of_AsyncRT_InteropSemaphore_as_vulkan, 1, promises_of_AsyncRT_InteropSemaphore_as_vulkan, 1,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_release_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_release_vulkan *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.vk_device = (void *)suite_scratch();
    call->args.vk_semaphore = (uint64_t)0;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_semaphore_is_live");
    }
    if (satisfy_vk_semaphore_is_of != NULL) {
        reason = satisfy_vk_semaphore_is_of(&call->args.semaphore, &call->args.vk_device, &call->args.vk_semaphore);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_vk_semaphore_is_of");
    }
    if (adapt_AsyncRT_InteropSemaphore_release_vulkan != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_release_vulkan(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_release_vulkan(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_release_vulkan *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_release_vulkan(call->args.semaphore, call->args.vk_device, call->args.vk_semaphore);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_release_vulkan(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_release_vulkan(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_release_vulkan *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_vk_semaphore_is_of == NULL) return suite_unwritten("violate_vk_semaphore_is_of");
                reason = violate_vk_semaphore_is_of(&call->args.semaphore, &call->args.vk_device, &call->args.vk_semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_release_vulkan(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_release_vulkan *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_release_vulkan_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_release_vulkan_EIO") : provoke_AsyncRT_InteropSemaphore_release_vulkan_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_release_vulkan[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
    {"vk_semaphore_is_of(semaphore, vk_device, vk_semaphore)", "ENOENT", (long long)-ENOENT, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_release_vulkan[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_release_vulkan[] = {
    (long long)-EINVAL,
    (long long)-ENOENT,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};

const struct suite_function function_AsyncRT_InteropSemaphore_release_vulkan = {
    "AsyncRT_InteropSemaphore_release_vulkan", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_release_vulkan), &library.AsyncRT_InteropSemaphore_release_vulkan, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_release_vulkan, invoke_of_AsyncRT_InteropSemaphore_release_vulkan, finish_of_AsyncRT_InteropSemaphore_release_vulkan,
    violate_of_AsyncRT_InteropSemaphore_release_vulkan, provoke_of_AsyncRT_InteropSemaphore_release_vulkan,
    violations_of_AsyncRT_InteropSemaphore_release_vulkan, 3, codes_of_AsyncRT_InteropSemaphore_release_vulkan, 1, statuses_of_AsyncRT_InteropSemaphore_release_vulkan, 4,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_enqueue_signal(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_signal *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_semaphore_is_live");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_context_is_open");
    }
    if (satisfy_semaphore_value_is_new != NULL) {
        reason = satisfy_semaphore_value_is_new(&call->args.semaphore, &call->args.value);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_value_is_new");
    }
    if (satisfy_semaphore_value_is_near != NULL) {
        reason = satisfy_semaphore_value_is_near(&call->args.semaphore, &call->args.value);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_semaphore_value_is_near");
    }
    if (satisfy_semaphore_reaches_context != NULL) {
        reason = satisfy_semaphore_reaches_context(&call->args.semaphore, &call->args.context);
        if (reason != NULL) suite_unsatisfied(5, reason);
    } else {
        suite_assumed(5, "satisfy_semaphore_reaches_context");
    }
    if (adapt_AsyncRT_InteropSemaphore_enqueue_signal != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_enqueue_signal(call);
        if (reason != NULL) suite_unsatisfied(6, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_enqueue_signal(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_signal *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_enqueue_signal(call->args.semaphore, call->args.context, call->args.value);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_enqueue_signal(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_enqueue_signal(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_signal *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
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
                if (violate_semaphore_value_is_new == NULL) return suite_unwritten("violate_semaphore_value_is_new");
                reason = violate_semaphore_value_is_new(&call->args.semaphore, &call->args.value);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                if (violate_semaphore_value_is_near == NULL) return suite_unwritten("violate_semaphore_value_is_near");
                reason = violate_semaphore_value_is_near(&call->args.semaphore, &call->args.value);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                if (violate_semaphore_reaches_context == NULL) return suite_unwritten("violate_semaphore_reaches_context");
                reason = violate_semaphore_reaches_context(&call->args.semaphore, &call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_enqueue_signal(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_signal *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_enqueue_signal_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_enqueue_signal_ENOMEM") : provoke_AsyncRT_InteropSemaphore_enqueue_signal_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_enqueue_signal_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_enqueue_signal_EIO") : provoke_AsyncRT_InteropSemaphore_enqueue_signal_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_enqueue_signal[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_value_is_new(semaphore, value)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_value_is_near(semaphore, value)", "ERANGE", (long long)-ERANGE, 1, true},
    {"semaphore_reaches_context(semaphore, context)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_enqueue_signal[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_enqueue_signal[] = {
    (long long)-EINVAL,
    (long long)-ERANGE,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_enqueue_signal[] = {
    {"stream_ordered", &promise_stream_ordered},
    {"monotonic", &promise_monotonic},
};

const struct suite_function function_AsyncRT_InteropSemaphore_enqueue_signal = {
    "AsyncRT_InteropSemaphore_enqueue_signal", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_enqueue_signal), &library.AsyncRT_InteropSemaphore_enqueue_signal, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_enqueue_signal, invoke_of_AsyncRT_InteropSemaphore_enqueue_signal, finish_of_AsyncRT_InteropSemaphore_enqueue_signal,
    violate_of_AsyncRT_InteropSemaphore_enqueue_signal, provoke_of_AsyncRT_InteropSemaphore_enqueue_signal,
    violations_of_AsyncRT_InteropSemaphore_enqueue_signal, 6, codes_of_AsyncRT_InteropSemaphore_enqueue_signal, 2, statuses_of_AsyncRT_InteropSemaphore_enqueue_signal, 5,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_enqueue_signal, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_enqueue_wait(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_wait *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_semaphore_is_live");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_context_is_open");
    }
    if (satisfy_semaphore_reaches_context != NULL) {
        reason = satisfy_semaphore_reaches_context(&call->args.semaphore, &call->args.context);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_reaches_context");
    }
    if (adapt_AsyncRT_InteropSemaphore_enqueue_wait != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_enqueue_wait(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_enqueue_wait(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_wait *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_enqueue_wait(call->args.semaphore, call->args.context, call->args.value, call->args.timeout_ns);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_enqueue_wait(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_enqueue_wait(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_wait *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
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
                if (violate_semaphore_reaches_context == NULL) return suite_unwritten("violate_semaphore_reaches_context");
                reason = violate_semaphore_reaches_context(&call->args.semaphore, &call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_enqueue_wait(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_enqueue_wait *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_enqueue_wait_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_enqueue_wait_ETIMEDOUT") : provoke_AsyncRT_InteropSemaphore_enqueue_wait_ETIMEDOUT(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_enqueue_wait_ECANCELED == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_enqueue_wait_ECANCELED") : provoke_AsyncRT_InteropSemaphore_enqueue_wait_ECANCELED(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_enqueue_wait_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_enqueue_wait_ENOMEM") : provoke_AsyncRT_InteropSemaphore_enqueue_wait_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_enqueue_wait_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_enqueue_wait_EIO") : provoke_AsyncRT_InteropSemaphore_enqueue_wait_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_enqueue_wait[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_reaches_context(semaphore, context)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_enqueue_wait[] = {
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the calling thread had to wait and the time is over"},
    {"ECANCELED", (long long)-ECANCELED, "if the semaphore was destroyed or its context closed meanwhile"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_enqueue_wait[] = {
    (long long)-EINVAL,
    (long long)-ETIMEDOUT,
    (long long)-ECANCELED,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_enqueue_wait[] = {
    {"stream_ordered", &promise_stream_ordered},
};

const struct suite_function function_AsyncRT_InteropSemaphore_enqueue_wait = {
    "AsyncRT_InteropSemaphore_enqueue_wait", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_enqueue_wait), &library.AsyncRT_InteropSemaphore_enqueue_wait, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_enqueue_wait, invoke_of_AsyncRT_InteropSemaphore_enqueue_wait, finish_of_AsyncRT_InteropSemaphore_enqueue_wait,
    violate_of_AsyncRT_InteropSemaphore_enqueue_wait, provoke_of_AsyncRT_InteropSemaphore_enqueue_wait,
    violations_of_AsyncRT_InteropSemaphore_enqueue_wait, 4, codes_of_AsyncRT_InteropSemaphore_enqueue_wait, 4, statuses_of_AsyncRT_InteropSemaphore_enqueue_wait, 6,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_enqueue_wait, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_signal(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_signal *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_semaphore_is_live");
    }
    if (satisfy_semaphore_value_is_new != NULL) {
        reason = satisfy_semaphore_value_is_new(&call->args.semaphore, &call->args.value);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_semaphore_value_is_new");
    }
    if (satisfy_semaphore_value_is_near != NULL) {
        reason = satisfy_semaphore_value_is_near(&call->args.semaphore, &call->args.value);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_value_is_near");
    }
    if (adapt_AsyncRT_InteropSemaphore_signal != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_signal(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_signal(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_signal *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_signal(call->args.semaphore, call->args.value);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_signal(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_signal(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_signal *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_semaphore_value_is_new == NULL) return suite_unwritten("violate_semaphore_value_is_new");
                reason = violate_semaphore_value_is_new(&call->args.semaphore, &call->args.value);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_semaphore_value_is_near == NULL) return suite_unwritten("violate_semaphore_value_is_near");
                reason = violate_semaphore_value_is_near(&call->args.semaphore, &call->args.value);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_signal(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_signal *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_signal_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_signal_ENOMEM") : provoke_AsyncRT_InteropSemaphore_signal_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_signal_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_signal_EIO") : provoke_AsyncRT_InteropSemaphore_signal_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_signal[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_value_is_new(semaphore, value)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_value_is_near(semaphore, value)", "ERANGE", (long long)-ERANGE, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_signal[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_signal[] = {
    (long long)-EINVAL,
    (long long)-ERANGE,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_signal[] = {
    {"monotonic", &promise_monotonic},
};

const struct suite_function function_AsyncRT_InteropSemaphore_signal = {
    "AsyncRT_InteropSemaphore_signal", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_signal), &library.AsyncRT_InteropSemaphore_signal, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_signal, invoke_of_AsyncRT_InteropSemaphore_signal, finish_of_AsyncRT_InteropSemaphore_signal,
    violate_of_AsyncRT_InteropSemaphore_signal, provoke_of_AsyncRT_InteropSemaphore_signal,
    violations_of_AsyncRT_InteropSemaphore_signal, 4, codes_of_AsyncRT_InteropSemaphore_signal, 2, statuses_of_AsyncRT_InteropSemaphore_signal, 5,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_signal, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_wait(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_wait != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_wait(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_wait(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_wait(call->args.semaphore, call->args.value, call->args.timeout_ns);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_wait(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_wait(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_wait *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_wait(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_wait *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_wait_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_ETIMEDOUT") : provoke_AsyncRT_InteropSemaphore_wait_ETIMEDOUT(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_wait_ECANCELED == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_ECANCELED") : provoke_AsyncRT_InteropSemaphore_wait_ECANCELED(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_wait_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_ENOMEM") : provoke_AsyncRT_InteropSemaphore_wait_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_wait_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_EIO") : provoke_AsyncRT_InteropSemaphore_wait_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_wait[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_wait[] = {
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the time is over"},
    {"ECANCELED", (long long)-ECANCELED, "if the semaphore was destroyed or its context closed meanwhile"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_wait[] = {
    (long long)-EINVAL,
    (long long)-ETIMEDOUT,
    (long long)-ECANCELED,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};

const struct suite_function function_AsyncRT_InteropSemaphore_wait = {
    "AsyncRT_InteropSemaphore_wait", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_wait), &library.AsyncRT_InteropSemaphore_wait, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_wait, invoke_of_AsyncRT_InteropSemaphore_wait, finish_of_AsyncRT_InteropSemaphore_wait,
    violate_of_AsyncRT_InteropSemaphore_wait, provoke_of_AsyncRT_InteropSemaphore_wait,
    violations_of_AsyncRT_InteropSemaphore_wait, 2, codes_of_AsyncRT_InteropSemaphore_wait, 4, statuses_of_AsyncRT_InteropSemaphore_wait, 6,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_value(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_value *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.out_value = &call->memory.out_value;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_value != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_value(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_value(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_value *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_value(call->args.semaphore, call->args.out_value);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_value(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_value(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_value *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_value = NULL;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_value(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_value *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_value_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_value_EIO") : provoke_AsyncRT_InteropSemaphore_value_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_value[] = {
    {"out_value != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_value[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_value[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_value[] = {
    {"out_value", offsetof(struct call_AsyncRT_InteropSemaphore_value, memory.out_value), sizeof ((struct call_AsyncRT_InteropSemaphore_value *)0)->memory.out_value, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_value[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"monotonic", &promise_monotonic},
};

const struct suite_function function_AsyncRT_InteropSemaphore_value = {
    "AsyncRT_InteropSemaphore_value", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_value), &library.AsyncRT_InteropSemaphore_value, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_value, invoke_of_AsyncRT_InteropSemaphore_value, finish_of_AsyncRT_InteropSemaphore_value,
    violate_of_AsyncRT_InteropSemaphore_value, provoke_of_AsyncRT_InteropSemaphore_value,
    violations_of_AsyncRT_InteropSemaphore_value, 3, codes_of_AsyncRT_InteropSemaphore_value, 1, statuses_of_AsyncRT_InteropSemaphore_value, 3,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_value, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_value, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_wait_any(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_any *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    memset(&call->memory.semaphores, 0, sizeof call->memory.semaphores);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->memory.semaphores[0]);
    if (reason != NULL) return reason;
    call->args.semaphores = call->memory.semaphores;
    memset(&call->memory.values, 0, sizeof call->memory.values);
    call->args.values = call->memory.values;
    call->args.count = (uint32_t)1;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    call->args.out_index = &call->memory.out_index;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(5, reason);
    } else {
        suite_assumed(5, "satisfy_process_is_original");
    }
    if (satisfy_semaphores_are_live != NULL) {
        reason = satisfy_semaphores_are_live(call->memory.semaphores, &call->args.count);
        if (reason != NULL) suite_unsatisfied(6, reason);
    } else {
        suite_assumed(6, "satisfy_semaphores_are_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_wait_any != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_wait_any(call);
        if (reason != NULL) suite_unsatisfied(7, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_wait_any(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_any *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_wait_any(call->args.semaphores, call->args.values, call->args.count, call->args.timeout_ns, call->args.out_index);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_wait_any(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_wait_any(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_wait_any *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_index = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.semaphores = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.values = NULL;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.count = (uint32_t)0;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.count = (uint32_t)16385;
                return NULL;
            case 1:
                call->args.count = (uint32_t)32768;
                return NULL;
            case 2:
                call->args.count = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                if (violate_semaphores_are_live == NULL) return suite_unwritten("violate_semaphores_are_live");
                reason = violate_semaphores_are_live(call->memory.semaphores, &call->args.count);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_wait_any(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_wait_any *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_wait_any_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_any_ETIMEDOUT") : provoke_AsyncRT_InteropSemaphore_wait_any_ETIMEDOUT(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_wait_any_ECANCELED == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_any_ECANCELED") : provoke_AsyncRT_InteropSemaphore_wait_any_ECANCELED(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_wait_any_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_any_ENOMEM") : provoke_AsyncRT_InteropSemaphore_wait_any_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_wait_any_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_any_EIO") : provoke_AsyncRT_InteropSemaphore_wait_any_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_wait_any[] = {
    {"out_index != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"semaphores != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"values != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"count >= 1", "EINVAL", (long long)-EINVAL, 1, false},
    {"count <= ASYNCRT_INTEROP_MAX_SEMAPHORES", "EINVAL", (long long)-EINVAL, 3, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphores_are_live(semaphores, count)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_wait_any[] = {
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the time is over"},
    {"ECANCELED", (long long)-ECANCELED, "if one of the semaphores was destroyed or its context closed meanwhile"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_wait_any[] = {
    (long long)-EINVAL,
    (long long)-ETIMEDOUT,
    (long long)-ECANCELED,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_wait_any[] = {
    {"out_index", offsetof(struct call_AsyncRT_InteropSemaphore_wait_any, memory.out_index), sizeof ((struct call_AsyncRT_InteropSemaphore_wait_any *)0)->memory.out_index, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_wait_any[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropSemaphore_wait_any = {
    "AsyncRT_InteropSemaphore_wait_any", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_wait_any), &library.AsyncRT_InteropSemaphore_wait_any, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_wait_any, invoke_of_AsyncRT_InteropSemaphore_wait_any, finish_of_AsyncRT_InteropSemaphore_wait_any,
    violate_of_AsyncRT_InteropSemaphore_wait_any, provoke_of_AsyncRT_InteropSemaphore_wait_any,
    violations_of_AsyncRT_InteropSemaphore_wait_any, 7, codes_of_AsyncRT_InteropSemaphore_wait_any, 4, statuses_of_AsyncRT_InteropSemaphore_wait_any, 6,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_wait_any, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_wait_any, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_wait_all(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_all *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    memset(&call->memory.semaphores, 0, sizeof call->memory.semaphores);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->memory.semaphores[0]);
    if (reason != NULL) return reason;
    call->args.semaphores = call->memory.semaphores;
    memset(&call->memory.values, 0, sizeof call->memory.values);
    call->args.values = call->memory.values;
    call->args.count = (uint32_t)1;
    call->args.timeout_ns = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_process_is_original");
    }
    if (satisfy_semaphores_are_live != NULL) {
        reason = satisfy_semaphores_are_live(call->memory.semaphores, &call->args.count);
        if (reason != NULL) suite_unsatisfied(5, reason);
    } else {
        suite_assumed(5, "satisfy_semaphores_are_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_wait_all != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_wait_all(call);
        if (reason != NULL) suite_unsatisfied(6, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_wait_all(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_all *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_wait_all(call->args.semaphores, call->args.values, call->args.count, call->args.timeout_ns);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_wait_all(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_wait_all(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_wait_all *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.semaphores = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.values = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.count = (uint32_t)0;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.count = (uint32_t)16385;
                return NULL;
            case 1:
                call->args.count = (uint32_t)32768;
                return NULL;
            case 2:
                call->args.count = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                if (violate_semaphores_are_live == NULL) return suite_unwritten("violate_semaphores_are_live");
                reason = violate_semaphores_are_live(call->memory.semaphores, &call->args.count);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_wait_all(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_wait_all *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_wait_all_ETIMEDOUT == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_all_ETIMEDOUT") : provoke_AsyncRT_InteropSemaphore_wait_all_ETIMEDOUT(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_wait_all_ECANCELED == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_all_ECANCELED") : provoke_AsyncRT_InteropSemaphore_wait_all_ECANCELED(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_wait_all_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_all_ENOMEM") : provoke_AsyncRT_InteropSemaphore_wait_all_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_wait_all_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_all_EIO") : provoke_AsyncRT_InteropSemaphore_wait_all_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_wait_all[] = {
    {"semaphores != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"values != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"count >= 1", "EINVAL", (long long)-EINVAL, 1, false},
    {"count <= ASYNCRT_INTEROP_MAX_SEMAPHORES", "EINVAL", (long long)-EINVAL, 3, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphores_are_live(semaphores, count)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_wait_all[] = {
    {"ETIMEDOUT", (long long)-ETIMEDOUT, "if the time is over"},
    {"ECANCELED", (long long)-ECANCELED, "if one of the semaphores was destroyed or its context closed meanwhile"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_wait_all[] = {
    (long long)-EINVAL,
    (long long)-ETIMEDOUT,
    (long long)-ECANCELED,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};

const struct suite_function function_AsyncRT_InteropSemaphore_wait_all = {
    "AsyncRT_InteropSemaphore_wait_all", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_wait_all), &library.AsyncRT_InteropSemaphore_wait_all, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_wait_all, invoke_of_AsyncRT_InteropSemaphore_wait_all, finish_of_AsyncRT_InteropSemaphore_wait_all,
    violate_of_AsyncRT_InteropSemaphore_wait_all, provoke_of_AsyncRT_InteropSemaphore_wait_all,
    violations_of_AsyncRT_InteropSemaphore_wait_all, 6, codes_of_AsyncRT_InteropSemaphore_wait_all, 4, statuses_of_AsyncRT_InteropSemaphore_wait_all, 6,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_wait_async(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_async *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    call->args.callback = stub_AsyncRT_InteropWaitCallback;
    call->args.user_data = NULL;
    call->args.out_wait = &call->memory.out_wait;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_wait_async != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_wait_async(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_wait_async(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_async *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_wait_async(call->args.semaphore, call->args.value, call->args.callback, call->args.user_data, call->args.out_wait);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_wait_async(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropSemaphore_wait_async(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_wait_async *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.callback = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_wait = NULL;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_wait_async(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_wait_async *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_wait_async_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_async_EMFILE") : provoke_AsyncRT_InteropSemaphore_wait_async_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_wait_async_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_async_ENFILE") : provoke_AsyncRT_InteropSemaphore_wait_async_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_wait_async_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_async_ENOMEM") : provoke_AsyncRT_InteropSemaphore_wait_async_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_wait_async_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_async_EIO") : provoke_AsyncRT_InteropSemaphore_wait_async_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_wait_async[] = {
    {"callback != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_wait != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_wait_async[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_wait_async[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_wait_async[] = {
    {"out_wait", offsetof(struct call_AsyncRT_InteropSemaphore_wait_async, memory.out_wait), sizeof ((struct call_AsyncRT_InteropSemaphore_wait_async *)0)->memory.out_wait, SUITE_HANDLE, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_wait_async[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"callback_runs_exactly_once", &promise_callback_runs_exactly_once},
    {"callback_never_after_cancel", &promise_callback_never_after_cancel},
};

const struct suite_function function_AsyncRT_InteropSemaphore_wait_async = {
    "AsyncRT_InteropSemaphore_wait_async", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_wait_async), &library.AsyncRT_InteropSemaphore_wait_async, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_wait_async, invoke_of_AsyncRT_InteropSemaphore_wait_async, finish_of_AsyncRT_InteropSemaphore_wait_async,
    violate_of_AsyncRT_InteropSemaphore_wait_async, provoke_of_AsyncRT_InteropSemaphore_wait_async,
    violations_of_AsyncRT_InteropSemaphore_wait_async, 4, codes_of_AsyncRT_InteropSemaphore_wait_async, 4, statuses_of_AsyncRT_InteropSemaphore_wait_async, 6,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_wait_async, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_wait_async, 3,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_wait_eventfd(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_eventfd *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    call->args.out_fd = &call->memory.out_fd;
    call->args.out_wait = &call->memory.out_wait;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_wait_eventfd != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_wait_eventfd(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_wait_eventfd(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_eventfd *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_wait_eventfd(call->args.semaphore, call->args.value, call->args.out_fd, call->args.out_wait);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_wait_eventfd(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_wait_eventfd *const call = untyped;
    suite_close((uint64_t)call->memory.out_fd);
}

static const char *violate_of_AsyncRT_InteropSemaphore_wait_eventfd(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_wait_eventfd *const call = untyped;
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
                call->args.out_wait = NULL;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_wait_eventfd(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_wait_eventfd *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_wait_eventfd_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_eventfd_EMFILE") : provoke_AsyncRT_InteropSemaphore_wait_eventfd_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENFILE") : provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENOMEM") : provoke_AsyncRT_InteropSemaphore_wait_eventfd_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropSemaphore_wait_eventfd_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_wait_eventfd_EIO") : provoke_AsyncRT_InteropSemaphore_wait_eventfd_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_wait_eventfd[] = {
    {"out_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_wait != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_wait_eventfd[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_wait_eventfd[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropSemaphore_wait_eventfd[] = {
    {"out_fd", offsetof(struct call_AsyncRT_InteropSemaphore_wait_eventfd, memory.out_fd), sizeof ((struct call_AsyncRT_InteropSemaphore_wait_eventfd *)0)->memory.out_fd, SUITE_DESCRIPTOR, true, true, true},
    {"out_wait", offsetof(struct call_AsyncRT_InteropSemaphore_wait_eventfd, memory.out_wait), sizeof ((struct call_AsyncRT_InteropSemaphore_wait_eventfd *)0)->memory.out_wait, SUITE_HANDLE, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_wait_eventfd[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_InteropSemaphore_wait_eventfd = {
    "AsyncRT_InteropSemaphore_wait_eventfd", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_wait_eventfd), &library.AsyncRT_InteropSemaphore_wait_eventfd, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_wait_eventfd, invoke_of_AsyncRT_InteropSemaphore_wait_eventfd, finish_of_AsyncRT_InteropSemaphore_wait_eventfd,
    violate_of_AsyncRT_InteropSemaphore_wait_eventfd, provoke_of_AsyncRT_InteropSemaphore_wait_eventfd,
    violations_of_AsyncRT_InteropSemaphore_wait_eventfd, 4, codes_of_AsyncRT_InteropSemaphore_wait_eventfd, 4, statuses_of_AsyncRT_InteropSemaphore_wait_eventfd, 6,
    NULL, 0, outputs_of_AsyncRT_InteropSemaphore_wait_eventfd, 2, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_wait_eventfd, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropWait_cancel(void *untyped)
{
    struct call_AsyncRT_InteropWait_cancel *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropWait(&call->args.wait);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_wait_was_issued != NULL) {
        reason = satisfy_wait_was_issued(&call->args.wait);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_wait_was_issued");
    }
    if (satisfy_wait_is_pending != NULL) {
        reason = satisfy_wait_is_pending(&call->args.wait);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_wait_is_pending");
    }
    if (adapt_AsyncRT_InteropWait_cancel != NULL) {
        reason = adapt_AsyncRT_InteropWait_cancel(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropWait_cancel(void *untyped)
{
    struct call_AsyncRT_InteropWait_cancel *const call = untyped;
    call->returned = library.AsyncRT_InteropWait_cancel(call->args.wait);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropWait_cancel(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropWait_cancel(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropWait_cancel *const call = untyped;
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
                if (violate_wait_was_issued == NULL) return suite_unwritten("violate_wait_was_issued");
                reason = violate_wait_was_issued(&call->args.wait);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_wait_is_pending == NULL) return suite_unwritten("violate_wait_is_pending");
                reason = violate_wait_is_pending(&call->args.wait);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_InteropWait_cancel[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"wait_was_issued(wait)", "EINVAL", (long long)-EINVAL, 1, true},
    {"wait_is_pending(wait)", "EALREADY", (long long)-EALREADY, 1, true},
};
static const long long statuses_of_AsyncRT_InteropWait_cancel[] = {
    (long long)-EINVAL,
    (long long)-EALREADY,
    (long long)-EOPNOTSUPP,
};
static const struct suite_promise promises_of_AsyncRT_InteropWait_cancel[] = {
    {"callback_never_after_cancel", &promise_callback_never_after_cancel},
};

const struct suite_function function_AsyncRT_InteropWait_cancel = {
    "AsyncRT_InteropWait_cancel", "semaphore", sizeof(struct call_AsyncRT_InteropWait_cancel), &library.AsyncRT_InteropWait_cancel, false, true, true,
    prepare_of_AsyncRT_InteropWait_cancel, invoke_of_AsyncRT_InteropWait_cancel, finish_of_AsyncRT_InteropWait_cancel,
    violate_of_AsyncRT_InteropWait_cancel, NULL,
    violations_of_AsyncRT_InteropWait_cancel, 3, NULL, 0, statuses_of_AsyncRT_InteropWait_cancel, 3,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropWait_cancel, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropSemaphore_destroy(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_destroy *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropSemaphore_destroy != NULL) {
        reason = adapt_AsyncRT_InteropSemaphore_destroy(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropSemaphore_destroy(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_destroy *const call = untyped;
    call->returned = library.AsyncRT_InteropSemaphore_destroy(call->args.semaphore);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropSemaphore_destroy(void *untyped)
{
    struct call_AsyncRT_InteropSemaphore_destroy *const call = untyped;
    suite_forget((uint64_t)(uintptr_t)(call->args.semaphore));
}

static const char *violate_of_AsyncRT_InteropSemaphore_destroy(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropSemaphore_destroy *const call = untyped;
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
                if (violate_semaphore_is_live == NULL) return suite_unwritten("violate_semaphore_is_live");
                reason = violate_semaphore_is_live(&call->args.semaphore);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropSemaphore_destroy(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropSemaphore_destroy *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropSemaphore_destroy_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropSemaphore_destroy_EIO") : provoke_AsyncRT_InteropSemaphore_destroy_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropSemaphore_destroy[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropSemaphore_destroy[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropSemaphore_destroy[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropSemaphore_destroy[] = {
    {"exports_outlive_release", &promise_exports_outlive_release},
};

const struct suite_function function_AsyncRT_InteropSemaphore_destroy = {
    "AsyncRT_InteropSemaphore_destroy", "semaphore", sizeof(struct call_AsyncRT_InteropSemaphore_destroy), &library.AsyncRT_InteropSemaphore_destroy, false, true, true,
    prepare_of_AsyncRT_InteropSemaphore_destroy, invoke_of_AsyncRT_InteropSemaphore_destroy, finish_of_AsyncRT_InteropSemaphore_destroy,
    violate_of_AsyncRT_InteropSemaphore_destroy, provoke_of_AsyncRT_InteropSemaphore_destroy,
    violations_of_AsyncRT_InteropSemaphore_destroy, 2, codes_of_AsyncRT_InteropSemaphore_destroy, 1, statuses_of_AsyncRT_InteropSemaphore_destroy, 3,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropSemaphore_destroy, 1,
    -EINVAL, -ENOMEM
};
