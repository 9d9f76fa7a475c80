#include "cuda_device.hpp"

#include <algorithm>
#include <cstring>

#include "../core/images.hpp"
#include "../host/host_device.hpp"
#include "../host/host_timeline.hpp"
#include "cuda_allocation.hpp"
#include "result.hpp"

namespace interop::cuda {
namespace {

/// The driver of CUDA has no UUID. Where Vulkan does not tell, processes with the same version of it take one another's memory.
Uuid own_driver_uuid(int version) {
    Uuid result{'C', 'U', 'D', 'A', '-', 'D', 'R', 'I', 'V', 'E', 'R'};
    const auto number = static_cast<std::uint32_t>(version);
    for (std::size_t index = 0; index < 4; ++index) result[12 + index] = static_cast<std::uint8_t>(number >> (8 * index));
    return result;
}

template <std::size_t size>
bool is_equal(const Uuid &uuid, const std::uint8_t (&bytes)[size]) {
    return std::equal(uuid.begin(), uuid.end(), bytes);
}

} // namespace

Uuid cuda_uuid(const CudaDriver &driver, CUdevice device) {
    CUuuid uuid{};
    check(driver, driver.device_get_uuid(&uuid, device), "cuDeviceGetUuid");
    Uuid result{};
    std::memcpy(result.data(), uuid.bytes, result.size());
    return result;
}

CudaDevice::CudaDevice(std::shared_ptr<const CudaContext> context, std::unique_ptr<CudaStream> stream, std::unique_ptr<VulkanSide> vulkan)
    : context_(std::move(context)), vulkan_(std::move(vulkan)), stream_(std::move(stream)) {
    const CudaDriver &driver = context_->driver();
    identity_.device = cuda_uuid(driver, context_->device());
    identity_.driver = vulkan_ == nullptr ? own_driver_uuid(driver.version) : vulkan_->driver_uuid();
    char name[256] = {};
    check(driver, driver.device_get_name(name, sizeof(name), context_->device()), "cuDeviceGetName");
    name[sizeof(name) - 1] = '\0';
    name_ = name;
}

CudaDevice::~CudaDevice() { stream_->close(); }

bool CudaDevice::has_own_exportable_memory() const {
    return context_->attribute(CU_DEVICE_ATTRIBUTE_VIRTUAL_MEMORY_MANAGEMENT_SUPPORTED) != 0 &&
           context_->attribute(CU_DEVICE_ATTRIBUTE_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR_SUPPORTED) != 0;
}

AsyncRT_InteropFeatures CudaDevice::features() const {
    AsyncRT_InteropFeatures features = 0;
    if (context_->driver().stream_wait_value != nullptr) features |= ASYNCRT_INTEROP_FEATURE_STREAM_WAIT;
    if (vulkan_ != nullptr) {
        constexpr AsyncRT_InteropFeatures shared = ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF |
                                                   ASYNCRT_INTEROP_FEATURE_IMPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_HOST_VISIBLE |
                                                   ASYNCRT_INTEROP_FEATURE_LINEAR_IMAGES | ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES;
        return features | (vulkan_->features() & shared);
    }
    if (has_own_exportable_memory()) {
        features |= ASYNCRT_INTEROP_FEATURE_EXPORT_OPAQUE_FD | ASYNCRT_INTEROP_FEATURE_IMPORT_OPAQUE_FD;
        if (context_->attribute(CU_DEVICE_ATTRIBUTE_DMA_BUF_SUPPORTED) != 0) features |= ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF;
    }
    return features;
}

void CudaDevice::native_handles(AsyncRT_InteropContextInfo &info) const {
    if (vulkan_ != nullptr) vulkan_->native_handles(info);
    info.cuda_context = context_->get();
    info.cuda_stream = stream_->get();
}

std::shared_ptr<VulkanAllocation> CudaDevice::with_address(std::shared_ptr<Allocation> memory, UniqueFd fd, AsyncRT_InteropMemoryFlags flags) const {
    const std::uint64_t size = memory->size_bytes();
    auto external = std::make_unique<ExternalMemory>(context_, std::move(fd), size, (flags & ASYNCRT_INTEROP_MEMORY_DEDICATED) != 0);
    return std::make_shared<VulkanAllocation>(std::move(memory), std::move(external));
}

AllocationResult CudaDevice::allocate(const AllocationRequest &request) {
    if (vulkan_ != nullptr) {
        AllocationRequest shared = request;
        // Whatever else is asked for, CUDA takes an opaque descriptor.
        if (shared.handle_types != 0) shared.handle_types |= ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
        AllocationResult result = vulkan_->allocate(shared);
        AsyncRT_InteropMemoryInfo info{};
        result.allocation->describe(info, &result.image);
        UniqueFd fd = result.allocation->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD);
        const auto shared_with_cuda = with_address(std::move(result.allocation), std::move(fd), info.flags);
        fill_with_zeros(*context_, shared_with_cuda->address(), shared_with_cuda->size_bytes());
        result.allocation = shared_with_cuda;
        return result;
    }
    if (!has_own_exportable_memory()) throw Failure(EOPNOTSUPP, "the device has no exportable memory without Vulkan");
    if (request.host_visible) throw Failure(EOPNOTSUPP, "memory of CUDA without Vulkan cannot be mapped for the host");
    constexpr AsyncRT_InteropHandleType possible = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD | ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF;
    if ((request.handle_types & ~possible) != 0) throw Failure(EOPNOTSUPP, "memory of CUDA cannot be exported as this handle type");
    AllocationResult result{nullptr, with_row_pitch(request.image)};
    const std::uint64_t pixels = std::uint64_t{result.image.row_pitch_bytes} * request.image.height;
    auto memory = std::make_unique<PhysicalMemory>(context_, std::max(pixels + ASYNCRT_INTEROP_PADDING, request.min_size_bytes));
    result.allocation = std::make_shared<PhysicalAllocation>(context_, identity_, std::move(memory), false);
    if ((request.handle_types & ~result.allocation->export_handle_types()) != 0) throw Failure(EOPNOTSUPP, "the device exports no dma-buf");
    return result;
}

