#pragma once

#include "driver.hpp"

namespace interop::cuda {

/// The errno value that stands for a result of the driver; EIO for one that this version does not know.
int errno_of(CUresult result) noexcept;

/// Throws if a call of the driver failed: the errno value of its result, and a text with the call and with the driver's own name and words for it.
void check(const CudaDriver &driver, CUresult result, const char *call);

} // namespace interop::cuda
