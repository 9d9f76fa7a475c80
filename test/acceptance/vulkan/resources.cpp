#include "resources.hpp"

OwnBuffer::OwnBuffer(const Gpu &the_gpu, VkDeviceSize bytes, VkBufferUsageFlags usage) : gpu(the_gpu), size(bytes) {
    const VkBufferCreateInfo info{VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO, nullptr, 0, size, usage, VK_SHARING_MODE_EXCLUSIVE, 0, nullptr};
    VK_REQUIRE(vkCreateBuffer(gpu.device, &info, nullptr, &buffer));
    VkMemoryRequirements needed;
    vkGetBufferMemoryRequirements(gpu.device, buffer, &needed);
    const VkMemoryAllocateInfo allocate{VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO, nullptr, needed.size,
                                        gpu.memory_type(needed.memoryTypeBits, VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT)};
    VK_REQUIRE(vkAllocateMemory(gpu.device, &allocate, nullptr, &memory));
    VK_REQUIRE(vkBindBufferMemory(gpu.device, buffer, memory, 0));
    VK_REQUIRE(vkMapMemory(gpu.device, memory, 0, VK_WHOLE_SIZE, 0, &data));
}

OwnBuffer::~OwnBuffer() {
    vkDestroyBuffer(gpu.device, buffer, nullptr);
    vkFreeMemory(gpu.device, memory, nullptr);
}

OwnImage::OwnImage(const Gpu &the_gpu, VkFormat format, std::uint32_t width, std::uint32_t height, VkImageUsageFlags usage) : gpu(the_gpu) {
    const VkImageCreateInfo info{VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO, nullptr, 0, VK_IMAGE_TYPE_2D, format, {width, height, 1}, 1, 1, VK_SAMPLE_COUNT_1_BIT,
                                 VK_IMAGE_TILING_OPTIMAL, usage, VK_SHARING_MODE_EXCLUSIVE, 0, nullptr, VK_IMAGE_LAYOUT_UNDEFINED};
    VK_REQUIRE(vkCreateImage(gpu.device, &info, nullptr, &image));
    VkMemoryRequirements needed;
    vkGetImageMemoryRequirements(gpu.device, image, &needed);
    const VkMemoryAllocateInfo allocate{VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO, nullptr, needed.size,
                                        gpu.memory_type(needed.memoryTypeBits, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT)};
    VK_REQUIRE(vkAllocateMemory(gpu.device, &allocate, nullptr, &memory));
    VK_REQUIRE(vkBindImageMemory(gpu.device, image, memory, 0));
}

OwnImage::~OwnImage() {
    vkDestroyImage(gpu.device, image, nullptr);
    vkFreeMemory(gpu.device, memory, nullptr);
}

VkCommandBuffer new_commands(const Gpu &gpu) {
    const VkCommandBufferAllocateInfo info{VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO, nullptr, gpu.pool, VK_COMMAND_BUFFER_LEVEL_PRIMARY, 1};
    VkCommandBuffer commands = VK_NULL_HANDLE;
    VK_REQUIRE(vkAllocateCommandBuffers(gpu.device, &info, &commands));
    return commands;
}

void begin(VkCommandBuffer commands, VkCommandBufferUsageFlags usage) {
    const VkCommandBufferBeginInfo info{VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO, nullptr, usage, nullptr};
    VK_REQUIRE(vkBeginCommandBuffer(commands, &info));
}

OneTime::OneTime(const Gpu &gpu) : commands(new_commands(gpu)), gpu_(gpu) { begin(commands, VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT); }

OneTime::~OneTime() {
    VK_REQUIRE(vkEndCommandBuffer(commands));
    gpu_.submit_and_wait(commands);
    vkFreeCommandBuffers(gpu_.device, gpu_.pool, 1, &commands);
}
