// Timelines as descriptors within one process, and what the layer answers about them.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

#include "check.hpp"
#include "processes.hpp"
#include "vulkan_device.hpp"

namespace {

using Point = VulkanDevice::Point;

void query() {
    const VulkanDevice vulkan;
    const auto features_of = [&](VkSemaphoreType kind, VkExternalSemaphoreHandleTypeFlagBits handle_type) {
        VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO};
        type.semaphoreType = kind;
        const VkPhysicalDeviceExternalSemaphoreInfo info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_SEMAPHORE_INFO, &type, handle_type};
        VkExternalSemaphoreProperties properties{VK_STRUCTURE_TYPE_EXTERNAL_SEMAPHORE_PROPERTIES};
        vkGetPhysicalDeviceExternalSemaphoreProperties(vulkan.physical_device, &info, &properties);
        return properties;
    };
    const auto shared = features_of(VK_SEMAPHORE_TYPE_TIMELINE, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT);
    CHECK(shared.externalSemaphoreFeatures == (VK_EXTERNAL_SEMAPHORE_FEATURE_EXPORTABLE_BIT | VK_EXTERNAL_SEMAPHORE_FEATURE_IMPORTABLE_BIT));
    CHECK(shared.compatibleHandleTypes == VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT);
    CHECK(shared.exportFromImportedHandleTypes == VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT);
    CHECK(features_of(VK_SEMAPHORE_TYPE_TIMELINE, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_SYNC_FD_BIT).externalSemaphoreFeatures == 0);
    const auto names = vulkan.extensions();
    CHECK(std::count(names.begin(), names.end(), VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME) == 1);
}

void functions_exist_only_where_enabled() {
    const VulkanDevice with;
    CHECK(vkGetDeviceProcAddr(with.device, "vkGetSemaphoreFdKHR") != nullptr);
    const VulkanDevice without(std::vector<const char *>{});
    CHECK(vkGetDeviceProcAddr(without.device, "vkGetSemaphoreFdKHR") == nullptr);
    CHECK(vkGetDeviceProcAddr(without.device, "vkImportSemaphoreFdKHR") == nullptr);
    CHECK(vkGetDeviceProcAddr(without.device, "vkWaitSemaphores") != nullptr);
}

void import_twice() {
    const VulkanDevice vulkan;
    const VulkanDevice other;
    const VkSemaphore original = vulkan.create_exportable(3);
    const VkSemaphore first = vulkan.import_timeline(vulkan.export_fd(original));
    const VkSemaphore second = vulkan.import_timeline(vulkan.export_fd(original));
    const VkSemaphore elsewhere = other.import_timeline(vulkan.export_fd(original));
    CHECK(vulkan.value(first) == 3 && vulkan.value(second) == 3 && other.value(elsewhere) == 3);
    vulkan.signal(first, 4);
    CHECK(vulkan.value(original) == 4 && vulkan.value(second) == 4 && other.value(elsewhere) == 4);
    other.submit({}, {{elsewhere, 9}});
    CHECK_VK(VK_SUCCESS, vulkan.wait(original, 9, long_ns));
    CHECK_VK(VK_SUCCESS, vulkan.wait(second, 9, long_ns));
    // The payload outlives the semaphore that it came from.
    vulkan.destroy(original);
    vulkan.signal(second, 12);
    CHECK_VK(VK_SUCCESS, vulkan.wait(first, 12, long_ns));
    CHECK(other.value(elsewhere) == 12);
    vulkan.destroy(first);
    vulkan.destroy(second);
    CHECK_VK(VK_SUCCESS, other.vk.vkDeviceWaitIdle(other.device));
    other.destroy(elsewhere);
}

void exporter_gone() {
    const VulkanDevice vulkan;
    const VkSemaphore original = vulkan.create_exportable(3);
    vulkan.submit({}, {{original, 8}});
    const int fd = vulkan.export_fd(original);
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
    vulkan.destroy(original);
    const VkSemaphore imported = vulkan.import_timeline(fd);
    CHECK(!is_open(fd));
    CHECK(vulkan.value(imported) == 8);
    vulkan.destroy(imported);
}

void duplicates() {
    const VulkanDevice vulkan;
    const VkSemaphore original = vulkan.create_exportable();
    const int fd = vulkan.export_fd(original);
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    const int copies[] = {::dup(fd), ::dup2(fd, 700), ::dup3(fd, 701, O_CLOEXEC)};
    for (const int copy : copies) {
        const VkSemaphore imported = vulkan.import_timeline(copy);
        vulkan.signal(imported, vulkan.value(original) + 1);
        vulkan.destroy(imported);
    }
    CHECK(vulkan.value(original) == 3);
    ::close(fd);
    vulkan.destroy(original);
}

