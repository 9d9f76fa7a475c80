#include "canvas.hpp"

#include <check_frag.h>
#include <sample_frag.h>

namespace {

constexpr VkFormat target_format = VK_FORMAT_R32G32B32A32_SFLOAT;

Fullscreen::Options options(Shader shader, VkBuffer counts) {
    if (shader == Shader::sample) return {.target = target_format, .fragment = sample_frag};
    return {.target = target_format, .fragment = check_frag, .buffer = counts};
}

} // namespace

Canvas::Canvas(const Gpu &gpu, std::uint32_t width, std::uint32_t height, Shader shader)
    : gpu_(gpu), width_(width), height_(height), target_(gpu, target_format, width, height, VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT),
      pixels_(gpu, std::uint64_t{width} * height * 16, VK_BUFFER_USAGE_TRANSFER_DST_BIT), counts_(gpu, sizeof(Counts), VK_BUFFER_USAGE_STORAGE_BUFFER_BIT),
      pass_(gpu, options(shader, counts_.buffer)) {
    const VkImageViewCreateInfo view{VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO, nullptr, 0, target_.image, VK_IMAGE_VIEW_TYPE_2D, target_format, {},
                                     {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
    VK_REQUIRE(vkCreateImageView(gpu.device, &view, nullptr, &target_view_));
}

Canvas::~Canvas() { vkDestroyImageView(gpu_.device, target_view_, nullptr); }

void Canvas::draw(VkCommandBuffer commands, std::uint32_t image, std::uint32_t frame) {
    // What was drawn before may be discarded, once it has been drawn and copied.
    constexpr barriers::Use before{barriers::copied_from.stage | barriers::drawn_to.stage, barriers::drawn_to.access};
    barriers::image(commands, gpu_, target_.image, before, barriers::drawn_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
    pass_.draw(commands, image, target_view_, {width_, height_}, &frame);
}

void Canvas::finish_counts(VkCommandBuffer commands) {
    barriers::buffer(commands, gpu_, counts_.buffer, {VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT, VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT}, barriers::read_by_host);
}

void Canvas::read_back(VkCommandBuffer commands) {
    barriers::image(commands, gpu_, target_.image, barriers::drawn_to, barriers::copied_from, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL);
    const VkBufferImageCopy region{0, 0, 0, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, {0, 0, 0}, {width_, height_, 1}};
    vkCmdCopyImageToBuffer(commands, target_.image, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, pixels_.buffer, 1, &region);
    barriers::buffer(commands, gpu_, pixels_.buffer, barriers::copied_to, barriers::read_by_host);
}
