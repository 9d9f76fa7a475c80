#include "cuda_allocation.hpp"

#include <algorithm>

#include "../core/images.hpp"
#include "../host/host_allocation.hpp"
#include "drm_formats.hpp"
#include "result.hpp"

namespace interop::cuda {

CudaAllocation::CudaAllocation(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, CUdeviceptr address, std::uint64_t size_bytes)
    : context_(std::move(context)), identity_(identity), address_(address), size_bytes_(size_bytes), id_(new_allocation_id()) {}

std::byte *CudaAllocation::map() { throw Failure(EOPNOTSUPP, "memory of a CUDA device cannot be mapped for the host"); }

UniqueFd CudaAllocation::export_opaque_fd() { throw Failure(EOPNOTSUPP, "the memory was not made to be exported"); }

UniqueFd CudaAllocation::export_fd(AsyncRT_InteropHandleType handle_type) {
    if ((export_handle_types() & handle_type) == 0) throw Failure(EOPNOTSUPP, "the memory cannot be exported as this handle type");
    if (handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF) return export_dma_buf(*context_, address_, size_bytes_);
    return export_opaque_fd();
}

AsyncRT_InteropHandleType CudaAllocation::export_handle_types() const {
    AsyncRT_InteropHandleType types = has_opaque_fd() ? ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD : 0;
    if (has_dma_buf(*context_, address_, size_bytes_)) types |= ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF;
    return types;
}

void CudaAllocation::describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const {
    info.backend = ASYNCRT_INTEROP_BACKEND_CUDA;
    info.flags = 0;
    info.allocation_size_bytes = size_bytes_;
    info.allocation_id = id_;
    info.memory_type_index = 0;
    info.memory_type_bits = 0;
    std::copy(identity_.device.begin(), identity_.device.end(), info.device_uuid);
    std::copy(identity_.driver.begin(), identity_.driver.end(), info.driver_uuid);
    info.alignment_bytes = alignment_bytes();
    // Rows of plain memory follow one another, which is what the modifier 0 says.
    info.fourcc = image == nullptr ? 0 : drm_fourcc_of(image->format);
    info.modifier = 0;
    info.native_handle = nullptr;
}

void CudaAllocation::native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) {
    handles.backend = ASYNCRT_INTEROP_BACKEND_CUDA;
    handles.cuda_pointer = address_ + offset_bytes;
}

PhysicalAllocation::PhysicalAllocation(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, std::unique_ptr<PhysicalMemory> memory, bool imported)
    : CudaAllocation(std::move(context), identity, memory->address(), memory->size_bytes()), memory_(std::move(memory)), imported_(imported) {}

std::shared_ptr<PointerAllocation> PointerAllocation::wrap(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, CUdeviceptr pointer,
                                                           std::uint64_t size_bytes) {
    const CudaDriver &driver = context->driver();
    const CurrentContext current(*context);
    CUmemorytype kind{};
    check(driver, driver.pointer_get_attribute(&kind, CU_POINTER_ATTRIBUTE_MEMORY_TYPE, pointer), "cuPointerGetAttribute(MEMORY_TYPE)");
    if (kind != CU_MEMORYTYPE_DEVICE) throw Failure(EINVAL, "the pointer is not of memory of the device");
    const auto ask = [&](CUpointer_attribute attribute, auto &value) { return driver.pointer_get_attribute(&value, attribute, pointer) == CUDA_SUCCESS; };
    CUdeviceptr start = 0;
    std::size_t length = 0;
    unsigned long long handle_types = 0;
    if (ask(CU_POINTER_ATTRIBUTE_ALLOWED_HANDLE_TYPES, handle_types) && (handle_types & CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR) != 0 &&
        ask(CU_POINTER_ATTRIBUTE_MAPPING_BASE_ADDR, start) && ask(CU_POINTER_ATTRIBUTE_MAPPING_SIZE, length) && start != 0 && pointer >= start &&
        range_is_inside(pointer - start, size_bytes, length)) {
        return std::shared_ptr<PointerAllocation>(new PointerAllocation(std::move(context), identity, start, length, pointer - start, true));
    }
    if (ask(CU_POINTER_ATTRIBUTE_RANGE_START_ADDR, start) && ask(CU_POINTER_ATTRIBUTE_RANGE_SIZE, length) && start != 0 &&
        (pointer < start || !range_is_inside(pointer - start, size_bytes, length))) {
        throw Failure(EINVAL, "the range ends beyond the memory of the device");
    }
    return std::shared_ptr<PointerAllocation>(new PointerAllocation(std::move(context), identity, pointer, size_bytes, 0, false));
}

PointerAllocation::PointerAllocation(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, CUdeviceptr address, std::uint64_t size_bytes,
                                     std::uint64_t wrapped_offset_bytes, bool exportable)
    : CudaAllocation(std::move(context), identity, address, size_bytes), wrapped_offset_bytes_(wrapped_offset_bytes), exportable_(exportable) {}

UniqueFd PointerAllocation::export_opaque_fd() {
    const CudaDriver &driver = context().driver();
    const CurrentContext current(context());
    CUmemGenericAllocationHandle handle = 0;
    check(driver, driver.memory_retain(&handle, reinterpret_cast<void *>(address())), "cuMemRetainAllocationHandle");
    struct Release {
        const CudaDriver &driver;
        CUmemGenericAllocationHandle handle;
        ~Release() { driver.memory_release(handle); }
    } const release{driver, handle};
    return export_physical_memory(driver, handle);
}

void VulkanAllocation::native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) {
    memory_->native_handles(handles, offset_bytes);
    handles.backend = ASYNCRT_INTEROP_BACKEND_CUDA;
    handles.cuda_pointer = external_->address() + offset_bytes;
}

} // namespace interop::cuda
