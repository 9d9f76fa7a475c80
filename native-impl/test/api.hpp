#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "check.hpp"

/// Helpers for tests of the public functions.
namespace api {

inline constexpr std::uint64_t second = 1'000'000'000;
inline constexpr std::uint64_t millisecond = 1'000'000;
inline constexpr AsyncRT_InteropHandleType opaque = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
inline constexpr MAX_Format all_formats[] = {MAX_FMT_R8,    MAX_FMT_RG8,    MAX_FMT_RGBA8, MAX_FMT_BGRA8, MAX_FMT_SRGBA8, MAX_FMT_R16F,
                                             MAX_FMT_RG16F, MAX_FMT_RGBA16F, MAX_FMT_R32F, MAX_FMT_RG32F, MAX_FMT_RGBA32F};

/// Ends the program with the name of the call and the last error if a call failed.
inline void require(int result, const char *file, int line, const char *call) {
    if (result == 0) return;
    std::fprintf(stderr, "%s:%d: %s: %d (%s)\n", file, line, call, result, AsyncRT_Interop_last_error_text());
    std::fflush(nullptr);
    std::_Exit(1);
}

/// Ends the program with the name of the call, what it returned and the last error, if that is not what was expected.
inline void expect_failure(int code, int result, const char *file, int line, const char *call) {
    if (result == -code) return;
    std::fprintf(stderr, "%s:%d: %s: %d instead of %d (%s)\n", file, line, call, result, -code, AsyncRT_Interop_last_error_text());
    std::fflush(nullptr);
    std::_Exit(1);
}

/// A value all of whose bytes are 0xA5, to see whether a call has written to it.
template <class Value>
class Poisoned final {
public:
    Poisoned() { std::memset(&value_, 0xa5, sizeof(value_)); }
    /// With a size at its start, as the caller of a function sets it.
    static Poisoned sized(std::uint32_t size = sizeof(Value)) {
        Poisoned result;
        std::memcpy(&result.value_, &size, sizeof(size));
        result.skipped_ = sizeof(size);
        return result;
    }
    Value *operator&() { return &value_; }
    bool is_untouched() const {
        const auto *bytes = reinterpret_cast<const unsigned char *>(&value_);
        for (std::size_t index = skipped_; index < sizeof(value_); ++index) {
            if (bytes[index] != 0xa5) return false;
        }
        return true;
    }

private:
    Value value_;
    std::size_t skipped_ = 0;
};

inline AsyncRT_InteropImageDescription image(MAX_Format format, std::uint32_t width, std::uint32_t height, std::uint32_t pitch = 0, std::uint64_t offset = 0) {
    AsyncRT_InteropImageDescription result = ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT;
    result.format = format;
    result.width = width;
    result.height = height;
    result.row_pitch_bytes = pitch;
    result.offset_bytes = offset;
    return result;
}

inline std::uint32_t bytes_per_pixel(MAX_Format format) {
    AsyncRT_InteropFormatInfo info = ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT;
    require(AsyncRT_Interop_format_info(format, &info), __FILE__, __LINE__, "format_info");
    return info.bytes_per_pixel;
}

/// What the context can do.
inline AsyncRT_InteropContextInfo context_info(AsyncRT_InteropContext context) {
    AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
    require(AsyncRT_InteropContext_info(context, &info), __FILE__, __LINE__, "context_info");
    return info;
}

/// True if memory appears in this process only while somebody has mapped it: software drivers map theirs as soon as they have it.
inline bool maps_on_demand(AsyncRT_InteropContext context) { return context_info(context).backend == ASYNCRT_INTEROP_BACKEND_HOST; }

/// A byte of a picture, the same on every side.
inline unsigned char pixel_byte(std::uint64_t frame, std::uint32_t x, std::uint32_t y) { return static_cast<unsigned char>(frame * 31 + x * 7 + y * 13 + 1); }

} // namespace api

/// The call succeeds.
#define OK(call) api::require((call), __FILE__, __LINE__, #call)

/// The call fails with this errno value.
#define FAILS(code, call) api::expect_failure((code), (call), __FILE__, __LINE__, #call)

/// The call fails with this errno value and leaves a text.
#define FAILS_WITH_TEXT(code, call) \
    do { \
        FAILS(code, call); \
        CHECK(AsyncRT_Interop_last_error_text()[0] != '\0'); \
    } while (false)
