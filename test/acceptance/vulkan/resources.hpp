#pragma once

#include "gpu.hpp"

/// Memory of the consumer's own: what it draws into, copies to and reads back.
struct OwnBuffer {
    OwnBuffer(const Gpu &gpu, VkDeviceSize size, VkBufferUsageFlags usage);
    ~OwnBuffer();
    OwnBuffer(const OwnBuffer &) = delete;
    OwnBuffer &operator=(const OwnBuffer &) = delete;

    const Gpu &gpu;
    VkDeviceSize size;
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceMemory memory = VK_NULL_HANDLE;
    void *data = nullptr; ///< mapped and coherent
};

struct OwnImage {
    OwnImage(const Gpu &gpu, VkFormat format, std::uint32_t width, std::uint32_t height, VkImageUsageFlags usage);
    ~OwnImage();
    OwnImage(const OwnImage &) = delete;
    OwnImage &operator=(const OwnImage &) = delete;

    const Gpu &gpu;
    VkImage image = VK_NULL_HANDLE;
    VkDeviceMemory memory = VK_NULL_HANDLE;
};

/// A command buffer that is recorded, submitted and waited for.
class OneTime final {
public:
    explicit OneTime(const Gpu &gpu);
    ~OneTime();
    OneTime(const OneTime &) = delete;
    OneTime &operator=(const OneTime &) = delete;

    VkCommandBuffer commands = VK_NULL_HANDLE;

private:
    const Gpu &gpu_;
};

VkCommandBuffer new_commands(const Gpu &gpu);
void begin(VkCommandBuffer commands, VkCommandBufferUsageFlags usage);
