#include "semaphores.hpp"

#include "../core/descriptors.hpp"
#include "driver_fd.hpp"
#include "result.hpp"

namespace interop::vulkan {

OwnedSemaphore create_timeline_semaphore(const std::shared_ptr<const Gpu> &gpu, std::uint64_t initial_value, bool is_exportable) {
    VkExportSemaphoreCreateInfo exported{};
    exported.sType = VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO;
    exported.handleTypes = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    VkSemaphoreTypeCreateInfo type{};
    type.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO;
    type.pNext = is_exportable ? &exported : nullptr;
    type.semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE;
    type.initialValue = initial_value;
    VkSemaphoreCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO;
    info.pNext = &type;
    VkSemaphore handle = VK_NULL_HANDLE;
    check(gpu->functions().vkCreateSemaphore(gpu->handle(), &info, nullptr, &handle), "cannot create a timeline semaphore");
    return {gpu, handle};
}

std::uint64_t counter_of(const Gpu &gpu, VkSemaphore semaphore) {
    std::uint64_t value = 0;
    check(gpu.functions().vkGetSemaphoreCounterValue(gpu.handle(), semaphore, &value), "cannot read a timeline semaphore");
    return value;
}

bool wait_for(const Gpu &gpu, VkSemaphore semaphore, std::uint64_t value, std::uint64_t timeout_ns) {
    VkSemaphoreWaitInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_WAIT_INFO;
    info.semaphoreCount = 1;
    info.pSemaphores = &semaphore;
    info.pValues = &value;
    const VkResult result = gpu.functions().vkWaitSemaphores(gpu.handle(), &info, timeout_ns);
    if (result == VK_TIMEOUT) return false;
    check(result, "cannot wait for a timeline semaphore");
    return true;
}

void signal(const Gpu &gpu, VkSemaphore semaphore, std::uint64_t value) {
    VkSemaphoreSignalInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_SIGNAL_INFO;
    info.semaphore = semaphore;
    info.value = value;
    check(gpu.functions().vkSignalSemaphore(gpu.handle(), &info), "cannot signal a timeline semaphore");
}

UniqueFd export_semaphore(const Gpu &gpu, VkSemaphore semaphore) {
    VkSemaphoreGetFdInfoKHR info{};
    info.sType = VK_STRUCTURE_TYPE_SEMAPHORE_GET_FD_INFO_KHR;
    info.semaphore = semaphore;
    info.handleType = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    int fd = -1;
    check(gpu.functions().vkGetSemaphoreFdKHR(gpu.handle(), &info, &fd), "the driver does not export the timeline semaphore");
    return accept_exported_fd(fd);
}

OwnedSemaphore import_semaphore(const std::shared_ptr<const Gpu> &gpu, int fd) {
    OwnedSemaphore semaphore = create_timeline_semaphore(gpu, 0, true);
    DriverFd offered(duplicate_descriptor(fd));
    VkImportSemaphoreFdInfoKHR info{};
    info.sType = VK_STRUCTURE_TYPE_IMPORT_SEMAPHORE_FD_INFO_KHR;
    info.semaphore = semaphore.get();
    info.handleType = VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT;
    info.fd = offered.get();
    check(gpu->functions().vkImportSemaphoreFdKHR(gpu->handle(), &info), "the driver does not import the descriptor as a timeline semaphore");
    offered.taken();
    return semaphore;
}

} // namespace interop::vulkan
