#pragma once

#include <vulkan/vk_layer.h>
#include <vulkan/vulkan_core.h>

#include <string>

namespace fd_layer {

// Functions of the next layer, or of the driver. The second list holds those whose name ended in KHR before they became core.
#define FD_LAYER_INSTANCE_FUNCTIONS(X) \
    X(DestroyInstance) X(EnumerateDeviceExtensionProperties)
#define FD_LAYER_INSTANCE_FUNCTIONS_KHR(X) \
    X(GetPhysicalDeviceProperties2) X(GetPhysicalDeviceFormatProperties2) X(GetPhysicalDeviceImageFormatProperties2) \
    X(GetPhysicalDeviceExternalBufferProperties) X(GetPhysicalDeviceExternalSemaphoreProperties)

#define FD_LAYER_DEVICE_FUNCTIONS(X) \
    X(DestroyDevice) X(CreateSemaphore) X(DestroySemaphore) X(GetSemaphoreFdKHR) X(ImportSemaphoreFdKHR) X(QueueSubmit) X(QueueWaitIdle) \
    X(DeviceWaitIdle) X(WaitForFences) X(GetFenceStatus) X(AllocateMemory) X(FreeMemory) X(GetMemoryFdKHR) X(GetMemoryFdPropertiesKHR) \
    X(GetMemoryHostPointerPropertiesEXT) X(CreateBuffer) X(CreateImage) X(DestroyImage) X(GetImageSubresourceLayout)
#define FD_LAYER_DEVICE_FUNCTIONS_KHR(X) \
    X(GetSemaphoreCounterValue) X(SignalSemaphore) X(WaitSemaphores) X(QueueSubmit2) X(GetDeviceBufferMemoryRequirements) \
    X(GetDeviceImageMemoryRequirements)

#define FD_LAYER_MEMBER(name) PFN_vk##name name = nullptr;

struct InstanceDispatch {
    PFN_vkGetInstanceProcAddr GetInstanceProcAddr = nullptr;
    FD_LAYER_INSTANCE_FUNCTIONS(FD_LAYER_MEMBER)
    FD_LAYER_INSTANCE_FUNCTIONS_KHR(FD_LAYER_MEMBER)
};

struct DeviceDispatch {
    PFN_vkGetDeviceProcAddr GetDeviceProcAddr = nullptr;
    FD_LAYER_DEVICE_FUNCTIONS(FD_LAYER_MEMBER)
    FD_LAYER_DEVICE_FUNCTIONS_KHR(FD_LAYER_MEMBER)
};

#undef FD_LAYER_MEMBER

InstanceDispatch instance_dispatch(VkInstance instance, PFN_vkGetInstanceProcAddr next);
DeviceDispatch device_dispatch(VkDevice device, PFN_vkGetDeviceProcAddr next);

/// What the loader puts first into every dispatchable object: the same for all objects of an instance, or of a device.
using DispatchKey = void *;
template <typename Handle>
DispatchKey dispatch_key(Handle handle) noexcept {
    return *reinterpret_cast<void **>(handle);
}

} // namespace fd_layer
