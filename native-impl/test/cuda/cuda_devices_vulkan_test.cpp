/// The CUDA backend beside a driver of Vulkan in software, on the double of the CUDA driver: devices that are not the same, and timelines at their limits.

#include <unistd.h>

#include <cstring>
#include <string>

#include "cuda_fixture.hpp"

using namespace api;
using namespace cuda_test;

namespace {

/// A wait for what has been signalled long ago, behind slow work: the timeline that its owner destroys meanwhile must stay until the stream is past the wait.
void destroyed_behind_slow_work() {
    const Application application;
    const AsyncRT_InteropContext context = application.open();
    AsyncRT_InteropSemaphore other = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &other));
    const Footprint footprint;
    for (std::uint64_t round = 1; round <= 5; ++round) {
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
        OK(AsyncRT_InteropSemaphore_signal(semaphore, 1));
        CU(cuLaunchHostFunc(application.stream, [](void *) { pause_ms(20); }, nullptr));
        OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 1, 0));
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
        // Each call looks whether something can end.
        OK(AsyncRT_InteropSemaphore_enqueue_wait(other, context, 0, 0));
        OK(AsyncRT_InteropSemaphore_enqueue_wait(other, context, 0, 0));
    }
    CU(cuStreamSynchronize(application.stream));
    // Afterwards a call finds all of them passed, by a signal of the same stream.
    OK(AsyncRT_InteropSemaphore_enqueue_signal(other, context, 1));
    OK(AsyncRT_InteropSemaphore_wait(other, 1, 20 * second));
    OK(AsyncRT_InteropSemaphore_enqueue_signal(other, context, 2));
    OK(AsyncRT_InteropSemaphore_wait(other, 2, 20 * second));
    footprint.check_unchanged();
    OK(AsyncRT_InteropContext_close(context));
}

/// A signal can be no further above the last value than the device allows.
void steps() {
    const AsyncRT_InteropContext context = open_backend(ASYNCRT_INTEROP_BACKEND_CUDA);
    const std::uint64_t largest = info_of(context).max_value_difference;
    std::printf("  the largest step is %llu\n", static_cast<unsigned long long>(largest));
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 5, &semaphore));
    if (largest < UINT64_MAX - 5) {
        FAILS_WITH_TEXT(ERANGE, AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 5 + largest + 1));
        FAILS_WITH_TEXT(ERANGE, AsyncRT_InteropSemaphore_signal(semaphore, 5 + largest + 1));
        int fd = -1;
        OK(AsyncRT_Create_timeline_semaphore_fd(context, 5, &fd));
        FAILS_WITH_TEXT(ERANGE, AsyncRT_Signal_timeline_semaphore_fd(fd, 5 + largest + 1));
        OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 5 + largest));
        ::close(fd);
    }
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, largest < UINT64_MAX - 5 ? 5 + largest : UINT64_MAX));
    OK(AsyncRT_InteropContext_close(context));
}

/// A device of CUDA that Vulkan does not have, and AUTO: CUDA all the same, which says that it goes without Vulkan.
void automatic_without_vulkan() {
    const std::string uuid = std::getenv("CUDA_DOUBLE_UUID");
    ::setenv("CUDA_DOUBLE_UUID", "000102030405060708090a0b0c0d0e0f", 1);
    const AsyncRT_InteropContext context = open_backend(ASYNCRT_INTEROP_BACKEND_AUTO);
    CHECK(std::strstr(AsyncRT_Interop_last_error_text(), "Vulkan cannot be used") != nullptr);
    CHECK(info_of(context).backend == ASYNCRT_INTEROP_BACKEND_CUDA && info_of(context).vk_device == nullptr);
    OK(AsyncRT_InteropContext_close(context));
    // A device that is asked for by the UUID of Vulkan: CUDA has none, and AUTO goes on to Vulkan.
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
    for (std::size_t index = 0; index < 16; ++index) options.device_uuid[index] = static_cast<std::uint8_t>(std::stoul(uuid.substr(2 * index, 2), nullptr, 16));
    AsyncRT_InteropContext by_uuid = nullptr;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &by_uuid));
    CHECK(std::strstr(AsyncRT_Interop_last_error_text(), "cuda: ") != nullptr);
    CHECK(info_of(by_uuid).backend == ASYNCRT_INTEROP_BACKEND_VULKAN);
    OK(AsyncRT_InteropContext_close(by_uuid));
    ::setenv("CUDA_DOUBLE_UUID", uuid.c_str(), 1);
}

} // namespace

int main() {
    ::unsetenv("ASYNCRT_INTEROP_BACKEND");
    // The double says that it is the device that Vulkan has.
    ::setenv("CUDA_DOUBLE_UUID", uuid_of_vulkan().c_str(), 1);
    check::run("AUTO where the UUIDs do not match", automatic_without_vulkan);
    check::run("destroyed behind slow work", destroyed_behind_slow_work);
    check::run("steps", steps);
    CHECK(cudaDouble_live() == 0);
    return 0;
}
