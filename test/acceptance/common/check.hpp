#pragma once

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <utility>

/// How a program of the acceptance test ends when something is not as it must be.
[[noreturn]] inline void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
[[noreturn]] inline void fail(const char *format, ...) {
    std::fflush(stdout);
    std::fputs("failed: ", stderr);
    std::va_list arguments;
    va_start(arguments, format);
    std::vfprintf(stderr, format, arguments);
    va_end(arguments);
    std::fputc('\n', stderr);
    std::fflush(nullptr);
    std::_Exit(1);
}

/// Runs a function at the end of a scope.
template <class Function>
class Defer final {
public:
    explicit Defer(Function function) : function_(std::move(function)) {}
    ~Defer() { function_(); }
    Defer(const Defer &) = delete;
    Defer &operator=(const Defer &) = delete;

private:
    Function function_;
};
