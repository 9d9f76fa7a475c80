/* Calls a function that two libraries have, each with an object of its own. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "entry.h"
#include "expect.hpp"

#include <cerrno>
#include <cstdint>
#include <dlfcn.h>

int main(int argc, char **argv)
{
    /* With an argument, the library is loaded at run time: its functions are reached through their addresses. */
    void *library = argc > 2 ? dlopen(argv[2], RTLD_NOW | RTLD_LOCAL) : RTLD_DEFAULT;
    EXPECT(argc > 1 && (argc == 2 || library != nullptr));
    const auto create = reinterpret_cast<decltype(&entry_create)>(dlsym(library, "entry_create"));
    const auto measure = reinterpret_cast<decltype(&entry_measure)>(dlsym(library, "entry_measure"));
    EXPECT(create != nullptr && measure != nullptr);

    entry_options options = ENTRY_OPTIONS_INIT;
    options.width = 8;
    entry_box own = nullptr;
    EXPECT(create(&options, "box", &own) == 0);
    const entry_box other = reinterpret_cast<entry_box>(static_cast<std::uintptr_t>(0x1000));
    const entry_box unknown = reinterpret_cast<entry_box>(static_cast<std::uintptr_t>(0x2000));
    for (int round = 0; round < 2; ++round) {
        uint64_t width = 0;
        EXPECT(measure(own, 2, &width, nullptr) == 0 && width == 16);
        EXPECT(measure(other, 2, &width, nullptr) == 0 && width == 4711);
        width = 1;
        const int result = measure(unknown, 2, &width, nullptr);
        EXPECT(width == 1);
        std::printf("%s", result == -ENOENT ? "ENOENT " : result == -EXDEV ? "EXDEV " : "unexpected ");
    }
    std::puts(argv[1]);
}
