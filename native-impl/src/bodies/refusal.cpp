/// The text of calls that the entry points refuse by themselves.

#include "../core/last_error.hpp"
#include "bodies.hpp"

namespace interop_fd_native {

void on_refusal(std::string_view function, std::string_view reason) noexcept {
    if (function.empty()) interop::LastError::set(reason);
    else interop::LastError::set(function, ": what is required does not hold: ", reason);
}

} // namespace interop_fd_native
