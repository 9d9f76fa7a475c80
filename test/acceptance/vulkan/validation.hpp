#pragma once

#include <volk.h>

#include <cstdint>

/// The validation layers: every message is printed, and counts against the program unless it is on the list of messages that are known to be mistaken.
namespace validation {

VkDebugUtilsMessengerCreateInfoEXT messenger();
std::uint64_t unexpected();

} // namespace validation
