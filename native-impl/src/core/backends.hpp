#pragma once

#include <memory>
#include <span>

#include "backend.hpp"

namespace interop {

/// The backends of this build, best first: the order in which AUTO asks them. The host is last and always there.
std::span<Backend *const> backends();

/// Opens a device of the backend of this kind, or of the one that ASYNCRT_INTEROP_BACKEND names. AUTO takes the first that is available and opens; why the
/// better ones did not becomes the last error of this thread. Throws ENODEV where this build has no such backend, and what the backend throws.
std::unique_ptr<Device> open_device(AsyncRT_InteropBackend kind, const DeviceRequest &request);
/// True if this build has the backend. Whether there is a device for it is another question.
bool has_backend(AsyncRT_InteropBackend kind);

} // namespace interop
