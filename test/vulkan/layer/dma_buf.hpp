#pragma once

#include <unistd.h>

#include <cstdint>
#include <vector>

#include "check.hpp"
#include "vulkan_device.hpp"

/// What the tests of dma-bufs do with raw Vulkan.
namespace dma_buf {

inline constexpr auto type = VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT;

inline const std::vector<const char *> extensions{
    VK_KHR_EXTERNAL_MEMORY_FD_EXTENSION_NAME,
    VK_EXT_EXTERNAL_MEMORY_DMA_BUF_EXTENSION_NAME,
    VK_EXT_IMAGE_DRM_FORMAT_MODIFIER_EXTENSION_NAME,
    VK_EXT_QUEUE_FAMILY_FOREIGN_EXTENSION_NAME,
};

struct Format {
    VkFormat format;
    std::uint32_t bytes;
};
inline constexpr Format formats[] = {
    {VK_FORMAT_R8_UNORM, 1},       {VK_FORMAT_R8G8_UNORM, 2},      {VK_FORMAT_R8G8B8A8_UNORM, 4},
    {VK_FORMAT_B8G8R8A8_SRGB, 4},  {VK_FORMAT_R16G16B16A16_SFLOAT, 8}, {VK_FORMAT_R32G32B32A32_SFLOAT, 16},
};

/// An image of one colour plane with the linear modifier; of a row pitch where one is given, else of the driver's.
VkResult create_image(const VulkanDevice &vulkan, VkFormat format, VkExtent2D size, std::uint64_t row_pitch, VkImage &image);
VkSubresourceLayout layout_of(const VulkanDevice &vulkan, VkImage image);
VkBuffer create_buffer(const VulkanDevice &vulkan, VkDeviceSize bytes, VkExternalMemoryHandleTypeFlags handle_types = type);

/// New memory that is exportable as a dma-buf.
VkDeviceMemory allocate(const VulkanDevice &vulkan, VkDeviceSize bytes);
/// The descriptor is consumed on success.
VkResult import(const VulkanDevice &vulkan, int fd, VkDeviceSize bytes, VkDeviceMemory &memory);
int export_fd(const VulkanDevice &vulkan, VkDeviceMemory memory);
std::uint8_t *map(const VulkanDevice &vulkan, VkDeviceMemory memory);

/// The texels of an image that somebody else has written, row after row without gaps, copied by the device.
std::vector<std::uint8_t> read_back(const VulkanDevice &vulkan, VkImage image, VkExtent2D size, std::uint32_t texel_bytes);

} // namespace dma_buf
