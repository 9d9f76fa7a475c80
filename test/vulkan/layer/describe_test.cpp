// Prints what a driver says about itself, for a comparison with and without the layer.
#include <algorithm>
#include <array>

#include "check.hpp"
#include "vulkan_device.hpp"

namespace {

template <typename Structure>
void print_bytes(const char *name, const Structure &structure, std::size_t skip = 0) {
    std::printf("%s ", name);
    const auto *bytes = reinterpret_cast<const unsigned char *>(&structure);
    for (std::size_t i = skip; i < sizeof structure; ++i) std::printf("%02x", bytes[i]);
    std::puts("");
}

/// A structure of a chain without its header.
template <typename Structure>
void print_answer(const char *name, const Structure &structure) {
    print_bytes(name, structure, sizeof(VkBaseOutStructure));
}

void device() {
    const VulkanDevice vulkan(std::vector<const char *>{});
    auto names = vulkan.extensions();
    std::sort(names.begin(), names.end());
    for (const auto &name : names) std::printf("extension %s\n", name.c_str());

    VkPhysicalDeviceVulkan13Features features13{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};
    VkPhysicalDeviceVulkan12Features features12{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES, &features13};
    VkPhysicalDeviceVulkan11Features features11{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES, &features12};
    VkPhysicalDeviceFeatures2 features{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, &features11};
    vkGetPhysicalDeviceFeatures2(vulkan.physical_device, &features);
    print_answer("features", features);
    print_answer("features 1.1", features11);
    print_answer("features 1.2", features12);
    print_answer("features 1.3", features13);
    VkPhysicalDeviceTimelineSemaphoreProperties timeline{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_PROPERTIES};
    VkPhysicalDeviceIDProperties ids{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES, &timeline};
    VkPhysicalDeviceProperties2 properties{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, &ids};
    vkGetPhysicalDeviceProperties2(vulkan.physical_device, &properties);
    std::printf("limits %s %u %u\n", properties.properties.deviceName, properties.properties.apiVersion, properties.properties.driverVersion);
    print_answer("timeline", timeline);
    print_answer("ids", ids);
    VkPhysicalDeviceMemoryProperties memory{};
    vkGetPhysicalDeviceMemoryProperties(vulkan.physical_device, &memory);
    std::printf("memory %u types %u heaps\n", memory.memoryTypeCount, memory.memoryHeapCount);
}

void formats() {
    const VulkanDevice vulkan(std::vector<const char *>{});
    for (int format = VK_FORMAT_R4G4_UNORM_PACK8; format <= VK_FORMAT_ASTC_12x12_SRGB_BLOCK; ++format) {
        VkFormatProperties2 properties{VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_2};
        vkGetPhysicalDeviceFormatProperties2(vulkan.physical_device, static_cast<VkFormat>(format), &properties);
        std::printf("format %d %x %x %x\n", format, properties.formatProperties.linearTilingFeatures, properties.formatProperties.optimalTilingFeatures,
                    properties.formatProperties.bufferFeatures);
    }
}

/// Everything but what the layer is for.
void external() {
    const VulkanDevice vulkan(std::vector<const char *>{});
    for (const auto type : {VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_SYNC_FD_BIT}) {
        const VkPhysicalDeviceExternalSemaphoreInfo info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_SEMAPHORE_INFO, nullptr, type};
        VkExternalSemaphoreProperties properties{VK_STRUCTURE_TYPE_EXTERNAL_SEMAPHORE_PROPERTIES};
        vkGetPhysicalDeviceExternalSemaphoreProperties(vulkan.physical_device, &info, &properties);
        print_answer("binary semaphore", properties);
    }
    for (const auto type : {VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT, VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT}) {
        const VkPhysicalDeviceExternalBufferInfo info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_BUFFER_INFO, nullptr, 0,
                                                      VK_BUFFER_USAGE_TRANSFER_SRC_BIT, type};
        VkExternalBufferProperties properties{VK_STRUCTURE_TYPE_EXTERNAL_BUFFER_PROPERTIES};
        vkGetPhysicalDeviceExternalBufferProperties(vulkan.physical_device, &info, &properties);
        print_answer("buffer", properties);
        const VkPhysicalDeviceExternalImageFormatInfo external_info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO, nullptr, type};
        for (const auto tiling : {VK_IMAGE_TILING_OPTIMAL, VK_IMAGE_TILING_LINEAR}) {
            const VkPhysicalDeviceImageFormatInfo2 image_info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_IMAGE_FORMAT_INFO_2, &external_info,
                                                              VK_FORMAT_R8G8B8A8_UNORM, VK_IMAGE_TYPE_2D, tiling, VK_IMAGE_USAGE_SAMPLED_BIT, 0};
            VkExternalImageFormatProperties answer{VK_STRUCTURE_TYPE_EXTERNAL_IMAGE_FORMAT_PROPERTIES};
            VkImageFormatProperties2 image{VK_STRUCTURE_TYPE_IMAGE_FORMAT_PROPERTIES_2, &answer};
            std::printf("image %d\n", vkGetPhysicalDeviceImageFormatProperties2(vulkan.physical_device, &image_info, &image));
            print_answer("image", answer);
            print_answer("image", image);
        }
    }
}

/// A semaphore outlives its device: validation must say so.
void mistake() {
    const VulkanDevice vulkan;
    vulkan.create_exportable();
}

constexpr Case cases[] = {{"mistake", mistake}, {"device", device}, {"formats", formats}, {"external", external}};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
