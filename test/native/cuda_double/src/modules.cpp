#include <algorithm>
#include <cstring>

#include "../../../acceptance/common/pattern.h"
#include "work.hpp"

/// No PTX is interpreted here: the double knows one kernel by its name, that of the acceptance test, and does the same on the host.
namespace cuda_double {
namespace {

constexpr const char *kernel_name = "write_pattern";

struct Module {
    explicit Module(Context *own_context) : context(own_context) {}
    Context *const context;
};

struct Function {
    explicit Function(Module *own_module) : module(own_module) {}
    Module *const module;
};

Registry<Module> &modules() {
    static auto *const all = new Registry<Module>("module");
    return *all;
}

Registry<Function> &functions() {
    static auto *const all = new Registry<Function>("function of a module");
    return *all;
}

struct WritePattern {
    CUdeviceptr words = 0;
    std::uint32_t frame = 0, width = 0, height = 0, row_words = 0;
    /// What the threads of the launch reach.
    std::uint32_t columns = 0, rows = 0;

    void run() const {
        for (std::uint32_t row = 0; row < std::min(height, rows); ++row) {
            auto *const first = static_cast<std::uint32_t *>(bytes_at(words)) + std::size_t{row} * row_words;
            for (std::uint32_t column = 0; column < std::min(width, columns); ++column) first[column] = pattern_word(frame, column, row);
        }
    }
};

template <class Value>
Value parameter(void **parameters, int index) {
    Value result;
    std::memcpy(&result, parameters[index], sizeof(result));
    return result;
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuModuleLoadData(CUmodule *module, const void *image) {
    return call("cuModuleLoadData", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const context = current_context();
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        const char *const text = static_cast<const char *>(image);
        // Comments may come first; a binary has a zero soon.
        if (std::strstr(text, "\n.version ") == nullptr || std::strstr(text, "\n.target ") == nullptr) return CUDA_ERROR_INVALID_PTX;
        if (std::strstr(text, ".visible .entry write_pattern(") == nullptr) return CUDA_ERROR_NO_BINARY_FOR_GPU;
        *module = reinterpret_cast<CUmodule>(modules().add(context));
        add_live("modules", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuModuleUnload(CUmodule handle) {
    return call("cuModuleUnload", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Module *const module = modules().find(handle, "cuModuleUnload");
        if (module == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        if (module->context != current_context()) return violation("cuModuleUnload: the module is of another context");
        modules().end(module);
        add_live("modules", -1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuModuleGetFunction(CUfunction *function, CUmodule handle, const char *name) {
    return call("cuModuleGetFunction", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Module *const module = modules().find(handle, "cuModuleGetFunction");
        if (module == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        if (std::strcmp(name, kernel_name) != 0) return CUDA_ERROR_NOT_FOUND;
        *function = reinterpret_cast<CUfunction>(functions().add(module));
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuLaunchKernel(CUfunction handle, unsigned int grid_x, unsigned int grid_y, unsigned int grid_z, unsigned int block_x, unsigned int block_y, unsigned int block_z,
                                unsigned int shared_bytes, CUstream stream, void **parameters, void **extra) {
    return call("cuLaunchKernel", Kind::plain, [&]() -> CUresult {
        {
            const std::lock_guard lock(objects_mutex());
            Function *const function = functions().find(handle, "cuLaunchKernel");
            if (function == nullptr) return CUDA_ERROR_INVALID_HANDLE;
            if (!modules().is_live(function->module)) return violation("cuLaunchKernel: the module of the function was unloaded");
            if (function->module->context != current_context()) return violation("cuLaunchKernel: the function is of another context");
        }
        if (grid_x == 0 || grid_y == 0 || grid_z != 1 || block_x * block_y == 0 || block_z != 1 || block_x * block_y > 1024 || grid_y > 65535) return CUDA_ERROR_INVALID_VALUE;
        if (shared_bytes != 0 || parameters == nullptr || extra != nullptr) return CUDA_ERROR_INVALID_VALUE;
        const WritePattern work{parameter<CUdeviceptr>(parameters, 0),   parameter<std::uint32_t>(parameters, 1), parameter<std::uint32_t>(parameters, 2),
                                parameter<std::uint32_t>(parameters, 3), parameter<std::uint32_t>(parameters, 4), grid_x * block_x, grid_y * block_y};
        if (work.words % 4 != 0) return violation("cuLaunchKernel: the words are not aligned");
        const std::uint64_t bytes = (std::uint64_t{work.row_words} * (work.height - 1) + work.width) * 4;
        if (const CUresult result = check_device_range("cuLaunchKernel", work.words, bytes); result != CUDA_SUCCESS) return result;
        return enqueue_on(stream, "cuLaunchKernel", [=] { work.run(); });
    });
}
