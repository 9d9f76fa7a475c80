#pragma once

#include "../core/backend.hpp"

namespace interop {

/// Devices of the Vulkan drivers of this machine, and those that applications bring. Loader and drivers are loaded when they are first needed.
class VulkanBackend final : public Backend {
public:
    AsyncRT_InteropBackend kind() const override { return ASYNCRT_INTEROP_BACKEND_VULKAN; }
    const char *name() const override { return "vulkan"; }
    bool is_available() override;
    /// For a GPU only, or the UUID of any device: a device in software must be asked for.
    bool is_automatic(const DeviceRequest &request) override;
    /// Throws ENODEV where there is no loader, no driver or no such device; EOPNOTSUPP, with the reason, if it lacks what the library needs.
    std::unique_ptr<Device> open(const DeviceRequest &request) override;
    std::unique_ptr<VulkanView> view(std::shared_ptr<Timeline> timeline, const AsyncRT_InteropVulkanDevice &device) override;
};

} // namespace interop
