#include "semaphores.hpp"

#include "immortal.hpp"

namespace interop {

Registry<Semaphore, 4> &semaphores() {
    static Immortal<Registry<Semaphore, 4>> all;
    return all.get();
}

TimelineTable &timelines() {
    static Immortal<TimelineTable> all;
    return all.get();
}

std::shared_ptr<Semaphore> live_semaphore(std::uint64_t number) {
    std::shared_ptr<Semaphore> semaphore = semaphores().find(number);
    return semaphore != nullptr && semaphore->context()->is_open() ? semaphore : nullptr;
}

std::shared_ptr<Device> device_of(const std::shared_ptr<Context> &context) { return {context, &context->device()}; }

void end_semaphores_of(Context &context) {
    const auto is_child = [&](const Semaphore &each) { return each.context().get() == &context; };
    semaphores().remove_each(is_child, [](const Semaphore &each) { each.end(); });
    TimelineState::end_signals(context.device());
    timelines().close_device(context.device());
}

void release_when_reached(std::uint64_t buffer_number, std::uint64_t semaphore_number, std::uint64_t value) {
    const auto semaphore = require(live_semaphore(semaphore_number), "the semaphore");
    const auto buffer = require(live_buffer(buffer_number), "the buffer");
    const std::shared_ptr<Context> context = buffer->context();
    // The memory and its mapping only: the buffer would keep the context, and the context keeps this.
    const WaitId action = context->deferred().add(semaphore->timeline().timeline(), value, [memory = buffer->allocation(), mapping = buffer->mapping()] {});
    const bool was_live = handles().buffers.remove(buffer_number) != nullptr;
    // Whoever released the buffer or closed the context in between may not have seen the action.
    if (!was_live || !context->is_open()) WaitService::instance().cancel(action);
    if (!was_live) throw Failure(EINVAL, "the buffer was released meanwhile");
}

} // namespace interop
