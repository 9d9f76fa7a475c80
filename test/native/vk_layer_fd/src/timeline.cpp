#include "timeline.hpp"

#include <algorithm>
#include <utility>

namespace fd_layer {

void Timeline::start(std::shared_ptr<TimelinePage> page) noexcept {
    const std::lock_guard lock(mutex_);
    mirrored_ = page->value();
    page_ = std::move(page);
    mirror_ = handle_;
    shared_.store(true, std::memory_order_release);
}

VkResult Timeline::import(std::shared_ptr<TimelinePage> page) noexcept {
    const std::uint64_t value = page->value();
    VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO};
    type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
    type.initialValue = value;
    const VkSemaphoreCreateInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type};
    VkSemaphore mirror = VK_NULL_HANDLE;
    const VkResult result = next_.CreateSemaphore(device_, &info, nullptr, &mirror);
    if (result != VK_SUCCESS) return result;

    close();
    const std::lock_guard lock(mutex_);
    page_ = std::move(page);
    mirror_ = mirror;
    mirrored_ = value;
    wanted_ = 0;
    shared_.store(true, std::memory_order_release);
    return VK_SUCCESS;
}

std::shared_ptr<TimelinePage> Timeline::page() const noexcept {
    const std::lock_guard lock(mutex_);
    return page_;
}

VkSemaphore Timeline::mirror() const noexcept {
    const std::lock_guard lock(mutex_);
    return mirror_;
}

void Timeline::raise(std::uint64_t value) noexcept {
    const std::lock_guard lock(mutex_);
    page_->raise(value);
    update_locked();
}

void Timeline::want(std::uint64_t value) noexcept {
    const std::lock_guard lock(mutex_);
    wanted_ = std::max(wanted_, value);
}

bool Timeline::update() noexcept {
    const std::lock_guard lock(mutex_);
    return update_locked();
}

bool Timeline::update_locked() noexcept {
    if (mirror_ == VK_NULL_HANDLE) return false;
    const std::uint64_t value = page_->value();
    if (value > mirrored_) {
        VkSemaphoreSignalInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_SIGNAL_INFO};
        info.semaphore = mirror_;
        info.value = value;
        // Out of memory or a lost device: whoever waits will be told so by the driver.
        if (next_.SignalSemaphore(device_, &info) == VK_SUCCESS) mirrored_ = value;
    }
    return mirrored_ < wanted_;
}

void Timeline::close() noexcept {
    const std::lock_guard lock(mutex_);
    const VkSemaphore mirror = std::exchange(mirror_, VK_NULL_HANDLE);
    if (mirror != VK_NULL_HANDLE && mirror != handle_) next_.DestroySemaphore(device_, mirror, nullptr);
}

} // namespace fd_layer
