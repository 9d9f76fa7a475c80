/// A process that forks while another thread is in the middle of a call, with whatever locks that call holds: the child is refused, and does not hang.

#include <atomic>

#include "api_fixture.hpp"
#include "malloc_hook.hpp"
#include "process.hpp"

using namespace api;

namespace {

/// The thread whose allocations stop until they may go on.
thread_local bool stops = false;
std::atomic<int> stopped{0};
std::atomic<int> released{0};

bool stop_here(const void *) {
    if (!stops) return true;
    const int turn = ++stopped;
    while (released < turn) ::sched_yield();
    return true;
}

/// In the child: nothing of the library may wait for a lock.
void refused(AsyncRT_InteropContext context, AsyncRT_InteropBuffer buffer, AsyncRT_InteropSemaphore semaphore, int fd) {
    // A call that hangs ends the child.
    ::alarm(20);
    Poisoned<int> out;
    Poisoned<std::uint64_t> size, modifier;
    Poisoned<std::uint32_t> pitch, width, height, fourcc;
    Poisoned<MAX_Format> format;
    Poisoned<AsyncRT_InteropBuffer> none;
    Poisoned<AsyncRT_InteropContext> no_context;
    FAILS(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(buffer, &out, &size, &pitch, &width, &height, &format));
    FAILS(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_dmabuf(buffer, &out, &size, &pitch, &width, &height, &fourcc, &modifier));
    FAILS(EOPNOTSUPP, AsyncRT_Create_timeline_semaphore_fd(context, 0, &out));
    FAILS(EOPNOTSUPP, AsyncRT_Signal_timeline_semaphore_fd(fd, 9));
    FAILS(EOPNOTSUPP, AsyncRT_InteropContext_open(nullptr, nullptr, &no_context));
    FAILS(EOPNOTSUPP, AsyncRT_InteropContext_close(context));
    FAILS(EOPNOTSUPP, AsyncRT_InteropBuffer_view(buffer, 0, 1, &none));
    FAILS(EOPNOTSUPP, AsyncRT_InteropBuffer_release(buffer));
    FAILS(EOPNOTSUPP, AsyncRT_InteropSemaphore_signal(semaphore, 9));
    FAILS(EOPNOTSUPP, AsyncRT_InteropSemaphore_destroy(semaphore));
    FAILS(EOPNOTSUPP, AsyncRT_InteropWait_cancel(1));
    CHECK(out.is_untouched() && none.is_untouched() && no_context.is_untouched());
    ::_exit(0);
}

void fork_everywhere() {
    Fixture fixture;
    const auto description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
    const auto semaphore = fixture.semaphore();
    int fd = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &fd));
    std::atomic<bool> done{false};
    malloc_hook::allow = stop_here;
    std::thread thread([&] {
        stops = true;
        // So many that the tables of handles and timelines grow in between, which is when they allocate with their locks held.
        for (int round = 0; round < 20; ++round) {
            AsyncRT_InteropBuffer view = nullptr;
            OK(AsyncRT_InteropBuffer_view(buffer, 0, 4, &view));
            const auto another = fixture.semaphore();
            AsyncRT_InteropWait wait = 0;
            OK(AsyncRT_InteropSemaphore_wait_async(another, 5, [](void *, int, std::uint64_t) {}, nullptr, &wait));
            int more = -1;
            OK(AsyncRT_Create_timeline_semaphore_fd(fixture.context, 0, &more));
            OK(AsyncRT_Interop_close_descriptor(more));
        }
        stops = false;
        done = true;
    });
    int forks = 0;
    while (!done) {
        if (stopped == released) continue;
        std::fflush(nullptr);
        const pid_t child = ::fork();
        CHECK(child >= 0);
        if (child == 0) refused(fixture.context, buffer, semaphore, fd);
        CHECK(process::succeeded(child));
        ++forks;
        released = stopped.load();
    }
    thread.join();
    malloc_hook::allow = nullptr;
    std::printf("  %d forks, each at another allocation of a call\n", forks);
    CHECK(forks > 100);
    OK(AsyncRT_Interop_close_descriptor(fd));
}

} // namespace

int main() {
    ::setenv("ASYNCRT_INTEROP_BACKEND", "host", 1);
    check::run("a fork in the middle of calls", fork_everywhere);
}
