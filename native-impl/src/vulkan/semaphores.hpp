#pragma once

#include "gpu.hpp"

namespace interop::vulkan {

/// A timeline semaphore.
/// @param is_exportable Whether it can be exported as an opaque descriptor.
OwnedSemaphore create_timeline_semaphore(const std::shared_ptr<const Gpu> &gpu, std::uint64_t initial_value, bool is_exportable);

/// The payload. Throws EIO for a lost device.
std::uint64_t counter_of(const Gpu &gpu, VkSemaphore semaphore);

/// Waits until the payload is at least `value`; false: the time was up first. Throws EIO for a lost device.
bool wait_for(const Gpu &gpu, VkSemaphore semaphore, std::uint64_t value, std::uint64_t timeout_ns);

/// Raises the payload, which must be below `value`, and no pending signal may be either.
void signal(const Gpu &gpu, VkSemaphore semaphore, std::uint64_t value);

/// A new descriptor of a semaphore that is exportable, close-on-exec.
UniqueFd export_semaphore(const Gpu &gpu, VkSemaphore semaphore);

/// A semaphore with the payload behind a descriptor, which stays open and the caller's. Throws EINVAL if the driver does not take it.
OwnedSemaphore import_semaphore(const std::shared_ptr<const Gpu> &gpu, int fd);

} // namespace interop::vulkan
