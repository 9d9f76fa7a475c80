/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ENTRY_NATIVE_PREDICATES_HPP
#define ENTRY_NATIVE_PREDICATES_HPP

#include "../include/entry_types.h"
#include "../include/entry.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/**
 * The named conditions on state, written by hand. The entry points ask them in the order of the
 * requirements.
 */
namespace entry_native::predicates {

/**
 * The box is of this library.
 *
 * @param box Box.
 */
bool box_is_known(entry_box box);

/**
 * The box is not busy.
 *
 * @param box Box.
 */
bool box_is_idle(entry_box box);

/**
 * The values rise.
 *
 * @param values Values.
 */
bool values_are_sorted(std::span<const uint32_t> values);

/**
 * The options are wise.
 *
 * @param options Options. May be null.
 * @param mode Mode.
 * @param limit Limit.
 */
bool options_are_wise(const entry_options *options, entry_mode mode, uint32_t limit);

/**
 * The name has at most four bytes.
 *
 * @param name Name.
 */
bool name_is_short(std::string_view name);

/** A predicate without a definition. */
bool nobody_wrote_this();

} // namespace entry_native::predicates

#endif
