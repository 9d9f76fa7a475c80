/// Every result of the driver at every call: each failure is told, and nothing is left behind.

#include <unistd.h>

#include <set>
#include <string>

#include "cuda_fixture.hpp"

using namespace api;
using namespace cuda_test;

namespace {

/// Codes that a call may answer with because the driver failed.
const std::set<int> codes = {-EINVAL, -ENODEV, -EOPNOTSUPP, -ENOMEM, -EIO};

/// What a frame of a program does, from opening to closing. Every failure is one of the codes, with a text, and writes nothing.
class Scenario {
public:
    /// @return Whether every call succeeded.
    bool run() {
        Poisoned<AsyncRT_InteropContext> out_context;
        AsyncRT_InteropContext context = nullptr;
        if (!did(AsyncRT_InteropContext_open(nullptr, nullptr, &out_context), out_context, context)) return fine_;
        use_memory(context);
        use_timeline(context);
        done(AsyncRT_InteropContext_close(context));
        return fine_;
    }

private:
    bool done(int result) {
        if (result == 0) return true;
        if (!codes.contains(result)) std::fprintf(stderr, "%d: %s\n", result, AsyncRT_Interop_last_error_text());
        CHECK(codes.contains(result));
        CHECK(AsyncRT_Interop_last_error_text()[0] != '\0');
        fine_ = false;
        return false;
    }
    template <class Value>
    bool did(int result, Poisoned<Value> &out, Value &value) {
        if (!done(result)) {
            CHECK(out.is_untouched());
            return false;
        }
        value = *&out;
        return true;
    }

    void use_memory(AsyncRT_InteropContext context) {
        const auto description = image(MAX_FMT_RGBA8, 64, 16);
        Poisoned<AsyncRT_InteropBuffer> out_buffer;
        AsyncRT_InteropBuffer buffer = nullptr;
        if (!did(AsyncRT_InteropBuffer_create(context, &description, nullptr, &out_buffer), out_buffer, buffer)) return;
        Poisoned<int> out_fd;
        int fd = -1;
        AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
        if (did(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &out_fd, &info), out_fd, fd)) {
            Poisoned<AsyncRT_InteropMemory> out_memory;
            AsyncRT_InteropMemory memory = nullptr;
            if (did(AsyncRT_InteropMemory_import_handle(context, fd, &info, &out_memory), out_memory, memory)) done(AsyncRT_InteropMemory_release(memory));
            ::close(fd);
        }
        AsyncRT_InteropNativeHandles handles = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
        OK(AsyncRT_InteropBuffer_native_handles(buffer, &handles));
        AsyncRT_InteropExternalMemory external = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
        external.kind = ASYNCRT_INTEROP_NATIVE_CUDA_POINTER;
        external.memory.cuda_pointer = handles.cuda_pointer + 512;
        external.size_bytes = 256;
        Poisoned<AsyncRT_InteropBuffer> out_wrapped;
        AsyncRT_InteropBuffer wrapped = nullptr;
        if (did(AsyncRT_InteropBuffer_wrap(context, &external, nullptr, &out_wrapped), out_wrapped, wrapped)) {
            Poisoned<int> out_second;
            if (did(AsyncRT_InteropBuffer_export_handle(wrapped, opaque, &out_second, &info), out_second, fd)) ::close(fd);
            done(AsyncRT_InteropBuffer_release(wrapped));
        }
        done(AsyncRT_InteropBuffer_release(buffer));
    }

    void use_timeline(AsyncRT_InteropContext context) {
        Poisoned<AsyncRT_InteropSemaphore> out_semaphore;
        AsyncRT_InteropSemaphore semaphore = nullptr;
        if (!did(AsyncRT_InteropSemaphore_create(context, 0, &out_semaphore), out_semaphore, semaphore)) return;
        Poisoned<int> out_fd;
        int fd = -1;
        if (did(AsyncRT_Create_timeline_semaphore_fd(context, 3, &out_fd), out_fd, fd)) {
            done(AsyncRT_Signal_timeline_semaphore_fd(fd, 4));
            ::close(fd);
        }
        Poisoned<AsyncRT_InteropSemaphore> out_answer;
        AsyncRT_InteropSemaphore answer = nullptr;
        if (did(AsyncRT_InteropSemaphore_create(context, 0, &out_answer), out_answer, answer)) {
            // The stream waits before anybody has signalled.
            done(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 1, 0));
            const bool answers = done(AsyncRT_InteropSemaphore_enqueue_signal(answer, context, 1));
            OK(AsyncRT_InteropSemaphore_signal(semaphore, 1));
            if (answers) OK(AsyncRT_InteropSemaphore_wait(answer, 1, 20 * second));
            done(AsyncRT_InteropSemaphore_destroy(answer));
        }
        done(AsyncRT_InteropContext_enqueue_host_function(context, [](void *) {}, nullptr));
        done(AsyncRT_InteropSemaphore_destroy(semaphore));
    }

    bool fine_ = true;
};

/// The failures that the header of CUDA 13.5 names.
const int results[] = {
    1, 2, 3, 4, 5, 6, 7, 8, 34, 36, 46, 47, 100, 101, 102, 200, 201, 202, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219,
    220, 221, 222, 223, 224, 225, 226, 227, 300, 301, 302, 303, 304, 400, 401, 402, 500, 600, 700, 701, 702, 703, 704, 705, 708, 709, 710, 711, 712,
    713, 714, 715, 716, 717, 718, 719, 720, 721, 800, 801, 802, 803, 804, 805, 806, 807, 808, 809, 810, 811, 812, 900, 901, 902, 903, 904, 905, 906,
    907, 908, 909, 910, 911, 912, 913, 914, 915, 916, 917, 918, 919, 999,
};

} // namespace

int main() {
    CHECK(Scenario().run());
    CHECK(current() == nullptr);
    const Footprint footprint;
    cudaDouble_reset_calls();
    CHECK(Scenario().run());
    const unsigned long calls = cudaDouble_calls(nullptr);
    footprint.check_unchanged();
    std::printf("%lu calls of the driver\n", calls);
    CHECK(calls > 60);
    unsigned long injected = 0;
    unsigned long told = 0;
    // A part of the pairs, another one for each call; all of them in a long run.
    const bool all = std::getenv("ABIWRIGHT_LONG") != nullptr;
    const std::size_t step = all ? 1 : 7;
    for (unsigned long n = 1; n <= calls; ++n) {
        for (std::size_t index = all ? 0 : n % step; index < std::size(results); index += step) {
            cudaDouble_inject(nullptr, n, results[index]);
            told += Scenario().run() ? 0 : 1;
            CHECK(cudaDouble_was_injected() == 1);
            injected += 1;
            cudaDouble_inject(nullptr, 0, 0);
            CHECK(current() == nullptr);
            footprint.check_unchanged();
        }
    }
    std::printf("%lu results injected, %lu of them told\n", injected, told);
    CHECK(told > injected / 3);
    return 0;
}
