#pragma once

#include <string_view>

#include "../core/last_error.hpp"

namespace interop {

/// The condition; where it does not hold, the reason becomes the last error of this thread.
inline bool holds(bool condition, std::string_view reason) noexcept {
    if (!condition) LastError::set(reason);
    return condition;
}

} // namespace interop
