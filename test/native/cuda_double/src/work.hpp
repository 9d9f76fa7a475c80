#pragma once

#include "objects.hpp"

namespace cuda_double {

/// Enqueues work on a stream of the current context, in the order that the driver promises.
CUresult enqueue_on(CUstream handle, const char *call, std::function<void()> function);

} // namespace cuda_double
