#include "physical_device.hpp"

#include <algorithm>

#include "../core/descriptor_limit.hpp"
#include "../core/failure.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

std::vector<std::string> extensions_of(const InstanceFunctions &functions, VkPhysicalDevice device) {
    std::vector<VkExtensionProperties> properties;
    VkResult result = VK_INCOMPLETE;
    while (result == VK_INCOMPLETE) {
        std::uint32_t count = 0;
        check(functions.vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr), "cannot list the extensions of a Vulkan device");
        properties.resize(count);
        result = functions.vkEnumerateDeviceExtensionProperties(device, nullptr, &count, properties.data());
        properties.resize(count);
    }
    check(result, "cannot list the extensions of a Vulkan device");
    std::vector<std::string> names;
    names.reserve(properties.size());
    for (const VkExtensionProperties &each : properties) names.emplace_back(each.extensionName);
    return names;
}

void read_properties(PhysicalDevice &device) {
    VkPhysicalDeviceTimelineSemaphoreProperties timelines{};
    timelines.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_PROPERTIES;
    VkPhysicalDeviceDriverProperties driver{};
    driver.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES;
    VkPhysicalDeviceMaintenance3Properties sizes{};
    sizes.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_3_PROPERTIES;
    VkPhysicalDeviceIDProperties identity{};
    identity.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES;
    identity.pNext = &sizes;
    if (device.version >= VK_API_VERSION_1_2 || device.has_extension(VK_KHR_DRIVER_PROPERTIES_EXTENSION_NAME)) sizes.pNext = &driver;
    if (device.has_timelines) {
        timelines.pNext = identity.pNext;
        identity.pNext = &timelines;
    }
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &identity;
    device.functions().vkGetPhysicalDeviceProperties2(device.handle, &properties);
    device.type = properties.properties.deviceType;
    device.name = properties.properties.deviceName;
    device.max_image_extent = properties.properties.limits.maxImageDimension2D;
    device.max_allocation_size_bytes = sizes.maxMemoryAllocationSize;
    device.driver = driver.driverID;
    device.max_timeline_difference = timelines.maxTimelineSemaphoreValueDifference;
    std::copy(std::begin(identity.deviceUUID), std::end(identity.deviceUUID), device.identity.device.begin());
    std::copy(std::begin(identity.driverUUID), std::end(identity.driverUUID), device.identity.driver.begin());
}

bool has_timeline_feature(const PhysicalDevice &device) {
    if (device.version < VK_API_VERSION_1_2 && !device.has_extension(VK_KHR_TIMELINE_SEMAPHORE_EXTENSION_NAME)) return false;
    VkPhysicalDeviceTimelineSemaphoreFeatures timelines{};
    timelines.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_FEATURES;
    VkPhysicalDeviceFeatures2 features{};
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.pNext = &timelines;
    device.functions().vkGetPhysicalDeviceFeatures2(device.handle, &features);
    return timelines.timelineSemaphore == VK_TRUE;
}

/// Binary and timeline semaphores differ in this, so the type is always said.
bool exports_timelines(const PhysicalDevice &device) {
    if (!device.has_timelines || !device.has_extension(VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME)) return false;
    VkSemaphoreTypeCreateInfo type{};
    type.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO;
    type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
    VkPhysicalDeviceExternalSemaphoreInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_SEMAPHORE_INFO;
    info.pNext = &type;
    info.handleType = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkExternalSemaphoreProperties properties{};
    properties.sType = VK_STRUCTURE_TYPE_EXTERNAL_SEMAPHORE_PROPERTIES;
    device.functions().vkGetPhysicalDeviceExternalSemaphoreProperties(device.handle, &info, &properties);
    constexpr VkExternalSemaphoreFeatureFlags both = VK_EXTERNAL_SEMAPHORE_FEATURE_EXPORTABLE_BIT | VK_EXTERNAL_SEMAPHORE_FEATURE_IMPORTABLE_BIT;
    return (properties.externalSemaphoreFeatures & both) == both;
}

