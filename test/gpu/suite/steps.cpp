#include "steps.hpp"

namespace {

/// The programs look at their own results; the layers for validation need not be on the machine.
const std::vector<std::pair<std::string, std::string>> plain = {{"INTEROP_VALIDATION", "off"}};

} // namespace

std::vector<Step> all_steps(const StepOptions &options) {
    std::vector<Step> steps;
    const auto program = [&](const char *name) { return options.bin + "/" + name; };
    const auto alone = [&](const char *group, const char *name, const char *file, const char *backend) {
        steps.push_back({name, group, {{{program(file)}, {{"ASYNCRT_INTEROP_BACKEND", backend}}}}, false});
    };
    const auto pair = [&](const std::string &name, const char *access, const char *consumer, const std::vector<std::string> &scenario) {
        const std::string socket = options.scratch + "/" + std::to_string(steps.size());
        std::vector<std::string> words{program(consumer), socket, "opaque"};
        words.insert(words.end(), scenario.begin(), scenario.end());
        steps.push_back({name, "acceptance, two processes", {{{program("producer"), socket, "cuda", access}, plain}, {words, plain}}, false});
    };

    steps.push_back({"the answers of the driver", "probes", {{{program("gpu_probe")}, {}}}, true});

    const std::string frames = std::to_string(options.frames);
    for (const auto &[consumer, api] : {std::pair{"vulkan_consumer", "Vulkan"}, std::pair{"gl_consumer", "OpenGL"}}) {
        pair(std::string(api) + ": every format at every size", "copy", consumer, {"formats"});
        pair(std::string(api) + ": " + frames + " frames of a ring of three slots, by copies on the stream", "copy", consumer, {"animation", frames});
        pair(std::string(api) + ": " + frames + " frames of a ring of three slots, by a CUDA kernel", "kernel", consumer, {"animation", frames});
    }

    alone("public functions on the CUDA backend", "memory", "api_memory_test", "cuda");
    alone("public functions on the CUDA backend", "errors of memory", "api_memory_errors_test", "cuda");
    alone("public functions on the CUDA backend", "several processes", "api_process_test", "cuda");
    alone("public functions on the CUDA backend", "threads", "api_threads_test", "cuda");
    alone("public functions on the CUDA backend", "waits", "api_wait_test", "cuda");

    alone("families of the Vulkan conformance tests", "external memory: import twice, 4096 imports and exports, dup, sockets, orders of binding", "vulkan_memory_test", "vulkan");
    alone("families of the Vulkan conformance tests", "timelines: wait before signal, across instances, one to n, far values", "vulkan_timelines_test", "vulkan");

    steps.push_back({"what it costs", "measurements", {{{program("gpu_bench"), std::to_string(options.rounds)}, {}}}, true});
    return steps;
}
