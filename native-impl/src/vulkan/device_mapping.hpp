#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>

#include "gpu.hpp"

namespace interop::vulkan {

/// The mapping of a memory object, of which Vulkan allows one at a time: made by the first who wants it, ended by the last. Thread-safe.
class DeviceMapping final {
public:
    /// @param memory Stays its owner's, and outlives this object; null: it cannot be mapped.
    DeviceMapping(std::shared_ptr<const Gpu> gpu, VkDeviceMemory memory) : gpu_(std::move(gpu)), memory_(memory) {}
    ~DeviceMapping();
    DeviceMapping(const DeviceMapping &) = delete;
    DeviceMapping &operator=(const DeviceMapping &) = delete;

    /// The bytes of the whole memory. Throws EOPNOTSUPP without memory.
    std::byte *add();
    /// Takes back one call of `add`.
    void remove() noexcept;
    /// Null while it is not mapped.
    std::byte *data() const;

private:
    void unmap() noexcept;

    const std::shared_ptr<const Gpu> gpu_;
    const VkDeviceMemory memory_;
    mutable std::mutex mutex_;
    std::byte *data_ = nullptr;
    std::uint64_t count_ = 0;
};

} // namespace interop::vulkan
