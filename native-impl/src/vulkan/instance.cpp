#include "instance.hpp"

#include <dlfcn.h>

#include <mutex>
#include <string>

#include "../core/descriptor_limit.hpp"
#include "../core/fork_guard.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

VkInstance create(PFN_vkGetInstanceProcAddr get) {
    const auto enumerate_version = reinterpret_cast<PFN_vkEnumerateInstanceVersion>(get(nullptr, "vkEnumerateInstanceVersion"));
    const auto create_instance = reinterpret_cast<PFN_vkCreateInstance>(get(nullptr, "vkCreateInstance"));
    std::uint32_t version = VK_API_VERSION_1_0;
    if (enumerate_version != nullptr) enumerate_version(&version);
    if (create_instance == nullptr || version < VK_API_VERSION_1_1) throw Failure(ENODEV, "the Vulkan loader is older than Vulkan 1.1");
    VkApplicationInfo application{};
    application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    application.pEngineName = "asyncrt_interop_fd";
    application.apiVersion = wanted_version;
    VkInstanceCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    info.pApplicationInfo = &application;
    VkInstance instance = VK_NULL_HANDLE;
    const VkResult result = create_instance(&info, nullptr, &instance);
    if (result == VK_ERROR_INCOMPATIBLE_DRIVER) throw driver_failure(ENODEV, "there is no Vulkan driver that can be used");
    check(result, "cannot create a Vulkan instance");
    return instance;
}

/// Why this thread has found no loader: it is not there, or there was no memory or descriptor for it.
std::string why_no_loader() {
    const char *const reason = ::dlerror();
    return std::string("no Vulkan loader can be loaded: ") + (reason == nullptr ? "libvulkan.so.1" : reason);
}

} // namespace

PFN_vkGetInstanceProcAddr find_loader() noexcept {
    static std::mutex mutex;
    static PFN_vkGetInstanceProcAddr found = nullptr;
    const std::lock_guard lock(mutex);
    if (found != nullptr) return found;
    void *const library = ::dlopen("libvulkan.so.1", RTLD_NOW | RTLD_LOCAL);
    if (library != nullptr) found = reinterpret_cast<PFN_vkGetInstanceProcAddr>(::dlsym(library, "vkGetInstanceProcAddr"));
    return found;
}

std::shared_ptr<const Instance> Instance::shared() {
    static std::mutex mutex;
    static auto *const cached = new std::weak_ptr<const Instance>;
    const PFN_vkGetInstanceProcAddr get = find_loader();
    if (get == nullptr) throw driver_failure(ENODEV, why_no_loader());
    const std::lock_guard lock(mutex);
    if (std::shared_ptr<const Instance> instance = cached->lock()) return instance;
    // Made first, so that what the driver makes has an owner from birth.
    std::shared_ptr<Instance> instance(new Instance(VK_NULL_HANDLE, true, wanted_version));
    const VkInstance handle = instance->handle_ = create(get);
    // Set first, so that the destructor can do its work if the rest fails.
    instance->functions_.vkDestroyInstance = reinterpret_cast<PFN_vkDestroyInstance>(get(handle, "vkDestroyInstance"));
    instance->functions_ = load_instance_functions(get, handle, wanted_version);
    *cached = instance;
    return instance;
}

std::shared_ptr<const Instance> Instance::borrow(VkInstance handle, PFN_vkGetInstanceProcAddr get, std::uint32_t version) {
    if (get == nullptr) get = find_loader();
    if (get == nullptr) throw Failure(ENODEV, why_no_loader() + "; and get_instance_proc_addr is null");
    std::shared_ptr<Instance> instance(new Instance(handle, false, version == 0 ? VK_API_VERSION_1_0 : version));
    instance->functions_ = load_instance_functions(get, handle, instance->version_);
    return instance;
}

Instance::~Instance() {
    if (is_own_ && functions_.vkDestroyInstance != nullptr && !has_forked()) functions_.vkDestroyInstance(handle_, nullptr);
}

std::vector<VkPhysicalDevice> Instance::physical_devices() const {
    std::vector<VkPhysicalDevice> devices;
    VkResult result = VK_INCOMPLETE;
    while (result == VK_INCOMPLETE) {
        std::uint32_t count = 0;
        check(functions_.vkEnumeratePhysicalDevices(handle_, &count, nullptr), "cannot list the Vulkan devices");
        devices.resize(count);
        result = functions_.vkEnumeratePhysicalDevices(handle_, &count, devices.data());
        devices.resize(count);
    }
    check(result, "cannot list the Vulkan devices");
    return devices;
}

} // namespace interop::vulkan
