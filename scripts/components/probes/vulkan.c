/* Creates an instance with the validation layer through the loader, and names the first device. */
#include <stdio.h>
#include <vulkan/vulkan.h>

int main(void) {
    const char *layer = "VK_LAYER_KHRONOS_validation";
    VkApplicationInfo application = {.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO, .apiVersion = VK_API_VERSION_1_2};
    VkInstanceCreateInfo info = {.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
                                 .pApplicationInfo = &application,
                                 .enabledLayerCount = 1,
                                 .ppEnabledLayerNames = &layer};
    VkPhysicalDeviceProperties properties;
    VkPhysicalDevice device;
    VkInstance instance;
    uint32_t count = 1;
    VkResult result = vkCreateInstance(&info, NULL, &instance);
    if (result != VK_SUCCESS) {
        fprintf(stderr, "error: vkCreateInstance with %s returned %d\n", layer, result);
        return 1;
    }
    result = vkEnumeratePhysicalDevices(instance, &count, &device);
    if (result < 0 || count == 0) {
        fprintf(stderr, "error: the Vulkan driver has no device (result %d)\n", result);
        return 1;
    }
    vkGetPhysicalDeviceProperties(device, &properties);
    puts(properties.deviceName);
    vkDestroyInstance(instance, NULL);
    return 0;
}
