#include "application.hpp"

#include <cstring>
#include <vector>

namespace application {
namespace {

std::uint32_t host_memory_type(VkPhysicalDevice physical, std::uint32_t bits) {
    VkPhysicalDeviceMemoryProperties properties{};
    vkGetPhysicalDeviceMemoryProperties(physical, &properties);
    constexpr VkMemoryPropertyFlags wanted = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
    for (std::uint32_t index = 0; index < properties.memoryTypeCount; ++index) {
        if ((bits >> index & 1U) != 0 && (properties.memoryTypes[index].propertyFlags & wanted) == wanted) return index;
    }
    check::fail(__FILE__, __LINE__, "the device has memory that the host can map");
}

VkBuffer create_buffer(VkDevice device, std::uint64_t size_bytes, bool is_external) {
    VkExternalMemoryBufferCreateInfo external{};
    external.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO;
    external.handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkBufferCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
    info.pNext = is_external ? &external : nullptr;
    info.size = size_bytes;
    info.usage = VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT;
    VkBuffer buffer = VK_NULL_HANDLE;
    VK(vkCreateBuffer(device, &info, nullptr, &buffer));
    return buffer;
}

} // namespace

namespace {

bool has_extension(VkPhysicalDevice device, const char *name) {
    std::uint32_t count = 0;
    VK(vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr));
    std::vector<VkExtensionProperties> all(count);
    VK(vkEnumerateDeviceExtensionProperties(device, nullptr, &count, all.data()));
    for (const VkExtensionProperties &each : all) {
        if (std::strcmp(each.extensionName, name) == 0) return true;
    }
    return false;
}

} // namespace

Application::Application(bool has_external_memory) {
    VK(volkInitialize());
    VkApplicationInfo application{};
    application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    application.apiVersion = VK_API_VERSION_1_2;
    VkInstanceCreateInfo instance_info{};
    instance_info.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    instance_info.pApplicationInfo = &application;
    VK(vkCreateInstance(&instance_info, nullptr, &instance));
    volkLoadInstance(instance);
    std::uint32_t count = 1;
    const VkResult listed = vkEnumeratePhysicalDevices(instance, &count, &physical);
    CHECK((listed == VK_SUCCESS || listed == VK_INCOMPLETE) && count == 1);
    identity.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES;
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &identity;
    vkGetPhysicalDeviceProperties2(physical, &properties);
    const float priority = 1.0F;
    VkDeviceQueueCreateInfo queue_info{};
    queue_info.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO;
    queue_info.queueCount = 1;
    queue_info.pQueuePriorities = &priority;
    VkPhysicalDeviceTimelineSemaphoreFeatures timelines{};
    timelines.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_FEATURES;
    timelines.timelineSemaphore = VK_TRUE;
    // Timelines of a driver that exports them are imported, not bridged, into a device with this extension.
    std::vector<const char *> enabled;
    if (has_external_memory) enabled.push_back(VK_KHR_EXTERNAL_MEMORY_FD_EXTENSION_NAME);
    if (has_extension(physical, VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME)) enabled.push_back(VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME);
    VkDeviceCreateInfo device_info{};
    device_info.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO;
    device_info.pNext = &timelines;
    device_info.queueCreateInfoCount = 1;
    device_info.pQueueCreateInfos = &queue_info;
    device_info.enabledExtensionCount = static_cast<std::uint32_t>(enabled.size());
    device_info.ppEnabledExtensionNames = enabled.data();
    VK(vkCreateDevice(physical, &device_info, nullptr, &device));
    vkGetDeviceQueue(device, family, 0, &queue);
    VkCommandPoolCreateInfo pool_info{};
    pool_info.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO;
    pool_info.queueFamilyIndex = family;
    VK(vkCreateCommandPool(device, &pool_info, nullptr, &pool_));
}

Application::~Application() {
    vkDeviceWaitIdle(device);
    vkDestroyCommandPool(device, pool_, nullptr);
    vkDestroyDevice(device, nullptr);
    vkDestroyInstance(instance, nullptr);
}

AsyncRT_InteropVulkanDevice Application::for_library() const {
    AsyncRT_InteropVulkanDevice result = ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT;
    result.instance = instance;
    result.physical_device = physical;
    result.device = device;
    result.queue = queue;
    result.queue_family_index = family;
    result.get_instance_proc_addr = reinterpret_cast<AsyncRT_InteropVoidFunction>(vkGetInstanceProcAddr);
    result.api_version = VK_API_VERSION_1_2;
    return result;
}

