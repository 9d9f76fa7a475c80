#include "imported.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "../common/arguments.hpp"
#include "../common/check.hpp"
#include "../common/pixels.hpp"

namespace {

constexpr VkImageUsageFlags linear_usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;

VkExternalMemoryHandleTypeFlagBits handle_type(Route route) {
    return route == Route::opaque ? VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT : VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT;
}

VkImage make_linear_image(const Gpu &gpu, VkFormat format, std::uint32_t width, std::uint32_t height, Route route) {
    const VkExternalMemoryImageCreateInfo external{VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_IMAGE_CREATE_INFO, nullptr, static_cast<VkExternalMemoryHandleTypeFlags>(handle_type(route))};
    const VkImageCreateInfo info{VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO, &external, 0, VK_IMAGE_TYPE_2D, format, {width, height, 1}, 1, 1, VK_SAMPLE_COUNT_1_BIT,
                                 VK_IMAGE_TILING_LINEAR, linear_usage, VK_SHARING_MODE_EXCLUSIVE, 0, nullptr, VK_IMAGE_LAYOUT_UNDEFINED};
    VkImage image = VK_NULL_HANDLE;
    VK_REQUIRE(vkCreateImage(gpu.device, &info, nullptr, &image));
    return image;
}

bool has_linear_images(const Gpu &gpu, VkFormat format, std::uint32_t width, std::uint32_t height, Route route) {
    const VkPhysicalDeviceExternalImageFormatInfo external{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO, nullptr, handle_type(route)};
    const VkPhysicalDeviceImageFormatInfo2 info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_IMAGE_FORMAT_INFO_2, &external, format, VK_IMAGE_TYPE_2D, VK_IMAGE_TILING_LINEAR, linear_usage, 0};
    VkExternalImageFormatProperties importable{VK_STRUCTURE_TYPE_EXTERNAL_IMAGE_FORMAT_PROPERTIES, nullptr, {}};
    VkImageFormatProperties2 properties{VK_STRUCTURE_TYPE_IMAGE_FORMAT_PROPERTIES_2, &importable, {}};
    if (vkGetPhysicalDeviceImageFormatProperties2(gpu.physical, &info, &properties) != VK_SUCCESS) return false;
    const VkExtent3D limit = properties.imageFormatProperties.maxExtent;
    return width <= limit.width && height <= limit.height &&
           (importable.externalMemoryProperties.externalMemoryFeatures & VK_EXTERNAL_MEMORY_FEATURE_IMPORTABLE_BIT) != 0;
}

/// Some drivers close the descriptor of an import that fails, against the specification: closing it again could hit another file.
void close_after_failure(int duplicate, int original) {
    bool same = false;
    if (AsyncRT_Interop_same_description(duplicate, original, &same) == 0 && same) ::close(duplicate);
}

} // namespace

const char *name_of(Route route) { return route == Route::opaque ? "opaque" : "pointer"; }

Route route_of(const char *text) { return arguments::one_of<Route>("the route", text, {{"opaque", Route::opaque}, {"pointer", Route::pointer}}); }

VkFormat vk_format_of(MAX_Format format) {
    switch (format) {
#define FORMAT(max_format, vk_format) \
    case max_format: return vk_format;
#include "formats_vulkan.inc"
    default: return VK_FORMAT_UNDEFINED;
    }
}

const char *refusal(const Gpu &gpu, const AsyncRT_InteropMemoryInfo &memory, Route route) {
    if (route == Route::pointer) {
        if (gpu.host_pointer_alignment == 0) return "the driver lacks VK_EXT_external_memory_host";
        return memory.backend == ASYNCRT_INTEROP_BACKEND_HOST ? nullptr : "memory of a driver is not to be mapped by others";
    }
    // Memory of the host names no driver; whether its descriptor is taken only the driver can say.
    if (memory.backend == ASYNCRT_INTEROP_BACKEND_HOST) return nullptr;
    if (std::memcmp(memory.driver_uuid, gpu.identity.driverUUID, VK_UUID_SIZE) != 0) return "the memory is of another driver";
    if (std::memcmp(memory.device_uuid, gpu.identity.deviceUUID, VK_UUID_SIZE) != 0) return "the memory is of another device";
    return nullptr;
}

VkResult Imported::as_buffer(const Gpu &gpu, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route) {
    reset();
    gpu_ = &gpu;
    const VkExternalMemoryBufferCreateInfo external{VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO, nullptr, static_cast<VkExternalMemoryHandleTypeFlags>(handle_type(route))};
    const VkBufferCreateInfo info{VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO, &external, 0, memory.image_offset_bytes + memory.slice_pitch_bytes,
                                  VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT, VK_SHARING_MODE_EXCLUSIVE, 0, nullptr};
    VK_REQUIRE(vkCreateBuffer(gpu.device, &info, nullptr, &buffer));
    VkMemoryRequirements needed;
    vkGetBufferMemoryRequirements(gpu.device, buffer, &needed);
    const VkResult result = import_memory(gpu, fd, memory, route, needed);
    if (result != VK_SUCCESS) {
        reset();
        return result;
    }
    VK_REQUIRE(vkBindBufferMemory(gpu.device, buffer, memory_, memory.offset_bytes));
    return VK_SUCCESS;
}

VkResult Imported::as_image(const Gpu &gpu, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route) {
    reset();
    gpu_ = &gpu;
    image = make_linear_image(gpu, vk_format_of(memory.format), memory.width, memory.height, route);
    VkMemoryRequirements needed;
    vkGetImageMemoryRequirements(gpu.device, image, &needed);
    const VkResult result = import_memory(gpu, fd, memory, route, needed);
    if (result != VK_SUCCESS) {
        reset();
        return result;
    }
    VK_REQUIRE(vkBindImageMemory(gpu.device, image, memory_, memory.offset_bytes + memory.image_offset_bytes));
    return VK_SUCCESS;
}

