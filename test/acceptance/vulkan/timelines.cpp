#include "timelines.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "../common/check.hpp"

namespace {

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

/// A timeline of the driver, by its descriptor, which the driver takes. A timeline can be imported for good only.
VkSemaphore import_timeline(const Gpu &gpu, int fd) {
    if (!gpu.imports_timelines) fail("the producer has a timeline of its driver, and this one imports none");
    const VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO, nullptr, VK_SEMAPHORE_TYPE_TIMELINE, 0};
    const VkSemaphoreCreateInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type, 0};
    VkSemaphore result = VK_NULL_HANDLE;
    VK_REQUIRE(vkCreateSemaphore(gpu.device, &info, nullptr, &result));
    const VkImportSemaphoreFdInfoKHR import{VK_STRUCTURE_TYPE_IMPORT_SEMAPHORE_FD_INFO_KHR, nullptr, result, 0, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT, fd};
    VK_REQUIRE(vkImportSemaphoreFdKHR(gpu.device, &import));
    return result;
}

} // namespace

bool Timelines::wants_bridge() {
    const char *const text = std::getenv("INTEROP_TIMELINES");
    return text != nullptr && std::string_view(text) == "bridged";
}

Timelines::Timelines(const Gpu &gpu, const wire::Received &received, int socket) : gpu_(gpu) {
    if (received.reply.status == 0 && received.reply.semaphores[0].kind == ASYNCRT_INTEROP_TIMELINE_NATIVE) {
        vk_written_ = import_timeline(gpu, received.descriptors[0]);
        vk_read_ = import_timeline(gpu, received.descriptors[1]);
        how_ = "imported";
        return;
    }
    host_.emplace(received, socket);
    if (!wants_bridge()) return;
    bool bridged = false;
    vk_written_ = as_vulkan(gpu, host_->written(), bridged);
    if (vk_written_ != VK_NULL_HANDLE) vk_read_ = as_vulkan(gpu, host_->read(), bridged);
    if (vk_read_ == VK_NULL_HANDLE) fail("the library has no bridge to Vulkan");
    how_ = "bridged";
}

Timelines::~Timelines() {
    vkDeviceWaitIdle(gpu_.device);
    if (!host_) {
        vkDestroySemaphore(gpu_.device, vk_written_, nullptr);
        vkDestroySemaphore(gpu_.device, vk_read_, nullptr);
        return;
    }
    for (const auto &[semaphore, vk_semaphore] : {std::pair{host_->written(), vk_written_}, std::pair{host_->read(), vk_read_}}) {
        if (vk_semaphore == VK_NULL_HANDLE) continue;
        std::uint64_t value = 0;
        std::memcpy(&value, &vk_semaphore, sizeof(vk_semaphore));
        require(AsyncRT_InteropSemaphore_release_vulkan(semaphore, gpu_.device, value), "release_vulkan");
    }
}

void Timelines::submit(VkCommandBuffer commands, std::uint64_t frame, VkSemaphore wait, VkSemaphore signal) {
    const auto info = [](VkSemaphore semaphore, std::uint64_t value) {
        return VkSemaphoreSubmitInfo{VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO, nullptr, semaphore, value, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, 0};
    };
    const bool host_waits = vk_read_ == VK_NULL_HANDLE;
    if (host_waits) host_->wait_written(frame);
    gpu_.submit_and_wait(commands, {info(vk_written_, frame), info(wait, 0)}, {info(vk_read_, frame), info(signal, 0)});
    if (host_waits) host_->signal_read(frame);
}
