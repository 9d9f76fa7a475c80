#pragma once

#include <cstdint>
#include <vector>

#include "../vulkan/gpu.hpp"
#include "xcb_window.hpp"

/// The images of a window. Made anew when the window has another size.
class Swapchain final {
public:
    Swapchain(const Gpu &gpu, const XcbWindow &window);
    ~Swapchain();
    Swapchain(const Swapchain &) = delete;
    Swapchain &operator=(const Swapchain &) = delete;

    /// The next image to draw into, which `acquired` tells when it is free. Makes the images anew where that is needed.
    std::uint32_t acquire(VkSemaphore acquired);
    /// Shows an image once `drawn` is signalled.
    void present(std::uint32_t index, VkSemaphore drawn);

    VkFormat format = VK_FORMAT_UNDEFINED;
    VkExtent2D extent{};
    std::vector<VkImage> images;
    std::vector<VkImageView> views;

private:
    void make();
    void destroy_views();

    const Gpu &gpu_;
    VkSurfaceKHR surface_ = VK_NULL_HANDLE;
    VkSwapchainKHR swapchain_ = VK_NULL_HANDLE;
};
