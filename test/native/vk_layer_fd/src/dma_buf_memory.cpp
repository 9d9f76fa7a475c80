#include "dma_buf_memory.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chain.hpp"
#include "device.hpp"

namespace fd_layer {
namespace {

constexpr auto dma_buf_type = VK_EXTERNAL_MEMORY_HANDLE_TYPE_DMA_BUF_BIT_EXT;

/// Host memory is imported in whole pages.
std::size_t whole_pages(std::uint64_t bytes) noexcept { return static_cast<std::size_t>((bytes + 4095) / 4096 * 4096); }

/// Bytes behind a descriptor; 0 if it cannot stand for a dma-buf, which can neither shrink nor be read only.
std::uint64_t size_of(int fd) noexcept {
    struct stat status{};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) return 0;
    const int seals = ::fcntl(fd, F_GET_SEALS);
    if (seals < 0 || (seals & F_SEAL_SHRINK) == 0) return 0;
    return (::fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDWR ? static_cast<std::uint64_t>(status.st_size) : 0;
}

int create_memfd(std::size_t bytes) noexcept {
    const int fd = ::memfd_create("vk_layer_fd dma-buf", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0) return -1;
    const int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;
    if (::ftruncate(fd, static_cast<off_t>(bytes)) == 0 && ::fcntl(fd, F_ADD_SEALS, seals) == 0) return fd;
    ::close(fd);
    return -1;
}

} // namespace

void DmaBufs::add(VkDeviceMemory memory, const DmaBuf &dma_buf) {
    const std::lock_guard lock(mutex_);
    dma_bufs_[memory] = dma_buf;
}

bool DmaBufs::find(VkDeviceMemory memory, DmaBuf &dma_buf) const {
    const std::lock_guard lock(mutex_);
    const auto found = dma_bufs_.find(memory);
    if (found == dma_bufs_.end()) return false;
    dma_buf = found->second;
    return true;
}

bool DmaBufs::take(VkDeviceMemory memory, DmaBuf &dma_buf) {
    const std::lock_guard lock(mutex_);
    const auto node = dma_bufs_.extract(memory);
    if (node.empty()) return false;
    dma_buf = node.mapped();
    return true;
}

VKAPI_ATTR VkResult VKAPI_CALL allocate_memory(VkDevice handle, const VkMemoryAllocateInfo *info, const VkAllocationCallbacks *allocator,
                                               VkDeviceMemory *memory) {
    Device &device = device_of(dispatch_key(handle));
    const auto *imported = find_in_chain<VkImportMemoryFdInfoKHR>(info->pNext, VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR);
    const auto *exported = find_in_chain<VkExportMemoryAllocateInfo>(info->pNext, VK_STRUCTURE_TYPE_EXPORT_MEMORY_ALLOCATE_INFO);
    const bool is_import = imported != nullptr && imported->handleType == dma_buf_type;
    const bool is_export = exported != nullptr && (exported->handleTypes & dma_buf_type) != 0;
    if (!is_import && !is_export) return device.next.AllocateMemory(handle, info, allocator, memory);
    if (is_import && info->allocationSize > size_of(imported->fd)) return VK_ERROR_INVALID_EXTERNAL_HANDLE;

    DmaBuf dma_buf;
    dma_buf.mapped_bytes = whole_pages(info->allocationSize);
    const int fd = is_import ? imported->fd : create_memfd(dma_buf.mapped_bytes);
    if (fd < 0) return VK_ERROR_OUT_OF_DEVICE_MEMORY;
    dma_buf.address = ::mmap(nullptr, dma_buf.mapped_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    VkResult result = is_import ? VK_ERROR_INVALID_EXTERNAL_HANDLE : VK_ERROR_OUT_OF_DEVICE_MEMORY;
    if (dma_buf.address != MAP_FAILED) {
        VkImportMemoryHostPointerInfoEXT pointer{VK_STRUCTURE_TYPE_IMPORT_MEMORY_HOST_POINTER_INFO_EXT};
        pointer.handleType = VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT;
        pointer.pHostPointer = dma_buf.address;
        ChainCopy chain(info->pNext, {VK_STRUCTURE_TYPE_IMPORT_MEMORY_FD_INFO_KHR, VK_STRUCTURE_TYPE_EXPORT_MEMORY_ALLOCATE_INFO});
        chain.add(pointer);
        VkMemoryAllocateInfo passed = *info;
        passed.pNext = chain.head();
        passed.allocationSize = dma_buf.mapped_bytes;
        result = device.next.AllocateMemory(handle, &passed, allocator, memory);
        if (result != VK_SUCCESS) ::munmap(dma_buf.address, dma_buf.mapped_bytes);
    }
    if (result != VK_SUCCESS) {
        // A descriptor to import stays the application's.
        if (!is_import) ::close(fd);
        return result;
    }
    if (is_export) dma_buf.fd = fd;
    else ::close(fd);
    device.dma_bufs.add(*memory, dma_buf);
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL free_memory(VkDevice handle, VkDeviceMemory memory, const VkAllocationCallbacks *allocator) {
    Device &device = device_of(dispatch_key(handle));
    DmaBuf dma_buf;
    const bool is_dma_buf = device.dma_bufs.take(memory, dma_buf);
    device.next.FreeMemory(handle, memory, allocator);
    if (!is_dma_buf) return;
    ::munmap(dma_buf.address, dma_buf.mapped_bytes);
    if (dma_buf.fd >= 0) ::close(dma_buf.fd);
}

VKAPI_ATTR VkResult VKAPI_CALL get_memory_fd(VkDevice handle, const VkMemoryGetFdInfoKHR *info, int *fd) {
    Device &device = device_of(dispatch_key(handle));
    if (info->handleType != dma_buf_type) return device.next.GetMemoryFdKHR(handle, info, fd);
    DmaBuf dma_buf;
    if (!device.dma_bufs.find(info->memory, dma_buf) || dma_buf.fd < 0) return VK_ERROR_FEATURE_NOT_PRESENT;
    const int exported = ::fcntl(dma_buf.fd, F_DUPFD_CLOEXEC, 0);
    if (exported < 0) return VK_ERROR_TOO_MANY_OBJECTS;
    *fd = exported;
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL get_memory_fd_properties(VkDevice handle, VkExternalMemoryHandleTypeFlagBits handle_type, int fd,
                                                        VkMemoryFdPropertiesKHR *properties) {
    Device &device = device_of(dispatch_key(handle));
    if (handle_type != dma_buf_type) return device.next.GetMemoryFdPropertiesKHR(handle, handle_type, fd, properties);
    if (size_of(fd) == 0) return VK_ERROR_INVALID_EXTERNAL_HANDLE;
    // The driver answers for host memory as such: any page will do.
    alignas(4096) static char page[4096];
    VkMemoryHostPointerPropertiesEXT pointer{VK_STRUCTURE_TYPE_MEMORY_HOST_POINTER_PROPERTIES_EXT};
    const VkResult result =
        device.next.GetMemoryHostPointerPropertiesEXT(handle, VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT, page, &pointer);
    if (result != VK_SUCCESS) return result;
    properties->memoryTypeBits = pointer.memoryTypeBits;
    return VK_SUCCESS;
}

} // namespace fd_layer
