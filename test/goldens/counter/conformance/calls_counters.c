/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* counter 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <errno.h>
#include <string.h>

static const char *prepare_of_counter_create(void *untyped)
{
    struct call_counter_create *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    memset(&call->memory.info, 0, sizeof call->memory.info);
    call->memory.info.struct_size = (uint32_t)sizeof call->memory.info;
    call->memory.info.step = (uint64_t)1;
    call->args.info = NULL;
    call->args.created = &call->memory.created;
    call->args.info = NULL;
    if (adapt_counter_create != NULL) {
        reason = adapt_counter_create(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_counter_create(void *untyped)
{
    struct call_counter_create *const call = untyped;
    call->returned = library.counter_create(call->args.info, call->args.created);
    return (long long)call->returned;
}

static void finish_of_counter_create(void *untyped)
{
    struct call_counter_create *const call = untyped;
    suite_end_counter((uint64_t)(call->memory.created));
}

static const char *violate_of_counter_create(void *untyped, unsigned requirement, unsigned way)
{
    struct call_counter_create *const call = untyped;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                call->args.created = NULL;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.info = &call->memory.info;
                call->memory.info.mode = (counter_mode)2;
                return NULL;
            case 1:
                call->args.info = &call->memory.info;
                call->memory.info.mode = (counter_mode)INT64_C(4294967295);
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.info = &call->memory.info;
                call->memory.info.number = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFF1);
                return NULL;
            case 1:
                call->args.info = &call->memory.info;
                call->memory.info.number = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_counter_create(void *untyped, unsigned code)
{
    struct call_counter_create *const call = untyped;
    switch (code) {
    case 0: return provoke_counter_create_ENOMEM == NULL ? suite_unwritten("provoke_counter_create_ENOMEM") : provoke_counter_create_ENOMEM(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_counter_create[] = {
    {"created != NULL", "EINVAL", (long long)-EINVAL, 1, false},
    {"info != NULL implies info.mode is one of counter_mode", "EINVAL", (long long)-EINVAL, 2, false},
    {"info != NULL implies info.number <= COUNTER_LIMIT", "ERANGE", (long long)-ERANGE, 2, false},
};
static const struct suite_code codes_of_counter_create[] = {
    {"ENOMEM", (long long)-ENOMEM, "there is no memory."},
};
static const long long statuses_of_counter_create[] = {
    (long long)-EINVAL,
    (long long)-ERANGE,
    (long long)-ENOMEM,
};
static const struct suite_output outputs_of_counter_create[] = {
    {"created", offsetof(struct call_counter_create, memory.created), sizeof ((struct call_counter_create *)0)->memory.created, SUITE_HANDLE, true, false, true},
};
static const struct suite_struct structs_of_counter_create[] = {
    {"info", offsetof(struct call_counter_create, args.info), offsetof(struct call_counter_create, memory.info), sizeof(counter_info), offsetof(counter_info, struct_size), sizeof ((counter_info *)0)->struct_size, 0, false},
};
static const struct suite_promise promises_of_counter_create[] = {
    {"outputs_untouched_on_failure", &promise_outputs_untouched_on_failure},
};

const struct suite_function function_counter_create = {
    "counter_create", "counters", sizeof(struct call_counter_create), &library.counter_create, false, true, true,
    prepare_of_counter_create, invoke_of_counter_create, finish_of_counter_create,
    violate_of_counter_create, provoke_of_counter_create,
    violations_of_counter_create, 3, codes_of_counter_create, 1, statuses_of_counter_create, 3,
    NULL, 0, outputs_of_counter_create, 1, NULL, 0,
    structs_of_counter_create, 1, promises_of_counter_create, 1,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_counter_destroy(void *untyped)
{
    struct call_counter_destroy *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_counter(&call->args.handle);
    if (reason != NULL) return reason;
    if (satisfy_counter_is_live != NULL) {
        reason = satisfy_counter_is_live(&call->args.handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_counter_is_live");
    }
    if (adapt_counter_destroy != NULL) {
        reason = adapt_counter_destroy(call);
        if (reason != NULL) suite_unsatisfied(1, reason);
    }
    return NULL;
}

static long long invoke_of_counter_destroy(void *untyped)
{
    struct call_counter_destroy *const call = untyped;
    call->returned = library.counter_destroy(call->args.handle);
    return (long long)call->returned;
}

static void finish_of_counter_destroy(void *untyped)
{
    struct call_counter_destroy *const call = untyped;
    suite_forget((uint64_t)(call->args.handle));
}

static const char *violate_of_counter_destroy(void *untyped, unsigned requirement, unsigned way)
{
    struct call_counter_destroy *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_counter_is_live == NULL) return suite_unwritten("violate_counter_is_live");
                reason = violate_counter_is_live(&call->args.handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_counter_destroy[] = {
    {"counter_is_live(handle)", "EINVAL", (long long)-EINVAL, 1, true},
};
static const long long statuses_of_counter_destroy[] = {
    (long long)-EINVAL,
};

const struct suite_function function_counter_destroy = {
    "counter_destroy", "counters", sizeof(struct call_counter_destroy), &library.counter_destroy, false, true, true,
    prepare_of_counter_destroy, invoke_of_counter_destroy, finish_of_counter_destroy,
    violate_of_counter_destroy, NULL,
    violations_of_counter_destroy, 1, NULL, 0, statuses_of_counter_destroy, 1,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_counter_add(void *untyped)
{
    struct call_counter_add *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_counter(&call->args.handle);
    if (reason != NULL) return reason;
    call->args.amount = (uint64_t)1;
    call->args.sum = &call->memory.sum;
    if (satisfy_counter_is_live != NULL) {
        reason = satisfy_counter_is_live(&call->args.handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_counter_is_live");
    }
    if (adapt_counter_add != NULL) {
        reason = adapt_counter_add(call);
        if (reason != NULL) suite_unsatisfied(3, reason);
    }
    return NULL;
}

static long long invoke_of_counter_add(void *untyped)
{
    struct call_counter_add *const call = untyped;
    call->returned = library.counter_add(call->args.handle, call->args.amount, call->args.sum);
    return (long long)call->returned;
}

static void finish_of_counter_add(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_counter_add(void *untyped, unsigned requirement, unsigned way)
{
    struct call_counter_add *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_counter_is_live == NULL) return suite_unwritten("violate_counter_is_live");
                reason = violate_counter_is_live(&call->args.handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.amount = (uint64_t)0;
                return NULL;
            case 1:
                call->args.amount = (uint64_t)UINT64_C(0xFFFFFFFFFFFFFFFF);
                return NULL;
        default: break;
        }
        break;
    case 2:
        switch (way) {
            case 0:
                call->args.sum = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const char *provoke_of_counter_add(void *untyped, unsigned code)
{
    struct call_counter_add *const call = untyped;
    switch (code) {
    case 0: return provoke_counter_add_ERANGE == NULL ? suite_unwritten("provoke_counter_add_ERANGE") : provoke_counter_add_ERANGE(call);
    default: return "the suite does not know this code";
    }
}

static const struct suite_violation violations_of_counter_add[] = {
    {"counter_is_live(handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"amount > 0 and not amount == 18446744073709551615", "EINVAL", (long long)-EINVAL, 2, false},
    {"sum != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const struct suite_code codes_of_counter_add[] = {
    {"ERANGE", (long long)-ERANGE, "it would pass the limit."},
};
static const long long statuses_of_counter_add[] = {
    (long long)-EINVAL,
    (long long)-ERANGE,
};
static const struct suite_output outputs_of_counter_add[] = {
    {"sum", offsetof(struct call_counter_add, memory.sum), sizeof ((struct call_counter_add *)0)->memory.sum, SUITE_BYTES, false, false, true},
};
static const struct suite_promise promises_of_counter_add[] = {
    {"outputs_untouched_on_failure", &promise_outputs_untouched_on_failure},
    {"grows", &promise_grows},
};

const struct suite_function function_counter_add = {
    "counter_add", "counters", sizeof(struct call_counter_add), &library.counter_add, false, true, true,
    prepare_of_counter_add, invoke_of_counter_add, finish_of_counter_add,
    violate_of_counter_add, provoke_of_counter_add,
    violations_of_counter_add, 3, codes_of_counter_add, 1, statuses_of_counter_add, 2,
    NULL, 0, outputs_of_counter_add, 1, NULL, 0,
    NULL, 0, promises_of_counter_add, 2,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_counter_describe(void *untyped)
{
    struct call_counter_describe *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_counter(&call->args.handle);
    if (reason != NULL) return reason;
    call->memory.info.struct_size = (uint32_t)sizeof call->memory.info;
    call->args.info = &call->memory.info;
    if (satisfy_counter_is_live != NULL) {
        reason = satisfy_counter_is_live(&call->args.handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_counter_is_live");
    }
    if (adapt_counter_describe != NULL) {
        reason = adapt_counter_describe(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_counter_describe(void *untyped)
{
    struct call_counter_describe *const call = untyped;
    call->returned = library.counter_describe(call->args.handle, call->args.info);
    return (long long)call->returned;
}

static void finish_of_counter_describe(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_counter_describe(void *untyped, unsigned requirement, unsigned way)
{
    struct call_counter_describe *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_counter_is_live == NULL) return suite_unwritten("violate_counter_is_live");
                reason = violate_counter_is_live(&call->args.handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.info = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_counter_describe[] = {
    {"counter_is_live(handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"info != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const long long statuses_of_counter_describe[] = {
    (long long)-EINVAL,
};
static const struct suite_output outputs_of_counter_describe[] = {
    {"info", offsetof(struct call_counter_describe, memory.info), sizeof ((struct call_counter_describe *)0)->memory.info, SUITE_BYTES, false, false, true},
};
static const struct suite_struct structs_of_counter_describe[] = {
    {"info", offsetof(struct call_counter_describe, args.info), offsetof(struct call_counter_describe, memory.info), sizeof(counter_info), offsetof(counter_info, struct_size), sizeof ((counter_info *)0)->struct_size, 0, true},
};

const struct suite_function function_counter_describe = {
    "counter_describe", "counters", sizeof(struct call_counter_describe), &library.counter_describe, false, true, true,
    prepare_of_counter_describe, invoke_of_counter_describe, finish_of_counter_describe,
    violate_of_counter_describe, NULL,
    violations_of_counter_describe, 2, NULL, 0, statuses_of_counter_describe, 1,
    NULL, 0, outputs_of_counter_describe, 1, NULL, 0,
    structs_of_counter_describe, 1, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_counter_visit(void *untyped)
{
    struct call_counter_visit *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    reason = suite_make_counter(&call->args.handle);
    if (reason != NULL) return reason;
    call->args.visit = stub_counter_visit_fn;
    call->args.user_data = NULL;
    if (satisfy_counter_is_live != NULL) {
        reason = satisfy_counter_is_live(&call->args.handle);
        if (reason != NULL) suite_unsatisfied(0, reason);
    } else {
        suite_assumed(0, "satisfy_counter_is_live");
    }
    if (adapt_counter_visit != NULL) {
        reason = adapt_counter_visit(call);
        if (reason != NULL) suite_unsatisfied(2, reason);
    }
    return NULL;
}

static long long invoke_of_counter_visit(void *untyped)
{
    struct call_counter_visit *const call = untyped;
    call->returned = library.counter_visit(call->args.handle, call->args.visit, call->args.user_data);
    return (long long)call->returned;
}

static void finish_of_counter_visit(void *untyped)
{
    (void)untyped;
}

static const char *violate_of_counter_visit(void *untyped, unsigned requirement, unsigned way)
{
    struct call_counter_visit *const call = untyped;
    const char *reason = NULL;
    switch (requirement) {
    case 0:
        switch (way) {
            case 0:
                if (violate_counter_is_live == NULL) return suite_unwritten("violate_counter_is_live");
                reason = violate_counter_is_live(&call->args.handle);
                if (reason != NULL) return reason;
                return NULL;
        default: break;
        }
        break;
    case 1:
        switch (way) {
            case 0:
                call->args.visit = NULL;
                return NULL;
        default: break;
        }
        break;
    default: break;
    }
    return "the suite does not know this way";
}

static const struct suite_violation violations_of_counter_visit[] = {
    {"counter_is_live(handle)", "EINVAL", (long long)-EINVAL, 1, true},
    {"visit != NULL", "EINVAL", (long long)-EINVAL, 1, false},
};
static const long long statuses_of_counter_visit[] = {
    (long long)-EINVAL,
};

const struct suite_function function_counter_visit = {
    "counter_visit", "counters", sizeof(struct call_counter_visit), &library.counter_visit, false, true, true,
    prepare_of_counter_visit, invoke_of_counter_visit, finish_of_counter_visit,
    violate_of_counter_visit, NULL,
    violations_of_counter_visit, 2, NULL, 0, statuses_of_counter_visit, 1,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};

static const char *prepare_of_counter_name(void *untyped)
{
    struct call_counter_name *const call = untyped;
    const char *reason = NULL;
    memset(call, 0xA5, sizeof *call);
    call->args.mode = COUNTER_MODE_FAIL;
    if (adapt_counter_name != NULL) {
        reason = adapt_counter_name(call);
        if (reason != NULL) suite_unsatisfied(0, reason);
    }
    return NULL;
}

static long long invoke_of_counter_name(void *untyped)
{
    struct call_counter_name *const call = untyped;
    call->returned = library.counter_name(call->args.mode);
    return 0;
}

static void finish_of_counter_name(void *untyped)
{
    (void)untyped;
}

const struct suite_function function_counter_name = {
    "counter_name", "counters", sizeof(struct call_counter_name), &library.counter_name, false, true, false,
    prepare_of_counter_name, invoke_of_counter_name, finish_of_counter_name,
    NULL, NULL,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0, NULL, 0,
    NULL, 0, NULL, 0,
    -EINVAL, -ENOMEM
};
