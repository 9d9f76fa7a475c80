/* Breaks no rule of Vulkan: the host signals a timeline that was exported, asks for its value, and signals it again. Nothing is submitted to a queue and no
 * other thread is there, so nothing is pending, and each value is above the last. Version 1.3.239 of the validation layer reports
 * VUID-VkSemaphoreSignalInfo-value-03259 all the same. Needs a driver, or a layer, that exports timelines. */
#include <unistd.h>
#include <vulkan/vulkan.h>

static int signal_to(VkDevice device, VkSemaphore semaphore, uint64_t value) {
    VkSemaphoreSignalInfo info = {VK_STRUCTURE_TYPE_SEMAPHORE_SIGNAL_INFO, NULL, semaphore, value};
    return vkSignalSemaphore(device, &info) == VK_SUCCESS;
}

int main(void) {
    VkApplicationInfo application = {VK_STRUCTURE_TYPE_APPLICATION_INFO, NULL, NULL, 0, NULL, 0, VK_API_VERSION_1_2};
    VkInstanceCreateInfo info = {VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO, NULL, 0, &application};
    VkInstance instance;
    if (vkCreateInstance(&info, NULL, &instance) != VK_SUCCESS) return 1;
    VkPhysicalDevice physical;
    uint32_t count = 1;
    if (vkEnumeratePhysicalDevices(instance, &count, &physical) < 0 || count == 0) return 1;
    float priority = 1;
    VkDeviceQueueCreateInfo queue = {VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO, NULL, 0, 0, 1, &priority};
    VkPhysicalDeviceTimelineSemaphoreFeatures timelines = {VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_FEATURES, NULL, VK_TRUE};
    const char *extension = VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME;
    VkDeviceCreateInfo device_info = {VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO, &timelines, 0, 1, &queue, 0, NULL, 1, &extension};
    VkDevice device;
    if (vkCreateDevice(physical, &device_info, NULL, &device) != VK_SUCCESS) return 1;
    VkExportSemaphoreCreateInfo exported = {VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO, NULL, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
    VkSemaphoreTypeCreateInfo type = {VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO, &exported, VK_SEMAPHORE_TYPE_TIMELINE, 0};
    VkSemaphoreCreateInfo semaphore_info = {VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type, 0};
    VkSemaphore semaphore;
    if (vkCreateSemaphore(device, &semaphore_info, NULL, &semaphore) != VK_SUCCESS) return 1;
    PFN_vkGetSemaphoreFdKHR get_fd = (PFN_vkGetSemaphoreFdKHR)vkGetDeviceProcAddr(device, "vkGetSemaphoreFdKHR");
    VkSemaphoreGetFdInfoKHR get = {VK_STRUCTURE_TYPE_SEMAPHORE_GET_FD_INFO_KHR, NULL, semaphore, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
    int fd = -1;
    if (get_fd == NULL || get_fd(device, &get, &fd) != VK_SUCCESS) return 1;
    close(fd);
    for (uint64_t value = 1; value < 4; ++value) {
        uint64_t seen = 0;
        if (!signal_to(device, semaphore, value)) return 1;
        if (vkGetSemaphoreCounterValue(device, semaphore, &seen) != VK_SUCCESS || seen != value) return 1;
    }
    vkDestroySemaphore(device, semaphore, NULL);
    vkDestroyDevice(device, NULL);
    vkDestroyInstance(instance, NULL);
    return 0;
}
