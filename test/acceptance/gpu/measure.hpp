#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "../cuda/driver.hpp"
#include "../vulkan/gpu.hpp"

/// Measurements of the CUDA backend beside Vulkan on one device. Each prints members of a JSON object; times are of the host's clock.
namespace measure {

/// What all of them use: CUDA of the program, the library on its stream, and a Vulkan device of the program.
struct Machine {
    const CudaApplication &cuda;
    AsyncRT_InteropContext context;
    const Gpu &gpu;
    bool native_timelines;
    /// How often each is repeated: fewer in a rehearsal.
    int rounds;
};

inline double now_us() { return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// The value below which a part of the values lie.
inline double quantile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

/// Puts what was measured into the object that the program prints.
void add(const std::string &name, const std::string &json);

/// From a signal on the stream to the end of a wait in Vulkan, and the cost of a frame: by the library and by hand.
void timelines(const Machine &machine);
/// A 4K frame of RGBA16F where it lies, against the way through the host; and what a copy from buffer to image costs against one by CUDA.
void frames(const Machine &machine);

} // namespace measure
