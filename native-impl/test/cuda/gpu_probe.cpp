/// Asks a CUDA device and its driver what the backend must know about them, and prints the answers as JSON. On the double they are those of the double.

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string>
#include <vector>

#include "api_fixture.hpp"
#include "cuda/driver.hpp"

using namespace api;

namespace {

/// Writes one JSON object, line by line.
class Report {
public:
    Report() { std::printf("{"); }
    ~Report() { std::printf("\n}\n"); }
    void raw(const std::string &name, const std::string &value) {
        std::printf("%s\n  %s: %s", first_ ? "" : ",", text(name).c_str(), value.c_str());
        first_ = false;
    }
    void add(const std::string &name, const std::string &value) { raw(name, text(value)); }
    void add(const std::string &name, std::uint64_t value) { raw(name, std::to_string(value)); }
    void add(const std::string &name, bool value) { raw(name, value ? "true" : "false"); }
    /// What went wrong in the last call.
    void fail(const std::string &name) { raw(name, "{\"error\": " + text(AsyncRT_Interop_last_error_text()) + "}"); }

    static std::string text(const std::string &value) {
        std::string result = "\"";
        for (const char each : value) {
            if (each == '"' || each == '\\') result += '\\';
            result += static_cast<unsigned char>(each) < 0x20 ? ' ' : each;
        }
        return result + '"';
    }

private:
    bool first_ = true;
};

struct Format {
    MAX_Format format;
    const char *name;
};
constexpr Format formats[] = {{MAX_FMT_R8, "R8"},     {MAX_FMT_RG8, "RG8"},     {MAX_FMT_RGBA8, "RGBA8"},     {MAX_FMT_BGRA8, "BGRA8"}, {MAX_FMT_SRGBA8, "SRGBA8"}, {MAX_FMT_R16F, "R16F"},
                              {MAX_FMT_RG16F, "RG16F"}, {MAX_FMT_RGBA16F, "RGBA16F"}, {MAX_FMT_R32F, "R32F"}, {MAX_FMT_RG32F, "RG32F"}, {MAX_FMT_RGBA32F, "RGBA32F"}};

void ask_formats(Report &report, AsyncRT_InteropContext context) {
    for (const Format &each : formats) {
        for (const std::uint32_t width : {1U, 17U, 100U, 257U, 1920U}) {
            const std::string name = std::string("linear ") + each.name + " " + std::to_string(width);
            const auto description = image(each.format, width, 16);
            AsyncRT_InteropBuffer buffer = nullptr;
            int fd = -1;
            AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
            if (AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer) != 0 || AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info) != 0) {
                report.fail(name);
                continue;
            }
            char line[256];
            std::snprintf(line, sizeof(line),
                          "{\"row_pitch_bytes\": %u, \"allocation_size_bytes\": %llu, \"memory_type_index\": %u, \"memory_type_bits\": %u, \"dedicated\": %s, \"alignment_bytes\": %llu}",
                          info.row_pitch_bytes, static_cast<unsigned long long>(info.allocation_size_bytes), info.memory_type_index, info.memory_type_bits,
                          (info.flags & ASYNCRT_INTEROP_MEMORY_DEDICATED) != 0 ? "true" : "false", static_cast<unsigned long long>(info.alignment_bytes));
            report.raw(name, line);
            ::close(fd);
            AsyncRT_InteropBuffer_release(buffer);
        }
    }
}

void ask_descriptors(Report &report, AsyncRT_InteropContext context, AsyncRT_InteropContext other) {
    const auto description = image(MAX_FMT_RGBA8, 256, 256);
    AsyncRT_InteropBuffer buffer = nullptr;
    int first = -1, second = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    if (AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer) != 0 || AsyncRT_InteropBuffer_export_handle(buffer, opaque, &first, &info) != 0 ||
        AsyncRT_InteropBuffer_export_handle(buffer, opaque, &second, &info) != 0) {
        report.fail("descriptors");
        return;
    }
    char target[256] = {};
    const std::string link = "/proc/self/fd/" + std::to_string(first);
    if (::readlink(link.c_str(), target, sizeof(target) - 1) > 0) report.add("descriptor of memory", std::string(target));
    bool same = false;
    if (AsyncRT_Interop_same_description(first, second, &same) == 0) report.add("two exports share a description", same);
    AsyncRT_InteropMemory memory = nullptr;
    if (AsyncRT_InteropMemory_import_handle(other, first, &info, &memory) == 0) report.add("memory is imported into a second context", true);
    else report.fail("memory is imported into a second context");
    int dma_buf = -1;
    if (AsyncRT_InteropBuffer_export_handle(buffer, ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF, &dma_buf, &info) == 0) {
        report.add("dma-buf", true);
        ::close(dma_buf);
    } else {
        report.fail("dma-buf");
    }
    if (memory != nullptr) AsyncRT_InteropMemory_release(memory);
    ::close(first);
    ::close(second);
    AsyncRT_InteropBuffer_release(buffer);
}

