#pragma once

#include <asyncrt_interop_fd_ext.h>

#include "../common/wire.hpp"

/// Work of a device that writes frames into memory which no host has mapped. What it writes is ordered on the stream of the context.
class Writer {
public:
    virtual ~Writer() = default;
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    virtual bool can_write(MAX_Format format) const = 0;
    /// Submits the work for one frame. The slot's earlier frame must have been seen by the consumer.
    virtual void submit(std::uint32_t slot, const AsyncRT_InteropNativeHandles &handles, const AsyncRT_InteropBufferInfo &info, wire::Content content, std::uint32_t frame) = 0;
    /// Writes one byte of the buffer, and returns when it is there.
    virtual void write_byte(const AsyncRT_InteropNativeHandles &handles, std::uint64_t offset, unsigned char value) = 0;
    /// Returns when everything submitted has run.
    virtual void wait() = 0;

protected:
    Writer() = default;
};
