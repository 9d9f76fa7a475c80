/// Objects of a Mojo runtime. This program itself is the runtime: a stand-in with the same functions, which counts references and runs what is enqueued
/// in order on a thread of its own.

#include <condition_variable>
#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

struct StubContext {
    std::string api = "cpu";
    int references = 1;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> queue;
    bool closing = false;
    std::thread thread{[this] { run(); }};

    ~StubContext() {
        {
            const std::lock_guard lock(mutex);
            closing = true;
            changed.notify_all();
        }
        thread.join();
    }

    void run() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return closing || !queue.empty(); });
            if (queue.empty()) return;
            const auto function = std::move(queue.front());
            queue.pop_front();
            lock.unlock();
            function();
            lock.lock();
        }
    }
    void enqueue(std::function<void()> function) {
        const std::lock_guard lock(mutex);
        queue.push_back(std::move(function));
        changed.notify_all();
    }
};

struct StubBuffer {
    StubContext *context = nullptr;
    void *address = nullptr;
    std::int64_t size = 0;
    int references = 1;
};

struct StubText {
    const char *data;
    std::size_t size;
};

StubContext &context_of(const void *pointer) { return *static_cast<StubContext *>(const_cast<void *>(pointer)); }
StubBuffer &buffer_of(const void *pointer) { return *static_cast<StubBuffer *>(const_cast<void *>(pointer)); }

} // namespace

#define RUNTIME extern "C" [[gnu::visibility("default")]]

RUNTIME void AsyncRT_DeviceContext_strfree(const char *) {}
RUNTIME void AsyncRT_DeviceContext_retain(const void *context) { context_of(context).references += 1; }
RUNTIME void AsyncRT_DeviceContext_release(const void *context) { context_of(context).references -= 1; }
RUNTIME void AsyncRT_DeviceContext_deviceApi(StubText *out, const void *context) { *out = {context_of(context).api.data(), context_of(context).api.size()}; }
RUNTIME const char *AsyncRT_DeviceContext_enqueueHostFunction(const void *context, void (*resume)(void *), void (*destroy)(void *), void *user_data) {
    context_of(context).enqueue([=] {
        resume(user_data);
        destroy(user_data);
    });
    return nullptr;
}
RUNTIME const char *AsyncRT_DeviceContext_stream(const void **, const void *) { return "there is no stream"; }
RUNTIME void AsyncRT_DeviceStream_release(const void *) {}
RUNTIME const char *AsyncRT_DeviceContext_cuda_context(void **, const void *) { return "not a CUDA context"; }
RUNTIME const char *AsyncRT_DeviceStream_cuda_stream(void **, const void *) { return "not a CUDA stream"; }
RUNTIME void AsyncRT_DeviceBuffer_retain(const void *buffer) { buffer_of(buffer).references += 1; }
RUNTIME void AsyncRT_DeviceBuffer_release(const void *buffer) { buffer_of(buffer).references -= 1; }
RUNTIME std::int64_t AsyncRT_DeviceBuffer_bytesize(const void *buffer) { return buffer_of(buffer).size; }
RUNTIME const void *AsyncRT_DeviceBuffer_context(const void *buffer) { return buffer_of(buffer).context; }
RUNTIME const char *AsyncRT_DeviceBuffer_createSubBuffer(const void **sub, void **address, const void *buffer, std::size_t offset, std::size_t, std::size_t) {
    buffer_of(buffer).references += 1;
    *sub = buffer;
    *address = static_cast<char *>(buffer_of(buffer).address) + offset;
    return nullptr;
}

namespace {

void core_on_a_stock_context() {
    StubContext runtime;
    int fd = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(&runtime, 0, &fd));
    bool done = false;
    runtime.enqueue([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        done = true;
    });
    OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
    FAILS(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(context, fd, nullptr, &semaphore));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 5, 20 * second));
    CHECK(done);
    CHECK(runtime.references == 2);
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    OK(AsyncRT_InteropContext_close(context));
    StubContext other;
    other.api = "hip";
    Poisoned<int> out;
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_Create_timeline_semaphore_fd(&other, 0, &out));
    CHECK(out.is_untouched() && other.references == 1);
    // Nobody holds the timeline any more: it goes with a sweep, of which there is one when many are alive, and the reference goes with it.
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    for (int count = 0; count < 500; ++count) {
        OK(AsyncRT_Create_timeline_semaphore_fd(context, 0, &fd));
        OK(AsyncRT_Interop_close_descriptor(fd));
    }
    OK(AsyncRT_InteropContext_close(context));
    CHECK(runtime.references == 1);
}

