/// The double of the driver itself: what it must find, it finds.

#include <cuda.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <functional>

#include "check.hpp"
#include "control.h"

namespace {

#define CU(call) CHECK((call) == CUDA_SUCCESS)

/// How many violations a function makes.
unsigned long violations_of(const std::function<void()> &function) {
    const unsigned long before = cudaDouble_violations();
    function();
    return cudaDouble_violations() - before;
}

struct Fixture {
    CUcontext context = nullptr;
    Fixture() {
        CU(cuInit(0));
        CU(cuDevicePrimaryCtxRetain(&context, 0));
        CU(cuCtxPushCurrent(context));
    }
    ~Fixture() {
        CUcontext popped = nullptr;
        CU(cuCtxPopCurrent(&popped));
        CU(cuDevicePrimaryCtxRelease(0));
        CHECK(cudaDouble_live() == 0);
    }
};

void before_init() {
    int count = 0;
    CHECK(cuDeviceGetCount(&count) == CUDA_ERROR_NOT_INITIALIZED);
    CU(cuInit(0));
    CUdeviceptr memory = 0;
    CHECK(cuMemAlloc(&memory, 16) == CUDA_ERROR_INVALID_CONTEXT);
}

void memory() {
    const Fixture fixture;
    CUdeviceptr address = 0;
    CU(cuMemAlloc(&address, 100));
    CHECK(cudaDouble_live() == 2);
    unsigned char bytes[100] = {1};
    CU(cuMemcpyHtoD(address, bytes, sizeof(bytes)));
    std::memset(bytes, 0, sizeof(bytes));
    CU(cuMemcpyDtoH(bytes, address, sizeof(bytes)));
    CHECK(bytes[0] == 1);
    CHECK(violations_of([&] { cuMemcpyHtoD(address, bytes, 101); }) == 1);
    CU(cuMemFree(address));
    CHECK(violations_of([&] { cuMemFree(address); }) == 1);
}

void physical() {
    const Fixture fixture;
    CUmemAllocationProp properties{};
    properties.type = CU_MEM_ALLOCATION_TYPE_PINNED;
    properties.location.type = CU_MEM_LOCATION_TYPE_DEVICE;
    properties.requestedHandleTypes = CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR;
    std::size_t granularity = 0;
    CU(cuMemGetAllocationGranularity(&granularity, &properties, CU_MEM_ALLOC_GRANULARITY_MINIMUM));
    CUmemGenericAllocationHandle handle = 0;
    CHECK(violations_of([&] { cuMemCreate(&handle, granularity + 1, &properties, 0); }) == 1);
    CU(cuMemCreate(&handle, granularity, &properties, 0));
    CUdeviceptr address = 0;
    CU(cuMemAddressReserve(&address, granularity, 0, 0, 0));
    CHECK(violations_of([&] { cuMemUnmap(address, granularity); }) == 1);
    CU(cuMemMap(address, granularity, 0, handle, 0));
    CHECK(violations_of([&] { cuMemsetD8(address, 1, 16); }) == 1);
    CUmemAccessDesc access{};
    access.location = properties.location;
    access.flags = CU_MEM_ACCESS_FLAGS_PROT_READWRITE;
    CU(cuMemSetAccess(address, granularity, &access, 1));
    CU(cuMemsetD8(address, 7, 16));
    CHECK(violations_of([&] { cuMemAddressFree(address, granularity); }) == 1);
    CU(cuMemRelease(handle));
    CHECK(violations_of([&] { cuMemRelease(handle); }) == 1);
    // The mapping keeps the memory, and the way back to a handle.
    CU(cuMemRetainAllocationHandle(&handle, reinterpret_cast<void *>(address)));
    int fd = -1;
    CU(cuMemExportToShareableHandle(&fd, handle, CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR, 0));
    CU(cuStreamSynchronize(nullptr));
    unsigned char byte = 0;
    CHECK(::pread(fd, &byte, 1, 15) == 1 && byte == 7);
    ::close(fd);
    CU(cuMemRelease(handle));
    CU(cuMemUnmap(address, granularity));
    CU(cuMemAddressFree(address, granularity));
}

void external() {
    const Fixture fixture;
    const int fd = ::memfd_create("pixels", MFD_CLOEXEC);
    CHECK(::ftruncate(fd, 8192) == 0);
    const int again = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    CUDA_EXTERNAL_MEMORY_HANDLE_DESC description{};
    description.type = CU_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD;
    description.handle.fd = fd;
    description.size = 12288;
    CUexternalMemory memory = nullptr;
    CHECK(violations_of([&] { cuImportExternalMemory(&memory, &description); }) == 1);
    description.size = 8192;
    CU(cuImportExternalMemory(&memory, &description));
    CUDA_EXTERNAL_MEMORY_BUFFER_DESC range{};
    range.offset = 4096;
    range.size = 8192;
    CUdeviceptr address = 0;
    CHECK(violations_of([&] { cuExternalMemoryGetMappedBuffer(&address, memory, &range); }) == 1);
    range.size = 4096;
    CU(cuExternalMemoryGetMappedBuffer(&address, memory, &range));
    CU(cuMemsetD8(address, 9, 4096));
    CU(cuStreamSynchronize(nullptr));
    unsigned char byte = 0;
    CHECK(::pread(again, &byte, 1, 4096) == 1 && byte == 9);
    CHECK(violations_of([&] { cuDestroyExternalMemory(memory); }) == 1);
    CU(cuMemFree(address));
    CHECK(violations_of([&] { cuDestroyExternalMemory(memory); }) == 1);
    // Whoever closes a descriptor that the driver took is found when it is given back.
    CUexternalMemory second = nullptr;
    description.handle.fd = again;
    CU(cuImportExternalMemory(&second, &description));
    ::close(again);
    CHECK(violations_of([&] { cuDestroyExternalMemory(second); }) == 1);
}

void streams() {
    const Fixture fixture;
    CUstream stream = nullptr;
    CU(cuStreamCreate(&stream, CU_STREAM_NON_BLOCKING));
    static bool called = false;
    CHECK(violations_of([&] {
        CU(cuLaunchHostFunc(stream, [](void *) { called = cuStreamQuery(nullptr) == CUDA_ERROR_NOT_PERMITTED; }, nullptr));
        CU(cuStreamSynchronize(stream));
    }) == 1);
    CHECK(called);
    CU(cuStreamDestroy(stream));
    CHECK(violations_of([&] { cuStreamSynchronize(stream); }) == 1);
}

/// Without an event between them, one stream does not wait for another: some order or other shows up, and so does a missing wait.
void reordering() {
    const Fixture fixture;
    cudaDouble_set_delay(300);
    CUstream first = nullptr;
    CUstream second = nullptr;
    CU(cuStreamCreate(&first, CU_STREAM_NON_BLOCKING));
    CU(cuStreamCreate(&second, CU_STREAM_NON_BLOCKING));
    CUdeviceptr word = 0;
    CU(cuMemAlloc(&word, 4));
    int overtaken = 0;
    for (int round = 0; round < 200; ++round) {
        unsigned value = 0;
        CU(cuMemsetD32Async(word, 1, 1, first));
        CU(cuMemsetD32Async(word, 2, 1, second));
        CU(cuStreamSynchronize(first));
        CU(cuStreamSynchronize(second));
        CU(cuMemcpyDtoH(&value, word, 4));
        overtaken += value == 1 ? 1 : 0;
    }
    CHECK(overtaken > 0 && overtaken < 200);
    cudaDouble_set_delay(0);
    CU(cuMemFree(word));
    CU(cuStreamDestroy(first));
    CU(cuStreamDestroy(second));
}

void injection() {
    const Fixture fixture;
    CUdeviceptr address = 0;
    cudaDouble_inject("cuMemAlloc", 2, CUDA_ERROR_OUT_OF_MEMORY);
    CU(cuMemAlloc(&address, 16));
    CUdeviceptr other = 0;
    CHECK(cuMemAlloc(&other, 16) == CUDA_ERROR_OUT_OF_MEMORY && other == 0 && cudaDouble_was_injected() == 1);
    cudaDouble_inject(nullptr, 1, CUDA_ERROR_LAUNCH_FAILED);
    // What frees does so all the same.
    CHECK(cuMemFree(address) == CUDA_ERROR_LAUNCH_FAILED);
}

} // namespace

int main() {
    cudaDouble_count_violations(1);
    check::run("before cuInit", before_init);
    check::run("memory", memory);
    check::run("physical memory", physical);
    check::run("external memory", external);
    check::run("streams", streams);
    check::run("order between streams", reordering);
    check::run("injected results", injection);
    return 0;
}
