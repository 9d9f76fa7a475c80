/// Descriptors that run out, of the process or of the system: drivers hide it behind other results, the library says it, and nothing is left behind.

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "api_fixture.hpp"
#include "process.hpp"

using namespace api;

namespace {

/// Leaves this process so many descriptors that it can still open, until the end of its life.
class Descriptors final {
public:
    explicit Descriptors(std::size_t free) {
        CHECK(::getrlimit(RLIMIT_NOFILE, &before_) == 0);
        taken_.reserve(before_.rlim_cur);
        const int highest = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        CHECK(highest >= 0);
        taken_.push_back(highest);
        const rlimit limit{static_cast<rlim_t>(highest) + 64, before_.rlim_max};
        CHECK(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
        for (int fd = highest; fd >= 0;) {
            fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
            if (fd >= 0) taken_.push_back(fd);
        }
        for (; free > 0; --free) {
            ::close(taken_.back());
            taken_.pop_back();
        }
    }
    ~Descriptors() {
        for (const int fd : taken_) ::close(fd);
        CHECK(::setrlimit(RLIMIT_NOFILE, &before_) == 0);
    }
    Descriptors(const Descriptors &) = delete;
    Descriptors &operator=(const Descriptors &) = delete;

private:
    rlimit before_{};
    std::vector<int> taken_;
};

/// Makes a call with no descriptor left, then with one more each time until it succeeds. The call undoes what it has done.
void runs_out(const char *name, const std::function<int()> &call) {
    OK(call());
    const std::size_t before = process::descriptor_count();
    int refused = 0;
    for (std::size_t free = 0; free < 40; ++free) {
        int result = 0;
        {
            const Descriptors few(free);
            result = call();
        }
        if (process::descriptor_count() != before) check::fail(__FILE__, __LINE__, name);
        if (result == 0) {
            std::printf("  %s: refused with fewer than %zu\n", name, free);
            return;
        }
        ++refused;
        if (result != -EMFILE) std::fprintf(stderr, "%s with %zu descriptors: %d (%s)\n", name, free, result, AsyncRT_Interop_last_error_text());
        CHECK(result == -EMFILE);
    }
    check::fail(__FILE__, __LINE__, name);
}

int opens() {
    AsyncRT_InteropContext context = nullptr;
    const int result = AsyncRT_InteropContext_open(nullptr, nullptr, &context);
    CHECK((context == nullptr) == (result != 0));
    return result == 0 ? AsyncRT_InteropContext_close(context) : result;
}

void calls() {
    Fixture fixture;
    const auto description = image(MAX_FMT_RGBA8, 16, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
    const AsyncRT_InteropSemaphore semaphore = fixture.semaphore();
    int fd = -1, timeline = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    AsyncRT_InteropSemaphoreInfo semaphore_info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
    OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &timeline, &semaphore_info));
    runs_out("a context", opens);
    runs_out("a buffer", [&] {
        AsyncRT_InteropBuffer made = nullptr;
        const int result = AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &made);
        return result == 0 ? AsyncRT_InteropBuffer_release(made) : result;
    });
    runs_out("an export of memory", [&] {
        int exported = -1;
        AsyncRT_InteropMemoryInfo again = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
        const int result = AsyncRT_InteropBuffer_export_handle(buffer, opaque, &exported, &again);
        return result == 0 ? AsyncRT_Interop_close_descriptor(exported) : result;
    });
    runs_out("an import of memory", [&] {
        AsyncRT_InteropMemory memory = nullptr;
        const int result = AsyncRT_InteropMemory_import_handle(fixture.context, fd, &info, &memory);
        CHECK(::fcntl(fd, F_GETFD) >= 0);
        return result == 0 ? AsyncRT_InteropMemory_release(memory) : result;
    });
    runs_out("an export of a timeline", [&] {
        int exported = -1;
        AsyncRT_InteropSemaphoreInfo again = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
        const int result = AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &exported, &again);
        return result == 0 ? AsyncRT_Interop_close_descriptor(exported) : result;
    });
    runs_out("an eventfd", [&] {
        int ready = -1;
        AsyncRT_InteropWait wait = 0;
        const int result = AsyncRT_InteropSemaphore_wait_eventfd(semaphore, 5, &ready, &wait);
        if (result != 0) return result;
        OK(AsyncRT_InteropWait_cancel(wait));
        return AsyncRT_Interop_close_descriptor(ready);
    });
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_Interop_close_descriptor(timeline));
}

/// Drivers are loaded by the first call, which needs descriptors for that.
void first_call() {
    for (const std::size_t free : {0, 1, 2, 3}) {
        const Descriptors few(free);
        const int result = opens();
        if (result != 0 && result != -EMFILE) std::fprintf(stderr, "%zu descriptors: %d (%s)\n", free, result, AsyncRT_Interop_last_error_text());
        CHECK(result == -EMFILE || (result == 0 && free > 0));
    }
    // That it failed once says nothing about the next time.
    OK(opens());
}

/// Every system call that makes a descriptor gets ENFILE from now on, as with a system that has as many open files as it may have.
void fill_the_system() {
    constexpr unsigned numbers[] = {__NR_memfd_create, __NR_openat, __NR_eventfd2, __NR_dup};
    sock_filter filter[16] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    unsigned short length = 1;
    for (const unsigned number : numbers) {
        filter[length++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1);
        filter[length++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENFILE);
    }
    filter[length++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const sock_fprog program{length, filter};
    CHECK(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    CHECK(::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0);
}

void full_system() {
    Fixture fixture;
    const auto description = image(MAX_FMT_RGBA8, 16, 4);
    fill_the_system();
    for (int round = 0; round < 50; ++round) {
        Poisoned<AsyncRT_InteropBuffer> buffer;
        FAILS_WITH_TEXT(ENFILE, AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
        CHECK(buffer.is_untouched());
    }
}

} // namespace

int main() {
    process::run("the first call of a process", first_call);
    process::run("a system with as many files as it may have", full_system);
    { Fixture first_use; }
    const std::size_t mappings = process::mapping_count();
    check::run("a process with as many descriptors as it may have", calls);
    CHECK(process::mapping_count() == mappings);
}
