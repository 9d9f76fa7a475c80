#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <functional>
#include <thread>

#include "../common/check.hpp"
#include "../vulkan/resources.hpp"
#include "measure.hpp"

namespace measure {
namespace {

void require(int status, const char *call) {
    if (status != 0) fail("%s: %d (%s)", call, status, AsyncRT_Interop_last_error_text());
}
#define REQUIRE(call) require((call), #call)

constexpr std::uint32_t words_per_row = 64;

VkSemaphore new_timeline(const Gpu &gpu, bool exportable) {
    const VkExportSemaphoreCreateInfo exported{VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO, nullptr, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
    const VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO, exportable ? &exported : nullptr, VK_SEMAPHORE_TYPE_TIMELINE, 0};
    const VkSemaphoreCreateInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type, 0};
    VkSemaphore result = VK_NULL_HANDLE;
    VK_REQUIRE(vkCreateSemaphore(gpu.device, &info, nullptr, &result));
    return result;
}

/// A timeline that the stream and Vulkan share: what a program must write to have one, or what the library gives.
class Shared {
public:
    virtual ~Shared() = default;
    virtual void signal(std::uint64_t value) = 0;
    virtual void wait(std::uint64_t value) = 0;
    VkSemaphore semaphore = VK_NULL_HANDLE;
};

/// Created by Vulkan, imported by CUDA, without the library.
class ByHand final : public Shared {
public:
    explicit ByHand(const Machine &machine) : machine_(machine) {
        semaphore = new_timeline(machine.gpu, true);
        const VkSemaphoreGetFdInfoKHR get{VK_STRUCTURE_TYPE_SEMAPHORE_GET_FD_INFO_KHR, nullptr, semaphore, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
        CUDA_EXTERNAL_SEMAPHORE_HANDLE_DESC description{};
        description.type = CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD;
        VK_REQUIRE(vkGetSemaphoreFdKHR(machine.gpu.device, &get, &description.handle.fd));
        CU_REQUIRE(cuda().cuImportExternalSemaphore(&external_, &description));
    }
    ~ByHand() override {
        CU_REQUIRE(cuda().cuStreamSynchronize(machine_.cuda.stream));
        vkDeviceWaitIdle(machine_.gpu.device);
        CU_REQUIRE(cuda().cuDestroyExternalSemaphore(external_));
        vkDestroySemaphore(machine_.gpu.device, semaphore, nullptr);
    }
    void signal(std::uint64_t value) override {
        CUDA_EXTERNAL_SEMAPHORE_SIGNAL_PARAMS parameters{};
        parameters.params.fence.value = value;
        CU_REQUIRE(cuda().cuSignalExternalSemaphoresAsync(&external_, &parameters, 1, machine_.cuda.stream));
    }
    void wait(std::uint64_t value) override {
        CUDA_EXTERNAL_SEMAPHORE_WAIT_PARAMS parameters{};
        parameters.params.fence.value = value;
        CU_REQUIRE(cuda().cuWaitExternalSemaphoresAsync(&external_, &parameters, 1, machine_.cuda.stream));
    }

private:
    const Machine &machine_;
    CUexternalSemaphore external_ = nullptr;
};

class ByLibrary final : public Shared {
public:
    explicit ByLibrary(const Machine &machine) : machine_(machine) {
        REQUIRE(AsyncRT_InteropSemaphore_create(machine.context, 0, &timeline_));
        semaphore = new_timeline(machine.gpu, false);
        AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
        VkImportSemaphoreFdInfoKHR import{VK_STRUCTURE_TYPE_IMPORT_SEMAPHORE_FD_INFO_KHR, nullptr, semaphore, 0, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT, -1};
        REQUIRE(AsyncRT_InteropSemaphore_export_handle(timeline_, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &import.fd, &info));
        VK_REQUIRE(vkImportSemaphoreFdKHR(machine.gpu.device, &import));
    }
    ~ByLibrary() override {
        CU_REQUIRE(cuda().cuStreamSynchronize(machine_.cuda.stream));
        vkDeviceWaitIdle(machine_.gpu.device);
        REQUIRE(AsyncRT_InteropSemaphore_destroy(timeline_));
        vkDestroySemaphore(machine_.gpu.device, semaphore, nullptr);
    }
    void signal(std::uint64_t value) override { REQUIRE(AsyncRT_InteropSemaphore_enqueue_signal(timeline_, machine_.context, value)); }
    void wait(std::uint64_t value) override { REQUIRE(AsyncRT_InteropSemaphore_enqueue_wait(timeline_, machine_.context, value, ASYNCRT_INTEROP_INFINITE)); }

private:
    const Machine &machine_;
    AsyncRT_InteropSemaphore timeline_ = nullptr;
};

/// How long after the call that signals the wait of another thread ends. Each waits before the signal.
std::vector<double> latencies(const Machine &machine, Shared &timeline) {
    std::vector<double> times;
    for (int round = 1; round <= machine.rounds; ++round) {
        double seen = 0;
        std::thread waiter([&] {
            const auto value = static_cast<std::uint64_t>(round);
            const VkSemaphoreWaitInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO, nullptr, 0, 1, &timeline.semaphore, &value};
            VK_REQUIRE(vkWaitSemaphores(machine.gpu.device, &info, UINT64_MAX));
            seen = now_us();
        });
        ::usleep(2'000);
        const double start = now_us();
        timeline.signal(static_cast<std::uint64_t>(round));
        waiter.join();
        times.push_back(seen - start);
    }
    return times;
}

/// The cost of a frame in microseconds: the kernel, a signal, a submit of Vulkan that waits for it and answers, and a wait for the answer to the frame before.
double frame_cost(const Machine &machine, CUdeviceptr words, Shared &written, Shared &read, std::uint64_t &frame) {
    const double start = now_us();
    for (int round = 0; round < machine.rounds; ++round) {
        frame += 1;
        machine.cuda.write_pattern(words, static_cast<std::uint32_t>(frame), words_per_row, words_per_row, words_per_row);
        written.signal(frame);
        const VkSemaphoreSubmitInfo wait{VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO, nullptr, written.semaphore, frame, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, 0};
        const VkSemaphoreSubmitInfo answer{VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO, nullptr, read.semaphore, frame, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, 0};
        const VkSubmitInfo2 submit{VK_STRUCTURE_TYPE_SUBMIT_INFO_2, nullptr, 0, 1, &wait, 0, nullptr, 1, &answer};
        VK_REQUIRE(vkQueueSubmit2(machine.gpu.queue, 1, &submit, VK_NULL_HANDLE));
        if (frame > 1) read.wait(frame - 1);
    }
    const VkSemaphoreWaitInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO, nullptr, 0, 1, &read.semaphore, &frame};
    VK_REQUIRE(vkWaitSemaphores(machine.gpu.device, &info, UINT64_MAX));
    return (now_us() - start) / machine.rounds;
}

std::string text(const std::vector<double> &times) {
    char line[128];
    std::snprintf(line, sizeof(line), "{\"median_us\": %.2f, \"p99_us\": %.2f}", quantile(times, 0.5), quantile(times, 0.99));
    return line;
}

} // namespace

