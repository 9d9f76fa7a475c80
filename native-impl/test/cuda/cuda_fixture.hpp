#pragma once

#include <cuda.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "api_fixture.hpp"
#include "control.h"
#include "process.hpp"

/// Not in the header of CUDA 13 any more, but in its driver.
extern "C" CUresult CUDAAPI cuCtxCreate_v2(CUcontext *context, unsigned int flags, CUdevice device);

/// What tests of the CUDA backend on the double share.
namespace cuda_test {

#define CU(call) CHECK((call) == CUDA_SUCCESS)

/// Everything that a test could leave behind.
struct Footprint {
    unsigned long objects = cudaDouble_live();
    std::size_t descriptors = process::descriptor_count();
    std::size_t mappings = process::mapping_count();

    void check_unchanged() const {
        if (cudaDouble_live() != objects) cudaDouble_print_live();
        CHECK(cudaDouble_live() == objects);
        CHECK(process::descriptor_count() == descriptors);
        CHECK(process::mapping_count() == mappings);
    }
};

/// The context that is current on this thread; null if there is none.
inline CUcontext current() {
    CUcontext context = nullptr;
    CU(cuInit(0));
    CU(cuCtxGetCurrent(&context));
    return context;
}

/// A context of an application, current on this thread, with a stream.
struct Application {
    CUcontext context = nullptr;
    CUstream stream = nullptr;

    Application() {
        CU(cuInit(0));
        CU(cuDevicePrimaryCtxRetain(&context, 0));
        CU(cuCtxPushCurrent(context));
        CU(cuStreamCreate(&stream, CU_STREAM_NON_BLOCKING));
    }
    ~Application() {
        CUcontext popped = nullptr;
        CU(cuStreamDestroy(stream));
        CU(cuCtxPopCurrent(&popped));
        CHECK(popped == context);
        CU(cuDevicePrimaryCtxRelease(0));
    }
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    AsyncRT_InteropContext open() const {
        AsyncRT_InteropCudaStream cuda = ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT;
        cuda.cuda_context = context;
        cuda.stream = stream;
        AsyncRT_InteropContext result = nullptr;
        OK(AsyncRT_InteropContext_open_cuda(&cuda, nullptr, &result));
        return result;
    }
};

inline AsyncRT_InteropContextInfo info_of(AsyncRT_InteropContext context) {
    AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
    OK(AsyncRT_InteropContext_info(context, &info));
    return info;
}

inline CUdeviceptr address_of(AsyncRT_InteropBuffer buffer) {
    AsyncRT_InteropNativeHandles handles = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
    OK(AsyncRT_InteropBuffer_native_handles(buffer, &handles));
    CHECK(handles.backend == ASYNCRT_INTEROP_BACKEND_CUDA);
    return handles.cuda_pointer;
}

inline AsyncRT_InteropBuffer create(AsyncRT_InteropContext context, MAX_Format format, std::uint32_t width, std::uint32_t height) {
    const auto description = api::image(format, width, height);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    return buffer;
}

/// Physical memory as a Mojo runtime makes it for its pool: one mapping, with buffers in it.
struct Pool {
    static constexpr std::size_t size = 4 << 20;
    CUdeviceptr address = 0;

    explicit Pool(CUmemAllocationHandleType types) {
        CUmemAllocationProp properties{};
        properties.type = CU_MEM_ALLOCATION_TYPE_PINNED;
        properties.location.type = CU_MEM_LOCATION_TYPE_DEVICE;
        properties.requestedHandleTypes = types;
        CUmemGenericAllocationHandle handle = 0;
        CU(cuMemCreate(&handle, size, &properties, 0));
        CU(cuMemAddressReserve(&address, size, 0, 0, 0));
        CU(cuMemMap(address, size, 0, handle, 0));
        CUmemAccessDesc access{};
        access.location = properties.location;
        access.flags = CU_MEM_ACCESS_FLAGS_PROT_READWRITE;
        CU(cuMemSetAccess(address, size, &access, 1));
        CU(cuMemRelease(handle));
    }
    ~Pool() {
        CU(cuMemUnmap(address, size));
        CU(cuMemAddressFree(address, size));
    }
};

inline AsyncRT_InteropExternalMemory external(CUdeviceptr pointer, std::uint64_t size, std::uint64_t offset = 0) {
    AsyncRT_InteropExternalMemory memory = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    memory.kind = ASYNCRT_INTEROP_NATIVE_CUDA_POINTER;
    memory.memory.cuda_pointer = pointer;
    memory.size_bytes = size;
    memory.offset_bytes = offset;
    return memory;
}

inline AsyncRT_InteropContext open_backend(AsyncRT_InteropBackend backend) {
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = backend;
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(&options, nullptr, &context));
    return context;
}

/// The UUID of Vulkan's device, as the double takes it.
inline std::string uuid_of_vulkan() {
    const AsyncRT_InteropContext vulkan = open_backend(ASYNCRT_INTEROP_BACKEND_VULKAN);
    const auto info = info_of(vulkan);
    OK(AsyncRT_InteropContext_close(vulkan));
    char text[33] = {};
    for (int index = 0; index < 16; ++index) std::snprintf(text + 2 * index, 3, "%02x", info.device_uuid[index]);
    return text;
}

} // namespace cuda_test
