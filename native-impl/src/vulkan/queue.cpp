#include "queue.hpp"

#include <map>

#include "../core/failure.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

/// The lock of a queue; all contexts on it share one.
std::shared_ptr<std::mutex> mutex_of(VkQueue queue) {
    static std::mutex mutex;
    static auto *const all = new std::map<VkQueue, std::weak_ptr<std::mutex>>;
    const std::lock_guard lock(mutex);
    std::erase_if(*all, [](const auto &each) { return each.second.expired(); });
    std::shared_ptr<std::mutex> result = (*all)[queue].lock();
    if (result == nullptr) (*all)[queue] = result = std::make_shared<std::mutex>();
    return result;
}

} // namespace

Queue::Queue(std::shared_ptr<const Gpu> gpu, VkQueue handle, std::uint32_t family)
    : gpu_(std::move(gpu)), handle_(handle), family_(family), mutex_(mutex_of(handle)) {}

std::shared_ptr<Queue> Queue::open(std::shared_ptr<const Gpu> gpu) {
    VkQueue handle = VK_NULL_HANDLE;
    gpu->functions().vkGetDeviceQueue(gpu->handle(), gpu->own_queue_family(), 0, &handle);
    const std::uint32_t family = gpu->own_queue_family();
    return std::shared_ptr<Queue>(new Queue(std::move(gpu), handle, family));
}

std::shared_ptr<Queue> Queue::borrow(std::shared_ptr<const Gpu> gpu, const AsyncRT_InteropVulkanDevice &device) {
    std::uint32_t families = 0;
    gpu->physical().functions().vkGetPhysicalDeviceQueueFamilyProperties(gpu->physical().handle, &families, nullptr);
    if (device.queue_family_index >= families) throw Failure(EINVAL, "the device has no such queue family");
    std::shared_ptr<Queue> queue(new Queue(std::move(gpu), static_cast<VkQueue>(device.queue), device.queue_family_index));
    queue->lock_ = device.lock_queue;
    queue->unlock_ = device.unlock_queue;
    queue->user_data_ = device.queue_user_data;
    return queue;
}

VkResult Queue::submit(std::span<const VkSubmitInfo> batches) {
    return gpu_->functions().vkQueueSubmit(handle_, static_cast<std::uint32_t>(batches.size()), batches.data(), VK_NULL_HANDLE);
}

} // namespace interop::vulkan
