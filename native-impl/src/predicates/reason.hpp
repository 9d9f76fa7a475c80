#pragma once

#include <string_view>

#include "../core/last_error.hpp"
#include "../mojo_runtime/runtime.hpp"

namespace interop {

/// The condition; where it does not hold, the reason becomes the last error of this thread.
inline bool holds(bool condition, std::string_view reason) noexcept {
    if (!condition) LastError::set(reason);
    return condition;
}

/// As above, for what another library with the same functions is asked next: it may know the object, and then nothing has failed.
inline bool is_ours(bool condition, std::string_view reason) {
    return condition || (another_library_has_the_core() ? false : holds(false, reason));
}

} // namespace interop
