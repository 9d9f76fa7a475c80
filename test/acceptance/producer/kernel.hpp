#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <array>
#include <mutex>

#include "../vulkan/gpu.hpp"
#include "writer.hpp"

/// A compute kernel on a Vulkan device of the application, whose queue the library shares: writes frames into memory that no host has mapped.
class Kernel final : public Writer {
public:
    Kernel();
    ~Kernel() override;

    /// The device as the library takes it; what this points to must live as long as the context.
    AsyncRT_InteropVulkanDevice device();
    const Gpu &gpu() const { return gpu_; }

    bool can_write(MAX_Format format) const override { return format == MAX_FMT_RGBA8; }
    void submit(std::uint32_t slot, const AsyncRT_InteropNativeHandles &handles, const AsyncRT_InteropBufferInfo &info, wire::Content content, std::uint32_t frame) override;
    void write_byte(const AsyncRT_InteropNativeHandles &handles, std::uint64_t offset, unsigned char value) override;
    void wait() override;

private:
    struct Slot {
        VkCommandBuffer commands = VK_NULL_HANDLE;
        VkDescriptorSet set = VK_NULL_HANDLE;
        VkBuffer buffer = VK_NULL_HANDLE;
        VkFence fence = VK_NULL_HANDLE;
    };
    void point_to(Slot &slot, VkBuffer buffer);

    Gpu gpu_;
    std::mutex queue_mutex_;
    VkDescriptorSetLayout set_layout_ = VK_NULL_HANDLE;
    VkPipelineLayout layout_ = VK_NULL_HANDLE;
    VkPipeline pipeline_ = VK_NULL_HANDLE;
    VkDescriptorPool pool_ = VK_NULL_HANDLE;
    std::array<Slot, 4> slots_;
};
