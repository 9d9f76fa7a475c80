#include "objects.hpp"

#include "immortal.hpp"

namespace interop {

Handles &handles() {
    static Immortal<Handles> all;
    return all.get();
}

void end_memory_of(Context &context) {
    const auto is_child = [&](const auto &object) { return object.context().get() == &context; };
    handles().buffers.remove_each(is_child, [](const Buffer &) {});
    handles().memories.remove_each(is_child, [](const Memory &) {});
    context.deferred().close();
}

std::shared_ptr<Context> open_context(std::uint64_t number) {
    std::shared_ptr<Context> context = handles().contexts.find(number);
    return context != nullptr && context->is_open() ? context : nullptr;
}

std::shared_ptr<Buffer> live_buffer(std::uint64_t number) {
    std::shared_ptr<Buffer> buffer = handles().buffers.find(number);
    return buffer != nullptr && buffer->context()->is_open() ? buffer : nullptr;
}

std::shared_ptr<Memory> live_memory(std::uint64_t number) {
    std::shared_ptr<Memory> memory = handles().memories.find(number);
    return memory != nullptr && memory->context()->is_open() ? memory : nullptr;
}

} // namespace interop
