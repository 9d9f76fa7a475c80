#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <cstdint>
#include <vector>

#include "../common/wire.hpp"
#include "writer.hpp"

/// Ends the program if a call of the library failed.
void require(int status, const char *call);
#define REQUIRE(call) require((call), #call)

/// How the producer comes to the bytes of its buffers.
enum class Access {
    map,     ///< the library's call
    own,     ///< a mapping of the exported descriptor that the program made itself: the library maps nothing
    device,  ///< a writer on the device: nobody maps anything
};

/// A buffer that consumers see.
class Slot final {
public:
    /// A status below 0 says why there is no buffer. `writer` is null unless the access is `device`.
    static int create(AsyncRT_InteropContext context, const wire::Request &request, Access access, Writer *writer, Slot &out_slot);
    /// Writes a frame. With a writer this only submits: a signal of the context's stream comes after it, as does the transfer of ownership.
    void fill(wire::Content content, std::uint32_t frame);
    void write_byte(std::uint64_t offset, unsigned char value);
    /// Exports by the function of the proposal and by that of the extension, which must agree. The descriptor is the caller's.
    int export_to(wire::Reply &reply) const;
    void release();
    bool has_writer() const { return writer_ != nullptr; }
    bool exists() const { return buffer_ != nullptr; }

private:
    AsyncRT_InteropBuffer buffer_ = nullptr;
    AsyncRT_InteropBufferInfo info_ = ASYNCRT_INTEROP_FD_BUFFER_INFO_INIT;
    AsyncRT_InteropNativeHandles handles_ = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
    Writer *writer_ = nullptr;
    std::uint32_t index_ = 0;
    bool was_released_ = false;
    unsigned char *data_ = nullptr;
    std::uint64_t own_mapping_bytes_ = 0;
};
