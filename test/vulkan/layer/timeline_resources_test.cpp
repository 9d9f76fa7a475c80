// What timelines as descriptors cost: descriptors, threads, and what is left when something fails.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>

#include "check.hpp"
#include "processes.hpp"
#include "vulkan_device.hpp"

namespace {

/// A copy of a payload, which is not the payload.
int copy_of_payload(int fd, bool is_of_another_device, int seals) {
    const int copy = ::memfd_create("copy", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    char content[4096];
    CHECK(::pread(fd, content, sizeof content, 0) == static_cast<ssize_t>(sizeof content));
    if (is_of_another_device) content[8] = static_cast<char>(content[8] + 1); // first byte of the device's UUID
    CHECK(::pwrite(copy, content, sizeof content, 0) == static_cast<ssize_t>(sizeof content));
    CHECK(::fcntl(copy, F_ADD_SEALS, seals) == 0);
    return copy;
}

void failed_imports_keep_the_descriptor() {
    const VulkanDevice vulkan;
    const VkSemaphore original = vulkan.create_exportable(5);
    const int fd = vulkan.export_fd(original);
    int ends[2];
    CHECK(::pipe2(ends, O_CLOEXEC) == 0);
    constexpr int sealed = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;
    for (const int bad : {ends[0], copy_of_payload(fd, false, F_SEAL_GROW), copy_of_payload(fd, true, sealed)}) {
        const VkSemaphore semaphore = vulkan.create_timeline(2);
        const std::size_t before = descriptor_count();
        CHECK_VK(VK_ERROR_INVALID_EXTERNAL_HANDLE, vulkan.import(semaphore, bad));
        CHECK(is_open(bad) && descriptor_count() == before);
        // The semaphore is as it was.
        CHECK(vulkan.value(semaphore) == 2);
        CHECK_VK(VK_SUCCESS, vulkan.import(semaphore, ::fcntl(fd, F_DUPFD_CLOEXEC, 0)));
        CHECK(vulkan.value(semaphore) == 5);
        vulkan.destroy(semaphore);
    }
    ::close(fd);
    vulkan.destroy(original);
}

void many() {
    const VulkanDevice vulkan;
    const VkSemaphore original = vulkan.create_exportable();
    const std::size_t before = descriptor_count();
    std::vector<VkSemaphore> imported;
    for (int i = 0; i < 4096; ++i) imported.push_back(vulkan.import_timeline(vulkan.export_fd(original)));
    CHECK(descriptor_count() == before);
    // More than one call of the kernel can watch.
    for (const VkSemaphore each : imported) CHECK_VK(VK_TIMEOUT, vulkan.wait(each, 1, 0));
    vulkan.signal(original, 1);
    for (const VkSemaphore each : imported) CHECK_VK(VK_SUCCESS, vulkan.wait(each, 1, long_ns));
    for (const VkSemaphore each : imported) vulkan.destroy(each);
    vulkan.destroy(original);
    CHECK(descriptor_count() == before - 1);
}

void nothing_is_left() {
    { const VulkanDevice warm; }
    const std::size_t before = descriptor_count();
    for (int round = 0; round < 3; ++round) {
        const VulkanDevice vulkan;
        const std::size_t opened = descriptor_count();
        CHECK(layer_thread_count() == 0);
        for (int i = 0; i < 100; ++i) {
            const VkSemaphore original = vulkan.create_exportable();
            const VkSemaphore imported = vulkan.import_timeline(vulkan.export_fd(original));
            vulkan.submit({{imported, 1}}, {{original, 2}});
            vulkan.signal(original, 1);
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
            CHECK(vulkan.value(imported) == 2);
            vulkan.destroy(original);
            vulkan.destroy(imported);
        }
        CHECK(layer_thread_count() == 1);
        CHECK(descriptor_count() == opened);
    }
    CHECK(layer_thread_count() == 0);
    CHECK(descriptor_count() == before);
}

void without_descriptors_left() {
    const VulkanDevice vulkan;
    const VkSemaphore original = vulkan.create_exportable();
    rlimit limit{};
    CHECK(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    const rlimit none{3, limit.rlim_max};
    CHECK(::setrlimit(RLIMIT_NOFILE, &none) == 0);
    VkSemaphoreGetFdInfoKHR info{VK_STRUCTURE_TYPE_SEMAPHORE_GET_FD_INFO_KHR, nullptr, original, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
    int fd = -7;
    CHECK_VK(VK_ERROR_TOO_MANY_OBJECTS, vulkan.vk.vkGetSemaphoreFdKHR(vulkan.device, &info, &fd));
    CHECK(fd == -7);
    VkExportSemaphoreCreateInfo exported{VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO, nullptr, VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT};
    const VkSemaphoreTypeCreateInfo type{VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO, &exported, VK_SEMAPHORE_TYPE_TIMELINE, 0};
    const VkSemaphoreCreateInfo create{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, &type};
    VkSemaphore semaphore = VK_NULL_HANDLE;
    CHECK_VK(VK_ERROR_OUT_OF_HOST_MEMORY, vulkan.vk.vkCreateSemaphore(vulkan.device, &create, nullptr, &semaphore));
    CHECK(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    vulkan.destroy(original);
}

constexpr Case cases[] = {
    {"failed_imports_keep_the_descriptor", failed_imports_keep_the_descriptor},
    {"many", many},
    {"nothing_is_left", nothing_is_left},
    {"without_descriptors_left", without_descriptors_left},
};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
