/// A fork without exec: the child has neither the threads nor sound locks of the library.

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "check.hpp"
#include "core/fork_guard.hpp"
#include "core/timeline_handle.hpp"
#include "host/host_device.hpp"
#include "process.hpp"

using namespace interop;

static volatile int in_forked_child = 0;

/// Asked by the leak detector of a sanitizer, which cannot work in the forked child of a process with threads.
extern "C" [[gnu::visibility("default")]] int __lsan_is_turned_off() { return in_forked_child; }

namespace {

/// Waits until all other threads of this process sleep. One that holds a lock of the allocator while the process forks would hold it in the child for ever.
void wait_until_idle() {
    for (int quiet = 0; quiet < 3; ++quiet) {
        for (const auto &task : std::filesystem::directory_iterator("/proc/self/task")) {
            if (task.path().filename() == std::to_string(::gettid())) continue;
            std::string text;
            std::getline(std::ifstream(task.path() / "stat"), text);
            const std::size_t name_end = text.rfind(')');
            if (name_end == std::string::npos || text.compare(name_end, 3, ") S") != 0) quiet = -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

void after_fork() {
    CHECK(!has_forked());
    TimelineTable table;
    auto device = std::make_shared<HostDevice>();
    const auto handle = table.create(device, 0);
    std::atomic<bool> fired{false};
    handle->start_wait(1, [&](int, std::uint64_t) { fired = true; });
    device->stream().enqueue([] {});
    wait_until_idle();
    const pid_t child = ::fork();
    if (child == 0) {
        CHECK(has_forked());
        in_forked_child = 1;
        // Ends as a program does, with all destructors.
        std::exit(0);
    }
    CHECK(process::succeeded(child));
    CHECK(!has_forked());
    handle->state().signal(1);
    while (!fired) std::this_thread::yield();
}

} // namespace

int main() {
    // In this process itself: its child ends with destructors of threads that it does not have.
    check::run("after a fork", after_fork);
}
