#pragma once

#include <cuda.h>

#include <cstddef>

namespace cuda_double {

/// What a result that is injected means for the call.
enum class Kind {
    /// Nothing was done.
    plain,
    /// It was done all the same: what frees can also report errors of earlier work.
    frees,
    /// May be called before cuInit.
    early,
    /// May be called from a host function too.
    anywhere,
};

/// Counts a call and writes it to the log. @return CUDA_SUCCESS if it may go on.
CUresult begin_call(const char *name, Kind kind, CUresult &injected);

/// One call of a function of the driver.
template <class Body>
CUresult call(const char *name, Kind kind, Body body) {
    CUresult injected = CUDA_SUCCESS;
    if (const CUresult refused = begin_call(name, kind, injected); refused != CUDA_SUCCESS) return refused;
    if (injected != CUDA_SUCCESS && kind != Kind::frees) return injected;
    const CUresult result = body();
    return injected != CUDA_SUCCESS ? injected : result;
}

/// A documented precondition does not hold: ends the process, or counts it where a test wants that. @return What the call answers then.
CUresult violation(const char *format, ...) __attribute__((format(printf, 1, 2)));

/// A line of the log, where CUDA_DOUBLE_LOG is set.
void log(const char *format, ...) __attribute__((format(printf, 1, 2)));

void set_initialized();

/// Says that this thread is in a host function.
class HostFunction {
public:
    HostFunction();
    ~HostFunction();
};

/// A number of the environment, or what stands for it.
long setting(const char *name, long otherwise);

} // namespace cuda_double
