// Linear dma-bufs: what the layer answers, and round trips of buffers and images.
#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>
#include <fstream>

#include "dma_buf.hpp"
#include "processes.hpp"

namespace {

constexpr VkExternalMemoryFeatureFlags both = VK_EXTERNAL_MEMORY_FEATURE_EXPORTABLE_BIT | VK_EXTERNAL_MEMORY_FEATURE_IMPORTABLE_BIT;

bool is_dma_buf_alone(const VkExternalMemoryProperties &properties) {
    return properties.externalMemoryFeatures == both && properties.compatibleHandleTypes == dma_buf::type &&
           properties.exportFromImportedHandleTypes == dma_buf::type;
}

VkResult image_support(const VulkanDevice &vulkan, VkFormat format, VkImageTiling tiling, std::uint64_t modifier, VkExternalMemoryProperties &external) {
    VkPhysicalDeviceImageDrmFormatModifierInfoEXT modifier_info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_IMAGE_DRM_FORMAT_MODIFIER_INFO_EXT};
    modifier_info.drmFormatModifier = modifier;
    VkPhysicalDeviceExternalImageFormatInfo external_info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_IMAGE_FORMAT_INFO};
    if (tiling == VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT) external_info.pNext = &modifier_info;
    external_info.handleType = dma_buf::type;
    const VkPhysicalDeviceImageFormatInfo2 info{
        VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_IMAGE_FORMAT_INFO_2, &external_info, format, VK_IMAGE_TYPE_2D, tiling,
        VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT, 0};
    VkExternalImageFormatProperties answer{VK_STRUCTURE_TYPE_EXTERNAL_IMAGE_FORMAT_PROPERTIES};
    VkImageFormatProperties2 properties{VK_STRUCTURE_TYPE_IMAGE_FORMAT_PROPERTIES_2, &answer};
    const VkResult result = vkGetPhysicalDeviceImageFormatProperties2(vulkan.physical_device, &info, &properties);
    external = answer.externalMemoryProperties;
    return result;
}

void queries() {
    const VulkanDevice vulkan(dma_buf::extensions);
    const auto names = vulkan.extensions();
    for (const char *const name : dma_buf::extensions) CHECK(std::count(names.begin(), names.end(), name) == 1);

    const VkPhysicalDeviceExternalBufferInfo buffer_info{VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_BUFFER_INFO, nullptr, 0, VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
                                                         dma_buf::type};
    VkExternalBufferProperties buffer{VK_STRUCTURE_TYPE_EXTERNAL_BUFFER_PROPERTIES};
    vkGetPhysicalDeviceExternalBufferProperties(vulkan.physical_device, &buffer_info, &buffer);
    CHECK(is_dma_buf_alone(buffer.externalMemoryProperties));

    VkExternalMemoryProperties external{};
    for (const auto &[format, bytes] : dma_buf::formats) {
        CHECK_VK(VK_SUCCESS, image_support(vulkan, format, VK_IMAGE_TILING_LINEAR, 0, external));
        CHECK(is_dma_buf_alone(external));
        external = {};
        CHECK_VK(VK_SUCCESS, image_support(vulkan, format, VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT, 0, external));
        CHECK(is_dma_buf_alone(external));
        CHECK_VK(VK_ERROR_FORMAT_NOT_SUPPORTED, image_support(vulkan, format, VK_IMAGE_TILING_OPTIMAL, 0, external));
        CHECK_VK(VK_ERROR_FORMAT_NOT_SUPPORTED, image_support(vulkan, format, VK_IMAGE_TILING_DRM_FORMAT_MODIFIER_EXT, 1, external));

        VkDrmFormatModifierPropertiesListEXT list{VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_EXT};
        VkFormatProperties2 properties{VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_2, &list};
        vkGetPhysicalDeviceFormatProperties2(vulkan.physical_device, format, &properties);
        CHECK(list.drmFormatModifierCount == 1);
        VkDrmFormatModifierPropertiesEXT modifier{7, 7, 0};
        list.pDrmFormatModifierProperties = &modifier;
        vkGetPhysicalDeviceFormatProperties2(vulkan.physical_device, format, &properties);
        CHECK(list.drmFormatModifierCount == 1 && modifier.drmFormatModifier == 0 && modifier.drmFormatModifierPlaneCount == 1);
        CHECK(modifier.drmFormatModifierTilingFeatures == properties.formatProperties.linearTilingFeatures);
    }
    VkDrmFormatModifierPropertiesListEXT none{VK_STRUCTURE_TYPE_DRM_FORMAT_MODIFIER_PROPERTIES_LIST_EXT};
    VkFormatProperties2 depth{VK_STRUCTURE_TYPE_FORMAT_PROPERTIES_2, &none};
    vkGetPhysicalDeviceFormatProperties2(vulkan.physical_device, VK_FORMAT_D32_SFLOAT, &depth);
    CHECK(none.drmFormatModifierCount == 0);
}

