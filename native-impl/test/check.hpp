#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>

#include "core/failure.hpp"

/// A small test harness: a program is a list of named cases; the first check that does not hold ends it.
namespace check {

[[noreturn]] inline void fail(const char *file, int line, const char *text) {
    std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, text);
    std::fflush(nullptr);
    std::_Exit(1);
}

/// The errno value of the Failure that a function throws; 0 if it throws none.
inline int failure_of(const std::function<void()> &function) {
    try {
        function();
        return 0;
    } catch (const interop::Failure &failure) {
        return failure.code();
    }
}

/// How often a race or an attack is tried: ten times as often in a long run.
inline int rounds(int usual) { return std::getenv("ABIWRIGHT_LONG") == nullptr ? usual : 10 * usual; }

/// The same where a long run tries it so often.
inline int rounds(int usual, int in_long_run) { return std::getenv("ABIWRIGHT_LONG") == nullptr ? usual : in_long_run; }

/// A volume that is asked for: whole, but a tenth of it under a sanitizer, except in a long run.
inline int volume(int whole) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return std::getenv("ABIWRIGHT_LONG") == nullptr ? whole / 10 : whole;
#else
    return whole;
#endif
}

/// Runs a case and tells so.
inline void run(const char *name, const std::function<void()> &body) {
    std::printf("%s\n", name);
    std::fflush(stdout);
    body();
}

} // namespace check

#define CHECK(condition) \
    do { \
        if (!(condition)) check::fail(__FILE__, __LINE__, #condition); \
    } while (false)

/// The expression throws a Failure with this errno value; 0: it throws none.
#define CHECK_FAILS(code, expression) CHECK(check::failure_of([&] { static_cast<void>(expression); }) == (code))
