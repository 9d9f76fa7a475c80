#pragma once

#include "dispatch.hpp"

namespace fd_layer {

VKAPI_ATTR VkResult VKAPI_CALL create_buffer(VkDevice device, const VkBufferCreateInfo *info, const VkAllocationCallbacks *allocator, VkBuffer *buffer);
VKAPI_ATTR VkResult VKAPI_CALL create_image(VkDevice device, const VkImageCreateInfo *info, const VkAllocationCallbacks *allocator, VkImage *image);
VKAPI_ATTR void VKAPI_CALL get_image_subresource_layout(VkDevice device, VkImage image, const VkImageSubresource *subresource,
                                                        VkSubresourceLayout *layout);
VKAPI_ATTR VkResult VKAPI_CALL get_image_drm_format_modifier_properties(VkDevice device, VkImage image,
                                                                        VkImageDrmFormatModifierPropertiesEXT *properties);
VKAPI_ATTR void VKAPI_CALL get_device_buffer_memory_requirements(VkDevice device, const VkDeviceBufferMemoryRequirements *info,
                                                                 VkMemoryRequirements2 *requirements);
VKAPI_ATTR void VKAPI_CALL get_device_image_memory_requirements(VkDevice device, const VkDeviceImageMemoryRequirements *info,
                                                                VkMemoryRequirements2 *requirements);

} // namespace fd_layer
