#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../core/backend.hpp"
#include "instance.hpp"

namespace interop::vulkan {

/// How far a handle type of external memory goes for buffers.
struct ExternalUse {
    bool can_export = false;
    bool can_import = false;
    bool is_dedicated_only = false;
    /// Handle types that one allocation can be exported as together with this one.
    VkExternalMemoryHandleTypeFlags compatible = 0;
};

/// What the library knows about a physical device. Immutable.
struct PhysicalDevice {
    std::shared_ptr<const Instance> instance;
    VkPhysicalDevice handle = VK_NULL_HANDLE;
    /// What both the instance and the device can.
    std::uint32_t version = 0;
    VkPhysicalDeviceType type = VK_PHYSICAL_DEVICE_TYPE_OTHER;
    std::string name;
    DeviceIdentity identity;
    VkDriverId driver = static_cast<VkDriverId>(0);
    std::uint32_t max_image_extent = 0;
    std::uint64_t max_allocation_size_bytes = 0;
    VkPhysicalDeviceMemoryProperties memory{};
    std::vector<std::string> extensions;
    bool has_timelines = false;
    std::uint64_t max_timeline_difference = 0;
    /// The driver itself exports and imports timelines as opaque descriptors.
    bool has_native_timelines = false;
    ExternalUse opaque;
    ExternalUse dma_buf;

    bool has_extension(std::string_view extension) const;
    /// A device that exists in software only.
    bool is_software() const noexcept { return type == VK_PHYSICAL_DEVICE_TYPE_CPU; }
    /// Why the library cannot work on the device, for people; empty if it can.
    std::string unfit_reason() const;

    const InstanceFunctions &functions() const noexcept { return instance->functions(); }
};

/// How buffers of the library are used. What a driver says about external memory it says for this use.
inline constexpr VkBufferUsageFlags buffer_usage = VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT | VK_BUFFER_USAGE_STORAGE_BUFFER_BIT |
                                                   VK_BUFFER_USAGE_UNIFORM_TEXEL_BUFFER_BIT;

PhysicalDevice inspect(std::shared_ptr<const Instance> instance, VkPhysicalDevice handle);

/// The device with a UUID, or without one the best that will do: GPUs first, software last.
/// Throws ENODEV if there is none, EOPNOTSUPP with the reason if it, or each of them, lacks what the library needs.
PhysicalDevice choose_physical_device(const std::optional<Uuid> &uuid);

} // namespace interop::vulkan
