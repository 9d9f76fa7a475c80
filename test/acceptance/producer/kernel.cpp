#include "kernel.hpp"

#include <cstring>

#include <write_comp.h>

#include "../common/check.hpp"
#include "../vulkan/resources.hpp"

namespace {

struct Push {
    std::uint32_t frame, width, height, row_words, first_word, shows;
};

constexpr std::uint32_t group = 8;

} // namespace

Kernel::Kernel() : gpu_({.instance_extensions = {}, .device_extensions = {}}) {
    const VkDescriptorSetLayoutBinding binding{0, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, 1, VK_SHADER_STAGE_COMPUTE_BIT, nullptr};
    const VkDescriptorSetLayoutCreateInfo set_info{VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO, nullptr, 0, 1, &binding};
    VK_REQUIRE(vkCreateDescriptorSetLayout(gpu_.device, &set_info, nullptr, &set_layout_));
    const VkPushConstantRange push{VK_SHADER_STAGE_COMPUTE_BIT, 0, sizeof(Push)};
    const VkPipelineLayoutCreateInfo layout_info{VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO, nullptr, 0, 1, &set_layout_, 1, &push};
    VK_REQUIRE(vkCreatePipelineLayout(gpu_.device, &layout_info, nullptr, &layout_));
    const VkShaderModuleCreateInfo module_info{VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO, nullptr, 0, sizeof(write_comp), write_comp};
    VkShaderModule module = VK_NULL_HANDLE;
    VK_REQUIRE(vkCreateShaderModule(gpu_.device, &module_info, nullptr, &module));
    VkComputePipelineCreateInfo pipeline_info{};
    pipeline_info.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO;
    pipeline_info.stage = {VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO, nullptr, 0, VK_SHADER_STAGE_COMPUTE_BIT, module, "main", nullptr};
    pipeline_info.layout = layout_;
    VK_REQUIRE(vkCreateComputePipelines(gpu_.device, VK_NULL_HANDLE, 1, &pipeline_info, nullptr, &pipeline_));
    vkDestroyShaderModule(gpu_.device, module, nullptr);
    const auto count = static_cast<std::uint32_t>(slots_.size());
    const VkDescriptorPoolSize size{VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, count};
    const VkDescriptorPoolCreateInfo pool_info{VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO, nullptr, 0, count, 1, &size};
    VK_REQUIRE(vkCreateDescriptorPool(gpu_.device, &pool_info, nullptr, &pool_));
    for (Slot &slot : slots_) {
        slot.commands = new_commands(gpu_);
        const VkDescriptorSetAllocateInfo allocate{VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO, nullptr, pool_, 1, &set_layout_};
        VK_REQUIRE(vkAllocateDescriptorSets(gpu_.device, &allocate, &slot.set));
        const VkFenceCreateInfo fence{VK_STRUCTURE_TYPE_FENCE_CREATE_INFO, nullptr, VK_FENCE_CREATE_SIGNALED_BIT};
        VK_REQUIRE(vkCreateFence(gpu_.device, &fence, nullptr, &slot.fence));
    }
}

Kernel::~Kernel() {
    vkDeviceWaitIdle(gpu_.device);
    for (const Slot &slot : slots_) vkDestroyFence(gpu_.device, slot.fence, nullptr);
    vkDestroyDescriptorPool(gpu_.device, pool_, nullptr);
    vkDestroyPipeline(gpu_.device, pipeline_, nullptr);
    vkDestroyPipelineLayout(gpu_.device, layout_, nullptr);
    vkDestroyDescriptorSetLayout(gpu_.device, set_layout_, nullptr);
}

AsyncRT_InteropVulkanDevice Kernel::device() {
    AsyncRT_InteropVulkanDevice result = ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT;
    result.instance = gpu_.instance;
    result.physical_device = gpu_.physical;
    result.device = gpu_.device;
    result.queue = gpu_.queue;
    result.queue_family_index = gpu_.family;
    result.api_version = VK_API_VERSION_1_3;
    result.get_instance_proc_addr = reinterpret_cast<AsyncRT_InteropVoidFunction>(vkGetInstanceProcAddr);
    result.lock_queue = [](void *mutex) { static_cast<std::mutex *>(mutex)->lock(); };
    result.unlock_queue = [](void *mutex) { static_cast<std::mutex *>(mutex)->unlock(); };
    result.queue_user_data = &queue_mutex_;
    return result;
}

void Kernel::point_to(Slot &slot, VkBuffer buffer) {
    slot.buffer = buffer;
    const VkDescriptorBufferInfo info{buffer, 0, VK_WHOLE_SIZE};
    const VkWriteDescriptorSet write{VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET, nullptr, slot.set, 0, 0, 1, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, nullptr, &info, nullptr};
    vkUpdateDescriptorSets(gpu_.device, 1, &write, 0, nullptr);
}

void Kernel::submit(std::uint32_t index, const AsyncRT_InteropNativeHandles &handles, const AsyncRT_InteropBufferInfo &info, wire::Content content, std::uint32_t frame) {
    Slot &slot = slots_.at(index);
    VK_REQUIRE(vkWaitForFences(gpu_.device, 1, &slot.fence, VK_TRUE, UINT64_MAX));
    VK_REQUIRE(vkResetFences(gpu_.device, 1, &slot.fence));
    VkBuffer buffer = VK_NULL_HANDLE;
    std::memcpy(&buffer, &handles.vk_buffer, sizeof(buffer));
    if (buffer != slot.buffer) point_to(slot, buffer);
    const auto first = static_cast<std::uint32_t>((handles.vk_buffer_offset_bytes + info.image_offset_bytes) / 4);
    const Push push{frame, info.width, info.height, info.row_pitch_bytes / 4, first, content == wire::Content::show ? 1U : 0U};
    begin(slot.commands, VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT);
    vkCmdBindPipeline(slot.commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline_);
    vkCmdBindDescriptorSets(slot.commands, VK_PIPELINE_BIND_POINT_COMPUTE, layout_, 0, 1, &slot.set, 0, nullptr);
    vkCmdPushConstants(slot.commands, layout_, VK_SHADER_STAGE_COMPUTE_BIT, 0, sizeof(push), &push);
    vkCmdDispatch(slot.commands, (info.width + group - 1) / group, (info.height + group - 1) / group, 1);
    VK_REQUIRE(vkEndCommandBuffer(slot.commands));
    const VkCommandBufferSubmitInfo commands{VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO, nullptr, slot.commands, 0};
    const VkSubmitInfo2 submission{VK_STRUCTURE_TYPE_SUBMIT_INFO_2, nullptr, 0, 0, nullptr, 1, &commands, 0, nullptr};
    const std::lock_guard lock(queue_mutex_);
    VK_REQUIRE(vkQueueSubmit2(gpu_.queue, 1, &submission, slot.fence));
}

void Kernel::write_byte(const AsyncRT_InteropNativeHandles &, std::uint64_t, unsigned char) { fail("the kernel writes whole frames only"); }

void Kernel::wait() {
    const std::lock_guard lock(queue_mutex_);
    VK_REQUIRE(vkQueueWaitIdle(gpu_.queue));
}
