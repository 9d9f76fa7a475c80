/// Predicates about handles of the extension.

#include <algorithm>

#include "../core/fork_guard.hpp"
#include "../core/semaphores.hpp"
#include "predicates.hpp"
#include "reason.hpp"

namespace interop_fd_native::predicates {

using namespace interop;

bool process_is_original() { return holds(!has_forked(), "this process has forked since it first used the library, and has not executed a program"); }

bool context_is_open(AsyncRT_InteropContext context) { return holds(open_context(number_of(context)) != nullptr, "the context is not open"); }

bool buffer_is_live(AsyncRT_InteropBuffer buffer) { return holds(live_buffer(number_of(buffer)) != nullptr, "the buffer is not live, or its context is closed"); }

bool memory_is_live(AsyncRT_InteropMemory memory) { return holds(live_memory(number_of(memory)) != nullptr, "the memory is not live, or its context is closed"); }

bool mapping_is_live(AsyncRT_InteropMapping mapping) { return holds(handles().mapping_holds.find(number_of(mapping)) != nullptr, "the hold is not live"); }

bool semaphore_is_live(AsyncRT_InteropSemaphore semaphore) {
    return holds(live_semaphore(number_of(semaphore)) != nullptr, "the semaphore is not live, or its context is closed");
}

bool semaphores_are_live(std::span<const AsyncRT_InteropSemaphore> all) {
    return std::all_of(all.begin(), all.end(), [](AsyncRT_InteropSemaphore each) { return semaphore_is_live(each); });
}

} // namespace interop_fd_native::predicates
