#pragma once

#include <atomic>
#include <memory>
#include <utility>

#include "physical_device.hpp"

namespace interop::vulkan {

/// A `VkDevice`: the library's own, or one that the application lends. Memory and timelines are made on it without a queue; whoever makes something keeps it.
class Gpu final {
public:
    /// A device of the library's own.
    static std::shared_ptr<const Gpu> open(PhysicalDevice physical);
    /// The device of an application. Throws EOPNOTSUPP if it was made without what the library needs, as far as that can be seen.
    /// @param needs_memory Whether memory will be exported or imported; otherwise timelines are enough.
    static std::shared_ptr<const Gpu> borrow(const AsyncRT_InteropVulkanDevice &device, bool needs_memory);

    ~Gpu();
    Gpu(const Gpu &) = delete;
    Gpu &operator=(const Gpu &) = delete;

    VkDevice handle() const noexcept { return handle_; }
    const PhysicalDevice &physical() const noexcept { return physical_; }
    const DeviceFunctions &functions() const noexcept { return functions_; }
    bool is_own() const noexcept { return is_own_; }
    /// Family in which a device of the library's own has its queue.
    std::uint32_t own_queue_family() const noexcept { return own_queue_family_; }

    /// Both the driver and this device export and import timelines.
    bool has_native_timelines() const noexcept {
        return physical_.has_native_timelines && functions_.vkGetSemaphoreFdKHR != nullptr && functions_.vkImportSemaphoreFdKHR != nullptr;
    }

    /// The device will never be idle again, because its queue waits for what nobody signals: nothing of it is destroyed from now on.
    void abandon() const noexcept { abandoned_.store(true, std::memory_order_release); }
    bool is_abandoned() const noexcept { return abandoned_.load(std::memory_order_acquire); }

private:
    Gpu(PhysicalDevice physical, VkDevice handle, bool is_own) : physical_(std::move(physical)), handle_(handle), is_own_(is_own) {}

    const PhysicalDevice physical_;
    VkDevice handle_;
    const bool is_own_;
    std::uint32_t own_queue_family_ = 0;
    DeviceFunctions functions_;
    mutable std::atomic<bool> abandoned_{false};
};

/// True where objects of drivers must be left alone: after a fork they are the parent's.
bool must_leave_objects(const Gpu &gpu) noexcept;

/// Owns an object of a device, and the device with it.
template <class Handle, auto destroy>
class Owned final {
public:
    Owned() noexcept = default;
    Owned(std::shared_ptr<const Gpu> gpu, Handle handle) noexcept : gpu_(std::move(gpu)), handle_(handle) {}
    Owned(Owned &&other) noexcept : gpu_(std::move(other.gpu_)), handle_(std::exchange(other.handle_, VK_NULL_HANDLE)) {}
    Owned &operator=(Owned &&other) noexcept {
        std::swap(gpu_, other.gpu_);
        std::swap(handle_, other.handle_);
        return *this;
    }
    Owned(const Owned &) = delete;
    Owned &operator=(const Owned &) = delete;
    ~Owned() {
        if (handle_ != VK_NULL_HANDLE && !must_leave_objects(*gpu_)) (gpu_->functions().*destroy)(gpu_->handle(), handle_, nullptr);
    }

    Handle get() const noexcept { return handle_; }

private:
    std::shared_ptr<const Gpu> gpu_;
    Handle handle_ = VK_NULL_HANDLE;
};

using OwnedBuffer = Owned<VkBuffer, &DeviceFunctions::vkDestroyBuffer>;
using OwnedImage = Owned<VkImage, &DeviceFunctions::vkDestroyImage>;
using OwnedMemory = Owned<VkDeviceMemory, &DeviceFunctions::vkFreeMemory>;
using OwnedSemaphore = Owned<VkSemaphore, &DeviceFunctions::vkDestroySemaphore>;
using OwnedCommandPool = Owned<VkCommandPool, &DeviceFunctions::vkDestroyCommandPool>;

} // namespace interop::vulkan