VkResult Imported::import_memory(const Gpu &gpu, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route, const VkMemoryRequirements &needed) {
    VkMemoryAllocateInfo allocate{VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO, nullptr, memory.allocation_size_bytes, memory.memory_type_index};
    const VkMemoryDedicatedAllocateInfo dedicated{VK_STRUCTURE_TYPE_MEMORY_DEDICATED_ALLOCATE_INFO, nullptr, image, buffer};
    const void *const next = (memory.flags & ASYNCRT_INTEROP_MEMORY_DEDICATED) != 0 ? &dedicated : nullptr;
    if (needed.size > allocate.allocationSize) fail("the driver needs %llu bytes, the allocation has %llu", static_cast<unsigned long long>(needed.size),
                                                    static_cast<unsigned long long>(allocate.allocationSize));
    if (memory.backend == ASYNCRT_INTEROP_BACKEND_HOST) allocate.memoryTypeIndex = gpu.memory_type(needed.memoryTypeBits, 0);
    if (route == Route::opaque) {
        // The driver owns what it imports, and only that.
        const int duplicate = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
        const VkImportMemoryFdInfoKHR import{VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR, next, handle_type(route), duplicate};
        allocate.pNext = &import;
        const VkResult result = vkAllocateMemory(gpu.device, &allocate, nullptr, &memory_);
        if (result != VK_SUCCESS) close_after_failure(duplicate, fd);
        return result;
    }
    const VkDeviceSize alignment = gpu.host_pointer_alignment;
    allocate.allocationSize = (allocate.allocationSize + alignment - 1) / alignment * alignment;
    mapping_bytes_ = allocate.allocationSize;
    void *const mapping = ::mmap(nullptr, mapping_bytes_, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapping == MAP_FAILED) fail("the descriptor cannot be mapped");
    mapping_ = mapping;
    VkMemoryHostPointerPropertiesEXT properties{VK_STRUCTURE_TYPE_MEMORY_HOST_POINTER_PROPERTIES_EXT, nullptr, 0};
    VK_REQUIRE(vkGetMemoryHostPointerPropertiesEXT(gpu.device, handle_type(route), mapping, &properties));
    allocate.memoryTypeIndex = gpu.memory_type(needed.memoryTypeBits & properties.memoryTypeBits, 0);
    const VkImportMemoryHostPointerInfoEXT import{VK_STRUCTURE_TYPE_IMPORT_MEMORY_HOST_POINTER_INFO_EXT, nullptr, handle_type(route), mapping};
    allocate.pNext = &import;
    return vkAllocateMemory(gpu.device, &allocate, nullptr, &memory_);
}

void *Imported::map() {
    if (mapping_ != nullptr) return mapping_;
    void *data = nullptr;
    VK_REQUIRE(vkMapMemory(gpu_->device, memory_, 0, VK_WHOLE_SIZE, 0, &data));
    return data;
}

void Imported::reset() {
    if (gpu_ == nullptr) return;
    vkDestroyBuffer(gpu_->device, buffer, nullptr);
    vkDestroyImage(gpu_->device, image, nullptr);
    vkFreeMemory(gpu_->device, memory_, nullptr);
    if (mapping_ != nullptr) ::munmap(mapping_, mapping_bytes_);
    buffer = VK_NULL_HANDLE;
    image = VK_NULL_HANDLE;
    memory_ = VK_NULL_HANDLE;
    mapping_ = nullptr;
    gpu_ = nullptr;
}

cases::Layout linear_layout(const Gpu &gpu, MAX_Format format, std::uint32_t width, std::uint32_t height, Route route) {
    const VkFormat vk_format = vk_format_of(format);
    if (vk_format == VK_FORMAT_UNDEFINED || !has_linear_images(gpu, vk_format, width, height, route)) return {};
    const VkImage image = make_linear_image(gpu, vk_format, width, height, route);
    const VkImageSubresource whole{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0};
    VkSubresourceLayout layout;
    vkGetImageSubresourceLayout(gpu.device, image, &whole, &layout);
    VkMemoryRequirements needed;
    vkGetImageMemoryRequirements(gpu.device, image, &needed);
    vkDestroyImage(gpu.device, image, nullptr);
    if (layout.offset != 0) fail("the first pixel of a linear image is at %llu", static_cast<unsigned long long>(layout.offset));
    return {static_cast<std::uint32_t>(layout.rowPitch), needed.size};
}

VkImageView sampled_view(const Gpu &gpu, VkImage image, MAX_Format format) {
    const std::uint32_t channels = pixels::facts_of(format).channel_count;
    constexpr VkComponentSwizzle r = VK_COMPONENT_SWIZZLE_R, g = VK_COMPONENT_SWIZZLE_G, one = VK_COMPONENT_SWIZZLE_ONE, same = VK_COMPONENT_SWIZZLE_IDENTITY;
    const VkComponentMapping swizzle = channels == 1 ? VkComponentMapping{r, r, r, one} : channels == 2 ? VkComponentMapping{r, r, r, g} : VkComponentMapping{same, same, same, same};
    const VkImageViewCreateInfo info{VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO, nullptr, 0, image, VK_IMAGE_VIEW_TYPE_2D, vk_format_of(format), swizzle,
                                     {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
    VkImageView view = VK_NULL_HANDLE;
    VK_REQUIRE(vkCreateImageView(gpu.device, &info, nullptr, &view));
    return view;
}
