#include "image_facts.hpp"

#include <algorithm>
#include <vector>

#include "result.hpp"

#if __has_include(<libdrm/drm_fourcc.h>)
#include <libdrm/drm_fourcc.h>
#define INTEROP_HAS_DRM_FORMATS
#elif __has_include(<drm/drm_fourcc.h>)
#include <drm/drm_fourcc.h>
#define INTEROP_HAS_DRM_FORMATS
#endif

namespace interop::vulkan {
namespace {

constexpr VkImageUsageFlags linear_usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;

/// The most that a linear image of the format can be; nothing where there is none, or not in memory that is imported.
std::optional<VkImageFormatProperties> linear_limits(const Gpu &gpu, VkFormat format) {
    VkPhysicalDeviceExternalImageFormatInfo external{};
    external.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO;
    external.handleType = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkPhysicalDeviceImageFormatInfo2 info{};
    info.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_IMAGE_FORMAT_INFO_2;
    info.pNext = &external;
    info.format = format;
    info.type = VK_IMAGE_TYPE_2D;
    info.tiling = VK_IMAGE_TILING_LINEAR;
    info.usage = linear_usage;
    VkExternalImageFormatProperties external_properties{};
    external_properties.sType = VK_STRUCTURE_TYPE_EXTERNAL_IMAGE_FORMAT_PROPERTIES;
    VkImageFormatProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_IMAGE_FORMAT_PROPERTIES_2;
    properties.pNext = &external_properties;
    const VkResult result = gpu.physical().functions().vkGetPhysicalDeviceImageFormatProperties2(gpu.physical().handle, &info, &properties);
    if (result == VK_ERROR_FORMAT_NOT_SUPPORTED) return std::nullopt;
    check(result, "cannot ask for the properties of linear images");
    const auto features = external_properties.externalMemoryProperties.externalMemoryFeatures;
    if ((features & VK_EXTERNAL_MEMORY_FEATURE_IMPORTABLE_BIT) == 0) return std::nullopt;
    return properties.imageFormatProperties;
}

} // namespace

VkFormat vk_format_of(MAX_Format format) noexcept {
    switch (format) {
#define FORMAT(value, vk_format) \
    case value: return vk_format;
#include <formats_vulkan.inc>
    default: return VK_FORMAT_UNDEFINED;
    }
}

std::uint32_t fourcc_of([[maybe_unused]] MAX_Format format) noexcept {
#ifdef INTEROP_HAS_DRM_FORMATS
    switch (format) {
#define FORMAT(value, fourcc) \
    case value: return fourcc;
#include <formats_drm.inc>
    default: return 0;
    }
#else
    return 0;
#endif
}

std::optional<LinearLayout> linear_layout(const std::shared_ptr<const Gpu> &gpu, MAX_Format format, std::uint32_t width, std::uint32_t height) {
    const VkFormat vk_format = vk_format_of(format);
    if (vk_format == VK_FORMAT_UNDEFINED) return std::nullopt;
    const std::optional<VkImageFormatProperties> limits = linear_limits(*gpu, vk_format);
    if (!limits || width > limits->maxExtent.width || height > limits->maxExtent.height) return std::nullopt;
    VkExternalMemoryImageCreateInfo external{};
    external.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_IMAGE_CREATE_INFO;
    external.handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkImageCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO;
    info.pNext = &external;
    info.imageType = VK_IMAGE_TYPE_2D;
    info.format = vk_format;
    info.extent = {width, height, 1};
    info.mipLevels = 1;
    info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.tiling = VK_IMAGE_TILING_LINEAR;
    info.usage = linear_usage;
    info.sharingMode = VK_SHARING_MODE_EXCLUSIVE;
    info.initialLayout = VK_IMAGE_LAYOUT_UNDEFINED;
    const DeviceFunctions &functions = gpu->functions();
    VkImage handle = VK_NULL_HANDLE;
    check(functions.vkCreateImage(gpu->handle(), &info, nullptr, &handle), "cannot create a linear image");
    const OwnedImage image(gpu, handle);
    VkMemoryRequirements requirements{};
    functions.vkGetImageMemoryRequirements(gpu->handle(), handle, &requirements);
    const VkImageSubresource subresource{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0};
    VkSubresourceLayout layout{};
    functions.vkGetImageSubresourceLayout(gpu->handle(), handle, &subresource, &layout);
    if (layout.offset != 0 || layout.rowPitch > UINT32_MAX) return std::nullopt;
    return LinearLayout{static_cast<std::uint32_t>(layout.rowPitch), requirements.size, requirements.alignment, requirements.memoryTypeBits};
}

bool knows_format(const Gpu &gpu, MAX_Format format) {
    const VkFormat vk_format = vk_format_of(format);
    if (vk_format == VK_FORMAT_UNDEFINED) return false;
    VkFormatProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_2;
    gpu.physical().functions().vkGetPhysicalDeviceFormatProperties2(gpu.physical().handle, vk_format, &properties);
    const VkFormatProperties &facts = properties.formatProperties;
    return (facts.linearTilingFeatures | facts.optimalTilingFeatures | facts.bufferFeatures) != 0;
}

bool has_linear_dma_buf([[maybe_unused]] const Gpu &gpu, [[maybe_unused]] MAX_Format format) {
#ifdef INTEROP_HAS_DRM_FORMATS
    const PhysicalDevice &physical = gpu.physical();
    if (!physical.dma_buf.can_export || fourcc_of(format) == 0 || !physical.has_extension(VK_EXT_IMAGE_DRM_FORMAT_MODIFIER_EXTENSION_NAME)) return false;
    std::vector<VkDrmFormatModifierPropertiesEXT> modifiers;
    VkDrmFormatModifierPropertiesListEXT list{};
    list.sType = VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_EXT;
    VkFormatProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_2;
    properties.pNext = &list;
    const auto ask = [&] { physical.functions().vkGetPhysicalDeviceFormatProperties2(physical.handle, vk_format_of(format), &properties); };
    ask();
    modifiers.resize(list.drmFormatModifierCount);
    list.pDrmFormatModifierProperties = modifiers.data();
    ask();
    return std::any_of(modifiers.begin(), modifiers.end(), [](const VkDrmFormatModifierPropertiesEXT &each) {
        return each.drmFormatModifier == DRM_FORMAT_MOD_LINEAR && each.drmFormatModifierPlaneCount == 1 &&
               (each.drmFormatModifierTilingFeatures & VK_FORMAT_FEATURE_SAMPLED_IMAGE_BIT) != 0;
    });
#else
    return false;
#endif
}

} // namespace interop::vulkan
