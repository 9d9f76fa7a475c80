// Dma-bufs, which a software driver has only with the test layer, through the public functions.
#include <cstring>

#include "context.hpp"
#include "dma_buf.hpp"

namespace {

std::uint8_t pattern(std::size_t x_bytes, std::size_t y) { return static_cast<std::uint8_t>(x_bytes * 5 + y * 17 + 3); }

/// The library exports, an application imports with modifier and pitch, and sees the bytes, also those that change later.
void dma_buf_export() {
    const Context context;
    const VulkanDevice application(dma_buf::extensions);
    const struct {
        MAX_Format format;
        VkFormat vk_format;
        std::uint32_t bytes;
        std::uint32_t fourcc;
    } cases[] = {
        {MAX_FMT_R8, VK_FORMAT_R8_UNORM, 1, 0x20203852},                   // R8
        {MAX_FMT_RGBA8, VK_FORMAT_R8G8B8A8_UNORM, 4, 0x34324241},          // AB24
        {MAX_FMT_BGRA8, VK_FORMAT_B8G8R8A8_UNORM, 4, 0x34325241},          // AR24
        {MAX_FMT_RGBA16F, VK_FORMAT_R16G16B16A16_SFLOAT, 8, 0x48344241},   // AB4H
    };
    for (const auto &each : cases)
        for (const std::uint32_t width : {1u, 17u, 257u}) {
            const VkExtent2D size{width, 5};
            const AsyncRT_InteropBuffer buffer = context.buffer(each.format, width, size.height, dma_buf_type);
            AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
            int fd = -1;
            // The same by the function of the proposal.
            const void *core = nullptr;
            OK(AsyncRT_InteropBuffer_core_handle(buffer, &core));
            std::uint64_t core_size = 0, modifier = 7;
            std::uint32_t stride = 0, core_width = 0, core_height = 0, fourcc = 0;
            OK(AsyncRT_DeviceBuffer_export_dmabuf(core, &fd, &core_size, &stride, &core_width, &core_height, &fourcc, &modifier));
            ::close(fd);
            OK(AsyncRT_InteropBuffer_export_handle(buffer, dma_buf_type, &fd, &info));
            CHECK(core_size == info.allocation_size_bytes && stride == info.row_pitch_bytes && fourcc == info.fourcc && modifier == 0);
            CHECK(core_width == width && core_height == size.height);
            CHECK(info.handle_type == dma_buf_type && info.fourcc == each.fourcc && info.modifier == 0 && info.image_offset_bytes == 0);
            VkImage image = VK_NULL_HANDLE;
            CHECK_VK(VK_SUCCESS, dma_buf::create_image(application, each.vk_format, size, info.row_pitch_bytes, image));
            VkDeviceMemory memory = VK_NULL_HANDLE;
            CHECK_VK(VK_SUCCESS, dma_buf::import(application, fd, info.allocation_size_bytes, memory));
            CHECK_VK(VK_SUCCESS, application.vk.vkBindImageMemory(application.device, image, memory, 0));
            void *data = nullptr;
            std::uint64_t bytes = 0;
            OK(AsyncRT_InteropBuffer_map(buffer, &data, &bytes));
            for (std::size_t y = 0; y < size.height; ++y)
                for (std::size_t x = 0; x < std::size_t{width} * each.bytes; ++x)
                    static_cast<std::uint8_t *>(data)[y * info.row_pitch_bytes + x] = pattern(x, y);
            const auto texels = dma_buf::read_back(application, image, size, each.bytes);
            for (std::size_t i = 0; i < texels.size(); ++i) CHECK(texels[i] == pattern(i % (width * each.bytes), i / (width * each.bytes)));
            application.vk.vkDestroyImage(application.device, image, nullptr);
            application.vk.vkFreeMemory(application.device, memory, nullptr);
            OK(AsyncRT_InteropBuffer_release(buffer));
        }
}

/// No DRM code carries sRGB, so such a buffer has no dma-buf; a buffer that was made for one handle type has no other.
void dma_buf_refusals() {
    const Context context;
    const AsyncRT_InteropBuffer plain = context.buffer(MAX_FMT_RGBA8, 17, 5, opaque);
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    int fd = -7;
    CHECK(AsyncRT_InteropBuffer_export_handle(plain, dma_buf_type, &fd, &info) == -EOPNOTSUPP && fd == -7);
    AsyncRT_InteropImageDescription image = ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT;
    image.format = MAX_FMT_SRGBA8;
    image.width = 17;
    image.height = 5;
    AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
    options.handle_types = dma_buf_type;
    AsyncRT_InteropBuffer srgb = nullptr;
    OK(AsyncRT_InteropBuffer_create(context.handle, &image, &options, &srgb));
    const std::size_t before = descriptor_count();
    const AsyncRT_InteropMemoryInfo untouched = info;
    CHECK(AsyncRT_InteropBuffer_export_handle(srgb, dma_buf_type, &fd, &info) == -EOPNOTSUPP);
    CHECK(fd == -7 && std::memcmp(&info, &untouched, sizeof info) == 0 && descriptor_count() == before);
    const void *core = nullptr;
    OK(AsyncRT_InteropBuffer_core_handle(srgb, &core));
    std::uint64_t size = 0, modifier = 0;
    std::uint32_t stride = 0, width = 0, height = 0, fourcc = 0;
    CHECK(AsyncRT_DeviceBuffer_export_dmabuf(core, &fd, &size, &stride, &width, &height, &fourcc, &modifier) == -EOPNOTSUPP && fd == -7);
}

/// An application exports, the library imports.
void dma_buf_import() {
    const Context context;
    const VulkanDevice application(dma_buf::extensions);
    const AsyncRT_InteropBuffer example = context.buffer(MAX_FMT_RGBA8, 17, 5, dma_buf_type);
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    int fd = -1;
    OK(AsyncRT_InteropBuffer_export_handle(example, dma_buf_type, &fd, &info));
    ::close(fd);
    const VkDeviceMemory memory = dma_buf::allocate(application, info.allocation_size_bytes);
    std::uint8_t *const written = dma_buf::map(application, memory);
    written[0] = 11;
    fd = dma_buf::export_fd(application, memory);
    AsyncRT_InteropMemory imported = nullptr;
    OK(AsyncRT_InteropMemory_import_handle(context.handle, fd, &info, &imported));
    CHECK(is_open(fd));
    int ends[2];
    CHECK(::pipe2(ends, O_CLOEXEC) == 0);
    const std::size_t before = descriptor_count();
    AsyncRT_InteropMemory none = nullptr;
    CHECK(AsyncRT_InteropMemory_import_handle(context.handle, ends[0], &info, &none) == -EINVAL);
    CHECK(none == nullptr && is_open(ends[0]) && descriptor_count() == before);
    ::close(fd);
    OK(AsyncRT_InteropMemory_release(imported));
    application.vk.vkFreeMemory(application.device, memory, nullptr);
}

constexpr Case cases[] = {
    {"dma_buf_export", dma_buf_export},
    {"dma_buf_refusals", dma_buf_refusals},
    {"dma_buf_import", dma_buf_import},
};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
