/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* counter 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"

#include <string.h>

void stub_counter_visit_fn(uint64_t number, void *user_data)
{
    (void)number;
    (void)user_data;
}

void suite_end_counter(uint64_t value)
{
    if (library.counter_destroy != NULL) (void)library.counter_destroy((counter)value);
    else (void)value;
}

const char *suite_make_counter(counter *handle)
{
    if (make_counter != NULL) return make_counter(handle);
    struct call_counter_create call;
    const char *const reason = suite_produce(&function_counter_create, &call, "make_counter");
    if (reason != NULL) return reason;
    *handle = call.memory.created;
    suite_defer(suite_end_counter, (uint64_t)(call.memory.created));
    return NULL;
}