void timelines(const Machine &machine) {
    if (!machine.native_timelines) {
        add("timelines", "\"not measured: the driver of Vulkan exports no timelines\"");
        return;
    }
    {
        ByLibrary library(machine);
        ByHand hand(machine);
        add("signal on the stream to the end of vkWaitSemaphores, by the library", text(latencies(machine, library)));
        add("signal on the stream to the end of vkWaitSemaphores, by hand", text(latencies(machine, hand)));
    }
    CUdeviceptr words = 0;
    CU_REQUIRE(cuda().cuMemAlloc(&words, words_per_row * words_per_row * 4));
    {
        ByLibrary library_written(machine), library_read(machine);
        ByHand hand_written(machine), hand_read(machine);
        std::uint64_t library_frame = 0, hand_frame = 0;
        std::vector<double> by_library, by_hand;
        // In turn, so that a machine whose speed drifts slows both alike.
        for (int turn = 0; turn < 9; ++turn) {
            by_library.push_back(frame_cost(machine, words, library_written, library_read, library_frame));
            by_hand.push_back(frame_cost(machine, words, hand_written, hand_read, hand_frame));
        }
        char line[160];
        const double library = quantile(by_library, 0.5), hand = quantile(by_hand, 0.5);
        std::snprintf(line, sizeof(line), "{\"by_the_library_us\": %.2f, \"by_hand_us\": %.2f, \"ratio\": %.3f}", library, hand, library / hand);
        add("cost of a frame, its kernel included", line);
    }
    CU_REQUIRE(cuda().cuMemFree(words));
}

} // namespace measure
