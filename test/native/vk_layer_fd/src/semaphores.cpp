#include "semaphores.hpp"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "chain.hpp"
#include "device.hpp"

namespace fd_layer {

VKAPI_ATTR VkResult VKAPI_CALL create_semaphore(VkDevice handle, const VkSemaphoreCreateInfo *info, const VkAllocationCallbacks *allocator,
                                                VkSemaphore *semaphore) {
    Device &device = device_of(dispatch_key(handle));
    const auto *type = find_in_chain<VkSemaphoreTypeCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO);
    if (type == nullptr || type->semaphoreType != VK_SEMAPHORE_TYPE_TIMELINE)
        return device.next.CreateSemaphore(handle, info, allocator, semaphore);

    const auto *exported = find_in_chain<VkExportSemaphoreCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO);
    const bool exportable = exported != nullptr && (exported->handleTypes & VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT) != 0;
    VkSemaphoreCreateInfo passed = *info;
    const ChainCopy chain(info->pNext, {VK_STRUCTURE_TYPE_EXPORT_SEMAPHORE_CREATE_INFO});
    if (exportable) passed.pNext = chain.head();
    VkSemaphore created = VK_NULL_HANDLE;
    const VkResult result = device.next.CreateSemaphore(handle, &passed, allocator, &created);
    if (result != VK_SUCCESS) return result;

    auto timeline = std::make_shared<Timeline>(device.next, handle, created, exportable);
    if (exportable) {
        auto page = TimelinePage::create(device.identity, type->initialValue);
        if (page == nullptr) {
            device.next.DestroySemaphore(handle, created, allocator);
            return VK_ERROR_OUT_OF_HOST_MEMORY;
        }
        timeline->start(std::move(page));
    }
    device.timelines.add(created, std::move(timeline));
    *semaphore = created;
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL destroy_semaphore(VkDevice handle, VkSemaphore semaphore, const VkAllocationCallbacks *allocator) {
    Device &device = device_of(dispatch_key(handle));
    if (const auto timeline = device.timelines.take(semaphore)) timeline->close();
    device.next.DestroySemaphore(handle, semaphore, allocator);
}

VKAPI_ATTR VkResult VKAPI_CALL get_semaphore_fd(VkDevice handle, const VkSemaphoreGetFdInfoKHR *info, int *fd) {
    Device &device = device_of(dispatch_key(handle));
    const auto timeline = device.timelines.find(info->semaphore);
    if (timeline == nullptr) {
        if (device.next.GetSemaphoreFdKHR == nullptr) return VK_ERROR_FEATURE_NOT_PRESENT;
        return device.next.GetSemaphoreFdKHR(handle, info, fd);
    }
    const auto page = timeline->page();
    if (page == nullptr || !page->keeps_descriptor() || info->handleType != VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT)
        return VK_ERROR_FEATURE_NOT_PRESENT;
    const int exported = page->export_fd();
    if (exported < 0) return VK_ERROR_TOO_MANY_OBJECTS;
    *fd = exported;
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL import_semaphore_fd(VkDevice handle, const VkImportSemaphoreFdInfoKHR *info) {
    Device &device = device_of(dispatch_key(handle));
    const auto timeline = device.timelines.find(info->semaphore);
    if (timeline == nullptr) {
        if (device.next.ImportSemaphoreFdKHR == nullptr) return VK_ERROR_INVALID_EXTERNAL_HANDLE;
        return device.next.ImportSemaphoreFdKHR(handle, info);
    }
    // A timeline can only be imported for good.
    if (info->handleType != VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT || (info->flags & VK_SEMAPHORE_IMPORT_TEMPORARY_BIT) != 0)
        return VK_ERROR_INVALID_EXTERNAL_HANDLE;
    const auto page = TimelinePage::open(info->fd, device.identity);
    if (page == nullptr) return VK_ERROR_INVALID_EXTERNAL_HANDLE;
    const VkResult result = timeline->import(page);
    if (result != VK_SUCCESS) return result;
    if (timeline->is_exportable()) page->keep(info->fd);
    else ::close(info->fd);
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL get_semaphore_counter_value(VkDevice handle, VkSemaphore semaphore, uint64_t *value) {
    Device &device = device_of(dispatch_key(handle));
    const auto timeline = device.timelines.find_shared(semaphore);
    if (timeline == nullptr) return device.next.GetSemaphoreCounterValue(handle, semaphore, value);
    device.completions.apply();
    *value = timeline->page()->value();
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL signal_semaphore(VkDevice handle, const VkSemaphoreSignalInfo *info) {
    Device &device = device_of(dispatch_key(handle));
    const auto timeline = device.timelines.find_shared(info->semaphore);
    if (timeline == nullptr) return device.next.SignalSemaphore(handle, info);
    timeline->raise(info->value);
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL wait_semaphores(VkDevice handle, const VkSemaphoreWaitInfo *info, uint64_t timeout) {
    Device &device = device_of(dispatch_key(handle));
    std::vector<VkSemaphore> semaphores(info->pSemaphores, info->pSemaphores + info->semaphoreCount);
    std::vector<std::shared_ptr<Timeline>> watched;
    for (std::uint32_t i = 0; i < info->semaphoreCount; ++i) {
        const auto timeline = device.timelines.find_shared(semaphores[i]);
        if (timeline == nullptr) continue;
        semaphores[i] = timeline->mirror();
        timeline->want(info->pValues[i]);
        watched.push_back(timeline);
    }
    if (watched.empty()) return device.next.WaitSemaphores(handle, info, timeout);

    device.completions.apply();
    // Without a thread where the payloads are there already.
    std::erase_if(watched, [](const std::shared_ptr<Timeline> &timeline) { return !timeline->update(); });
    if (!watched.empty()) device.service.watch(std::move(watched));
    VkSemaphoreWaitInfo passed = *info;
    passed.pSemaphores = semaphores.data();
    const VkResult result = device.next.WaitSemaphores(handle, &passed, timeout);
    device.completions.apply();
    return result;
}

} // namespace fd_layer
