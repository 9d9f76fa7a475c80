#include "dma_buf_queries.hpp"

#include "chain.hpp"
#include "instance.hpp"

namespace fd_layer {
namespace {

/// DRM_FORMAT_MOD_LINEAR
constexpr std::uint64_t linear_modifier = 0;

/// A buffer or image of a dma-buf is exported and imported as that alone: in the driver it is host memory, which is nothing else.
constexpr VkExternalMemoryProperties dma_buf_properties{
    VK_EXTERNAL_MEMORY_FEATURE_EXPORTABLE_BIT | VK_EXTERNAL_MEMORY_FEATURE_IMPORTABLE_BIT,
    VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT,
    VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT,
};

/// One plane of colours, not compressed: what a modifier can be had for.
bool is_one_plane_of_color(VkFormat format) noexcept { return format > VK_FORMAT_UNDEFINED && format < VK_FORMAT_D16_UNORM; }

/// Fills in a list of at most one modifier: the two-call idiom.
template <typename List, typename Features>
void fill(List &list, Features features) noexcept {
    const std::uint32_t all = features == 0 ? 0 : 1;
    if (list.pDrmFormatModifierProperties == nullptr) {
        list.drmFormatModifierCount = all;
        return;
    }
    if (list.drmFormatModifierCount > all) list.drmFormatModifierCount = all;
    if (list.drmFormatModifierCount == 1) list.pDrmFormatModifierProperties[0] = {linear_modifier, 1, features};
}

/// Takes the lists of modifiers out of a chain of answers while the driver fills it in: SwiftShader complains on stderr about what it does not know.
class WithoutLists final {
public:
    explicit WithoutLists(VkFormatProperties2 &properties) : first_(reinterpret_cast<VkBaseOutStructure *>(&properties)) {
        for (auto *each = first_; each != nullptr; each = each->pNext) links_.push_back(each);
        VkBaseOutStructure *last = first_;
        for (auto *each : links_) {
            if (each == first_ || each->sType == VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_EXT ||
                each->sType == VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_2_EXT)
                continue;
            last->pNext = each;
            last = each;
        }
        last->pNext = nullptr;
    }
    ~WithoutLists() {
        for (std::size_t i = 0; i < links_.size(); ++i) links_[i]->pNext = i + 1 < links_.size() ? links_[i + 1] : nullptr;
    }
    WithoutLists(const WithoutLists &) = delete;
    WithoutLists &operator=(const WithoutLists &) = delete;

private:
    VkBaseOutStructure *const first_;
    std::vector<VkBaseOutStructure *> links_;
};

} // namespace

VKAPI_ATTR void VKAPI_CALL get_physical_device_external_buffer_properties(VkPhysicalDevice physical_device,
                                                                          const VkPhysicalDeviceExternalBufferInfo *info,
                                                                          VkExternalBufferProperties *properties) {
    instance_of(dispatch_key(physical_device)).next.GetPhysicalDeviceExternalBufferProperties(physical_device, info, properties);
    if (info->handleType != VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT) return;
    properties->externalMemoryProperties = info->flags == 0 ? dma_buf_properties : VkExternalMemoryProperties{};
}

VKAPI_ATTR VkResult VKAPI_CALL get_physical_device_image_format_properties_2(VkPhysicalDevice physical_device,
                                                                             const VkPhysicalDeviceImageFormatInfo2 *info,
                                                                             VkImageFormatProperties2 *properties) {
    const InstanceDispatch &next = instance_of(dispatch_key(physical_device)).next;
    const auto *external = find_in_chain<VkPhysicalDeviceExternalImageFormatInfo>(info->pNext, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO);
    const bool is_dma_buf = external != nullptr && external->handleType == VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT;
    const bool has_modifier = info->tiling == VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT;
    if (!is_dma_buf && !has_modifier) return next.GetPhysicalDeviceImageFormatProperties2(physical_device, info, properties);

    constexpr auto modifier_type = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_IMAGE_DRM_FORMAT_MODIFIER_INFO_EXT;
    const auto *modifier = find_in_chain<VkPhysicalDeviceImageDrmFormatModifierInfoEXT>(info->pNext, modifier_type);
    const bool is_linear = has_modifier ? modifier != nullptr && modifier->drmFormatModifier == linear_modifier : info->tiling == VK_IMAGE_TILING_LINEAR;
    if (!is_linear || !is_one_plane_of_color(info->format)) return VK_ERROR_FORMAT_NOT_SUPPORTED;

    // SwiftShader answers about external images only where it knows the handle type.
    VkPhysicalDeviceExternalImageFormatInfo passed_external{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO};
    ChainCopy chain(info->pNext, {modifier_type, VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO});
    if (external != nullptr) {
        passed_external.handleType = is_dma_buf ? VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT : external->handleType;
        chain.add(passed_external);
    }
    VkPhysicalDeviceImageFormatInfo2 passed = *info;
    passed.pNext = chain.head();
    passed.tiling = VK_IMAGE_TILING_LINEAR;
    const VkResult result = next.GetPhysicalDeviceImageFormatProperties2(physical_device, &passed, properties);
    if (result != VK_SUCCESS || !is_dma_buf) return result;
    if (auto *answer = find_in_chain<VkExternalImageFormatProperties>(properties->pNext, VK_STRUCTURE_TYPE_EXTERNAL_IMAGE_FORMAT_PROPERTIES))
        answer->externalMemoryProperties = dma_buf_properties;
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL get_physical_device_format_properties_2(VkPhysicalDevice physical_device, VkFormat format, VkFormatProperties2 *properties) {
    {
        const WithoutLists hidden(*properties);
        instance_of(dispatch_key(physical_device)).next.GetPhysicalDeviceFormatProperties2(physical_device, format, properties);
    }
    const VkFormatFeatureFlags features = is_one_plane_of_color(format) ? properties->formatProperties.linearTilingFeatures : 0;
    if (auto *list = find_in_chain<VkDrmFormatModifierPropertiesListEXT>(properties->pNext, VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_EXT))
        fill(*list, features);
    if (auto *list = find_in_chain<VkDrmFormatModifierPropertiesList2EXT>(properties->pNext, VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_2_EXT))
        fill(*list, static_cast<VkFormatFeatureFlags2>(features));
}

} // namespace fd_layer
