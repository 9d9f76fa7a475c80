#pragma once

#include <cuda.h>
#include <cudaTypedefs.h>

#include <string>

namespace interop::cuda {

/// The functions of the CUDA driver that the library uses. They are found at run time through cuGetProcAddress, so one binary runs with any driver from
/// CUDA 11.3 on, and without one.
///
/// The type of each says the version of the CUDA driver API in which the function got the form that is used here.
struct CudaDriver {
    /// Version of the driver: 1000 times the major plus 10 times the minor version of CUDA.
    int version = 0;

    PFN_cuInit_v2000 init = nullptr;
    PFN_cuDriverGetVersion_v2020 driver_get_version = nullptr;
    PFN_cuGetErrorName_v6000 get_error_name = nullptr;
    PFN_cuGetErrorString_v6000 get_error_string = nullptr;
    PFN_cuDeviceGetCount_v2000 device_get_count = nullptr;
    PFN_cuDeviceGet_v2000 device_get = nullptr;
    PFN_cuDeviceGetName_v2000 device_get_name = nullptr;
    PFN_cuDeviceGetUuid_v9020 device_get_uuid = nullptr;
    PFN_cuDeviceGetAttribute_v2000 device_get_attribute = nullptr;
    PFN_cuDevicePrimaryCtxRetain_v7000 primary_context_retain = nullptr;
    PFN_cuDevicePrimaryCtxRelease_v11000 primary_context_release = nullptr;
    PFN_cuCtxGetCurrent_v4000 context_get_current = nullptr;
    PFN_cuCtxPushCurrent_v4000 context_push_current = nullptr;
    PFN_cuCtxPopCurrent_v4000 context_pop_current = nullptr;
    PFN_cuCtxGetDevice_v2000 context_get_device = nullptr;
    PFN_cuStreamCreate_v2000 stream_create = nullptr;
    PFN_cuStreamDestroy_v4000 stream_destroy = nullptr;
    PFN_cuStreamSynchronize_v2000 stream_synchronize = nullptr;
    PFN_cuStreamGetCtx_v9020 stream_get_context = nullptr;
    PFN_cuLaunchHostFunc_v10000 launch_host_function = nullptr;
    PFN_cuMemsetD8Async_v3020 memory_set = nullptr;
    PFN_cuPointerGetAttribute_v4000 pointer_get_attribute = nullptr;
    PFN_cuMemFree_v3020 memory_free = nullptr;
    PFN_cuImportExternalMemory_v10000 import_external_memory = nullptr;
    PFN_cuExternalMemoryGetMappedBuffer_v10000 external_memory_get_mapped_buffer = nullptr;
    PFN_cuDestroyExternalMemory_v10000 destroy_external_memory = nullptr;
    PFN_cuImportExternalSemaphore_v10000 import_external_semaphore = nullptr;
    PFN_cuDestroyExternalSemaphore_v10000 destroy_external_semaphore = nullptr;
    PFN_cuSignalExternalSemaphoresAsync_v10000 signal_external_semaphores = nullptr;
    PFN_cuWaitExternalSemaphoresAsync_v10000 wait_external_semaphores = nullptr;
    PFN_cuMemHostAlloc_v2020 host_memory_allocate = nullptr;
    PFN_cuMemFreeHost_v2000 host_memory_free = nullptr;
    PFN_cuMemHostGetDevicePointer_v3020 host_memory_device_pointer = nullptr;
    PFN_cuMemGetAllocationGranularity_v10020 allocation_granularity = nullptr;
    PFN_cuMemAddressReserve_v10020 address_reserve = nullptr;
    PFN_cuMemAddressFree_v10020 address_free = nullptr;
    PFN_cuMemCreate_v10020 memory_create = nullptr;
    PFN_cuMemRelease_v10020 memory_release = nullptr;
    PFN_cuMemMap_v10020 memory_map = nullptr;
    PFN_cuMemUnmap_v10020 memory_unmap = nullptr;
    PFN_cuMemSetAccess_v10020 memory_set_access = nullptr;
    PFN_cuMemExportToShareableHandle_v10020 memory_export = nullptr;
    PFN_cuMemImportFromShareableHandle_v10020 memory_import = nullptr;
    PFN_cuMemRetainAllocationHandle_v11000 memory_retain = nullptr;

    // Null in a driver that is too old for them.
    /// CUDA 11.7.
    PFN_cuMemGetHandleForAddressRange_v11070 handle_for_address_range = nullptr;
    /// CUDA 11.7: stream memory operations of the second kind, which need no module parameter of the kernel driver.
    PFN_cuStreamWaitValue32_v11070 stream_wait_value = nullptr;
};

/// The driver of this process, started. A driver that was found is kept for good; one that is missing is looked for again by the next call.
/// Throws ENODEV where there is none or it has no device, EOPNOTSUPP where it is too old.
const CudaDriver &cuda_driver();

} // namespace interop::cuda
