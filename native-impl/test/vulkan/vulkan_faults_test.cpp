/// The n-th allocation of the library fails, for n = 1 until there are no more; those of the driver succeed. Each call succeeds or says that there is no
/// memory, work that was taken is done, signals that were promised come, and what failed can be done again.

#include <link.h>
#include <unistd.h>

#include "application.hpp"
#include "fault_scenario.hpp"

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define INTEROP_HAS_MALLOC_HOOK
#include "malloc_hook.hpp"
#endif

using namespace api;

namespace {

#ifdef INTEROP_HAS_MALLOC_HOOK

/// Where the code of the library lies. It brings its own C++ library, so this is the caller of whatever it allocates.
std::uintptr_t code_begin = 0;
std::uintptr_t code_end = 0;

void find_library() {
    ::dl_iterate_phdr(
        [](dl_phdr_info *object, std::size_t, void *) {
            const auto address = reinterpret_cast<std::uintptr_t>(&AsyncRT_Interop_last_error_text);
            for (int index = 0; index < object->dlpi_phnum; ++index) {
                const auto &part = object->dlpi_phdr[index];
                const std::uintptr_t begin = object->dlpi_addr + part.p_vaddr;
                if (part.p_type != PT_LOAD || address < begin || address >= begin + part.p_memsz) continue;
                code_begin = begin;
                code_end = begin + part.p_memsz;
                return 1;
            }
            return 0;
        },
        nullptr);
    CHECK(code_end != 0);
}

std::atomic<std::uint64_t> allocations{0};
std::uint64_t refused = 0;

bool allow(const void *caller) {
    const auto address = reinterpret_cast<std::uintptr_t>(caller);
    return address < code_begin || address >= code_end || ++allocations != refused;
}

/// Does something until no allocation of it has failed.
void each_allocation(const std::function<void()> &act) {
    std::uint64_t which = 1;
    for (;; ++which) {
        ::alarm(60);
        allocations = 0;
        refused = which;
        malloc_hook::allow = allow;
        act();
        malloc_hook::allow = nullptr;
        if (allocations < which) break;
    }
    ::alarm(0);
    CHECK(which > 1);
    std::printf("  %llu allocations\n", static_cast<unsigned long long>(which - 1));
}

scenario::Out<AsyncRT_InteropContext> open_context() {
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    scenario::Out<AsyncRT_InteropContext> context;
    static_cast<void>(TRY(context, AsyncRT_InteropContext_open(&options, nullptr, &context.value)));
    return context;
}

void contexts() {
    each_allocation([] {
        scenario::Out<AsyncRT_InteropContext> context = open_context();
        if (context.value.is_untouched()) return;
        // With a thread to end, and something to let go of.
        static_cast<void>(scenario::ok(AsyncRT_InteropContext_enqueue_host_function(context.get(), [](void *) {}, nullptr), "enqueue_host_function"));
        OK(AsyncRT_InteropContext_close(context.get()));
    });
}

void host_functions() {
    Fixture fixture;
    std::atomic<int> ran{0};
    int taken = 0;
    each_allocation([&] {
        const auto count = [](void *user_data) { ++*static_cast<std::atomic<int> *>(user_data); };
        for (int each = 0; each < 3; ++each) {
            if (scenario::ok(AsyncRT_InteropContext_enqueue_host_function(fixture.context, count, &ran), "enqueue_host_function")) ++taken;
        }
        while (ran != taken) std::this_thread::yield();
    });
}

/// Signals, and waits of the queue for what the host signals.
void streams() {
    Fixture fixture;
    const AsyncRT_InteropSemaphore waited = fixture.semaphore();
    const AsyncRT_InteropSemaphore signalled = fixture.semaphore();
    std::uint64_t round = 0;
    std::uint64_t promised = 0;
    each_allocation([&] {
        ++round;
        static_cast<void>(scenario::ok(AsyncRT_InteropSemaphore_enqueue_wait(waited, fixture.context, round, 0), "enqueue_wait"));
        if (scenario::ok(AsyncRT_InteropSemaphore_enqueue_signal(signalled, fixture.context, round), "enqueue_signal")) promised = round;
        OK(AsyncRT_InteropSemaphore_signal(waited, round));
        while (!scenario::ok(AsyncRT_InteropSemaphore_wait(signalled, promised, 20 * second), "wait")) {}
    });
}

void ownership() {
    Fixture fixture;
    const auto description = image(MAX_FMT_RGBA8, 16, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
    each_allocation([&] {
        if (!scenario::ok(AsyncRT_InteropBuffer_release_ownership(buffer), "release_ownership")) return;
        static_cast<void>(scenario::ok(AsyncRT_InteropBuffer_acquire_ownership(buffer), "acquire_ownership"));
    });
}

/// What the host signals still crosses to a device of the application.
void bridges() {
    application::Application app;
    Fixture fixture;
    const AsyncRT_InteropSemaphore semaphore = fixture.semaphore();
    const AsyncRT_InteropVulkanDevice device = app.for_library();
    std::uint64_t view = 0;
    bool is_bridged = false;
    OK(AsyncRT_InteropSemaphore_as_vulkan(semaphore, &device, &view, &is_bridged));
    CHECK(is_bridged);
    std::uint64_t round = 0;
    each_allocation([&] {
        ++round;
        OK(AsyncRT_InteropSemaphore_signal(semaphore, round));
        std::uint64_t value = 0;
        while (value < round) VK(vkGetSemaphoreCounterValue(app.device, reinterpret_cast<VkSemaphore>(view), &value));
        // The bridge waits for the next value before it is looked at again.
        pause_ms(5);
    });
    OK(AsyncRT_InteropSemaphore_release_vulkan(semaphore, app.device, view));
}

void everything() {
    Fixture fixture;
    each_allocation([&] {
        scenario::memory(fixture.context);
        scenario::core_timeline(fixture.context);
        scenario::timelines(fixture.context);
    });
}

#endif

} // namespace

int main() {
#ifdef INTEROP_HAS_MALLOC_HOOK
    find_library();
    // The drivers are loaded once.
    Fixture first_use;
    check::run("contexts", contexts);
    check::run("host functions", host_functions);
    check::run("streams", streams);
    check::run("ownership", ownership);
    check::run("bridges", bridges);
    check::run("memory and timelines", everything);
#else
    std::printf("not tested: this program has the allocator of a sanitizer\n");
#endif
}
