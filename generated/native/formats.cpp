/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "formats.hpp"

namespace interop_fd_native::formats {

namespace {

const Facts table_of_max_format[] = {
    {1, "MAX_FMT_R8", "R8",
     Numeric::unorm, Layout::bytes, ColorSpace::linear, false,
     1, 1, {{'r', 8}},
     "VK_FORMAT_R8_UNORM",
     "GL_R8", "GL_RED", "GL_UNSIGNED_BYTE",
     "DRM_FORMAT_R8"},
    {2, "MAX_FMT_RG8", "RG8",
     Numeric::unorm, Layout::bytes, ColorSpace::linear, false,
     2, 2, {{'r', 8}, {'g', 8}},
     "VK_FORMAT_R8G8_UNORM",
     "GL_RG8", "GL_RG", "GL_UNSIGNED_BYTE",
     "DRM_FORMAT_GR88"},
    {3, "MAX_FMT_RGBA8", "RGBA8",
     Numeric::unorm, Layout::bytes, ColorSpace::linear, false,
     4, 4, {{'r', 8}, {'g', 8}, {'b', 8}, {'a', 8}},
     "VK_FORMAT_R8G8B8A8_UNORM",
     "GL_RGBA8", "GL_RGBA", "GL_UNSIGNED_BYTE",
     "DRM_FORMAT_ABGR8888"},
    {4, "MAX_FMT_BGRA8", "BGRA8",
     Numeric::unorm, Layout::bytes, ColorSpace::linear, true,
     4, 4, {{'b', 8}, {'g', 8}, {'r', 8}, {'a', 8}},
     "VK_FORMAT_B8G8R8A8_UNORM",
     "GL_RGBA8", "GL_BGRA", "GL_UNSIGNED_BYTE",
     "DRM_FORMAT_ARGB8888"},
    {5, "MAX_FMT_SRGBA8", "SRGBA8",
     Numeric::unorm, Layout::bytes, ColorSpace::srgb, true,
     4, 4, {{'r', 8}, {'g', 8}, {'b', 8}, {'a', 8}},
     "VK_FORMAT_R8G8B8A8_SRGB",
     "GL_SRGB8_ALPHA8", "GL_RGBA", "GL_UNSIGNED_BYTE",
     nullptr},
    {6, "MAX_FMT_R16F", "R16F",
     Numeric::sfloat, Layout::bytes, ColorSpace::linear, false,
     2, 1, {{'r', 16}},
     "VK_FORMAT_R16_SFLOAT",
     "GL_R16F", "GL_RED", "GL_HALF_FLOAT",
     nullptr},
    {7, "MAX_FMT_RG16F", "RG16F",
     Numeric::sfloat, Layout::bytes, ColorSpace::linear, false,
     4, 2, {{'r', 16}, {'g', 16}},
     "VK_FORMAT_R16G16_SFLOAT",
     "GL_RG16F", "GL_RG", "GL_HALF_FLOAT",
     nullptr},
    {8, "MAX_FMT_RGBA16F", "RGBA16F",
     Numeric::sfloat, Layout::bytes, ColorSpace::linear, false,
     8, 4, {{'r', 16}, {'g', 16}, {'b', 16}, {'a', 16}},
     "VK_FORMAT_R16G16B16A16_SFLOAT",
     "GL_RGBA16F", "GL_RGBA", "GL_HALF_FLOAT",
     "DRM_FORMAT_ABGR16161616F"},
    {9, "MAX_FMT_R32F", "R32F",
     Numeric::sfloat, Layout::bytes, ColorSpace::linear, true,
     4, 1, {{'r', 32}},
     "VK_FORMAT_R32_SFLOAT",
     "GL_R32F", "GL_RED", "GL_FLOAT",
     nullptr},
    {10, "MAX_FMT_RG32F", "RG32F",
     Numeric::sfloat, Layout::bytes, ColorSpace::linear, true,
     8, 2, {{'r', 32}, {'g', 32}},
     "VK_FORMAT_R32G32_SFLOAT",
     "GL_RG32F", "GL_RG", "GL_FLOAT",
     nullptr},
    {11, "MAX_FMT_RGBA32F", "RGBA32F",
     Numeric::sfloat, Layout::bytes, ColorSpace::linear, true,
     16, 4, {{'r', 32}, {'g', 32}, {'b', 32}, {'a', 32}},
     "VK_FORMAT_R32G32B32A32_SFLOAT",
     "GL_RGBA32F", "GL_RGBA", "GL_FLOAT",
     nullptr},
};

} // namespace

std::span<const Facts> all_max_format() noexcept
{
    return table_of_max_format;
}

const Facts *find_max_format(std::int32_t value) noexcept
{
    for (const Facts &facts : table_of_max_format)
        if (facts.value == value) return &facts;
    return nullptr;
}

} // namespace interop_fd_native::formats
