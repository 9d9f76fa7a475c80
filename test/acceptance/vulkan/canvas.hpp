#pragma once

#include "barriers.hpp"
#include "fullscreen.hpp"
#include "resources.hpp"

/// What the fragment shader of a canvas does.
enum class Shader { sample, check };

/// A render target of four 32-bit floats per pixel, on which sampled images are drawn one texel to one pixel, and what is read back of it.
class Canvas final {
public:
    /// What the shader `check` counts.
    struct Counts {
        std::uint32_t seen = 0;
        std::uint32_t wrong = 0;
    };

    Canvas(const Gpu &gpu, std::uint32_t width, std::uint32_t height, Shader shader);
    ~Canvas();
    Canvas(const Canvas &) = delete;
    Canvas &operator=(const Canvas &) = delete;

    /// An image to draw, in the layout that it will have then. Returns its index.
    std::uint32_t add_image(VkImageView view, VkImageLayout layout) { return pass_.add_image(view, layout); }
    /// Forgets all images.
    void clear_images() { pass_.clear_images(); }
    /// Draws an image. `frame` is the frame whose pattern the shader expects.
    void draw(VkCommandBuffer commands, std::uint32_t image, std::uint32_t frame);
    /// Makes the counts of the shader visible to the host, or copies what was drawn to where the host reads it.
    void finish_counts(VkCommandBuffer commands);
    void read_back(VkCommandBuffer commands);

    Counts &counts() { return *static_cast<Counts *>(counts_.data); }
    const float *pixels() const { return static_cast<const float *>(pixels_.data); }

private:
    const Gpu &gpu_;
    std::uint32_t width_;
    std::uint32_t height_;
    OwnImage target_;
    OwnBuffer pixels_;
    OwnBuffer counts_;
    VkImageView target_view_ = VK_NULL_HANDLE;
    Fullscreen pass_;
};