void values() {
    const VulkanDevice vulkan;
    for (const std::uint64_t initial : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32, UINT64_MAX - 1, UINT64_MAX}) {
        const VkSemaphore original = vulkan.create_exportable(initial);
        const VkSemaphore imported = vulkan.import_timeline(vulkan.export_fd(original));
        CHECK(vulkan.value(original) == initial && vulkan.value(imported) == initial);
        CHECK_VK(VK_SUCCESS, vulkan.wait(imported, initial, 0));
        vulkan.destroy(original);
        vulkan.destroy(imported);
    }
    VkPhysicalDeviceTimelineSemaphoreProperties timeline{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_PROPERTIES};
    VkPhysicalDeviceProperties2 properties{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, &timeline};
    vkGetPhysicalDeviceProperties2(vulkan.physical_device, &properties);
    const std::uint64_t step = timeline.maxTimelineSemaphoreValueDifference;
    for (const bool by_queue : {false, true}) {
        const VkSemaphore original = vulkan.create_exportable();
        const VkSemaphore imported = vulkan.import_timeline(vulkan.export_fd(original));
        if (by_queue) vulkan.submit({}, {{original, step}});
        else vulkan.signal(original, step);
        CHECK_VK(VK_SUCCESS, vulkan.wait(imported, step, long_ns));
        CHECK(vulkan.value(imported) == step);
        CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
        vulkan.destroy(original);
        vulkan.destroy(imported);
    }
}

void reimport() {
    const VulkanDevice vulkan;
    const VkSemaphore high = vulkan.create_exportable(100);
    const VkSemaphore low = vulkan.create_exportable(1);
    const VkSemaphore semaphore = vulkan.import_timeline(vulkan.export_fd(high));
    CHECK(vulkan.value(semaphore) == 100);
    CHECK_VK(VK_SUCCESS, vulkan.import(semaphore, vulkan.export_fd(low)));
    CHECK(vulkan.value(semaphore) == 1);
    vulkan.submit({{semaphore, 2}}, {{semaphore, 3}});
    vulkan.signal(low, 2);
    CHECK_VK(VK_SUCCESS, vulkan.wait(low, 3, long_ns));
    CHECK(vulkan.value(high) == 100);
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
    for (const VkSemaphore each : {high, low, semaphore}) vulkan.destroy(each);
}

/// A signal that comes late, below what somebody else has signalled meanwhile, changes nothing: other processes are not ordered with this one.
void values_never_fall() {
    const VulkanDevice vulkan;
    const VulkanDevice other;
    const VkSemaphore original = vulkan.create_exportable();
    const VkSemaphore gate = vulkan.create_timeline();
    const VkSemaphore elsewhere = other.import_timeline(vulkan.export_fd(original));
    vulkan.submit({{gate, 1}}, {{original, 5}});
    other.signal(elsewhere, 10);
    vulkan.signal(gate, 1);
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
    CHECK(vulkan.value(original) == 10 && other.value(elsewhere) == 10);
    CHECK_VK(VK_SUCCESS, vulkan.wait(original, 10, long_ns));
    for (const VkSemaphore each : {original, gate}) vulkan.destroy(each);
    other.destroy(elsewhere);
}

void export_of_an_import() {
    const VulkanDevice vulkan;
    const VkSemaphore original = vulkan.create_exportable();
    const VkSemaphore between = vulkan.create_exportable(70);
    CHECK_VK(VK_SUCCESS, vulkan.import(between, vulkan.export_fd(original)));
    const VkSemaphore last = vulkan.import_timeline(vulkan.export_fd(between));
    vulkan.destroy(between);
    vulkan.signal(last, 6);
    CHECK(vulkan.value(original) == 6);
    vulkan.destroy(original);
    vulkan.destroy(last);
}

void host_waits() {
    const VulkanDevice vulkan;
    const VkSemaphore ordinary = vulkan.create_timeline();
    const VkSemaphore shared = vulkan.create_exportable();
    const VkSemaphore imported = vulkan.import_timeline(vulkan.export_fd(shared));
    const VkSemaphore semaphores[] = {ordinary, shared, imported};
    const std::uint64_t wanted[] = {1, 2, 3};
    VkSemaphoreWaitInfo all{VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO};
    all.semaphoreCount = 3;
    all.pSemaphores = semaphores;
    all.pValues = wanted;
    VkSemaphoreWaitInfo any = all;
    any.flags = VK_SEMAPHORE_WAIT_ANY_BIT;
    const auto wait = [&](const VkSemaphoreWaitInfo &info, std::uint64_t timeout_ns) { return vulkan.vk.vkWaitSemaphores(vulkan.device, &info, timeout_ns); };
    CHECK_VK(VK_TIMEOUT, wait(any, 0));
    CHECK_VK(VK_TIMEOUT, wait(any, 1'000'000));
    vulkan.signal(ordinary, 1);
    CHECK_VK(VK_SUCCESS, wait(any, 0));
    CHECK_VK(VK_TIMEOUT, wait(all, 1'000'000));
    vulkan.signal(shared, 2);
    CHECK_VK(VK_TIMEOUT, wait(all, 1'000'000));
    vulkan.submit({}, {{shared, 3}});
    CHECK_VK(VK_SUCCESS, wait(all, long_ns));
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
    for (const VkSemaphore each : semaphores) vulkan.destroy(each);
}

