/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ENTRY_NATIVE_NEXT_DEFINITIONS_HPP
#define ENTRY_NATIVE_NEXT_DEFINITIONS_HPP

#include "../include/entry_types.h"
#include "../include/entry.h"

/**
 * The next definition of a function in the process, outside of this library: the one that follows in
 * the search order or, where none does (as when this library was loaded at run time), the first.
 * Null where there is none. A call asks the loader until a definition has been found.
 */
namespace entry_native::next_definitions {

/** The next `entry_measure`. */
decltype(&::entry_measure) entry_measure();

/** The next `entry_destroy`. */
decltype(&::entry_destroy) entry_destroy();

} // namespace entry_native::next_definitions

#endif
