#pragma once

/// The driver of CUDA as an application uses it, found at run time: the program also starts where there is none.

#include <cuda.h>

#include <cstdint>

#define CUDA_FUNCTIONS(X) \
    X(cuInit) X(cuGetErrorName) X(cuDriverGetVersion) X(cuDeviceGet) X(cuDeviceGetName) X(cuDevicePrimaryCtxRetain) X(cuDevicePrimaryCtxRelease) X(cuCtxSetCurrent) \
    X(cuStreamCreate) X(cuStreamDestroy) X(cuStreamSynchronize) X(cuLaunchHostFunc) X(cuMemAlloc) X(cuMemFree) X(cuMemHostAlloc) X(cuMemFreeHost) X(cuMemsetD8Async) \
    X(cuMemcpyHtoDAsync) X(cuMemcpyDtoHAsync) X(cuMemcpyDtoDAsync) X(cuModuleLoadData) X(cuModuleUnload) X(cuModuleGetFunction) X(cuLaunchKernel) \
    X(cuImportExternalMemory) X(cuExternalMemoryGetMappedBuffer) X(cuDestroyExternalMemory) X(cuImportExternalSemaphore) X(cuDestroyExternalSemaphore) \
    X(cuSignalExternalSemaphoresAsync) X(cuWaitExternalSemaphoresAsync)

/// The header names a newer form of some functions by a macro, which holds for the members as well.
struct CudaFunctions {
#define CUDA_MEMBER(name) decltype(&::name) name = nullptr;
    CUDA_FUNCTIONS(CUDA_MEMBER)
#undef CUDA_MEMBER
};

/// Ends the program if the driver or one of the functions is missing.
const CudaFunctions &cuda();

/// Ends the program if a call of the driver failed.
void cu_require(CUresult result, const char *call);
#define CU_REQUIRE(call) cu_require((call), #call)

/// The primary context of the first device, current on this thread, with a stream and the kernel of write.cl.
class CudaApplication final {
public:
    CudaApplication();
    ~CudaApplication();
    CudaApplication(const CudaApplication &) = delete;
    CudaApplication &operator=(const CudaApplication &) = delete;

    CUcontext context = nullptr;
    CUstream stream = nullptr;

    /// Launches the kernel: `width` words of each row get the pattern of the frame.
    void write_pattern(CUdeviceptr words, std::uint32_t frame, std::uint32_t width, std::uint32_t height, std::uint32_t row_words) const;

private:
    CUmodule module_ = nullptr;
    CUfunction kernel_ = nullptr;
};
