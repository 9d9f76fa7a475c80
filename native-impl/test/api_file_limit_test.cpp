/// A process that may not make files as large as the memory that it asks for: an error, and no signal.

#include <sys/resource.h>

#include <csignal>

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

bool is_pending() {
    sigset_t pending;
    CHECK(::sigpending(&pending) == 0);
    return ::sigismember(&pending, SIGXFSZ) == 1;
}

bool is_blocked() {
    sigset_t blocked;
    CHECK(::pthread_sigmask(SIG_BLOCK, nullptr, &blocked) == 0);
    return ::sigismember(&blocked, SIGXFSZ) == 1;
}

AsyncRT_InteropContext open_host() {
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &context));
    return context;
}

void limit(rlim_t bytes) {
    const rlimit limits{bytes, RLIM_INFINITY};
    CHECK(::setrlimit(RLIMIT_FSIZE, &limits) == 0);
}

void check_refused(AsyncRT_InteropContext context) {
    const auto description = image(MAX_FMT_RGBA8, 100, 100);
    Poisoned<AsyncRT_InteropBuffer> buffer;
    FAILS(ENOMEM, AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    CHECK(std::strstr(AsyncRT_Interop_last_error_text(), "RLIMIT_FSIZE") != nullptr);
    Poisoned<int> fd;
    FAILS(ENOMEM, AsyncRT_Create_timeline_semaphore_fd(context, 0, &fd));
    CHECK(std::strstr(AsyncRT_Interop_last_error_text(), "RLIMIT_FSIZE") != nullptr);
    CHECK(buffer.is_untouched() && fd.is_untouched());
}

void usual() {
    const AsyncRT_InteropContext context = open_host();
    limit(2'000);
    const std::size_t descriptors = process::descriptor_count();
    check_refused(context);
    CHECK(!is_pending() && !is_blocked() && process::descriptor_count() == descriptors);
    // With room again it goes on.
    limit(RLIM_INFINITY);
    const auto description = image(MAX_FMT_RGBA8, 100, 100);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    OK(AsyncRT_InteropContext_close(context));
}

/// A signal of the application's own, which it has blocked, is still there afterwards.
void pending_before() {
    const AsyncRT_InteropContext context = open_host();
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGXFSZ);
    CHECK(::pthread_sigmask(SIG_BLOCK, &signals, nullptr) == 0);
    limit(2'000);
    check_refused(context);
    CHECK(!is_pending() && is_blocked());
    CHECK(std::raise(SIGXFSZ) == 0);
    CHECK(is_pending());
    check_refused(context);
    CHECK(is_pending() && is_blocked());
    OK(AsyncRT_InteropContext_close(context));
}

} // namespace

int main() {
    process::run("memory that the limit of file sizes forbids", usual);
    process::run("a signal that was pending before stays", pending_before);
}
