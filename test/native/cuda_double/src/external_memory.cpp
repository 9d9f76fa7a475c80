#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "work.hpp"

namespace cuda_double {
namespace {

/// Memory of a software driver of Vulkan: a memory file.
struct External {
    External(Context *own_context, int fd, std::byte *own_mapping, std::uint64_t own_mapped, std::uint64_t own_start, std::uint64_t own_size)
        : context(own_context), descriptor(fd), mapping(own_mapping), mapped(own_mapped), start(own_start), size(own_size) {}
    Context *const context;
    TakenDescriptor descriptor;
    std::byte *const mapping;
    const std::uint64_t mapped;
    const std::uint64_t start;
    const std::uint64_t size;
};

Registry<External> &externals() {
    static auto *const all = new Registry<External>("external memory");
    return *all;
}

/// What Mesa writes before the bytes of its memory files.
struct MesaHeader {
    std::uint64_t file_bytes;
    std::uint64_t data_offset;
    std::uint8_t driver[16];
};
/// Mesa puts this much more into a file than the allocation has.
constexpr std::uint64_t mesa_overhead = 4096 + 40;

/// Where the bytes of an exported memory begin; nothing if the file is not of a driver that is known here.
bool find_bytes(int fd, std::uint64_t file_bytes, std::uint64_t &start, std::uint64_t &size) {
    MesaHeader header{};
    if (file_name_of(fd).find("llvmpipe memory fd") != std::string::npos) {
        if (::pread(fd, &header, sizeof(header), 0) != sizeof(header) || header.file_bytes > file_bytes || header.data_offset >= file_bytes) return false;
        start = header.data_offset;
        size = file_bytes - mesa_overhead;
        return true;
    }
    // SwiftShader's are plain.
    start = 0;
    size = file_bytes;
    return file_name_of(fd).find("memfd:") != std::string::npos;
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuImportExternalMemory(CUexternalMemory *memory, const CUDA_EXTERNAL_MEMORY_HANDLE_DESC *description) {
    return call("cuImportExternalMemory", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const context = current_context();
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        if (description->type != CU_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD) return CUDA_ERROR_NOT_SUPPORTED;
        if ((description->flags & ~static_cast<unsigned>(CUDA_EXTERNAL_MEMORY_DEDICATED)) != 0) return violation("cuImportExternalMemory: unknown flags");
        for (const unsigned each : description->reserved) {
            if (each != 0) return violation("cuImportExternalMemory: what is reserved is not 0");
        }
        const int fd = description->handle.fd;
        struct stat status {};
        if (::fstat(fd, &status) != 0) return violation("cuImportExternalMemory: descriptor %d is not open", fd);
        std::uint64_t start = 0;
        std::uint64_t size = 0;
        const auto file_bytes = static_cast<std::uint64_t>(status.st_size);
        if (!find_bytes(fd, file_bytes, start, size)) return CUDA_ERROR_OPERATING_SYSTEM;
        if (description->size == 0 || description->size > size || description->size + page_bytes <= size) {
            return violation("cuImportExternalMemory: the allocation has %llu bytes, the description says %llu", static_cast<unsigned long long>(size), description->size);
        }
        void *const mapping = ::mmap(nullptr, file_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (mapping == MAP_FAILED) return CUDA_ERROR_OPERATING_SYSTEM;
        *memory = reinterpret_cast<CUexternalMemory>(externals().add(context, fd, static_cast<std::byte *>(mapping), file_bytes, start, description->size));
        add_live("external memories", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuExternalMemoryGetMappedBuffer(CUdeviceptr *address, CUexternalMemory handle, const CUDA_EXTERNAL_MEMORY_BUFFER_DESC *description) {
    return call("cuExternalMemoryGetMappedBuffer", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        External *const memory = externals().find(handle, "cuExternalMemoryGetMappedBuffer");
        if (memory == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        if (memory->context != current_context()) return violation("cuExternalMemoryGetMappedBuffer: the memory is of another context");
        if (description->flags != 0) return violation("cuExternalMemoryGetMappedBuffer: flags must be 0");
        if (description->size == 0 || description->offset > memory->size || description->size > memory->size - description->offset) {
            return violation("cuExternalMemoryGetMappedBuffer: the range ends beyond the memory");
        }
        const auto start = static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(memory->mapping + memory->start + description->offset));
        if (ranges().count(start) != 0) return violation("cuExternalMemoryGetMappedBuffer: the range is mapped already");
        ranges()[start] = Range{description->size, Range::Kind::external, memory->context, memory, true, -1};
        add_live("mapped external buffers", 1);
        *address = start;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDestroyExternalMemory(CUexternalMemory handle) {
    return call("cuDestroyExternalMemory", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        External *const memory = externals().find(handle, "cuDestroyExternalMemory");
        if (memory == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        if (memory->context != current_context()) return violation("cuDestroyExternalMemory: the context of the memory is not current");
        for (const auto &[address, range] : ranges()) {
            if (range.object == memory) violation("cuDestroyExternalMemory: a buffer of it was not freed before");
        }
        ::munmap(memory->mapping, memory->mapped);
        memory->descriptor.end("cuDestroyExternalMemory");
        externals().end(memory);
        add_live("external memories", -1);
        return CUDA_SUCCESS;
    });
}
