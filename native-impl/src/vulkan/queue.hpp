#pragma once

#include <memory>
#include <mutex>
#include <span>

#include "gpu.hpp"

namespace interop::vulkan {

/// A `VkQueue` and what keeps two threads from using it at once: a lock of the library's, and around that the callbacks of the application it belongs to.
class Queue final {
public:
    /// The queue of a device of the library's own.
    static std::shared_ptr<Queue> open(std::shared_ptr<const Gpu> gpu);
    /// The queue of an application.
    static std::shared_ptr<Queue> borrow(std::shared_ptr<const Gpu> gpu, const AsyncRT_InteropVulkanDevice &device);

    VkQueue handle() const noexcept { return handle_; }
    std::uint32_t family() const noexcept { return family_; }
    const std::shared_ptr<const Gpu> &gpu() const noexcept { return gpu_; }

    /// Runs a function that submits, while nobody else uses the queue. No lock of the library's is held while the application is called.
    template <class Function>
    void use(Function &&function) {
        const ApplicationLock application(*this);
        const std::lock_guard lock(*mutex_);
        function();
    }

    /// Within `use`. @return What the driver answers.
    VkResult submit(std::span<const VkSubmitInfo> batches);

private:
    struct ApplicationLock {
        explicit ApplicationLock(const Queue &queue) : queue(queue) {
            if (queue.lock_ != nullptr) queue.lock_(queue.user_data_);
        }
        ~ApplicationLock() {
            if (queue.unlock_ != nullptr) queue.unlock_(queue.user_data_);
        }
        ApplicationLock(const ApplicationLock &) = delete;
        ApplicationLock &operator=(const ApplicationLock &) = delete;
        const Queue &queue;
    };

    Queue(std::shared_ptr<const Gpu> gpu, VkQueue handle, std::uint32_t family);

    const std::shared_ptr<const Gpu> gpu_;
    const VkQueue handle_;
    const std::uint32_t family_;
    /// One for each `VkQueue`, however many contexts use it.
    const std::shared_ptr<std::mutex> mutex_;
    AsyncRT_InteropQueueFunction lock_ = nullptr;
    AsyncRT_InteropQueueFunction unlock_ = nullptr;
    void *user_data_ = nullptr;
};

} // namespace interop::vulkan
