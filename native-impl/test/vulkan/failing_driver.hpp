#pragma once

#include <unistd.h>

#include <atomic>
#include <cstring>
#include <map>
#include <string>

#include "application.hpp"

/// An application whose driver fails where it is told to. For one file of a program.
namespace failing_driver {

/// The functions that this program answers in place of the driver, as a driver does that fails: name and result. Everything else goes to the driver.
inline std::map<std::string, VkResult> failing;
/// How many more of their calls fail; below 0: all.
inline std::atomic<int> failures_left{-1};
/// How the driver of an import that fails leaves the descriptor: closed, as Mesa before 26.2 does.
inline bool closes_descriptor = false;

inline bool fails_now() {
    for (int left = failures_left; left != 0;) {
        if (left < 0 || failures_left.compare_exchange_weak(left, left - 1)) return true;
    }
    return false;
}

inline VKAPI_ATTR VkResult VKAPI_CALL fail_to_allocate(VkDevice device, const VkMemoryAllocateInfo *info, const VkAllocationCallbacks *callbacks, VkDeviceMemory *memory) {
    if (!failing.contains("vkAllocateMemory")) return vkAllocateMemory(device, info, callbacks, memory);
    for (auto *next = static_cast<const VkBaseInStructure *>(info->pNext); next != nullptr; next = next->pNext) {
        if (next->sType != VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR || !closes_descriptor) continue;
        ::close(reinterpret_cast<const VkImportMemoryFdInfoKHR *>(next)->fd);
    }
    return failing.at("vkAllocateMemory");
}

#define INTEROP_FAILING(name) \
    template <class... Arguments> \
    struct name##_hook { \
        static VKAPI_ATTR VkResult VKAPI_CALL call(Arguments... arguments) { \
            const auto found = failing.find(#name); \
            return found == failing.end() || !fails_now() ? name(arguments...) : found->second; \
        } \
    }; \
    template <class... Arguments> \
    PFN_vkVoidFunction hook_of_##name(VkResult(VKAPI_PTR *)(Arguments...)) { \
        return reinterpret_cast<PFN_vkVoidFunction>(&name##_hook<Arguments...>::call); \
    }

#define INTEROP_FAILING_FUNCTIONS(EACH) \
    EACH(vkQueueSubmit) EACH(vkMapMemory) EACH(vkCreateBuffer) EACH(vkBindBufferMemory) EACH(vkCreateImage) EACH(vkCreateSemaphore) EACH(vkCreateCommandPool) \
    EACH(vkAllocateCommandBuffers) EACH(vkBeginCommandBuffer) EACH(vkEndCommandBuffer) EACH(vkGetSemaphoreCounterValue) EACH(vkWaitSemaphores) EACH(vkSignalSemaphore) \
    EACH(vkGetMemoryFdKHR)

INTEROP_FAILING_FUNCTIONS(INTEROP_FAILING)

inline VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL device_function(VkDevice device, const char *name) {
    if (std::strcmp(name, "vkAllocateMemory") == 0) return reinterpret_cast<PFN_vkVoidFunction>(&fail_to_allocate);
#define INTEROP_FIND(function) \
    if (std::strcmp(name, #function) == 0) return hook_of_##function(function);
    INTEROP_FAILING_FUNCTIONS(INTEROP_FIND)
    return vkGetDeviceProcAddr(device, name);
}

inline VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL instance_function(VkInstance instance, const char *name) {
    if (std::strcmp(name, "vkGetDeviceProcAddr") == 0) return reinterpret_cast<PFN_vkVoidFunction>(&device_function);
    return vkGetInstanceProcAddr(instance, name);
}

inline AsyncRT_InteropVulkanDevice hooked(const application::Application &app) {
    AsyncRT_InteropVulkanDevice device = app.for_library();
    device.get_instance_proc_addr = reinterpret_cast<AsyncRT_InteropVoidFunction>(instance_function);
    return device;
}

struct Hooked {
    application::Application app;
    AsyncRT_InteropContext context = nullptr;

    Hooked() {
        const AsyncRT_InteropVulkanDevice device = hooked(app);
        OK(AsyncRT_InteropContext_open_vulkan(&device, nullptr, &context));
    }
    ~Hooked() {
        failing.clear();
        OK(AsyncRT_InteropContext_close(context));
    }
    Hooked(const Hooked &) = delete;
    Hooked &operator=(const Hooked &) = delete;
};

} // namespace failing_driver
