#pragma once

#include <memory>

namespace interop::vulkan {

class StreamState;

/// Closes the stream when the process ends, if it is still open by then: before the drivers, which were loaded earlier, come to their own end.
void close_at_exit(std::weak_ptr<StreamState> stream);

} // namespace interop::vulkan
