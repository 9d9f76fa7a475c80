#pragma once

#include <span>

#include "gpu.hpp"

/// Draws a sampled image over the whole of a target, with a fragment shader that has the image at binding 0 and may have a storage buffer at binding 1.
class Fullscreen final {
public:
    struct Options {
        VkFormat target{};
        std::span<const std::uint32_t> fragment;
        std::uint32_t push_bytes = 4;
        VkFilter filter = VK_FILTER_NEAREST;
        VkBuffer buffer = VK_NULL_HANDLE; ///< the storage buffer, or null
    };

    Fullscreen(const Gpu &gpu, const Options &options);
    ~Fullscreen();
    Fullscreen(const Fullscreen &) = delete;
    Fullscreen &operator=(const Fullscreen &) = delete;

    /// An image to draw, in the layout that it will have then. Returns its index.
    std::uint32_t add_image(VkImageView view, VkImageLayout layout);
    /// Forgets all images.
    void clear_images();
    /// Draws an image into a target that is ready to be drawn to.
    void draw(VkCommandBuffer commands, std::uint32_t image, VkImageView target, VkExtent2D extent, const void *push) const;

private:
    void make_layouts();
    void make_pipeline();

    const Gpu &gpu_;
    Options options_;
    VkSampler sampler_ = VK_NULL_HANDLE;
    VkDescriptorSetLayout set_layout_ = VK_NULL_HANDLE;
    VkPipelineLayout pipeline_layout_ = VK_NULL_HANDLE;
    VkPipeline pipeline_ = VK_NULL_HANDLE;
    VkDescriptorPool pool_ = VK_NULL_HANDLE;
    std::vector<VkDescriptorSet> sets_;
};
