#pragma once

#include <memory>

#include "../core/backend.hpp"
#include "cuda_memory.hpp"

namespace interop::cuda {

/// What the allocations of this backend have in common: an address of the device.
class CudaAllocation : public Allocation {
public:
    std::uint64_t size_bytes() const override { return size_bytes_; }
    std::uint64_t id() const override { return id_; }
    std::byte *map() override;
    std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &) override { return nullptr; }
    bool is_mapped() const override { return false; }
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) override;
    AsyncRT_InteropHandleType export_handle_types() const override;
    void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const override;
    void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) override;

protected:
    CudaAllocation(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, CUdeviceptr address, std::uint64_t size_bytes);

    const CudaContext &context() const noexcept { return *context_; }
    CUdeviceptr address() const noexcept { return address_; }
    /// Whether `export_opaque_fd` would succeed.
    virtual bool has_opaque_fd() const { return false; }
    virtual UniqueFd export_opaque_fd();
    virtual std::uint64_t alignment_bytes() const { return 256; }

private:
    const std::shared_ptr<const CudaContext> context_;
    const DeviceIdentity identity_;
    const CUdeviceptr address_;
    const std::uint64_t size_bytes_;
    const std::uint64_t id_;
};

/// Memory that CUDA itself allocated, here or in another process.
class PhysicalAllocation final : public CudaAllocation {
public:
    PhysicalAllocation(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, std::unique_ptr<PhysicalMemory> memory, bool imported);

private:
    bool has_opaque_fd() const override { return !imported_; }
    UniqueFd export_opaque_fd() override { return memory_->export_fd(); }
    std::uint64_t alignment_bytes() const override { return memory_->granularity(); }

    const std::unique_ptr<PhysicalMemory> memory_;
    const bool imported_;
};

/// Memory of the application. Where it lies in physical memory that was made exportable, as the pool of a Mojo runtime may be, the allocation is the whole of
/// that: an export shares all of it.
class PointerAllocation final : public CudaAllocation {
public:
    /// Throws EINVAL if the range is not memory of the device.
    static std::shared_ptr<PointerAllocation> wrap(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, CUdeviceptr pointer, std::uint64_t size_bytes);

    std::uint64_t wrapped_offset_bytes() const override { return wrapped_offset_bytes_; }

private:
    PointerAllocation(std::shared_ptr<const CudaContext> context, const DeviceIdentity &identity, CUdeviceptr address, std::uint64_t size_bytes,
                      std::uint64_t wrapped_offset_bytes, bool exportable);

    bool has_opaque_fd() const override { return exportable_; }
    UniqueFd export_opaque_fd() override;

    const std::uint64_t wrapped_offset_bytes_;
    const bool exportable_;
};

/// Memory of Vulkan as CUDA sees it.
class VulkanAllocation final : public Allocation {
public:
    /// @param memory What Vulkan allocated or imported; everything but the address of the device comes from there.
    VulkanAllocation(std::shared_ptr<Allocation> memory, std::unique_ptr<ExternalMemory> external) : memory_(std::move(memory)), external_(std::move(external)) {}

    CUdeviceptr address() const noexcept { return external_->address(); }

    std::uint64_t size_bytes() const override { return memory_->size_bytes(); }
    std::uint64_t id() const override { return memory_->id(); }
    std::byte *map() override { return memory_->map(); }
    void unmap() noexcept override { memory_->unmap(); }
    std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &) override { return memory_->hold_mapping(memory_); }
    bool is_mapped() const override { return memory_->is_mapped(); }
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) override { return memory_->export_fd(handle_type); }
    AsyncRT_InteropHandleType export_handle_types() const override { return memory_->export_handle_types(); }
    void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const override { memory_->describe(info, image); }
    void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) override;

private:
    const std::shared_ptr<Allocation> memory_;
    /// Freed before the memory that it refers to.
    const std::unique_ptr<ExternalMemory> external_;
};

} // namespace interop::cuda
