#include "result.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>

#include "../core/failure.hpp"

namespace interop::cuda {
namespace {

struct Row {
    CUresult result;
    int code;
};

/// What is not in the table means that the device, the driver or an earlier call of the process has failed: EIO.
constexpr Row rows[] = {
    // What the caller gave is not valid.
    {CUDA_ERROR_INVALID_VALUE, EINVAL},
    {CUDA_ERROR_INVALID_CONTEXT, EINVAL},
    {CUDA_ERROR_INVALID_HANDLE, EINVAL},
    {CUDA_ERROR_CONTEXT_IS_DESTROYED, EINVAL},
    {CUDA_ERROR_INVALID_RESOURCE_TYPE, EINVAL},
    {CUDA_ERROR_INVALID_RESOURCE_CONFIGURATION, EINVAL},
    // There is too little of something.
    {CUDA_ERROR_OUT_OF_MEMORY, ENOMEM},
    {CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES, ENOMEM},
    {CUDA_ERROR_MULTICAST_RESOURCE_FULL, ENOMEM},
    {CUDA_ERROR_MPS_MAX_CLIENTS_REACHED, ENOMEM},
    {CUDA_ERROR_MPS_MAX_CONNECTIONS_REACHED, ENOMEM},
    {CUDA_ERROR_TOO_MANY_PEERS, ENOMEM},
    // There is no device that could do it.
    {CUDA_ERROR_STUB_LIBRARY, ENODEV},
    {CUDA_ERROR_DEVICE_UNAVAILABLE, ENODEV},
    {CUDA_ERROR_NO_DEVICE, ENODEV},
    {CUDA_ERROR_INVALID_DEVICE, ENODEV},
    {CUDA_ERROR_DEVICE_NOT_LICENSED, ENODEV},
    {CUDA_ERROR_SYSTEM_NOT_READY, ENODEV},
    {CUDA_ERROR_MPS_CONNECTION_FAILED, ENODEV},
    {CUDA_ERROR_MPS_SERVER_NOT_READY, ENODEV},
    {CUDA_ERROR_FABRIC_NOT_READY, ENODEV},
    // Driver or device cannot do it.
    {CUDA_ERROR_CALL_REQUIRES_NEWER_DRIVER, EOPNOTSUPP},
    {CUDA_ERROR_INSUFFICIENT_LOADER_VERSION, EOPNOTSUPP},
    {CUDA_ERROR_NOT_FOUND, EOPNOTSUPP},
    {CUDA_ERROR_NOT_PERMITTED, EOPNOTSUPP},
    {CUDA_ERROR_NOT_SUPPORTED, EOPNOTSUPP},
    {CUDA_ERROR_SYSTEM_DRIVER_MISMATCH, EOPNOTSUPP},
    {CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE, EOPNOTSUPP},
    {CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, EOPNOTSUPP},
};

} // namespace

int errno_of(CUresult result) noexcept {
    const Row *const found = std::find_if(std::begin(rows), std::end(rows), [&](const Row &row) { return row.result == result; });
    return found == std::end(rows) ? EIO : found->code;
}

void check(const CudaDriver &driver, CUresult result, const char *call) {
    if (result == CUDA_SUCCESS) return;
    const char *name = nullptr;
    const char *text = nullptr;
    const bool named = driver.get_error_name(result, &name) == CUDA_SUCCESS && name != nullptr;
    const bool told = driver.get_error_string(result, &text) == CUDA_SUCCESS && text != nullptr;
    std::string message = std::string(call) + ": " + (named ? name : "an unknown result") + " (" + std::to_string(result) + ")";
    if (told) message += std::string(": ") + text;
    throw Failure(errno_of(result), message);
}

} // namespace interop::cuda
