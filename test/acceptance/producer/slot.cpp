#include "slot.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include "../common/check.hpp"
#include "frame.hpp"

void require(int status, const char *call) {
    if (status != 0) fail("%s: %d (%s)", call, status, AsyncRT_Interop_last_error_text());
}

int Slot::create(AsyncRT_InteropContext context, const wire::Request &request, Access access, Writer *writer, Slot &out_slot) {
    AsyncRT_InteropImageDescription image = ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT;
    image.format = request.format;
    image.width = request.width;
    image.height = request.height;
    image.row_pitch_bytes = request.row_pitch_bytes;
    AsyncRT_InteropBufferOptions options = ASYNCRT_INTEROP_FD_BUFFER_OPTIONS_INIT;
    options.handle_types = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
    options.min_size_bytes = request.min_size_bytes;
    options.flags = (access == Access::device ? 0 : ASYNCRT_INTEROP_BUFFER_HOST_VISIBLE) | (request.row_pitch_bytes != 0 ? ASYNCRT_INTEROP_BUFFER_EXACT_ROW_PITCH : 0);
    Slot slot;
    if (const int status = AsyncRT_InteropBuffer_create(context, &image, &options, &slot.buffer_); status != 0) return status;
    REQUIRE(AsyncRT_InteropBuffer_info(slot.buffer_, &slot.info_));
    slot.writer_ = writer;
    slot.index_ = request.slot;
    if (access == Access::device) {
        if (!writer->can_write(request.format)) fail("the kernel does not write this format");
        REQUIRE(AsyncRT_InteropBuffer_native_handles(slot.buffer_, &slot.handles_));
    } else if (access == Access::map) {
        void *data = nullptr;
        std::uint64_t size = 0;
        REQUIRE(AsyncRT_InteropBuffer_map(slot.buffer_, &data, &size));
        slot.data_ = static_cast<unsigned char *>(data);
    } else {
        wire::Reply reply;
        const int fd = slot.export_to(reply);
        slot.own_mapping_bytes_ = reply.memory.allocation_size_bytes;
        void *const data = ::mmap(nullptr, slot.own_mapping_bytes_, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (data == MAP_FAILED) fail("the exported descriptor cannot be mapped");
        slot.data_ = static_cast<unsigned char *>(data);
        ::close(fd);
    }
    out_slot = slot;
    return 0;
}

void Slot::fill(wire::Content content, std::uint32_t frame) {
    if (writer_ != nullptr) {
        // The queue's family gets the buffer back from whoever is outside, and gives it away again, all in the order of the queue.
        if (was_released_) REQUIRE(AsyncRT_InteropBuffer_acquire_ownership(buffer_));
        writer_->submit(index_, handles_, info_, content, frame);
        REQUIRE(AsyncRT_InteropBuffer_release_ownership(buffer_));
        was_released_ = true;
        return;
    }
    write_frame(data_ + info_.image_offset_bytes, info_, content, frame);
}

void Slot::write_byte(std::uint64_t offset, unsigned char value) {
    if (writer_ != nullptr) writer_->write_byte(handles_, offset, value);
    else data_[offset] = value;
}

int Slot::export_to(wire::Reply &reply) const {
    const void *handle = nullptr;
    REQUIRE(AsyncRT_InteropBuffer_core_handle(buffer_, &handle));
    int core_fd = -1;
    wire::CoreExport &core = reply.core;
    REQUIRE(AsyncRT_DeviceBuffer_export_fd(handle, &core_fd, &core.size_bytes, &core.row_pitch_bytes, &core.width, &core.height, &core.format));
    int fd = -1;
    const AsyncRT_InteropMemoryInfo &memory = reply.memory;
    REQUIRE(AsyncRT_InteropBuffer_export_handle(buffer_, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &fd, &reply.memory));
    ::close(fd);
    if (core.size_bytes != memory.allocation_size_bytes || core.row_pitch_bytes != memory.row_pitch_bytes || core.width != memory.width ||
        core.height != memory.height || core.format != memory.format) {
        fail("the core and the extension describe the same buffer differently");
    }
    return core_fd;
}

void Slot::release() {
    if (writer_ != nullptr) writer_->wait();
    if (own_mapping_bytes_ != 0) ::munmap(data_, own_mapping_bytes_);
    REQUIRE(AsyncRT_InteropBuffer_release(buffer_));
    *this = Slot();
}
