#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "call.hpp"

namespace cuda_double {
namespace {

/// CUDA_DOUBLE_MISSING holds names between commas: functions that this driver lacks.
bool is_missing(const std::string &name) {
    const char *const text = std::getenv("CUDA_DOUBLE_MISSING");
    return text != nullptr && ("," + std::string(text) + ",").find("," + name + ",") != std::string::npos;
}

CUresult unknown_function() {
    log("a function that the double does not have was called");
    return CUDA_ERROR_NOT_SUPPORTED;
}

/// The newest form of a function whose version is not above the one that is asked for. What the double has in one form only it has in that of CUDA 13.
void *find(const std::string &name) {
    for (const char *suffix : {"_v4", "_v3", "_v2", ""}) {
        if (void *const address = ::dlsym(RTLD_DEFAULT, (name + suffix).c_str())) return address;
        // The library may have been opened without making its names known to others.
        static void *const own = ::dlopen("libcuda.so.1", RTLD_NOW | RTLD_NOLOAD);
        if (own == nullptr) continue;
        if (void *const address = ::dlsym(own, (name + suffix).c_str())) return address;
    }
    return nullptr;
}

CUresult look_up(const char *symbol, void **function, CUdriverProcAddressQueryResult *status) {
    void *address = is_missing(symbol) ? nullptr : find(symbol);
    // A Mojo runtime looks up many functions that its programs here do not call.
    if (address == nullptr && !is_missing(symbol) && setting("CUDA_DOUBLE_STUB_UNKNOWN", 0) != 0) {
        log("no function %s", symbol);
        address = reinterpret_cast<void *>(&unknown_function);
    }
    *function = address;
    if (status != nullptr) *status = address == nullptr ? CU_GET_PROC_ADDRESS_SYMBOL_NOT_FOUND : CU_GET_PROC_ADDRESS_SUCCESS;
    return address == nullptr ? CUDA_ERROR_NOT_FOUND : CUDA_SUCCESS;
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

extern "C" {

CUresult CUDAAPI cuGetProcAddress_v2(const char *symbol, void **function, int, cuuint64_t, CUdriverProcAddressQueryResult *status) {
    return call("cuGetProcAddress", Kind::early, [&] { return look_up(symbol, function, status); });
}

#undef cuGetProcAddress
CUresult CUDAAPI cuGetProcAddress(const char *symbol, void **function, int, cuuint64_t) {
    return call("cuGetProcAddress", Kind::early, [&] { return look_up(symbol, function, nullptr); });
}
}
