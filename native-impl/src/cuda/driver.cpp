#include "driver.hpp"

#include <dlfcn.h>

#include <mutex>

#include "../core/failure.hpp"
#include "result.hpp"

namespace interop::cuda {
namespace {

/// The oldest driver with cuGetProcAddress.
constexpr int oldest_version = 11030;

/// cuGetProcAddress, in the form of CUDA 12 or that of CUDA 11.3.
class Lookup final {
public:
    explicit Lookup(void *library)
        : current_(reinterpret_cast<PFN_cuGetProcAddress_v12000>(::dlsym(library, "cuGetProcAddress_v2"))),
          first_(reinterpret_cast<PFN_cuGetProcAddress_v11030>(::dlsym(library, "cuGetProcAddress"))) {
        if (current_ == nullptr && first_ == nullptr) throw Failure(EOPNOTSUPP, "the CUDA driver is older than 11.3: it has no cuGetProcAddress");
    }

    /// @param version The version of the driver API in whose form the function is wanted.
    template <class Function>
    bool find(const char *name, Function &function, int version) const {
        void *address = nullptr;
        const CUresult result = current_ != nullptr ? current_(name, &address, version, CU_GET_PROC_ADDRESS_DEFAULT, nullptr)
                                                    : first_(name, &address, version, CU_GET_PROC_ADDRESS_DEFAULT);
        if (result != CUDA_SUCCESS || address == nullptr) return false;
        function = reinterpret_cast<Function>(address);
        return true;
    }

    template <class Function>
    void require(const char *name, Function &function, int version) const {
        if (!find(name, function, version)) throw Failure(EOPNOTSUPP, std::string("the CUDA driver is too old: it has no ") + name);
    }

private:
    PFN_cuGetProcAddress_v12000 current_;
    PFN_cuGetProcAddress_v11030 first_;
};

void find_basics(const Lookup &lookup, CudaDriver &driver) {
    lookup.require("cuInit", driver.init, 2000);
    lookup.require("cuDriverGetVersion", driver.driver_get_version, 2020);
    lookup.require("cuGetErrorName", driver.get_error_name, 6000);
    lookup.require("cuGetErrorString", driver.get_error_string, 6000);
    lookup.require("cuDeviceGetCount", driver.device_get_count, 2000);
    lookup.require("cuDeviceGet", driver.device_get, 2000);
    lookup.require("cuDeviceGetName", driver.device_get_name, 2000);
    // The second version names an instance of a partitioned device, as Vulkan does; the first names the whole.
    if (!lookup.find("cuDeviceGetUuid", driver.device_get_uuid, 11040)) lookup.require("cuDeviceGetUuid", driver.device_get_uuid, 9020);
    lookup.require("cuDeviceGetAttribute", driver.device_get_attribute, 2000);
}

void find_contexts_and_streams(const Lookup &lookup, CudaDriver &driver) {
    lookup.require("cuDevicePrimaryCtxRetain", driver.primary_context_retain, 7000);
    lookup.require("cuDevicePrimaryCtxRelease", driver.primary_context_release, 11000);
    lookup.require("cuCtxGetCurrent", driver.context_get_current, 4000);
    lookup.require("cuCtxPushCurrent", driver.context_push_current, 4000);
    lookup.require("cuCtxPopCurrent", driver.context_pop_current, 4000);
    lookup.require("cuCtxGetDevice", driver.context_get_device, 2000);
    lookup.require("cuStreamCreate", driver.stream_create, 2000);
    lookup.require("cuStreamDestroy", driver.stream_destroy, 4000);
    lookup.require("cuStreamSynchronize", driver.stream_synchronize, 2000);
    lookup.require("cuStreamGetCtx", driver.stream_get_context, 9020);
    lookup.require("cuLaunchHostFunc", driver.launch_host_function, 10000);
    lookup.require("cuMemHostAlloc", driver.host_memory_allocate, 2020);
    lookup.require("cuMemFreeHost", driver.host_memory_free, 2000);
    lookup.require("cuMemHostGetDevicePointer", driver.host_memory_device_pointer, 3020);
    lookup.find("cuStreamWaitValue32", driver.stream_wait_value, 11070);
}

void find_memory(const Lookup &lookup, CudaDriver &driver) {
    lookup.require("cuMemsetD8Async", driver.memory_set, 3020);
    lookup.require("cuPointerGetAttribute", driver.pointer_get_attribute, 4000);
    lookup.require("cuMemFree", driver.memory_free, 3020);
    lookup.require("cuImportExternalMemory", driver.import_external_memory, 10000);
    lookup.require("cuExternalMemoryGetMappedBuffer", driver.external_memory_get_mapped_buffer, 10000);
    lookup.require("cuDestroyExternalMemory", driver.destroy_external_memory, 10000);
    lookup.require("cuImportExternalSemaphore", driver.import_external_semaphore, 10000);
    lookup.require("cuDestroyExternalSemaphore", driver.destroy_external_semaphore, 10000);
    lookup.require("cuSignalExternalSemaphoresAsync", driver.signal_external_semaphores, 10000);
    lookup.require("cuWaitExternalSemaphoresAsync", driver.wait_external_semaphores, 10000);
    lookup.require("cuMemGetAllocationGranularity", driver.allocation_granularity, 10020);
    lookup.require("cuMemAddressReserve", driver.address_reserve, 10020);
    lookup.require("cuMemAddressFree", driver.address_free, 10020);
    lookup.require("cuMemCreate", driver.memory_create, 10020);
    lookup.require("cuMemRelease", driver.memory_release, 10020);
    lookup.require("cuMemMap", driver.memory_map, 10020);
    lookup.require("cuMemUnmap", driver.memory_unmap, 10020);
    lookup.require("cuMemSetAccess", driver.memory_set_access, 10020);
    lookup.require("cuMemExportToShareableHandle", driver.memory_export, 10020);
    lookup.require("cuMemImportFromShareableHandle", driver.memory_import, 10020);
    lookup.require("cuMemRetainAllocationHandle", driver.memory_retain, 11000);
    lookup.find("cuMemGetHandleForAddressRange", driver.handle_for_address_range, 11070);
}

CudaDriver load() {
    // Never closed: the driver starts threads, and other users of the process may have it open.
    void *const library = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        const char *const reason = ::dlerror();
        throw Failure(ENODEV, std::string("no CUDA driver can be loaded: ") + (reason == nullptr ? "libcuda.so.1" : reason));
    }
    const Lookup lookup(library);
    CudaDriver driver;
    find_basics(lookup, driver);
    check(driver, driver.driver_get_version(&driver.version), "cuDriverGetVersion");
    if (driver.version < oldest_version) throw Failure(EOPNOTSUPP, "the CUDA driver is older than 11.3: it is of version " + std::to_string(driver.version));
    check(driver, driver.init(0), "cuInit");
    find_contexts_and_streams(lookup, driver);
    find_memory(lookup, driver);
    return driver;
}

} // namespace

const CudaDriver &cuda_driver() {
    static auto *const mutex = new std::mutex;
    static const CudaDriver *known = nullptr;
    const std::lock_guard lock(*mutex);
    if (known == nullptr) known = new CudaDriver(load());
    return *known;
}

} // namespace interop::cuda
