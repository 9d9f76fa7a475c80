#pragma once

#include "../core/backend.hpp"
#include "gpu.hpp"

namespace interop::vulkan {

/// The timeline as a `VkSemaphore` of a device: itself if it is of that device; its payload, shared by the driver, if that can be; else bridged.
///
/// A bridge raises each side to the payload of the other, on threads of the wait service. As on every timeline semaphore, whoever signals must be ordered
/// with the others: a value that the host raises while the queue of the application has a lower signal pending breaks the rules of Vulkan.
std::unique_ptr<VulkanView> make_view(std::shared_ptr<Timeline> timeline, const AsyncRT_InteropVulkanDevice &device);

} // namespace interop::vulkan
