/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* counter 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "adapter.h"
#include "internal.h"

struct suite_library library;

const char *const suite_abi = "counter";
const char *const suite_abi_version = "0.1.0";

const struct suite_symbol_row suite_symbols[] = {
    {"counter_create", &library.counter_create},
    {"counter_destroy", &library.counter_destroy},
    {"counter_add", &library.counter_add},
    {"counter_describe", &library.counter_describe},
    {"counter_visit", &library.counter_visit},
    {"counter_name", &library.counter_name},
};
const size_t suite_symbol_count = sizeof suite_symbols / sizeof suite_symbols[0];

const struct suite_function *const suite_functions[] = {
    &function_counter_create,
    &function_counter_destroy,
    &function_counter_add,
    &function_counter_describe,
    &function_counter_visit,
    &function_counter_name,
};
const size_t suite_function_count = sizeof suite_functions / sizeof suite_functions[0];

const char *const suite_groups[] = {
    "counters",
    NULL,
};

uint32_t suite_bytes_per_pixel_counter_pixels(counter_pixels format) {
    switch (format) {
    case COUNTER_PIXELS_R8: return 1;
    case COUNTER_PIXELS_RGBA8: return 4;
    default: return 0;
    }
}
