#define VOLK_IMPLEMENTATION
#include "vulkan_device.hpp"

#include "check.hpp"

namespace {

VKAPI_ATTR VkBool32 VKAPI_CALL complain(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT,
                                        const VkDebugUtilsMessengerCallbackDataEXT *data, void *) {
    std::fprintf(stderr, "validation: %s\n", data->pMessage);
    std::fflush(nullptr);
    std::_Exit(3);
}

} // namespace

VulkanDevice::VulkanDevice(const std::vector<const char *> &wanted) {
    CHECK_VK(VK_SUCCESS, volkInitialize());
    VkDebugUtilsMessengerCreateInfoEXT messages{VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT};
    messages.messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    messages.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT;
    messages.pfnUserCallback = complain;
    VkApplicationInfo application{VK_STRUCTURE_TYPE_APPLICATION_INFO};
    application.apiVersion = VK_API_VERSION_1_3;
    const char *const debug = VK_EXT_DEBUG_UTILS_EXTENSION_NAME;
    VkInstanceCreateInfo instance_info{VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO, &messages};
    instance_info.pApplicationInfo = &application;
    instance_info.enabledExtensionCount = 1;
    instance_info.ppEnabledExtensionNames = &debug;
    CHECK_VK(VK_SUCCESS, vkCreateInstance(&instance_info, nullptr, &instance));
    volkLoadInstanceOnly(instance);
    CHECK_VK(VK_SUCCESS, vkCreateDebugUtilsMessengerEXT(instance, &messages, nullptr, &messenger_));
    std::uint32_t count = 1;
    CHECK_VK(VK_SUCCESS, vkEnumeratePhysicalDevices(instance, &count, &physical_device));

    VkPhysicalDeviceVulkan13Features features13{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};
    features13.synchronization2 = VK_TRUE;
    VkPhysicalDeviceVulkan12Features features12{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES, &features13};
    features12.timelineSemaphore = VK_TRUE;
    const float priority = 1;
    VkDeviceQueueCreateInfo queues{VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO};
    queues.queueCount = 1;
    queues.pQueuePriorities = &priority;
    VkDeviceCreateInfo device_info{VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO, &features12};
    device_info.queueCreateInfoCount = 1;
    device_info.pQueueCreateInfos = &queues;
    device_info.enabledExtensionCount = static_cast<std::uint32_t>(wanted.size());
    device_info.ppEnabledExtensionNames = wanted.data();
    CHECK_VK(VK_SUCCESS, vkCreateDevice(physical_device, &device_info, nullptr, &device));
    volkLoadDeviceTable(&vk, device);
    vk.vkGetDeviceQueue(device, 0, 0, &queue);
}

VulkanDevice::~VulkanDevice() {
    vk.vkDestroyDevice(device, nullptr);
    vkDestroyDebugUtilsMessengerEXT(instance, messenger_, nullptr);
    vkDestroyInstance(instance, nullptr);
}

std::vector<std::string> VulkanDevice::extensions() const {
    std::uint32_t count = 0;
    CHECK_VK(VK_SUCCESS, vkEnumerateDeviceExtensionProperties(physical_device, nullptr, &count, nullptr));
    std::vector<VkExtensionProperties> properties(count);
    CHECK_VK(VK_SUCCESS, vkEnumerateDeviceExtensionProperties(physical_device, nullptr, &count, properties.data()));
    std::vector<std::string> names;
    for (const auto &each : properties) names.emplace_back(each.extensionName);
    return names;
}

VkSemaphore VulkanDevice::create_timeline(std::uint64_t initial_value, bool exportable) const {
    VkExportSemaphoreCreateInfo exported{VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO};
    exported.handleTypes = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO, exportable ? &exported : nullptr};
    type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
    type.initialValue = initial_value;
    const VkSemaphoreCreateInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type};
    VkSemaphore semaphore = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vk.vkCreateSemaphore(device, &info, nullptr, &semaphore));
    return semaphore;
}

int VulkanDevice::export_fd(VkSemaphore semaphore) const {
    VkSemaphoreGetFdInfoKHR info{VK_STRUCTURE_TYPE_SEMAPHORE_GET_FD_INFO_KHR};
    info.semaphore = semaphore;
    info.handleType = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    int fd = -1;
    CHECK_VK(VK_SUCCESS, vk.vkGetSemaphoreFdKHR(device, &info, &fd));
    CHECK(fd >= 0);
    return fd;
}

