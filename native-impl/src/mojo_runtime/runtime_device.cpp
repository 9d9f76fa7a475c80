#include "runtime_device.hpp"

#include "../core/backends.hpp"
#include "../core/fork_guard.hpp"
#include "runtime_stream.hpp"

namespace interop {

class RuntimeDevice::CudaReferences final {
public:
    CudaReferences(const Runtime &runtime, const void *context) : runtime_(runtime), context_(context) {
        runtime.check(runtime.cuda_context(&cuda_.cuda_context, context), "the runtime does not tell its CUcontext");
        runtime.check(runtime.stream_of(&stream_, context), "the runtime does not tell its stream");
        if (const char *const error = runtime.cuda_stream(&cuda_.stream, stream_)) {
            runtime.release_stream(stream_);
            runtime.check(error, "the runtime does not tell its CUstream");
        }
        runtime.retain_context(context);
    }
    ~CudaReferences() {
        if (has_forked()) return;
        runtime_.release_stream(stream_);
        runtime_.release_context(context_);
    }
    CudaReferences(const CudaReferences &) = delete;
    CudaReferences &operator=(const CudaReferences &) = delete;

    const AsyncRT_InteropCudaStream &cuda() const noexcept { return cuda_; }

private:
    const Runtime &runtime_;
    const void *const context_;
    const void *stream_ = nullptr;
    AsyncRT_InteropCudaStream cuda_ = ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT;
};

bool RuntimeDevice::supports(const std::string &api) { return api == "cpu" || (api == "cuda" && has_backend(ASYNCRT_INTEROP_BACKEND_CUDA)); }

RuntimeDevice::RuntimeDevice(const Runtime &runtime, const void *context) {
    const std::string api = runtime.api_of(context);
    if (!supports(api)) throw Failure(EOPNOTSUPP, "the library cannot order work on a device of the runtime of this kind: " + api);
    DeviceRequest request;
    if (api == "cpu") {
        device_ = open_device(ASYNCRT_INTEROP_BACKEND_AUTO, request);
        host_stream_ = std::make_unique<RuntimeStream>(runtime, context);
        return;
    }
    cuda_ = std::make_unique<CudaReferences>(runtime, context);
    request.cuda = &cuda_->cuda();
    device_ = open_device(ASYNCRT_INTEROP_BACKEND_CUDA, request);
}

RuntimeDevice::~RuntimeDevice() = default;

AsyncRT_InteropFeatures RuntimeDevice::features() const {
    const AsyncRT_InteropFeatures all = device_->features();
    return host_stream_ != nullptr ? all & ~ASYNCRT_INTEROP_FEATURE_STREAM_WAIT : all;
}

} // namespace interop
