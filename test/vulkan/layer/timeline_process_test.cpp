// Timelines as descriptors between two processes.
#include <unistd.h>

#include <cstdint>

#include "check.hpp"
#include "processes.hpp"
#include "vulkan_device.hpp"

namespace {

void host_signals() {
    pair(
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.create_exportable(5);
            const int fd = vulkan.export_fd(semaphore);
            peer.send_fd(fd);
            ::close(fd);
            peer.wait();
            vulkan.signal(semaphore, 7);
            CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 9, long_ns));
            CHECK(vulkan.value(semaphore) == 9);
            vulkan.destroy(semaphore);
        },
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.import_timeline(peer.receive_fd());
            CHECK(vulkan.value(semaphore) == 5);
            peer.tell();
            CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 7, long_ns));
            vulkan.signal(semaphore, 9);
            vulkan.destroy(semaphore);
        });
}

/// The importer submits its wait before the exporter has submitted the signal; then the other way round.
void wait_before_signal() {
    pair(
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.create_exportable();
            const int fd = vulkan.export_fd(semaphore);
            peer.send_fd(fd);
            ::close(fd);
            peer.wait();
            vulkan.submit({}, {{semaphore, 1}});
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
            const VkFence fence = vulkan.create_fence();
            vulkan.submit2({{semaphore, 3}}, {}, fence);
            CHECK_VK(VK_TIMEOUT, vulkan.vk.vkWaitForFences(vulkan.device, 1, &fence, VK_TRUE, 50'000'000));
            peer.tell();
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkWaitForFences(vulkan.device, 1, &fence, VK_TRUE, long_ns));
            vulkan.vk.vkDestroyFence(vulkan.device, fence, nullptr);
            vulkan.destroy(semaphore);
        },
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.import_timeline(peer.receive_fd());
            const VkFence fence = vulkan.create_fence();
            vulkan.submit({{semaphore, 1}}, {{semaphore, 2}}, fence);
            CHECK_VK(VK_TIMEOUT, vulkan.vk.vkWaitForFences(vulkan.device, 1, &fence, VK_TRUE, 50'000'000));
            peer.tell();
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkWaitForFences(vulkan.device, 1, &fence, VK_TRUE, long_ns));
            CHECK(vulkan.value(semaphore) == 2);
            peer.wait();
            vulkan.submit2({}, {{semaphore, 3}});
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
            vulkan.vk.vkDestroyFence(vulkan.device, fence, nullptr);
            vulkan.destroy(semaphore);
        });
}

constexpr std::uint64_t rounds = 500;

/// One timeline, odd values from one queue and even ones from the other; all submissions of the exporter stand in its queue at once.
void ping_pong() {
    pair(
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.create_exportable();
            const int fd = vulkan.export_fd(semaphore);
            peer.send_fd(fd);
            ::close(fd);
            for (std::uint64_t i = 0; i < rounds; ++i) vulkan.submit({{semaphore, 2 * i}}, {{semaphore, 2 * i + 1}});
            CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 2 * rounds, 3 * long_ns));
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
            vulkan.destroy(semaphore);
        },
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.import_timeline(peer.receive_fd());
            for (std::uint64_t i = 0; i < rounds; ++i) vulkan.submit2({{semaphore, 2 * i + 1}}, {{semaphore, 2 * i + 2}});
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
            CHECK(vulkan.value(semaphore) == 2 * rounds);
            vulkan.destroy(semaphore);
        });
}

/// Host to host: every wait must be woken. One that only looks again after a while takes minutes.
void host_ping_pong() {
    pair(
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.create_exportable();
            const int fd = vulkan.export_fd(semaphore);
            peer.send_fd(fd);
            ::close(fd);
            for (std::uint64_t i = 0; i < rounds; ++i) {
                vulkan.signal(semaphore, 2 * i + 1);
                CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 2 * i + 2, long_ns));
            }
            vulkan.destroy(semaphore);
        },
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.import_timeline(peer.receive_fd());
            for (std::uint64_t i = 0; i < rounds; ++i) {
                CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 2 * i + 1, long_ns));
                vulkan.signal(semaphore, 2 * i + 2);
            }
            vulkan.destroy(semaphore);
        });
}

/// The exporter is killed; what it has signalled stays, and the importer goes on alone.
void exporter_dies() {
    pair(
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.import_timeline(peer.receive_fd());
            CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 4, long_ns));
            vulkan.submit({{semaphore, 4}}, {{semaphore, 5}});
            CHECK_VK(VK_SUCCESS, vulkan.wait(semaphore, 5, long_ns));
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkQueueWaitIdle(vulkan.queue));
            vulkan.destroy(semaphore);
        },
        [](const Peer &peer) {
            const VulkanDevice vulkan;
            const VkSemaphore semaphore = vulkan.create_exportable();
            peer.send_fd(vulkan.export_fd(semaphore));
            vulkan.signal(semaphore, 4);
            std::_Exit(0); // no destructor runs
        });
}

constexpr Case cases[] = {
    {"host_signals", host_signals},
    {"wait_before_signal", wait_before_signal},
    {"ping_pong", ping_pong},
    {"host_ping_pong", host_ping_pong},
    {"exporter_dies", exporter_dies},
};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
