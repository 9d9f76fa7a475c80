// The entry point of the loader, and the table of what the layer intercepts.
#include <cstring>
#include <string_view>

#include "device.hpp"
#include "dma_buf_memory.hpp"
#include "dma_buf_queries.hpp"
#include "dma_buf_resources.hpp"
#include "instance.hpp"
#include "queues.hpp"
#include "semaphores.hpp"

namespace fd_layer {
namespace {

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL get_instance_proc_addr(VkInstance instance, const char *name);
VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL get_device_proc_addr(VkDevice device, const char *name);

struct Entry {
    std::string_view name;
    PFN_vkVoidFunction function;
};

template <typename Function>
constexpr PFN_vkVoidFunction plain(Function function) {
    return reinterpret_cast<PFN_vkVoidFunction>(function);
}

const Entry instance_entries[] = {
    {"vkGetInstanceProcAddr", plain(&get_instance_proc_addr)},
    {"vkCreateInstance", plain(&create_instance)},
    {"vkDestroyInstance", plain(&destroy_instance)},
    {"vkCreateDevice", plain(&create_device)},
    {"vkEnumerateDeviceExtensionProperties", plain(&enumerate_device_extension_properties)},
    {"vkGetPhysicalDeviceProperties2", plain(&get_physical_device_properties_2)},
    {"vkGetPhysicalDeviceProperties2KHR", plain(&get_physical_device_properties_2)},
    {"vkGetPhysicalDeviceExternalSemaphoreProperties", plain(&get_physical_device_external_semaphore_properties)},
    {"vkGetPhysicalDeviceExternalSemaphorePropertiesKHR", plain(&get_physical_device_external_semaphore_properties)},
    {"vkGetPhysicalDeviceExternalBufferProperties", plain(&get_physical_device_external_buffer_properties)},
    {"vkGetPhysicalDeviceExternalBufferPropertiesKHR", plain(&get_physical_device_external_buffer_properties)},
    {"vkGetPhysicalDeviceImageFormatProperties2", plain(&get_physical_device_image_format_properties_2)},
    {"vkGetPhysicalDeviceImageFormatProperties2KHR", plain(&get_physical_device_image_format_properties_2)},
    {"vkGetPhysicalDeviceFormatProperties2", plain(&get_physical_device_format_properties_2)},
    {"vkGetPhysicalDeviceFormatProperties2KHR", plain(&get_physical_device_format_properties_2)},
};

const Entry device_entries[] = {
    {"vkGetDeviceProcAddr", plain(&get_device_proc_addr)},
    {"vkDestroyDevice", plain(&destroy_device)},
    {"vkCreateSemaphore", plain(&create_semaphore)},
    {"vkDestroySemaphore", plain(&destroy_semaphore)},
    {"vkGetSemaphoreCounterValue", plain(&get_semaphore_counter_value)},
    {"vkGetSemaphoreCounterValueKHR", plain(&get_semaphore_counter_value)},
    {"vkSignalSemaphore", plain(&signal_semaphore)},
    {"vkSignalSemaphoreKHR", plain(&signal_semaphore)},
    {"vkWaitSemaphores", plain(&wait_semaphores)},
    {"vkWaitSemaphoresKHR", plain(&wait_semaphores)},
    {"vkQueueSubmit", plain(&queue_submit)},
    {"vkQueueSubmit2", plain(&queue_submit_2)},
    {"vkQueueSubmit2KHR", plain(&queue_submit_2)},
    {"vkQueueWaitIdle", plain(&queue_wait_idle)},
    {"vkDeviceWaitIdle", plain(&device_wait_idle)},
    {"vkWaitForFences", plain(&wait_for_fences)},
    {"vkGetFenceStatus", plain(&get_fence_status)},
    {"vkAllocateMemory", plain(&allocate_memory)},
    {"vkFreeMemory", plain(&free_memory)},
    {"vkGetMemoryFdKHR", plain(&get_memory_fd)},
    {"vkGetMemoryFdPropertiesKHR", plain(&get_memory_fd_properties)},
    {"vkCreateBuffer", plain(&create_buffer)},
    {"vkCreateImage", plain(&create_image)},
    {"vkGetImageSubresourceLayout", plain(&get_image_subresource_layout)},
    {"vkGetDeviceBufferMemoryRequirements", plain(&get_device_buffer_memory_requirements)},
    {"vkGetDeviceBufferMemoryRequirementsKHR", plain(&get_device_buffer_memory_requirements)},
    {"vkGetDeviceImageMemoryRequirements", plain(&get_device_image_memory_requirements)},
    {"vkGetDeviceImageMemoryRequirementsKHR", plain(&get_device_image_memory_requirements)},
};

/// Functions of extensions that a driver may lack, in which case they exist where the application has enabled the extension.
struct AddedEntry {
    Entry entry;
    bool Device::*enabled;
};
const AddedEntry added_entries[] = {
    {{"vkGetSemaphoreFdKHR", plain(&get_semaphore_fd)}, &Device::has_semaphore_fd},
    {{"vkImportSemaphoreFdKHR", plain(&import_semaphore_fd)}, &Device::has_semaphore_fd},
    {{"vkGetImageDrmFormatModifierPropertiesEXT", plain(&get_image_drm_format_modifier_properties)}, &Device::has_modifiers},
};

template <std::size_t count>
PFN_vkVoidFunction find(const Entry (&entries)[count], std::string_view name) noexcept {
    for (const Entry &entry : entries)
        if (entry.name == name) return entry.function;
    return nullptr;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL get_device_proc_addr(VkDevice handle, const char *name) {
    Device &device = device_of(dispatch_key(handle));
    for (const auto &[entry, enabled] : added_entries)
        if (entry.name == name) return device.*enabled ? entry.function : nullptr;
    const PFN_vkVoidFunction next = device.next.GetDeviceProcAddr(handle, name);
    const PFN_vkVoidFunction ours = find(device_entries, name);
    // A function that the driver does not have here must not appear.
    return ours != nullptr && next != nullptr ? ours : next;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL get_instance_proc_addr(VkInstance instance, const char *name) {
    if (const auto ours = find(instance_entries, name)) return ours;
    if (instance == VK_NULL_HANDLE) return nullptr;
    if (const auto ours = find(device_entries, name)) return ours;
    for (const auto &[entry, enabled] : added_entries)
        if (entry.name == name) return entry.function;
    return instance_of(dispatch_key(instance)).next.GetInstanceProcAddr(instance, name);
}

} // namespace
} // namespace fd_layer

extern "C" VK_LAYER_EXPORT VKAPI_ATTR VkResult VKAPI_CALL vkNegotiateLoaderLayerInterfaceVersion(VkNegotiateLayerInterface *version) {
    if (version == nullptr || version->sType != LAYER_NEGOTIATE_INTERFACE_STRUCT) return VK_ERROR_INITIALIZATION_FAILED;
    if (version->loaderLayerInterfaceVersion < 2) return VK_ERROR_INITIALIZATION_FAILED;
    version->loaderLayerInterfaceVersion = 2;
    version->pfnGetInstanceProcAddr = fd_layer::get_instance_proc_addr;
    version->pfnGetDeviceProcAddr = fd_layer::get_device_proc_addr;
    version->pfnGetPhysicalDeviceProcAddr = nullptr;
    return VK_SUCCESS;
}
