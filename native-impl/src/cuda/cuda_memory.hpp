#pragma once

/// Memory as the driver has it, each object freed by its owner alone.

#include <cstdint>
#include <memory>

#include "../core/unique_fd.hpp"
#include "cuda_context.hpp"

namespace interop::cuda {

/// Memory of another driver that was imported from an opaque descriptor, and mapped as a whole.
class ExternalMemory final {
public:
    /// @param size_bytes Exactly the size of the allocation.
    /// @param dedicated Whether the allocation was made for one buffer or image.
    ExternalMemory(std::shared_ptr<const CudaContext> context, UniqueFd fd, std::uint64_t size_bytes, bool dedicated);
    ~ExternalMemory();
    ExternalMemory(const ExternalMemory &) = delete;
    ExternalMemory &operator=(const ExternalMemory &) = delete;

    CUdeviceptr address() const noexcept { return address_; }

private:
    const std::shared_ptr<const CudaContext> context_;
    CUexternalMemory memory_ = nullptr;
    CUdeviceptr address_ = 0;
};

/// Physical memory of CUDA that can be exported as a POSIX descriptor, mapped at an address of its own.
class PhysicalMemory final {
public:
    /// New memory, zero. The size is rounded up to what the device allocates at once.
    PhysicalMemory(std::shared_ptr<const CudaContext> context, std::uint64_t size_bytes);
    /// Memory of another process. The descriptor stays the caller's.
    PhysicalMemory(std::shared_ptr<const CudaContext> context, int fd, std::uint64_t size_bytes);
    ~PhysicalMemory();
    PhysicalMemory(const PhysicalMemory &) = delete;
    PhysicalMemory &operator=(const PhysicalMemory &) = delete;

    CUdeviceptr address() const noexcept { return address_; }
    std::uint64_t size_bytes() const noexcept { return size_bytes_; }
    std::uint64_t granularity() const noexcept { return granularity_; }
    UniqueFd export_fd() const;

private:
    void map();
    void free() noexcept;

    const std::shared_ptr<const CudaContext> context_;
    std::uint64_t granularity_ = 0;
    std::uint64_t size_bytes_ = 0;
    CUmemGenericAllocationHandle handle_ = 0;
    bool has_handle_ = false;
    CUdeviceptr address_ = 0;
    bool mapped_ = false;
};

/// Fills memory of the device with zeros, and waits for that.
void fill_with_zeros(const CudaContext &context, CUdeviceptr address, std::uint64_t size_bytes);

/// A new descriptor, close-on-exec, of physical memory.
UniqueFd export_physical_memory(const CudaDriver &driver, CUmemGenericAllocationHandle handle);

/// True if the device exports this range as a dma-buf: it can do so at all, and the range begins and ends at pages of the host.
bool has_dma_buf(const CudaContext &context, CUdeviceptr address, std::uint64_t size_bytes) noexcept;

/// A new dma-buf, close-on-exec, of a range. Throws EOPNOTSUPP.
UniqueFd export_dma_buf(const CudaContext &context, CUdeviceptr address, std::uint64_t size_bytes);

} // namespace interop::cuda
