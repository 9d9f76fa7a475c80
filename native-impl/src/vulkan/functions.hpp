#pragma once

/// The functions of Vulkan that the backend calls, loaded at run time for one instance and one device each.
///
/// The tables are our own rather than volk's, because volk keeps the functions of an instance in global variables: a library inside an application that has
/// a loader of its own needs several sets side by side.

#ifndef VK_NO_PROTOTYPES
#define VK_NO_PROTOTYPES
#endif
#include <vulkan/vulkan_core.h>

#include <cstdint>
#include <type_traits>

namespace interop::vulkan {

// Name, and for what a later version took over from an extension, in which version: before that the function is called with KHR at its end.
#define INTEROP_VULKAN_INSTANCE_FUNCTIONS(CORE, PROMOTED) \
    CORE(vkDestroyInstance) \
    CORE(vkEnumeratePhysicalDevices) \
    CORE(vkEnumerateDeviceExtensionProperties) \
    CORE(vkGetPhysicalDeviceProperties) \
    CORE(vkGetPhysicalDeviceMemoryProperties) \
    CORE(vkGetPhysicalDeviceQueueFamilyProperties) \
    CORE(vkCreateDevice) \
    CORE(vkGetDeviceProcAddr) \
    PROMOTED(vkGetPhysicalDeviceProperties2, VK_API_VERSION_1_1) \
    PROMOTED(vkGetPhysicalDeviceFeatures2, VK_API_VERSION_1_1) \
    PROMOTED(vkGetPhysicalDeviceFormatProperties2, VK_API_VERSION_1_1) \
    PROMOTED(vkGetPhysicalDeviceImageFormatProperties2, VK_API_VERSION_1_1) \
    PROMOTED(vkGetPhysicalDeviceExternalBufferProperties, VK_API_VERSION_1_1) \
    PROMOTED(vkGetPhysicalDeviceExternalSemaphoreProperties, VK_API_VERSION_1_1)

#define INTEROP_VULKAN_DEVICE_FUNCTIONS(CORE, PROMOTED, EXTENSION) \
    CORE(vkDestroyDevice) \
    CORE(vkDeviceWaitIdle) \
    CORE(vkGetDeviceQueue) \
    CORE(vkQueueSubmit) \
    CORE(vkAllocateMemory) \
    CORE(vkFreeMemory) \
    CORE(vkMapMemory) \
    CORE(vkUnmapMemory) \
    CORE(vkCreateBuffer) \
    CORE(vkDestroyBuffer) \
    CORE(vkGetBufferMemoryRequirements) \
    CORE(vkBindBufferMemory) \
    CORE(vkCreateImage) \
    CORE(vkDestroyImage) \
    CORE(vkGetImageMemoryRequirements) \
    CORE(vkGetImageSubresourceLayout) \
    CORE(vkCreateSemaphore) \
    CORE(vkDestroySemaphore) \
    CORE(vkCreateCommandPool) \
    CORE(vkDestroyCommandPool) \
    CORE(vkAllocateCommandBuffers) \
    CORE(vkBeginCommandBuffer) \
    CORE(vkEndCommandBuffer) \
    CORE(vkCmdPipelineBarrier) \
    CORE(vkCmdFillBuffer) \
    PROMOTED(vkGetSemaphoreCounterValue, VK_API_VERSION_1_2) \
    PROMOTED(vkWaitSemaphores, VK_API_VERSION_1_2) \
    PROMOTED(vkSignalSemaphore, VK_API_VERSION_1_2) \
    EXTENSION(vkGetMemoryFdKHR) \
    EXTENSION(vkGetMemoryFdPropertiesKHR) \
    EXTENSION(vkGetSemaphoreFdKHR) \
    EXTENSION(vkImportSemaphoreFdKHR)

#define INTEROP_VULKAN_MEMBER(name) PFN_##name name = nullptr;
#define INTEROP_VULKAN_PROMOTED_MEMBER(name, version) PFN_##name name = nullptr;

struct InstanceFunctions {
    PFN_vkGetInstanceProcAddr vkGetInstanceProcAddr = nullptr;
    INTEROP_VULKAN_INSTANCE_FUNCTIONS(INTEROP_VULKAN_MEMBER, INTEROP_VULKAN_PROMOTED_MEMBER)
};

struct DeviceFunctions {
    INTEROP_VULKAN_DEVICE_FUNCTIONS(INTEROP_VULKAN_MEMBER, INTEROP_VULKAN_PROMOTED_MEMBER, INTEROP_VULKAN_MEMBER)
};

#undef INTEROP_VULKAN_MEMBER
#undef INTEROP_VULKAN_PROMOTED_MEMBER

/// The functions of an instance.
/// @param version What the instance was made for, as Vulkan packs it.
/// Throws EOPNOTSUPP, with its name, if one is missing.
InstanceFunctions load_instance_functions(PFN_vkGetInstanceProcAddr get, VkInstance instance, std::uint32_t version);

/// The functions of a device. Those of extensions are null where the extension was not enabled.
/// Throws EOPNOTSUPP, with its name, if another is missing.
DeviceFunctions load_device_functions(const InstanceFunctions &instance, VkDevice device, std::uint32_t version);

/// A handle of Vulkan as a number: they are pointers on some machines and numbers on others.
template <class Handle>
std::uint64_t to_number(Handle handle) noexcept {
    if constexpr (std::is_pointer_v<Handle>) return reinterpret_cast<std::uintptr_t>(handle);
    else return handle;
}

/// The handle of a number.
template <class Handle>
Handle from_number(std::uint64_t number) noexcept {
    if constexpr (std::is_pointer_v<Handle>) return reinterpret_cast<Handle>(static_cast<std::uintptr_t>(number));
    else return number;
}

} // namespace interop::vulkan