ExternalUse external_use(const PhysicalDevice &device, VkExternalMemoryHandleTypeFlagBits handle_type) {
    VkPhysicalDeviceExternalBufferInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_BUFFER_INFO;
    info.usage = buffer_usage;
    info.handleType = handle_type;
    VkExternalBufferProperties properties{};
    properties.sType = VK_STRUCTURE_TYPE_EXTERNAL_BUFFER_PROPERTIES;
    device.functions().vkGetPhysicalDeviceExternalBufferProperties(device.handle, &info, &properties);
    const VkExternalMemoryProperties &memory = properties.externalMemoryProperties;
    ExternalUse use;
    use.can_export = (memory.externalMemoryFeatures & VK_EXTERNAL_MEMORY_FEATURE_EXPORTABLE_BIT) != 0;
    use.can_import = (memory.externalMemoryFeatures & VK_EXTERNAL_MEMORY_FEATURE_IMPORTABLE_BIT) != 0;
    use.is_dedicated_only = (memory.externalMemoryFeatures & VK_EXTERNAL_MEMORY_FEATURE_DEDICATED_ONLY_BIT) != 0;
    use.compatible = memory.compatibleHandleTypes;
    return use;
}

/// GPUs on a card of their own first, software last.
int rank(VkPhysicalDeviceType type) noexcept {
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU: return 0;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU: return 1;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU: return 2;
    case VK_PHYSICAL_DEVICE_TYPE_CPU: return 4;
    default: return 3;
    }
}

} // namespace

bool PhysicalDevice::has_extension(std::string_view extension) const { return std::find(extensions.begin(), extensions.end(), extension) != extensions.end(); }

std::string PhysicalDevice::unfit_reason() const {
    if (version < VK_API_VERSION_1_1) return name + " is older than Vulkan 1.1";
    if (!has_timelines) return name + " has no timeline semaphores";
    if (!has_extension(VK_KHR_EXTERNAL_MEMORY_FD_EXTENSION_NAME)) return name + " lacks the extension VK_KHR_external_memory_fd";
    if (!opaque.can_export || !opaque.can_import) return name + " does not export and import buffers as opaque descriptors";
    return {};
}

PhysicalDevice inspect(std::shared_ptr<const Instance> instance, VkPhysicalDevice handle) {
    PhysicalDevice device;
    device.instance = std::move(instance);
    device.handle = handle;
    VkPhysicalDeviceProperties properties{};
    device.functions().vkGetPhysicalDeviceProperties(handle, &properties);
    device.name = properties.deviceName;
    device.type = properties.deviceType;
    device.version = std::min(device.instance->version(), properties.apiVersion);
    device.extensions = extensions_of(device.functions(), handle);
    device.functions().vkGetPhysicalDeviceMemoryProperties(handle, &device.memory);
    if (properties.apiVersion < VK_API_VERSION_1_1) return device;
    device.has_timelines = has_timeline_feature(device);
    read_properties(device);
    device.has_native_timelines = exports_timelines(device);
    if (device.has_extension(VK_KHR_EXTERNAL_MEMORY_FD_EXTENSION_NAME)) {
        device.opaque = external_use(device, VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT);
        // Without the extension some drivers claim to export dma-bufs, and give out something else.
        if (device.has_extension(VK_EXT_EXTERNAL_MEMORY_DMA_BUF_EXTENSION_NAME)) {
            device.dma_buf = external_use(device, VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT);
        }
    }
    return device;
}

PhysicalDevice choose_physical_device(const std::optional<Uuid> &uuid) {
    const std::shared_ptr<const Instance> instance = Instance::shared();
    std::optional<PhysicalDevice> best;
    std::string reason;
    for (const VkPhysicalDevice handle : instance->physical_devices()) {
        PhysicalDevice device = inspect(instance, handle);
        if (uuid && device.identity.device != *uuid) continue;
        if (const std::string unfit = device.unfit_reason(); !unfit.empty()) {
            reason += (reason.empty() ? "" : "; ") + unfit;
            continue;
        }
        if (!best || rank(device.type) < rank(best->type)) best = std::move(device);
    }
    if (best) return *std::move(best);
    if (!reason.empty()) throw driver_failure(EOPNOTSUPP, reason);
    throw driver_failure(ENODEV, uuid ? "there is no Vulkan device with this UUID" : "the Vulkan drivers find no device");
}

} // namespace interop::vulkan
