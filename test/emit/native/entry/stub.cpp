/* Another library with a function of the same name, as a runtime that has gained the functions would be. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "entry.h"

#include <cerrno>
#include <cstdint>
#include <dlfcn.h>

extern "C" int entry_measure(entry_box box, int64_t scale, uint64_t *out_width, entry_mode *out_mode)
{
    if (reinterpret_cast<std::uintptr_t>(box) == 0x1000) {
        *out_width = 4711;
        return 0;
    }
    const auto next = reinterpret_cast<decltype(&entry_measure)>(dlsym(RTLD_NEXT, "entry_measure"));
    return next == nullptr ? -EXDEV : next(box, scale, out_width, out_mode);
}
