#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace interop {

/// The text of the last failure of each thread. It has no destructor, so that threads may outlive the library.
class LastError final {
public:
    /// Notes a text of this thread; one that is too long is cut between two characters.
    static void set(std::string_view text) noexcept {
        std::size_t size = std::min(text.size(), sizeof(text_) - 1);
        if (size < text.size()) {
            while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) --size;
        }
        std::memcpy(text_, text.data(), size);
        text_[size] = '\0';
    }

    /// The text of this thread; empty before its first failure. Valid until the next `set` on this thread.
    static const char *text() noexcept { return text_; }

private:
    static inline thread_local char text_[512] = {};
};

} // namespace interop
