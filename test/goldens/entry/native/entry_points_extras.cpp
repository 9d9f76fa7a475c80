/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "missing_bodies.hpp"

namespace entry_native {

#ifdef ENTRY_EXTRAS
extern "C" [[gnu::visibility("default")]]
uint32_t entry_extra(uint32_t values)
{
    const auto enter = [&]() -> uint32_t {
        return bodies::entry_extra(values);
    };
    return support::guarded(enter, []() noexcept -> uint32_t { return {}; });
}
#endif

#ifdef _WIN32
extern "C" [[gnu::visibility("default")]]
uint32_t entry_windows(uint32_t values)
{
    const auto enter = [&]() -> uint32_t {
        return bodies::entry_windows(values);
    };
    return support::guarded(enter, []() noexcept -> uint32_t { return {}; });
}
#endif

} // namespace entry_native
