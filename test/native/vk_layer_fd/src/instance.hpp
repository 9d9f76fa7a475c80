#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dispatch.hpp"
#include "timeline_page.hpp"

namespace fd_layer {

struct Instance {
    VkInstance handle = VK_NULL_HANDLE;
    InstanceDispatch next;
};

/// The instance of an instance, or of one of its physical devices. It lives until the application destroys it.
Instance &instance_of(DispatchKey key);

/// Device extensions that the layer implements.
const std::vector<VkExtensionProperties> &layer_extensions() noexcept;
bool is_listed(const std::vector<VkExtensionProperties> &extensions, const char *name) noexcept;
/// What the driver says.
VkResult driver_extensions(Instance &instance, VkPhysicalDevice physical_device, std::vector<VkExtensionProperties> &extensions);
/// UUIDs of device and driver.
Identity identity_of(Instance &instance, VkPhysicalDevice physical_device);

VKAPI_ATTR VkResult VKAPI_CALL create_instance(const VkInstanceCreateInfo *info, const VkAllocationCallbacks *allocator, VkInstance *instance);
VKAPI_ATTR void VKAPI_CALL destroy_instance(VkInstance instance, const VkAllocationCallbacks *allocator);
VKAPI_ATTR VkResult VKAPI_CALL enumerate_device_extension_properties(VkPhysicalDevice physical_device, const char *layer, uint32_t *count,
                                                                     VkExtensionProperties *properties);
/// With VK_LAYER_ABIWRIGHT_MAX_TIMELINE_DIFFERENCE the device says this number of its timelines.
VKAPI_ATTR void VKAPI_CALL get_physical_device_properties_2(VkPhysicalDevice physical_device, VkPhysicalDeviceProperties2 *properties);
VKAPI_ATTR void VKAPI_CALL get_physical_device_external_semaphore_properties(VkPhysicalDevice physical_device,
                                                                             const VkPhysicalDeviceExternalSemaphoreInfo *info,
                                                                             VkExternalSemaphoreProperties *properties);

} // namespace fd_layer