VkCommandBuffer Application::begin() {
    VkCommandBufferAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO;
    info.commandPool = pool_;
    info.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    info.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    VK(vkAllocateCommandBuffers(device, &info, &commands));
    VkCommandBufferBeginInfo begin_info{};
    begin_info.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    begin_info.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    VK(vkBeginCommandBuffer(commands, &begin_info));
    return commands;
}

void Application::submit(VkCommandBuffer commands, VkSemaphore wait, std::uint64_t wait_value, VkSemaphore signal, std::uint64_t signal_value) {
    if (commands != VK_NULL_HANDLE) VK(vkEndCommandBuffer(commands));
    VkTimelineSemaphoreSubmitInfo timelines{};
    timelines.sType = VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO;
    timelines.waitSemaphoreValueCount = wait == VK_NULL_HANDLE ? 0 : 1;
    timelines.pWaitSemaphoreValues = &wait_value;
    timelines.signalSemaphoreValueCount = signal == VK_NULL_HANDLE ? 0 : 1;
    timelines.pSignalSemaphoreValues = &signal_value;
    const VkPipelineStageFlags stage = VK_PIPELINE_STAGE_ALL_COMMANDS_BIT;
    VkSubmitInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO;
    info.pNext = &timelines;
    info.waitSemaphoreCount = timelines.waitSemaphoreValueCount;
    info.pWaitSemaphores = &wait;
    info.pWaitDstStageMask = &stage;
    info.commandBufferCount = commands == VK_NULL_HANDLE ? 0 : 1;
    info.pCommandBuffers = &commands;
    info.signalSemaphoreCount = timelines.signalSemaphoreValueCount;
    info.pSignalSemaphores = &signal;
    VK(vkQueueSubmit(queue, 1, &info, VK_NULL_HANDLE));
}

BoundBuffer Application::buffer(std::uint64_t size_bytes) {
    BoundBuffer result;
    result.buffer = create_buffer(device, size_bytes, false);
    VkMemoryRequirements requirements{};
    vkGetBufferMemoryRequirements(device, result.buffer, &requirements);
    VkMemoryAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
    info.allocationSize = requirements.size;
    info.memoryTypeIndex = host_memory_type(physical, requirements.memoryTypeBits);
    VK(vkAllocateMemory(device, &info, nullptr, &result.memory));
    VK(vkBindBufferMemory(device, result.buffer, result.memory, 0));
    return result;
}

BoundBuffer Application::import_buffer(int fd, std::uint64_t size_bytes, std::uint32_t memory_type_index) {
    BoundBuffer result;
    result.buffer = create_buffer(device, size_bytes, true);
    VkMemoryRequirements requirements{};
    vkGetBufferMemoryRequirements(device, result.buffer, &requirements);
    CHECK(requirements.size <= size_bytes);
    VkImportMemoryFdInfoKHR imported{};
    imported.sType = VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR;
    imported.handleType = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
    imported.fd = fd;
    VkMemoryAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
    info.pNext = &imported;
    info.allocationSize = size_bytes;
    info.memoryTypeIndex = memory_type_index;
    VK(vkAllocateMemory(device, &info, nullptr, &result.memory));
    VK(vkBindBufferMemory(device, result.buffer, result.memory, 0));
    void *data = nullptr;
    VK(vkMapMemory(device, result.memory, 0, VK_WHOLE_SIZE, 0, &data));
    result.data = static_cast<std::uint8_t *>(data);
    return result;
}

VkImage Application::linear_image(VkFormat format, std::uint32_t width, std::uint32_t height, VkSubresourceLayout &layout) {
    VkExternalMemoryImageCreateInfo external{};
    external.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_IMAGE_CREATE_INFO;
    external.handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkImageCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO;
    info.pNext = &external;
    info.imageType = VK_IMAGE_TYPE_2D;
    info.format = format;
    info.extent = {width, height, 1};
    info.mipLevels = 1;
    info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.tiling = VK_IMAGE_TILING_LINEAR;
    info.usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;
    VkImage image = VK_NULL_HANDLE;
    VK(vkCreateImage(device, &info, nullptr, &image));
    const VkImageSubresource subresource{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0};
    vkGetImageSubresourceLayout(device, image, &subresource, &layout);
    return image;
}

void Application::destroy(const BoundBuffer &buffer) {
    vkDestroyBuffer(device, buffer.buffer, nullptr);
    vkFreeMemory(device, buffer.memory, nullptr);
}

} // namespace application
