#include "device.hpp"

#include <cstring>
#include <mutex>
#include <utility>

namespace fd_layer {
namespace {

std::shared_mutex mutex;
std::unordered_map<DispatchKey, std::unique_ptr<Device>> devices;

VkLayerDeviceCreateInfo *link_of(const VkDeviceCreateInfo &info) noexcept {
    auto *each = static_cast<const VkLayerDeviceCreateInfo *>(info.pNext);
    while (each != nullptr && !(each->sType == VK_STRUCTURE_TYPE_LOADER_DEVICE_CREATE_INFO && each->function == VK_LAYER_LINK_INFO))
        each = static_cast<const VkLayerDeviceCreateInfo *>(each->pNext);
    return const_cast<VkLayerDeviceCreateInfo *>(each);
}

bool is_enabled(const VkDeviceCreateInfo &info, const char *name) noexcept {
    for (std::uint32_t i = 0; i < info.enabledExtensionCount; ++i)
        if (std::strcmp(info.ppEnabledExtensionNames[i], name) == 0) return true;
    return false;
}

/// What the driver is told: not what it lacks, but what the layer builds on.
std::vector<const char *> passed_down(const VkDeviceCreateInfo &info, const std::vector<VkExtensionProperties> &driver) {
    std::vector<const char *> names;
    for (std::uint32_t i = 0; i < info.enabledExtensionCount; ++i) {
        const char *const name = info.ppEnabledExtensionNames[i];
        if (is_listed(driver, name) || !is_listed(layer_extensions(), name)) names.push_back(name);
    }
    const char *const host_memory = VK_EXT_EXTERNAL_MEMORY_HOST_EXTENSION_NAME;
    const bool needed = is_enabled(info, VK_EXT_EXTERNAL_MEMORY_DMA_BUF_EXTENSION_NAME) && !is_enabled(info, host_memory);
    if (needed && is_listed(driver, host_memory)) names.push_back(host_memory);
    return names;
}

} // namespace

void Timelines::add(VkSemaphore handle, std::shared_ptr<Timeline> timeline) {
    const std::lock_guard lock(mutex_);
    timelines_.insert_or_assign(handle, std::move(timeline));
}

std::shared_ptr<Timeline> Timelines::find(VkSemaphore handle) const {
    const std::shared_lock lock(mutex_);
    const auto found = timelines_.find(handle);
    return found == timelines_.end() ? nullptr : found->second;
}

std::shared_ptr<Timeline> Timelines::find_shared(VkSemaphore handle) const {
    auto timeline = find(handle);
    return timeline != nullptr && timeline->is_shared() ? timeline : nullptr;
}

std::shared_ptr<Timeline> Timelines::take(VkSemaphore handle) {
    const std::lock_guard lock(mutex_);
    auto node = timelines_.extract(handle);
    return node.empty() ? nullptr : std::move(node.mapped());
}

Device &device_of(DispatchKey key) {
    const std::shared_lock lock(mutex);
    return *devices.at(key);
}

VKAPI_ATTR VkResult VKAPI_CALL create_device(VkPhysicalDevice physical_device, const VkDeviceCreateInfo *info, const VkAllocationCallbacks *allocator,
                                             VkDevice *device) {
    VkLayerDeviceCreateInfo *const link = link_of(*info);
    if (link == nullptr) return VK_ERROR_INITIALIZATION_FAILED;
    Instance &instance = instance_of(dispatch_key(physical_device));
    const auto next_instance = link->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    const auto next_device = link->u.pLayerInfo->pfnNextGetDeviceProcAddr;
    const auto create = reinterpret_cast<PFN_vkCreateDevice>(next_instance(instance.handle, "vkCreateDevice"));
    if (create == nullptr) return VK_ERROR_INITIALIZATION_FAILED;

    std::vector<VkExtensionProperties> driver;
    VkResult result = driver_extensions(instance, physical_device, driver);
    if (result != VK_SUCCESS) return result;
    const auto names = passed_down(*info, driver);
    VkDeviceCreateInfo passed = *info;
    passed.enabledExtensionCount = static_cast<std::uint32_t>(names.size());
    passed.ppEnabledExtensionNames = names.data();
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    result = create(physical_device, &passed, allocator, device);
    if (result != VK_SUCCESS) return result;

    auto state = std::make_unique<Device>(*device, next_device);
    state->identity = identity_of(instance, physical_device);
    state->has_semaphore_fd = is_enabled(*info, VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME);
    state->has_modifiers = is_enabled(*info, VK_EXT_IMAGE_DRM_FORMAT_MODIFIER_EXTENSION_NAME);
    const std::lock_guard lock(mutex);
    devices[dispatch_key(*device)] = std::move(state);
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL destroy_device(VkDevice handle, const VkAllocationCallbacks *allocator) {
    if (handle == VK_NULL_HANDLE) return;
    std::unique_ptr<Device> device;
    {
        const std::lock_guard lock(mutex);
        const auto found = devices.find(dispatch_key(handle));
        device = std::move(found->second);
        devices.erase(found);
    }
    device->service.stop();
    device->completions.close();
    device->next.DestroyDevice(handle, allocator);
}

} // namespace fd_layer
