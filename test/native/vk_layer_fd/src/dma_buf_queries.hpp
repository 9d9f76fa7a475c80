#pragma once

#include "dispatch.hpp"

namespace fd_layer {

VKAPI_ATTR void VKAPI_CALL get_physical_device_external_buffer_properties(VkPhysicalDevice physical_device,
                                                                          const VkPhysicalDeviceExternalBufferInfo *info,
                                                                          VkExternalBufferProperties *properties);
VKAPI_ATTR VkResult VKAPI_CALL get_physical_device_image_format_properties_2(VkPhysicalDevice physical_device,
                                                                             const VkPhysicalDeviceImageFormatInfo2 *info,
                                                                             VkImageFormatProperties2 *properties);
VKAPI_ATTR void VKAPI_CALL get_physical_device_format_properties_2(VkPhysicalDevice physical_device, VkFormat format, VkFormatProperties2 *properties);

} // namespace fd_layer
