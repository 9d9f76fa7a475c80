#include "open_streams.hpp"

#include <cstdlib>
#include <mutex>
#include <vector>

#include "../core/fork_guard.hpp"
#include "stream_state.hpp"

namespace interop::vulkan {
namespace {

struct OpenStreams {
    std::mutex mutex;
    std::vector<std::weak_ptr<StreamState>> all;
};

/// Never destroyed: contexts may still be opened and closed while the process ends.
OpenStreams &open_streams() {
    static auto *const streams = new OpenStreams;
    return *streams;
}

void close_all() {
    if (has_forked()) return;
    std::vector<std::weak_ptr<StreamState>> all;
    {
        const std::lock_guard lock(open_streams().mutex);
        all.swap(open_streams().all);
    }
    for (const auto &each : all) {
        if (const std::shared_ptr<StreamState> stream = each.lock()) stream->close();
    }
}

} // namespace

void close_at_exit(std::weak_ptr<StreamState> stream) {
    // What is registered later runs earlier, and a device has been made by now, so its driver and its layers are loaded.
    [[maybe_unused]] static const int registered = std::atexit(close_all);
    const std::lock_guard lock(open_streams().mutex);
    std::erase_if(open_streams().all, [](const auto &each) { return each.expired(); });
    open_streams().all.push_back(std::move(stream));
}

} // namespace interop::vulkan
