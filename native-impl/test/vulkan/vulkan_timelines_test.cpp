/// Timelines and streams on Vulkan: order with the work of an application on its own queue, waits before signals, bridges in both directions.

#include <atomic>

#include "api_fixture.hpp"
#include "application.hpp"
#include "process.hpp"

using namespace api;
using application::Application;

namespace {

constexpr std::uint32_t word_count = 64;

/// A context on the device and queue of an application, and a buffer of the library that both can use.
struct Shared {
    Application app;
    AsyncRT_InteropContext context = nullptr;
    AsyncRT_InteropBuffer buffer = nullptr;
    VkBuffer vk_buffer = VK_NULL_HANDLE;
    volatile std::uint32_t *words = nullptr;
    std::atomic<int> locks{0};
    std::atomic<int> held{0};

    Shared() {
        AsyncRT_InteropVulkanDevice device = app.for_library();
        device.queue_user_data = this;
        device.lock_queue = [](void *user_data) {
            auto &self = *static_cast<Shared *>(user_data);
            ++self.locks;
            CHECK(++self.held == 1);
        };
        device.unlock_queue = [](void *user_data) { CHECK(--static_cast<Shared *>(user_data)->held == 0); };
        OK(AsyncRT_InteropContext_open_vulkan(&device, nullptr, &context));
        const auto description = image(MAX_FMT_RGBA8, word_count, 1);
        OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
        AsyncRT_InteropNativeHandles handles = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
        OK(AsyncRT_InteropBuffer_native_handles(buffer, &handles));
        vk_buffer = reinterpret_cast<VkBuffer>(handles.vk_buffer);
        CHECK(handles.backend == ASYNCRT_INTEROP_BACKEND_VULKAN && vk_buffer != VK_NULL_HANDLE && handles.vk_device_memory != 0);
        void *data = nullptr;
        std::uint64_t size = 0;
        OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
        words = static_cast<std::uint32_t *>(data);
        for (std::uint64_t index = 0; index < size / 4; ++index) CHECK(words[index] == 0);
    }
    ~Shared() {
        app.wait_idle();
        OK(AsyncRT_InteropContext_close(context));
        CHECK(locks > 0 && held == 0);
    }
    Shared(const Shared &) = delete;
    Shared &operator=(const Shared &) = delete;

    /// Work of the application: fills the buffer after a timeline of the device.
    void fill(std::uint32_t value, VkSemaphore wait = VK_NULL_HANDLE, std::uint64_t wait_value = 0) {
        const VkCommandBuffer commands = app.begin();
        VkMemoryBarrier barrier{};
        barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
        barrier.srcAccessMask = VK_ACCESS_MEMORY_WRITE_BIT;
        barrier.dstAccessMask = VK_ACCESS_TRANSFER_WRITE_BIT;
        vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_ALL_COMMANDS_BIT, VK_PIPELINE_STAGE_TRANSFER_BIT, 0, 1, &barrier, 0, nullptr, 0, nullptr);
        vkCmdFillBuffer(commands, vk_buffer, 0, word_count * 4, value);
        app.submit(commands, wait, wait_value, VK_NULL_HANDLE, 0);
    }
    VkSemaphore timeline() const {
        VkSemaphoreTypeCreateInfo type{};
        type.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO;
        type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
        VkSemaphoreCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO;
        info.pNext = &type;
        VkSemaphore semaphore = VK_NULL_HANDLE;
        VK(vkCreateSemaphore(app.device, &info, nullptr, &semaphore));
        return semaphore;
    }
    AsyncRT_InteropSemaphore semaphore(std::uint64_t initial = 0) const {
        AsyncRT_InteropSemaphore result = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, initial, &result));
        return result;
    }
};

void raise(const Application &app, VkSemaphore semaphore, std::uint64_t value) {
    VkSemaphoreSignalInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SIGNAL_INFO;
    info.semaphore = semaphore;
    info.value = value;
    VK(vkSignalSemaphore(app.device, &info));
}

