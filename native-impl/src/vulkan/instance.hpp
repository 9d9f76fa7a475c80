#pragma once

#include <memory>
#include <vector>

#include "functions.hpp"

namespace interop::vulkan {

/// The Vulkan version for which the library makes its own instance.
inline constexpr std::uint32_t wanted_version = VK_API_VERSION_1_2;

/// `vkGetInstanceProcAddr` of the Vulkan loader of this machine, which stays loaded from the first call on; null where there is none.
PFN_vkGetInstanceProcAddr find_loader() noexcept;

/// A `VkInstance`: the library's own, which is destroyed at the end, or one that the application lends.
class Instance final {
public:
    /// The library's own instance, shared by all who use it at the same time. Throws ENODEV where there is no loader or driver.
    static std::shared_ptr<const Instance> shared();
    /// An instance of the application.
    /// @param get Its `vkGetInstanceProcAddr`; null: that of the loader, ENODEV where there is none.
    /// @param version For which it was made; 0 is 1.0.
    static std::shared_ptr<const Instance> borrow(VkInstance instance, PFN_vkGetInstanceProcAddr get, std::uint32_t version);

    ~Instance();
    Instance(const Instance &) = delete;
    Instance &operator=(const Instance &) = delete;

    VkInstance handle() const noexcept { return handle_; }
    std::uint32_t version() const noexcept { return version_; }
    const InstanceFunctions &functions() const noexcept { return functions_; }

    std::vector<VkPhysicalDevice> physical_devices() const;

private:
    Instance(VkInstance handle, bool is_own, std::uint32_t version) : handle_(handle), is_own_(is_own), version_(version) {}

    VkInstance handle_;
    const bool is_own_;
    const std::uint32_t version_;
    InstanceFunctions functions_;
};

} // namespace interop::vulkan
