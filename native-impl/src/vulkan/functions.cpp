#include "functions.hpp"

#include <functional>
#include <string>

#include "../core/failure.hpp"

namespace interop::vulkan {
namespace {

using Get = std::function<PFN_vkVoidFunction(const char *name)>;

/// A function that must be there.
PFN_vkVoidFunction find(const Get &get, const char *name) {
    const PFN_vkVoidFunction function = get(name);
    if (function == nullptr) throw Failure(EOPNOTSUPP, std::string("Vulkan lacks the function ") + name);
    return function;
}

} // namespace

InstanceFunctions load_instance_functions(PFN_vkGetInstanceProcAddr get_address, VkInstance instance, std::uint32_t version) {
    InstanceFunctions result;
    result.vkGetInstanceProcAddr = get_address;
    const Get get = [&](const char *name) { return get_address(instance, name); };
#define INTEROP_LOAD(name) result.name = reinterpret_cast<PFN_##name>(find(get, #name));
#define INTEROP_LOAD_PROMOTED(name, since) result.name = reinterpret_cast<PFN_##name>(find(get, version >= (since) ? #name : #name "KHR"));
    INTEROP_VULKAN_INSTANCE_FUNCTIONS(INTEROP_LOAD, INTEROP_LOAD_PROMOTED)
#undef INTEROP_LOAD
#undef INTEROP_LOAD_PROMOTED
    return result;
}

DeviceFunctions load_device_functions(const InstanceFunctions &instance, VkDevice device, std::uint32_t version) {
    DeviceFunctions result;
    const Get get = [&](const char *name) { return instance.vkGetDeviceProcAddr(device, name); };
#define INTEROP_LOAD(name) result.name = reinterpret_cast<PFN_##name>(find(get, #name));
#define INTEROP_LOAD_PROMOTED(name, since) result.name = reinterpret_cast<PFN_##name>(find(get, version >= (since) ? #name : #name "KHR"));
#define INTEROP_LOAD_EXTENSION(name) result.name = reinterpret_cast<PFN_##name>(get(#name));
    INTEROP_VULKAN_DEVICE_FUNCTIONS(INTEROP_LOAD, INTEROP_LOAD_PROMOTED, INTEROP_LOAD_EXTENSION)
#undef INTEROP_LOAD
#undef INTEROP_LOAD_PROMOTED
#undef INTEROP_LOAD_EXTENSION
    return result;
}

} // namespace interop::vulkan
