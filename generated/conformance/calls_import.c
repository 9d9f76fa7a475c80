/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_InteropMemory_import_handle(void *untyped)
{
    struct call_AsyncRT_InteropMemory_import_handle *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropContext(&call->args.context);
    if (reason != NULL) return reason;
    call->args.fd = suite_descriptor();
    memset(&call->memory.info, 0, sizeof call->memory.info);
    call->memory.info.struct_size = (uint32_t)sizeof call->memory.info;
    call->memory.info.format = (MAX_Format)1;
    call->args.info = &call->memory.info;
    call->args.out_memory = &call->memory.out_memory;
    call->memory.info.handle_type = (AsyncRT_InteropHandleType)1;
    call->memory.info.allocation_size_bytes = (uint64_t)1;
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
    if (satisfy_range_is_inside_allocation != NULL) {
        reason = satisfy_range_is_inside_allocation(&call->memory.info);
        if (reason != NULL) suite_unsatisfied(9, reason);
    } else {
        suite_assumed(9, "satisfy_range_is_inside_allocation");
    }
    if (satisfy_handle_type_is_importable != NULL) {
        reason = satisfy_handle_type_is_importable(&call->args.context, &call->memory.info.handle_type);
        if (reason != NULL) suite_unsatisfied(10, reason);
    } else {
        suite_assumed(10, "satisfy_handle_type_is_importable");
    }
    if (satisfy_descriptor_is_open != NULL) {
        reason = satisfy_descriptor_is_open(&call->args.fd);
        if (reason != NULL) suite_unsatisfied(11, reason);
    } else {
        suite_assumed(11, "satisfy_descriptor_is_open");
    }
    if (satisfy_memory_is_sealed != NULL) {
        reason = satisfy_memory_is_sealed(&call->args.fd, &call->memory.info);
        if (reason != NULL) suite_unsatisfied(12, reason);
    } else {
        suite_assumed(12, "satisfy_memory_is_sealed");
    }
    if (satisfy_memory_matches_context != NULL) {
        reason = satisfy_memory_matches_context(&call->args.context, &call->args.fd, &call->memory.info);
        if (reason != NULL) suite_unsatisfied(13, reason);
    } else {
        suite_assumed(13, "satisfy_memory_matches_context");
    }
    if (adapt_AsyncRT_InteropMemory_import_handle != NULL) {
        reason = adapt_AsyncRT_InteropMemory_import_handle(call);
        if (reason != NULL) suite_unsatisfied(14, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropMemory_import_handle(void *untyped)
{
    struct call_AsyncRT_InteropMemory_import_handle *const call = untyped;
    call->returned = library.AsyncRT_InteropMemory_import_handle(call->args.context, call->args.fd, call->args.info, call->args.out_memory);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropMemory_import_handle(void *untyped)
{
    struct call_AsyncRT_InteropMemory_import_handle *const call = untyped;
    suite_end_AsyncRT_InteropMemory((uint64_t)(uintptr_t)(call->memory.out_memory));
}

static const char *violate_of_AsyncRT_InteropMemory_import_handle(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropMemory_import_handle *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.info = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_memory = NULL;
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
                call->memory.info.struct_size = (uint32_t)7;
                return NULL;
            case 1:
                call->memory.info.struct_size = (uint32_t)0;
                return NULL;
            case 2:
                call->memory.info.struct_size = (uint32_t)1;
                return NULL;
        default: break;
        }
        break;
    case 5:
        switch (way) {
            case 0:
                call->memory.info.struct_size = (uint32_t)4097;
                return NULL;
            case 1:
                call->memory.info.struct_size = (uint32_t)8192;
                return NULL;
            case 2:
                call->memory.info.struct_size = (uint32_t)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 6:
        switch (way) {
            case 0:
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)0;
                return NULL;
            case 1:
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)3;
                return NULL;
            case 2:
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)5;
                return NULL;
            case 3:
                call->memory.info.handle_type = (AsyncRT_InteropHandleType)7;
                return NULL;
        default: break;
        }
        break;
    case 7:
        switch (way) {
            case 0:
                call->memory.info.flags = (AsyncRT_InteropMemoryFlags)8;
                return NULL;
            case 1:
                call->memory.info.flags = (AsyncRT_InteropMemoryFlags)9;
                return NULL;
            case 2:
                call->memory.info.flags = (AsyncRT_InteropMemoryFlags)INT64_C(2147483648);
                return NULL;
            case 3:
                call->memory.info.flags = (AsyncRT_InteropMemoryFlags)2147483647;
                return NULL;
        default: break;
        }
        break;
    case 8:
        switch (way) {
            case 0:
                call->memory.info.allocation_size_bytes = (uint64_t)0;
                return NULL;
        default: break;
        }
        break;
    case 9:
        switch (way) {
            case 0:
                if (violate_range_is_inside_allocation == NULL) return suite_unwritten("violate_range_is_inside_allocation");
                reason = violate_range_is_inside_allocation(&call->memory.info);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 10:
        switch (way) {
            case 0:
                if (violate_handle_type_is_importable == NULL) return suite_unwritten("violate_handle_type_is_importable");
                reason = violate_handle_type_is_importable(&call->args.context, &call->memory.info.handle_type);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 11:
        switch (way) {
            case 0:
                if (violate_descriptor_is_open == NULL) return suite_unwritten("violate_descriptor_is_open");
                reason = violate_descriptor_is_open(&call->args.fd);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 12:
        switch (way) {
            case 0:
                if (violate_memory_is_sealed == NULL) return suite_unwritten("violate_memory_is_sealed");
                reason = violate_memory_is_sealed(&call->args.fd, &call->memory.info);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 13:
        switch (way) {
            case 0:
                if (violate_memory_matches_context == NULL) return suite_unwritten("violate_memory_matches_context");
                reason = violate_memory_matches_context(&call->args.context, &call->args.fd, &call->memory.info);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropMemory_import_handle(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropMemory_import_handle *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropMemory_import_handle_EMFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_import_handle_EMFILE") : provoke_AsyncRT_InteropMemory_import_handle_EMFILE(call);
    case 1: return provoke_AsyncRT_InteropMemory_import_handle_ENFILE == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_import_handle_ENFILE") : provoke_AsyncRT_InteropMemory_import_handle_ENFILE(call);
    case 2: return provoke_AsyncRT_InteropMemory_import_handle_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_import_handle_ENOMEM") : provoke_AsyncRT_InteropMemory_import_handle_ENOMEM(call);
    case 3: return provoke_AsyncRT_InteropMemory_import_handle_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_import_handle_EIO") : provoke_AsyncRT_InteropMemory_import_handle_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropMemory_import_handle[] = {
    {"info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_memory != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"context_is_open(context)", "EINVAL", (long long)-EINVAL, 1, true},
    {"info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"info.handle_type is one of AsyncRT_InteropHandleType", "EINVAL", (long long)-EINVAL, 4, false},
    {"(info.flags & ~7) == 0", "EINVAL", (long long)-EINVAL, 4, false},
    {"info.allocation_size_bytes > 0", "EINVAL", (long long)-EINVAL, 1, false},
    {"range_is_inside_allocation(info)", "EINVAL", (long long)-EINVAL, 1, true},
    {"handle_type_is_importable(context, info.handle_type)", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"(info.handle_type & ~3) == 0 implies descriptor_is_open(fd)", "EBADF", (long long)-EBADF, 1, true},
    {"memory_is_sealed(fd, info)", "EACCES", (long long)-EACCES, 1, true},
    {"memory_matches_context(context, fd, info)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropMemory_import_handle[] = {
    {"EMFILE", (long long)-EMFILE, "if the process has as many open descriptors as it may have"},
    {"ENFILE", (long long)-ENFILE, "if the system has as many open files as it may have"},
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropMemory_import_handle[] = {
    (long long)-EBADF,
    (long long)-EINVAL,
    (long long)-EACCES,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-EMFILE,
    (long long)-ENFILE,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropMemory_import_handle[] = {
    {"out_memory", offsetof(struct call_AsyncRT_InteropMemory_import_handle, memory.out_memory), sizeof ((struct call_AsyncRT_InteropMemory_import_handle *)0)->memory.out_memory, SUITE_HANDLE, true, false, true},
};
static const struct suite_input inputs_of_AsyncRT_InteropMemory_import_handle[] = {
    {"fd", offsetof(struct call_AsyncRT_InteropMemory_import_handle, args.fd), false, false},
};
static const struct suite_struct structs_of_AsyncRT_InteropMemory_import_handle[] = {
    {"info", offsetof(struct call_AsyncRT_InteropMemory_import_handle, args.info), offsetof(struct call_AsyncRT_InteropMemory_import_handle, memory.info), sizeof(AsyncRT_InteropMemoryInfo), offsetof(AsyncRT_InteropMemoryInfo, struct_size), sizeof ((AsyncRT_InteropMemoryInfo *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropMemory_import_handle[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"descriptor_stays_with_caller", &promise_descriptor_stays_with_caller},
    {"memory_is_shared", &promise_memory_is_shared},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
};

const struct suite_function function_AsyncRT_InteropMemory_import_handle = {
    "AsyncRT_InteropMemory_import_handle", "import", sizeof(struct call_AsyncRT_InteropMemory_import_handle), &library.AsyncRT_InteropMemory_import_handle, false, true, true,
    prepare_of_AsyncRT_InteropMemory_import_handle, invoke_of_AsyncRT_InteropMemory_import_handle, finish_of_AsyncRT_InteropMemory_import_handle,
    violate_of_AsyncRT_InteropMemory_import_handle, provoke_of_AsyncRT_InteropMemory_import_handle,
    violations_of_AsyncRT_InteropMemory_import_handle, 14, codes_of_AsyncRT_InteropMemory_import_handle, 4, statuses_of_AsyncRT_InteropMemory_import_handle, 9,
    NULL, 0, outputs_of_AsyncRT_InteropMemory_import_handle, 1, inputs_of_AsyncRT_InteropMemory_import_handle, 1,
    structs_of_AsyncRT_InteropMemory_import_handle, 1, promises_of_AsyncRT_InteropMemory_import_handle, 4,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropMemory_map_range(void *untyped)
{
    struct call_AsyncRT_InteropMemory_map_range *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropMemory(&call->args.memory);
    if (reason != NULL) return reason;
    call->args.offset_bytes = (uint64_t)0;
    call->args.size_bytes = (uint64_t)0;
    memset(&call->memory.image, 0, sizeof call->memory.image);
    call->memory.image.struct_size = (uint32_t)sizeof call->memory.image;
    call->memory.image.format = (MAX_Format)1;
    call->memory.image.width = (uint32_t)1;
    call->memory.image.height = (uint32_t)1;
    call->args.image = NULL;
    call->args.out_buffer = &call->memory.out_buffer;
    call->args.image = NULL;
    call->args.size_bytes = (uint64_t)1;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (satisfy_memory_is_live != NULL) {
        reason = satisfy_memory_is_live(&call->args.memory);
        if (reason != NULL) suite_unsatisfied(2, reason);
    } else {
        suite_assumed(2, "satisfy_memory_is_live");
    }
    if (satisfy_range_is_inside_memory != NULL) {
        reason = satisfy_range_is_inside_memory(&call->args.memory, &call->args.offset_bytes, &call->args.size_bytes);
        if (reason != NULL) suite_unsatisfied(4, reason);
    } else {
        suite_assumed(4, "satisfy_range_is_inside_memory");
    }
    if (satisfy_row_pitch_is_valid != NULL) {
        reason = satisfy_row_pitch_is_valid(&call->memory.image);
        if (reason != NULL) suite_unsatisfied(11, reason);
    } else {
        suite_assumed(11, "satisfy_row_pitch_is_valid");
    }
    if (satisfy_image_fits_memory != NULL) {
        reason = satisfy_image_fits_memory(&call->args.memory, &call->memory.image, &call->args.size_bytes);
        if (reason != NULL) suite_unsatisfied(12, reason);
    } else {
        suite_assumed(12, "satisfy_image_fits_memory");
    }
    if (adapt_AsyncRT_InteropMemory_map_range != NULL) {
        reason = adapt_AsyncRT_InteropMemory_map_range(call);
        if (reason != NULL) suite_unsatisfied(13, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropMemory_map_range(void *untyped)
{
    struct call_AsyncRT_InteropMemory_map_range *const call = untyped;
    call->returned = library.AsyncRT_InteropMemory_map_range(call->args.memory, call->args.offset_bytes, call->args.size_bytes, call->args.image, call->args.out_buffer);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropMemory_map_range(void *untyped)
{
    struct call_AsyncRT_InteropMemory_map_range *const call = untyped;
    suite_end_AsyncRT_InteropBuffer((uint64_t)(uintptr_t)(call->memory.out_buffer));
}

static const char *violate_of_AsyncRT_InteropMemory_map_range(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropMemory_map_range *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_buffer = NULL;
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
                if (violate_memory_is_live == NULL) return suite_unwritten("violate_memory_is_live");
                reason = violate_memory_is_live(&call->args.memory);
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
                if (violate_range_is_inside_memory == NULL) return suite_unwritten("violate_range_is_inside_memory");
                reason = violate_range_is_inside_memory(&call->args.memory, &call->args.offset_bytes, &call->args.size_bytes);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 5:
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
    case 6:
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
    case 7:
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
    case 8:
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
    case 9:
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
    case 10:
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
    case 11:
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
    case 12:
        switch (way) {
            case 0:
                call->args.image = &call->memory.image;
                if (violate_image_fits_memory == NULL) return suite_unwritten("violate_image_fits_memory");
                reason = violate_image_fits_memory(&call->args.memory, &call->memory.image, &call->args.size_bytes);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropMemory_map_range(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropMemory_map_range *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropMemory_map_range_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_map_range_ENOMEM") : provoke_AsyncRT_InteropMemory_map_range_ENOMEM(call);
    case 1: return provoke_AsyncRT_InteropMemory_map_range_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_map_range_EIO") : provoke_AsyncRT_InteropMemory_map_range_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropMemory_map_range[] = {
    {"out_buffer != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"memory_is_live(memory)", "EINVAL", (long long)-EINVAL, 1, true},
    {"size_bytes > 0", "EINVAL", (long long)-EINVAL, 1, false},
    {"range_is_inside_memory(memory, offset_bytes, size_bytes)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image != NULL implies image.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"image != NULL implies image.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"image != NULL implies image.reserved == 0", "EINVAL", (long long)-EINVAL, 2, false},
    {"image != NULL implies image.format is one of MAX_Format", "EINVAL", (long long)-EINVAL, 4, false},
    {"image != NULL implies (image.width >= 1 and image.width <= ASYNCRT_INTEROP_MAX_EXTENT)", "EINVAL", (long long)-EINVAL, 4, false},
    {"image != NULL implies (image.height >= 1 and image.height <= ASYNCRT_INTEROP_MAX_EXTENT)", "EINVAL", (long long)-EINVAL, 4, false},
    {"image != NULL implies row_pitch_is_valid(image)", "EINVAL", (long long)-EINVAL, 1, true},
    {"image != NULL implies image_fits_memory(memory, image, size_bytes)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropMemory_map_range[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropMemory_map_range[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-E2BIG,
    (long long)-ENOMEM,
    (long long)-EIO,
};
static const struct suite_output outputs_of_AsyncRT_InteropMemory_map_range[] = {
    {"out_buffer", offsetof(struct call_AsyncRT_InteropMemory_map_range, memory.out_buffer), sizeof ((struct call_AsyncRT_InteropMemory_map_range *)0)->memory.out_buffer, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_AsyncRT_InteropMemory_map_range[] = {
    {"image", offsetof(struct call_AsyncRT_InteropMemory_map_range, args.image), offsetof(struct call_AsyncRT_InteropMemory_map_range, memory.image), sizeof(AsyncRT_InteropImageDescription), offsetof(AsyncRT_InteropImageDescription, struct_size), sizeof ((AsyncRT_InteropImageDescription *)0)->struct_size, 8, false},
};
static const struct suite_promise promises_of_AsyncRT_InteropMemory_map_range[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
    {"memory_is_shared", &promise_memory_is_shared},
    {"handles_are_never_reused", &promise_handles_are_never_reused},
    {"view_keeps_owner_alive", &promise_view_keeps_owner_alive},
};

const struct suite_function function_AsyncRT_InteropMemory_map_range = {
    "AsyncRT_InteropMemory_map_range", "import", sizeof(struct call_AsyncRT_InteropMemory_map_range), &library.AsyncRT_InteropMemory_map_range, false, true, true,
    prepare_of_AsyncRT_InteropMemory_map_range, invoke_of_AsyncRT_InteropMemory_map_range, finish_of_AsyncRT_InteropMemory_map_range,
    violate_of_AsyncRT_InteropMemory_map_range, provoke_of_AsyncRT_InteropMemory_map_range,
    violations_of_AsyncRT_InteropMemory_map_range, 13, codes_of_AsyncRT_InteropMemory_map_range, 2, statuses_of_AsyncRT_InteropMemory_map_range, 5,
    NULL, 0, outputs_of_AsyncRT_InteropMemory_map_range, 1, NULL, 0,
    structs_of_AsyncRT_InteropMemory_map_range, 1, promises_of_AsyncRT_InteropMemory_map_range, 4,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_InteropMemory_release(void *untyped)
{
    struct call_AsyncRT_InteropMemory_release *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_AsyncRT_InteropMemory(&call->args.memory);
    if (reason != NULL) return reason;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_process_is_original");
    }
    if (satisfy_memory_is_live != NULL) {
        reason = satisfy_memory_is_live(&call->args.memory);
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_memory_is_live");
    }
    if (adapt_AsyncRT_InteropMemory_release != NULL) {
        reason = adapt_AsyncRT_InteropMemory_release(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_InteropMemory_release(void *untyped)
{
    struct call_AsyncRT_InteropMemory_release *const call = untyped;
    call->returned = library.AsyncRT_InteropMemory_release(call->args.memory);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_InteropMemory_release(void *untyped)
{
    struct call_AsyncRT_InteropMemory_release *const call = untyped;
    suite_forget((uint64_t)(uintptr_t)(call->args.memory));
}

static const char *violate_of_AsyncRT_InteropMemory_release(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_InteropMemory_release *const call = untyped;
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
                if (violate_memory_is_live == NULL) return suite_unwritten("violate_memory_is_live");
                reason = violate_memory_is_live(&call->args.memory);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_InteropMemory_release(void *untyped, unsigned code)
{
    struct call_AsyncRT_InteropMemory_release *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_InteropMemory_release_EIO == NULL ? suite_unwritten("provoke_AsyncRT_InteropMemory_release_EIO") : provoke_AsyncRT_InteropMemory_release_EIO(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_InteropMemory_release[] = {
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
    {"memory_is_live(memory)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const struct suite_code codes_of_AsyncRT_InteropMemory_release[] = {
    {"EIO", (long long)-EIO, "if the device is lost or the driver reports a failure"},
};
static const long long statuses_of_AsyncRT_InteropMemory_release[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-EIO,
};

const struct suite_function function_AsyncRT_InteropMemory_release = {
    "AsyncRT_InteropMemory_release", "import", sizeof(struct call_AsyncRT_InteropMemory_release), &library.AsyncRT_InteropMemory_release, false, true, true,
    prepare_of_AsyncRT_InteropMemory_release, invoke_of_AsyncRT_InteropMemory_release, finish_of_AsyncRT_InteropMemory_release,
    violate_of_AsyncRT_InteropMemory_release, provoke_of_AsyncRT_InteropMemory_release,
    violations_of_AsyncRT_InteropMemory_release, 2, codes_of_AsyncRT_InteropMemory_release, 1, statuses_of_AsyncRT_InteropMemory_release, 3,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};