bool reaches(const Application &app, VkSemaphore semaphore, std::uint64_t value, std::uint64_t timeout_ns) {
    VkSemaphoreWaitInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO;
    info.semaphoreCount = 1;
    info.pSemaphores = &semaphore;
    info.pValues = &value;
    const VkResult result = vkWaitSemaphores(app.device, &info, timeout_ns);
    CHECK(result == VK_SUCCESS || result == VK_TIMEOUT);
    return result == VK_SUCCESS;
}

void signals_follow_the_queue() {
    Shared shared;
    const VkSemaphore gate = shared.timeline();
    const auto semaphore = shared.semaphore();
    shared.fill(7, gate, 1);
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, shared.context, 1));
    FAILS_WITH_TEXT(ETIMEDOUT, AsyncRT_InteropSemaphore_wait(semaphore, 1, 30 * millisecond));
    CHECK(shared.words[0] == 0);
    raise(shared.app, gate, 1);
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 1, 20 * second));
    for (std::uint32_t index = 0; index < word_count; ++index) CHECK(shared.words[index] == 7);
    shared.app.wait_idle();
    vkDestroySemaphore(shared.app.device, gate, nullptr);
}

void the_queue_waits() {
    Shared shared;
    const auto semaphore = shared.semaphore(3);
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, shared.context, 3, 0));
    shared.fill(1);
    shared.app.wait_idle();
    CHECK(shared.words[0] == 1);
    // Waits, of which the second is fulfilled first.
    const auto other = shared.semaphore();
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, shared.context, 5, 0));
    OK(AsyncRT_InteropSemaphore_enqueue_wait(other, shared.context, 1, 0));
    shared.fill(2);
    OK(AsyncRT_InteropSemaphore_signal(other, 1));
    pause_ms(30);
    CHECK(shared.words[0] == 1);
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 5));
    shared.app.wait_idle();
    CHECK(shared.words[word_count - 1] == 2);
}

void host_functions_are_in_order() {
    Shared shared;
    shared.fill(11);
    std::uint32_t seen = 0;
    struct Arguments {
        Shared &shared;
        std::uint32_t &seen;
    } arguments{shared, seen};
    OK(AsyncRT_InteropContext_enqueue_host_function(
        shared.context,
        [](void *user_data) {
            auto &[self, result] = *static_cast<Arguments *>(user_data);
            pause_ms(30);
            result = self.words[5];
        },
        &arguments));
    shared.fill(12);
    shared.app.wait_idle();
    CHECK(seen == 11 && shared.words[5] == 12);
}

struct Bridge {
    AsyncRT_InteropSemaphore semaphore;
    AsyncRT_InteropVulkanDevice device;
    VkSemaphore vk = VK_NULL_HANDLE;
    bool bridged = false;

    Bridge(AsyncRT_InteropSemaphore semaphore, const Application &app) : semaphore(semaphore), device(app.for_library()) {
        std::uint64_t number = 0;
        OK(AsyncRT_InteropSemaphore_as_vulkan(semaphore, &device, &number, &bridged));
        vk = reinterpret_cast<VkSemaphore>(number);
    }
};

