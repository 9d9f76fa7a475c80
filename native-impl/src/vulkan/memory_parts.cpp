#include "memory_parts.hpp"

#include <fcntl.h>

#include <algorithm>

#include "../core/images.hpp"
#include "buffers.hpp"
#include "driver_fd.hpp"
#include "image_facts.hpp"
#include "result.hpp"

namespace interop::vulkan {
namespace {

constexpr std::uint64_t size_granularity = 4096;
constexpr AsyncRT_InteropHandleType opaque = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
constexpr AsyncRT_InteropHandleType dma_buf = ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF;
constexpr VkMemoryPropertyFlags coherent = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
/// Kinds of memory that are not for sharing.
constexpr VkMemoryPropertyFlags unfit = VK_MEMORY_PROPERTY_LAZILY_ALLOCATED_BIT | VK_MEMORY_PROPERTY_PROTECTED_BIT;

std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) { return (value + multiple - 1) / multiple * multiple; }

/// The lowest index among the types; one that is local to the device goes first. Types without any property fail imports on some drivers.
std::optional<std::uint32_t> choose_memory_type(const PhysicalDevice &device, std::uint32_t bits, VkMemoryPropertyFlags wanted) {
    for (const VkMemoryPropertyFlags preferred : {wanted | VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT, wanted}) {
        for (std::uint32_t index = 0; index < device.memory.memoryTypeCount; ++index) {
            const VkMemoryPropertyFlags flags = device.memory.memoryTypes[index].propertyFlags;
            if ((bits >> index & 1U) != 0 && flags != 0 && (flags & unfit) == 0 && (flags & preferred) == preferred) return index;
        }
    }
    return std::nullopt;
}

/// A buffer that covers an allocation of exactly its size.
ExternalBuffer create_covering_buffer(const std::shared_ptr<const Gpu> &gpu, std::uint64_t &size_bytes, AsyncRT_InteropHandleType types) {
    for (;;) {
        ExternalBuffer buffer = create_external_buffer(gpu, size_bytes, types);
        if (buffer.requirements.size <= size_bytes) return buffer;
        size_bytes = round_up(buffer.requirements.size, size_granularity);
    }
}

/// The description, as far as a driver will not see by itself that it does not fit.
void check_description(const PhysicalDevice &device, const AsyncRT_InteropMemoryInfo &info) {
    const auto is = [](const Uuid &uuid, const std::uint8_t(&other)[ASYNCRT_INTEROP_UUID_SIZE]) { return std::equal(uuid.begin(), uuid.end(), other); };
    if (!is(device.identity.device, info.device_uuid)) throw Failure(EINVAL, "the memory is of another device");
    if (!is(device.identity.driver, info.driver_uuid)) throw Failure(EINVAL, "the memory is of another driver, or of another version of it");
    if (info.memory_type_index >= device.memory.memoryTypeCount) throw Failure(EINVAL, "the device has no memory type of this index");
}

/// The memory type of a dma-buf is for its importer to choose.
std::uint32_t dma_buf_memory_type(const Gpu &gpu, int fd, std::uint32_t buffer_bits) {
    if (gpu.functions().vkGetMemoryFdPropertiesKHR == nullptr) throw Failure(EOPNOTSUPP, "the device imports no dma-buf");
    VkMemoryFdPropertiesKHR properties{};
    properties.sType = VK_STRUCTURE_TYPE_MEMORY_FD_PROPERTIES_KHR;
    check(gpu.functions().vkGetMemoryFdPropertiesKHR(gpu.handle(), VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT, fd, &properties), "the descriptor is no dma-buf of this device");
    const auto index = choose_memory_type(gpu.physical(), properties.memoryTypeBits & buffer_bits, 0);
    if (!index) throw Failure(EINVAL, "no memory type fits the dma-buf and a buffer");
    return *index;
}

/// What the driver takes at an import: a duplicate, or where it moves the file offset while it looks, a description of its own.
UniqueFd duplicate_for_import(const PhysicalDevice &device, int fd) {
    if (device.driver == VK_DRIVER_ID_MESA_LLVMPIPE) {
        const std::string path = "/proc/self/fd/" + std::to_string(fd);
        // Only what is a plain file is sure to come back as the same object.
        if (::fcntl(fd, F_GET_SEALS) >= 0) {
            if (UniqueFd own(::open(path.c_str(), O_RDWR | O_CLOEXEC)); own) return own;
        }
    }
    return UniqueFd::duplicate(fd);
}

} // namespace

bool is_host_coherent(const PhysicalDevice &device, std::uint32_t memory_type_index) noexcept {
    return (device.memory.memoryTypes[memory_type_index].propertyFlags & coherent) == coherent;
}

AsyncRT_InteropHandleType exportable_types(const PhysicalDevice &device) noexcept {
    AsyncRT_InteropHandleType types = device.opaque.can_export ? opaque : 0;
    const bool both = (device.opaque.compatible & VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT) != 0;
    if (device.dma_buf.can_export && (types == 0 || both)) types |= dma_buf;
    return types;
}

