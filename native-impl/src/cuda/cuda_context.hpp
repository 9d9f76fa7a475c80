#pragma once

#include <memory>

#include "driver.hpp"

namespace interop::cuda {

/// A CUDA context of one device: of the caller, or the primary context of the device, retained as long as this object lives.
///
/// All that was made in it keeps it.
class CudaContext final {
public:
    /// The context of somebody else, who keeps it alive.
    CudaContext(const CudaDriver &driver, CUcontext context);
    /// The primary context of a device.
    CudaContext(const CudaDriver &driver, CUdevice device);
    ~CudaContext();
    CudaContext(const CudaContext &) = delete;
    CudaContext &operator=(const CudaContext &) = delete;

    const CudaDriver &driver() const noexcept { return driver_; }
    CUcontext get() const noexcept { return context_; }
    CUdevice device() const noexcept { return device_; }
    /// False for a context that somebody else may destroy as soon as what uses it is closed.
    bool is_retained() const noexcept { return retained_; }
    /// An attribute of the device; 0 where the driver does not know it.
    int attribute(CUdevice_attribute attribute) const noexcept;

private:
    const CudaDriver &driver_;
    CUcontext context_ = nullptr;
    CUdevice device_ = 0;
    bool retained_ = false;
};

/// Makes a context current on this thread until the end of its life. The caller's own is current again afterwards, whatever happens in between.
class CurrentContext final {
public:
    explicit CurrentContext(const CudaContext &context);
    CurrentContext(const CudaDriver &driver, CUcontext context);
    ~CurrentContext();
    CurrentContext(const CurrentContext &) = delete;
    CurrentContext &operator=(const CurrentContext &) = delete;

private:
    const CudaDriver &driver_;
};

} // namespace interop::cuda
