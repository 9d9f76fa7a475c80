#pragma once

#include "../common/cases.hpp"
#include "gpu.hpp"

/// How the memory comes in.
enum class Route {
    opaque,  ///< the descriptor, by VK_KHR_external_memory_fd
    pointer, ///< a mapping of the descriptor, by VK_EXT_external_memory_host: for memory of the host, where the driver does not take its descriptor
};

const char *name_of(Route route);
/// The route that an argument names; anything else ends the program.
Route route_of(const char *text);

/// The Vulkan format of a pixel format; VK_FORMAT_UNDEFINED if it has none.
VkFormat vk_format_of(MAX_Format format);

/// Why memory must not be imported into this device at all, or null: the rules of the specification on device and driver.
const char *refusal(const Gpu &gpu, const AsyncRT_InteropMemoryInfo &memory, Route route);

/// Memory of the producer, bound to a buffer or to a linear image of this device. One import each.
class Imported final {
public:
    Imported() = default;
    ~Imported() { reset(); }
    Imported(const Imported &) = delete;
    Imported &operator=(const Imported &) = delete;

    /// Binds it to a buffer from which to copy. The descriptor stays the caller's.
    VkResult as_buffer(const Gpu &gpu, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route);
    /// Binds it to a linear image: no copy. The row pitch of `linear_layout` must be that of the memory.
    VkResult as_image(const Gpu &gpu, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route);
    void reset();
    /// The bytes of the imported memory, for a consumer that copies them by the host. Mapped by Vulkan where the memory came by its descriptor.
    void *map();

    VkBuffer buffer = VK_NULL_HANDLE;
    VkImage image = VK_NULL_HANDLE;

private:
    VkResult import_memory(const Gpu &gpu, int fd, const AsyncRT_InteropMemoryInfo &memory, Route route, const VkMemoryRequirements &needed);

    const Gpu *gpu_ = nullptr;
    VkDeviceMemory memory_ = VK_NULL_HANDLE;
    void *mapping_ = nullptr;
    std::size_t mapping_bytes_ = 0;
};

/// Row pitch and size of a linear image as `as_image` makes it; 0 where the device has no such image.
cases::Layout linear_layout(const Gpu &gpu, MAX_Format format, std::uint32_t width, std::uint32_t height, Route route);

/// A view for sampling: one channel reads as (R, R, R, 1), two as (R, R, R, G).
VkImageView sampled_view(const Gpu &gpu, VkImage image, MAX_Format format);
