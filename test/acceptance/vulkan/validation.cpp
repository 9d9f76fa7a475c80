#include "validation.hpp"

#include <cstdio>
#include <cstring>

namespace validation {
namespace {

/// A message that is not a mistake of ours.
struct Known {
    const char *id;     ///< pMessageIdName; null: any
    const char *part;   ///< what the text must hold as well
    const char *reason; ///< why it is mistaken, with the number of the issue of the layer
};

constexpr Known known[] = {
    {"Loader Message", "VK_INSTANCE_LAYERS", "no message of the layers: the loader tells that the environment asks for them"},
    {nullptr, "VK_ERROR_INVALID_EXTERNAL_HANDLE", "no message of the layers: Mesa tells about the import that it refuses, which the test expects"},
    {"UNASSIGNED-CoreValidation-DrawState-InvalidImageLayout", "to be in layout VK_IMAGE_LAYOUT_GENERAL--instead, current layout is VK_IMAGE_LAYOUT_UNDEFINED",
     "the first acquire of an imported image from VK_QUEUE_FAMILY_EXTERNAL: the image must be created as undefined, its memory is in the layout of the exporter (#8940)"},
};

std::uint64_t count = 0;

bool is_known(const char *id, const char *text) {
    for (const Known &each : known) {
        const bool same_id = each.id == nullptr || (id != nullptr && std::strcmp(each.id, id) == 0);
        if (same_id && std::strstr(text, each.part) != nullptr) return true;
    }
    return false;
}

VKAPI_ATTR VkBool32 VKAPI_CALL report(VkDebugUtilsMessageSeverityFlagBitsEXT severity, VkDebugUtilsMessageTypeFlagsEXT, const VkDebugUtilsMessengerCallbackDataEXT *data, void *) {
    if (severity < VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT || is_known(data->pMessageIdName, data->pMessage)) return VK_FALSE;
    count += 1;
    std::fprintf(stderr, "validation: %s: %s\n", data->pMessageIdName == nullptr ? "?" : data->pMessageIdName, data->pMessage);
    return VK_FALSE;
}

} // namespace

VkDebugUtilsMessengerCreateInfoEXT messenger() {
    return {VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
            nullptr,
            0,
            VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
            VK_DEBUG_UTILS_MESSAGE_TYPE_GENERAL_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT,
            report,
            nullptr};
}

std::uint64_t unexpected() { return count; }

} // namespace validation
