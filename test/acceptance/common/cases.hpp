#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <array>
#include <string>
#include <vector>

#include "wire.hpp"

/// The images that every consumer asks for: all formats of the document at sizes that find wrong pitches, and the solid colours of the proposal.
namespace cases {

struct Case {
    MAX_Format format{};
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    wire::Content content = wire::Content::pattern;
};

/// What the consumer's own image needs: the row pitch exactly, and at least the size. 0 leaves it to the producer.
struct Layout {
    std::uint32_t row_pitch_bytes = 0;
    std::uint64_t size_bytes = 0;
};

std::vector<Case> all();

/// What the image of a case must hold.
std::vector<unsigned char> expected(const Case &each, std::uint32_t frame);

/// `RGBA8 64x64 solid`.
std::string name(const Case &each);

/// Asks the producer for the image, in slot 3. The status of the reply says whether there is one.
wire::Received request(int socket, const Case &each, std::uint32_t frame, Layout layout);
void release(int socket, const wire::Received &received);

/// The device that the producer's memory is of, as its UUID says.
std::array<std::uint8_t, ASYNCRT_INTEROP_UUID_SIZE> device_uuid(int socket);

/// Asks the producer to change a byte of the image.
void write_byte(int socket, std::uint64_t offset, unsigned char value);

} // namespace cases
