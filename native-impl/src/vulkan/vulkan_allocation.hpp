#pragma once

#include "device_mapping.hpp"
#include "memory_parts.hpp"

namespace interop::vulkan {

/// Memory of a Vulkan device, with one buffer over all of it, made here or imported. It needs no queue.
class VulkanAllocation final : public Allocation {
public:
    /// @param backend Of which backend the memory says it is: CUDA allocates here, too.
    VulkanAllocation(std::shared_ptr<const Gpu> gpu, AsyncRT_InteropBackend backend, MemoryParts parts);

    std::uint64_t size_bytes() const override { return parts_.size_bytes; }
    std::uint64_t id() const override { return id_; }
    std::byte *map() override { return mapping_.add(); }
    void unmap() noexcept override { mapping_.remove(); }
    std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &self) override;
    bool is_mapped() const override { return mapping_.data() != nullptr; }
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) override;
    AsyncRT_InteropHandleType export_handle_types() const override;
    void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const override;
    void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) override;

    VkBuffer buffer() const noexcept { return parts_.buffer.get(); }
    bool is_host_visible() const noexcept { return is_host_coherent(gpu_->physical(), parts_.memory_type_index); }

private:
    const std::shared_ptr<const Gpu> gpu_;
    const AsyncRT_InteropBackend backend_;
    const MemoryParts parts_;
    const std::uint64_t id_;
    DeviceMapping mapping_;
    /// Nobody can change the size of what was exported; known from the first export on.
    std::atomic<bool> is_sealed_{false};
};

/// A `VkBuffer` of the application. It stays the application's, and cannot be exported; it can be mapped only if its memory is given, to which it must be
/// bound at offset 0.
class WrappedBuffer final : public Allocation {
public:
    WrappedBuffer(std::shared_ptr<const Gpu> gpu, VkBuffer buffer, VkDeviceMemory memory, std::uint64_t size_bytes);

    std::uint64_t size_bytes() const override { return size_bytes_; }
    std::uint64_t id() const override { return id_; }
    std::byte *map() override { return mapping_.add(); }
    void unmap() noexcept override { mapping_.remove(); }
    std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &self) override;
    bool is_mapped() const override { return mapping_.data() != nullptr; }
    [[noreturn]] UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) override;
    AsyncRT_InteropHandleType export_handle_types() const override { return 0; }
    void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const override;
    void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) override;

    VkBuffer buffer() const noexcept { return buffer_; }

private:
    const std::shared_ptr<const Gpu> gpu_;
    const VkBuffer buffer_;
    const VkDeviceMemory memory_;
    const std::uint64_t size_bytes_;
    const std::uint64_t id_;
    DeviceMapping mapping_;
};

} // namespace interop::vulkan
