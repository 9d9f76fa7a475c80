/// Eight threads use the same context, and contexts that close under them.

#include <fcntl.h>

#include <atomic>
#include <thread>

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

constexpr int thread_count = 8;
constexpr int rounds = 200;

bool is_one_of(int result, std::initializer_list<int> codes) {
    for (const int code : codes) {
        if (result == -code) return true;
    }
    return result == 0;
}

/// Everything that a frame needs. `may_close`: the context may end at any moment.
void use(AsyncRT_InteropContext context, int thread, bool may_close) {
    const auto fine = [&](int result) { return may_close ? is_one_of(result, {EINVAL, ECANCELED}) : result == 0; };
    const auto description = image(MAX_FMT_RGBA8, 16, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    int result = AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer);
    CHECK(fine(result));
    if (result != 0) return;
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    result = AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info);
    CHECK(fine(result));
    if (result == 0) {
        CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
        AsyncRT_InteropMemory memory = nullptr;
        if (AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory) == 0) CHECK(fine(AsyncRT_InteropMemory_release(memory)));
        OK(AsyncRT_Interop_close_descriptor(fd));
    }
    AsyncRT_InteropSemaphore semaphore = nullptr;
    result = AsyncRT_InteropSemaphore_create(context, 0, &semaphore);
    CHECK(fine(result));
    if (result == 0) {
        CHECK(fine(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 1)));
        CHECK(fine(AsyncRT_InteropSemaphore_wait(semaphore, 1, 20 * second)));
        if (thread % 2 == 0) CHECK(fine(AsyncRT_InteropBuffer_release_at(buffer, semaphore, 2)));
        else CHECK(fine(AsyncRT_InteropBuffer_release(buffer)));
        CHECK(fine(AsyncRT_InteropSemaphore_signal(semaphore, 2)));
        CHECK(fine(AsyncRT_InteropSemaphore_destroy(semaphore)));
    } else {
        CHECK(fine(AsyncRT_InteropBuffer_release(buffer)));
    }
    result = AsyncRT_Create_timeline_semaphore_fd(context, 0, &fd);
    CHECK(fine(result));
    if (result != 0) return;
    CHECK(fine(AsyncRT_Signal_timeline_semaphore_fd(fd, 3)));
    OK(AsyncRT_Interop_close_descriptor(fd));
}

void on_threads(const std::function<void(int)> &body) {
    std::vector<std::thread> threads;
    for (int thread = 0; thread < thread_count; ++thread) threads.emplace_back(body, thread);
    for (std::thread &thread : threads) thread.join();
}

void shared_context() {
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    on_threads([&](int thread) {
        for (int round = 0; round < rounds; ++round) use(context, thread, false);
    });
    OK(AsyncRT_InteropContext_close(context));
}

void closing_contexts() {
    for (int round = 0; round < 20; ++round) {
        AsyncRT_InteropContext context = nullptr;
        OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
        std::atomic<int> closed{0};
        on_threads([&](int thread) {
            for (int step = 0; step < 10; ++step) {
                use(context, thread, true);
                if (step == round % 10 && AsyncRT_InteropContext_close(context) == 0) ++closed;
            }
        });
        CHECK(closed == 1);
    }
}

/// A deferred release that comes between a context's closing and the end of its buffers is not left behind.
void closing_beside_release_at() {
    for (int round = 0; round < 2 * rounds; ++round) {
        AsyncRT_InteropContext context = nullptr;
        OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
        const auto description = image(MAX_FMT_RGBA8, 16, 4);
        AsyncRT_InteropBuffer buffer = nullptr;
        OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
        std::atomic<bool> begin{false};
        std::thread releasing([&] {
            while (!begin) {}
            // At another moment of the closing each time.
            for (std::atomic<int> pause{round * round}; pause > 0; --pause) {}
            CHECK(is_one_of(AsyncRT_InteropBuffer_release_at(buffer, semaphore, 1), {EINVAL}));
        });
        begin = true;
        OK(AsyncRT_InteropContext_close(context));
        releasing.join();
    }
}

/// Each thread's host functions run once, in its order, also beside waits that others enqueue.
void host_functions_of_all() {
    struct Count {
        std::atomic<int> next{0};
        std::atomic<bool> was_in_order{true};
    };
    struct Call {
        Count *count;
        int number;
    };
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    std::vector<Count> counts(thread_count);
    std::vector<std::vector<Call>> calls(thread_count);
    on_threads([&](int thread) {
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
        calls[thread].reserve(rounds);
        for (int round = 0; round < rounds; ++round) {
            const std::uint64_t value = static_cast<std::uint64_t>(round) + 1;
            calls[thread].push_back({&counts[thread], round});
            OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, value));
            OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, value, 20 * second));
            const auto run = [](void *user_data) {
                const Call &call = *static_cast<Call *>(user_data);
                if (call.count->next.exchange(call.number + 1) != call.number) call.count->was_in_order = false;
            };
            OK(AsyncRT_InteropContext_enqueue_host_function(context, run, &calls[thread].back()));
        }
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, rounds + 1));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, rounds + 1, 20 * second));
        CHECK(counts[thread].next == rounds && counts[thread].was_in_order);
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    });
    OK(AsyncRT_InteropContext_close(context));
}

} // namespace

int main() {
    {
        AsyncRT_InteropContext first_use = nullptr;
        OK(AsyncRT_InteropContext_open(nullptr, nullptr, &first_use));
        use(first_use, 0, false);
        OK(AsyncRT_InteropContext_close(first_use));
    }
    // Held to the end, so that a driver stays loaded: SwiftShader leaves a key of its threads behind with each unloading.
    AsyncRT_InteropContext held = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &held));
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("a context that eight threads share", shared_context);
    check::run("contexts that close meanwhile", closing_contexts);
    check::run("a deferred release while the context closes", closing_beside_release_at);
    check::run("host functions of eight threads", host_functions_of_all);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
    OK(AsyncRT_InteropContext_close(held));
}
