#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "objects.hpp"

namespace cuda_double {
namespace {

/// The contexts that are current on this thread, the innermost last. Null is one, too.
thread_local std::vector<Context *> stack;

int device_count() { return static_cast<int>(setting("CUDA_DOUBLE_DEVICES", 1)); }
bool is_device(CUdevice device) { return device >= 0 && device < device_count(); }

Context *primary_of(CUdevice device, bool make) {
    for (Context *each : contexts().live()) {
        if (each->primary && each->device == device) return each;
    }
    return make ? contexts().add(device, true) : nullptr;
}

/// What was made in a context and must not outlive it.
void end_context(Context *context) {
    for (Stream *stream : streams().live()) {
        if (stream->context == context && stream != context->legacy) violation("a context is destroyed before a stream of it");
    }
    for (const auto &[address, range] : ranges()) {
        if (range.context == context && range.kind == Range::Kind::external) violation("a context is destroyed before memory that was imported into it");
    }
    contexts().end(context);
    add_live("contexts", -1);
}

int default_attribute(CUdevice_attribute attribute) {
    switch (attribute) {
    case CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR: return 9;
    case CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR: return 0;
    case CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT: return 132;
    case CU_DEVICE_ATTRIBUTE_WARP_SIZE: return 32;
    case CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK: return 1024;
    case CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_X:
    case CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Y: return 1024;
    case CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Z: return 64;
    case CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_X: return 2147483647;
    case CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Y:
    case CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Z: return 65535;
    case CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK: return 49152;
    case CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN: return 232448;
    case CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_MULTIPROCESSOR: return 233472;
    case CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR: return 2048;
    case CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK:
    case CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_MULTIPROCESSOR: return 65536;
    case CU_DEVICE_ATTRIBUTE_PCI_BUS_ID:
    case CU_DEVICE_ATTRIBUTE_PCI_DEVICE_ID:
    case CU_DEVICE_ATTRIBUTE_PCI_DOMAIN_ID: return 0;
    // A desktop has no dma-buf of its own unless a test says so.
    case CU_DEVICE_ATTRIBUTE_DMA_BUF_SUPPORTED: return 0;
    default: return 1;
    }
}

} // namespace

Context *current_context() {
    Context *const context = stack.empty() ? nullptr : stack.back();
    return context != nullptr && contexts().is_live(context) ? context : nullptr;
}

} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuInit(unsigned int flags) {
    return call("cuInit", Kind::early, [&]() -> CUresult {
        if (flags != 0) return CUDA_ERROR_INVALID_VALUE;
        if (device_count() == 0) return CUDA_ERROR_NO_DEVICE;
        set_initialized();
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDriverGetVersion(int *version) {
    return call("cuDriverGetVersion", Kind::early, [&]() -> CUresult {
        if (version == nullptr) return CUDA_ERROR_INVALID_VALUE;
        *version = static_cast<int>(setting("CUDA_DOUBLE_VERSION", 13000));
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDeviceGetCount(int *count) {
    return call("cuDeviceGetCount", Kind::plain, [&]() -> CUresult {
        *count = device_count();
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDeviceGet(CUdevice *device, int ordinal) {
    return call("cuDeviceGet", Kind::plain, [&]() -> CUresult {
        if (!is_device(ordinal)) return CUDA_ERROR_INVALID_DEVICE;
        *device = ordinal;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDeviceGetName(char *name, int size, CUdevice device) {
    return call("cuDeviceGetName", Kind::plain, [&]() -> CUresult {
        if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
        const char *const own = std::getenv("CUDA_DOUBLE_NAME");
        std::snprintf(name, static_cast<std::size_t>(size), "%s", own != nullptr ? own : "Double of a CUDA device, in host memory");
        return CUDA_SUCCESS;
    });
}

/// CUDA_DOUBLE_UUID holds 32 hexadecimal digits, for the first device.
CUresult CUDAAPI cuDeviceGetUuid(CUuuid *uuid, CUdevice device) {
    return call("cuDeviceGetUuid", Kind::plain, [&]() -> CUresult {
        if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
        std::memcpy(uuid->bytes, "cuda-double-uuid", 16);
        const char *const text = std::getenv("CUDA_DOUBLE_UUID");
        if (text != nullptr && std::strlen(text) == 32) {
            for (int index = 0; index < 16; ++index) {
                unsigned byte = 0;
                std::sscanf(text + 2 * index, "%2x", &byte);
                uuid->bytes[index] = static_cast<char>(byte);
            }
        }
        uuid->bytes[15] = static_cast<char>(uuid->bytes[15] + device);
        return CUDA_SUCCESS;
    });
}

/// CUDA_DOUBLE_ATTRIBUTE_<number> overrides an attribute.
CUresult CUDAAPI cuDeviceGetAttribute(int *value, CUdevice_attribute attribute, CUdevice device) {
    return call("cuDeviceGetAttribute", Kind::plain, [&]() -> CUresult {
        if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
        const std::string name = "CUDA_DOUBLE_ATTRIBUTE_" + std::to_string(static_cast<int>(attribute));
        *value = static_cast<int>(setting(name.c_str(), default_attribute(attribute)));
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDevicePrimaryCtxRetain(CUcontext *context, CUdevice device) {
    return call("cuDevicePrimaryCtxRetain", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
        Context *known = primary_of(device, false);
        if (known != nullptr) known->references += 1;
        else {
            known = primary_of(device, true);
            add_live("contexts", 1);
        }
        *context = reinterpret_cast<CUcontext>(known);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuDevicePrimaryCtxRelease(CUdevice device) {
    return call("cuDevicePrimaryCtxRelease", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const known = primary_of(device, false);
        if (known == nullptr) return violation("cuDevicePrimaryCtxRelease: the context is not retained");
        known->references -= 1;
        if (known->references == 0) end_context(known);
        return CUDA_SUCCESS;
    });
}

extern "C" CUresult CUDAAPI cuCtxCreate_v2(CUcontext *context, unsigned int, CUdevice device) {
    return call("cuCtxCreate", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
        Context *const made = contexts().add(device, false);
        add_live("contexts", 1);
        stack.push_back(made);
        *context = reinterpret_cast<CUcontext>(made);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuCtxDestroy(CUcontext handle) {
    return call("cuCtxDestroy", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const context = contexts().find(handle, "cuCtxDestroy");
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        if (!stack.empty() && stack.back() == context) stack.pop_back();
        end_context(context);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuCtxGetCurrent(CUcontext *context) {
    return call("cuCtxGetCurrent", Kind::plain, [&]() -> CUresult {
        *context = reinterpret_cast<CUcontext>(stack.empty() ? nullptr : stack.back());
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuCtxSetCurrent(CUcontext handle) {
    return call("cuCtxSetCurrent", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        auto *const context = reinterpret_cast<Context *>(handle);
        if (context != nullptr && !contexts().is_live(context)) return CUDA_ERROR_INVALID_CONTEXT;
        if (!stack.empty()) stack.pop_back();
        if (context != nullptr) stack.push_back(context);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuCtxPushCurrent(CUcontext handle) {
    return call("cuCtxPushCurrent", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (!contexts().is_live(handle)) return CUDA_ERROR_INVALID_CONTEXT;
        stack.push_back(reinterpret_cast<Context *>(handle));
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuCtxPopCurrent(CUcontext *context) {
    return call("cuCtxPopCurrent", Kind::frees, [&]() -> CUresult {
        if (stack.empty()) {
            violation("cuCtxPopCurrent: there is nothing to pop");
            return CUDA_ERROR_INVALID_CONTEXT;
        }
        if (context != nullptr) *context = reinterpret_cast<CUcontext>(stack.back());
        stack.pop_back();
        return CUDA_SUCCESS;
    });
}

extern "C" CUresult CUDAAPI cuCtxGetDevice(CUdevice *device) {
    return call("cuCtxGetDevice", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        const Context *const context = current_context();
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        *device = context->device;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuCtxGetStreamPriorityRange(int *least, int *greatest) {
    return call("cuCtxGetStreamPriorityRange", Kind::plain, [&]() -> CUresult {
        *least = 0;
        *greatest = -5;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuGetErrorName(CUresult error, const char **name) {
    return call("cuGetErrorName", Kind::early, [&]() -> CUresult {
        static thread_local char text[48];
        std::snprintf(text, sizeof(text), "CUDA_DOUBLE_RESULT_%d", static_cast<int>(error));
        *name = text;
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuGetErrorString(CUresult, const char **text) {
    return call("cuGetErrorString", Kind::early, [&]() -> CUresult {
        *text = "a result of the double of the driver";
        return CUDA_SUCCESS;
    });
}

/// A name for a pool that nobody allocates from.
CUresult CUDAAPI cuDeviceGetMemPool(CUmemoryPool *pool, CUdevice device) {
    return call("cuDeviceGetMemPool", Kind::plain, [&]() -> CUresult {
        if (!is_device(device)) return CUDA_ERROR_INVALID_DEVICE;
        static char name;
        *pool = reinterpret_cast<CUmemoryPool>(&name);
        return CUDA_SUCCESS;
    });
}
