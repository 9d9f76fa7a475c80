#include "call.hpp"

#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>

#include "../control.h"

namespace cuda_double {
namespace {

struct Calls {
    std::mutex mutex;
    std::map<std::string, unsigned long> count;
    unsigned long total = 0;
    std::string function;
    unsigned long remaining = 0;
    CUresult result = CUDA_SUCCESS;
    bool injected = false;

    /// CUDA_DOUBLE_INJECT is `function:n:result`, with `*` for any function.
    Calls() {
        const char *const text = std::getenv("CUDA_DOUBLE_INJECT");
        char name[128] = {};
        int number = 0;
        if (text != nullptr && std::sscanf(text, "%127[^:]:%lu:%d", name, &remaining, &number) == 3) {
            function = std::strcmp(name, "*") == 0 ? "" : name;
            result = static_cast<CUresult>(number);
        }
    }
};

Calls &calls() {
    static auto *const all = new Calls;
    return *all;
}

std::atomic<bool> initialized{false};
std::atomic<bool> counting{setting("CUDA_DOUBLE_COUNT_VIOLATIONS", 0) != 0};
std::atomic<unsigned long> violations{0};
const bool logging = setting("CUDA_DOUBLE_LOG", 0) != 0;
thread_local int host_functions = 0;

} // namespace

long setting(const char *name, long otherwise) {
    const char *const text = std::getenv(name);
    return text == nullptr || *text == '\0' ? otherwise : std::strtol(text, nullptr, 0);
}

void set_initialized() { initialized = true; }

HostFunction::HostFunction() { ++host_functions; }
HostFunction::~HostFunction() { --host_functions; }

CUresult begin_call(const char *name, Kind kind, CUresult &injected) {
    {
        Calls &all = calls();
        const std::lock_guard lock(all.mutex);
        all.count[name] += 1;
        all.total += 1;
        if (all.remaining != 0 && (all.function.empty() || all.function == name)) {
            all.remaining -= 1;
            if (all.remaining == 0) {
                injected = all.result;
                all.injected = true;
            }
        }
    }
    if (injected != CUDA_SUCCESS) log("%s: injected %d", name, injected);
    if (host_functions != 0 && kind != Kind::anywhere) {
        violation("%s is called from a host function", name);
        return CUDA_ERROR_NOT_PERMITTED;
    }
    if (!initialized && kind != Kind::early && kind != Kind::anywhere) return CUDA_ERROR_NOT_INITIALIZED;
    return CUDA_SUCCESS;
}

CUresult violation(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    std::fputs("cuda double: violation: ", stderr);
    std::vfprintf(stderr, format, arguments);
    std::fputc('\n', stderr);
    va_end(arguments);
    violations += 1;
    if (!counting) std::abort();
    return CUDA_ERROR_INVALID_VALUE;
}

void log(const char *format, ...) {
    if (!logging) return;
    va_list arguments;
    va_start(arguments, format);
    char line[512];
    std::vsnprintf(line, sizeof(line), format, arguments);
    va_end(arguments);
    std::fprintf(stderr, "[cuda double] %s\n", line);
}

} // namespace cuda_double

using namespace cuda_double;

extern "C" {

void cudaDouble_inject(const char *function, unsigned long n, int result) {
    Calls &all = calls();
    const std::lock_guard lock(all.mutex);
    all.function = function == nullptr ? "" : function;
    all.remaining = n;
    all.result = static_cast<CUresult>(result);
    all.injected = false;
}

int cudaDouble_was_injected(void) {
    const std::lock_guard lock(calls().mutex);
    return calls().injected ? 1 : 0;
}

unsigned long cudaDouble_calls(const char *function) {
    Calls &all = calls();
    const std::lock_guard lock(all.mutex);
    return function == nullptr ? all.total : all.count[function];
}

void cudaDouble_reset_calls(void) {
    const std::lock_guard lock(calls().mutex);
    calls().count.clear();
    calls().total = 0;
}

void cudaDouble_count_violations(int count) { counting = count != 0; }
unsigned long cudaDouble_violations(void) { return violations; }
}
