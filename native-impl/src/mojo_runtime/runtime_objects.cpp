#include "runtime_objects.hpp"

#include <map>
#include <mutex>
#include <vector>

#include "../core/immortal.hpp"
#include "runtime.hpp"
#include "runtime_device.hpp"

namespace interop {
namespace {

/// Buffers of the runtime that are bound, and contexts of the runtime that the core has attached to. Never destroyed.
struct Table {
    std::mutex mutex;
    std::map<const void *, std::uint64_t> buffers;
    /// What a caller attached to is not in here: it closes that when it likes, and the timelines of the core must not end with it.
    std::map<const void *, std::weak_ptr<Context>> contexts;
};

Table &table() {
    static Immortal<Table> all;
    return all.get();
}

const Runtime &require_runtime() {
    const Runtime *const runtime = Runtime::loaded();
    if (runtime == nullptr) throw Failure(EINVAL, "no Mojo runtime is loaded in this process");
    return *runtime;
}

std::shared_ptr<Context> attached_context(const void *runtime_context) {
    const std::lock_guard lock(table().mutex);
    const auto found = table().contexts.find(runtime_context);
    if (found == table().contexts.end()) return nullptr;
    std::shared_ptr<Context> context = found->second.lock();
    if (context != nullptr && context->is_open()) return context;
    table().contexts.erase(found);
    return nullptr;
}

} // namespace

std::shared_ptr<Buffer> core_buffer(const void *handle) {
    const std::uint64_t number = number_of(handle);
    if (handles().buffers.is_of_kind(number)) return live_buffer(number);
    return live_buffer(bound_buffer(handle));
}

std::shared_ptr<Context> core_context(const void *handle) {
    const std::uint64_t number = number_of(handle);
    if (handles().contexts.is_of_kind(number)) return open_context(number);
    return Runtime::can_be_pointer(handle) ? attached_context(handle) : nullptr;
}

std::shared_ptr<Context> attach_context(const void *runtime_context, const AsyncRT_InteropAllocationCallbacks *callbacks) {
    return std::make_shared<Context>(std::make_unique<RuntimeDevice>(require_runtime(), runtime_context), runtime_context, callbacks);
}

std::shared_ptr<Context> core_context_or_attach(const void *handle) {
    if (std::shared_ptr<Context> context = core_context(handle)) return context;
    if (!Runtime::can_be_pointer(handle)) throw Failure(EINVAL, "the context is not open");
    std::shared_ptr<Context> context = attach_context(handle, nullptr);
    const std::lock_guard lock(table().mutex);
    std::erase_if(table().contexts, [](const auto &each) { return each.second.expired(); });
    table().contexts[handle] = context;
    return context;
}

void bind_buffer(std::uint64_t number, const void *runtime_buffer) {
    const Runtime &runtime = require_runtime();
    const std::lock_guard lock(table().mutex);
    if (!table().buffers.emplace(runtime_buffer, number).second) throw Failure(EEXIST, "the buffer of the runtime is bound already");
    runtime.retain_buffer(runtime_buffer);
}

void unbind_buffer(std::uint64_t number, const void *runtime_buffer) {
    {
        const std::lock_guard lock(table().mutex);
        const auto found = table().buffers.find(runtime_buffer);
        if (found == table().buffers.end() || found->second != number) throw Failure(ENOENT, "the buffer of the runtime is not bound to this buffer");
        table().buffers.erase(found);
    }
    require_runtime().release_buffer(runtime_buffer);
}

void end_stale_bindings() {
    std::vector<const void *> ended;
    {
        const std::lock_guard lock(table().mutex);
        std::erase_if(table().buffers, [&](const auto &each) {
            if (live_buffer(each.second) != nullptr) return false;
            ended.push_back(each.first);
            return true;
        });
    }
    for (const void *buffer : ended) require_runtime().release_buffer(buffer);
}

std::uint64_t bound_buffer(const void *runtime_buffer) {
    if (!Runtime::can_be_pointer(runtime_buffer)) return 0;
    const std::lock_guard lock(table().mutex);
    const auto found = table().buffers.find(runtime_buffer);
    return found == table().buffers.end() ? 0 : found->second;
}

const void *runtime_buffer_of(std::uint64_t number) {
    const std::lock_guard lock(table().mutex);
    for (const auto &[buffer, bound] : table().buffers) {
        if (bound == number) return buffer;
    }
    return nullptr;
}

} // namespace interop
