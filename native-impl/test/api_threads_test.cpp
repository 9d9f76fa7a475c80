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

} // namespace

int main() {
    {
        AsyncRT_InteropContext first_use = nullptr;
        OK(AsyncRT_InteropContext_open(nullptr, nullptr, &first_use));
        use(first_use, 0, false);
        OK(AsyncRT_InteropContext_close(first_use));
    }
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("a context that eight threads share", shared_context);
    check::run("contexts that close meanwhile", closing_contexts);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
