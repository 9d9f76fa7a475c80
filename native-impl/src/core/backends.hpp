#pragma once

#include <memory>
#include <span>

#include "backend.hpp"

namespace interop {

/// The backends of this build, best first: the order in which AUTO asks them. The host is last and always there.
std::span<Backend *const> backends();

/// The backend of this kind; AUTO asks ASYNCRT_INTEROP_BACKEND first, and then takes the first that is available. Throws ENODEV.
Backend &choose_backend(AsyncRT_InteropBackend kind);

} // namespace interop
