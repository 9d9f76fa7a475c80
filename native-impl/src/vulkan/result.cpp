#include "result.hpp"

#include <cerrno>
#include <string>

#include "../core/descriptor_limit.hpp"

namespace interop::vulkan {
namespace {

struct Entry {
    VkResult result;
    const char *name;
    int code;
};

#define INTEROP_RESULT(result, code) Entry{result, #result, code}

/// What the results mean for a caller of the library. What is not here is a failure of the driver: EIO.
constexpr Entry entries[] = {
    INTEROP_RESULT(VK_ERROR_OUT_OF_HOST_MEMORY, ENOMEM),
    INTEROP_RESULT(VK_ERROR_OUT_OF_DEVICE_MEMORY, ENOMEM),
    INTEROP_RESULT(VK_ERROR_OUT_OF_POOL_MEMORY, ENOMEM),
    INTEROP_RESULT(VK_ERROR_FRAGMENTED_POOL, ENOMEM),
    INTEROP_RESULT(VK_ERROR_FRAGMENTATION, ENOMEM),
    INTEROP_RESULT(VK_ERROR_MEMORY_MAP_FAILED, ENOMEM),
    INTEROP_RESULT(VK_ERROR_TOO_MANY_OBJECTS, EMFILE),
    INTEROP_RESULT(VK_ERROR_INITIALIZATION_FAILED, EIO),
    INTEROP_RESULT(VK_ERROR_DEVICE_LOST, EIO),
    INTEROP_RESULT(VK_ERROR_UNKNOWN, EIO),
    INTEROP_RESULT(VK_ERROR_LAYER_NOT_PRESENT, ENODEV),
    INTEROP_RESULT(VK_ERROR_INCOMPATIBLE_DRIVER, ENODEV),
    INTEROP_RESULT(VK_ERROR_EXTENSION_NOT_PRESENT, EOPNOTSUPP),
    INTEROP_RESULT(VK_ERROR_FEATURE_NOT_PRESENT, EOPNOTSUPP),
    INTEROP_RESULT(VK_ERROR_FORMAT_NOT_SUPPORTED, EOPNOTSUPP),
    INTEROP_RESULT(VK_ERROR_INVALID_EXTERNAL_HANDLE, EINVAL),
    INTEROP_RESULT(VK_TIMEOUT, ETIMEDOUT),
    INTEROP_RESULT(VK_NOT_READY, EAGAIN),
};

#undef INTEROP_RESULT

const Entry *find(VkResult result) noexcept {
    for (const Entry &entry : entries) {
        if (entry.result == result) return &entry;
    }
    return nullptr;
}

} // namespace

int errno_of(VkResult result) noexcept {
    if (result == VK_SUCCESS) return 0;
    const Entry *const entry = find(result);
    return entry == nullptr ? EIO : entry->code;
}

void check(VkResult result, const char *what) {
    if (result == VK_SUCCESS) return;
    const Entry *const entry = find(result);
    const std::string name = entry == nullptr ? "VkResult " + std::to_string(static_cast<int>(result)) : entry->name;
    throw driver_failure(errno_of(result), std::string(what) + ": " + name);
}

} // namespace interop::vulkan
