#include "vulkan_backend.hpp"

#include <glob.h>

#include <cerrno>

#include "timeline_bridge.hpp"
#include "vulkan_device.hpp"

namespace interop {
namespace {

using namespace vulkan;

/// True if the system has a device node of a GPU. Without one there is nothing to load drivers for.
bool has_gpu_node() {
    for (const char *const pattern : {"/dev/dri/renderD*", "/dev/nvidia[0-9]*", "/dev/dxg", "/dev/mali*", "/dev/kgsl*"}) {
        glob_t found{};
        const bool any = ::glob(pattern, GLOB_NOSORT, nullptr, &found) == 0;
        ::globfree(&found);
        if (any) return true;
    }
    return false;
}

/// What the drivers of this machine have for nobody in particular, found once. Throws what can be different the next time.
struct Found {
    bool has_device = false;
    bool is_software = false;
    /// Why there is none.
    std::string reason;
};

const Found &found() {
    static const Found result = [] {
        try {
            return Found{true, choose_physical_device(std::nullopt).is_software(), {}};
        } catch (const Failure &failure) {
            // What is missing only now, such as memory or descriptors, is asked for again.
            if (failure.code() != ENODEV && failure.code() != EOPNOTSUPP) throw;
            return Found{false, false, failure.what()};
        }
    }();
    return result;
}

bool answer(bool yes, const std::string &reason) {
    if (!yes) LastError::set(reason);
    return yes;
}

} // namespace

bool VulkanBackend::is_available() {
    try {
        return answer(found().has_device, found().reason);
    } catch (const Failure &failure) {
        return answer(false, failure.what());
    }
}

bool VulkanBackend::is_automatic(const DeviceRequest &request) {
    // Whatever is named is tried; and what cannot be a GPU needs no driver to say so.
    if (request.device_uuid || request.vulkan != nullptr) return true;
    if (!has_gpu_node()) return answer(false, "the system has no GPU, and a device in software must be asked for");
    return is_available() && answer(!found().is_software, "the only devices are in software, and must be asked for");
}

std::unique_ptr<Device> VulkanBackend::open(const DeviceRequest &request) {
    if (request.cuda != nullptr || request.runtime_context != nullptr) throw Failure(EOPNOTSUPP, "the Vulkan backend opens Vulkan devices only");
    std::shared_ptr<const Gpu> gpu;
    std::shared_ptr<Queue> queue;
    if (request.vulkan != nullptr) {
        gpu = Gpu::borrow(*request.vulkan, true);
        queue = Queue::borrow(gpu, *request.vulkan);
    } else {
        gpu = Gpu::open(choose_physical_device(request.device_uuid));
        queue = Queue::open(gpu);
    }
    return std::make_unique<VulkanDevice>(std::move(gpu), std::move(queue));
}

std::unique_ptr<VulkanView> VulkanBackend::view(std::shared_ptr<Timeline> timeline, const AsyncRT_InteropVulkanDevice &device) { return make_view(std::move(timeline), device); }

} // namespace interop
