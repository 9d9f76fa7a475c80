#pragma once

#include "gpu.hpp"

/// Barriers of synchronization2, one at a time.
namespace barriers {

/// Where and how something is used.
struct Use {
    VkPipelineStageFlags2 stage = VK_PIPELINE_STAGE_2_NONE;
    VkAccessFlags2 access = VK_ACCESS_2_NONE;
};

inline constexpr Use nothing{};
inline constexpr Use copied_from{VK_PIPELINE_STAGE_2_COPY_BIT, VK_ACCESS_2_TRANSFER_READ_BIT};
inline constexpr Use copied_to{VK_PIPELINE_STAGE_2_COPY_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT};
inline constexpr Use sampled{VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT, VK_ACCESS_2_SHADER_SAMPLED_READ_BIT};
inline constexpr Use drawn_to{VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT, VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT};
inline constexpr Use read_by_host{VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT};

/// A transfer of ownership between this queue family and whoever is outside the device.
enum class Transfer { none, acquire, release };

inline void families(Transfer transfer, std::uint32_t own, std::uint32_t &source, std::uint32_t &destination) {
    source = transfer == Transfer::none ? VK_QUEUE_FAMILY_IGNORED : transfer == Transfer::acquire ? VK_QUEUE_FAMILY_EXTERNAL : own;
    destination = transfer == Transfer::none ? VK_QUEUE_FAMILY_IGNORED : transfer == Transfer::acquire ? own : VK_QUEUE_FAMILY_EXTERNAL;
}

inline void image(VkCommandBuffer commands, const Gpu &gpu, VkImage image, Use before, Use after, VkImageLayout from, VkImageLayout to, Transfer transfer = Transfer::none) {
    VkImageMemoryBarrier2 barrier{VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER_2, nullptr, before.stage, before.access, after.stage, after.access, from, to, 0, 0, image,
                                  {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
    families(transfer, gpu.family, barrier.srcQueueFamilyIndex, barrier.dstQueueFamilyIndex);
    const VkDependencyInfo info{VK_STRUCTURE_TYPE_DEPENDENCY_INFO, nullptr, 0, 0, nullptr, 0, nullptr, 1, &barrier};
    vkCmdPipelineBarrier2(commands, &info);
}

inline void buffer(VkCommandBuffer commands, const Gpu &gpu, VkBuffer buffer, Use before, Use after, Transfer transfer = Transfer::none) {
    VkBufferMemoryBarrier2 barrier{VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER_2, nullptr, before.stage, before.access, after.stage, after.access, 0, 0, buffer, 0, VK_WHOLE_SIZE};
    families(transfer, gpu.family, barrier.srcQueueFamilyIndex, barrier.dstQueueFamilyIndex);
    const VkDependencyInfo info{VK_STRUCTURE_TYPE_DEPENDENCY_INFO, nullptr, 0, 0, nullptr, 1, &barrier, 0, nullptr};
    vkCmdPipelineBarrier2(commands, &info);
}

} // namespace barriers
