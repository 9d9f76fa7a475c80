#include "dispatch.hpp"

namespace fd_layer {
namespace {

template <typename Function, typename Parent, typename Get>
Function find(Parent parent, Get get, const std::string &name) {
    return reinterpret_cast<Function>(get(parent, name.c_str()));
}

template <typename Function, typename Parent, typename Get>
Function find_either(Parent parent, Get get, const std::string &name) {
    const auto core = find<Function>(parent, get, name);
    return core != nullptr ? core : find<Function>(parent, get, name + "KHR");
}

} // namespace

InstanceDispatch instance_dispatch(VkInstance instance, PFN_vkGetInstanceProcAddr next) {
    InstanceDispatch table;
    table.GetInstanceProcAddr = next;
#define FD_LAYER_FIND(name) table.name = find<PFN_vk##name>(instance, next, "vk" #name);
#define FD_LAYER_FIND_KHR(name) table.name = find_either<PFN_vk##name>(instance, next, "vk" #name);
    FD_LAYER_INSTANCE_FUNCTIONS(FD_LAYER_FIND)
    FD_LAYER_INSTANCE_FUNCTIONS_KHR(FD_LAYER_FIND_KHR)
    return table;
}

DeviceDispatch device_dispatch(VkDevice device, PFN_vkGetDeviceProcAddr next) {
    DeviceDispatch table;
    table.GetDeviceProcAddr = next;
#undef FD_LAYER_FIND
#undef FD_LAYER_FIND_KHR
#define FD_LAYER_FIND(name) table.name = find<PFN_vk##name>(device, next, "vk" #name);
#define FD_LAYER_FIND_KHR(name) table.name = find_either<PFN_vk##name>(device, next, "vk" #name);
    FD_LAYER_DEVICE_FUNCTIONS(FD_LAYER_FIND)
    FD_LAYER_DEVICE_FUNCTIONS_KHR(FD_LAYER_FIND_KHR)
    return table;
}

} // namespace fd_layer
