#include "cuda_memory.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "cleanup.hpp"
#include "result.hpp"

namespace interop::cuda {
namespace {

CUmemAllocationProp exportable_memory_of(CUdevice device) {
    CUmemAllocationProp properties{};
    properties.type = CU_MEM_ALLOCATION_TYPE_PINNED;
    properties.requestedHandleTypes = CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR;
    properties.location.type = CU_MEM_LOCATION_TYPE_DEVICE;
    properties.location.id = device;
    return properties;
}

std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) { return (value + multiple - 1) / multiple * multiple; }

std::uint64_t page_size() noexcept { return static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)); }

/// The driver gives descriptors that programs would inherit; a program that is started at this very moment still does.
UniqueFd close_on_exec(int fd) {
    UniqueFd result(fd);
    if (!result || ::fcntl(fd, F_SETFD, FD_CLOEXEC) != 0) throw Failure(EIO, "the CUDA driver gave a descriptor that is not open");
    return result;
}

} // namespace

ExternalMemory::ExternalMemory(std::shared_ptr<const CudaContext> context, UniqueFd fd, std::uint64_t size_bytes, bool dedicated) : context_(std::move(context)) {
    const CudaDriver &driver = context_->driver();
    const CurrentContext current(*context_);
    CUDA_EXTERNAL_MEMORY_HANDLE_DESC description{};
    description.type = CU_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD;
    description.handle.fd = fd.get();
    description.size = size_bytes;
    description.flags = dedicated ? CUDA_EXTERNAL_MEMORY_DEDICATED : 0U;
    check(driver, driver.import_external_memory(&memory_, &description), "cuImportExternalMemory");
    // It belongs to the driver now.
    static_cast<void>(fd.release());
    CUDA_EXTERNAL_MEMORY_BUFFER_DESC range{};
    range.size = size_bytes;
    const CUresult mapped = driver.external_memory_get_mapped_buffer(&address_, memory_, &range);
    if (mapped == CUDA_SUCCESS) return;
    driver.destroy_external_memory(memory_);
    check(driver, mapped, "cuExternalMemoryGetMappedBuffer");
}

ExternalMemory::~ExternalMemory() {
    run_cleanup_in(context_, [memory = memory_, address = address_](const CudaDriver &driver) {
        driver.memory_free(address);
        driver.destroy_external_memory(memory);
    });
}

PhysicalMemory::PhysicalMemory(std::shared_ptr<const CudaContext> context, std::uint64_t size_bytes) : context_(std::move(context)) {
    const CudaDriver &driver = context_->driver();
    const CurrentContext current(*context_);
    const CUmemAllocationProp properties = exportable_memory_of(context_->device());
    std::size_t granularity = 0;
    check(driver, driver.allocation_granularity(&granularity, &properties, CU_MEM_ALLOC_GRANULARITY_RECOMMENDED), "cuMemGetAllocationGranularity");
    if (granularity == 0 || size_bytes > static_cast<std::uint64_t>(INT64_MAX) - granularity) throw Failure(ENOMEM, "the memory is too large");
    granularity_ = granularity;
    size_bytes_ = round_up(size_bytes, granularity_);
    check(driver, driver.memory_create(&handle_, size_bytes_, &properties, 0), "cuMemCreate");
    has_handle_ = true;
    try {
        map();
        fill_with_zeros(*context_, address_, size_bytes_);
    } catch (...) {
        free();
        throw;
    }
}

PhysicalMemory::PhysicalMemory(std::shared_ptr<const CudaContext> context, int fd, std::uint64_t size_bytes) : context_(std::move(context)), size_bytes_(size_bytes) {
    const CudaDriver &driver = context_->driver();
    const CurrentContext current(*context_);
    const CUmemAllocationProp properties = exportable_memory_of(context_->device());
    std::size_t granularity = 0;
    check(driver, driver.allocation_granularity(&granularity, &properties, CU_MEM_ALLOC_GRANULARITY_MINIMUM), "cuMemGetAllocationGranularity");
    granularity_ = granularity;
    if (granularity == 0 || size_bytes == 0 || size_bytes % granularity != 0) throw Failure(EINVAL, "the size is not that of an allocation of CUDA");
    check(driver, driver.memory_import(&handle_, reinterpret_cast<void *>(static_cast<std::intptr_t>(fd)), CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR),
          "cuMemImportFromShareableHandle");
    has_handle_ = true;
    try {
        map();
    } catch (...) {
        free();
        throw;
    }
}