std::shared_ptr<Allocation> CudaDevice::wrap(const AsyncRT_InteropExternalMemory &memory) {
    if (memory.kind != ASYNCRT_INTEROP_NATIVE_CUDA_POINTER) throw Failure(EOPNOTSUPP, "the CUDA backend reaches memory of its device only");
    if (memory.size_bytes > UINT64_MAX - memory.offset_bytes || memory.memory.cuda_pointer > UINT64_MAX - memory.offset_bytes - memory.size_bytes) {
        throw Failure(EINVAL, "the memory ends beyond the address space");
    }
    return PointerAllocation::wrap(context_, identity_, memory.memory.cuda_pointer, memory.offset_bytes + memory.size_bytes);
}

std::shared_ptr<Allocation> CudaDevice::import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) {
    if (info.handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "CUDA imports opaque descriptors only");
    // A closed descriptor is told before whatever the description says.
    interop::file_key(fd);
    if (info.backend != ASYNCRT_INTEROP_BACKEND_CUDA && info.backend != ASYNCRT_INTEROP_BACKEND_VULKAN) {
        throw Failure(EOPNOTSUPP, "CUDA imports memory of CUDA and of Vulkan only");
    }
    if (!range_is_inside(info.offset_bytes, info.size_bytes, info.allocation_size_bytes)) throw Failure(EINVAL, "the buffer does not lie within its allocation");
    if (!is_equal(identity_.device, info.device_uuid)) throw Failure(EINVAL, "the memory is of another device");
    if (info.backend == ASYNCRT_INTEROP_BACKEND_CUDA) {
        if (!is_equal(own_driver_uuid(context_->driver().version), info.driver_uuid) && !is_equal(identity_.driver, info.driver_uuid)) {
            throw Failure(EINVAL, "the memory is of another driver");
        }
        auto memory = std::make_unique<PhysicalMemory>(context_, fd, info.allocation_size_bytes);
        return std::make_shared<PhysicalAllocation>(context_, identity_, std::move(memory), true);
    }
    if (vulkan_ == nullptr) throw Failure(EOPNOTSUPP, "memory of Vulkan needs Vulkan on the same device");
    std::shared_ptr<Allocation> memory = vulkan_->import_memory(fd, info);
    return with_address(std::move(memory), UniqueFd::duplicate(fd), info.flags);
}

std::shared_ptr<Timeline> CudaDevice::with_streams(std::shared_ptr<Timeline> timeline, UniqueFd fd) const {
    if (context_->attribute(CU_DEVICE_ATTRIBUTE_TIMELINE_SEMAPHORE_INTEROP_SUPPORTED) == 0) return timeline;
    return std::make_shared<CudaTimeline>(context_, std::move(timeline), std::move(fd));
}

std::shared_ptr<Timeline> CudaDevice::create_timeline(std::uint64_t initial_value) {
    if (vulkan_ == nullptr) return std::make_shared<HostTimeline>(initial_value, host_identity());
    std::shared_ptr<Timeline> timeline = vulkan_->create_timeline(initial_value);
    if (timeline->kind() != ASYNCRT_INTEROP_TIMELINE_NATIVE) return timeline;
    UniqueFd fd = timeline->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, true);
    return with_streams(std::move(timeline), std::move(fd));
}

std::shared_ptr<Timeline> CudaDevice::import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) {
    if (info != nullptr && info->handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "CUDA imports opaque descriptors only");
    if (vulkan_ != nullptr) {
        std::shared_ptr<Timeline> timeline = vulkan_->import_timeline(fd, info);
        if (timeline->kind() != ASYNCRT_INTEROP_TIMELINE_NATIVE) return timeline;
        return with_streams(std::move(timeline), UniqueFd::duplicate(fd));
    }
    if (info != nullptr) {
        interop::file_key(fd);
        if (info->kind != ASYNCRT_INTEROP_TIMELINE_HOST) throw Failure(EOPNOTSUPP, "a timeline of Vulkan needs Vulkan on the same device");
    }
    return HostTimeline::import(fd, host_identity());
}

} // namespace interop::cuda
