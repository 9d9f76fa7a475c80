#include "canvas.hpp"

#include <check_frag.h>
#include <fullscreen_vert.h>
#include <sample_frag.h>

#include <span>

namespace {

constexpr VkFormat target_format = VK_FORMAT_R32G32B32A32_SFLOAT;
constexpr std::uint32_t max_images = 8;

VkShaderModule make_module(const Gpu &gpu, std::span<const std::uint32_t> words) {
    const VkShaderModuleCreateInfo info{VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO, nullptr, 0, words.size_bytes(), words.data()};
    VkShaderModule module = VK_NULL_HANDLE;
    VK_REQUIRE(vkCreateShaderModule(gpu.device, &info, nullptr, &module));
    return module;
}

} // namespace

Canvas::Canvas(const Gpu &gpu, std::uint32_t width, std::uint32_t height, Shader shader)
    : gpu_(gpu), width_(width), height_(height), target_(gpu, target_format, width, height, VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT),
      pixels_(gpu, std::uint64_t{width} * height * 16, VK_BUFFER_USAGE_TRANSFER_DST_BIT), counts_(gpu, sizeof(Counts), VK_BUFFER_USAGE_STORAGE_BUFFER_BIT) {
    const VkImageViewCreateInfo view{VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO, nullptr, 0, target_.image, VK_IMAGE_VIEW_TYPE_2D, target_format, {},
                                     {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
    VK_REQUIRE(vkCreateImageView(gpu.device, &view, nullptr, &target_view_));
    make_layouts();
    make_pipeline(shader);
}

void Canvas::make_layouts() {
    VkSamplerCreateInfo sampler{};
    sampler.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO;
    sampler.addressModeU = sampler.addressModeV = sampler.addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    VK_REQUIRE(vkCreateSampler(gpu_.device, &sampler, nullptr, &sampler_));
    const VkDescriptorSetLayoutBinding bindings[] = {{0, VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, 1, VK_SHADER_STAGE_FRAGMENT_BIT, nullptr},
                                                     {1, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, 1, VK_SHADER_STAGE_FRAGMENT_BIT, nullptr}};
    const VkDescriptorSetLayoutCreateInfo set{VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO, nullptr, 0, 2, bindings};
    VK_REQUIRE(vkCreateDescriptorSetLayout(gpu_.device, &set, nullptr, &set_layout_));
    const VkPushConstantRange push{VK_SHADER_STAGE_FRAGMENT_BIT, 0, sizeof(std::uint32_t)};
    const VkPipelineLayoutCreateInfo layout{VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO, nullptr, 0, 1, &set_layout_, 1, &push};
    VK_REQUIRE(vkCreatePipelineLayout(gpu_.device, &layout, nullptr, &pipeline_layout_));
    const VkDescriptorPoolSize sizes[] = {{VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, max_images}, {VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, max_images}};
    const VkDescriptorPoolCreateInfo pool{VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO, nullptr, 0, max_images, 2, sizes};
    VK_REQUIRE(vkCreateDescriptorPool(gpu_.device, &pool, nullptr, &pool_));
}

void Canvas::make_pipeline(Shader shader) {
    const VkShaderModule vertex = make_module(gpu_, fullscreen_vert);
    const VkShaderModule fragment = shader == Shader::sample ? make_module(gpu_, sample_frag) : make_module(gpu_, check_frag);
    VkPipelineShaderStageCreateInfo stages[2]{};
    stages[0] = {VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO, nullptr, 0, VK_SHADER_STAGE_VERTEX_BIT, vertex, "main", nullptr};
    stages[1] = {VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO, nullptr, 0, VK_SHADER_STAGE_FRAGMENT_BIT, fragment, "main", nullptr};
    VkPipelineVertexInputStateCreateInfo input{};
    input.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO;
    const VkPipelineInputAssemblyStateCreateInfo assembly{VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO, nullptr, 0, VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST, VK_FALSE};
    const VkViewport viewport{0, 0, static_cast<float>(width_), static_cast<float>(height_), 0, 1};
    const VkRect2D scissor{{0, 0}, {width_, height_}};
    const VkPipelineViewportStateCreateInfo view{VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO, nullptr, 0, 1, &viewport, 1, &scissor};
    VkPipelineRasterizationStateCreateInfo raster{};
    raster.sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO;
    raster.lineWidth = 1;
    VkPipelineMultisampleStateCreateInfo samples{};
    samples.sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO;
    samples.rasterizationSamples = VK_SAMPLE_COUNT_1_BIT;
    VkPipelineColorBlendAttachmentState attachment{};
    attachment.colorWriteMask = 15;
    VkPipelineColorBlendStateCreateInfo blend{};
    blend.sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO;
    blend.attachmentCount = 1;
    blend.pAttachments = &attachment;
    const VkPipelineRenderingCreateInfo rendering{VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO, nullptr, 0, 1, &target_format, VK_FORMAT_UNDEFINED, VK_FORMAT_UNDEFINED};
    VkGraphicsPipelineCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO;
    info.pNext = &rendering;
    info.stageCount = 2;
    info.pStages = stages;
    info.pVertexInputState = &input;
    info.pInputAssemblyState = &assembly;
    info.pViewportState = &view;
    info.pRasterizationState = &raster;
    info.pMultisampleState = &samples;
    info.pColorBlendState = &blend;
    info.layout = pipeline_layout_;
    VK_REQUIRE(vkCreateGraphicsPipelines(gpu_.device, VK_NULL_HANDLE, 1, &info, nullptr, &pipeline_));
    vkDestroyShaderModule(gpu_.device, vertex, nullptr);
    vkDestroyShaderModule(gpu_.device, fragment, nullptr);
}

Canvas::~Canvas() {
    vkDestroyDescriptorPool(gpu_.device, pool_, nullptr);
    vkDestroyPipeline(gpu_.device, pipeline_, nullptr);
    vkDestroyPipelineLayout(gpu_.device, pipeline_layout_, nullptr);
    vkDestroyDescriptorSetLayout(gpu_.device, set_layout_, nullptr);
    vkDestroySampler(gpu_.device, sampler_, nullptr);
    vkDestroyImageView(gpu_.device, target_view_, nullptr);
}

std::uint32_t Canvas::add_image(VkImageView view, VkImageLayout layout) {
    const VkDescriptorSetAllocateInfo allocate{VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO, nullptr, pool_, 1, &set_layout_};
    VkDescriptorSet set = VK_NULL_HANDLE;
    VK_REQUIRE(vkAllocateDescriptorSets(gpu_.device, &allocate, &set));
    const VkDescriptorImageInfo image{sampler_, view, layout};
    const VkDescriptorBufferInfo buffer{counts_.buffer, 0, VK_WHOLE_SIZE};
    const VkWriteDescriptorSet writes[] = {
        {VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET, nullptr, set, 0, 0, 1, VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, &image, nullptr, nullptr},
        {VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET, nullptr, set, 1, 0, 1, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, nullptr, &buffer, nullptr}};
    vkUpdateDescriptorSets(gpu_.device, 2, writes, 0, nullptr);
    sets_.push_back(set);
    return static_cast<std::uint32_t>(sets_.size() - 1);
}

void Canvas::clear_images() {
    sets_.clear();
    VK_REQUIRE(vkResetDescriptorPool(gpu_.device, pool_, 0));
}

void Canvas::draw(VkCommandBuffer commands, std::uint32_t image, std::uint32_t frame) {
    // What was drawn before may be discarded, once it has been drawn and copied.
    constexpr barriers::Use before{barriers::copied_from.stage | barriers::drawn_to.stage, barriers::drawn_to.access};
    barriers::image(commands, gpu_, target_.image, before, barriers::drawn_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
    VkRenderingAttachmentInfo attachment{};
    attachment.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO;
    attachment.imageView = target_view_;
    attachment.imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL;
    attachment.loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR;
    attachment.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    const VkRenderingInfo rendering{VK_STRUCTURE_TYPE_RENDERING_INFO, nullptr, 0, {{0, 0}, {width_, height_}}, 1, 0, 1, &attachment, nullptr, nullptr};
    vkCmdBeginRendering(commands, &rendering);
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline_);
    vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline_layout_, 0, 1, &sets_[image], 0, nullptr);
    vkCmdPushConstants(commands, pipeline_layout_, VK_SHADER_STAGE_FRAGMENT_BIT, 0, sizeof(frame), &frame);
    vkCmdDraw(commands, 3, 1, 0, 0);
    vkCmdEndRendering(commands);
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
