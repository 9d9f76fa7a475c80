#include "swapchain.hpp"

#include <algorithm>

#include "../common/check.hpp"

namespace {

/// A format whose bytes are those of the picture: no encoding on the way to the screen.
VkSurfaceFormatKHR choose_format(const Gpu &gpu, VkSurfaceKHR surface) {
    std::uint32_t count = 0;
    VK_REQUIRE(vkGetPhysicalDeviceSurfaceFormatsKHR(gpu.physical, surface, &count, nullptr));
    std::vector<VkSurfaceFormatKHR> formats(count);
    VK_REQUIRE(vkGetPhysicalDeviceSurfaceFormatsKHR(gpu.physical, surface, &count, formats.data()));
    for (const VkSurfaceFormatKHR &each : formats) {
        if (each.format == VK_FORMAT_B8G8R8A8_UNORM || each.format == VK_FORMAT_R8G8B8A8_UNORM) return each;
    }
    fail("the window has no format of 8 bits per channel");
}

} // namespace

Swapchain::Swapchain(const Gpu &gpu, const XcbWindow &window) : gpu_(gpu) {
    const VkXcbSurfaceCreateInfoKHR info{VK_STRUCTURE_TYPE_XCB_SURFACE_CREATE_INFO_KHR, nullptr, 0, window.connection(), window.window()};
    VK_REQUIRE(vkCreateXcbSurfaceKHR(gpu.instance, &info, nullptr, &surface_));
    VkBool32 supported = VK_FALSE;
    VK_REQUIRE(vkGetPhysicalDeviceSurfaceSupportKHR(gpu.physical, gpu.family, surface_, &supported));
    if (supported != VK_TRUE) fail("the device cannot present to this window");
    make();
}

Swapchain::~Swapchain() {
    vkDeviceWaitIdle(gpu_.device);
    destroy_views();
    vkDestroySwapchainKHR(gpu_.device, swapchain_, nullptr);
    vkDestroySurfaceKHR(gpu_.instance, surface_, nullptr);
}

void Swapchain::destroy_views() {
    for (const VkImageView view : views) vkDestroyImageView(gpu_.device, view, nullptr);
    views.clear();
}

void Swapchain::make() {
    vkDeviceWaitIdle(gpu_.device);
    VkSurfaceCapabilitiesKHR capabilities;
    VK_REQUIRE(vkGetPhysicalDeviceSurfaceCapabilitiesKHR(gpu_.physical, surface_, &capabilities));
    const VkSurfaceFormatKHR chosen = choose_format(gpu_, surface_);
    format = chosen.format;
    extent = capabilities.currentExtent;
    const std::uint32_t wanted = capabilities.minImageCount + 1;
    const std::uint32_t count = capabilities.maxImageCount == 0 ? wanted : std::min(wanted, capabilities.maxImageCount);
    const VkSwapchainKHR old = swapchain_;
    const VkSwapchainCreateInfoKHR info{VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR, nullptr, 0, surface_, count, chosen.format, chosen.colorSpace, extent, 1,
                                        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT, VK_SHARING_MODE_EXCLUSIVE, 0, nullptr, capabilities.currentTransform,
                                        VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR, VK_PRESENT_MODE_FIFO_KHR, VK_TRUE, old};
    VK_REQUIRE(vkCreateSwapchainKHR(gpu_.device, &info, nullptr, &swapchain_));
    destroy_views();
    vkDestroySwapchainKHR(gpu_.device, old, nullptr);
    std::uint32_t image_count = 0;
    VK_REQUIRE(vkGetSwapchainImagesKHR(gpu_.device, swapchain_, &image_count, nullptr));
    images.resize(image_count);
    VK_REQUIRE(vkGetSwapchainImagesKHR(gpu_.device, swapchain_, &image_count, images.data()));
    for (const VkImage image : images) {
        const VkImageViewCreateInfo view_info{VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO, nullptr, 0, image, VK_IMAGE_VIEW_TYPE_2D, format, {}, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
        views.push_back(VK_NULL_HANDLE);
        VK_REQUIRE(vkCreateImageView(gpu_.device, &view_info, nullptr, &views.back()));
    }
}

std::uint32_t Swapchain::acquire(VkSemaphore acquired) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        std::uint32_t index = 0;
        const VkResult result = vkAcquireNextImageKHR(gpu_.device, swapchain_, UINT64_MAX, acquired, VK_NULL_HANDLE, &index);
        if (result == VK_SUCCESS || result == VK_SUBOPTIMAL_KHR) return index;
        if (result != VK_ERROR_OUT_OF_DATE_KHR) vk_require(result, "vkAcquireNextImageKHR");
        make();
    }
    fail("the window changes its size all the time");
}

void Swapchain::present(std::uint32_t index, VkSemaphore drawn) {
    const VkPresentInfoKHR info{VK_STRUCTURE_TYPE_PRESENT_INFO_KHR, nullptr, 1, &drawn, 1, &swapchain_, &index, nullptr};
    const VkResult result = vkQueuePresentKHR(gpu_.queue, &info);
    if (result == VK_ERROR_OUT_OF_DATE_KHR || result == VK_SUBOPTIMAL_KHR) make();
    else vk_require(result, "vkQueuePresentKHR");
}
