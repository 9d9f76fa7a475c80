/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Structs that begin with their size, as they are seen by libraries of another version. */

enum { tail = 64 };

static void set_size(const struct suite_struct *row, void *memory, size_t size)
{
    // The field is a whole number of 1, 2, 4 or 8 bytes in the order of this machine.
    const uint64_t wide = size;
    const uint32_t narrow = (uint32_t)size;
    const uint16_t small = (uint16_t)size;
    const uint8_t byte = (uint8_t)size;
    const void *const from = row->field_size == 8 ? (const void *)&wide : row->field_size == 4 ? (const void *)&narrow : row->field_size == 2 ? (const void *)&small : (const void *)&byte;
    memcpy((char *)memory + row->field_offset, from, row->field_size);
}

/** A prepared call whose struct lies in memory of this size, which is poisoned. */
static void *call_with(const struct suite_function *function, const struct suite_struct *row, size_t size, unsigned char **memory)
{
    char *const call = suite_prepared(function);
    const size_t known = row->size < size ? row->size : size;
    *memory = malloc(size + tail);
    memset(*memory, 0xA5, size + tail);
    memcpy(*memory, call + row->memory_offset, known);
    set_size(row, *memory, size);
    memcpy(call + row->pointer_offset, memory, sizeof *memory);
    return call;
}

static void check_tail(const struct suite_struct *row, const unsigned char *memory, size_t size)
{
    for (size_t index = 0; index < tail; ++index) {
        if (memory[size + index] != 0xA5) suite_fail("it wrote behind the %zu bytes that %s is said to have", size, row->name);
    }
}

void suite_check_larger_struct(const struct suite_function *function, const struct suite_struct *row)
{
    const size_t size = row->size + 32;
    unsigned char *memory = NULL;
    char *call = call_with(function, row, size, &memory);
    if (!row->is_output) memset(memory + row->size, 0, 32);
    const long long status = suite_invoke(function, call);
    if (!suite_succeeded(function, status)) suite_fail("with %s of a later version, whose new fields are zero, it answered %s", row->name, suite_status_text(status));
    check_tail(row, memory, size);
    suite_finish(function, call);
    suite_unwind();
    if (row->is_output) return;
    call = call_with(function, row, size, &memory);
    memset(memory + row->size, 0, 32);
    memory[size - 1] = 1;
    suite_check_refusal(function, call, function->too_big);
}

void suite_check_smaller_struct(const struct suite_function *function, const struct suite_struct *row)
{
    unsigned char *memory = NULL;
    char *const call = call_with(function, row, row->smallest, &memory);
    const long long status = suite_invoke(function, call);
    if (!suite_succeeded(function, status)) suite_fail("with %s of its smallest size, %zu, it answered %s", row->name, row->smallest, suite_status_text(status));
    check_tail(row, memory, row->smallest);
}
