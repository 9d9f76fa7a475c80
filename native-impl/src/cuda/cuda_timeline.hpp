#pragma once

#include <memory>

#include "../core/backend.hpp"
#include "cuda_context.hpp"

namespace interop::cuda {

/// A timeline of Vulkan that was imported into a CUDA context: signals and waits run on streams, everything else through Vulkan.
class CudaTimeline final : public Timeline {
public:
    /// @param timeline Native: its descriptors are those of the driver.
    /// @param fd A descriptor of it. Throws if the driver does not take it.
    CudaTimeline(std::shared_ptr<const CudaContext> context, std::shared_ptr<Timeline> timeline, UniqueFd fd);
    ~CudaTimeline() override;

    const CudaContext &context() const noexcept { return *context_; }
    /// Enqueues on a stream of the context, which is current.
    void enqueue_signal(CUstream stream, std::uint64_t value) const;
    void enqueue_wait(CUstream stream, std::uint64_t value) const;

    AsyncRT_InteropTimelineKind kind() const override { return timeline_->kind(); }
    std::uint64_t value() const override { return timeline_->value(); }
    void raise(std::uint64_t value) override { timeline_->raise(value); }
    bool wait(std::uint64_t value, std::uint64_t timeout_ns) override { return timeline_->wait(value, timeout_ns); }
    FutexWord futex_word() const override { return timeline_->futex_word(); }
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type, bool again) override { return timeline_->export_fd(handle_type, again); }
    void keep_descriptor(int fd) override { timeline_->keep_descriptor(fd); }
    void drop_descriptor() noexcept override { timeline_->drop_descriptor(); }
    void describe(AsyncRT_InteropSemaphoreInfo &info) const override { timeline_->describe(info); }
    std::optional<FileKey> file_key() const override { return timeline_->file_key(); }
    bool is_descriptor(int fd) const override { return timeline_->is_descriptor(fd); }
    bool has_other_descriptors(const DescriptorSnapshot &open) const override { return timeline_->has_other_descriptors(open); }

private:
    const std::shared_ptr<const CudaContext> context_;
    const std::shared_ptr<Timeline> timeline_;
    CUexternalSemaphore semaphore_ = nullptr;
};

} // namespace interop::cuda
