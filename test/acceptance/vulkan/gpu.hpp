#pragma once

#include <volk.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#define VK_REQUIRE(call) vk_require((call), #call)
void vk_require(VkResult result, const char *call);

/// What the program asked the driver for so far: counted where the functions of the driver are called, whoever calls them.
struct Calls {
    std::uint64_t allocations = 0; ///< vkAllocateMemory, imports included
    std::uint64_t imports = 0;     ///< of these, those that import
    std::uint64_t frees = 0;
    std::uint64_t submits = 0;
    std::uint64_t copies = 0;      ///< copies between buffers and images that were recorded
};

/// A Vulkan device as an application opens it, with the validation layers on unless told otherwise, as by INTEROP_VALIDATION=off.
class Gpu final {
public:
    struct Options {
        bool validation = true;
        const std::uint8_t *device_uuid = nullptr; ///< the device with this UUID if there is one, else the first
        std::vector<const char *> instance_extensions;
        std::vector<const char *> device_extensions;
    };

    explicit Gpu(const Options &options);
    ~Gpu();
    Gpu(const Gpu &) = delete;
    Gpu &operator=(const Gpu &) = delete;

    VkInstance instance = VK_NULL_HANDLE;
    VkPhysicalDevice physical = VK_NULL_HANDLE;
    VkDevice device = VK_NULL_HANDLE;
    VkQueue queue = VK_NULL_HANDLE;
    std::uint32_t family = 0;
    std::string name;
    VkDriverId driver{};
    VkPhysicalDeviceIDProperties identity{};
    bool imports_timelines = false; ///< of the driver, by an opaque descriptor
    VkDeviceSize host_pointer_alignment = 0; ///< 0: memory of the host cannot be imported

    /// The lowest memory type of the mask that has the properties; ends the program if there is none.
    std::uint32_t memory_type(std::uint32_t mask, VkMemoryPropertyFlags properties) const;
    /// Runs the commands and returns when they have run. Semaphores that are null are left out.
    void submit_and_wait(VkCommandBuffer commands, std::vector<VkSemaphoreSubmitInfo> waits = {}, std::vector<VkSemaphoreSubmitInfo> signals = {}) const;
    VkCommandPool pool = VK_NULL_HANDLE;

    static Calls &calls();
    /// Messages of the validation layers that are not on the committed list.
    static std::uint64_t validation_messages();

private:
    void choose_device(const std::uint8_t *device_uuid);
    void create_instance(const Options &options);
    void create_device(const Options &options);

    VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
    VkFence fence_ = VK_NULL_HANDLE;
};
