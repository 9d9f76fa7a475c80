#pragma once

#include <volk.h>

#include <cstdint>
#include <vector>

#include "api.hpp"

/// What a Vulkan application has: an instance, a device and a queue of its own. It speaks raw Vulkan.
namespace application {

/// A function of Vulkan succeeds.
#define VK(call) application::require_success((call), __FILE__, __LINE__, #call)

inline void require_success(VkResult result, const char *file, int line, const char *call) {
    if (result == VK_SUCCESS) return;
    std::fprintf(stderr, "%s:%d: %s: VkResult %d\n", file, line, call, static_cast<int>(result));
    std::fflush(nullptr);
    std::_Exit(1);
}

/// A buffer with memory of the application.
struct BoundBuffer {
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceMemory memory = VK_NULL_HANDLE;
    std::uint8_t *data = nullptr;
};

class Application final {
public:
    /// @param has_external_memory Whether the device is made with VK_KHR_external_memory_fd.
    explicit Application(bool has_external_memory = true);
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    VkInstance instance = VK_NULL_HANDLE;
    VkPhysicalDevice physical = VK_NULL_HANDLE;
    VkDevice device = VK_NULL_HANDLE;
    VkQueue queue = VK_NULL_HANDLE;
    std::uint32_t family = 0;
    VkPhysicalDeviceIDProperties identity{};

    /// The device and queue as the library takes them.
    AsyncRT_InteropVulkanDevice for_library() const;

    VkCommandBuffer begin();
    /// Ends and submits commands between a wait and a signal of timelines; a null semaphore is none.
    void submit(VkCommandBuffer commands, VkSemaphore wait, std::uint64_t wait_value, VkSemaphore signal, std::uint64_t signal_value);
    void wait_idle() { VK(vkQueueWaitIdle(queue)); }

    /// A buffer that the host can map, in memory of the application.
    BoundBuffer buffer(std::uint64_t size_bytes);
    void destroy(const BoundBuffer &buffer);

    /// A buffer that is bound to memory behind a descriptor; the descriptor becomes the driver's.
    BoundBuffer import_buffer(int fd, std::uint64_t size_bytes, std::uint32_t memory_type_index);
    /// A linear image for external memory, not bound, and where it keeps its pixels.
    VkImage linear_image(VkFormat format, std::uint32_t width, std::uint32_t height, VkSubresourceLayout &layout);

private:
    VkCommandPool pool_ = VK_NULL_HANDLE;
};

/// The format in the words of Vulkan.
inline VkFormat vk_format(MAX_Format format) {
    switch (format) {
#define FORMAT(value, name) \
    case value: return name;
#include <formats_vulkan.inc>
    default: return VK_FORMAT_UNDEFINED;
    }
}

template <class Handle>
std::uint64_t number(Handle handle) {
    return reinterpret_cast<std::uint64_t>(handle);
}

} // namespace application
