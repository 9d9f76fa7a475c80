#include "cuda_backend.hpp"

#include "cuda_device.hpp"
#include "result.hpp"

namespace interop::cuda {
namespace {

int count_devices(const CudaDriver &driver) {
    int count = 0;
    check(driver, driver.device_get_count(&count), "cuDeviceGetCount");
    if (count == 0) throw Failure(ENODEV, "the CUDA driver has no device");
    return count;
}

/// The device of this UUID, or the first.
CUdevice find_device(const CudaDriver &driver, const std::optional<Uuid> &uuid) {
    const int count = count_devices(driver);
    for (int index = 0; index < count; ++index) {
        CUdevice device = 0;
        check(driver, driver.device_get(&device, index), "cuDeviceGet");
        if (!uuid || cuda_uuid(driver, device) == *uuid) return device;
    }
    throw Failure(ENODEV, "no CUDA device has this UUID");
}

/// The context that is current on this thread, if there is one of the device that is asked for; null otherwise.
std::shared_ptr<const CudaContext> current_context(const CudaDriver &driver, const std::optional<Uuid> &uuid) {
    CUcontext context = nullptr;
    check(driver, driver.context_get_current(&context), "cuCtxGetCurrent");
    if (context == nullptr) return nullptr;
    auto result = std::make_shared<const CudaContext>(driver, context);
    return !uuid || cuda_uuid(driver, result->device()) == *uuid ? result : nullptr;
}

/// The context and stream of the caller.
std::unique_ptr<CudaStream> given_stream(const std::shared_ptr<const CudaContext> &context, const DeviceRequest &request) {
    const auto stream = static_cast<CUstream>(request.cuda->stream);
    if (stream != nullptr) {
        const CurrentContext current(*context);
        CUcontext owner = nullptr;
        check(context->driver(), context->driver().stream_get_context(stream, &owner), "cuStreamGetCtx");
        if (owner != context->get()) throw Failure(EINVAL, "the stream is not of this CUDA context");
    }
    return std::make_unique<CudaStream>(context, stream);
}

} // namespace

bool CudaBackend::is_available() {
    try {
        count_devices(cuda_driver());
        return true;
    } catch (const Failure &) {
        return false;
    }
}

std::unique_ptr<Device> CudaBackend::open(const DeviceRequest &request) {
    if (request.vulkan != nullptr) throw Failure(EOPNOTSUPP, "the CUDA backend opens no device of Vulkan");
    const CudaDriver &driver = cuda_driver();
    std::shared_ptr<const CudaContext> context;
    std::unique_ptr<CudaStream> stream;
    if (request.cuda != nullptr) {
        context = std::make_shared<const CudaContext>(driver, static_cast<CUcontext>(request.cuda->cuda_context));
        stream = given_stream(context, request);
    } else {
        context = current_context(driver, request.device_uuid);
        if (context == nullptr) context = std::make_shared<const CudaContext>(driver, find_device(driver, request.device_uuid));
        stream = std::make_unique<CudaStream>(context);
    }
    std::unique_ptr<VulkanSide> vulkan = VulkanSide::open(cuda_uuid(driver, context->device()));
    return std::make_unique<CudaDevice>(std::move(context), std::move(stream), std::move(vulkan));
}

} // namespace interop::cuda