void attached() {
    AsyncRT_InteropLibraryFeatures features = 0;
    OK(AsyncRT_Interop_library_features(&features));
    CHECK((features & ASYNCRT_INTEROP_LIBRARY_RUNTIME) != 0 && (features & ASYNCRT_INTEROP_LIBRARY_HOST) != 0);
    StubContext runtime;
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_attach(&runtime, nullptr, &context));
    CHECK(runtime.references == 2);
    AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
    OK(AsyncRT_InteropContext_info(context, &info));
    CHECK(info.runtime_context == &runtime && (info.features & ASYNCRT_INTEROP_FEATURE_STREAM_WAIT) == 0);
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
    bool done = false;
    runtime.enqueue([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        done = true;
    });
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 3));
    FAILS_WITH_TEXT(ETIMEDOUT, AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 3, 0));
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 3, 20 * second));
    CHECK(done);
    done = false;
    OK(AsyncRT_InteropContext_enqueue_host_function(
        context,
        [](void *user_data) {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            *static_cast<bool *>(user_data) = true;
        },
        &done));
    // Closing completes what was enqueued.
    OK(AsyncRT_InteropContext_close(context));
    CHECK(done && runtime.references == 1);
    StubContext hip;
    hip.api = "hip";
    Poisoned<AsyncRT_InteropContext> out;
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropContext_attach(&hip, nullptr, &out));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_attach(nullptr, nullptr, &out));
    CHECK(out.is_untouched());
}

void bound() {
    StubContext runtime;
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_attach(&runtime, nullptr, &context));
    const auto description = image(MAX_FMT_RGBA8, 32, 8);
    AsyncRT_InteropBuffer buffer = nullptr, other = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &other));
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    StubBuffer stub{&runtime, data, static_cast<std::int64_t>(size)};
    int fd = -1;
    std::uint32_t pitch = 0, width = 0, height = 0;
    MAX_Format format{};
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(&stub, &fd, &size, &pitch, &width, &height, &format));
    FAILS_WITH_TEXT(ENOENT, AsyncRT_InteropBuffer_unbind(buffer, &stub));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_bind(other, &stub));
    stub.size -= 1;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropBuffer_bind(buffer, &stub));
    stub.size += 1;
    CHECK(stub.references == 1);
    OK(AsyncRT_InteropBuffer_bind(buffer, &stub));
    CHECK(stub.references == 2);
    FAILS_WITH_TEXT(EEXIST, AsyncRT_InteropBuffer_bind(buffer, &stub));
    FAILS_WITH_TEXT(ENOENT, AsyncRT_InteropBuffer_unbind(other, &stub));
    AsyncRT_InteropBufferInfo info = ASYNCRT_INTEROP_FD_BUFFER_INFO_INIT;
    OK(AsyncRT_InteropBuffer_info(buffer, &info));
    CHECK((info.state & ASYNCRT_INTEROP_BUFFER_STATE_BOUND) != 0);
    OK(AsyncRT_DeviceBuffer_export_fd(&stub, &fd, &size, &pitch, &width, &height, &format));
    CHECK(width == 32 && height == 8 && format == MAX_FMT_RGBA8 && pitch == 128);
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropBuffer_unbind(buffer, &stub));
    CHECK(stub.references == 1);
    OK(AsyncRT_InteropBuffer_bind(buffer, &stub));
    OK(AsyncRT_InteropBuffer_release(buffer));
    CHECK(stub.references == 1);
    // The binding ends with the context, too.
    OK(AsyncRT_InteropBuffer_map(other, &data, &size));
    stub.address = data;
    OK(AsyncRT_InteropBuffer_bind(other, &stub));
    OK(AsyncRT_InteropContext_close(context));
    CHECK(stub.references == 1 && runtime.references == 1);
}

} // namespace

int main() {
    check::run("the core on a context of the runtime", core_on_a_stock_context);
    check::run("an attached context", attached);
    check::run("a bound buffer", bound);
}
