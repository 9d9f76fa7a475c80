#pragma once

#include <memory>
#include <mutex>

#include "../core/backend.hpp"
#include "memory_file.hpp"

namespace interop {

/// Host memory in a sealed memory file, made here or imported. It keeps one descriptor, and maps the file when the bytes are wanted first.
class HostFileAllocation final : public Allocation {
public:
    /// New memory, zero, sealed against any change of its size.
    HostFileAllocation(std::uint64_t size_bytes, const DeviceIdentity &identity);
    /// Memory of another process. The descriptor stays the caller's. Throws EBADF, EACCES without the seal against shrinking, EINVAL if it is not a memory
    /// file, cannot be written, or is smaller than `size_bytes`.
    HostFileAllocation(int fd, std::uint64_t size_bytes, const DeviceIdentity &identity);

    std::uint64_t size_bytes() const override { return size_bytes_; }
    std::uint64_t id() const override { return id_; }
    std::byte *map() override;
    void unmap() noexcept override;
    std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &self) override;
    bool is_mapped() const override;
    UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) override;
    AsyncRT_InteropHandleType export_handle_types() const override;
    void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const override;
    void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) override;

private:
    const std::uint64_t size_bytes_;
    const DeviceIdentity identity_;
    const bool imported_;
    const std::uint64_t id_;
    UniqueFd file_;
    mutable std::mutex mutex_;
    /// Held by others as well, who need no descriptor.
    std::shared_ptr<MemoryMapping> mapping_;
    std::uint64_t map_count_ = 0;
};

/// Host memory of the application. It stays the application's, and cannot be exported.
class HostPointerAllocation final : public Allocation {
public:
    HostPointerAllocation(void *data, std::uint64_t size_bytes, const DeviceIdentity &identity);

    std::uint64_t size_bytes() const override { return size_bytes_; }
    std::uint64_t id() const override { return id_; }
    std::byte *map() override { return data_; }
    /// The application sees to it.
    std::shared_ptr<const void> hold_mapping(const std::shared_ptr<Allocation> &) override { return nullptr; }
    bool is_mapped() const override { return true; }
    [[noreturn]] UniqueFd export_fd(AsyncRT_InteropHandleType handle_type) override;
    AsyncRT_InteropHandleType export_handle_types() const override { return 0; }
    void describe(AsyncRT_InteropMemoryInfo &info, const Image *image) const override;
    void native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) override;

private:
    std::byte *const data_;
    const std::uint64_t size_bytes_;
    const DeviceIdentity identity_;
    const std::uint64_t id_;
};

/// A number for a new allocation of any backend: never given out twice in this process, never 0.
std::uint64_t new_allocation_id() noexcept;

} // namespace interop
