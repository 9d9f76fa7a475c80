#include "vulkan_timeline.hpp"

#include <algorithm>

#include "../core/descriptors.hpp"
#include "../core/open_file_description.hpp"

namespace interop::vulkan {

std::shared_ptr<VulkanTimeline> VulkanTimeline::create(std::shared_ptr<const Gpu> gpu, std::uint64_t initial_value, AsyncRT_InteropBackend backend) {
    OwnedSemaphore semaphore = create_timeline_semaphore(gpu, initial_value, true);
    return std::shared_ptr<VulkanTimeline>(new VulkanTimeline(std::move(gpu), std::move(semaphore), backend));
}

std::shared_ptr<VulkanTimeline> VulkanTimeline::import(std::shared_ptr<const Gpu> gpu, int fd, AsyncRT_InteropBackend backend) {
    OwnedSemaphore semaphore = import_semaphore(gpu, fd);
    std::shared_ptr<VulkanTimeline> timeline(new VulkanTimeline(std::move(gpu), std::move(semaphore), backend));
    timeline->kept_ = duplicate_descriptor(fd);
    return timeline;
}

void VulkanTimeline::raise(std::uint64_t value) {
    const std::lock_guard lock(mutex_);
    // The rules of Vulkan allow no signal below the payload; whoever else raises it meanwhile must be ordered with this, as on any timeline semaphore.
    if (this->value() < value) signal(*gpu_, semaphore(), value);
}

UniqueFd VulkanTimeline::export_fd(AsyncRT_InteropHandleType handle_type, bool) {
    if (handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "timelines are exported as opaque file descriptors only");
    const std::lock_guard lock(mutex_);
    if (!kept_) kept_ = export_semaphore(*gpu_, semaphore());
    return duplicate_descriptor(kept_.get());
}

void VulkanTimeline::describe(AsyncRT_InteropSemaphoreInfo &info) const {
    const PhysicalDevice &device = gpu_->physical();
    info.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
    info.kind = ASYNCRT_INTEROP_TIMELINE_NATIVE;
    info.backend = backend_;
    std::copy(device.identity.device.begin(), device.identity.device.end(), info.device_uuid);
    std::copy(device.identity.driver.begin(), device.identity.driver.end(), info.driver_uuid);
    info.max_value_difference = device.max_timeline_difference;
    info.native_handle = nullptr;
}

std::optional<FileKey> VulkanTimeline::file_key() const {
    const std::lock_guard lock(mutex_);
    if (!kept_) return std::nullopt;
    return interop::file_key(kept_.get());
}

bool VulkanTimeline::is_descriptor(int fd) const {
    const std::lock_guard lock(mutex_);
    return kept_ && is_same_description(fd, kept_.get());
}

bool VulkanTimeline::has_other_descriptors(const DescriptorSnapshot &open) const {
    const std::lock_guard lock(mutex_);
    if (!kept_) return false;
    if (!open.is_complete()) return true;
    const FileKey key = interop::file_key(kept_.get());
    return std::any_of(open.entries().begin(), open.entries().end(), [&](const DescriptorSnapshot::Entry &each) {
        if (each.key != key || each.fd == kept_.get()) return false;
        try {
            return is_same_description(each.fd, kept_.get());
        } catch (const Failure &failure) {
            // One that was closed meanwhile is none; where nobody can tell, it may be one.
            return failure.code() != EBADF;
        }
    });
}

} // namespace interop::vulkan
