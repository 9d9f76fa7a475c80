/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ENTRY_NATIVE_BODIES_HPP
#define ENTRY_NATIVE_BODIES_HPP

#include "../include/entry_types.h"
#include "../include/entry.h"

#include "output_array.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/**
 * The bodies of the functions, written by hand: each is defined where it belongs, in this
 * namespace.
 *
 * An entry point calls its body when all requirements hold. What comes out is zero at first, is
 * filled by reference and reaches the caller only if the call succeeds. An exception becomes an
 * error code: std::bad_alloc, the number of a std::system_error, or a general failure.
 */
namespace entry_native::bodies {

/**
 * Makes a box.
 *
 * @param options Options. May be null.
 * @param name Name.
 * @param out_box Out box.
 *
 * Holds when it is called:
 * - `name` is short.
 * - `options.struct_size` is at least 8.
 * - `options.struct_size` is at most 256.
 * - `options.mode` is a mode.
 * - `options.flags` has no unknown flag.
 * - `options.width` is a multiple of 4.
 * - `options.origin` is sensible.
 * - `options` are wise.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-ERANGE` if it is so
 * - `-E2BIG` if it is so
 * - `-EDOM` if it is so
 * - `-EPERM` if it is so
 * - `-EBUSY` if it is so
 */
int entry_create(const entry_options *options, std::string_view name, entry_box &out_box);

/**
 * Measures a box.
 *
 * @param box Box.
 * @param scale Scale.
 * @param out_width Out width.
 * @param out_mode Out mode. Null: the caller does not want it.
 *
 * Holds when it is called:
 * - `box` is a box of this library.
 * - `scale` is not 0.
 * - `scale` is small.
 * - `scale` is above -5.
 * - The box is idle.
 *
 * Errors:
 * - `-ENOENT` if it is so
 * - `-EINVAL` if it is so
 * - `-EDOM` if it is so
 * - `-ERANGE` if it is so
 * - `-EBUSY` if it is so
 */
int entry_measure(entry_box box, int64_t scale, uint64_t &out_width, entry_mode *out_mode);

/**
 * Tells about a box.
 *
 * @param box Box.
 * @param out_info Out info.
 *
 * Holds when it is called:
 * - `out_info.struct_size` is at least 8.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-EBUSY` if it is so
 */
int entry_info_of(entry_box box, entry_info &out_info);

/**
 * Adjusts a structure in place.
 *
 * @param value Value.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-E2BIG` if it is so
 */
int entry_adjust(entry_unbounded &value);

/**
 * Reads bytes.
 *
 * @param box Box.
 * @param out_bytes Out bytes.
 * @param size Size.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-ENOSPC` if it is so
 */
int entry_read(entry_box box, OutputArray<std::byte> &out_bytes, size_t &size);

/**
 * Fills an array.
 *
 * @param out_values Out values.
 * @param fail Fail.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-EBUSY` if it is so
 */
int entry_fill(OutputArray<uint32_t> &out_values, bool fail);

/**
 * Adds values.
 *
 * @param values Values.
 * @param out_sum Out sum.
 *
 * Holds when it is called:
 * - `values` rise.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-EDOM` if it is so
 */
int entry_sum(std::span<const uint32_t> values, uint64_t &out_sum);

/**
 * Moves a point.
 *
 * @param from From.
 * @param matrix Matrix.
 * @param by By. May be null.
 * @param out_to Out to.
 * @param out_inverse Out inverse.
 *
 * Holds when it is called:
 * - `from.x` is not negative.
 * - `by.x` is not 13.
 * - `by.y` is small, also where `by` is null.
 *
 * Errors:
 * - `-EDOM` if it is so
 * - `-EPERM` if it is so
 * - `-ERANGE` if it is so
 * - `-EINVAL` if it is so
 */
int entry_transform(
    const entry_point &from,
    const float (&matrix)[2][2],
    const entry_point *by,
    entry_point &out_to,
    float (&out_inverse)[2][2]);

/**
 * Visits values.
 *
 * @param visit Visit.
 * @param user User. May be null.
 *
 * Errors:
 * - `-EINVAL` if it is so
 */
int entry_visit_all(entry_visit visit, void *user);

/**
 * Throws what is asked for.
 *
 * @param kind Kind.
 * @param out_value Out value.
 *
 * Errors:
 * - `-EINVAL` if it is so
 */
int entry_throw_one(int32_t kind, uint32_t &out_value);

/**
 * Asks a predicate that nobody wrote.
 *
 * @param out_value Out value.
 *
 * Holds when it is called:
 * - It is so.
 *
 * Errors:
 * - `-EINVAL` if it is so
 * - `-EBUSY` if it is so
 */
int entry_unready(uint32_t &out_value);

/**
 * Has no body.
 *
 * @param options Options.
 * @param out_value Out value.
 *
 * Errors:
 * - `-EINVAL` if it is so
 */
int entry_missing(const entry_options &options, uint32_t &out_value);

/**
 * The name of a box.
 *
 * @param box Box.
 */
const char *entry_text(entry_box box);

/**
 * A descriptor.
 *
 * @param fail Fail.
 */
int entry_descriptor(bool fail);

/**
 * Forgets everything.
 *
 * @param fail Fail.
 */
void entry_forget(bool fail);

/** A number, without a body. */
uint32_t entry_missing_count();

/**
 * Ends a box.
 *
 * @param box Box.
 *
 * Holds when it is called:
 * - `box` is a box of this library.
 *
 * Errors:
 * - `-ENOENT` if it is so
 */
int entry_destroy(entry_box box);

#ifdef ENTRY_EXTRAS
/**
 * Needs a macro.
 *
 * @param values Values.
 */
uint32_t entry_extra(uint32_t values);
#endif

#ifdef _WIN32
/**
 * Is elsewhere.
 *
 * @param values Values.
 */
uint32_t entry_windows(uint32_t values);
#endif

} // namespace entry_native::bodies

namespace entry_native {

/**
 * Told of every call that an entry point refuses by itself, and of every exception that brings no
 * text of its own. Predicates and bodies tell their reasons themselves. Written by hand where
 * somebody wants to know; else nothing happens.
 *
 * @param function The name of the function; empty where it is not known.
 * @param reason The requirement that does not hold, or what went wrong.
 */
void on_refusal(std::string_view function, std::string_view reason) noexcept;

} // namespace entry_native

#endif
