#include "dma_buf_resources.hpp"

#include <algorithm>

#include "chain.hpp"
#include "device.hpp"

namespace fd_layer {
namespace {

constexpr VkExternalMemoryHandleTypeFlags dma_buf_bit = VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT;
constexpr VkExternalMemoryHandleTypeFlags host_bit = VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT;
constexpr auto external_buffer_type = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO;
constexpr auto external_image_type = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_IMAGE_CREATE_INFO;
constexpr auto list_type = VK_STRUCTURE_TYPE_IMAGE_DRM_FORMAT_MODIFIER_LIST_CREATE_INFO_EXT;
constexpr auto explicit_type = VK_STRUCTURE_TYPE_IMAGE_DRM_FORMAT_MODIFIER_EXPLICIT_CREATE_INFO_EXT;
/// DRM_FORMAT_MOD_LINEAR
constexpr std::uint64_t linear_modifier = 0;

/// A buffer as the driver gets it: where it is to live in a dma-buf, that is host memory.
class PassedBuffer final {
public:
    explicit PassedBuffer(const VkBufferCreateInfo &given) : info_(given), chain_(nullptr, {}) {
        const auto *external = find_in_chain<VkExternalMemoryBufferCreateInfo>(given.pNext, external_buffer_type);
        if (external == nullptr || (external->handleTypes & dma_buf_bit) == 0) return;
        chain_ = ChainCopy(given.pNext, {external_buffer_type});
        external_.handleTypes = host_bit;
        chain_.add(external_);
        info_.pNext = chain_.head();
    }
    PassedBuffer(const PassedBuffer &) = delete;
    PassedBuffer &operator=(const PassedBuffer &) = delete;
    const VkBufferCreateInfo &info() const noexcept { return info_; }

private:
    VkBufferCreateInfo info_;
    VkExternalMemoryBufferCreateInfo external_{external_buffer_type};
    ChainCopy chain_;
};

/// An image as the driver gets it: linear in place of the linear modifier, and in host memory in place of a dma-buf.
class PassedImage final {
public:
    explicit PassedImage(const VkImageCreateInfo &given) : info_(given), chain_(nullptr, {}) {
        const auto *external = find_in_chain<VkExternalMemoryImageCreateInfo>(given.pNext, external_image_type);
        const bool is_dma_buf = external != nullptr && (external->handleTypes & dma_buf_bit) != 0;
        const bool has_modifier = given.tiling == VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT;
        if (!is_dma_buf && !has_modifier) return;
        chain_ = ChainCopy(given.pNext, {external_image_type, list_type, explicit_type});
        if (external != nullptr) {
            external_.handleTypes = is_dma_buf ? host_bit : external->handleTypes;
            chain_.add(external_);
        }
        info_.pNext = chain_.head();
        if (has_modifier) info_.tiling = VK_IMAGE_TILING_LINEAR;
    }
    PassedImage(const PassedImage &) = delete;
    PassedImage &operator=(const PassedImage &) = delete;
    const VkImageCreateInfo &info() const noexcept { return info_; }

private:
    VkImageCreateInfo info_;
    VkExternalMemoryImageCreateInfo external_{external_image_type};
    ChainCopy chain_;
};

/// Whether the image of the driver lies as the application says.
bool has_layout(const Device &device, VkImage image, const VkImageDrmFormatModifierExplicitCreateInfoEXT &wanted) {
    if (wanted.drmFormatModifier != linear_modifier || wanted.drmFormatModifierPlaneCount != 1) return false;
    const VkImageSubresource color{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0};
    VkSubresourceLayout layout{};
    device.next.GetImageSubresourceLayout(device.handle, image, &color, &layout);
    return wanted.pPlaneLayouts[0].offset == layout.offset && wanted.pPlaneLayouts[0].rowPitch == layout.rowPitch;
}

} // namespace

VKAPI_ATTR VkResult VKAPI_CALL create_buffer(VkDevice handle, const VkBufferCreateInfo *info, const VkAllocationCallbacks *allocator, VkBuffer *buffer) {
    const PassedBuffer passed(*info);
    return device_of(dispatch_key(handle)).next.CreateBuffer(handle, &passed.info(), allocator, buffer);
}

VKAPI_ATTR VkResult VKAPI_CALL create_image(VkDevice handle, const VkImageCreateInfo *info, const VkAllocationCallbacks *allocator, VkImage *image) {
    Device &device = device_of(dispatch_key(handle));
    const PassedImage passed(*info);
    VkImage created = VK_NULL_HANDLE;
    const VkResult result = device.next.CreateImage(handle, &passed.info(), allocator, &created);
    if (result != VK_SUCCESS) return result;
    const auto *wanted = find_in_chain<VkImageDrmFormatModifierExplicitCreateInfoEXT>(info->pNext, explicit_type);
    if (info->tiling == VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT && wanted != nullptr && !has_layout(device, created, *wanted)) {
        device.next.DestroyImage(handle, created, allocator);
        return VK_ERROR_INVALID_DRM_FORMAT_MODIFIER_PLANE_LAYOUT_EXT;
    }
    *image = created;
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL get_image_subresource_layout(VkDevice handle, VkImage image, const VkImageSubresource *subresource,
                                                        VkSubresourceLayout *layout) {
    VkImageSubresource passed = *subresource;
    if (passed.aspectMask == VK_IMAGE_ASPECT_MEMORY_PLANE_0_BIT_EXT) passed.aspectMask = VK_IMAGE_ASPECT_COLOR_BIT;
    device_of(dispatch_key(handle)).next.GetImageSubresourceLayout(handle, image, &passed, layout);
}

VKAPI_ATTR VkResult VKAPI_CALL get_image_drm_format_modifier_properties(VkDevice, VkImage, VkImageDrmFormatModifierPropertiesEXT *properties) {
    properties->drmFormatModifier = linear_modifier;
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL get_device_buffer_memory_requirements(VkDevice handle, const VkDeviceBufferMemoryRequirements *info,
                                                                 VkMemoryRequirements2 *requirements) {
    const PassedBuffer buffer(*info->pCreateInfo);
    VkDeviceBufferMemoryRequirements passed = *info;
    passed.pCreateInfo = &buffer.info();
    device_of(dispatch_key(handle)).next.GetDeviceBufferMemoryRequirements(handle, &passed, requirements);
}

VKAPI_ATTR void VKAPI_CALL get_device_image_memory_requirements(VkDevice handle, const VkDeviceImageMemoryRequirements *info,
                                                                VkMemoryRequirements2 *requirements) {
    const PassedImage image(*info->pCreateInfo);
    VkDeviceImageMemoryRequirements passed = *info;
    passed.pCreateInfo = &image.info();
    if (passed.planeAspect == VK_IMAGE_ASPECT_MEMORY_PLANE_0_BIT_EXT) passed.planeAspect = VK_IMAGE_ASPECT_COLOR_BIT;
    device_of(dispatch_key(handle)).next.GetDeviceImageMemoryRequirements(handle, &passed, requirements);
}

} // namespace fd_layer
