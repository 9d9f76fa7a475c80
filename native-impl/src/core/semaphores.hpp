#pragma once

/// Handles of semaphores, and what happens to them and to buffers when a timeline moves or a context ends.

#include <cstdint>
#include <memory>

#include "objects.hpp"
#include "timeline_handle.hpp"
#include "timeline_table.hpp"
#include "vulkan_views.hpp"

namespace interop {

/// What stands behind the handle of a semaphore: a handle of a timeline, made on a context.
class Semaphore final {
public:
    Semaphore(std::shared_ptr<Context> context, std::unique_ptr<TimelineHandle> timeline) : context_(std::move(context)), timeline_(std::move(timeline)) {}

    const std::shared_ptr<Context> &context() const { return context_; }
    TimelineHandle &timeline() const { return *timeline_; }
    /// What the application got of it for its Vulkan devices.
    VulkanViews &views() const { return views_; }

    /// Ends the handle: its waits, and what the application got of it. Idempotent.
    void end() const {
        views_.end();
        timeline_->end();
    }

private:
    const std::shared_ptr<Context> context_;
    const std::unique_ptr<TimelineHandle> timeline_;
    mutable VulkanViews views_;
};

/// The one set of handles of semaphores of the process. Never destroyed.
Registry<Semaphore, 4> &semaphores();

/// All timelines of the process, those that are known by their descriptors only included. Never destroyed.
TimelineTable &timelines();

/// The semaphore of a handle; null if it is not live or its context is closed.
std::shared_ptr<Semaphore> live_semaphore(std::uint64_t number);

/// The device of a context; whoever holds it keeps the context.
std::shared_ptr<Device> device_of(const std::shared_ptr<Context> &context);

/// Ends all semaphores and timelines of a context that has been closed, and the waits for them.
void end_semaphores_of(Context &context);

/// Ends the handle of a buffer at once and lets its memory go when the timeline of a semaphore reaches the value, or at the latest with the context of the
/// buffer. If it throws, the handle has not ended.
void release_when_reached(std::uint64_t buffer, std::uint64_t semaphore, std::uint64_t value);

} // namespace interop
