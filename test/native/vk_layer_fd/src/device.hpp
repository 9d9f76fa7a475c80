#pragma once

#include <memory>
#include <shared_mutex>
#include <unordered_map>

#include "completions.hpp"
#include "dma_buf_memory.hpp"
#include "instance.hpp"
#include "service.hpp"

namespace fd_layer {

/// The timeline semaphores of a device, by handle. Thread-safe.
class Timelines final {
public:
    void add(VkSemaphore handle, std::shared_ptr<Timeline> timeline);
    /// Null for a binary semaphore.
    std::shared_ptr<Timeline> find(VkSemaphore handle) const;
    /// Null, too, for one whose payload is the driver's alone.
    std::shared_ptr<Timeline> find_shared(VkSemaphore handle) const;
    std::shared_ptr<Timeline> take(VkSemaphore handle);

private:
    mutable std::shared_mutex mutex_;
    std::unordered_map<VkSemaphore, std::shared_ptr<Timeline>> timelines_;
};

struct Device {
    Device(VkDevice handle, PFN_vkGetDeviceProcAddr next_get) : handle(handle), next(device_dispatch(handle, next_get)) {}

    const VkDevice handle;
    const DeviceDispatch next;
    Identity identity{};
    /// Extensions that the application has enabled.
    bool has_semaphore_fd = false;
    bool has_modifiers = false;

    Timelines timelines;
    Completions completions{next, handle};
    Service service{completions};
    DmaBufs dma_bufs;
};

/// The device of a device or queue. It lives until the application destroys it.
Device &device_of(DispatchKey key);

VKAPI_ATTR VkResult VKAPI_CALL create_device(VkPhysicalDevice physical_device, const VkDeviceCreateInfo *info, const VkAllocationCallbacks *allocator,
                                             VkDevice *device);
VKAPI_ATTR void VKAPI_CALL destroy_device(VkDevice device, const VkAllocationCallbacks *allocator);

} // namespace fd_layer
