#pragma once

#include <cerrno>
#include <exception>
#include <string>
#include <utility>

namespace interop {

/// A call that cannot be fulfilled: an errno value and what happened, for people. Entry points turn it into a negative error number.
class Failure final : public std::exception {
public:
    /// @param code A positive errno value.
    /// @param text One sentence without a final newline.
    Failure(int code, std::string text) : code_(code), text_(std::move(text)) {}

    int code() const noexcept { return code_; }
    const char *what() const noexcept override { return text_.c_str(); }

private:
    int code_;
    std::string text_;
};

/// Throws what the last system call left in errno.
/// @param what What was tried, such as "cannot create the memory file".
[[noreturn]] inline void fail_with_errno(const char *what) {
    const int code = errno;
    throw Failure(code == 0 ? EIO : code, what);
}

} // namespace interop