void buffers() {
    const VulkanDevice vulkan(dma_buf::extensions);
    const VulkanDevice other(dma_buf::extensions);
    const VkBuffer buffer = dma_buf::create_buffer(vulkan, 1000);
    VkMemoryRequirements requirements{};
    vulkan.vk.vkGetBufferMemoryRequirements(vulkan.device, buffer, &requirements);
    const VkDeviceMemory memory = dma_buf::allocate(vulkan, requirements.size);
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkBindBufferMemory(vulkan.device, buffer, memory, 0));
    std::uint8_t *const written = dma_buf::map(vulkan, memory);
    written[999] = 42;

    const int fd = dma_buf::export_fd(vulkan, memory);
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    VkMemoryFdPropertiesKHR properties{VK_STRUCTURE_TYPE_MEMORY_FD_PROPERTIES_KHR};
    CHECK_VK(VK_SUCCESS, other.vk.vkGetMemoryFdPropertiesKHR(other.device, dma_buf::type, fd, &properties));
    CHECK(properties.memoryTypeBits == 1);
    VkDeviceMemory imported = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, dma_buf::import(other, fd, requirements.size, imported));
    CHECK(!is_open(fd));
    const VkBuffer view = dma_buf::create_buffer(other, 1000);
    CHECK_VK(VK_SUCCESS, other.vk.vkBindBufferMemory(other.device, view, imported, 0));
    std::uint8_t *const seen = dma_buf::map(other, imported);
    CHECK(seen[999] == 42);
    written[0] = 17;
    CHECK(seen[0] == 17);
    // The memory outlives the exporter's object.
    vulkan.vk.vkDestroyBuffer(vulkan.device, buffer, nullptr);
    vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
    CHECK(seen[0] == 17 && seen[999] == 42);
    other.vk.vkDestroyBuffer(other.device, view, nullptr);
    other.vk.vkFreeMemory(other.device, imported, nullptr);
}

/// What a texel byte must be.
std::uint8_t pattern(std::size_t x_bytes, std::size_t y) { return static_cast<std::uint8_t>(x_bytes * 7 + y * 31 + 1); }

void write(std::uint8_t *pixels, VkDeviceSize pitch, VkExtent2D size, std::uint32_t bytes) {
    for (std::size_t y = 0; y < size.height; ++y)
        for (std::size_t x = 0; x < std::size_t{size.width} * bytes; ++x) pixels[y * pitch + x] = pattern(x, y);
}

void check_texels(const std::vector<std::uint8_t> &texels, VkExtent2D size, std::uint32_t bytes) {
    const std::size_t row = std::size_t{size.width} * bytes;
    CHECK(texels.size() == row * size.height);
    for (std::size_t y = 0; y < size.height; ++y)
        for (std::size_t x = 0; x < row; ++x) CHECK(texels[y * row + x] == pattern(x, y));
}

