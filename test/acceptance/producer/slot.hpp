#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <cstdint>
#include <vector>

#include "../common/wire.hpp"
#include "kernel.hpp"

/// Ends the program if a call of the library failed.
void require(int status, const char *call);
#define REQUIRE(call) require((call), #call)

/// How the producer comes to the bytes of its buffers.
enum class Access {
    map,     ///< the library's call
    own,     ///< a mapping of the exported descriptor that the program made itself: the library maps nothing
    kernel,  ///< a compute kernel on the device, RGBA8 only: nobody maps anything
};

/// A buffer that consumers see.
class Slot final {
public:
    /// A status below 0 says why there is no buffer. `kernel` is null unless the access is.
    static int create(AsyncRT_InteropContext context, const wire::Request &request, Access access, Kernel *kernel, Slot &out_slot);
    /// Writes a frame. With a kernel this only submits: a signal of the context's stream comes after it, as does the transfer of ownership.
    void fill(wire::Content content, std::uint32_t frame);
    void write_byte(std::uint64_t offset, unsigned char value) { data_[offset] = value; }
    /// Exports by the function of the proposal and by that of the extension, which must agree. The descriptor is the caller's.
    int export_to(wire::Reply &reply) const;
    void release();
    bool has_kernel() const { return kernel_ != nullptr; }
    bool exists() const { return buffer_ != nullptr; }

private:
    AsyncRT_InteropBuffer buffer_ = nullptr;
    AsyncRT_InteropFormatInfo facts_ = ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT;
    AsyncRT_InteropBufferInfo info_ = ASYNCRT_INTEROP_FD_BUFFER_INFO_INIT;
    AsyncRT_InteropNativeHandles handles_ = ASYNCRT_INTEROP_FD_NATIVE_HANDLES_INIT;
    Kernel *kernel_ = nullptr;
    std::uint32_t index_ = 0;
    bool was_released_ = false;
    unsigned char *data_ = nullptr;
    std::uint64_t own_mapping_bytes_ = 0;
};
