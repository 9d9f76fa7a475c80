/// What fails on Vulkan: each function of the driver in turn, a lost device, missing drivers and devices. Errors are clear, and nothing is left behind.

#include <fcntl.h>
#include <unistd.h>

#include <atomic>

#include "api_fixture.hpp"
#include "failing_driver.hpp"
#include "process.hpp"

using namespace api;
using application::Application;
using namespace failing_driver;

namespace {

/// Results of Vulkan, and what the library makes of them.
const std::map<VkResult, int> codes = {
    {VK_ERROR_OUT_OF_HOST_MEMORY, ENOMEM},      {VK_ERROR_OUT_OF_DEVICE_MEMORY, ENOMEM}, {VK_ERROR_TOO_MANY_OBJECTS, EMFILE},
    {VK_ERROR_INITIALIZATION_FAILED, EIO},      {VK_ERROR_DEVICE_LOST, EIO},             {VK_ERROR_UNKNOWN, EIO},
    {VK_ERROR_INVALID_EXTERNAL_HANDLE, EINVAL}, {VK_ERROR_FEATURE_NOT_PRESENT, EOPNOTSUPP},
};

/// Every one of these functions fails in every way; the call answers with the code, and afterwards the same call succeeds.
void fails(std::initializer_list<const char *> functions, const std::function<int()> &call) {
    for (const char *const function : functions) {
        for (const auto &[result, code] : codes) {
            failing = {{function, result}};
            const std::size_t before = process::descriptor_count();
            const int answer = call();
            if (answer != -code) {
                std::fprintf(stderr, "%s with VkResult %d: %d instead of %d (%s)\n", function, result, answer, -code, AsyncRT_Interop_last_error_text());
                std::_Exit(1);
            }
            CHECK(AsyncRT_Interop_last_error_text()[0] != '\0' && process::descriptor_count() == before);
        }
        failing.clear();
        OK(call());
    }
}

void every_function() {
    Hooked hooked_context;
    const AsyncRT_InteropContext context = hooked_context.context;
    const auto description = image(MAX_FMT_RGBA8, 16, 4);
    fails({"vkCreateBuffer", "vkAllocateMemory", "vkBindBufferMemory", "vkCreateImage"}, [&] {
        AsyncRT_InteropBuffer buffer = nullptr;
        const int result = AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer);
        CHECK((buffer == nullptr) == (result != 0));
        return result == 0 ? AsyncRT_InteropBuffer_release(buffer) : result;
    });
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    fails({"vkGetMemoryFdKHR"}, [&] {
        const int result = AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info);
        return result == 0 ? AsyncRT_Interop_close_descriptor(fd) : result;
    });
    fails({"vkMapMemory"}, [&] {
        AsyncRT_InteropBuffer view = nullptr;
        OK(AsyncRT_InteropBuffer_view(buffer, 0, 16, &view));
        void *data = nullptr;
        std::uint64_t size = 0;
        const int result = AsyncRT_InteropBuffer_map(view, &data, &size);
        CHECK((data == nullptr) == (result != 0));
        OK(AsyncRT_InteropBuffer_release(view));
        return result;
    });
    const AsyncRT_InteropVulkanDevice device = hooked(hooked_context.app);
    fails({"vkCreateSemaphore", "vkCreateCommandPool", "vkAllocateCommandBuffers", "vkBeginCommandBuffer", "vkEndCommandBuffer"}, [&] {
        AsyncRT_InteropContext other = nullptr;
        const int result = AsyncRT_InteropContext_open_vulkan(&device, nullptr, &other);
        CHECK((other == nullptr) == (result != 0));
        return result == 0 ? AsyncRT_InteropContext_close(other) : result;
    });
}

