// What the GPU suite measures, as one JSON object.
//   gpu_bench [ROUNDS]
// On the double of the CUDA driver the figures are those of the double, and mean nothing.

#include <cstdio>
#include <cstdlib>

#include "../common/check.hpp"
#include "measure.hpp"

namespace {

std::string members;

} // namespace

void measure::add(const std::string &name, const std::string &json) { members += (members.empty() ? "\n  \"" : ",\n  \"") + name + "\": " + json; }

int main(int count, char **arguments) {
    const int rounds = count > 1 ? std::atoi(arguments[1]) : 200;
    if (rounds < 10) fail("usage: gpu_bench [ROUNDS], 10 or more");
    {
        const CudaApplication application;
        AsyncRT_InteropCudaStream stream = ASYNCRT_INTEROP_FD_CUDA_STREAM_INIT;
        stream.cuda_context = application.context;
        stream.stream = application.stream;
        AsyncRT_InteropContext context = nullptr;
        if (AsyncRT_InteropContext_open_cuda(&stream, nullptr, &context) != 0) fail("the library does not open: %s", AsyncRT_Interop_last_error_text());
        AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
        if (AsyncRT_InteropContext_info(context, &info) != 0) fail("there is no information: %s", AsyncRT_Interop_last_error_text());
        if (info.vk_device == nullptr) fail("Vulkan does not have the device");
        {
            const Gpu gpu({.validation = false, .device_uuid = info.device_uuid, .instance_extensions = {}, .device_extensions = {}});
            const bool native = (info.features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) != 0;
            measure::add("rounds", std::to_string(rounds));
            const measure::Machine machine{application, context, gpu, native, rounds};
            measure::timelines(machine);
            measure::frames(machine);
        }
        if (AsyncRT_InteropContext_close(context) != 0) fail("the context does not close: %s", AsyncRT_Interop_last_error_text());
    }
    std::printf("{%s\n}\n", members.c_str());
    return 0;
}
