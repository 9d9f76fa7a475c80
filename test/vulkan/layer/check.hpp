#pragma once

#include <cstdio>
#include <cstdlib>
#include <cstring>

/// Ends the program with the first check that does not hold.
#define CHECK(condition) \
    do { \
        if (!(condition)) { \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
            std::fflush(nullptr); \
            std::_Exit(1); \
        } \
    } while (false)

/// The call returns this VkResult.
#define CHECK_VK(expected, call) \
    do { \
        const int result_ = static_cast<int>(call); \
        if (result_ != static_cast<int>(expected)) { \
            std::fprintf(stderr, "%s:%d: %s returns %d, not %s\n", __FILE__, __LINE__, #call, result_, #expected); \
            std::fflush(nullptr); \
            std::_Exit(1); \
        } \
    } while (false)

/// A case of a program, run as `program case`; `program` alone lists them.
struct Case {
    const char *name;
    void (*body)();
};

template <std::size_t count>
int run_cases(int argc, char **argv, const Case (&cases)[count]) {
    for (const Case &each : cases) {
        if (argc < 2) std::puts(each.name);
        else if (std::strcmp(argv[1], each.name) == 0) {
            each.body();
            return 0;
        }
    }
    return argc < 2 ? 0 : 2;
}
