/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_InteropBuffer_create(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_create *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    memset(&call->memory.image, 0, sizeof call->memory.image);
    call->memory.image.struct_size = (uint32_t)sizeof call->memory.image;
    call->memory.image.format = (MAX_Format)1;
    call->memory.image.width = (uint32_t)1;
    call->memory.image.height = (uint32_t)1;
    call->args.image = &call->memory.image;
    memset(&call->memory.options, 0, sizeof call->memory.options);
    call->memory.options.struct_size = (uint32_t)sizeof call->memory.options;
    call->args.options = NULL;
    call->args.out_buffer = &call->memory.out_buffer;
    call->args.options = NULL;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_context_is_open");
    }
    if (satisfy_row_pitch_is_valid != NULL) {
        reason = satisfy_row_pitch_is_valid(&call->memory.image);
        if (reason != NULL) suite_unsatisfied(10, reason);
    } else {
        suite_assumed(10, "satisfy_row_pitch_is_valid");
    }
    if (satisfy_format_is_supported != NULL) {
        reason = satisfy_format_is_supported(&call->args.context, &call->memory.image.format);
        if (reason != NULL) suite_unsatisfied(17, reason);
    } else {
        suite_assumed(17, "satisfy_format_is_supported");
    }
    if (adapt_AsyncRT_InteropBuffer_create != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_create(call);
        if (reason != NULL) suite_unsatisfied(18, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_create(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_create *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_create(call->args.context, call->args.image, call->args.options, call->args.out_buffer);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_create(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_create *const call = untyped;
    suite_end_AsyncRT_InteropBuffer((uint64_t)(uintptr_t)(call->memory.out_buffer));
}

static const char *violate_of_AsyncRT_InteropBuffer_create(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_create *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.image = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_buffer = NULL;
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
                if (violate_context_is_open == NULL) return suite_unwritten("violate_context_is_open");
                reason = violate_context_is_open(&call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.image.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.image.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.image.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->memory.image.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.image.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.image.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->memory.image.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->memory.image.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->memory.image.format = (MAX_Format)0;
                return NULL;
            case 1:
                call->memory.image.format = (MAX_Format)12;
                return NULL;
            case 2:
                call->memory.image.format = (MAX_Format)14;
                return NULL;
            case 3:
                call->memory.image.format = (MAX_Format)16;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->memory.image.width = (uint32_t)0;
                return NULL;
            case 1:
                call->memory.image.width = (uint32_t)65537;
                return NULL;
            case 2:
                call->memory.image.width = (uint32_t)131072;
                return NULL;
            case 3:
                call->memory.image.width = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                call->memory.image.height = (uint32_t)0;
                return NULL;
            case 1:
                call->memory.image.height = (uint32_t)65537;
                return NULL;
            case 2:
                call->memory.image.height = (uint32_t)131072;
                return NULL;
            case 3:
                call->memory.image.height = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                if (violate_row_pitch_is_valid == NULL) return suite_unwritten("violate_row_pitch_is_valid");
                reason = violate_row_pitch_is_valid(&call->memory.image);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 11:
        switch (way) {
            case 0:
                call->memory.image.offset_bytes = (uint64_t)1;
                return NULL;
            case 1:
                call->memory.image.offset_bytes = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
                return NULL;
        default: break;
        }
        break;
    case 12:
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
    case 13:
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
    case 14:
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
    case 15:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropBufferFlags)4;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropBufferFlags)5;
                return NULL;
            case 2:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropBufferFlags)INT64_C(2147483648);
                return NULL;
            case 3:
                call->args.options = &call->memory.options;
                call->memory.options.flags = (AsyncRT_InteropBufferFlags)2147483647;
                return NULL;
        default: break;
        }
        break;
    case 16:
        switch (way) {
            case 0:
                call->args.options = &call->memory.options;
                call->memory.options.handle_types = (AsyncRT_InteropHandleType)32;
                return NULL;
            case 1:
                call->args.options = &call->memory.options;
                call->memory.options.handle_types = (AsyncRT_InteropHandleType)33;
                return NULL;
            case 2:
                call->args.options = &call->memory.options;
                call->memory.options.handle_types = (AsyncRT_InteropHandleType)INT64_C(2147483648);
                return NULL;
            case 3:
                call->args.options = &call->memory.options;
                call->memory.options.handle_types = (AsyncRT_InteropHandleType)2147483647;
                return NULL;
        default: break;
        }
        break;
    case 17:
        switch (way) {
            case 0:
                if (violate_format_is_supported == NULL) return suite_unwritten("violate_format_is_supported");
                reason = violate_format_is_supported(&call->args.context, &call->memory.image.format);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_create(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_create *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_create_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_create_EMFILE") : provoke_AsyncRT_InteropBuffer_create_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropBuffer_create_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_create_ENFILE") : provoke_AsyncRT_InteropBuffer_create_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropBuffer_create_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_create_ENOMEM") : provoke_AsyncRT_InteropBuffer_create_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropBuffer_create_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_create_EIO") : provoke_AsyncRT_InteropBuffer_create_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_create[] = {
    {"image != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_buffer != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"image.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"image.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"image.format is one of MAX_Format", "EINVAL", (long long)-EINVAL, 4, false},
    {"image.width >= 1 and image.width <= ASYNCRT_INTEROP_MAX_EXTENT", "EINVAL", (long long)-EINVAL, 4, false},
    {"image.height >= 1 and image.height <= ASYNCRT_INTEROP_MAX_EXTENT", "EINVAL", (long long)-EINVAL, 4, false},
    {"row_pitch_is_valid(image)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image.offset_bytes == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"options != NULL implies options.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"options != NULL implies options.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"options != NULL implies options.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"options != NULL implies (options.flags & ~3) == 0", "EINVAL", (long long)-EINVAL, 4, false},
    {"options != NULL implies (options.handle_types & ~31) == 0", "EINVAL", (long long)-EINVAL, 4, false},
    {"format_is_supported(context, image.format)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_create[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_create[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_create[] = {
    {"out_buffer", offsetof(struct call_AsyncRT_InteropBuffer_create, memory.out_buffer), sizeof ((struct call_AsyncRT_InteropBuffer_create *)0)->memory.out_buffer, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropBuffer_create[] = {
    {"image", offsetof(struct call_AsyncRT_InteropBuffer_create, args.image), offsetof(struct call_AsyncRT_InteropBuffer_create, memory.image), sizeof(AsyncRT_InteropImageDescription), offsetof(AsyncRT_InteropImageDescription, struct_size), sizeof ((AsyncRT_InteropImageDescription *)0)->struct_size, 8, false},
    {"options", offsetof(struct call_AsyncRT_InteropBuffer_create, args.options), offsetof(struct call_AsyncRT_InteropBuffer_create, memory.options), sizeof(AsyncRT_InteropBufferOptions), offsetof(AsyncRT_InteropBufferOptions, struct_size), sizeof ((AsyncRT_InteropBufferOptions *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_create[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropBuffer_create = {
    "AsyncRT_InteropBuffer_create", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_create), &library.AsyncRT_InteropBuffer_create, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_create, invoke_of_AsyncRT_InteropBuffer_create, finish_of_AsyncRT_InteropBuffer_create,
    violate_of_AsyncRT_InteropBuffer_create, provoke_of_AsyncRT_InteropBuffer_create,
    violations_of_AsyncRT_InteropBuffer_create, 18, codes_of_AsyncRT_InteropBuffer_create, 4, statuses_of_AsyncRT_InteropBuffer_create, 7,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_create, 1, NULL, 0,
    structs_of_AsyncRT_InteropBuffer_create, 2, promises_of_AsyncRT_InteropBuffer_create, 2,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_wrap(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_wrap *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    memset(&call->memory.memory, 0, sizeof call->memory.memory);
    call->memory.memory.struct_size = (uint32_t)sizeof call->memory.memory;
    call->memory.memory.kind = (AsyncRT_InteropNativeKind)1;
    call->args.memory = &call->memory.memory;
    memset(&call->memory.image, 0, sizeof call->memory.image);
    call->memory.image.struct_size = (uint32_t)sizeof call->memory.image;
    call->memory.image.format = (MAX_Format)1;
    call->memory.image.width = (uint32_t)1;
    call->memory.image.height = (uint32_t)1;
    call->args.image = NULL;
    call->args.out_buffer = &call->memory.out_buffer;
    call->args.image = NULL;
    call->memory.memory.size_bytes = (uint64_t)1;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_process_is_original");
    }
    if (satisfy_context_is_open != NULL) {
        reason = satisfy_context_is_open(&call->args.context);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_context_is_open");
    }
    if (satisfy_native_memory_is_given != NULL) {
        reason = satisfy_native_memory_is_given(&call->memory.memory);
        if (reason != NULL) suite_unsatisfied(7, reason);
    } else {
        suite_assumed(7, "satisfy_native_memory_is_given");
    }
    if (satisfy_row_pitch_is_valid != NULL) {
        reason = satisfy_row_pitch_is_valid(&call->memory.image);
        if (reason != NULL) suite_unsatisfied(15, reason);
    } else {
        suite_assumed(15, "satisfy_row_pitch_is_valid");
    }
    if (satisfy_image_fits != NULL) {
        reason = satisfy_image_fits(&call->args.context, &call->memory.image, &call->memory.memory.size_bytes);
        if (reason != NULL) suite_unsatisfied(16, reason);
    } else {
        suite_assumed(16, "satisfy_image_fits");
    }
    if (satisfy_native_kind_is_reachable != NULL) {
        reason = satisfy_native_kind_is_reachable(&call->args.context, &call->memory.memory.kind);
        if (reason != NULL) suite_unsatisfied(17, reason);
    } else {
        suite_assumed(17, "satisfy_native_kind_is_reachable");
    }
    if (adapt_AsyncRT_InteropBuffer_wrap != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_wrap(call);
        if (reason != NULL) suite_unsatisfied(18, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_wrap(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_wrap *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_wrap(call->args.context, call->args.memory, call->args.image, call->args.out_buffer);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_wrap(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_wrap *const call = untyped;
    suite_end_AsyncRT_InteropBuffer((uint64_t)(uintptr_t)(call->memory.out_buffer));
}

static const char *violate_of_AsyncRT_InteropBuffer_wrap(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_wrap *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.memory = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_buffer = NULL;
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
                if (violate_context_is_open == NULL) return suite_unwritten("violate_context_is_open");
                reason = violate_context_is_open(&call->args.context);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.memory.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.memory.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.memory.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->memory.memory.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.memory.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.memory.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->memory.memory.kind = (AsyncRT_InteropNativeKind)0;
                return NULL;
            case 1:
                call->memory.memory.kind = (AsyncRT_InteropNativeKind)4;
                return NULL;
            case 2:
                call->memory.memory.kind = (AsyncRT_InteropNativeKind)6;
                return NULL;
            case 3:
                call->memory.memory.kind = (AsyncRT_InteropNativeKind)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                if (violate_native_memory_is_given == NULL) return suite_unwritten("violate_native_memory_is_given");
                reason = violate_native_memory_is_given(&call->memory.memory);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->memory.memory.size_bytes = (uint64_t)0;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                call->memory.image.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->args.image = &call->memory.image;
                call->memory.image.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->args.image = &call->memory.image;
                call->memory.image.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                call->memory.image.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->args.image = &call->memory.image;
                call->memory.image.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->args.image = &call->memory.image;
                call->memory.image.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 11:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                call->memory.image.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->args.image = &call->memory.image;
                call->memory.image.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 12:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                call->memory.image.format = (MAX_Format)0;
                return NULL;
            case 1:
                call->args.image = &call->memory.image;
                call->memory.image.format = (MAX_Format)12;
                return NULL;
            case 2:
                call->args.image = &call->memory.image;
                call->memory.image.format = (MAX_Format)14;
                return NULL;
            case 3:
                call->args.image = &call->memory.image;
                call->memory.image.format = (MAX_Format)16;
                return NULL;
        default: break;
        }
        break;
    case 13:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                call->memory.image.width = (uint32_t)0;
                return NULL;
            case 1:
                call->args.image = &call->memory.image;
                call->memory.image.width = (uint32_t)65537;
                return NULL;
            case 2:
                call->args.image = &call->memory.image;
                call->memory.image.width = (uint32_t)131072;
                return NULL;
            case 3:
                call->args.image = &call->memory.image;
                call->memory.image.width = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 14:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                call->memory.image.height = (uint32_t)0;
                return NULL;
            case 1:
                call->args.image = &call->memory.image;
                call->memory.image.height = (uint32_t)65537;
                return NULL;
            case 2:
                call->args.image = &call->memory.image;
                call->memory.image.height = (uint32_t)131072;
                return NULL;
            case 3:
                call->args.image = &call->memory.image;
                call->memory.image.height = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 15:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                if (violate_row_pitch_is_valid == NULL) return suite_unwritten("violate_row_pitch_is_valid");
                reason = violate_row_pitch_is_valid(&call->memory.image);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 16:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                if (violate_image_fits == NULL) return suite_unwritten("violate_image_fits");
                reason = violate_image_fits(&call->args.context, &call->memory.image, &call->memory.memory.size_bytes);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 17:
        switch (way) {
            case 0:
                if (violate_native_kind_is_reachable == NULL) return suite_unwritten("violate_native_kind_is_reachable");
                reason = violate_native_kind_is_reachable(&call->args.context, &call->memory.memory.kind);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_wrap(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_wrap *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_wrap_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_wrap_ENOMEM") : provoke_AsyncRT_InteropBuffer_wrap_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_wrap_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_wrap_EIO") : provoke_AsyncRT_InteropBuffer_wrap_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_wrap[] = {
    {"memory != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_buffer != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"memory.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"memory.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"memory.kind is one of AsyncRT_InteropNativeKind", "EINVAL", (long long)-EINVAL, 4, false},
    {"native_memory_is_given(memory)", "EINVAL", (long long)-EINVAL, 1, true},
    {"memory.size_bytes > 0", "EINVAL", (long long)-EINVAL, 1, false},
    {"image != NULL implies image.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"image != NULL implies image.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"image != NULL implies image.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"image != NULL implies image.format is one of MAX_Format", "EINVAL", (long long)-EINVAL, 4, false},
    {"image != NULL implies (image.width >= 1 and image.width <= ASYNCRT_INTEROP_MAX_EXTENT)", "EINVAL", (long long)-EINVAL, 4, false},
    {"image != NULL implies (image.height >= 1 and image.height <= ASYNCRT_INTEROP_MAX_EXTENT)", "EINVAL", (long long)-EINVAL, 4, false},
    {"image != NULL implies row_pitch_is_valid(image)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image != NULL implies image_fits(context, image, memory.size_bytes)", "EINVAL", (long long)-EINVAL, 1, true},
    {"native_kind_is_reachable(context, memory.kind)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_wrap[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_wrap[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_wrap[] = {
    {"out_buffer", offsetof(struct call_AsyncRT_InteropBuffer_wrap, memory.out_buffer), sizeof ((struct call_AsyncRT_InteropBuffer_wrap *)0)->memory.out_buffer, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropBuffer_wrap[] = {
    {"memory", offsetof(struct call_AsyncRT_InteropBuffer_wrap, args.memory), offsetof(struct call_AsyncRT_InteropBuffer_wrap, memory.memory), sizeof(AsyncRT_InteropExternalMemory), offsetof(AsyncRT_InteropExternalMemory, struct_size), sizeof ((AsyncRT_InteropExternalMemory *)0)->struct_size, 8, false},
    {"image", offsetof(struct call_AsyncRT_InteropBuffer_wrap, args.image), offsetof(struct call_AsyncRT_InteropBuffer_wrap, memory.image), sizeof(AsyncRT_InteropImageDescription), offsetof(AsyncRT_InteropImageDescription, struct_size), sizeof ((AsyncRT_InteropImageDescription *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_wrap[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
    {"wrapped_memory_is_untouched", &promise_wrapped_memory_is_untouched},
};

const struct suite_function function_AsyncRT_InteropBuffer_wrap = {
    "AsyncRT_InteropBuffer_wrap", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_wrap), &library.AsyncRT_InteropBuffer_wrap, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_wrap, invoke_of_AsyncRT_InteropBuffer_wrap, finish_of_AsyncRT_InteropBuffer_wrap,
    violate_of_AsyncRT_InteropBuffer_wrap, provoke_of_AsyncRT_InteropBuffer_wrap,
    violations_of_AsyncRT_InteropBuffer_wrap, 18, codes_of_AsyncRT_InteropBuffer_wrap, 2, statuses_of_AsyncRT_InteropBuffer_wrap, 5,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_wrap, 1, NULL, 0,
    structs_of_AsyncRT_InteropBuffer_wrap, 2, promises_of_AsyncRT_InteropBuffer_wrap, 3,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_describe(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_describe *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    memset(&call->memory.image, 0, sizeof call->memory.image);
    call->memory.image.struct_size = (uint32_t)sizeof call->memory.image;
    call->memory.image.format = (MAX_Format)1;
    call->memory.image.width = (uint32_t)1;
    call->memory.image.height = (uint32_t)1;
    call->args.image = &call->memory.image;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (satisfy_row_pitch_is_valid != NULL) {
        reason = satisfy_row_pitch_is_valid(&call->memory.image);
        if (reason != NULL) suite_unsatisfied(9, reason);
    } else {
        suite_assumed(9, "satisfy_row_pitch_is_valid");
    }
    if (satisfy_image_fits_buffer != NULL) {
        reason = satisfy_image_fits_buffer(&call->args.buffer, &call->memory.image);
        if (reason != NULL) suite_unsatisfied(10, reason);
    } else {
        suite_assumed(10, "satisfy_image_fits_buffer");
    }
    if (satisfy_buffer_format_is_supported != NULL) {
        reason = satisfy_buffer_format_is_supported(&call->args.buffer, &call->memory.image.format);
        if (reason != NULL) suite_unsatisfied(11, reason);
    } else {
        suite_assumed(11, "satisfy_buffer_format_is_supported");
    }
    if (adapt_AsyncRT_InteropBuffer_describe != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_describe(call);
        if (reason != NULL) suite_unsatisfied(12, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_describe(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_describe *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_describe(call->args.buffer, call->args.image);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_describe(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_describe(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_describe *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.image = NULL;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->memory.image.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.image.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.image.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.image.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.image.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.image.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->memory.image.reserved = (uint32_t)1;
                return NULL;
            case 1:
                call->memory.image.reserved = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->memory.image.format = (MAX_Format)0;
                return NULL;
            case 1:
                call->memory.image.format = (MAX_Format)12;
                return NULL;
            case 2:
                call->memory.image.format = (MAX_Format)14;
                return NULL;
            case 3:
                call->memory.image.format = (MAX_Format)16;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->memory.image.width = (uint32_t)0;
                return NULL;
            case 1:
                call->memory.image.width = (uint32_t)65537;
                return NULL;
            case 2:
                call->memory.image.width = (uint32_t)131072;
                return NULL;
            case 3:
                call->memory.image.width = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->memory.image.height = (uint32_t)0;
                return NULL;
            case 1:
                call->memory.image.height = (uint32_t)65537;
                return NULL;
            case 2:
                call->memory.image.height = (uint32_t)131072;
                return NULL;
            case 3:
                call->memory.image.height = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                if (violate_row_pitch_is_valid == NULL) return suite_unwritten("violate_row_pitch_is_valid");
                reason = violate_row_pitch_is_valid(&call->memory.image);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                if (violate_image_fits_buffer == NULL) return suite_unwritten("violate_image_fits_buffer");
                reason = violate_image_fits_buffer(&call->args.buffer, &call->memory.image);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 11:
        switch (way) {
            case 0:
                if (violate_buffer_format_is_supported == NULL) return suite_unwritten("violate_buffer_format_is_supported");
                reason = violate_buffer_format_is_supported(&call->args.buffer, &call->memory.image.format);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_describe(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_describe *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_describe_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_describe_ENOMEM") : provoke_AsyncRT_InteropBuffer_describe_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_describe[] = {
    {"image != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"image.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"image.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"image.format is one of MAX_Format", "EINVAL", (long long)-EINVAL, 4, false},
    {"image.width >= 1 and image.width <= ASYNCRT_INTEROP_MAX_EXTENT", "EINVAL", (long long)-EINVAL, 4, false},
    {"image.height >= 1 and image.height <= ASYNCRT_INTEROP_MAX_EXTENT", "EINVAL", (long long)-EINVAL, 4, false},
    {"row_pitch_is_valid(image)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image_fits_buffer(buffer, image)", "EINVAL", (long long)-EINVAL, 1, true},
    {"buffer_format_is_supported(buffer, image.format)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_describe[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_describe[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-ENOMEM,
};
static const struct suite_struct structs_of_AsyncRT_InteropBuffer_describe[] = {
    {"image", offsetof(struct call_AsyncRT_InteropBuffer_describe, args.image), offsetof(struct call_AsyncRT_InteropBuffer_describe, memory.image), sizeof(AsyncRT_InteropImageDescription), offsetof(AsyncRT_InteropImageDescription, struct_size), sizeof ((AsyncRT_InteropImageDescription *)0)->struct_size, 8, false},
};

const struct suite_function function_AsyncRT_InteropBuffer_describe = {
    "AsyncRT_InteropBuffer_describe", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_describe), &library.AsyncRT_InteropBuffer_describe, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_describe, invoke_of_AsyncRT_InteropBuffer_describe, finish_of_AsyncRT_InteropBuffer_describe,
    violate_of_AsyncRT_InteropBuffer_describe, provoke_of_AsyncRT_InteropBuffer_describe,
    violations_of_AsyncRT_InteropBuffer_describe, 12, codes_of_AsyncRT_InteropBuffer_describe, 1, statuses_of_AsyncRT_InteropBuffer_describe, 4,
    NULL, 0, NULL, 0, NULL, 0,
    structs_of_AsyncRT_InteropBuffer_describe, 1, NULL, 0,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_info(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_info *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->memory.out_info.struct_size = (uint32_t)sizeof call->memory.out_info;
    call->args.out_info = &call->memory.out_info;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_info != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_info(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_info(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_info *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_info(call->args.buffer, call->args.out_info);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_info(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_info(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_info *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
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

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_info[] = {
    {"out_info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"out_info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
};
static const long long statuses_of_AsyncRT_InteropBuffer_info[] = {
    (long long)-EINVAL,
    (long long)-E2BIG,
    (long long)-EOPNOTSUPP,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_info[] = {
    {"out_info", offsetof(struct call_AsyncRT_InteropBuffer_info, memory.out_info), sizeof ((struct call_AsyncRT_InteropBuffer_info *)0)->memory.out_info, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropBuffer_info[] = {
    {"out_info", offsetof(struct call_AsyncRT_InteropBuffer_info, args.out_info), offsetof(struct call_AsyncRT_InteropBuffer_info, memory.out_info), sizeof(AsyncRT_InteropBufferInfo), offsetof(AsyncRT_InteropBufferInfo, struct_size), sizeof ((AsyncRT_InteropBufferInfo *)0)->struct_size, 8, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_info[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropBuffer_info = {
    "AsyncRT_InteropBuffer_info", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_info), &library.AsyncRT_InteropBuffer_info, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_info, invoke_of_AsyncRT_InteropBuffer_info, finish_of_AsyncRT_InteropBuffer_info,
    violate_of_AsyncRT_InteropBuffer_info, NULL,
    violations_of_AsyncRT_InteropBuffer_info, 5, NULL, 0, statuses_of_AsyncRT_InteropBuffer_info, 3,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_info, 1, NULL, 0,
    structs_of_AsyncRT_InteropBuffer_info, 1, promises_of_AsyncRT_InteropBuffer_info, 1,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_core_handle(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_core_handle *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->args.out_handle = &call->memory.out_handle;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_core_handle != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_core_handle(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_core_handle(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_core_handle *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_core_handle(call->args.buffer, call->args.out_handle);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_core_handle(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_core_handle(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_core_handle *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_core_handle[] = {
    {"out_handle != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const long long statuses_of_AsyncRT_InteropBuffer_core_handle[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_core_handle[] = {
    {"out_handle", offsetof(struct call_AsyncRT_InteropBuffer_core_handle, memory.out_handle), sizeof ((struct call_AsyncRT_InteropBuffer_core_handle *)0)->memory.out_handle, SUITE_HANDLE, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_core_handle[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropBuffer_core_handle = {
    "AsyncRT_InteropBuffer_core_handle", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_core_handle), &library.AsyncRT_InteropBuffer_core_handle, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_core_handle, invoke_of_AsyncRT_InteropBuffer_core_handle, finish_of_AsyncRT_InteropBuffer_core_handle,
    violate_of_AsyncRT_InteropBuffer_core_handle, NULL,
    violations_of_AsyncRT_InteropBuffer_core_handle, 3, NULL, 0, statuses_of_AsyncRT_InteropBuffer_core_handle, 2,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_core_handle, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_core_handle, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_view(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_view *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->args.offset_bytes = (uint64_t)0;
    call->args.size_bytes = (uint64_t)0;
    call->args.out_view = &call->memory.out_view;
    call->args.size_bytes = (uint64_t)1;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (satisfy_range_is_inside_buffer != NULL) {
        reason = satisfy_range_is_inside_buffer(&call->args.buffer, &call->args.offset_bytes, &call->args.size_bytes);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_range_is_inside_buffer");
    }
    if (adapt_AsyncRT_InteropBuffer_view != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_view(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_view(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_view *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_view(call->args.buffer, call->args.offset_bytes, call->args.size_bytes, call->args.out_view);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_view(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_view *const call = untyped;
    suite_end_AsyncRT_InteropBuffer((uint64_t)(uintptr_t)(call->memory.out_view));
}

static const char *violate_of_AsyncRT_InteropBuffer_view(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_view *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_view = NULL;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.size_bytes = (uint64_t)0;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                if (violate_range_is_inside_buffer == NULL) return suite_unwritten("violate_range_is_inside_buffer");
                reason = violate_range_is_inside_buffer(&call->args.buffer, &call->args.offset_bytes, &call->args.size_bytes);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_view(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_view *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_view_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_view_ENOMEM") : provoke_AsyncRT_InteropBuffer_view_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_view_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_view_EIO") : provoke_AsyncRT_InteropBuffer_view_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_view[] = {
    {"out_view != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"size_bytes > 0", "EINVAL", (long long)-EINVAL, 1, false},
    {"range_is_inside_buffer(buffer, offset_bytes, size_bytes)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_view[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_view[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_view[] = {
    {"out_view", offsetof(struct call_AsyncRT_InteropBuffer_view, memory.out_view), sizeof ((struct call_AsyncRT_InteropBuffer_view *)0)->memory.out_view, SUITE_HANDLE, true, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_view[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
    {"view_keeps_owner_alive", &promise_view_keeps_owner_alive},
};

const struct suite_function function_AsyncRT_InteropBuffer_view = {
    "AsyncRT_InteropBuffer_view", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_view), &library.AsyncRT_InteropBuffer_view, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_view, invoke_of_AsyncRT_InteropBuffer_view, finish_of_AsyncRT_InteropBuffer_view,
    violate_of_AsyncRT_InteropBuffer_view, provoke_of_AsyncRT_InteropBuffer_view,
    violations_of_AsyncRT_InteropBuffer_view, 5, codes_of_AsyncRT_InteropBuffer_view, 2, statuses_of_AsyncRT_InteropBuffer_view, 4,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_view, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_view, 3,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_crop(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_crop *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->args.x = (uint32_t)0;
    call->args.y = (uint32_t)0;
    call->args.width = (uint32_t)1;
    call->args.height = (uint32_t)1;
    call->args.out_view = &call->memory.out_view;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (satisfy_buffer_is_described != NULL) {
        reason = satisfy_buffer_is_described(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(5, reason);
    } else {
        suite_assumed(5, "satisfy_buffer_is_described");
    }
    if (satisfy_rectangle_is_inside_image != NULL) {
        reason = satisfy_rectangle_is_inside_image(&call->args.buffer, &call->args.x, &call->args.y, &call->args.width, &call->args.height);
        if (reason != NULL) suite_unsatisfied(6, reason);
    } else {
        suite_assumed(6, "satisfy_rectangle_is_inside_image");
    }
    if (adapt_AsyncRT_InteropBuffer_crop != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_crop(call);
        if (reason != NULL) suite_unsatisfied(7, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_crop(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_crop *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_crop(call->args.buffer, call->args.x, call->args.y, call->args.width, call->args.height, call->args.out_view);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_crop(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_crop *const call = untyped;
    suite_end_AsyncRT_InteropBuffer((uint64_t)(uintptr_t)(call->memory.out_view));
}

static const char *violate_of_AsyncRT_InteropBuffer_crop(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_crop *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_view = NULL;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->args.width = (uint32_t)0;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->args.height = (uint32_t)0;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                if (violate_buffer_is_described == NULL) return suite_unwritten("violate_buffer_is_described");
                reason = violate_buffer_is_described(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                if (violate_rectangle_is_inside_image == NULL) return suite_unwritten("violate_rectangle_is_inside_image");
                reason = violate_rectangle_is_inside_image(&call->args.buffer, &call->args.x, &call->args.y, &call->args.width, &call->args.height);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_crop(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_crop *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_crop_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_crop_ENOMEM") : provoke_AsyncRT_InteropBuffer_crop_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_crop_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_crop_EIO") : provoke_AsyncRT_InteropBuffer_crop_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_crop[] = {
    {"out_view != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"width > 0", "EINVAL", (long long)-EINVAL, 1, false},
    {"height > 0", "EINVAL", (long long)-EINVAL, 1, false},
    {"buffer_is_described(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"rectangle_is_inside_image(buffer, x, y, width, height)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_crop[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_crop[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_crop[] = {
    {"out_view", offsetof(struct call_AsyncRT_InteropBuffer_crop, memory.out_view), sizeof ((struct call_AsyncRT_InteropBuffer_crop *)0)->memory.out_view, SUITE_HANDLE, true, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_crop[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
    {"view_keeps_owner_alive", &promise_view_keeps_owner_alive},
};

const struct suite_function function_AsyncRT_InteropBuffer_crop = {
    "AsyncRT_InteropBuffer_crop", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_crop), &library.AsyncRT_InteropBuffer_crop, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_crop, invoke_of_AsyncRT_InteropBuffer_crop, finish_of_AsyncRT_InteropBuffer_crop,
    violate_of_AsyncRT_InteropBuffer_crop, provoke_of_AsyncRT_InteropBuffer_crop,
    violations_of_AsyncRT_InteropBuffer_crop, 7, codes_of_AsyncRT_InteropBuffer_crop, 2, statuses_of_AsyncRT_InteropBuffer_crop, 4,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_crop, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_crop, 3,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_map(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_map *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->args.out_data = &call->memory.out_data;
    call->args.out_size_bytes = &call->memory.out_size_bytes;
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
    if (satisfy_buffer_is_mappable != NULL) {
        reason = satisfy_buffer_is_mappable(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_buffer_is_mappable");
    }
    if (adapt_AsyncRT_InteropBuffer_map != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_map(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_map(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_map *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_map(call->args.buffer, call->args.out_data, call->args.out_size_bytes);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_map(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_map(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_map *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_data = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_size_bytes = NULL;
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
                if (violate_buffer_is_mappable == NULL) return suite_unwritten("violate_buffer_is_mappable");
                reason = violate_buffer_is_mappable(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_map(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_map *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_map_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_map_ENOMEM") : provoke_AsyncRT_InteropBuffer_map_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_map_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_map_EIO") : provoke_AsyncRT_InteropBuffer_map_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_map[] = {
    {"out_data != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_size_bytes != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"buffer_is_mappable(buffer)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_map[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_map[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_map[] = {
    {"out_data", offsetof(struct call_AsyncRT_InteropBuffer_map, memory.out_data), sizeof ((struct call_AsyncRT_InteropBuffer_map *)0)->memory.out_data, SUITE_BYTES, false, false, false},
    {"out_size_bytes", offsetof(struct call_AsyncRT_InteropBuffer_map, memory.out_size_bytes), sizeof ((struct call_AsyncRT_InteropBuffer_map *)0)->memory.out_size_bytes, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_map[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"memory_is_shared", &promise_memory_is_shared},
};

const struct suite_function function_AsyncRT_InteropBuffer_map = {
    "AsyncRT_InteropBuffer_map", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_map), &library.AsyncRT_InteropBuffer_map, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_map, invoke_of_AsyncRT_InteropBuffer_map, finish_of_AsyncRT_InteropBuffer_map,
    violate_of_AsyncRT_InteropBuffer_map, provoke_of_AsyncRT_InteropBuffer_map,
    violations_of_AsyncRT_InteropBuffer_map, 5, codes_of_AsyncRT_InteropBuffer_map, 2, statuses_of_AsyncRT_InteropBuffer_map, 4,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_map, 2, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_map, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropMapping_create(void *untyped)
{
    struct call_AsyncRT_InteropMapping_create *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->args.out_mapping = &call->memory.out_mapping;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (satisfy_buffer_is_mappable != NULL) {
        reason = satisfy_buffer_is_mappable(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_buffer_is_mappable");
    }
    if (adapt_AsyncRT_InteropMapping_create != NULL) {
        reason = adapt_AsyncRT_InteropMapping_create(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropMapping_create(void *untyped)
{
    struct call_AsyncRT_InteropMapping_create *const call = untyped;
    call->returned = library.AsyncRT_InteropMapping_create(call->args.buffer, call->args.out_mapping);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropMapping_create(void *untyped)
{
    struct call_AsyncRT_InteropMapping_create *const call = untyped;
    suite_end_AsyncRT_InteropMapping((uint64_t)(uintptr_t)(call->memory.out_mapping));
}

static const char *violate_of_AsyncRT_InteropMapping_create(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropMapping_create *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_mapping = NULL;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_buffer_is_mappable == NULL) return suite_unwritten("violate_buffer_is_mappable");
                reason = violate_buffer_is_mappable(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropMapping_create(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropMapping_create *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropMapping_create_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropMapping_create_ENOMEM") : provoke_AsyncRT_InteropMapping_create_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropMapping_create_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropMapping_create_EIO") : provoke_AsyncRT_InteropMapping_create_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropMapping_create[] = {
    {"out_mapping != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"buffer_is_mappable(buffer)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropMapping_create[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropMapping_create[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropMapping_create[] = {
    {"out_mapping", offsetof(struct call_AsyncRT_InteropMapping_create, memory.out_mapping), sizeof ((struct call_AsyncRT_InteropMapping_create *)0)->memory.out_mapping, SUITE_HANDLE, true, false, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropMapping_create[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
    {"mapping_outlives_buffer", &promise_mapping_outlives_buffer},
};

const struct suite_function function_AsyncRT_InteropMapping_create = {
    "AsyncRT_InteropMapping_create", "buffer", sizeof(struct call_AsyncRT_InteropMapping_create), &library.AsyncRT_InteropMapping_create, false, true, true,
    prepare_of_AsyncRT_InteropMapping_create, invoke_of_AsyncRT_InteropMapping_create, finish_of_AsyncRT_InteropMapping_create,
    violate_of_AsyncRT_InteropMapping_create, provoke_of_AsyncRT_InteropMapping_create,
    violations_of_AsyncRT_InteropMapping_create, 4, codes_of_AsyncRT_InteropMapping_create, 2, statuses_of_AsyncRT_InteropMapping_create, 4,
    NULL, 0, outputs_of_AsyncRT_InteropMapping_create, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropMapping_create, 3,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropMapping_release(void *untyped)
{
    struct call_AsyncRT_InteropMapping_release *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropMapping(&call->args.mapping);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_mapping_is_live != NULL) {
        reason = satisfy_mapping_is_live(&call->args.mapping);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_mapping_is_live");
    }
    if (adapt_AsyncRT_InteropMapping_release != NULL) {
        reason = adapt_AsyncRT_InteropMapping_release(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropMapping_release(void *untyped)
{
    struct call_AsyncRT_InteropMapping_release *const call = untyped;
    call->returned = library.AsyncRT_InteropMapping_release(call->args.mapping);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropMapping_release(void *untyped)
{
    struct call_AsyncRT_InteropMapping_release *const call = untyped;
    suite_forget((uint64_t)(uintptr_t)(call->args.mapping));
}

static const char *violate_of_AsyncRT_InteropMapping_release(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropMapping_release *const call = untyped;
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
                if (violate_mapping_is_live == NULL) return suite_unwritten("violate_mapping_is_live");
                reason = violate_mapping_is_live(&call->args.mapping);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_InteropMapping_release[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"mapping_is_live(mapping)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const long long statuses_of_AsyncRT_InteropMapping_release[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
};

const struct suite_function function_AsyncRT_InteropMapping_release = {
    "AsyncRT_InteropMapping_release", "buffer", sizeof(struct call_AsyncRT_InteropMapping_release), &library.AsyncRT_InteropMapping_release, false, true, true,
    prepare_of_AsyncRT_InteropMapping_release, invoke_of_AsyncRT_InteropMapping_release, finish_of_AsyncRT_InteropMapping_release,
    violate_of_AsyncRT_InteropMapping_release, NULL,
    violations_of_AsyncRT_InteropMapping_release, 2, NULL, 0, statuses_of_AsyncRT_InteropMapping_release, 2,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_native_handles(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_native_handles *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    call->memory.out_handles.struct_size = (uint32_t)sizeof call->memory.out_handles;
    call->args.out_handles = &call->memory.out_handles;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_buffer_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_native_handles != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_native_handles(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_native_handles(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_native_handles *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_native_handles(call->args.buffer, call->args.out_handles);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_native_handles(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_native_handles(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_native_handles *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_handles = NULL;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                call->memory.out_handles.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.out_handles.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.out_handles.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                call->memory.out_handles.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.out_handles.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.out_handles.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_native_handles[] = {
    {"out_handles != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"out_handles.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"out_handles.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
};
static const long long statuses_of_AsyncRT_InteropBuffer_native_handles[] = {
    (long long)-EINVAL,
    (long long)-E2BIG,
    (long long)-EOPNOTSUPP,
};
static const struct suite_output outputs_of_AsyncRT_InteropBuffer_native_handles[] = {
    {"out_handles", offsetof(struct call_AsyncRT_InteropBuffer_native_handles, memory.out_handles), sizeof ((struct call_AsyncRT_InteropBuffer_native_handles *)0)->memory.out_handles, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropBuffer_native_handles[] = {
    {"out_handles", offsetof(struct call_AsyncRT_InteropBuffer_native_handles, args.out_handles), offsetof(struct call_AsyncRT_InteropBuffer_native_handles, memory.out_handles), sizeof(AsyncRT_InteropNativeHandles), offsetof(AsyncRT_InteropNativeHandles, struct_size), sizeof ((AsyncRT_InteropNativeHandles *)0)->struct_size, 8, true},
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_native_handles[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_InteropBuffer_native_handles = {
    "AsyncRT_InteropBuffer_native_handles", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_native_handles), &library.AsyncRT_InteropBuffer_native_handles, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_native_handles, invoke_of_AsyncRT_InteropBuffer_native_handles, finish_of_AsyncRT_InteropBuffer_native_handles,
    violate_of_AsyncRT_InteropBuffer_native_handles, NULL,
    violations_of_AsyncRT_InteropBuffer_native_handles, 5, NULL, 0, statuses_of_AsyncRT_InteropBuffer_native_handles, 3,
    NULL, 0, outputs_of_AsyncRT_InteropBuffer_native_handles, 1, NULL, 0,
    structs_of_AsyncRT_InteropBuffer_native_handles, 1, promises_of_AsyncRT_InteropBuffer_native_handles, 1,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_bind(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_bind *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    reason = suite_make_DeviceBuffer(&call->args.device_buffer_handle);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_buffer_is_live");
    }
    if (satisfy_device_buffer_is_of_runtime != NULL) {
        reason = satisfy_device_buffer_is_of_runtime(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_device_buffer_is_of_runtime");
    }
    if (satisfy_device_buffer_is_not_bound != NULL) {
        reason = satisfy_device_buffer_is_not_bound(&call->args.device_buffer_handle);
        if (reason != NULL) suite_unsatisfied(3, reason);
    } else {
        suite_assumed(3, "satisfy_device_buffer_is_not_bound");
    }
    if (satisfy_device_buffer_lies_on_buffer != NULL) {
        reason = satisfy_device_buffer_lies_on_buffer(&call->args.device_buffer_handle, &call->args.buffer);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_device_buffer_lies_on_buffer");
    }
    if (adapt_AsyncRT_InteropBuffer_bind != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_bind(call);
        if (reason != NULL) suite_unsatisfied(5, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_bind(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_bind *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_bind(call->args.buffer, call->args.device_buffer_handle);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_bind(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_bind(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_bind *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_of_runtime == NULL) return suite_unwritten("violate_device_buffer_is_of_runtime");
                reason = violate_device_buffer_is_of_runtime(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 3:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_not_bound == NULL) return suite_unwritten("violate_device_buffer_is_not_bound");
                reason = violate_device_buffer_is_not_bound(&call->args.device_buffer_handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 4:
        switch (way) {
            case 0:
                if (violate_device_buffer_lies_on_buffer == NULL) return suite_unwritten("violate_device_buffer_lies_on_buffer");
                reason = violate_device_buffer_lies_on_buffer(&call->args.device_buffer_handle, &call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_bind(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_bind *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_bind_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_bind_ENOMEM") : provoke_AsyncRT_InteropBuffer_bind_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_bind_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_bind_EIO") : provoke_AsyncRT_InteropBuffer_bind_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_bind[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"device_buffer_is_of_runtime(device_buffer_handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"device_buffer_is_not_bound(device_buffer_handle)", "EEXIST", (long long)-EEXIST, 1, true},
    {"device_buffer_lies_on_buffer(device_buffer_handle, buffer)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_bind[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_bind[] = {
    (long long)-EINVAL,
    (long long)-EEXIST,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_bind[] = {
    {"runtime_object_is_retained", &promise_runtime_object_is_retained},
};

const struct suite_function function_AsyncRT_InteropBuffer_bind = {
    "AsyncRT_InteropBuffer_bind", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_bind), &library.AsyncRT_InteropBuffer_bind, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_bind, invoke_of_AsyncRT_InteropBuffer_bind, finish_of_AsyncRT_InteropBuffer_bind,
    violate_of_AsyncRT_InteropBuffer_bind, provoke_of_AsyncRT_InteropBuffer_bind,
    violations_of_AsyncRT_InteropBuffer_bind, 5, codes_of_AsyncRT_InteropBuffer_bind, 2, statuses_of_AsyncRT_InteropBuffer_bind, 5,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_bind, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_unbind(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_unbind *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    reason = suite_make_DeviceBuffer(&call->args.device_buffer_handle);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_buffer_is_live");
    }
    if (satisfy_device_buffer_is_bound_to != NULL) {
        reason = satisfy_device_buffer_is_bound_to(&call->args.device_buffer_handle, &call->args.buffer);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_device_buffer_is_bound_to");
    }
    if (adapt_AsyncRT_InteropBuffer_unbind != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_unbind(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_unbind(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_unbind *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_unbind(call->args.buffer, call->args.device_buffer_handle);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_unbind(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_unbind(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_unbind *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                if (violate_device_buffer_is_bound_to == NULL) return suite_unwritten("violate_device_buffer_is_bound_to");
                reason = violate_device_buffer_is_bound_to(&call->args.device_buffer_handle, &call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_unbind(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_unbind *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_unbind_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_unbind_EIO") : provoke_AsyncRT_InteropBuffer_unbind_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_unbind[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"device_buffer_is_bound_to(device_buffer_handle, buffer)", "ENOENT", (long long)-ENOENT, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_unbind[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_unbind[] = {
    (long long)-EINVAL,
    (long long)-ENOENT,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};

const struct suite_function function_AsyncRT_InteropBuffer_unbind = {
    "AsyncRT_InteropBuffer_unbind", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_unbind), &library.AsyncRT_InteropBuffer_unbind, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_unbind, invoke_of_AsyncRT_InteropBuffer_unbind, finish_of_AsyncRT_InteropBuffer_unbind,
    violate_of_AsyncRT_InteropBuffer_unbind, provoke_of_AsyncRT_InteropBuffer_unbind,
    violations_of_AsyncRT_InteropBuffer_unbind, 3, codes_of_AsyncRT_InteropBuffer_unbind, 1, statuses_of_AsyncRT_InteropBuffer_unbind, 4,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_release_ownership(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release_ownership *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_buffer_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_release_ownership != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_release_ownership(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_release_ownership(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release_ownership *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_release_ownership(call->args.buffer);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_release_ownership(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_release_ownership(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_release_ownership *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_release_ownership(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_release_ownership *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_release_ownership_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_release_ownership_ENOMEM") : provoke_AsyncRT_InteropBuffer_release_ownership_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_release_ownership_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_release_ownership_EIO") : provoke_AsyncRT_InteropBuffer_release_ownership_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_release_ownership[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_release_ownership[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_release_ownership[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_release_ownership[] = {
    {"stream_ordered", &promise_stream_ordered},
};

const struct suite_function function_AsyncRT_InteropBuffer_release_ownership = {
    "AsyncRT_InteropBuffer_release_ownership", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_release_ownership), &library.AsyncRT_InteropBuffer_release_ownership, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_release_ownership, invoke_of_AsyncRT_InteropBuffer_release_ownership, finish_of_AsyncRT_InteropBuffer_release_ownership,
    violate_of_AsyncRT_InteropBuffer_release_ownership, provoke_of_AsyncRT_InteropBuffer_release_ownership,
    violations_of_AsyncRT_InteropBuffer_release_ownership, 2, codes_of_AsyncRT_InteropBuffer_release_ownership, 2, statuses_of_AsyncRT_InteropBuffer_release_ownership, 4,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_release_ownership, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_acquire_ownership(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_acquire_ownership *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_buffer_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_acquire_ownership != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_acquire_ownership(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_acquire_ownership(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_acquire_ownership *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_acquire_ownership(call->args.buffer);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_acquire_ownership(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_InteropBuffer_acquire_ownership(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_acquire_ownership *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_acquire_ownership(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_acquire_ownership *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_acquire_ownership_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_acquire_ownership_ENOMEM") : provoke_AsyncRT_InteropBuffer_acquire_ownership_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropBuffer_acquire_ownership_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_acquire_ownership_EIO") : provoke_AsyncRT_InteropBuffer_acquire_ownership_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_acquire_ownership[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_acquire_ownership[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_acquire_ownership[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_acquire_ownership[] = {
    {"stream_ordered", &promise_stream_ordered},
};

const struct suite_function function_AsyncRT_InteropBuffer_acquire_ownership = {
    "AsyncRT_InteropBuffer_acquire_ownership", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_acquire_ownership), &library.AsyncRT_InteropBuffer_acquire_ownership, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_acquire_ownership, invoke_of_AsyncRT_InteropBuffer_acquire_ownership, finish_of_AsyncRT_InteropBuffer_acquire_ownership,
    violate_of_AsyncRT_InteropBuffer_acquire_ownership, provoke_of_AsyncRT_InteropBuffer_acquire_ownership,
    violations_of_AsyncRT_InteropBuffer_acquire_ownership, 2, codes_of_AsyncRT_InteropBuffer_acquire_ownership, 2, statuses_of_AsyncRT_InteropBuffer_acquire_ownership, 4,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_acquire_ownership, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_release(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_buffer_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_release != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_release(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_release(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_release(call->args.buffer);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_release(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release *const call = untyped;
    suite_forget((uint64_t)(uintptr_t)(call->args.buffer));
}

static const char *violate_of_AsyncRT_InteropBuffer_release(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_release *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropBuffer_release(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_release *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_release_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_release_EIO") : provoke_AsyncRT_InteropBuffer_release_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_release[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_release[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_release[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_release[] = {
    {"exports_outlive_release", &promise_exports_outlive_release},
};

const struct suite_function function_AsyncRT_InteropBuffer_release = {
    "AsyncRT_InteropBuffer_release", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_release), &library.AsyncRT_InteropBuffer_release, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_release, invoke_of_AsyncRT_InteropBuffer_release, finish_of_AsyncRT_InteropBuffer_release,
    violate_of_AsyncRT_InteropBuffer_release, provoke_of_AsyncRT_InteropBuffer_release,
    violations_of_AsyncRT_InteropBuffer_release, 2, codes_of_AsyncRT_InteropBuffer_release, 1, statuses_of_AsyncRT_InteropBuffer_release, 3,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_release, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropBuffer_release_at(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release_at *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropBuffer(&call->args.buffer);
    if (reason != NULL) return reason;
    reason = suite_make_AsyncRT_InteropSemaphore(&call->args.semaphore);
    if (reason != NULL) return reason;
    call->args.value = (uint64_t)0;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_buffer_is_live != NULL) {
        reason = satisfy_buffer_is_live(&call->args.buffer);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_buffer_is_live");
    }
    if (satisfy_semaphore_is_live != NULL) {
        reason = satisfy_semaphore_is_live(&call->args.semaphore);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_semaphore_is_live");
    }
    if (adapt_AsyncRT_InteropBuffer_release_at != NULL) {
        reason = adapt_AsyncRT_InteropBuffer_release_at(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropBuffer_release_at(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release_at *const call = untyped;
    call->returned = library.AsyncRT_InteropBuffer_release_at(call->args.buffer, call->args.semaphore, call->args.value);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropBuffer_release_at(void *untyped)
{
    struct call_AsyncRT_InteropBuffer_release_at *const call = untyped;
    suite_forget((uint64_t)(uintptr_t)(call->args.buffer));
}

static const char *violate_of_AsyncRT_InteropBuffer_release_at(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropBuffer_release_at *const call = untyped;
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
                if (violate_buffer_is_live == NULL) return suite_unwritten("violate_buffer_is_live");
                reason = violate_buffer_is_live(&call->args.buffer);
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

static const char *provoke_of_AsyncRT_InteropBuffer_release_at(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropBuffer_release_at *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropBuffer_release_at_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropBuffer_release_at_ENOMEM") : provoke_AsyncRT_InteropBuffer_release_at_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropBuffer_release_at[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"buffer_is_live(buffer)", "EINVAL", (long long)-EINVAL, 1, true},
    {"semaphore_is_live(semaphore)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropBuffer_release_at[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_InteropBuffer_release_at[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
};
static const struct suite_promise promises_of_AsyncRT_InteropBuffer_release_at[] = {
    {"exports_outlive_release", &promise_exports_outlive_release},
};

const struct suite_function function_AsyncRT_InteropBuffer_release_at = {
    "AsyncRT_InteropBuffer_release_at", "buffer", sizeof(struct call_AsyncRT_InteropBuffer_release_at), &library.AsyncRT_InteropBuffer_release_at, false, true, true,
    prepare_of_AsyncRT_InteropBuffer_release_at, invoke_of_AsyncRT_InteropBuffer_release_at, finish_of_AsyncRT_InteropBuffer_release_at,
    violate_of_AsyncRT_InteropBuffer_release_at, provoke_of_AsyncRT_InteropBuffer_release_at,
    violations_of_AsyncRT_InteropBuffer_release_at, 3, codes_of_AsyncRT_InteropBuffer_release_at, 1, statuses_of_AsyncRT_InteropBuffer_release_at, 3,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, promises_of_AsyncRT_InteropBuffer_release_at, 1,
    -EINVAL, -ENOMEM
};
