#include "commands.hpp"

#include "result.hpp"

namespace interop::vulkan {
namespace {

constexpr VkAccessFlags device_access = VK_ACCESS_MEMORY_READ_BIT | VK_ACCESS_MEMORY_WRITE_BIT;
constexpr VkPipelineStageFlags device_and_host = VK_PIPELINE_STAGE_ALL_COMMANDS_BIT | VK_PIPELINE_STAGE_HOST_BIT;

} // namespace

Commands::Commands(const Queue &queue) : gpu_(queue.gpu()), family_(queue.family()) {
    VkCommandPoolCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO;
    info.flags = VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT;
    info.queueFamilyIndex = family_;
    VkCommandPool pool = VK_NULL_HANDLE;
    check(gpu_->functions().vkCreateCommandPool(gpu_->handle(), &info, nullptr, &pool), "cannot create a command pool");
    pool_ = OwnedCommandPool(gpu_, pool);
    host_barrier_ = allocate();
    start(host_barrier_, VK_COMMAND_BUFFER_USAGE_SIMULTANEOUS_USE_BIT);
    VkMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
    barrier.srcAccessMask = VK_ACCESS_MEMORY_WRITE_BIT | VK_ACCESS_HOST_WRITE_BIT;
    barrier.dstAccessMask = device_access | VK_ACCESS_HOST_READ_BIT | VK_ACCESS_HOST_WRITE_BIT;
    gpu_->functions().vkCmdPipelineBarrier(host_barrier_, device_and_host, device_and_host, 0, 1, &barrier, 0, nullptr, 0, nullptr);
    finish(host_barrier_);
}

VkCommandBuffer Commands::transfer(VkBuffer buffer, bool is_release, std::uint64_t turn, std::uint64_t done) {
    const VkCommandBuffer commands = begin(turn, done);
    VkBufferMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_BUFFER_MEMORY_BARRIER;
    barrier.srcAccessMask = is_release ? VK_ACCESS_MEMORY_WRITE_BIT : 0;
    barrier.dstAccessMask = is_release ? 0 : device_access;
    barrier.srcQueueFamilyIndex = is_release ? family_ : VK_QUEUE_FAMILY_EXTERNAL;
    barrier.dstQueueFamilyIndex = is_release ? VK_QUEUE_FAMILY_EXTERNAL : family_;
    barrier.buffer = buffer;
    barrier.size = VK_WHOLE_SIZE;
    gpu_->functions().vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_ALL_COMMANDS_BIT, VK_PIPELINE_STAGE_ALL_COMMANDS_BIT, 0, 0, nullptr, 1, &barrier, 0, nullptr);
    finish(commands);
    return commands;
}

VkCommandBuffer Commands::clear(VkBuffer buffer, std::uint64_t turn, std::uint64_t done) {
    const VkCommandBuffer commands = begin(turn, done);
    gpu_->functions().vkCmdFillBuffer(commands, buffer, 0, VK_WHOLE_SIZE, 0);
    VkMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
    barrier.srcAccessMask = VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.dstAccessMask = device_access;
    gpu_->functions().vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_ALL_COMMANDS_BIT, 0, 1, &barrier, 0, nullptr, 0, nullptr);
    finish(commands);
    return commands;
}

VkCommandBuffer Commands::allocate() {
    VkCommandBufferAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO;
    info.commandPool = pool_.get();
    info.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    info.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    check(gpu_->functions().vkAllocateCommandBuffers(gpu_->handle(), &info, &commands), "cannot allocate a command buffer");
    return commands;
}

VkCommandBuffer Commands::begin(std::uint64_t turn, std::uint64_t done) {
    if (used_.empty() || used_.front().turn > done) {
        used_.push_back({VK_NULL_HANDLE, turn});
        try {
            used_.back().commands = allocate();
        } catch (...) {
            used_.pop_back();
            throw;
        }
    } else {
        used_.push_back({used_.front().commands, turn});
        used_.pop_front();
    }
    start(used_.back().commands, VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT);
    return used_.back().commands;
}

void Commands::start(VkCommandBuffer commands, VkCommandBufferUsageFlags usage) {
    VkCommandBufferBeginInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    info.flags = usage;
    check(gpu_->functions().vkBeginCommandBuffer(commands, &info), "cannot record commands");
}

void Commands::finish(VkCommandBuffer commands) { check(gpu_->functions().vkEndCommandBuffer(commands), "cannot record commands"); }

} // namespace interop::vulkan
