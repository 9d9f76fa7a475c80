#include "timeline_bridge.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <new>
#include <thread>

#include "../core/failure.hpp"
#include "../core/wait_service.hpp"
#include "vulkan_timeline.hpp"

namespace interop::vulkan {
namespace {

/// A semaphore of the device that is not exported: something to wait for.
class LocalTimeline final : public Timeline {
public:
    LocalTimeline(std::shared_ptr<const Gpu> gpu, std::uint64_t initial_value) : gpu_(std::move(gpu)), semaphore_(create_timeline_semaphore(gpu_, initial_value, false)) {}

    VkSemaphore semaphore() const noexcept { return semaphore_.get(); }

    AsyncRT_InteropTimelineKind kind() const override { return ASYNCRT_INTEROP_TIMELINE_NATIVE; }
    std::uint64_t value() const override { return counter_of(*gpu_, semaphore()); }
    void raise(std::uint64_t value) override {
        // A device may allow small steps only.
        const std::uint64_t step = std::max<std::uint64_t>(gpu_->physical().max_timeline_difference, 1);
        for (std::uint64_t now = this->value(); now < value; now = this->value()) signal(*gpu_, semaphore(), value - now > step ? now + step : value);
    }
    bool wait(std::uint64_t value, std::uint64_t timeout_ns) override { return wait_for(*gpu_, semaphore(), value, timeout_ns); }
    FutexWord futex_word() const override { return {}; }
    UniqueFd export_fd(AsyncRT_InteropHandleType, bool) override { throw Failure(EOPNOTSUPP, "the semaphore of a bridge is not exported"); }
    void describe(AsyncRT_InteropSemaphoreInfo &) const override {}
    std::optional<FileKey> file_key() const override { return std::nullopt; }
    bool is_descriptor(int) const override { return false; }
    bool has_other_descriptors(const DescriptorSnapshot &) const override { return false; }

private:
    const std::shared_ptr<const Gpu> gpu_;
    const OwnedSemaphore semaphore_;
};

/// Raises one timeline to the payload of another, until it ends.
class Follower final {
public:
    Follower(std::shared_ptr<Timeline> leader, std::shared_ptr<Timeline> follower) : leader_(std::move(leader)), follower_(std::move(follower)) { follow(follower_->value()); }
    ~Follower() {
        {
            const std::lock_guard lock(mutex_);
            has_ended_ = true;
        }
        WaitService::instance().cancel_owner(this);
    }
    Follower(const Follower &) = delete;
    Follower &operator=(const Follower &) = delete;

private:
    /// Waits until the leader is above a value.
    void follow(std::uint64_t value) {
        const std::lock_guard lock(mutex_);
        if (has_ended_ || value == UINT64_MAX) return;
        WaitService::instance().start(leader_, value + 1, this, [this](int result, std::uint64_t now) { step(result, now); });
    }

    void step(int result, std::uint64_t now) {
        // Cancelled, or a lost device.
        if (result != 0) return;
        while (!try_step(now)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    /// False if there was no memory for it; there may be later.
    bool try_step(std::uint64_t now) {
        try {
            if (follower_->value() < now) follower_->raise(now);
            follow(now);
            return true;
        } catch (const Failure &failure) {
            return failure.code() != ENOMEM || has_ended();
        } catch (const std::bad_alloc &) {
            return has_ended();
        }
    }

    bool has_ended() {
        const std::lock_guard lock(mutex_);
        return has_ended_;
    }

    const std::shared_ptr<Timeline> leader_;
    const std::shared_ptr<Timeline> follower_;
    std::mutex mutex_;
    bool has_ended_ = false;
};

class BridgedView final : public VulkanView {
public:
    BridgedView(const std::shared_ptr<Timeline> &timeline, std::shared_ptr<const Gpu> gpu)
        : local_(std::make_shared<LocalTimeline>(std::move(gpu), timeline->value())), to_device_(timeline, local_), from_device_(local_, timeline) {}

    std::uint64_t vk_semaphore() const override { return to_number(local_->semaphore()); }
    bool is_bridged() const override { return true; }

private:
    const std::shared_ptr<LocalTimeline> local_;
    Follower to_device_;
    Follower from_device_;
};

/// A semaphore of a driver, with whatever keeps it.
class NativeView final : public VulkanView {
public:
    NativeView(VkSemaphore semaphore, std::shared_ptr<const void> owner) : semaphore_(semaphore), owner_(std::move(owner)) {}

    std::uint64_t vk_semaphore() const override { return to_number(semaphore_); }
    bool is_bridged() const override { return false; }

private:
    const VkSemaphore semaphore_;
    const std::shared_ptr<const void> owner_;
};

} // namespace

std::unique_ptr<VulkanView> make_view(std::shared_ptr<Timeline> timeline, const AsyncRT_InteropVulkanDevice &device) {
    std::shared_ptr<const Gpu> gpu = Gpu::borrow(device, false);
    if (const auto native = std::dynamic_pointer_cast<VulkanTimeline>(timeline)) {
        if (native->gpu().handle() == gpu->handle()) return std::make_unique<NativeView>(native->semaphore(), native);
        const DeviceIdentity &one = native->gpu().physical().identity;
        const DeviceIdentity &other = gpu->physical().identity;
        if (gpu->has_native_timelines() && one.device == other.device && one.driver == other.driver) {
            const UniqueFd fd = native->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, true);
            const auto semaphore = std::make_shared<OwnedSemaphore>(import_semaphore(gpu, fd.get()));
            return std::make_unique<NativeView>(semaphore->get(), semaphore);
        }
    }
    return std::make_unique<BridgedView>(timeline, std::move(gpu));
}

} // namespace interop::vulkan