MemoryParts create_memory(const std::shared_ptr<const Gpu> &gpu, const AllocationRequest &request, Image &image) {
    const PhysicalDevice &device = gpu->physical();
    image = request.image;
    const AsyncRT_InteropHandleType possible = opaque | (device.dma_buf.can_export ? dma_buf : 0);
    MemoryParts parts;
    parts.handle_types = request.handle_types != 0 ? request.handle_types : exportable_types(device);
    if ((parts.handle_types & ~possible) != 0) throw Failure(EOPNOTSUPP, "the device cannot export memory as this handle type");
    if (parts.handle_types == (opaque | dma_buf) && exportable_types(device) != parts.handle_types) {
        throw Failure(EOPNOTSUPP, "the device cannot export one allocation as both handle types");
    }
    if (!knows_format(*gpu, image.format)) throw Failure(EOPNOTSUPP, "the device does not support the format");
    if (std::max(image.width, image.height) > device.max_image_extent) throw Failure(EOPNOTSUPP, "the device has no image of this extent");

    const std::optional<LinearLayout> layout = linear_layout(gpu, image.format, image.width, image.height);
    const bool keeps_pitch = request.exact_row_pitch && image.row_pitch_bytes != 0;
    if (layout && !keeps_pitch) image.row_pitch_bytes = layout->row_pitch_bytes;
    image = with_row_pitch(image);
    const std::uint64_t pixels = std::uint64_t{image.row_pitch_bytes} * image.height;
    const std::uint64_t wanted = std::max({pixels + ASYNCRT_INTEROP_PADDING, request.min_size_bytes, layout ? layout->size_bytes : 0});
    if (wanted > device.max_allocation_size_bytes - std::min(size_granularity, device.max_allocation_size_bytes)) {
        throw Failure(ENOMEM, "the device does not allocate so much memory at once");
    }
    parts.size_bytes = round_up(wanted, size_granularity);
    ExternalBuffer buffer = create_covering_buffer(gpu, parts.size_bytes, parts.handle_types);
    parts.alignment_bytes = std::max(buffer.requirements.alignment, layout ? layout->alignment_bytes : 1);
    parts.memory_type_bits = buffer.requirements.memoryTypeBits & (layout ? layout->memory_type_bits : UINT32_MAX);
    const auto type = choose_memory_type(device, parts.memory_type_bits, request.host_visible ? coherent : 0);
    if (!type) throw Failure(EOPNOTSUPP, request.host_visible ? "the device has no memory that the host can map for this" : "the device has no memory for this");
    parts.memory_type_index = *type;
    const VkMemoryType &memory_type = device.memory.memoryTypes[*type];
    if (parts.size_bytes > device.memory.memoryHeaps[memory_type.heapIndex].size) throw Failure(ENOMEM, "the device has less memory than this");
    parts.is_dedicated = ((parts.handle_types & opaque) != 0 && device.opaque.is_dedicated_only) || ((parts.handle_types & dma_buf) != 0 && device.dma_buf.is_dedicated_only);
    VkExportMemoryAllocateInfo exported{};
    exported.sType = VK_STRUCTURE_TYPE_EXPORT_MEMORY_ALLOCATE_INFO;
    exported.handleTypes = vk_handle_types(parts.handle_types);
    parts.memory = allocate_for(gpu, buffer.buffer.get(), parts.size_bytes, *type, parts.is_dedicated, &exported, "cannot allocate exportable memory");
    bind(*gpu, buffer.buffer.get(), parts.memory.get());
    parts.buffer = std::move(buffer.buffer);
    return parts;
}

MemoryParts import_memory(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropMemoryInfo &info) {
    const PhysicalDevice &device = gpu->physical();
    const bool is_opaque = info.handle_type == opaque;
    if (is_opaque) check_description(device, info);
    if (info.allocation_size_bytes > device.max_allocation_size_bytes) throw Failure(EINVAL, "the description has a size that the device cannot allocate");
    MemoryParts parts;
    parts.size_bytes = info.allocation_size_bytes;
    parts.is_dedicated = (info.flags & ASYNCRT_INTEROP_MEMORY_DEDICATED) != 0;
    ExternalBuffer buffer = create_external_buffer(gpu, parts.size_bytes, info.handle_type);
    if (buffer.requirements.size > parts.size_bytes) throw Failure(EINVAL, "the description has a size that no buffer of the device has");
    DriverFd offered(duplicate_for_import(device, fd));
    parts.memory_type_index = is_opaque ? info.memory_type_index : dma_buf_memory_type(*gpu, offered.get(), buffer.requirements.memoryTypeBits);
    if ((buffer.requirements.memoryTypeBits >> parts.memory_type_index & 1U) == 0) throw Failure(EINVAL, "a buffer of the device cannot use this memory type");
    parts.memory_type_bits = is_opaque ? info.memory_type_bits : buffer.requirements.memoryTypeBits;
    parts.alignment_bytes = buffer.requirements.alignment;
    VkImportMemoryFdInfoKHR imported{};
    imported.sType = VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR;
    imported.handleType = is_opaque ? VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT : VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT;
    imported.fd = offered.get();
    try {
        parts.memory = allocate_for(gpu, buffer.buffer.get(), parts.size_bytes, parts.memory_type_index, parts.is_dedicated, &imported, "the driver does not import the descriptor");
    } catch (const Failure &failure) {
        // Software has no device memory that could run out: its driver says so of an object that is smaller than its description.
        if (failure.code() == ENOMEM && device.is_software()) throw Failure(EINVAL, failure.what());
        throw;
    }
    offered.taken();
    bind(*gpu, buffer.buffer.get(), parts.memory.get());
    parts.buffer = std::move(buffer.buffer);
    return parts;
}

} // namespace interop::vulkan
