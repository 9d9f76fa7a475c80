#pragma once

/// Exportable memory and timelines on a Vulkan device, for whoever has work to do there by another interface. No queue is needed.

#include <memory>

#include "../core/backend.hpp"
#include "gpu.hpp"

namespace interop::vulkan {

/// A device of the library's own with this UUID. Throws ENODEV where there is no loader, driver or such device, EOPNOTSUPP if it lacks what is needed.
std::shared_ptr<const Gpu> open_gpu(const Uuid &uuid);

/// What a device can do with memory and timelines.
AsyncRT_InteropFeatures features_of(const std::shared_ptr<const Gpu> &gpu);

/// Exportable memory for an image, whose content is undefined.
/// @param backend Of which backend the memory says it is.
AllocationResult allocate_exportable(const std::shared_ptr<const Gpu> &gpu, const AllocationRequest &request, AsyncRT_InteropBackend backend);

/// Memory behind a descriptor, which stays the caller's. Checks type, size and identity.
std::shared_ptr<Allocation> import_exported(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropMemoryInfo &info, AsyncRT_InteropBackend backend);

/// A timeline that every user of the device can signal: of the driver where it exports timelines, else of the host.
std::shared_ptr<Timeline> create_shared_timeline(const std::shared_ptr<const Gpu> &gpu, std::uint64_t initial_value, AsyncRT_InteropBackend backend);

/// The timeline behind a descriptor, which stays the caller's: of the host or of the driver. `info` is null where only the descriptor is known.
std::shared_ptr<Timeline> import_shared_timeline(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropSemaphoreInfo *info, AsyncRT_InteropBackend backend);

} // namespace interop::vulkan