PhysicalMemory::~PhysicalMemory() { free(); }

void PhysicalMemory::map() {
    const CudaDriver &driver = context_->driver();
    check(driver, driver.address_reserve(&address_, size_bytes_, granularity_, 0, 0), "cuMemAddressReserve");
    check(driver, driver.memory_map(address_, size_bytes_, 0, handle_, 0), "cuMemMap");
    mapped_ = true;
    CUmemAccessDesc access{};
    access.location.type = CU_MEM_LOCATION_TYPE_DEVICE;
    access.location.id = context_->device();
    access.flags = CU_MEM_ACCESS_FLAGS_PROT_READWRITE;
    check(driver, driver.memory_set_access(address_, size_bytes_, &access, 1), "cuMemSetAccess");
}

void PhysicalMemory::free() noexcept {
    run_cleanup_in(context_, [handle = handle_, has_handle = has_handle_, address = address_, mapped = mapped_, size = size_bytes_](const CudaDriver &driver) {
        if (mapped) driver.memory_unmap(address, size);
        if (address != 0) driver.address_free(address, size);
        if (has_handle) driver.memory_release(handle);
    });
}

UniqueFd PhysicalMemory::export_fd() const { return export_physical_memory(context_->driver(), handle_); }

void fill_with_zeros(const CudaContext &context, CUdeviceptr address, std::uint64_t size_bytes) {
    const CudaDriver &driver = context.driver();
    const CurrentContext current(context);
    // On a stream of its own: the legacy default stream waits for others, and those may wait for what their owner does next.
    CUstream stream = nullptr;
    check(driver, driver.stream_create(&stream, CU_STREAM_NON_BLOCKING), "cuStreamCreate");
    const CUresult filled = driver.memory_set(address, 0, size_bytes, stream);
    const CUresult finished = filled == CUDA_SUCCESS ? driver.stream_synchronize(stream) : filled;
    // A failure can be of earlier work, and the memory must not go while the device still writes to it.
    if (filled == CUDA_SUCCESS && finished != CUDA_SUCCESS) driver.stream_synchronize(stream);
    driver.stream_destroy(stream);
    check(driver, filled, "cuMemsetD8Async");
    check(driver, finished, "cuStreamSynchronize");
}

UniqueFd export_physical_memory(const CudaDriver &driver, CUmemGenericAllocationHandle handle) {
    int fd = -1;
    check(driver, driver.memory_export(&fd, handle, CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR, 0), "cuMemExportToShareableHandle");
    return close_on_exec(fd);
}

bool has_dma_buf(const CudaContext &context, CUdeviceptr address, std::uint64_t size_bytes) noexcept {
    return context.driver().handle_for_address_range != nullptr && address % page_size() == 0 && size_bytes != 0 && size_bytes % page_size() == 0 &&
           context.attribute(CU_DEVICE_ATTRIBUTE_DMA_BUF_SUPPORTED) != 0;
}

UniqueFd export_dma_buf(const CudaContext &context, CUdeviceptr address, std::uint64_t size_bytes) {
    if (!has_dma_buf(context, address, size_bytes)) throw Failure(EOPNOTSUPP, "the device exports no dma-buf, or the memory does not begin and end at pages of the host");
    const CudaDriver &driver = context.driver();
    const CurrentContext current(context);
    int fd = -1;
    check(driver, driver.handle_for_address_range(&fd, address, size_bytes, CU_MEM_RANGE_HANDLE_TYPE_DMA_BUF_FD, 0), "cuMemGetHandleForAddressRange");
    return close_on_exec(fd);
}

} // namespace interop::cuda
