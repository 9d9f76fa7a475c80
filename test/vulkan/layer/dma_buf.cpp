#include "dma_buf.hpp"

namespace dma_buf {
namespace {

constexpr VkImageUsageFlags usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;

} // namespace

VkResult create_image(const VulkanDevice &vulkan, VkFormat format, VkExtent2D size, std::uint64_t row_pitch, VkImage &image) {
    const std::uint64_t linear = 0;
    VkImageDrmFormatModifierListCreateInfoEXT list{VK_STRUCTURE_TYPE_IMAGE_DRM_FORMAT_MODIFIER_LIST_CREATE_INFO_EXT};
    list.drmFormatModifierCount = 1;
    list.pDrmFormatModifiers = &linear;
    VkSubresourceLayout plane{};
    plane.rowPitch = row_pitch;
    VkImageDrmFormatModifierExplicitCreateInfoEXT exact{VK_STRUCTURE_TYPE_IMAGE_DRM_FORMAT_MODIFIER_EXPLICIT_CREATE_INFO_EXT};
    exact.drmFormatModifierPlaneCount = 1;
    exact.pPlaneLayouts = &plane;
    VkExternalMemoryImageCreateInfo external{VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_IMAGE_CREATE_INFO};
    external.pNext = row_pitch == 0 ? static_cast<const void *>(&list) : &exact;
    external.handleTypes = type;
    VkImageCreateInfo info{VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO, &external};
    info.imageType = VK_IMAGE_TYPE_2D;
    info.format = format;
    info.extent = {size.width, size.height, 1};
    info.mipLevels = 1;
    info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.tiling = VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT;
    info.usage = usage;
    return vulkan.vk.vkCreateImage(vulkan.device, &info, nullptr, &image);
}

VkSubresourceLayout layout_of(const VulkanDevice &vulkan, VkImage image) {
    const VkImageSubresource plane{VK_IMAGE_ASPECT_MEMORY_PLANE_0_BIT_EXT, 0, 0};
    VkSubresourceLayout layout{};
    vulkan.vk.vkGetImageSubresourceLayout(vulkan.device, image, &plane, &layout);
    return layout;
}

VkBuffer create_buffer(const VulkanDevice &vulkan, VkDeviceSize bytes, VkExternalMemoryHandleTypeFlags handle_types) {
    VkExternalMemoryBufferCreateInfo external{VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO};
    external.handleTypes = handle_types;
    VkBufferCreateInfo info{VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO, handle_types == 0 ? nullptr : &external};
    info.size = bytes;
    info.usage = VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT;
    VkBuffer buffer = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkCreateBuffer(vulkan.device, &info, nullptr, &buffer));
    return buffer;
}

VkDeviceMemory allocate(const VulkanDevice &vulkan, VkDeviceSize bytes) {
    VkExportMemoryAllocateInfo exported{VK_STRUCTURE_TYPE_EXPORT_MEMORY_ALLOCATE_INFO};
    exported.handleTypes = type;
    VkMemoryAllocateInfo info{VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO, &exported};
    info.allocationSize = bytes;
    VkDeviceMemory memory = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkAllocateMemory(vulkan.device, &info, nullptr, &memory));
    return memory;
}

VkResult import(const VulkanDevice &vulkan, int fd, VkDeviceSize bytes, VkDeviceMemory &memory) {
    VkImportMemoryFdInfoKHR imported{VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR};
    imported.handleType = type;
    imported.fd = fd;
    VkMemoryAllocateInfo info{VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO, &imported};
    info.allocationSize = bytes;
    return vulkan.vk.vkAllocateMemory(vulkan.device, &info, nullptr, &memory);
}

int export_fd(const VulkanDevice &vulkan, VkDeviceMemory memory) {
    VkMemoryGetFdInfoKHR info{VK_STRUCTURE_TYPE_MEMORY_GET_FD_INFO_KHR};
    info.memory = memory;
    info.handleType = type;
    int fd = -1;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkGetMemoryFdKHR(vulkan.device, &info, &fd));
    return fd;
}

