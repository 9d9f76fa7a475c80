#include "gpu.hpp"

#include <cstdlib>
#include <cstring>

#include "../common/check.hpp"
#include "counting.hpp"
#include "validation.hpp"

void vk_require(VkResult result, const char *call) {
    if (result != VK_SUCCESS) fail("%s: VkResult %d", call, static_cast<int>(result));
}

namespace {

bool has_timeline_import(VkPhysicalDevice device) {
    const VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO, nullptr, VK_SEMAPHORE_TYPE_TIMELINE, 0};
    const VkPhysicalDeviceExternalSemaphoreInfo info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_SEMAPHORE_INFO, &type, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
    VkExternalSemaphoreProperties properties{VK_STRUCTURE_TYPE_EXTERNAL_SEMAPHORE_PROPERTIES, nullptr, 0, 0, 0};
    vkGetPhysicalDeviceExternalSemaphoreProperties(device, &info, &properties);
    return (properties.externalSemaphoreFeatures & VK_EXTERNAL_SEMAPHORE_FEATURE_IMPORTABLE_BIT) != 0;
}

} // namespace

Gpu::Gpu(const Options &options) {
    VK_REQUIRE(volkInitialize());
    create_instance(options);
    choose_device(options.device_uuid);
    VkPhysicalDeviceExternalMemoryHostPropertiesEXT pointers{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_MEMORY_HOST_PROPERTIES_EXT, nullptr, 0};
    VkPhysicalDeviceDriverProperties driver_properties{};
    driver_properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES;
    driver_properties.pNext = &pointers;
    identity = {VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES, &driver_properties, {}, {}, {}, 0, VK_FALSE};
    VkPhysicalDeviceProperties2 properties{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, &identity, {}};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    driver = driver_properties.driverID;
    name = properties.properties.deviceName;
    host_pointer_alignment = pointers.minImportedHostPointerAlignment;
    create_device(options);
}

void Gpu::choose_device(const std::uint8_t *device_uuid) {
    std::uint32_t count = 0;
    VK_REQUIRE(vkEnumeratePhysicalDevices(instance, &count, nullptr));
    std::vector<VkPhysicalDevice> devices(count);
    VK_REQUIRE(vkEnumeratePhysicalDevices(instance, &count, devices.data()));
    if (count == 0) fail("there is no Vulkan device");
    physical = devices.front();
    for (const VkPhysicalDevice each : devices) {
        VkPhysicalDeviceIDProperties ids{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES, nullptr, {}, {}, {}, 0, VK_FALSE};
        VkPhysicalDeviceProperties2 properties{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, &ids, {}};
        vkGetPhysicalDeviceProperties2(each, &properties);
        if (device_uuid != nullptr && std::memcmp(device_uuid, ids.deviceUUID, VK_UUID_SIZE) == 0) physical = each;
    }
}

void Gpu::create_instance(const Options &options) {
    VkApplicationInfo application{VK_STRUCTURE_TYPE_APPLICATION_INFO, nullptr, "interop acceptance", 1, nullptr, 0, VK_API_VERSION_1_3};
    std::vector<const char *> extensions = options.instance_extensions;
    std::vector<const char *> layers;
    const VkValidationFeatureEnableEXT enabled[] = {VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT};
    VkValidationFeaturesEXT features{VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT, nullptr, 1, enabled, 0, nullptr};
    VkDebugUtilsMessengerCreateInfoEXT messages = validation::messenger();
    messages.pNext = &features;
    VkInstanceCreateInfo info{VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO, nullptr, 0, &application, 0, nullptr, 0, nullptr};
    // A machine that is lent may not have the layers.
    const char *const wanted = std::getenv("INTEROP_VALIDATION");
    const bool validates = options.validation && (wanted == nullptr || std::strcmp(wanted, "off") != 0);
    if (validates) {
        layers.push_back("VK_LAYER_KHRONOS_validation");
        extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
        info.pNext = &messages;
    }
    info.enabledLayerCount = static_cast<std::uint32_t>(layers.size());
    info.ppEnabledLayerNames = layers.data();
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    VK_REQUIRE(vkCreateInstance(&info, nullptr, &instance));
    volkLoadInstanceOnly(instance);
    messages.pNext = nullptr;
    if (validates) VK_REQUIRE(vkCreateDebugUtilsMessengerEXT(instance, &messages, nullptr, &messenger_));
}

