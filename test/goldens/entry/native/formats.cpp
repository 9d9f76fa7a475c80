/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "formats.hpp"

namespace entry_native::formats {

namespace {

const Facts table_of_entry_format[] = {
    {1, "ENTRY_FMT_RGBA8", "RGBA8",
     Numeric::unorm, Layout::bytes, ColorSpace::linear, false,
     4, 4, {{'r', 8}, {'g', 8}, {'b', 8}, {'a', 8}},
     "VK_FORMAT_R8G8B8A8_UNORM",
     "GL_RGBA8", "GL_RGBA", "GL_UNSIGNED_BYTE",
     "DRM_FORMAT_ABGR8888"},
    {7, "ENTRY_FMT_ODD", "ODD",
     Numeric::uint, Layout::packed16, ColorSpace::linear, true,
     2, 2, {{'r', 3}, {'x', 13}},
     nullptr,
     nullptr, nullptr, nullptr,
     nullptr},
};

} // namespace

std::span<const Facts> all_entry_format() noexcept
{
    return table_of_entry_format;
}

const Facts *find_entry_format(std::int32_t value) noexcept
{
    for (const Facts &facts : table_of_entry_format)
        if (facts.value == value) return &facts;
    return nullptr;
}

} // namespace entry_native::formats
