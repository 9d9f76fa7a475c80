/// Machines on which CUDA cannot be used: what is missing is told, and AUTO goes on with the next backend. Each case is a process of its own, because a
/// driver that was found is kept.

#include <dlfcn.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "api_fixture.hpp"
#include "process.hpp"

using namespace api;

namespace {

AsyncRT_InteropContextOptions options_for(AsyncRT_InteropBackend backend) {
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = backend;
    return options;
}

/// CUDA fails with this code and a text that has these words; AUTO gives another backend, and tells the same.
void cannot_be_used(int code, const char *words) {
    Poisoned<AsyncRT_InteropContext> out;
    const auto cuda = options_for(ASYNCRT_INTEROP_BACKEND_CUDA);
    FAILS(code, AsyncRT_InteropContext_open(&cuda, nullptr, &out));
    const std::string text = AsyncRT_Interop_last_error_text();
    std::printf("  %s\n", text.c_str());
    CHECK(text.find(words) != std::string::npos);
    CHECK(out.is_untouched());
    const auto automatic = options_for(ASYNCRT_INTEROP_BACKEND_AUTO);
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(&automatic, nullptr, &context));
    CHECK(std::string(AsyncRT_Interop_last_error_text()).find("cuda: " + text) != std::string::npos);
    AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
    OK(AsyncRT_InteropContext_info(context, &info));
    CHECK(info.backend != ASYNCRT_INTEROP_BACKEND_CUDA);
    OK(AsyncRT_InteropContext_close(context));
    AsyncRT_InteropLibraryFeatures features = 0;
    OK(AsyncRT_Interop_library_features(&features));
    CHECK((features & ASYNCRT_INTEROP_LIBRARY_CUDA) == 0 && (features & ASYNCRT_INTEROP_LIBRARY_HOST) != 0);
    // A failure is looked at again, and told again.
    FAILS(code, AsyncRT_InteropContext_open(&cuda, nullptr, &out));
    CHECK(AsyncRT_Interop_last_error_text() == text);
}

void with(const char *name, const char *value) { ::setenv(name, value, 1); }

} // namespace

int main(int count, char **arguments) {
    ::unsetenv("ASYNCRT_INTEROP_BACKEND");
    if (count == 1) {
        if (::dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL) != nullptr) {
            std::printf("not run: this system has a CUDA driver\n");
            return 0;
        }
        process::run("no driver", [] { cannot_be_used(ENODEV, "no CUDA driver can be loaded"); });
        return 0;
    }
    // Afterwards the library finds the double by its name.
    const char *const path = arguments[1];
    const auto load = [&] { CHECK(::dlopen(path, RTLD_NOW | RTLD_GLOBAL) != nullptr); };
    const auto run = [&](const char *name, const std::function<void()> &body) {
        process::run(name, [&] {
            load();
            body();
        });
    };
    run("a driver of CUDA 11.0", [] {
        with("CUDA_DOUBLE_VERSION", "11000");
        cannot_be_used(EOPNOTSUPP, "older than 11.3");
    });
    run("a driver without a function", [] {
        with("CUDA_DOUBLE_MISSING", "cuImportExternalSemaphore");
        cannot_be_used(EOPNOTSUPP, "it has no cuImportExternalSemaphore");
    });
    run("no device", [] {
        with("CUDA_DOUBLE_DEVICES", "0");
        cannot_be_used(ENODEV, "cuInit");
    });
    run("a driver that fails to start", [] {
        with("CUDA_DOUBLE_INJECT", "cuInit:1:803");
        Poisoned<AsyncRT_InteropContext> out;
        const auto cuda = options_for(ASYNCRT_INTEROP_BACKEND_CUDA);
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropContext_open(&cuda, nullptr, &out));
        // The next attempt finds it well.
        OK(AsyncRT_InteropContext_open(&cuda, nullptr, &out));
        OK(AsyncRT_InteropContext_close(*&out));
    });
    run("a driver of CUDA 11.4, whose streams wait for no word", [] {
        with("CUDA_DOUBLE_VERSION", "11040");
        with("CUDA_DOUBLE_MISSING", "cuStreamWaitValue32,cuMemGetHandleForAddressRange");
        const auto cuda = options_for(ASYNCRT_INTEROP_BACKEND_CUDA);
        AsyncRT_InteropContext context = nullptr;
        OK(AsyncRT_InteropContext_open(&cuda, nullptr, &context));
        AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
        OK(AsyncRT_InteropContext_info(context, &info));
        CHECK((info.features & ASYNCRT_INTEROP_FEATURE_STREAM_WAIT) == 0);
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
        // The caller waits.
        FAILS(ETIMEDOUT, AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 1, 5 * millisecond));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 1));
        OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 1, 20 * second));
        OK(AsyncRT_InteropContext_close(context));
    });
    run("a device without exportable memory", [] {
        with("CUDA_DOUBLE_ATTRIBUTE_103", "0");
        const auto cuda = options_for(ASYNCRT_INTEROP_BACKEND_CUDA);
        AsyncRT_InteropContext context = nullptr;
        OK(AsyncRT_InteropContext_open(&cuda, nullptr, &context));
        Poisoned<AsyncRT_InteropBuffer> out;
        const auto description = image(MAX_FMT_RGBA8, 16, 16);
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_create(context, &description, nullptr, &out));
        CHECK(out.is_untouched());
        OK(AsyncRT_InteropContext_close(context));
    });
    return 0;
}
