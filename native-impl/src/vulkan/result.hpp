#pragma once

#include "functions.hpp"

namespace interop::vulkan {

/// The errno value for what a function of Vulkan returned; 0 for success.
int errno_of(VkResult result) noexcept;

/// Throws the error of a function of Vulkan, with its names; nothing for a success.
/// @param what What was tried, such as "cannot create a buffer".
void check(VkResult result, const char *what);

} // namespace interop::vulkan
