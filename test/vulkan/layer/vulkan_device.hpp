#pragma once

#include <volk.h>

#include <cstdint>
#include <string>
#include <vector>

/// A device of the driver that the environment names, opened as an application does. With validation in front, a message of it ends the program.
class VulkanDevice final {
public:
    /// @param extensions Device extensions to enable.
    explicit VulkanDevice(const std::vector<const char *> &extensions = {VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME});
    ~VulkanDevice();
    VulkanDevice(const VulkanDevice &) = delete;
    VulkanDevice &operator=(const VulkanDevice &) = delete;

    VkInstance instance = VK_NULL_HANDLE;
    VkPhysicalDevice physical_device = VK_NULL_HANDLE;
    VkDevice device = VK_NULL_HANDLE;
    VkQueue queue = VK_NULL_HANDLE;
    /// The functions of this device.
    VolkDeviceTable vk{};

    std::vector<std::string> extensions() const;

    // Timelines.
    VkSemaphore create_timeline(std::uint64_t initial_value = 0, bool exportable = false) const;
    VkSemaphore create_exportable(std::uint64_t initial_value = 0) const { return create_timeline(initial_value, true); }
    void destroy(VkSemaphore semaphore) const { vk.vkDestroySemaphore(device, semaphore, nullptr); }
    int export_fd(VkSemaphore semaphore) const;
    VkResult import(VkSemaphore semaphore, int fd) const;
    /// A timeline with the payload of a descriptor, which is consumed.
    VkSemaphore import_timeline(int fd) const;
    std::uint64_t value(VkSemaphore semaphore) const;
    void signal(VkSemaphore semaphore, std::uint64_t value) const;
    VkResult wait(VkSemaphore semaphore, std::uint64_t value, std::uint64_t timeout_ns) const;

    // Submissions. A semaphore with its value; a null one is left out.
    struct Point {
        VkSemaphore semaphore = VK_NULL_HANDLE;
        std::uint64_t value = 0;
    };
    void submit(const std::vector<Point> &waits, const std::vector<Point> &signals, VkFence fence = VK_NULL_HANDLE) const;
    void submit2(const std::vector<Point> &waits, const std::vector<Point> &signals, VkFence fence = VK_NULL_HANDLE) const;
    VkFence create_fence() const;

private:
    VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
};

/// Ten seconds: where a test waits for what must come.
inline constexpr std::uint64_t long_ns = 10'000'000'000;
