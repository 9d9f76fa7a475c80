#include "vulkan_views.hpp"

#include <algorithm>

#include "backends.hpp"

namespace interop {
namespace {

std::unique_ptr<VulkanView> make_view(const std::shared_ptr<Timeline> &timeline, const AsyncRT_InteropVulkanDevice &device) {
    for (Backend *backend : backends()) {
        if (backend->kind() == ASYNCRT_INTEROP_BACKEND_VULKAN) return backend->view(timeline, device);
    }
    if (device.get_instance_proc_addr == nullptr) throw Failure(ENODEV, "this library was built without Vulkan and loads no driver");
    throw Failure(EOPNOTSUPP, "this library was built without Vulkan");
}

} // namespace

VulkanViews::Semaphore VulkanViews::add(const std::shared_ptr<Timeline> &timeline, const AsyncRT_InteropVulkanDevice &device) {
    const std::lock_guard lock(mutex_);
    if (has_ended_) throw Failure(EINVAL, "the semaphore is not live");
    auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const Entry &each) { return each.vk_device == device.device; });
    if (entry == entries_.end()) {
        entries_.reserve(entries_.size() + 1);
        entries_.push_back({device.device, make_view(timeline, device), 0});
        entry = entries_.end() - 1;
    }
    entry->count += 1;
    return {entry->view->vk_semaphore(), entry->view->is_bridged()};
}

bool VulkanViews::remove(const void *vk_device, std::uint64_t vk_semaphore) {
    std::unique_ptr<VulkanView> ended;
    const std::lock_guard lock(mutex_);
    const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const Entry &each) { return each.vk_device == vk_device && each.view->vk_semaphore() == vk_semaphore; });
    if (entry == entries_.end()) return false;
    entry->count -= 1;
    if (entry->count != 0) return true;
    // Ended after the lock.
    ended = std::move(entry->view);
    entries_.erase(entry);
    return true;
}

bool VulkanViews::contains(const void *vk_device, std::uint64_t vk_semaphore) const {
    const std::lock_guard lock(mutex_);
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry &each) { return each.vk_device == vk_device && each.view->vk_semaphore() == vk_semaphore; });
}

void VulkanViews::end() noexcept {
    std::vector<Entry> ended;
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
    ended.swap(entries_);
}

} // namespace interop
