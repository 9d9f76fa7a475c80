#include "host_allocation.hpp"

#include <algorithm>
#include <atomic>

namespace interop {
namespace {

/// Rows and buffers of the host need no more than this.
constexpr std::uint64_t alignment_bytes = 64;

void describe_host_memory(AsyncRT_InteropMemoryInfo &info, std::uint64_t size_bytes, std::uint64_t id, const DeviceIdentity &identity) {
    info.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    info.flags = ASYNCRT_INTEROP_MEMORY_HOST_VISIBLE;
    info.allocation_size_bytes = size_bytes;
    info.allocation_id = id;
    info.memory_type_index = 0;
    info.memory_type_bits = 0;
    std::copy(identity.device.begin(), identity.device.end(), info.device_uuid);
    std::copy(identity.driver.begin(), identity.driver.end(), info.driver_uuid);
    info.alignment_bytes = alignment_bytes;
    info.fourcc = 0;
    info.modifier = 0;
    info.native_handle = nullptr;
}

} // namespace

std::uint64_t new_allocation_id() noexcept {
    static std::atomic<std::uint64_t> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

HostFileAllocation::HostFileAllocation(std::uint64_t size_bytes, const DeviceIdentity &identity)
    : size_bytes_(size_bytes), identity_(identity), imported_(false), id_(new_allocation_id()),
      file_(create_memory_file("asyncrt-buffer", size_bytes)) {
    // Before anybody can have a descriptor: who has one could add seals of his own, or take the bytes away.
    seal_memory_file(file_.get());
}

HostFileAllocation::HostFileAllocation(int fd, std::uint64_t size_bytes, const DeviceIdentity &identity)
    : size_bytes_(size_bytes), identity_(identity), imported_(true), id_(new_allocation_id()) {
    const MemoryFileStatus status = inspect_memory_file(fd);
    if (!status.seals) throw Failure(EINVAL, "the descriptor is not of a memory file");
    if (!status.keeps_size()) throw Failure(EACCES, "the memory file is not sealed against shrinking");
    if (!status.is_writable) throw Failure(EINVAL, "the memory file cannot be written");
    if (status.size_bytes < size_bytes) throw Failure(EINVAL, "the memory file is smaller than its description");
    file_ = UniqueFd::duplicate(fd);
}

std::byte *HostFileAllocation::map() {
    const std::lock_guard lock(mutex_);
    if (mapping_ == nullptr) mapping_ = std::make_shared<MemoryMapping>(file_.get(), size_bytes_);
    map_count_ += 1;
    return mapping_->data();
}

void HostFileAllocation::unmap() noexcept {
    std::shared_ptr<MemoryMapping> ended;
    const std::lock_guard lock(mutex_);
    map_count_ -= 1;
    if (map_count_ == 0) ended = std::move(mapping_);
}

std::shared_ptr<const void> HostFileAllocation::hold_mapping(const std::shared_ptr<Allocation> &) {
    const std::lock_guard lock(mutex_);
    return mapping_;
}

bool HostFileAllocation::is_mapped() const {
    const std::lock_guard lock(mutex_);
    return mapping_ != nullptr;
}

UniqueFd HostFileAllocation::export_fd(AsyncRT_InteropHandleType handle_type) {
    if ((export_handle_types() & handle_type) == 0) {
        throw Failure(EOPNOTSUPP, imported_ ? "imported memory cannot be exported" : "memory of the host is exported as an opaque descriptor only");
    }
    return UniqueFd::duplicate(file_.get());
}

AsyncRT_InteropHandleType HostFileAllocation::export_handle_types() const { return imported_ ? 0 : ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD; }

void HostFileAllocation::describe(AsyncRT_InteropMemoryInfo &info, const Image *) const {
    describe_host_memory(info, size_bytes_, id_, identity_);
    if (!imported_) info.flags |= ASYNCRT_INTEROP_MEMORY_SEALED;
}

void HostFileAllocation::native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) {
    const std::lock_guard lock(mutex_);
    handles.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    handles.host_pointer = mapping_ == nullptr ? nullptr : mapping_->data() + offset_bytes;
}

HostPointerAllocation::HostPointerAllocation(void *data, std::uint64_t size_bytes, const DeviceIdentity &identity)
    : data_(static_cast<std::byte *>(data)), size_bytes_(size_bytes), identity_(identity), id_(new_allocation_id()) {}

UniqueFd HostPointerAllocation::export_fd(AsyncRT_InteropHandleType) { throw Failure(EOPNOTSUPP, "memory of the application cannot be exported"); }

void HostPointerAllocation::describe(AsyncRT_InteropMemoryInfo &info, const Image *) const {
    describe_host_memory(info, size_bytes_, id_, identity_);
}

void HostPointerAllocation::native_handles(AsyncRT_InteropNativeHandles &handles, std::uint64_t offset_bytes) {
    handles.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    handles.host_pointer = data_ + offset_bytes;
}

} // namespace interop