/// Binds memory of a descriptor to an image of an explicit pitch, and compares its texels.
void import_and_compare(const VulkanDevice &vulkan, int fd, VkDeviceSize allocation_bytes, VkFormat format, VkExtent2D size, VkDeviceSize pitch,
                        std::uint32_t bytes) {
    VkImage image = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, dma_buf::create_image(vulkan, format, size, pitch, image));
    VkImageDrmFormatModifierPropertiesEXT modifier{VK_STRUCTURE_TYPE_IMAGE_DRM_FORMAT_MODIFIER_PROPERTIES_EXT};
    modifier.drmFormatModifier = 7;
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkGetImageDrmFormatModifierPropertiesEXT(vulkan.device, image, &modifier));
    CHECK(modifier.drmFormatModifier == 0);
    CHECK(dma_buf::layout_of(vulkan, image).rowPitch == pitch);
    VkDeviceMemory memory = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, dma_buf::import(vulkan, fd, allocation_bytes, memory));
    CHECK_VK(VK_SUCCESS, vulkan.vk.vkBindImageMemory(vulkan.device, image, memory, 0));
    check_texels(dma_buf::read_back(vulkan, image, size, bytes), size, bytes);
    vulkan.vk.vkDestroyImage(vulkan.device, image, nullptr);
    vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
}

void images() {
    const VulkanDevice vulkan(dma_buf::extensions);
    const VulkanDevice other(dma_buf::extensions);
    for (const auto &[format, bytes] : dma_buf::formats)
        for (const std::uint32_t width : {1u, 17u, 100u, 257u}) {
            const VkExtent2D size{width, 7};
            VkImage image = VK_NULL_HANDLE;
            CHECK_VK(VK_SUCCESS, dma_buf::create_image(vulkan, format, size, 0, image));
            const VkSubresourceLayout layout = dma_buf::layout_of(vulkan, image);
            CHECK(layout.offset == 0 && layout.rowPitch >= VkDeviceSize{width} * bytes);
            VkMemoryRequirements requirements{};
            vulkan.vk.vkGetImageMemoryRequirements(vulkan.device, image, &requirements);
            const VkDeviceMemory memory = dma_buf::allocate(vulkan, requirements.size);
            CHECK_VK(VK_SUCCESS, vulkan.vk.vkBindImageMemory(vulkan.device, image, memory, 0));
            write(dma_buf::map(vulkan, memory), layout.rowPitch, size, bytes);
            import_and_compare(other, dma_buf::export_fd(vulkan, memory), requirements.size, format, size, layout.rowPitch, bytes);
            vulkan.vk.vkDestroyImage(vulkan.device, image, nullptr);
            vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
        }
}

/// A memfd of our own, pixels from its first byte, stands for the dma-buf of another device.
void our_own_memory() {
    const VulkanDevice vulkan(dma_buf::extensions);
    const VkExtent2D size{37, 5};
    VkImage image = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, dma_buf::create_image(vulkan, VK_FORMAT_R8G8B8A8_UNORM, size, 0, image));
    const VkDeviceSize pitch = dma_buf::layout_of(vulkan, image).rowPitch;
    VkMemoryRequirements requirements{};
    vulkan.vk.vkGetImageMemoryRequirements(vulkan.device, image, &requirements);
    vulkan.vk.vkDestroyImage(vulkan.device, image, nullptr);

    const int fd = ::memfd_create("ours", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    CHECK(::ftruncate(fd, static_cast<off_t>(requirements.size)) == 0);
    CHECK(::fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0);
    void *const address = ::mmap(nullptr, requirements.size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    write(static_cast<std::uint8_t *>(address), pitch, size, 4);
    import_and_compare(vulkan, fd, requirements.size, VK_FORMAT_R8G8B8A8_UNORM, size, pitch, 4);
    ::munmap(address, requirements.size);
}

void other_pitches_are_refused() {
    const VulkanDevice vulkan(dma_buf::extensions);
    VkImage image = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, dma_buf::create_image(vulkan, VK_FORMAT_R8G8B8A8_UNORM, {17, 3}, 0, image));
    const VkDeviceSize pitch = dma_buf::layout_of(vulkan, image).rowPitch;
    vulkan.vk.vkDestroyImage(vulkan.device, image, nullptr);
    image = VK_NULL_HANDLE;
    CHECK_VK(VK_ERROR_INVALID_DRM_FORMAT_MODIFIER_PLANE_LAYOUT_EXT, dma_buf::create_image(vulkan, VK_FORMAT_R8G8B8A8_UNORM, {17, 3}, pitch + 64, image));
    CHECK(image == VK_NULL_HANDLE);
}

