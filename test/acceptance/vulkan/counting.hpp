#pragma once

#include "gpu.hpp"

/// Puts counting functions in front of those of the driver.
namespace counting {

void install();
Calls &calls();

} // namespace counting
