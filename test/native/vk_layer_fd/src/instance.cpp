#include "instance.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <unordered_map>

#include "chain.hpp"

namespace fd_layer {
namespace {

std::mutex mutex;
std::unordered_map<DispatchKey, std::unique_ptr<Instance>> instances;

VkLayerInstanceCreateInfo *link_of(const VkInstanceCreateInfo &info) noexcept {
    auto *each = static_cast<const VkLayerInstanceCreateInfo *>(info.pNext);
    while (each != nullptr && !(each->sType == VK_STRUCTURE_TYPE_LOADER_INSTANCE_CREATE_INFO && each->function == VK_LAYER_LINK_INFO))
        each = static_cast<const VkLayerInstanceCreateInfo *>(each->pNext);
    return const_cast<VkLayerInstanceCreateInfo *>(each);
}

} // namespace

Instance &instance_of(DispatchKey key) {
    const std::lock_guard lock(mutex);
    return *instances.at(key);
}

const std::vector<VkExtensionProperties> &layer_extensions() noexcept {
    static const std::vector<VkExtensionProperties> extensions{
        {VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME, VK_KHR_EXTERNAL_SEMAPHORE_FD_SPEC_VERSION},
        {VK_EXT_EXTERNAL_MEMORY_DMA_BUF_EXTENSION_NAME, VK_EXT_EXTERNAL_MEMORY_DMA_BUF_SPEC_VERSION},
        {VK_EXT_IMAGE_DRM_FORMAT_MODIFIER_EXTENSION_NAME, VK_EXT_IMAGE_DRM_FORMAT_MODIFIER_SPEC_VERSION},
        {VK_EXT_QUEUE_FAMILY_FOREIGN_EXTENSION_NAME, VK_EXT_QUEUE_FAMILY_FOREIGN_SPEC_VERSION},
    };
    return extensions;
}

bool is_listed(const std::vector<VkExtensionProperties> &extensions, const char *name) noexcept {
    return std::any_of(extensions.begin(), extensions.end(), [&](const auto &each) { return std::strcmp(each.extensionName, name) == 0; });
}

VkResult driver_extensions(Instance &instance, VkPhysicalDevice physical_device, std::vector<VkExtensionProperties> &extensions) {
    VkResult result = VK_INCOMPLETE;
    while (result == VK_INCOMPLETE) {
        std::uint32_t count = 0;
        result = instance.next.EnumerateDeviceExtensionProperties(physical_device, nullptr, &count, nullptr);
        if (result != VK_SUCCESS) break;
        extensions.resize(count);
        result = instance.next.EnumerateDeviceExtensionProperties(physical_device, nullptr, &count, extensions.data());
        extensions.resize(count);
    }
    return result;
}

Identity identity_of(Instance &instance, VkPhysicalDevice physical_device) {
    VkPhysicalDeviceIDProperties ids{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES};
    VkPhysicalDeviceProperties2 properties{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, &ids};
    if (instance.next.GetPhysicalDeviceProperties2 != nullptr) instance.next.GetPhysicalDeviceProperties2(physical_device, &properties);
    Identity identity;
    std::memcpy(identity.data(), ids.deviceUUID, VK_UUID_SIZE);
    std::memcpy(identity.data() + VK_UUID_SIZE, ids.driverUUID, VK_UUID_SIZE);
    return identity;
}

VKAPI_ATTR VkResult VKAPI_CALL create_instance(const VkInstanceCreateInfo *info, const VkAllocationCallbacks *allocator, VkInstance *instance) {
    VkLayerInstanceCreateInfo *const link = link_of(*info);
    if (link == nullptr) return VK_ERROR_INITIALIZATION_FAILED;
    const auto next = link->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    const auto create = reinterpret_cast<PFN_vkCreateInstance>(next(VK_NULL_HANDLE, "vkCreateInstance"));
    if (create == nullptr) return VK_ERROR_INITIALIZATION_FAILED;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    const VkResult result = create(info, allocator, instance);
    if (result != VK_SUCCESS) return result;
    const std::lock_guard lock(mutex);
    instances[dispatch_key(*instance)] = std::make_unique<Instance>(Instance{*instance, instance_dispatch(*instance, next)});
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL destroy_instance(VkInstance handle, const VkAllocationCallbacks *allocator) {
    if (handle == VK_NULL_HANDLE) return;
    std::unique_ptr<Instance> instance;
    {
        const std::lock_guard lock(mutex);
        const auto found = instances.find(dispatch_key(handle));
        instance = std::move(found->second);
        instances.erase(found);
    }
    instance->next.DestroyInstance(handle, allocator);
}

VKAPI_ATTR VkResult VKAPI_CALL enumerate_device_extension_properties(VkPhysicalDevice physical_device, const char *layer, uint32_t *count,
                                                                     VkExtensionProperties *properties) {
    Instance &instance = instance_of(dispatch_key(physical_device));
    if (layer != nullptr) return instance.next.EnumerateDeviceExtensionProperties(physical_device, layer, count, properties);
    std::vector<VkExtensionProperties> extensions;
    const VkResult result = driver_extensions(instance, physical_device, extensions);
    if (result != VK_SUCCESS) return result;
    for (const auto &each : layer_extensions())
        if (!is_listed(extensions, each.extensionName)) extensions.push_back(each);
    const auto all = static_cast<std::uint32_t>(extensions.size());
    if (properties == nullptr) {
        *count = all;
        return VK_SUCCESS;
    }
    *count = std::min(*count, all);
    std::copy_n(extensions.begin(), *count, properties);
    return *count < all ? VK_INCOMPLETE : VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL get_physical_device_external_semaphore_properties(VkPhysicalDevice physical_device,
                                                                             const VkPhysicalDeviceExternalSemaphoreInfo *info,
                                                                             VkExternalSemaphoreProperties *properties) {
    instance_of(dispatch_key(physical_device)).next.GetPhysicalDeviceExternalSemaphoreProperties(physical_device, info, properties);
    const auto *type = find_in_chain<VkSemaphoreTypeCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO);
    if (type == nullptr || type->semaphoreType != VK_SEMAPHORE_TYPE_TIMELINE) return;
    if (info->handleType != VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT) return;
    properties->exportFromImportedHandleTypes = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    properties->compatibleHandleTypes = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    properties->externalSemaphoreFeatures = VK_EXTERNAL_SEMAPHORE_FEATURE_EXPORTABLE_BIT | VK_EXTERNAL_SEMAPHORE_FEATURE_IMPORTABLE_BIT;
}

VKAPI_ATTR void VKAPI_CALL get_physical_device_properties_2(VkPhysicalDevice physical_device, VkPhysicalDeviceProperties2 *properties) {
    instance_of(dispatch_key(physical_device)).next.GetPhysicalDeviceProperties2(physical_device, properties);
    const char *const text = std::getenv("VK_LAYER_ABIWRIGHT_MAX_TIMELINE_DIFFERENCE");
    if (text == nullptr) return;
    const std::uint64_t largest = std::strtoull(text, nullptr, 10);
    auto *const timelines = find_in_chain<VkPhysicalDeviceTimelineSemaphoreProperties>(properties->pNext, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_PROPERTIES);
    if (timelines != nullptr) timelines->maxTimelineSemaphoreValueDifference = largest;
    auto *const all = find_in_chain<VkPhysicalDeviceVulkan12Properties>(properties->pNext, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_PROPERTIES);
    if (all != nullptr) all->maxTimelineSemaphoreValueDifference = largest;
}

} // namespace fd_layer
