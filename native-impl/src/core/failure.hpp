#pragma once

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "last_error.hpp"

namespace interop {

/// A call that cannot be fulfilled: an errno value and what happened, for people. Entry points turn it into a negative error number; the text becomes the
/// last error of this thread.
class Failure final : public std::system_error {
public:
    /// @param code A positive errno value.
    /// @param text One sentence without a final newline.
    Failure(int code, std::string text) : std::system_error(code, std::generic_category()), text_(std::move(text)) { LastError::set(text_); }

    /// The errno value.
    int code() const noexcept { return std::system_error::code().value(); }
    const char *what() const noexcept override { return text_.c_str(); }

private:
    std::string text_;
};

} // namespace interop