/// The library's own instance and device on one side, those of the application on the other.
void across_instances() {
    Fixture fixture;
    Application app;
    const auto semaphore = fixture.semaphore(2);
    const Bridge bridge(semaphore, app);
    CHECK(bridge.bridged == ((context_info(fixture.context).features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) == 0));
    std::uint64_t value = 0;
    VK(vkGetSemaphoreCounterValue(app.device, bridge.vk, &value));
    CHECK(value == 2);
    // Wait before signal, ten times there and back.
    for (std::uint64_t turn = 3; turn < 23; turn += 2) {
        app.submit(VK_NULL_HANDLE, bridge.vk, turn, bridge.vk, turn + 1);
        if (turn % 4 == 3) OK(AsyncRT_InteropSemaphore_signal(semaphore, turn));
        else OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, turn));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, turn + 1, 20 * second));
        CHECK(value_of(semaphore) == turn + 1);
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropSemaphore_signal(semaphore, turn + 1));
    }
    // Host to host.
    raise(app, bridge.vk, 40);
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 40, 20 * second));
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 50));
    CHECK(reaches(app, bridge.vk, 50, 20 * second));
    // The same again, and given back as often.
    const Bridge again(semaphore, app);
    CHECK(again.vk == bridge.vk);
    FAILS_WITH_TEXT(ENOENT, AsyncRT_InteropSemaphore_release_vulkan(semaphore, app.device, 5));
    FAILS_WITH_TEXT(ENOENT, AsyncRT_InteropSemaphore_release_vulkan(semaphore, app.instance, application::number(bridge.vk)));
    app.wait_idle();
    OK(AsyncRT_InteropSemaphore_release_vulkan(semaphore, app.device, application::number(bridge.vk)));
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 60));
    CHECK(reaches(app, bridge.vk, 60, 20 * second));
    OK(AsyncRT_InteropSemaphore_release_vulkan(semaphore, app.device, application::number(bridge.vk)));
    FAILS_WITH_TEXT(ENOENT, AsyncRT_InteropSemaphore_release_vulkan(semaphore, app.device, application::number(bridge.vk)));
    // One that is not given back goes with the semaphore.
    const Bridge last(semaphore, app);
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
}

void one_to_n() {
    constexpr int count = 8;
    Fixture source;
    Application app;
    const auto semaphore = source.semaphore();
    const Bridge bridge(semaphore, app);
    std::vector<std::unique_ptr<Fixture>> sinks;
    std::vector<AsyncRT_InteropSemaphore> done;
    for (int index = 0; index < count; ++index) {
        sinks.push_back(std::make_unique<Fixture>());
        done.push_back(sinks.back()->semaphore());
        // A timeline of one driver's device does not reach another device; it is imported there first.
        int fd = -1;
        AsyncRT_InteropSemaphoreInfo info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
        OK(AsyncRT_InteropSemaphore_export_handle(semaphore, opaque, &fd, &info));
        if (info.kind == ASYNCRT_INTEROP_TIMELINE_HOST) {
            AsyncRT_InteropSemaphore imported = nullptr;
            OK(AsyncRT_InteropSemaphore_import_handle(sinks.back()->context, fd, &info, &imported));
            OK(AsyncRT_InteropSemaphore_enqueue_wait(imported, sinks.back()->context, 1, 0));
        }
        OK(AsyncRT_Interop_close_descriptor(fd));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(done.back(), sinks.back()->context, 1));
    }
    app.submit(VK_NULL_HANDLE, bridge.vk, 1, bridge.vk, 2);
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, source.context, 1));
    for (const auto each : done) OK(AsyncRT_InteropSemaphore_wait(each, 1, 20 * second));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 2, 20 * second));
    app.wait_idle();
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
}

void far_values() {
    Fixture fixture;
    Application app;
    for (const std::uint64_t initial : {UINT64_C(0), UINT64_C(0x7fffffff), UINT64_C(0xffffffff), UINT64_C(1) << 40}) {
        const auto semaphore = fixture.semaphore(initial);
        CHECK(value_of(semaphore) == initial);
        const Bridge bridge(semaphore, app);
        std::uint64_t value = 1;
        VK(vkGetSemaphoreCounterValue(app.device, bridge.vk, &value));
        CHECK(value == initial);
        const std::uint64_t farthest = std::min(context_info(fixture.context).max_value_difference, UINT64_C(0x7fffffff)) + initial;
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture.context, farthest));
        CHECK(reaches(app, bridge.vk, farthest, 20 * second));
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    }
}

} // namespace

int main() {
    { Fixture first_use; }
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("signals follow the work of the queue", signals_follow_the_queue);
    check::run("the queue waits, also before the signal", the_queue_waits);
    check::run("host functions are in the order of the queue", host_functions_are_in_order);
    check::run("across instances, in both directions", across_instances);
    check::run("one to n", one_to_n);
    check::run("initial values and large steps", far_values);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
