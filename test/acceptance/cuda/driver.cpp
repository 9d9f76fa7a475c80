#include "driver.hpp"

#include <dlfcn.h>

#include <cstdint>

#include <write_ptx.h>

#include "../common/check.hpp"

namespace {

constexpr unsigned group = 16;

CudaFunctions load() {
    void *const library = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) fail("there is no driver of CUDA: %s", ::dlerror());
    CudaFunctions functions;
    const auto find = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
        if (function == nullptr) fail("the driver of CUDA has no %s", name);
    };
#define CUDA_TEXT(name) #name
#define CUDA_FIND(name) find(functions.name, CUDA_TEXT(name));
    CUDA_FUNCTIONS(CUDA_FIND)
#undef CUDA_FIND
    return functions;
}

} // namespace

const CudaFunctions &cuda() {
    static const CudaFunctions functions = load();
    return functions;
}

void cu_require(CUresult result, const char *call) {
    if (result == CUDA_SUCCESS) return;
    const char *name = nullptr;
    if (cuda().cuGetErrorName(result, &name) != CUDA_SUCCESS) name = "?";
    fail("%s: %s (%d)", call, name, static_cast<int>(result));
}

CudaApplication::CudaApplication() {
    CU_REQUIRE(cuda().cuInit(0));
    CUdevice device = 0;
    CU_REQUIRE(cuda().cuDeviceGet(&device, 0));
    CU_REQUIRE(cuda().cuDevicePrimaryCtxRetain(&context, device));
    CU_REQUIRE(cuda().cuCtxSetCurrent(context));
    CU_REQUIRE(cuda().cuStreamCreate(&stream, CU_STREAM_NON_BLOCKING));
    CU_REQUIRE(cuda().cuModuleLoadData(&module_, write_ptx));
    CU_REQUIRE(cuda().cuModuleGetFunction(&kernel_, module_, "write_pattern"));
}

CudaApplication::~CudaApplication() {
    CU_REQUIRE(cuda().cuStreamSynchronize(stream));
    CU_REQUIRE(cuda().cuModuleUnload(module_));
    CU_REQUIRE(cuda().cuStreamDestroy(stream));
    CU_REQUIRE(cuda().cuCtxSetCurrent(nullptr));
    CU_REQUIRE(cuda().cuDevicePrimaryCtxRelease(0));
}

void CudaApplication::write_pattern(CUdeviceptr words, std::uint32_t frame, std::uint32_t width, std::uint32_t height, std::uint32_t row_words) const {
    void *parameters[] = {&words, &frame, &width, &height, &row_words};
    CU_REQUIRE(cuda().cuLaunchKernel(kernel_, (width + group - 1) / group, (height + group - 1) / group, 1, group, group, 1, 0, stream, parameters, nullptr));
}