std::uint8_t *map(const VulkanDevice &vulkan, VkDeviceMemory memory) {
    void *address = nullptr;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkMapMemory(vulkan.device, memory, 0, VK_WHOLE_SIZE, 0, &address));
    return static_cast<std::uint8_t *>(address);
}

std::vector<std::uint8_t> read_back(const VulkanDevice &vulkan, VkImage image, VkExtent2D size, std::uint32_t texel_bytes) {
    const VkDeviceSize bytes = VkDeviceSize{size.width} * size.height * texel_bytes;
    const VkBuffer buffer = create_buffer(vulkan, bytes, 0);
    VkMemoryRequirements requirements{};
    vulkan.vk.vkGetBufferMemoryRequirements(vulkan.device, buffer, &requirements);
    VkMemoryAllocateInfo memory_info{VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO};
    memory_info.allocationSize = requirements.size;
    VkDeviceMemory memory = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkAllocateMemory(vulkan.device, &memory_info, nullptr, &memory));
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkBindBufferMemory(vulkan.device, buffer, memory, 0));

    const VkCommandPoolCreateInfo pool_info{VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO};
    VkCommandPool pool = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkCreateCommandPool(vulkan.device, &pool_info, nullptr, &pool));
    const VkCommandBufferAllocateInfo commands_info{VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO, nullptr, pool, VK_COMMAND_BUFFER_LEVEL_PRIMARY, 1};
    VkCommandBuffer commands = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkAllocateCommandBuffers(vulkan.device, &commands_info, &commands));
    const VkCommandBufferBeginInfo begin{VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO};
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkBeginCommandBuffer(commands, &begin));
    // An image of external memory starts in an undefined layout, as far as this device has seen; then it is acquired from whoever has written it.
    VkImageMemoryBarrier first{VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER};
    first.newLayout = VK_IMAGE_LAYOUT_GENERAL;
    first.srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    first.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    first.image = image;
    first.subresourceRange = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1};
    vulkan.vk.vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TOP_OF_PIPE_BIT, VK_PIPELINE_STAGE_TRANSFER_BIT, 0, 0, nullptr, 0, nullptr, 1, &first);
    VkImageMemoryBarrier acquire = first;
    acquire.dstAccessMask = VK_ACCESS_TRANSFER_READ_BIT;
    acquire.oldLayout = VK_IMAGE_LAYOUT_GENERAL;
    acquire.srcQueueFamilyIndex = VK_QUEUE_FAMILY_FOREIGN_EXT;
    acquire.dstQueueFamilyIndex = 0;
    vulkan.vk.vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_TRANSFER_BIT, 0, 0, nullptr, 0, nullptr, 1, &acquire);
    VkBufferImageCopy region{};
    region.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
    region.imageExtent = {size.width, size.height, 1};
    vulkan.vk.vkCmdCopyImageToBuffer(commands, image, VK_IMAGE_LAYOUT_GENERAL, buffer, 1, &region);
    VkMemoryBarrier to_host{VK_STRUCTURE_TYPE_MEMORY_BARRIER, nullptr, VK_ACCESS_TRANSFER_WRITE_BIT, VK_ACCESS_HOST_READ_BIT};
    vulkan.vk.vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &to_host, 0, nullptr, 0, nullptr);
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkEndCommandBuffer(commands));
    VkSubmitInfo submit{VK_STRUCTURE_TYPE_SUBMIT_INFO};
    submit.commandBufferCount = 1;
    submit.pCommandBuffers = &commands;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueSubmit(vulkan.queue, 1, &submit, VK_NULL_HANDLE));
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));

    const std::uint8_t *const texels = map(vulkan, memory);
    std::vector<std::uint8_t> result(texels, texels + bytes);
    vulkan.vk.vkDestroyCommandPool(vulkan.device, pool, nullptr);
    vulkan.vk.vkDestroyBuffer(vulkan.device, buffer, nullptr);
    vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
    return result;
}

} // namespace dma_buf
