#include "host_device.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>

#include "../core/images.hpp"
#include "host_allocation.hpp"
#include "host_timeline.hpp"

namespace interop {
namespace {

constexpr std::uint64_t file_granularity = 4096;

std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) { return (value + multiple - 1) / multiple * multiple; }

/// The number of this boot, 16 bytes; the same for every process and container of the machine.
Uuid read_boot_id() {
    Uuid result{};
    char text[64] = {};
    const UniqueFd file(::open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC));
    const ssize_t size = file ? ::read(file.get(), text, sizeof(text) - 1) : 0;
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::size_t digits = 0;
    for (const char each : std::string_view(text, size > 0 ? static_cast<std::size_t>(size) : 0U)) {
        const std::size_t digit = hexadecimal.find(each);
        if (digit == std::string_view::npos || digits == 2 * result.size()) continue;
        result[digits / 2] = static_cast<std::uint8_t>((static_cast<unsigned>(result[digits / 2]) << 4U) | digit);
        ++digits;
    }
    return result;
}

/// Device and driver differ in their last bytes, so that neither passes for the other, nor for what else is named after the boot.
Uuid derive(const Uuid &boot, const char (&label)[5]) {
    Uuid result = boot;
    for (std::size_t index = 0; index < 4; ++index) result[12 + index] ^= static_cast<std::uint8_t>(label[index]);
    return result;
}

bool matches_host(const std::uint8_t (&device)[ASYNCRT_INTEROP_UUID_SIZE], const std::uint8_t (&driver)[ASYNCRT_INTEROP_UUID_SIZE]) {
    const DeviceIdentity &identity = host_identity();
    return std::equal(identity.device.begin(), identity.device.end(), device) && std::equal(identity.driver.begin(), identity.driver.end(), driver);
}

} // namespace

const DeviceIdentity &host_identity() {
    static const DeviceIdentity identity = [] {
        const Uuid boot = read_boot_id();
        return DeviceIdentity{derive(boot, "host"), derive(boot, "mfd1")};
    }();
    return identity;
}

AsyncRT_InteropFeatures HostDevice::features() const {
    return ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_IMPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_HOST_VISIBLE |
           ASYNCRT_INTEROP_FEATURE_STREAM_WAIT;
}

AllocationResult HostDevice::allocate(const AllocationRequest &request) {
    if ((request.handle_types & ~ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) != 0) {
        throw Failure(EOPNOTSUPP, "memory of the host is exported as an opaque descriptor only");
    }
    AllocationResult result{nullptr, with_row_pitch(request.image)};
    const std::uint64_t pixels = std::uint64_t{result.image.row_pitch_bytes} * request.image.height;
    const std::uint64_t wanted = std::max(pixels + ASYNCRT_INTEROP_PADDING, request.min_size_bytes);
    if (wanted > static_cast<std::uint64_t>(INT64_MAX) - file_granularity) throw Failure(ENOMEM, "the memory is too large");
    result.allocation = std::make_shared<HostFileAllocation>(round_up(wanted, file_granularity), host_identity());
    return result;
}

std::shared_ptr<Allocation> HostDevice::wrap(const AsyncRT_InteropExternalMemory &memory) {
    if (memory.kind != ASYNCRT_INTEROP_NATIVE_HOST_POINTER) throw Failure(EOPNOTSUPP, "the host backend reaches memory of this process only");
    const std::uint64_t address = reinterpret_cast<std::uintptr_t>(memory.memory.host_pointer);
    if (memory.offset_bytes > UINTPTR_MAX - address || memory.size_bytes > UINTPTR_MAX - address - memory.offset_bytes) {
        throw Failure(EINVAL, "the memory ends beyond the address space");
    }
    return std::make_shared<HostPointerAllocation>(memory.memory.host_pointer, memory.offset_bytes + memory.size_bytes, host_identity());
}

std::shared_ptr<Allocation> HostDevice::import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) {
    if (info.handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "the host backend imports opaque descriptors only");
    // A closed descriptor is told before whatever the description says.
    interop::file_key(fd);
    if (info.backend != ASYNCRT_INTEROP_BACKEND_HOST) throw Failure(EOPNOTSUPP, "the host backend cannot import memory of a driver");
    auto allocation = std::make_shared<HostFileAllocation>(fd, info.allocation_size_bytes, host_identity());
    if (info.offset_bytes > info.allocation_size_bytes || info.size_bytes > info.allocation_size_bytes - info.offset_bytes) {
        throw Failure(EINVAL, "the buffer does not lie within its allocation");
    }
    if (info.memory_type_index != 0 || !matches_host(info.device_uuid, info.driver_uuid)) {
        throw Failure(EINVAL, "the memory is of another machine, or of another boot of this one");
    }
    return allocation;
}

std::shared_ptr<Timeline> HostDevice::create_timeline(std::uint64_t initial_value) {
    return std::make_shared<HostTimeline>(initial_value, host_identity());
}

std::shared_ptr<Timeline> HostDevice::import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) {
    if (info != nullptr) {
        if (info->handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "the host backend imports opaque descriptors only");
        interop::file_key(fd);
        if (info->kind != ASYNCRT_INTEROP_TIMELINE_HOST) throw Failure(EINVAL, "the host backend imports timelines of the host only");
    }
    return HostTimeline::import(fd, host_identity());
}

} // namespace interop