/// The driver of a failed import may have closed its descriptor, or not; the caller's stays.
void imports() {
    Hooked hooked_context;
    const auto description = image(MAX_FMT_RGBA8, 16, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(hooked_context.context, &description, nullptr, &buffer));
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
    const std::size_t before = process::descriptor_count();
    for (const bool closes : {false, true}) {
        closes_descriptor = closes;
        failing = {{"vkAllocateMemory", VK_ERROR_INVALID_EXTERNAL_HANDLE}};
        Poisoned<AsyncRT_InteropMemory> out;
        for (int count = 0; count < 100; ++count) FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(hooked_context.context, fd, &info, &out));
        CHECK(out.is_untouched() && process::descriptor_count() == before && ::fcntl(fd, F_GETFD) >= 0);
        CHECK(std::string(AsyncRT_Interop_last_error_text()).find("VK_ERROR_INVALID_EXTERNAL_HANDLE") != std::string::npos);
        failing.clear();
        AsyncRT_InteropMemory memory = nullptr;
        OK(AsyncRT_InteropMemory_import_handle(hooked_context.context, fd, &info, &memory));
        OK(AsyncRT_InteropMemory_release(memory));
        CHECK(process::descriptor_count() == before);
    }
    OK(AsyncRT_Interop_close_descriptor(fd));
}

void lost_devices() {
    for (const char *const function : {"vkQueueSubmit", "vkWaitSemaphores", "vkGetSemaphoreCounterValue"}) {
        Hooked hooked_context;
        const AsyncRT_InteropContext context = hooked_context.context;
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
        failing = {{function, VK_ERROR_DEVICE_LOST}};
        std::atomic<int> ran{0};
        const auto count = [](void *user_data) { ++*static_cast<std::atomic<int> *>(user_data); };
        const int taken = AsyncRT_InteropContext_enqueue_host_function(context, count, &ran) == 0 ? 1 : 0;
        // From the moment at which the loss is known, every call that needs the queue says so.
        for (int round = 0; round < 500 && AsyncRT_InteropContext_enqueue_host_function(context, count, &ran) == 0; ++round) pause_ms(1);
        FAILS_WITH_TEXT(EIO, AsyncRT_InteropContext_enqueue_host_function(context, count, &ran));
        FAILS_WITH_TEXT(EIO, AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 9));
        // What was taken is given back all the same.
        for (int round = 0; round < 2'000 && ran < taken; ++round) pause_ms(1);
        CHECK(ran >= taken);
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    }
}

/// The driver has no memory for a while: what was taken is done all the same.
void short_of_memory() {
    for (const char *const function : {"vkWaitSemaphores", "vkSignalSemaphore"}) {
        Hooked hooked_context;
        const AsyncRT_InteropContext context = hooked_context.context;
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_create(context, 0, &semaphore));
        failures_left = 3;
        failing = {{function, VK_ERROR_OUT_OF_HOST_MEMORY}};
        std::atomic<int> ran{0};
        OK(AsyncRT_InteropContext_enqueue_host_function(context, [](void *user_data) { ++*static_cast<std::atomic<int> *>(user_data); }, &ran));
        OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, 1));
        OK(AsyncRT_InteropSemaphore_wait(semaphore, 1, 20 * second));
        CHECK(ran == 1 && failures_left == 0);
        OK(AsyncRT_InteropSemaphore_destroy(semaphore));
    }
    failures_left = -1;
}

void applications() {
    Application without(false);
    Poisoned<AsyncRT_InteropContext> none;
    AsyncRT_InteropVulkanDevice device = without.for_library();
    FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropContext_open_vulkan(&device, nullptr, &none));
    device.lock_queue = [](void *) {};
    FAILS(EINVAL, AsyncRT_InteropContext_open_vulkan(&device, nullptr, &none));
    device = without.for_library();
    device.queue = nullptr;
    FAILS(EINVAL, AsyncRT_InteropContext_open_vulkan(&device, nullptr, &none));
    Application app;
    device = app.for_library();
    device.queue_family_index = 1000;
    FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropContext_open_vulkan(&device, nullptr, &none));
    // Left at 0 by an application that forgot it: that is Vulkan 1.0.
    device = app.for_library();
    device.api_version = 0;
    FAILS(EOPNOTSUPP, AsyncRT_InteropContext_open_vulkan(&device, nullptr, &none));
    CHECK(std::string(AsyncRT_Interop_last_error_text()).find("api_version") != std::string::npos);
    CHECK(none.is_untouched());
}

