/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_DeviceBuffer_export_fd(void *untyped)
{
    struct call_AsyncRT_DeviceBuffer_export_fd *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_DeviceBuffer(&call->args.device_buffer_handle);
    if (reason != NULL) return reason;
    call->args.out_fd = &call->memory.out_fd;
    call->args.out_size_bytes = &call->memory.out_size_bytes;
    call->args.out_row_pitch_bytes = &call->memory.out_row_pitch_bytes;
    call->args.out_width = &call->memory.out_width;
    call->args.out_height = &call->memory.out_height;
    call->args.out_format = &call->memory.out_format;
    if (satisfy_device_buffer_is_known != NULL) {
        reason = satisfy_device_buffer_is_known(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_device_buffer_is_known");
    }
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(7, reason);
    } else {
        suite_assumed(7, "satisfy_process_is_original");
    }
    if (satisfy_device_buffer_is_described != NULL) {
        reason = satisfy_device_buffer_is_described(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(8, reason);
    } else {
        suite_assumed(8, "satisfy_device_buffer_is_described");
    }
    if (satisfy_device_buffer_starts_allocation != NULL) {
        reason = satisfy_device_buffer_starts_allocation(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(9, reason);
    } else {
        suite_assumed(9, "satisfy_device_buffer_starts_allocation");
    }
    if (satisfy_device_buffer_is_exportable != NULL) {
        reason = satisfy_device_buffer_is_exportable(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(10, reason);
    } else {
        suite_assumed(10, "satisfy_device_buffer_is_exportable");
    }
    if (adapt_AsyncRT_DeviceBuffer_export_fd != NULL) {
        reason = adapt_AsyncRT_DeviceBuffer_export_fd(call);
        if (reason != NULL) suite_unsatisfied(11, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_DeviceBuffer_export_fd(void *untyped)
{
    struct call_AsyncRT_DeviceBuffer_export_fd *const call = untyped;
    call->returned = library.AsyncRT_DeviceBuffer_export_fd(call->args.device_buffer_handle, call->args.out_fd, call->args.out_size_bytes, call->args.out_row_pitch_bytes, call->args.out_width, call->args.out_height, call->args.out_format);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_DeviceBuffer_export_fd(void *untyped)
{
    struct call_AsyncRT_DeviceBuffer_export_fd *const call = untyped;
    suite_close((uint64_t)call->memory.out_fd);
}

static const char *violate_of_AsyncRT_DeviceBuffer_export_fd(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_DeviceBuffer_export_fd *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_known == NULL) return suite_unwritten("violate_device_buffer_is_known");
                reason = violate_device_buffer_is_known(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_fd = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.out_size_bytes = NULL;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.out_row_pitch_bytes = NULL;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.out_width = NULL;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->args.out_height = NULL;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->args.out_format = NULL;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_described == NULL) return suite_unwritten("violate_device_buffer_is_described");
                reason = violate_device_buffer_is_described(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                if (violate_device_buffer_starts_allocation == NULL) return suite_unwritten("violate_device_buffer_starts_allocation");
                reason = violate_device_buffer_starts_allocation(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_exportable == NULL) return suite_unwritten("violate_device_buffer_is_exportable");
                reason = violate_device_buffer_is_exportable(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_DeviceBuffer_export_fd(void *untyped, unsigned code)
{
    struct call_AsyncRT_DeviceBuffer_export_fd *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_DeviceBuffer_export_fd_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_fd_EMFILE") : provoke_AsyncRT_DeviceBuffer_export_fd_EMFILE(call);
    case 1: return provoke_AsyncRT_DeviceBuffer_export_fd_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_fd_ENFILE") : provoke_AsyncRT_DeviceBuffer_export_fd_ENFILE(call);
    case 2: return provoke_AsyncRT_DeviceBuffer_export_fd_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_fd_ENOMEM") : provoke_AsyncRT_DeviceBuffer_export_fd_ENOMEM(call);
    case 3: return provoke_AsyncRT_DeviceBuffer_export_fd_EIO == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_fd_EIO") : provoke_AsyncRT_DeviceBuffer_export_fd_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_DeviceBuffer_export_fd[] = {
    {"device_buffer_is_known(device_buffer_handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_size_bytes != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_row_pitch_bytes != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_width != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_height != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_format != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_buffer_is_described(device_buffer_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_buffer_starts_allocation(device_buffer_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_buffer_is_exportable(device_buffer_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_DeviceBuffer_export_fd[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_DeviceBuffer_export_fd[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_DeviceBuffer_export_fd[] = {
    {"out_fd", offsetof(struct call_AsyncRT_DeviceBuffer_export_fd, memory.out_fd), sizeof ((struct call_AsyncRT_DeviceBuffer_export_fd *)0)->memory.out_fd, SUITE_DESCRIPTOR, true, true, true},
    {"out_size_bytes", offsetof(struct call_AsyncRT_DeviceBuffer_export_fd, memory.out_size_bytes), sizeof ((struct call_AsyncRT_DeviceBuffer_export_fd *)0)->memory.out_size_bytes, SUITE_BYTES, false, false, true},
    {"out_row_pitch_bytes", offsetof(struct call_AsyncRT_DeviceBuffer_export_fd, memory.out_row_pitch_bytes), sizeof ((struct call_AsyncRT_DeviceBuffer_export_fd *)0)->memory.out_row_pitch_bytes, SUITE_BYTES, false, false, true},
    {"out_width", offsetof(struct call_AsyncRT_DeviceBuffer_export_fd, memory.out_width), sizeof ((struct call_AsyncRT_DeviceBuffer_export_fd *)0)->memory.out_width, SUITE_BYTES, false, false, true},
    {"out_height", offsetof(struct call_AsyncRT_DeviceBuffer_export_fd, memory.out_height), sizeof ((struct call_AsyncRT_DeviceBuffer_export_fd *)0)->memory.out_height, SUITE_BYTES, false, false, true},
    {"out_format", offsetof(struct call_AsyncRT_DeviceBuffer_export_fd, memory.out_format), sizeof ((struct call_AsyncRT_DeviceBuffer_export_fd *)0)->memory.out_format, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_DeviceBuffer_export_fd[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
    {"memory_is_shared", &promise_memory_is_shared},
};

const struct suite_function function_AsyncRT_DeviceBuffer_export_fd = {
    "AsyncRT_DeviceBuffer_export_fd", "core", sizeof(struct call_AsyncRT_DeviceBuffer_export_fd), &library.AsyncRT_DeviceBuffer_export_fd, false, true, true,
    prepare_of_AsyncRT_DeviceBuffer_export_fd, invoke_of_AsyncRT_DeviceBuffer_export_fd, finish_of_AsyncRT_DeviceBuffer_export_fd,
    violate_of_AsyncRT_DeviceBuffer_export_fd, provoke_of_AsyncRT_DeviceBuffer_export_fd,
    violations_of_AsyncRT_DeviceBuffer_export_fd, 11, codes_of_AsyncRT_DeviceBuffer_export_fd, 4, statuses_of_AsyncRT_DeviceBuffer_export_fd, 6,
    NULL, 0, outputs_of_AsyncRT_DeviceBuffer_export_fd, 6, NULL, 0,
    NULL, 0, promises_of_AsyncRT_DeviceBuffer_export_fd, 3,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_Create_timeline_semaphore_fd(void *untyped)
{
    struct call_AsyncRT_Create_timeline_semaphore_fd *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_DeviceContext(&call->args.device_context_handle);
    if (reason != NULL) return reason;
    call->args.initial_value = (uint64_t)0;
    call->args.out_fd = &call->memory.out_fd;
    if (satisfy_device_context_is_known != NULL) {
        reason = satisfy_device_context_is_known(&call->args.device_context_handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_device_context_is_known");
    }
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (satisfy_device_context_is_supported != NULL) {
        reason = satisfy_device_context_is_supported(&call->args.device_context_handle);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_device_context_is_supported");
    }
    if (satisfy_semaphore_limit_is_free != NULL) {
        reason = satisfy_semaphore_limit_is_free();
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_semaphore_limit_is_free");
    }
    if (adapt_AsyncRT_Create_timeline_semaphore_fd != NULL) {
        reason = adapt_AsyncRT_Create_timeline_semaphore_fd(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Create_timeline_semaphore_fd(void *untyped)
{
    struct call_AsyncRT_Create_timeline_semaphore_fd *const call = untyped;
    call->returned = library.AsyncRT_Create_timeline_semaphore_fd(call->args.device_context_handle, call->args.initial_value, call->args.out_fd);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Create_timeline_semaphore_fd(void *untyped)
{
    struct call_AsyncRT_Create_timeline_semaphore_fd *const call = untyped;
    suite_end_TimelineSemaphoreFd((uint64_t)(call->memory.out_fd));
}

static const char *violate_of_AsyncRT_Create_timeline_semaphore_fd(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Create_timeline_semaphore_fd *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_device_context_is_known == NULL) return suite_unwritten("violate_device_context_is_known");
                reason = violate_device_context_is_known(&call->args.device_context_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_fd = NULL;
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

static const char *provoke_of_AsyncRT_Create_timeline_semaphore_fd(void *untyped, unsigned code)
{
    struct call_AsyncRT_Create_timeline_semaphore_fd *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_Create_timeline_semaphore_fd_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_Create_timeline_semaphore_fd_ENFILE") : provoke_AsyncRT_Create_timeline_semaphore_fd_ENFILE(call);
    case 1: return provoke_AsyncRT_Create_timeline_semaphore_fd_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_Create_timeline_semaphore_fd_ENOMEM") : provoke_AsyncRT_Create_timeline_semaphore_fd_ENOMEM(call);
    case 2: return provoke_AsyncRT_Create_timeline_semaphore_fd_EIO == NULL ? suite_unwritten("provoke_AsyncRT_Create_timeline_semaphore_fd_EIO") : provoke_AsyncRT_Create_timeline_semaphore_fd_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_Create_timeline_semaphore_fd[] = {
    {"device_context_is_known(device_context_handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_context_is_supported(device_context_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"semaphore_limit_is_free()", "EMFILE", (long long)-EMFILE, 1, true},
};
static const struct suite_code codes_of_AsyncRT_Create_timeline_semaphore_fd[] = {
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_Create_timeline_semaphore_fd[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_Create_timeline_semaphore_fd[] = {
    {"out_fd", offsetof(struct call_AsyncRT_Create_timeline_semaphore_fd, memory.out_fd), sizeof ((struct call_AsyncRT_Create_timeline_semaphore_fd *)0)->memory.out_fd, SUITE_DESCRIPTOR, true, true, true},
};
static const struct suite_promise promises_of_AsyncRT_Create_timeline_semaphore_fd[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
};

const struct suite_function function_AsyncRT_Create_timeline_semaphore_fd = {
    "AsyncRT_Create_timeline_semaphore_fd", "core", sizeof(struct call_AsyncRT_Create_timeline_semaphore_fd), &library.AsyncRT_Create_timeline_semaphore_fd, false, true, true,
    prepare_of_AsyncRT_Create_timeline_semaphore_fd, invoke_of_AsyncRT_Create_timeline_semaphore_fd, finish_of_AsyncRT_Create_timeline_semaphore_fd,
    violate_of_AsyncRT_Create_timeline_semaphore_fd, provoke_of_AsyncRT_Create_timeline_semaphore_fd,
    violations_of_AsyncRT_Create_timeline_semaphore_fd, 5, codes_of_AsyncRT_Create_timeline_semaphore_fd, 3, statuses_of_AsyncRT_Create_timeline_semaphore_fd, 6,
    NULL, 0, outputs_of_AsyncRT_Create_timeline_semaphore_fd, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_Create_timeline_semaphore_fd, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_Signal_timeline_semaphore_fd(void *untyped)
{
    struct call_AsyncRT_Signal_timeline_semaphore_fd *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_TimelineSemaphoreFd(&call->args.sem_fd);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.sem_fd);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_descriptor_is_open");
    }
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_descriptor_is_timeline != NULL) {
        reason = satisfy_descriptor_is_timeline(&call->args.sem_fd);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_descriptor_is_timeline");
    }
    if (satisfy_timeline_value_is_new != NULL) {
        reason = satisfy_timeline_value_is_new(&call->args.sem_fd, &call->args.value);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_timeline_value_is_new");
    }
    if (satisfy_timeline_value_is_near != NULL) {
        reason = satisfy_timeline_value_is_near(&call->args.sem_fd, &call->args.value);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_timeline_value_is_near");
    }
    if (adapt_AsyncRT_Signal_timeline_semaphore_fd != NULL) {
        reason = adapt_AsyncRT_Signal_timeline_semaphore_fd(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Signal_timeline_semaphore_fd(void *untyped)
{
    struct call_AsyncRT_Signal_timeline_semaphore_fd *const call = untyped;
    call->returned = library.AsyncRT_Signal_timeline_semaphore_fd(call->args.sem_fd, call->args.value);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Signal_timeline_semaphore_fd(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_Signal_timeline_semaphore_fd(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Signal_timeline_semaphore_fd *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.sem_fd);
                if (reason != NULL) return reason;
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
                if (violate_descriptor_is_timeline == NULL) return suite_unwritten("violate_descriptor_is_timeline");
                reason = violate_descriptor_is_timeline(&call->args.sem_fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_timeline_value_is_new == NULL) return suite_unwritten("violate_timeline_value_is_new");
                reason = violate_timeline_value_is_new(&call->args.sem_fd, &call->args.value);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                if (violate_timeline_value_is_near == NULL) return suite_unwritten("violate_timeline_value_is_near");
                reason = violate_timeline_value_is_near(&call->args.sem_fd, &call->args.value);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_Signal_timeline_semaphore_fd(void *untyped, unsigned code)
{
    struct call_AsyncRT_Signal_timeline_semaphore_fd *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_Signal_timeline_semaphore_fd_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_Signal_timeline_semaphore_fd_ENOMEM") : provoke_AsyncRT_Signal_timeline_semaphore_fd_ENOMEM(call);
    case 1: return provoke_AsyncRT_Signal_timeline_semaphore_fd_EIO == NULL ? suite_unwritten("provoke_AsyncRT_Signal_timeline_semaphore_fd_EIO") : provoke_AsyncRT_Signal_timeline_semaphore_fd_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_Signal_timeline_semaphore_fd[] = {
    {"descriptor_is_open(sem_fd)", "EBADF", (long long)-EBADF, 1, true},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"descriptor_is_timeline(sem_fd)", "EINVAL", (long long)-EINVAL, 1, true},
    {"timeline_value_is_new(sem_fd, value)", "EINVAL", (long long)-EINVAL, 1, true},
    {"timeline_value_is_near(sem_fd, value)", "ERANGE", (long long)-ERANGE, 1, true},
};
static const struct suite_code codes_of_AsyncRT_Signal_timeline_semaphore_fd[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_Signal_timeline_semaphore_fd[] = {
    (long long)-EBADF,
    (long long)-EINVAL,
    (long long)-ERANGE,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_input inputs_of_AsyncRT_Signal_timeline_semaphore_fd[] = {
    {"sem_fd", offsetof(struct call_AsyncRT_Signal_timeline_semaphore_fd, args.sem_fd), false, false},
};
static const struct suite_promise promises_of_AsyncRT_Signal_timeline_semaphore_fd[] = {
    {"stream_ordered", &promise_stream_ordered},
    {"monotonic", &promise_monotonic},
};

const struct suite_function function_AsyncRT_Signal_timeline_semaphore_fd = {
    "AsyncRT_Signal_timeline_semaphore_fd", "core", sizeof(struct call_AsyncRT_Signal_timeline_semaphore_fd), &library.AsyncRT_Signal_timeline_semaphore_fd, false, true, true,
    prepare_of_AsyncRT_Signal_timeline_semaphore_fd, invoke_of_AsyncRT_Signal_timeline_semaphore_fd, finish_of_AsyncRT_Signal_timeline_semaphore_fd,
    violate_of_AsyncRT_Signal_timeline_semaphore_fd, provoke_of_AsyncRT_Signal_timeline_semaphore_fd,
    violations_of_AsyncRT_Signal_timeline_semaphore_fd, 5, codes_of_AsyncRT_Signal_timeline_semaphore_fd, 2, statuses_of_AsyncRT_Signal_timeline_semaphore_fd, 6,
    NULL, 0, NULL, 0, inputs_of_AsyncRT_Signal_timeline_semaphore_fd, 1,
    NULL, 0, promises_of_AsyncRT_Signal_timeline_semaphore_fd, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_DeviceBuffer_export_dmabuf(void *untyped)
{
    struct call_AsyncRT_DeviceBuffer_export_dmabuf *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_DeviceBuffer(&call->args.device_buffer_handle);
    if (reason != NULL) return reason;
    call->args.out_dmabuf_fd = &call->memory.out_dmabuf_fd;
    call->args.out_size_bytes = &call->memory.out_size_bytes;
    call->args.out_stride_bytes = &call->memory.out_stride_bytes;
    call->args.out_width = &call->memory.out_width;
    call->args.out_height = &call->memory.out_height;
    call->args.out_fourcc = &call->memory.out_fourcc;
    call->args.out_modifier = &call->memory.out_modifier;
    if (satisfy_device_buffer_is_known != NULL) {
        reason = satisfy_device_buffer_is_known(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_device_buffer_is_known");
    }
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(8, reason);
    } else {
        suite_assumed(8, "satisfy_process_is_original");
    }
    if (satisfy_device_buffer_is_described != NULL) {
        reason = satisfy_device_buffer_is_described(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(9, reason);
    } else {
        suite_assumed(9, "satisfy_device_buffer_is_described");
    }
    if (satisfy_device_buffer_starts_allocation != NULL) {
        reason = satisfy_device_buffer_starts_allocation(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(10, reason);
    } else {
        suite_assumed(10, "satisfy_device_buffer_starts_allocation");
    }
    if (satisfy_device_buffer_has_dma_buf != NULL) {
        reason = satisfy_device_buffer_has_dma_buf(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(11, reason);
    } else {
        suite_assumed(11, "satisfy_device_buffer_has_dma_buf");
    }
    if (adapt_AsyncRT_DeviceBuffer_export_dmabuf != NULL) {
        reason = adapt_AsyncRT_DeviceBuffer_export_dmabuf(call);
        if (reason != NULL) suite_unsatisfied(12, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_DeviceBuffer_export_dmabuf(void *untyped)
{
    struct call_AsyncRT_DeviceBuffer_export_dmabuf *const call = untyped;
    call->returned = library.AsyncRT_DeviceBuffer_export_dmabuf(call->args.device_buffer_handle, call->args.out_dmabuf_fd, call->args.out_size_bytes, call->args.out_stride_bytes, call->args.out_width, call->args.out_height, call->args.out_fourcc, call->args.out_modifier);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_DeviceBuffer_export_dmabuf(void *untyped)
{
    struct call_AsyncRT_DeviceBuffer_export_dmabuf *const call = untyped;
    suite_close((uint64_t)call->memory.out_dmabuf_fd);
}

static const char *violate_of_AsyncRT_DeviceBuffer_export_dmabuf(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_DeviceBuffer_export_dmabuf *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_known == NULL) return suite_unwritten("violate_device_buffer_is_known");
                reason = violate_device_buffer_is_known(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_dmabuf_fd = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.out_size_bytes = NULL;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.out_stride_bytes = NULL;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.out_width = NULL;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->args.out_height = NULL;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->args.out_fourcc = NULL;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->args.out_modifier = NULL;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                if (violate_process_is_original == NULL) return suite_unwritten("violate_process_is_original");
                reason = violate_process_is_original();
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_described == NULL) return suite_unwritten("violate_device_buffer_is_described");
                reason = violate_device_buffer_is_described(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                if (violate_device_buffer_starts_allocation == NULL) return suite_unwritten("violate_device_buffer_starts_allocation");
                reason = violate_device_buffer_starts_allocation(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 11:
        switch (way) {
            case 0:
                if (violate_device_buffer_has_dma_buf == NULL) return suite_unwritten("violate_device_buffer_has_dma_buf");
                reason = violate_device_buffer_has_dma_buf(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_DeviceBuffer_export_dmabuf(void *untyped, unsigned code)
{
    struct call_AsyncRT_DeviceBuffer_export_dmabuf *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_DeviceBuffer_export_dmabuf_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_dmabuf_EMFILE") : provoke_AsyncRT_DeviceBuffer_export_dmabuf_EMFILE(call);
    case 1: return provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENFILE") : provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENFILE(call);
    case 2: return provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENOMEM") : provoke_AsyncRT_DeviceBuffer_export_dmabuf_ENOMEM(call);
    case 3: return provoke_AsyncRT_DeviceBuffer_export_dmabuf_EIO == NULL ? suite_unwritten("provoke_AsyncRT_DeviceBuffer_export_dmabuf_EIO") : provoke_AsyncRT_DeviceBuffer_export_dmabuf_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_DeviceBuffer_export_dmabuf[] = {
    {"device_buffer_is_known(device_buffer_handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_dmabuf_fd != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_size_bytes != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_stride_bytes != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_width != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_height != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_fourcc != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_modifier != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_buffer_is_described(device_buffer_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_buffer_starts_allocation(device_buffer_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"device_buffer_has_dma_buf(device_buffer_handle)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_DeviceBuffer_export_dmabuf[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_DeviceBuffer_export_dmabuf[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_DeviceBuffer_export_dmabuf[] = {
    {"out_dmabuf_fd", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_dmabuf_fd), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_dmabuf_fd, SUITE_DESCRIPTOR, true, true, true},
    {"out_size_bytes", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_size_bytes), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_size_bytes, SUITE_BYTES, false, false, true},
    {"out_stride_bytes", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_stride_bytes), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_stride_bytes, SUITE_BYTES, false, false, true},
    {"out_width", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_width), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_width, SUITE_BYTES, false, false, true},
    {"out_height", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_height), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_height, SUITE_BYTES, false, false, true},
    {"out_fourcc", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_fourcc), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_fourcc, SUITE_BYTES, false, false, true},
    {"out_modifier", offsetof(struct call_AsyncRT_DeviceBuffer_export_dmabuf, memory.out_modifier), sizeof ((struct call_AsyncRT_DeviceBuffer_export_dmabuf *)0)->memory.out_modifier, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_DeviceBuffer_export_dmabuf[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_close_on_exec", &promise_descriptor_close_on_exec},
    {"memory_is_shared", &promise_memory_is_shared},
};

const struct suite_function function_AsyncRT_DeviceBuffer_export_dmabuf = {
    "AsyncRT_DeviceBuffer_export_dmabuf", "core", sizeof(struct call_AsyncRT_DeviceBuffer_export_dmabuf), &library.AsyncRT_DeviceBuffer_export_dmabuf, false, true, true,
    prepare_of_AsyncRT_DeviceBuffer_export_dmabuf, invoke_of_AsyncRT_DeviceBuffer_export_dmabuf, finish_of_AsyncRT_DeviceBuffer_export_dmabuf,
    violate_of_AsyncRT_DeviceBuffer_export_dmabuf, provoke_of_AsyncRT_DeviceBuffer_export_dmabuf,
    violations_of_AsyncRT_DeviceBuffer_export_dmabuf, 12, codes_of_AsyncRT_DeviceBuffer_export_dmabuf, 4, statuses_of_AsyncRT_DeviceBuffer_export_dmabuf, 6,
    NULL, 0, outputs_of_AsyncRT_DeviceBuffer_export_dmabuf, 7, NULL, 0,
    NULL, 0, promises_of_AsyncRT_DeviceBuffer_export_dmabuf, 3,
    -EINVAL, -ENOMEM
};