void Gpu::create_device(const Options &options) {
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, families.data());
    while (family < count && (families[family].queueFlags & VK_QUEUE_GRAPHICS_BIT) == 0) ++family;
    if (family == count) fail("the device has no queue for graphics");
    const float priority = 1;
    VkDeviceQueueCreateInfo queue_info{VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO, nullptr, 0, family, 1, &priority};
    VkPhysicalDeviceVulkan13Features features13{};
    features13.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES;
    features13.dynamicRendering = VK_TRUE;
    features13.synchronization2 = VK_TRUE;
    VkPhysicalDeviceVulkan12Features features12{};
    features12.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES;
    features12.pNext = &features13;
    features12.timelineSemaphore = VK_TRUE;
    VkPhysicalDeviceFeatures features{};
    features.fragmentStoresAndAtomics = VK_TRUE;
    std::vector<const char *> extensions = options.device_extensions;
    extensions.push_back(VK_KHR_EXTERNAL_MEMORY_FD_EXTENSION_NAME);
    imports_timelines = has_timeline_import(physical);
    if (imports_timelines) extensions.push_back(VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME);
    if (host_pointer_alignment != 0) extensions.push_back(VK_EXT_EXTERNAL_MEMORY_HOST_EXTENSION_NAME);
    const VkDeviceCreateInfo info{VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO, &features12, 0, 1, &queue_info, 0, nullptr,
                                  static_cast<std::uint32_t>(extensions.size()), extensions.data(), &features};
    VK_REQUIRE(vkCreateDevice(physical, &info, nullptr, &device));
    volkLoadDevice(device);
    counting::install();
    vkGetDeviceQueue(device, family, 0, &queue);
    const VkCommandPoolCreateInfo pool_info{VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO, nullptr, VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT, family};
    VK_REQUIRE(vkCreateCommandPool(device, &pool_info, nullptr, &pool));
    const VkFenceCreateInfo fence_info{VK_STRUCTURE_TYPE_FENCE_CREATE_INFO, nullptr, 0};
    VK_REQUIRE(vkCreateFence(device, &fence_info, nullptr, &fence_));
}

Gpu::~Gpu() {
    vkDeviceWaitIdle(device);
    vkDestroyFence(device, fence_, nullptr);
    vkDestroyCommandPool(device, pool, nullptr);
    vkDestroyDevice(device, nullptr);
    if (messenger_ != VK_NULL_HANDLE) vkDestroyDebugUtilsMessengerEXT(instance, messenger_, nullptr);
    vkDestroyInstance(instance, nullptr);
}

std::uint32_t Gpu::memory_type(std::uint32_t mask, VkMemoryPropertyFlags properties) const {
    VkPhysicalDeviceMemoryProperties all;
    vkGetPhysicalDeviceMemoryProperties(physical, &all);
    for (std::uint32_t index = 0; index < all.memoryTypeCount; ++index) {
        if ((mask >> index & 1) != 0 && (all.memoryTypes[index].propertyFlags & properties) == properties) return index;
    }
    fail("no memory type of mask 0x%x has the properties 0x%x", mask, properties);
}

void Gpu::submit_and_wait(VkCommandBuffer commands, std::vector<VkSemaphoreSubmitInfo> waits, std::vector<VkSemaphoreSubmitInfo> signals) const {
    for (std::vector<VkSemaphoreSubmitInfo> *const each : {&waits, &signals}) std::erase_if(*each, [](const VkSemaphoreSubmitInfo &info) { return info.semaphore == VK_NULL_HANDLE; });
    const VkCommandBufferSubmitInfo buffer{VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO, nullptr, commands, 0};
    const VkSubmitInfo2 submit{VK_STRUCTURE_TYPE_SUBMIT_INFO_2, nullptr, 0, static_cast<std::uint32_t>(waits.size()), waits.data(), 1, &buffer,
                               static_cast<std::uint32_t>(signals.size()), signals.data()};
    VK_REQUIRE(vkQueueSubmit2(queue, 1, &submit, fence_));
    VK_REQUIRE(vkWaitForFences(device, 1, &fence_, VK_TRUE, UINT64_MAX));
    VK_REQUIRE(vkResetFences(device, 1, &fence_));
}

Calls &Gpu::calls() { return counting::calls(); }
std::uint64_t Gpu::validation_messages() { return validation::unexpected(); }
