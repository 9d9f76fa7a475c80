#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace interop {

/// The text of the last failure of each thread. It has no destructor, so that threads may outlive the library.
class LastError final {
public:
    /// Notes a text of this thread, which may come in parts; one that is too long is cut between two characters. Allocates nothing.
    template <class... Parts>
    static void set(const Parts &...parts) noexcept {
        std::size_t size = 0;
        (append(size, parts), ...);
        text_[size] = '\0';
    }

    /// The text of this thread; empty before its first failure. Valid until the next `set` on this thread.
    static const char *text() noexcept { return text_; }

private:
    static void append(std::size_t &size, std::string_view part) noexcept {
        const std::size_t room = sizeof(text_) - 1 - size;
        std::size_t length = std::min(part.size(), room);
        if (length < part.size()) {
            while (length > 0 && (static_cast<unsigned char>(part[length]) & 0xc0U) == 0x80U) --length;
        }
        std::memcpy(text_ + size, part.data(), length);
        size += length;
    }

    static inline thread_local char text_[512] = {};
};

} // namespace interop
