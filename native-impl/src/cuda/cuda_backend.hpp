#pragma once

#include "../core/backend.hpp"

namespace interop::cuda {

/// Devices of CUDA, with Vulkan beside them where that knows the same device.
class CudaBackend final : public Backend {
public:
    AsyncRT_InteropBackend kind() const override { return ASYNCRT_INTEROP_BACKEND_CUDA; }
    const char *name() const override { return "cuda"; }
    /// True if there is a driver with a device. What is missing becomes the last error of this thread.
    bool is_available() override;
    /// On the context and stream of the request; else on the context that is current on this thread, if it is of the device that is asked for; else on the
    /// primary context of that device, or of the first. All but the first have a new stream.
    std::unique_ptr<Device> open(const DeviceRequest &request) override;
};

} // namespace interop::cuda
