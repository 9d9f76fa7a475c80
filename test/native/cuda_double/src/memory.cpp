#include <sys/mman.h>

#include <cstring>

#include "work.hpp"

namespace cuda_double {
namespace {

CUresult allocate(CUdeviceptr *address, std::size_t size, Range::Kind kind, const char *what) {
    const std::lock_guard lock(objects_mutex());
    Context *const context = current_context();
    if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
    if (size == 0) return CUDA_ERROR_INVALID_VALUE;
    void *const memory = ::mmap(nullptr, round_up(size, page_bytes), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return CUDA_ERROR_OUT_OF_MEMORY;
    // Nothing promises that memory is zero at first.
    std::memset(memory, 0xcd, size);
    *address = static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(memory));
    ranges()[*address] = Range{size, kind, context, nullptr, true, -1};
    add_live(what, 1);
    return CUDA_SUCCESS;
}

CUresult release(CUdeviceptr address, Range::Kind kind, const char *call, const char *what) {
    const auto found = ranges().find(address);
    if (found == ranges().end() || found->second.kind != kind) return violation("%s: 0x%llx is no such memory, or was freed before", call, address);
    ::munmap(bytes_at(address), round_up(found->second.size, page_bytes));
    ranges().erase(found);
    add_live(what, -1);
    return CUDA_SUCCESS;
}

template <class Value>
void fill(CUdeviceptr address, Value value, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index) static_cast<Value *>(bytes_at(address))[index] = value;
}

template <class Value>
CUresult set(const char *name, CUdeviceptr address, Value value, std::size_t count, CUstream stream) {
    return call(name, Kind::plain, [&]() -> CUresult {
        if (address % sizeof(Value) != 0) return CUDA_ERROR_INVALID_VALUE;
        if (const CUresult result = check_device_range(name, address, count * sizeof(Value)); result != CUDA_SUCCESS) return result;
        return enqueue_on(stream, name, [=] { fill(address, value, count); });
    });
}

/// @param waits Whether the call returns after the copy.
CUresult copy(const char *name, void *to, const void *from, std::size_t size, bool to_device, bool from_device, CUstream stream, bool waits) {
    return call(name, Kind::plain, [&]() -> CUresult {
        const auto address_of = [](const void *pointer) { return static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(pointer)); };
        CUresult result = CUDA_SUCCESS;
        if (to_device) result = check_device_range(name, address_of(to), size);
        if (result == CUDA_SUCCESS && from_device) result = check_device_range(name, address_of(from), size);
        if (result == CUDA_SUCCESS) result = enqueue_on(stream, name, [=] { std::memcpy(to, from, size); });
        if (result != CUDA_SUCCESS || !waits) return result;
        Stream *const queue = stream_of(stream, name, result);
        if (queue != nullptr) queue->wait_for(queue->last());
        return result;
    });
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuMemAlloc(CUdeviceptr *address, std::size_t size) {
    return call("cuMemAlloc", Kind::plain, [&] { return allocate(address, size, Range::Kind::allocated, "device allocations"); });
}

/// Also frees the address of an external memory, but not the memory.
CUresult CUDAAPI cuMemFree(CUdeviceptr address) {
    return call("cuMemFree", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (current_context() == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        if (address == 0) return CUDA_SUCCESS;
        const auto found = ranges().find(address);
        if (found == ranges().end() || found->second.kind != Range::Kind::external) return release(address, Range::Kind::allocated, "cuMemFree", "device allocations");
        if (found->second.context != current_context()) return violation("cuMemFree: the memory is of another context");
        ranges().erase(found);
        add_live("mapped external buffers", -1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemHostAlloc(void **memory, std::size_t size, unsigned int) {
    return call("cuMemHostAlloc", Kind::plain, [&] {
        CUdeviceptr address = 0;
        const CUresult result = allocate(&address, size, Range::Kind::host, "host allocations");
        if (result == CUDA_SUCCESS) *memory = bytes_at(address);
        return result;
    });
}

CUresult CUDAAPI cuMemAllocHost(void **memory, std::size_t size) {
    return call("cuMemAllocHost", Kind::plain, [&] {
        CUdeviceptr address = 0;
        const CUresult result = allocate(&address, size, Range::Kind::host, "host allocations");
        if (result == CUDA_SUCCESS) *memory = bytes_at(address);
        return result;
    });
}

CUresult CUDAAPI cuMemFreeHost(void *memory) {
    return call("cuMemFreeHost", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (current_context() == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        return release(static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(memory)), Range::Kind::host, "cuMemFreeHost", "host allocations");
    });
}

CUresult CUDAAPI cuMemHostGetDevicePointer(CUdeviceptr *address, void *memory, unsigned int flags) {
    return call("cuMemHostGetDevicePointer", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        const auto own = static_cast<CUdeviceptr>(reinterpret_cast<std::uintptr_t>(memory));
        const Range *const range = range_at(own, 1);
        if (flags != 0 || range == nullptr || range->kind != Range::Kind::host) return CUDA_ERROR_INVALID_VALUE;
        *address = own;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemGetInfo(std::size_t *free, std::size_t *total) {
    return call("cuMemGetInfo", Kind::plain, [&]() -> CUresult {
        *free = std::size_t{8} << 30;
        *total = std::size_t{9} << 30;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuMemsetD8(CUdeviceptr address, unsigned char value, std::size_t count) { return set("cuMemsetD8", address, value, count, nullptr); }
CUresult CUDAAPI cuMemsetD16(CUdeviceptr address, unsigned short value, std::size_t count) { return set("cuMemsetD16", address, value, count, nullptr); }
CUresult CUDAAPI cuMemsetD32(CUdeviceptr address, unsigned int value, std::size_t count) { return set("cuMemsetD32", address, value, count, nullptr); }
CUresult CUDAAPI cuMemsetD8Async(CUdeviceptr address, unsigned char value, std::size_t count, CUstream stream) {
    return set("cuMemsetD8Async", address, value, count, stream);
}
CUresult CUDAAPI cuMemsetD16Async(CUdeviceptr address, unsigned short value, std::size_t count, CUstream stream) {
    return set("cuMemsetD16Async", address, value, count, stream);
}
CUresult CUDAAPI cuMemsetD32Async(CUdeviceptr address, unsigned int value, std::size_t count, CUstream stream) {
    return set("cuMemsetD32Async", address, value, count, stream);
}

CUresult CUDAAPI cuMemcpyHtoD(CUdeviceptr to, const void *from, std::size_t size) {
    return copy("cuMemcpyHtoD", bytes_at(to), from, size, true, false, nullptr, true);
}
CUresult CUDAAPI cuMemcpyDtoH(void *to, CUdeviceptr from, std::size_t size) {
    return copy("cuMemcpyDtoH", to, bytes_at(from), size, false, true, nullptr, true);
}
CUresult CUDAAPI cuMemcpyDtoD(CUdeviceptr to, CUdeviceptr from, std::size_t size) {
    return copy("cuMemcpyDtoD", bytes_at(to), bytes_at(from), size, true, true, nullptr, false);
}
CUresult CUDAAPI cuMemcpyHtoDAsync(CUdeviceptr to, const void *from, std::size_t size, CUstream stream) {
    return copy("cuMemcpyHtoDAsync", bytes_at(to), from, size, true, false, stream, false);
}
CUresult CUDAAPI cuMemcpyDtoHAsync(void *to, CUdeviceptr from, std::size_t size, CUstream stream) {
    return copy("cuMemcpyDtoHAsync", to, bytes_at(from), size, false, true, stream, false);
}
CUresult CUDAAPI cuMemcpyDtoDAsync(CUdeviceptr to, CUdeviceptr from, std::size_t size, CUstream stream) {
    return copy("cuMemcpyDtoDAsync", bytes_at(to), bytes_at(from), size, true, true, stream, false);
}
CUresult CUDAAPI cuMemcpyAsync(CUdeviceptr to, CUdeviceptr from, std::size_t size, CUstream stream) {
    return copy("cuMemcpyAsync", bytes_at(to), bytes_at(from), size, false, false, stream, false);
}
