#include "device_mapping.hpp"

#include "../core/failure.hpp"
#include "result.hpp"

namespace interop::vulkan {

DeviceMapping::~DeviceMapping() {
    if (data_ != nullptr) unmap();
}

std::byte *DeviceMapping::add() {
    if (memory_ == VK_NULL_HANDLE) throw Failure(EOPNOTSUPP, "the host cannot map this memory");
    const std::lock_guard lock(mutex_);
    if (data_ == nullptr) {
        void *address = nullptr;
        check(gpu_->functions().vkMapMemory(gpu_->handle(), memory_, 0, VK_WHOLE_SIZE, 0, &address), "cannot map device memory");
        data_ = static_cast<std::byte *>(address);
    }
    count_ += 1;
    return data_;
}

void DeviceMapping::remove() noexcept {
    const std::lock_guard lock(mutex_);
    count_ -= 1;
    if (count_ == 0) unmap();
}

std::byte *DeviceMapping::data() const {
    const std::lock_guard lock(mutex_);
    return data_;
}

void DeviceMapping::unmap() noexcept {
    data_ = nullptr;
    if (!must_leave_objects(*gpu_)) gpu_->functions().vkUnmapMemory(gpu_->handle(), memory_);
}

} // namespace interop::vulkan
