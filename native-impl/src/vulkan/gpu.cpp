#include "gpu.hpp"

#include <algorithm>

#include "../core/failure.hpp"
#include "../core/fork_guard.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

/// A family for compute work, with graphics if there is one, so that an application can use the queue for what it likes.
std::uint32_t choose_queue_family(const PhysicalDevice &device) {
    std::uint32_t count = 0;
    device.functions().vkGetPhysicalDeviceQueueFamilyProperties(device.handle, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    device.functions().vkGetPhysicalDeviceQueueFamilyProperties(device.handle, &count, families.data());
    for (const VkQueueFlags wanted : {VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT, 0 | VK_QUEUE_COMPUTE_BIT, 0 | VK_QUEUE_GRAPHICS_BIT, 0 | VK_QUEUE_TRANSFER_BIT}) {
        const auto family = std::find_if(families.begin(), families.end(), [&](const VkQueueFamilyProperties &each) {
            return each.queueCount > 0 && (each.queueFlags & wanted) == wanted;
        });
        if (family != families.end()) return static_cast<std::uint32_t>(family - families.begin());
    }
    throw Failure(EOPNOTSUPP, device.name + " has no queue that copies");
}

std::vector<const char *> extensions_for(const PhysicalDevice &device) {
    std::vector<const char *> result;
    for (const char *const name : {VK_KHR_EXTERNAL_MEMORY_FD_EXTENSION_NAME, VK_KHR_EXTERNAL_SEMAPHORE_FD_EXTENSION_NAME, VK_EXT_EXTERNAL_MEMORY_DMA_BUF_EXTENSION_NAME,
                                   VK_KHR_IMAGE_FORMAT_LIST_EXTENSION_NAME, VK_EXT_IMAGE_DRM_FORMAT_MODIFIER_EXTENSION_NAME}) {
        if (device.has_extension(name)) result.push_back(name);
    }
    if (device.version < VK_API_VERSION_1_2) result.push_back(VK_KHR_TIMELINE_SEMAPHORE_EXTENSION_NAME);
    return result;
}

VkDevice create_device(const PhysicalDevice &device, std::uint32_t queue_family) {
    const float priority = 1.0F;
    VkDeviceQueueCreateInfo queue{};
    queue.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO;
    queue.queueFamilyIndex = queue_family;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    VkPhysicalDeviceTimelineSemaphoreFeatures timelines{};
    timelines.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_FEATURES;
    timelines.timelineSemaphore = VK_TRUE;
    const std::vector<const char *> extensions = extensions_for(device);
    VkDeviceCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO;
    info.pNext = &timelines;
    info.queueCreateInfoCount = 1;
    info.pQueueCreateInfos = &queue;
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    VkDevice handle = VK_NULL_HANDLE;
    check(device.functions().vkCreateDevice(device.handle, &info, nullptr, &handle), "cannot create a Vulkan device");
    return handle;
}

} // namespace

std::shared_ptr<const Gpu> Gpu::open(PhysicalDevice physical) {
    const std::uint32_t family = choose_queue_family(physical);
    // Made first, so that the device has an owner from birth.
    std::shared_ptr<Gpu> gpu(new Gpu(std::move(physical), VK_NULL_HANDLE, true));
    gpu->own_queue_family_ = family;
    const PhysicalDevice &facts = gpu->physical();
    const VkDevice handle = gpu->handle_ = create_device(facts, family);
    gpu->functions_.vkDestroyDevice = reinterpret_cast<PFN_vkDestroyDevice>(facts.functions().vkGetDeviceProcAddr(handle, "vkDestroyDevice"));
    gpu->functions_ = load_device_functions(facts.functions(), handle, facts.version);
    return gpu;
}

std::shared_ptr<const Gpu> Gpu::borrow(const AsyncRT_InteropVulkanDevice &device, bool needs_memory) {
    if (device.api_version < VK_API_VERSION_1_1) {
        throw Failure(EOPNOTSUPP, "api_version says that the application asked for Vulkan 1.0, as 0 does too, and the library needs 1.1: it must be that of VkApplicationInfo");
    }
    const auto get = reinterpret_cast<PFN_vkGetInstanceProcAddr>(device.get_instance_proc_addr);
    auto instance = Instance::borrow(static_cast<VkInstance>(device.instance), get, device.api_version);
    PhysicalDevice physical = inspect(std::move(instance), static_cast<VkPhysicalDevice>(device.physical_device));
    if (!physical.has_timelines) throw Failure(EOPNOTSUPP, physical.name + " has no timeline semaphores");
    if (needs_memory) {
        if (const std::string reason = physical.unfit_reason(); !reason.empty()) throw Failure(EOPNOTSUPP, reason);
    }
    std::shared_ptr<Gpu> gpu(new Gpu(std::move(physical), static_cast<VkDevice>(device.device), false));
    gpu->functions_ = load_device_functions(gpu->physical().functions(), gpu->handle(), gpu->physical().version);
    if (needs_memory && gpu->functions().vkGetMemoryFdKHR == nullptr) {
        throw Failure(EOPNOTSUPP, "the device was created without the extension VK_KHR_external_memory_fd");
    }
    return gpu;
}

Gpu::~Gpu() {
    // A device that stays needs its instance.
    if (is_abandoned()) static_cast<void>(new std::shared_ptr<const Instance>(physical_.instance));
    if (is_own_ && functions_.vkDestroyDevice != nullptr && !must_leave_objects(*this)) functions_.vkDestroyDevice(handle_, nullptr);
}

bool must_leave_objects(const Gpu &gpu) noexcept { return gpu.is_abandoned() || has_forked(); }

} // namespace interop::vulkan
