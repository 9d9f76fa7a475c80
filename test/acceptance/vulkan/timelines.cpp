#include "timelines.hpp"

#include <cerrno>
#include <cstring>

#include "../common/check.hpp"

namespace {

constexpr std::uint64_t patience_ns = 60'000'000'000;

void require(int status, const char *call) {
    if (status != 0) fail("%s: %d (%s)", call, status, AsyncRT_Interop_last_error_text());
}

/// The timeline as a semaphore of this device; null where the library has no such.
VkSemaphore as_vulkan(const Gpu &gpu, AsyncRT_InteropSemaphore semaphore, bool &bridged) {
    AsyncRT_InteropVulkanDevice device = ASYNCRT_INTEROP_FD_VULKAN_DEVICE_INIT;
    device.instance = gpu.instance;
    device.physical_device = gpu.physical;
    device.device = gpu.device;
    device.queue = gpu.queue;
    device.queue_family_index = gpu.family;
    device.api_version = VK_API_VERSION_1_3;
    device.get_instance_proc_addr = reinterpret_cast<AsyncRT_InteropVoidFunction>(vkGetInstanceProcAddr);
    std::uint64_t value = 0;
    const int status = AsyncRT_InteropSemaphore_as_vulkan(semaphore, &device, &value, &bridged);
    if (status == -EOPNOTSUPP || status == -ENOSYS) return VK_NULL_HANDLE;
    require(status, "AsyncRT_InteropSemaphore_as_vulkan");
    VkSemaphore result = VK_NULL_HANDLE;
    std::memcpy(&result, &value, sizeof(result));
    return result;
}

} // namespace

Timelines::Timelines(const Gpu &gpu, const wire::Received &received) : gpu_(gpu), host_(received) {
    bool bridged = false;
    vk_written_ = as_vulkan(gpu, host_.written(), bridged);
    if (vk_written_ != VK_NULL_HANDLE) vk_read_ = as_vulkan(gpu, host_.read(), bridged);
    if (vk_read_ != VK_NULL_HANDLE) how_ = bridged ? "bridged" : "native";
}

Timelines::~Timelines() {
    vkDeviceWaitIdle(gpu_.device);
    for (const auto &[semaphore, vk_semaphore] : {std::pair{host_.written(), vk_written_}, std::pair{host_.read(), vk_read_}}) {
        if (vk_semaphore == VK_NULL_HANDLE) continue;
        std::uint64_t value = 0;
        std::memcpy(&value, &vk_semaphore, sizeof(vk_semaphore));
        require(AsyncRT_InteropSemaphore_release_vulkan(semaphore, gpu_.device, value), "release_vulkan");
    }
}

void Timelines::submit(VkCommandBuffer commands, std::uint64_t frame, VkSemaphore wait, VkSemaphore signal) {
    if (vk_read_ == VK_NULL_HANDLE) {
        host_.wait_written(frame);
        gpu_.submit_and_wait(commands, wait, signal);
        host_.signal_read(frame);
        return;
    }
    const auto info = [](VkSemaphore semaphore, std::uint64_t value) {
        return VkSemaphoreSubmitInfo{VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO, nullptr, semaphore, value, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, 0};
    };
    const VkSemaphoreSubmitInfo waits[] = {info(vk_written_, frame), info(wait, 0)};
    const VkSemaphoreSubmitInfo signals[] = {info(vk_read_, frame), info(signal, 0)};
    const VkCommandBufferSubmitInfo buffer{VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO, nullptr, commands, 0};
    const VkSubmitInfo2 submit{VK_STRUCTURE_TYPE_SUBMIT_INFO_2, nullptr, 0, wait == VK_NULL_HANDLE ? 1U : 2U, waits, 1, &buffer, signal == VK_NULL_HANDLE ? 1U : 2U, signals};
    VK_REQUIRE(vkQueueSubmit2(gpu_.queue, 1, &submit, VK_NULL_HANDLE));
    const VkSemaphoreWaitInfo until{VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO, nullptr, 0, 1, &vk_read_, &frame};
    VK_REQUIRE(vkWaitSemaphores(gpu_.device, &until, patience_ns));
}