void failed_imports_keep_the_descriptor() {
    const VulkanDevice vulkan(dma_buf::extensions);
    int ends[2];
    CHECK(::pipe2(ends, O_CLOEXEC) == 0);
    const auto memfd = [](int seals) {
        const int fd = ::memfd_create("bad", MFD_CLOEXEC | MFD_ALLOW_SEALING);
        CHECK(::ftruncate(fd, 4096) == 0 && ::fcntl(fd, F_ADD_SEALS, seals) == 0);
        return fd;
    };
    const int good = memfd(F_SEAL_SHRINK);
    const struct {
        int fd;
        VkDeviceSize bytes;
    } bad[] = {{ends[0], 4096}, {memfd(F_SEAL_GROW), 4096}, {good, 4097}};
    for (const auto &[fd, bytes] : bad) {
        const std::size_t before = descriptor_count();
        VkDeviceMemory memory = VK_NULL_HANDLE;
        CHECK_VK(VK_ERROR_INVALID_EXTERNAL_HANDLE, dma_buf::import(vulkan, fd, bytes, memory));
        CHECK(memory == VK_NULL_HANDLE && is_open(fd) && descriptor_count() == before);
    }
    VkMemoryFdPropertiesKHR properties{VK_STRUCTURE_TYPE_MEMORY_FD_PROPERTIES_KHR};
    CHECK_VK(VK_ERROR_INVALID_EXTERNAL_HANDLE, vulkan.vk.vkGetMemoryFdPropertiesKHR(vulkan.device, dma_buf::type, ends[0], &properties));
    VkDeviceMemory memory = VK_NULL_HANDLE;
    CHECK_VK(VK_SUCCESS, dma_buf::import(vulkan, good, 4096, memory));
    vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
}

std::size_t mapping_count() {
    std::ifstream maps("/proc/self/maps");
    std::size_t count = 0;
    for (std::string line; std::getline(maps, line);) count += line.find("vk_layer_fd dma-buf") == std::string::npos ? 0 : 1;
    return count;
}

void nothing_is_left() {
    const VulkanDevice vulkan(dma_buf::extensions);
    const std::size_t descriptors = descriptor_count();
    CHECK(mapping_count() == 0);
    for (int i = 0; i < 200; ++i) {
        const VkDeviceMemory memory = dma_buf::allocate(vulkan, 10'000);
        VkDeviceMemory imported = VK_NULL_HANDLE;
        CHECK_VK(VK_SUCCESS, dma_buf::import(vulkan, dma_buf::export_fd(vulkan, memory), 10'000, imported));
        CHECK(mapping_count() == 2);
        vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
        vulkan.vk.vkFreeMemory(vulkan.device, imported, nullptr);
    }
    CHECK(mapping_count() == 0 && descriptor_count() == descriptors);
}

void between_processes() {
    pair(
        [](const Peer &peer) {
            const VulkanDevice vulkan(dma_buf::extensions);
            const VkDeviceMemory memory = dma_buf::allocate(vulkan, 5000);
            std::uint8_t *const bytes = dma_buf::map(vulkan, memory);
            bytes[4999] = 5;
            const int fd = dma_buf::export_fd(vulkan, memory);
            peer.send_fd(fd);
            ::close(fd);
            peer.wait();
            CHECK(bytes[0] == 6);
            vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
        },
        [](const Peer &peer) {
            const VulkanDevice vulkan(dma_buf::extensions);
            VkDeviceMemory memory = VK_NULL_HANDLE;
            CHECK_VK(VK_SUCCESS, dma_buf::import(vulkan, peer.receive_fd(), 5000, memory));
            std::uint8_t *const bytes = dma_buf::map(vulkan, memory);
            CHECK(bytes[4999] == 5);
            bytes[0] = 6;
            vulkan.vk.vkFreeMemory(vulkan.device, memory, nullptr);
            peer.tell();
        });
}

constexpr Case cases[] = {
    {"queries", queries},
    {"buffers", buffers},
    {"images", images},
    {"our_own_memory", our_own_memory},
    {"other_pitches_are_refused", other_pitches_are_refused},
    {"failed_imports_keep_the_descriptor", failed_imports_keep_the_descriptor},
    {"nothing_is_left", nothing_is_left},
    {"between_processes", between_processes},
};

} // namespace

int main(int argc, char **argv) { return run_cases(argc, argv, cases); }