std::uint64_t now_ns() { return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count()); }

void ask_timelines(Report &report, AsyncRT_InteropContext context) {
    AsyncRT_InteropSemaphore semaphore = nullptr;
    if (AsyncRT_InteropSemaphore_create(context, 0, &semaphore) != 0) {
        report.fail("timelines");
        return;
    }
    // A wait before its signal: the stream must stand still until the host signals.
    AsyncRT_InteropSemaphore answer = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &answer));
    bool stands = AsyncRT_InteropSemaphore_enqueue_wait(semaphore, context, 1, second) == 0 && AsyncRT_InteropSemaphore_enqueue_signal(answer, context, 1) == 0;
    stands = stands && AsyncRT_InteropSemaphore_wait(answer, 1, 50 * millisecond) == -ETIMEDOUT;
    OK(AsyncRT_InteropSemaphore_signal(semaphore, 1));
    report.add("wait before signal", stands && AsyncRT_InteropSemaphore_wait(answer, 1, 10 * second) == 0);
    std::vector<std::uint64_t> times;
    for (std::uint64_t value = 2; value < 1002; ++value) {
        const std::uint64_t start = now_ns();
        if (AsyncRT_InteropSemaphore_enqueue_signal(semaphore, context, value) != 0 || AsyncRT_InteropSemaphore_wait(semaphore, value, 10 * second) != 0) {
            report.fail("signal to seen by the host");
            return;
        }
        times.push_back(now_ns() - start);
    }
    std::sort(times.begin(), times.end());
    report.add("signal to seen by the host, median ns", times[500]);
    report.add("signal to seen by the host, 99 % ns", times[990]);
    OK(AsyncRT_InteropSemaphore_destroy(answer));
    OK(AsyncRT_InteropSemaphore_destroy(semaphore));
}

int print_vulkan_uuid() {
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
    AsyncRT_InteropContext context = nullptr;
    if (AsyncRT_InteropContext_open(&options, nullptr, &context) != 0) {
        std::fprintf(stderr, "no Vulkan context can be opened: %s\n", AsyncRT_Interop_last_error_text());
        return 1;
    }
    AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
    OK(AsyncRT_InteropContext_info(context, &info));
    OK(AsyncRT_InteropContext_close(context));
    for (const std::uint8_t byte : info.device_uuid) std::printf("%02x", byte);
    std::printf("\n");
    return 0;
}

} // namespace

/// With `--vulkan-uuid` it only prints the UUID of Vulkan's device, which a double of the CUDA driver can take as its own.
int main(int count, char **arguments) {
    if (count > 1 && std::strcmp(arguments[1], "--vulkan-uuid") == 0) return print_vulkan_uuid();
    AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
    options.backend = ASYNCRT_INTEROP_BACKEND_CUDA;
    AsyncRT_InteropContext context = nullptr, other = nullptr;
    if (AsyncRT_InteropContext_open(&options, nullptr, &context) != 0 || AsyncRT_InteropContext_open(&options, nullptr, &other) != 0) {
        std::fprintf(stderr, "no CUDA context can be opened: %s\n", AsyncRT_Interop_last_error_text());
        return 1;
    }
    {
        Report report;
        AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
        OK(AsyncRT_InteropContext_info(context, &info));
        report.add("device", std::string(info.device_name));
        report.add("version of the CUDA driver", static_cast<std::uint64_t>(interop::cuda::cuda_driver().version));
        report.add("Vulkan knows the device", info.vk_device != nullptr);
        report.add("timelines of the driver", (info.features & ASYNCRT_INTEROP_FEATURE_NATIVE_TIMELINES) != 0);
        report.add("linear images", (info.features & ASYNCRT_INTEROP_FEATURE_LINEAR_IMAGES) != 0);
        report.add("exports dma-bufs", (info.features & ASYNCRT_INTEROP_FEATURE_EXPORT_DMA_BUF) != 0);
        report.add("largest step of a timeline", info.max_value_difference);
        ask_formats(report, context);
        ask_descriptors(report, context, other);
        ask_timelines(report, context);
    }
    OK(AsyncRT_InteropContext_close(other));
    OK(AsyncRT_InteropContext_close(context));
    return 0;
}