/// What the queue does after a host function has come to its end before its objects go: the validation layer watches.
void close_behind_a_host_function() {
    Application app;
    const AsyncRT_InteropVulkanDevice device = app.for_library();
    for (int round = 0; round < check::rounds(100); ++round) {
        AsyncRT_InteropContext context = nullptr;
        OK(AsyncRT_InteropContext_open_vulkan(&device, nullptr, &context));
        OK(AsyncRT_InteropContext_enqueue_host_function(context, [](void *) {}, nullptr));
        OK(AsyncRT_InteropContext_close(context));
    }
}

void uuids() {
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.flags = ASYNCRT_INTEROP_CONTEXT_BY_DEVICE_UUID;
    Poisoned<AsyncRT_InteropContext> none;
    FAILS_WITH_TEXT(ENODEV, AsyncRT_InteropContext_open(&options, nullptr, &none));
    CHECK(none.is_untouched());
    Application app;
    std::copy(std::begin(app.identity.deviceUUID), std::end(app.identity.deviceUUID), options.device_uuid);
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &context));
    const auto info = context_info(context);
    CHECK(info.backend == ASYNCRT_INTEROP_BACKEND_VULKAN && info.vk_device != nullptr && info.vk_queue != nullptr && info.vk_api_version >= VK_API_VERSION_1_1);
    CHECK(std::equal(std::begin(info.device_uuid), std::end(info.device_uuid), app.identity.deviceUUID));
    CHECK(std::equal(std::begin(info.driver_uuid), std::end(info.driver_uuid), app.identity.driverUUID));
    OK(AsyncRT_InteropContext_close(context));
}

void without_a_driver() {
    for (const char *const name : {"VK_DRIVER_FILES", "VK_ICD_FILENAMES"}) ::setenv(name, "/nonexistent/icd.json", 1);
    Poisoned<AsyncRT_InteropContext> none;
    FAILS_WITH_TEXT(ENODEV, AsyncRT_InteropContext_open(nullptr, nullptr, &none));
    CHECK(none.is_untouched());
    AsyncRT_InteropLibraryFeatures features = 0;
    OK(AsyncRT_Interop_library_features(&features));
    CHECK((features & ASYNCRT_INTEROP_LIBRARY_VULKAN) == 0 && (features & ASYNCRT_INTEROP_LIBRARY_HOST) != 0);
}

/// Software must be asked for.
void automatic() {
    ::unsetenv("ASYNCRT_INTEROP_BACKEND");
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    CHECK(context_info(context).backend == ASYNCRT_INTEROP_BACKEND_HOST || ::access("/dev/dri", F_OK) == 0);
    OK(AsyncRT_InteropContext_close(context));
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &context));
    CHECK(context_info(context).backend == ASYNCRT_INTEROP_BACKEND_VULKAN);
    OK(AsyncRT_InteropContext_close(context));
}

/// The process ends with everything alive, and with work that waits.
void exit_with_children() {
    auto *const fixture = new Fixture;
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(fixture->context, &description, nullptr, &buffer));
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    const auto semaphore = fixture->semaphore();
    fixture->enqueue_sleep();
    OK(AsyncRT_InteropSemaphore_enqueue_wait(semaphore, fixture->context, 5, 0));
    fixture->enqueue_sleep();
    OK(AsyncRT_InteropSemaphore_enqueue_signal(semaphore, fixture->context, 6));
}

} // namespace

int main() {
    // Each in a process of its own, because drivers are found once.
    process::run("without a driver", without_a_driver);
    process::run("what AUTO chooses", automatic);
    process::run("the process ends with everything alive", exit_with_children);
    { Fixture first_use; }
    const std::size_t descriptors = process::descriptor_count();
    check::run("every function of the driver", every_function);
    check::run("imports", imports);
    check::run("lost devices", lost_devices);
    check::run("a driver that is short of memory", short_of_memory);
    check::run("devices of applications", applications);
    check::run("contexts that close behind a host function", close_behind_a_host_function);
    check::run("UUIDs", uuids);
    CHECK(process::descriptor_count() == descriptors);
}
