#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "work.hpp"

namespace cuda_double {
namespace {

/// Less than a device has, which saves time; a program must not rely on either.
constexpr std::uint64_t granularity = 64 << 10;
constexpr int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;
constexpr const char *name_of_file = "cuda-double-physical";

/// Physical memory: a memory file. It lives as long as a handle or a mapping of it.
struct Physical {
    Physical(int own_file, std::uint64_t own_size, CUmemAllocationHandleType types) : file(own_file), size(own_size), handle_types(types) {}
    const int file;
    const std::uint64_t size;
    const CUmemAllocationHandleType handle_types;
    unsigned handles = 1;
    unsigned mappings = 0;
};

Registry<Physical> &physicals() {
    static auto *const all = new Registry<Physical>("physical memory");
    return *all;
}

std::map<CUdeviceptr, std::uint64_t> &reservations() {
    static auto *const all = new std::map<CUdeviceptr, std::uint64_t>;
    return *all;
}

void end_if_unused(Physical *physical) {
    if (physical->handles != 0 || physical->mappings != 0) return;
    ::close(physical->file);
    physicals().end(physical);
    add_live("physical memories", -1);
}

CUmemGenericAllocationHandle handle_of(Physical *physical) { return static_cast<CUmemGenericAllocationHandle>(reinterpret_cast<std::uintptr_t>(physical)); }

Physical *physical_of(CUmemGenericAllocationHandle handle, const char *call) {
    Physical *const physical = physicals().find(reinterpret_cast<void *>(static_cast<std::uintptr_t>(handle)), call);
    if (physical != nullptr && physical->handles == 0) {
        violation("%s: the handle was released", call);
        return nullptr;
    }
    return physical;
}

CUresult check_properties(const CUmemAllocationProp *properties, const char *call) {
    if (properties == nullptr || properties->type != CU_MEM_ALLOCATION_TYPE_PINNED || properties->location.type != CU_MEM_LOCATION_TYPE_DEVICE) {
        return violation("%s: the properties are not those of memory of a device", call);
    }
    return CUDA_SUCCESS;
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuMemGetAllocationGranularity(std::size_t *size, const CUmemAllocationProp *properties, CUmemAllocationGranularity_flags) {
    return call("cuMemGetAllocationGranularity", Kind::plain, [&]() -> CUresult {
        if (const CUresult result = check_properties(properties, "cuMemGetAllocationGranularity"); result != CUDA_SUCCESS) return result;
        *size = granularity;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemCreate(CUmemGenericAllocationHandle *handle, std::size_t size, const CUmemAllocationProp *properties, unsigned long long flags) {
    return call("cuMemCreate", Kind::plain, [&]() -> CUresult {
        if (const CUresult result = check_properties(properties, "cuMemCreate"); result != CUDA_SUCCESS) return result;
        if (flags != 0 || size == 0 || size % granularity != 0) return violation("cuMemCreate: %zu bytes are no multiple of the granularity", size);
        const int file = ::memfd_create(name_of_file, MFD_CLOEXEC | MFD_ALLOW_SEALING);
        if (file < 0 || ::ftruncate(file, static_cast<off_t>(size)) != 0 || ::fcntl(file, F_ADD_SEALS, seals) != 0) return CUDA_ERROR_OUT_OF_MEMORY;
        const std::lock_guard lock(objects_mutex());
        *handle = handle_of(physicals().add(file, size, properties->requestedHandleTypes));
        add_live("physical memories", 1);
        add_live("handles of physical memory", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemRelease(CUmemGenericAllocationHandle handle) {
    return call("cuMemRelease", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Physical *const physical = physical_of(handle, "cuMemRelease");
        if (physical == nullptr) return CUDA_ERROR_INVALID_VALUE;
        physical->handles -= 1;
        add_live("handles of physical memory", -1);
        end_if_unused(physical);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemAddressReserve(CUdeviceptr *address, std::size_t size, std::size_t alignment, CUdeviceptr, unsigned long long flags) {
    return call("cuMemAddressReserve", Kind::plain, [&]() -> CUresult {
        if (flags != 0 || size == 0 || size % page_bytes != 0 || (alignment & (alignment - 1)) != 0) return violation("cuMemAddressReserve: the size or alignment is not valid");
        const std::uint64_t unit = std::max<std::uint64_t>(alignment, granularity);
        void *const whole = ::mmap(nullptr, size + unit, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (whole == MAP_FAILED) return CUDA_ERROR_OUT_OF_MEMORY;
        const auto start = static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(whole));
        const CUdeviceptr aligned = round_up(start, unit);
        if (aligned != start) ::munmap(whole, aligned - start);
        if (start + unit != aligned) ::munmap(bytes_at(aligned + size), start + unit - aligned);
        const std::lock_guard lock(objects_mutex());
        reservations()[aligned] = size;
        add_live("reserved address ranges", 1);
        *address = aligned;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemAddressFree(CUdeviceptr address, std::size_t size) {
    return call("cuMemAddressFree", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        const auto found = reservations().find(address);
        if (found == reservations().end() || found->second != size) return violation("cuMemAddressFree: 0x%llx is not reserved with this size", address);
        const auto inside = ranges().lower_bound(address);
        if (inside != ranges().end() && inside->first < address + size) return violation("cuMemAddressFree: memory is still mapped in the range");
        ::munmap(bytes_at(address), size);
        reservations().erase(found);
        add_live("reserved address ranges", -1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemMap(CUdeviceptr address, std::size_t size, std::size_t offset, CUmemGenericAllocationHandle handle, unsigned long long flags) {
    return call("cuMemMap", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Physical *const physical = physical_of(handle, "cuMemMap");
        if (physical == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        if (flags != 0 || offset != 0 || size != physical->size) return violation("cuMemMap: the range is not the whole memory");
        auto around = reservations().upper_bound(address);
        if (around == reservations().begin()) return violation("cuMemMap: the address is not reserved");
        --around;
        if (address + size > around->first + around->second) return violation("cuMemMap: the range ends beyond its reservation");
        if (range_at(address, 1) != nullptr) return violation("cuMemMap: something is mapped there");
        void *const mapped = ::mmap(bytes_at(address), size, PROT_NONE, MAP_SHARED | MAP_FIXED, physical->file, 0);
        if (mapped == MAP_FAILED) return CUDA_ERROR_OUT_OF_MEMORY;
        ranges()[address] = Range{size, Range::Kind::mapped, nullptr, physical, false, physical->file};
        physical->mappings += 1;
        add_live("mappings of physical memory", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemSetAccess(CUdeviceptr address, std::size_t size, const CUmemAccessDesc *access, std::size_t count) {
    return call("cuMemSetAccess", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (access == nullptr || count == 0) return CUDA_ERROR_INVALID_VALUE;
        const bool writes = access->flags == CU_MEM_ACCESS_FLAGS_PROT_READWRITE;
        for (CUdeviceptr each = address; each < address + size;) {
            const auto found = ranges().find(each);
            if (found == ranges().end() || found->second.kind != Range::Kind::mapped) return violation("cuMemSetAccess: the range is not mapped");
            ::mprotect(bytes_at(each), found->second.size, writes ? PROT_READ | PROT_WRITE : PROT_READ);
            found->second.accessible = true;
            each += found->second.size;
        }
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemUnmap(CUdeviceptr address, std::size_t size) {
    return call("cuMemUnmap", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        for (CUdeviceptr each = address; each < address + size;) {
            const auto found = ranges().find(each);
            if (found == ranges().end() || found->second.kind != Range::Kind::mapped) return violation("cuMemUnmap: nothing is mapped at 0x%llx", each);
            auto *const physical = static_cast<Physical *>(found->second.object);
            const std::uint64_t mapped = found->second.size;
            ::mmap(bytes_at(each), mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
            ranges().erase(found);
            add_live("mappings of physical memory", -1);
            physical->mappings -= 1;
            end_if_unused(physical);
            each += mapped;
        }
        return CUDA_SUCCESS;
    });
}

/// A new open file description each time, and inherited by programs, as far as anybody knows of the real driver.
CUresult CUDAAPI cuMemExportToShareableHandle(void *out, CUmemGenericAllocationHandle handle, CUmemAllocationHandleType type, unsigned long long flags) {
    return call("cuMemExportToShareableHandle", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Physical *const physical = physical_of(handle, "cuMemExportToShareableHandle");
        if (physical == nullptr || flags != 0) return CUDA_ERROR_INVALID_VALUE;
        if (type != CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR || (physical->handle_types & type) == 0) return CUDA_ERROR_INVALID_VALUE;
        char path[64];
        std::snprintf(path, sizeof(path), "/proc/self/fd/%d", physical->file);
        const int fd = ::open(path, O_RDWR);
        if (fd < 0) return CUDA_ERROR_OPERATING_SYSTEM;
        *static_cast<int *>(out) = fd;
        return CUDA_SUCCESS;
    });
}

/// The descriptor stays the caller's.
CUresult CUDAAPI cuMemImportFromShareableHandle(CUmemGenericAllocationHandle *handle, void *os_handle, CUmemAllocationHandleType type) {
    return call("cuMemImportFromShareableHandle", Kind::plain, [&]() -> CUresult {
        const auto fd = static_cast<int>(reinterpret_cast<std::intptr_t>(os_handle));
        if (type != CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR || file_name_of(fd).find(name_of_file) == std::string::npos) return CUDA_ERROR_INVALID_VALUE;
        struct stat status {};
        const int file = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
        if (file < 0 || ::fstat(file, &status) != 0) return CUDA_ERROR_OPERATING_SYSTEM;
        const std::lock_guard lock(objects_mutex());
        *handle = handle_of(physicals().add(file, static_cast<std::uint64_t>(status.st_size), CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR));
        add_live("physical memories", 1);
        add_live("handles of physical memory", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemRetainAllocationHandle(CUmemGenericAllocationHandle *handle, void *address) {
    return call("cuMemRetainAllocationHandle", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        const Range *const range = range_at(static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(address)), 1);
        if (range == nullptr || range->kind != Range::Kind::mapped) return CUDA_ERROR_INVALID_VALUE;
        auto *const physical = static_cast<Physical *>(range->object);
        physical->handles += 1;
        add_live("handles of physical memory", 1);
        *handle = handle_of(physical);
        return CUDA_SUCCESS;
    });
}

/// A stand-in even for the double: a plain memory file of the range, which a test can look at.
CUresult CUDAAPI cuMemGetHandleForAddressRange(void *handle, CUdeviceptr address, std::size_t size, CUmemRangeHandleType type, unsigned long long flags) {
    return call("cuMemGetHandleForAddressRange", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (current_context() == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        if (type != CU_MEM_RANGE_HANDLE_TYPE_DMA_BUF_FD || flags != 0) return CUDA_ERROR_INVALID_VALUE;
        if (setting("CUDA_DOUBLE_ATTRIBUTE_124", 0) == 0) return CUDA_ERROR_NOT_SUPPORTED;
        if (address % page_bytes != 0 || size % page_bytes != 0) return violation("cuMemGetHandleForAddressRange: the range does not begin and end at pages");
        CUdeviceptr start = 0;
        const Range *const range = range_at(address, size, &start);
        if (range == nullptr || range->kind != Range::Kind::mapped || start != address) return CUDA_ERROR_INVALID_VALUE;
        char path[64];
        std::snprintf(path, sizeof(path), "/proc/self/fd/%d", range->file);
        *static_cast<int *>(handle) = ::open(path, O_RDWR);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuPointerGetAttribute(void *value, CUpointer_attribute attribute, CUdeviceptr address) {
    return call("cuPointerGetAttribute", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        CUdeviceptr start = 0;
        const Range *const range = range_at(address, 1, &start);
        if (range == nullptr) return CUDA_ERROR_INVALID_VALUE;
        const auto *const physical = range->kind == Range::Kind::mapped ? static_cast<const Physical *>(range->object) : nullptr;
        switch (attribute) {
        case CU_POINTER_ATTRIBUTE_MEMORY_TYPE: *static_cast<CUmemorytype *>(value) = range->kind == Range::Kind::host ? CU_MEMORYTYPE_HOST : CU_MEMORYTYPE_DEVICE; break;
        case CU_POINTER_ATTRIBUTE_ALLOWED_HANDLE_TYPES: *static_cast<unsigned long long *>(value) = physical == nullptr ? 0 : physical->handle_types; break;
        case CU_POINTER_ATTRIBUTE_RANGE_START_ADDR:
        case CU_POINTER_ATTRIBUTE_MAPPING_BASE_ADDR: *static_cast<CUdeviceptr *>(value) = start; break;
        case CU_POINTER_ATTRIBUTE_RANGE_SIZE:
        case CU_POINTER_ATTRIBUTE_MAPPING_SIZE: *static_cast<std::size_t *>(value) = range->size; break;
        case CU_POINTER_ATTRIBUTE_DEVICE_ORDINAL: *static_cast<int *>(value) = 0; break;
        default: return CUDA_ERROR_NOT_SUPPORTED;
        }
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuPointerGetAttributes(unsigned int count, CUpointer_attribute *attributes, void **values, CUdeviceptr address) {
    for (unsigned index = 0; index < count; ++index) cuPointerGetAttribute(values[index], attributes[index], address);
    return CUDA_SUCCESS;
}
