#pragma once

/// What a device says about the images that lie in buffers of the library.

#include <cstdint>
#include <optional>

#include "gpu.hpp"

namespace interop::vulkan {

/// The format in the words of Vulkan; VK_FORMAT_UNDEFINED where it has none.
VkFormat vk_format_of(MAX_Format format) noexcept;

/// The format as a DRM code; 0 where it has none.
std::uint32_t fourcc_of(MAX_Format format) noexcept;

/// Where a linear image of the device keeps its pixels, and what memory it needs.
struct LinearLayout {
    std::uint32_t row_pitch_bytes = 0;
    std::uint64_t size_bytes = 0;
    std::uint64_t alignment_bytes = 0;
    std::uint32_t memory_type_bits = 0;
};

/// The layout of a linear 2D image: one mip level, one layer, to be sampled and copied, in memory that comes as an opaque descriptor.
/// Nothing where the device has no such image, or does not start it at offset 0.
std::optional<LinearLayout> linear_layout(const std::shared_ptr<const Gpu> &gpu, MAX_Format format, std::uint32_t width, std::uint32_t height);

/// True if the device can do anything with the format.
bool knows_format(const Gpu &gpu, MAX_Format format);

/// True if an image of the format can be exchanged as a dma-buf with linear layout, as one plane that can be sampled.
bool has_linear_dma_buf(const Gpu &gpu, MAX_Format format);

} // namespace interop::vulkan