void one_batch_many_signals() {
    const VulkanDevice vulkan;
    for (const bool second_form : {false, true}) {
        const VkSemaphore a = vulkan.create_exportable();
        const VkSemaphore b = vulkan.create_exportable();
        const VkSemaphore ordinary = vulkan.create_timeline();
        const VkSemaphoreCreateInfo info{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO};
        VkSemaphore binary = VK_NULL_HANDLE;
        CHECK_VK(VK_SUCCESS, vulkan.vk.vkCreateSemaphore(vulkan.device, &info, nullptr, &binary));
        const std::vector<Point> signals{{a, 7}, {binary, 0}, {b, 8}, {ordinary, 9}};
        const std::vector<Point> waits{{binary, 0}, {a, 7}, {ordinary, 9}, {b, 8}};
        if (second_form) vulkan.submit2({}, signals), vulkan.submit2(waits, {{a, 10}});
        else vulkan.submit({}, signals), vulkan.submit(waits, {{a, 10}});
        CHECK_VK(VK_SUCCESS, vulkan.wait(a, 10, long_ns));
        CHECK(vulkan.value(b) == 8 && vulkan.value(ordinary) == 9);
        CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
        for (const VkSemaphore each : {a, b, ordinary, binary}) vulkan.destroy(each);
    }
}

/// Whoever has waited for a batch sees its signals, also through another device.
void signals_show_after_every_kind_of_wait() {
    const VulkanDevice vulkan;
    const VulkanDevice other;
    const VkSemaphore original = vulkan.create_exportable();
    const VkSemaphore elsewhere = other.import_timeline(vulkan.export_fd(original));
    const VkFence fence = vulkan.create_fence();
    for (std::uint64_t value = 1; value <= 400; ++value) {
        vulkan.submit({}, {{original, value}}, fence);
        switch (value % 4) {
        case 0: CHECK_VK(VK_SUCCESS, vulkan.vk.vkWaitForFences(vulkan.device, 1, &fence, VK_TRUE, long_ns)); break;
        case 1: CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue)); break;
        case 2: CHECK_VK(VK_SUCCESS, vulkan.vk.vkDeviceWaitIdle(vulkan.device)); break;
        default:
            while (vulkan.vk.vkGetFenceStatus(vulkan.device, fence) != VK_SUCCESS) ::usleep(50);
        }
        CHECK(other.value(elsewhere) == value);
        CHECK_VK(VK_SUCCESS, vulkan.vk.vkWaitForFences(vulkan.device, 1, &fence, VK_TRUE, long_ns));
        CHECK_VK(VK_SUCCESS, vulkan.vk.vkResetFences(vulkan.device, 1, &fence));
    }
    vulkan.vk.vkDestroyFence(vulkan.device, fence, nullptr);
    vulkan.destroy(original);
    other.destroy(elsewhere);
}

void one_to_n() {
    const VulkanDevice vulkan;
    constexpr std::size_t n = 16;
    const VkSemaphore original = vulkan.create_exportable();
    std::vector<VkSemaphore> imported;
    std::vector<VkSemaphore> done;
    for (std::size_t i = 0; i < n; ++i) {
        imported.push_back(vulkan.import_timeline(vulkan.export_fd(original)));
        done.push_back(vulkan.create_exportable());
        vulkan.submit2({{imported[i], 1}}, {{done[i], 1}});
    }
    CHECK_VK(VK_TIMEOUT, vulkan.wait(done[0], 1, 20'000'000));
    vulkan.signal(original, 1);
    for (std::size_t i = 0; i < n; ++i) CHECK_VK(VK_SUCCESS, vulkan.wait(done[i], 1, long_ns));
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
    vulkan.destroy(original);
    for (std::size_t i = 0; i < n; ++i) vulkan.destroy(imported[i]), vulkan.destroy(done[i]);
}

constexpr Case cases[] = {
    {"query", query},
    {"functions_exist_only_where_enabled", functions_exist_only_where_enabled},
    {"import_twice", import_twice},
    {"exporter_gone", exporter_gone},
    {"duplicates", duplicates},
    {"values", values},
    {"reimport", reimport},
    {"values_never_fall", values_never_fall},
    {"export_of_an_import", export_of_an_import},
    {"host_waits", host_waits},
    {"one_batch_many_signals", one_batch_many_signals},
    {"signals_show_after_every_kind_of_wait", signals_show_after_every_kind_of_wait},
    {"one_to_n", one_to_n},
};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
