/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_AsyncRT_Interop_version(void *untyped)
{
    struct call_AsyncRT_Interop_version *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.out_major = &call->memory.out_major;
    call->args.out_minor = &call->memory.out_minor;
    call->args.out_patch = &call->memory.out_patch;
    if (adapt_AsyncRT_Interop_version != NULL) {
        reason = adapt_AsyncRT_Interop_version(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_version(void *untyped)
{
    struct call_AsyncRT_Interop_version *const call = untyped;
    call->returned = library.AsyncRT_Interop_version(call->args.out_major, call->args.out_minor, call->args.out_patch);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Interop_version(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_Interop_version(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Interop_version *const call = untyped;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_major = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.out_minor = NULL;
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.out_patch = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_Interop_version[] = {
    {"out_major != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_minor != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_patch != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const long long statuses_of_AsyncRT_Interop_version[] = {
    (long long)-EINVAL,
};
static const struct suite_output outputs_of_AsyncRT_Interop_version[] = {
    {"out_major", offsetof(struct call_AsyncRT_Interop_version, memory.out_major), sizeof ((struct call_AsyncRT_Interop_version *)0)->memory.out_major, SUITE_BYTES, false, false, true},
    {"out_minor", offsetof(struct call_AsyncRT_Interop_version, memory.out_minor), sizeof ((struct call_AsyncRT_Interop_version *)0)->memory.out_minor, SUITE_BYTES, false, false, true},
    {"out_patch", offsetof(struct call_AsyncRT_Interop_version, memory.out_patch), sizeof ((struct call_AsyncRT_Interop_version *)0)->memory.out_patch, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_Interop_version[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_Interop_version = {
    "AsyncRT_Interop_version", "knowledge", sizeof(struct call_AsyncRT_Interop_version), &library.AsyncRT_Interop_version, false, true, true,
    prepare_of_AsyncRT_Interop_version, invoke_of_AsyncRT_Interop_version, finish_of_AsyncRT_Interop_version,
    violate_of_AsyncRT_Interop_version, NULL,
    violations_of_AsyncRT_Interop_version, 3, NULL, 0, statuses_of_AsyncRT_Interop_version, 1,
    NULL, 0, outputs_of_AsyncRT_Interop_version, 3, NULL, 0,
    NULL, 0, promises_of_AsyncRT_Interop_version, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_Interop_library_features(void *untyped)
{
    struct call_AsyncRT_Interop_library_features *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.out_features = &call->memory.out_features;
    if (satisfy_process_is_original != NULL) {
        reason = satisfy_process_is_original();
        if (reason != NULL) suite_unsatisfied(1, reason);
    } else {
        suite_assumed(1, "satisfy_process_is_original");
    }
    if (adapt_AsyncRT_Interop_library_features != NULL) {
        reason = adapt_AsyncRT_Interop_library_features(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_library_features(void *untyped)
{
    struct call_AsyncRT_Interop_library_features *const call = untyped;
    call->returned = library.AsyncRT_Interop_library_features(call->args.out_features);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Interop_library_features(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_Interop_library_features(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Interop_library_features *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.out_features = NULL;
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
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_AsyncRT_Interop_library_features(void *untyped, unsigned code)
{
    struct call_AsyncRT_Interop_library_features *const call = untyped;
    switch (code) {
    case 0: return provoke_AsyncRT_Interop_library_features_ENOMEM == NULL ? suite_unwritten("provoke_AsyncRT_Interop_library_features_ENOMEM") : provoke_AsyncRT_Interop_library_features_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_AsyncRT_Interop_library_features[] = {
    {"out_features != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"process_is_original()", "EOPNOTSUPP", (long long)-EOPNOTSUPP, 1, true},
};
static const struct suite_code codes_of_AsyncRT_Interop_library_features[] = {
    {"ENOMEM", (long long)-ENOMEM, "if there is too little memory"},
};
static const long long statuses_of_AsyncRT_Interop_library_features[] = {
    (long long)-EINVAL,
    (long long)-EOPNOTSUPP,
    (long long)-ENOMEM,
};
static const struct suite_output outputs_of_AsyncRT_Interop_library_features[] = {
    {"out_features", offsetof(struct call_AsyncRT_Interop_library_features, memory.out_features), sizeof ((struct call_AsyncRT_Interop_library_features *)0)->memory.out_features, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_AsyncRT_Interop_library_features[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_Interop_library_features = {
    "AsyncRT_Interop_library_features", "knowledge", sizeof(struct call_AsyncRT_Interop_library_features), &library.AsyncRT_Interop_library_features, false, true, true,
    prepare_of_AsyncRT_Interop_library_features, invoke_of_AsyncRT_Interop_library_features, finish_of_AsyncRT_Interop_library_features,
    violate_of_AsyncRT_Interop_library_features, provoke_of_AsyncRT_Interop_library_features,
    violations_of_AsyncRT_Interop_library_features, 2, codes_of_AsyncRT_Interop_library_features, 1, statuses_of_AsyncRT_Interop_library_features, 3,
    NULL, 0, outputs_of_AsyncRT_Interop_library_features, 1, NULL, 0,
    NULL, 0, promises_of_AsyncRT_Interop_library_features, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_AsyncRT_Interop_format_info(void *untyped)
{
    struct call_AsyncRT_Interop_format_info *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.format = MAX_FMT_R8;
    call->memory.out_info.struct_size = (uint32_t)sizeof call->memory.out_info;
    call->args.out_info = &call->memory.out_info;
    if (adapt_AsyncRT_Interop_format_info != NULL) {
        reason = adapt_AsyncRT_Interop_format_info(call);
        if (reason != NULL) suite_unsatisfied(4, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_format_info(void *untyped)
{
    struct call_AsyncRT_Interop_format_info *const call = untyped;
    call->returned = library.AsyncRT_Interop_format_info(call->args.format, call->args.out_info);
    return (long long)call->returned;
}

static void finish_of_AsyncRT_Interop_format_info(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_AsyncRT_Interop_format_info(void *untyped, unsigned requirement, unsigned way)
{
    struct call_AsyncRT_Interop_format_info *const call = untyped;
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
    case 2:
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
    case 3:
        switch (way) {
            case 0:
                call->args.format = (MAX_Format)0;
                return NULL;
            case 1:
                call->args.format = (MAX_Format)12;
                return NULL;
            case 2:
                call->args.format = (MAX_Format)14;
                return NULL;
            case 3:
                call->args.format = (MAX_Format)16;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_AsyncRT_Interop_format_info[] = {
    {"out_info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"out_info.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE", "EINVAL", (long long)-EINVAL, 3, false},
    {"out_info.struct_size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE", "E2BIG", (long long)-E2BIG, 3, false},
    {"format is one of MAX_Format", "EINVAL", (long long)-EINVAL, 4, false},
};
static const long long statuses_of_AsyncRT_Interop_format_info[] = {
    (long long)-EINVAL,
    (long long)-E2BIG,
};
static const struct suite_output outputs_of_AsyncRT_Interop_format_info[] = {
    {"out_info", offsetof(struct call_AsyncRT_Interop_format_info, memory.out_info), sizeof ((struct call_AsyncRT_Interop_format_info *)0)->memory.out_info, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_AsyncRT_Interop_format_info[] = {
    {"out_info", offsetof(struct call_AsyncRT_Interop_format_info, args.out_info), offsetof(struct call_AsyncRT_Interop_format_info, memory.out_info), sizeof(AsyncRT_InteropFormatInfo), offsetof(AsyncRT_InteropFormatInfo, struct_size), sizeof ((AsyncRT_InteropFormatInfo *)0)->struct_size, 8, true},
};
static const struct suite_promise promises_of_AsyncRT_Interop_format_info[] = {
    {"out_parameters_untouched_on_failure", &promise_out_parameters_untouched_on_failure},
};

const struct suite_function function_AsyncRT_Interop_format_info = {
    "AsyncRT_Interop_format_info", "knowledge", sizeof(struct call_AsyncRT_Interop_format_info), &library.AsyncRT_Interop_format_info, false, true, true,
    prepare_of_AsyncRT_Interop_format_info, invoke_of_AsyncRT_Interop_format_info, finish_of_AsyncRT_Interop_format_info,
    violate_of_AsyncRT_Interop_format_info, NULL,
    violations_of_AsyncRT_Interop_format_info, 4, NULL, 0, statuses_of_AsyncRT_Interop_format_info, 2,
    NULL, 0, outputs_of_AsyncRT_Interop_format_info, 1, NULL, 0,
    structs_of_AsyncRT_Interop_format_info, 1, promises_of_AsyncRT_Interop_format_info, 1,
    -E2BIG, -ENOMEM
};

static const char *prepare_of_AsyncRT_Interop_last_error_text(void *untyped)
{
    struct call_AsyncRT_Interop_last_error_text *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    if (adapt_AsyncRT_Interop_last_error_text != NULL) {
        reason = adapt_AsyncRT_Interop_last_error_text(call);
        if (reason != NULL) suite_unsatisfied(0, reason);
    }
    return NULL;
}

static long long invoke_of_AsyncRT_Interop_last_error_text(void *untyped)
{
    struct call_AsyncRT_Interop_last_error_text *const call = untyped;
    call->returned = library.AsyncRT_Interop_last_error_text();
    if (call->returned == NULL) suite_fail("it returned NULL");
    return 0;
}

static void finish_of_AsyncRT_Interop_last_error_text(void *untyped)
{
    (void)untyped;
}

const struct suite_function function_AsyncRT_Interop_last_error_text = {
    "AsyncRT_Interop_last_error_text", "knowledge", sizeof(struct call_AsyncRT_Interop_last_error_text), &library.AsyncRT_Interop_last_error_text, false, true, false,
    prepare_of_AsyncRT_Interop_last_error_text, invoke_of_AsyncRT_Interop_last_error_text, finish_of_AsyncRT_Interop_last_error_text,
    NULL, NULL,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};
