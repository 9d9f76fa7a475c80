#include "exportable_memory.hpp"

#include <unistd.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

#include "../host/host_device.hpp"
#include "../host/host_timeline.hpp"
#include "../host/memory_file.hpp"
#include "image_facts.hpp"
#include "vulkan_allocation.hpp"
#include "vulkan_timeline.hpp"

namespace interop::vulkan {
namespace {

bool has_coherent_memory(const PhysicalDevice &device) {
    for (std::uint32_t index = 0; index < device.memory.memoryTypeCount; ++index) {
        if (is_host_coherent(device, index)) return true;
    }
    return false;
}

/// How much larger the memory file of a software driver is than the allocation in it: the same for all, found once by an allocation of our own.
std::uint64_t file_overhead_bytes(const std::shared_ptr<const Gpu> &gpu) {
    static std::mutex mutex;
    static auto *const known = new std::map<Uuid, std::uint64_t>;
    const Uuid &driver = gpu->physical().identity.driver;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = known->find(driver); found != known->end()) return found->second;
    }
    AllocationRequest request;
    request.image = {MAX_FMT_RGBA8, 4, 1, 1, 0, 0};
    const auto sample = allocate_exportable(gpu, request, ASYNCRT_INTEROP_BACKEND_VULKAN).allocation;
    const UniqueFd file = sample->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD);
    const std::uint64_t overhead = inspect_memory_file(file.get()).size_bytes - sample->size_bytes();
    const std::lock_guard lock(mutex);
    return known->emplace(driver, overhead).first->second;
}

/// Software drivers keep memory in memory files. Of one that seals them, a file without the seal is not, and its owner could take the bytes away. And the
/// size of the file tells that of the allocation.
void check_file_of_driver(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropMemoryInfo &info) {
    const PhysicalDevice &device = gpu->physical();
    const bool seals = device.driver == VK_DRIVER_ID_MESA_LLVMPIPE;
    if (!seals && device.driver != VK_DRIVER_ID_GOOGLE_SWIFTSHADER) return;
    const MemoryFileStatus status = inspect_memory_file(fd);
    if (!status.seals) throw Failure(EINVAL, "the descriptor is not of a memory file, which is what this driver exports");
    if (seals && !status.keeps_size()) throw Failure(EACCES, "the memory file is not sealed against shrinking");
    const auto is = [](const Uuid &uuid, const std::uint8_t(&other)[ASYNCRT_INTEROP_UUID_SIZE]) { return std::equal(uuid.begin(), uuid.end(), other); };
    // Of another driver's files nothing is known; that they are of one is said later.
    if (!is(device.identity.driver, info.driver_uuid)) return;
    const std::uint64_t overhead = file_overhead_bytes(gpu);
    if (status.size_bytes != info.allocation_size_bytes + overhead) {
        throw Failure(EINVAL, "the description has an allocation of " + std::to_string(info.allocation_size_bytes) + " bytes, and the exporter made one of " +
                                  std::to_string(status.size_bytes - std::min(overhead, status.size_bytes)));
    }
}

/// A dma-buf tells its size by its end. Its driver may have rounded it up.
void check_size_of_dma_buf(int fd, const AsyncRT_InteropMemoryInfo &info) {
    if (inspect_memory_file(fd).seals) return;
    const off_t end = ::lseek(fd, 0, SEEK_END);
    if (end >= 0 && static_cast<std::uint64_t>(end) < info.allocation_size_bytes) throw Failure(EINVAL, "the dma-buf is smaller than its description");
}

/// Memory of another backend, which this device may reach all the same.
void check_origin(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropMemoryInfo &info) {
    if (info.backend == ASYNCRT_INTEROP_BACKEND_VULKAN || info.backend == ASYNCRT_INTEROP_BACKEND_CUDA) {
        if (info.handle_type == ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) check_file_of_driver(gpu, fd, info);
        else check_size_of_dma_buf(fd, info);
        return;
    }
    if (info.backend != ASYNCRT_INTEROP_BACKEND_HOST) throw Failure(EINVAL, "the description names no backend that allocates memory");
    // The only driver whose opaque descriptors are plain memory files.
    if (gpu->physical().driver != VK_DRIVER_ID_GOOGLE_SWIFTSHADER) throw Failure(EOPNOTSUPP, "the Vulkan driver cannot import memory of the host");
    const MemoryFileStatus status = inspect_memory_file(fd);
    if (!status.seals) throw Failure(EINVAL, "the descriptor is not of a memory file");
    if (!status.keeps_size()) throw Failure(EACCES, "the memory file is not sealed against shrinking");
    if (!status.is_writable) throw Failure(EINVAL, "the memory file cannot be written");
    if (status.size_bytes < info.allocation_size_bytes) throw Failure(EINVAL, "the memory file is smaller than its description");
}