VkResult VulkanDevice::import(VkSemaphore semaphore, int fd) const {
    VkImportSemaphoreFdInfoKHR info{VK_STRUCTURE_TYPE_IMPORT_SEMAPHORE_FD_INFO_KHR};
    info.semaphore = semaphore;
    info.handleType = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    info.fd = fd;
    return vk.vkImportSemaphoreFdKHR(device, &info);
}

VkSemaphore VulkanDevice::import_timeline(int fd) const {
    const VkSemaphore semaphore = create_timeline();
    CHECK_VK(VK_SUCCESS, import(semaphore, fd));
    return semaphore;
}

std::uint64_t VulkanDevice::value(VkSemaphore semaphore) const {
    std::uint64_t value = 0;
    CHECK_VK(VK_SUCCESS, vk.vkGetSemaphoreCounterValue(device, semaphore, &value));
    return value;
}

void VulkanDevice::signal(VkSemaphore semaphore, std::uint64_t value) const {
    VkSemaphoreSignalInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_SIGNAL_INFO};
    info.semaphore = semaphore;
    info.value = value;
    CHECK_VK(VK_SUCCESS, vk.vkSignalSemaphore(device, &info));
}

VkResult VulkanDevice::wait(VkSemaphore semaphore, std::uint64_t value, std::uint64_t timeout_ns) const {
    VkSemaphoreWaitInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO};
    info.semaphoreCount = 1;
    info.pSemaphores = &semaphore;
    info.pValues = &value;
    return vk.vkWaitSemaphores(device, &info, timeout_ns);
}

void VulkanDevice::submit(const std::vector<Point> &waits, const std::vector<Point> &signals, VkFence fence) const {
    std::vector<VkSemaphore> semaphores[2];
    std::vector<std::uint64_t> values[2];
    for (const Point &point : waits) semaphores[0].push_back(point.semaphore), values[0].push_back(point.value);
    for (const Point &point : signals) semaphores[1].push_back(point.semaphore), values[1].push_back(point.value);
    const std::vector<VkPipelineStageFlags> stages(waits.size(), VK_PIPELINE_STAGE_ALL_COMMANDS_BIT);
    VkTimelineSemaphoreSubmitInfo timeline{VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO};
    timeline.waitSemaphoreValueCount = static_cast<std::uint32_t>(waits.size());
    timeline.pWaitSemaphoreValues = values[0].data();
    timeline.signalSemaphoreValueCount = static_cast<std::uint32_t>(signals.size());
    timeline.pSignalSemaphoreValues = values[1].data();
    VkSubmitInfo info{VK_STRUCTURE_TYPE_SUBMIT_INFO, &timeline};
    info.waitSemaphoreCount = static_cast<std::uint32_t>(waits.size());
    info.pWaitSemaphores = semaphores[0].data();
    info.pWaitDstStageMask = stages.data();
    info.signalSemaphoreCount = static_cast<std::uint32_t>(signals.size());
    info.pSignalSemaphores = semaphores[1].data();
    CHECK_VK(VK_SUCCESS, vk.vkQueueSubmit(queue, 1, &info, fence));
}

void VulkanDevice::submit2(const std::vector<Point> &waits, const std::vector<Point> &signals, VkFence fence) const {
    std::vector<VkSemaphoreSubmitInfo> infos[2];
    for (int side = 0; side < 2; ++side)
        for (const Point &point : side == 0 ? waits : signals) {
            VkSemaphoreSubmitInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO};
            info.semaphore = point.semaphore;
            info.value = point.value;
            info.stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT;
            infos[side].push_back(info);
        }
    VkSubmitInfo2 info{VK_STRUCTURE_TYPE_SUBMIT_INFO_2};
    info.waitSemaphoreInfoCount = static_cast<std::uint32_t>(infos[0].size());
    info.pWaitSemaphoreInfos = infos[0].data();
    info.signalSemaphoreInfoCount = static_cast<std::uint32_t>(infos[1].size());
    info.pSignalSemaphoreInfos = infos[1].data();
    CHECK_VK(VK_SUCCESS, vk.vkQueueSubmit2(queue, 1, &info, fence));
}

VkFence VulkanDevice::create_fence() const {
    const VkFenceCreateInfo info{VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
    VkFence fence = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, vk.vkCreateFence(device, &info, nullptr, &fence));
    return fence;
}
