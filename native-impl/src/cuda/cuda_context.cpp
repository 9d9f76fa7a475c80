#include "cuda_context.hpp"

#include "cleanup.hpp"
#include "result.hpp"

namespace interop::cuda {

CudaContext::CudaContext(const CudaDriver &driver, CUcontext context) : driver_(driver), context_(context) {
    const CurrentContext current(driver, context);
    check(driver, driver.context_get_device(&device_), "cuCtxGetDevice");
}

CudaContext::CudaContext(const CudaDriver &driver, CUdevice device) : driver_(driver), device_(device), retained_(true) {
    check(driver, driver.primary_context_retain(&context_, device), "cuDevicePrimaryCtxRetain");
}

CudaContext::~CudaContext() {
    if (!retained_) return;
    run_cleanup([&driver = driver_, device = device_] { driver.primary_context_release(device); });
}

int CudaContext::attribute(CUdevice_attribute attribute) const noexcept {
    int value = 0;
    return driver_.device_get_attribute(&value, attribute, device_) == CUDA_SUCCESS ? value : 0;
}

CurrentContext::CurrentContext(const CudaContext &context) : CurrentContext(context.driver(), context.get()) {}

CurrentContext::CurrentContext(const CudaDriver &driver, CUcontext context) : driver_(driver) {
    check(driver, driver.context_push_current(context), "cuCtxPushCurrent");
}

CurrentContext::~CurrentContext() {
    CUcontext popped = nullptr;
    driver_.context_pop_current(&popped);
}

} // namespace interop::cuda