/// The description of host memory in the words of the device that takes it.
AsyncRT_InteropMemoryInfo as_if_of(const PhysicalDevice &device, AsyncRT_InteropMemoryInfo info) {
    if (info.backend != ASYNCRT_INTEROP_BACKEND_HOST) return info;
    const DeviceIdentity &host = host_identity();
    if (!std::equal(host.device.begin(), host.device.end(), info.device_uuid) || !std::equal(host.driver.begin(), host.driver.end(), info.driver_uuid)) {
        throw Failure(EINVAL, "the memory is of another machine, or of another boot of this one");
    }
    std::copy(device.identity.device.begin(), device.identity.device.end(), info.device_uuid);
    std::copy(device.identity.driver.begin(), device.identity.driver.end(), info.driver_uuid);
    info.memory_type_index = 0;
    info.flags = 0;
    return info;
}

} // namespace

std::shared_ptr<const Gpu> open_gpu(const Uuid &uuid) { return Gpu::open(choose_physical_device(uuid)); }

AsyncRT_InteropFeatures features_of(const std::shared_ptr<const Gpu> &gpu) {
    const PhysicalDevice &device = gpu->physical();
    AsyncRT_InteropFeatures features = 0;
    const AsyncRT_InteropHandleType exported = exportable_types(device);
    if ((exported & ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) != 0) features |= ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD;
    if (device.dma_buf.can_export) features |= ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF;
    if (device.opaque.can_import) features |= ASYNCRT_INTEROP_FEATURE_IMPORT_OPAQUE_FD;
    if (device.dma_buf.can_import && gpu->functions().vkGetMemoryFdPropertiesKHR != nullptr) features |= ASYNCRT_INTEROP_FEATURE_IMPORT_DMA_BUF;
    if (has_coherent_memory(device)) features |= ASYNCRT_INTEROP_FEATURE_HOST_VISIBLE;
    if (gpu->has_native_timelines()) features |= ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES;
    if (linear_layout(gpu, MAX_FMT_RGBA8, 16, 16)) features |= ASYNCRT_INTEROP_FEATURE_LINEAR_IMAGES;
    return features;
}

AllocationResult allocate_exportable(const std::shared_ptr<const Gpu> &gpu, const AllocationRequest &request, AsyncRT_InteropBackend backend) {
    AllocationResult result;
    MemoryParts parts = create_memory(gpu, request, result.image);
    result.allocation = std::make_shared<VulkanAllocation>(gpu, backend, std::move(parts));
    return result;
}

std::shared_ptr<Allocation> import_exported(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropMemoryInfo &info, AsyncRT_InteropBackend backend) {
    // A closed descriptor is told before whatever the description says.
    interop::file_key(fd);
    check_origin(gpu, fd, info);
    return std::make_shared<VulkanAllocation>(gpu, backend, import_memory(gpu, fd, as_if_of(gpu->physical(), info)));
}

std::shared_ptr<Timeline> create_shared_timeline(const std::shared_ptr<const Gpu> &gpu, std::uint64_t initial_value, AsyncRT_InteropBackend backend) {
    if (gpu->has_native_timelines()) return VulkanTimeline::create(gpu, initial_value, backend);
    return std::make_shared<HostTimeline>(initial_value, host_identity());
}

std::shared_ptr<Timeline> import_shared_timeline(const std::shared_ptr<const Gpu> &gpu, int fd, const AsyncRT_InteropSemaphoreInfo *info, AsyncRT_InteropBackend backend) {
    interop::file_key(fd);
    if (info != nullptr && info->handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "timelines are imported as opaque descriptors only");
    const bool may_be_native = gpu->has_native_timelines();
    if (info != nullptr && info->kind == ASYNCRT_INTEROP_TIMELINE_NATIVE) {
        if (!may_be_native) throw Failure(EINVAL, "the timeline is of a driver, and that of the context imports none");
        return VulkanTimeline::import(gpu, fd, backend);
    }
    try {
        return HostTimeline::import(fd, host_identity());
    } catch (const Failure &failure) {
        if (info != nullptr || !may_be_native || failure.code() != EINVAL) throw;
    }
    return VulkanTimeline::import(gpu, fd, backend);
}

} // namespace interop::vulkan
