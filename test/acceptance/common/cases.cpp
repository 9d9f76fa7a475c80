#include "cases.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "check.hpp"
#include "pixels.hpp"

namespace cases {
namespace {

constexpr std::uint32_t slot = 3;
/// More than any table of formats has.
constexpr int last_value = 4'096;

} // namespace

std::vector<Case> all() {
    std::vector<Case> result;
    for (int value = 1; value <= last_value; ++value) {
        AsyncRT_InteropFormatInfo facts = ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT;
        const auto format = static_cast<MAX_Format>(value);
        if (AsyncRT_Interop_format_info(format, &facts) != 0) continue;
        result.push_back({format, 64, 64, wire::Content::solid});
        for (const auto &[width, height] : {std::pair{64U, 64U}, std::pair{17U, 5U}, std::pair{257U, 3U}, std::pair{1U, 1U}}) {
            result.push_back({format, width, height, wire::Content::pattern});
        }
    }
    return result;
}

std::vector<unsigned char> expected(const Case &each, std::uint32_t frame) {
    const AsyncRT_InteropFormatInfo facts = pixels::facts_of(each.format);
    return each.content == wire::Content::solid ? pixels::solid(facts, frame, each.width, each.height) : pixels::pattern(facts, frame, each.width, each.height);
}

std::string name(const Case &each) {
    return std::string(pixels::facts_of(each.format).name) + " " + std::to_string(each.width) + "x" + std::to_string(each.height) +
           (each.content == wire::Content::solid ? " solid" : " pattern");
}

wire::Received request(int socket, const Case &each, std::uint32_t frame, Layout layout) {
    wire::Request request;
    request.kind = wire::Kind::create;
    request.slot = slot;
    request.format = each.format;
    request.width = each.width;
    request.height = each.height;
    request.row_pitch_bytes = layout.row_pitch_bytes;
    request.min_size_bytes = layout.size_bytes;
    request.frame = frame;
    request.content = each.content;
    wire::Received received = wire::ask(socket, request);
    if (received.reply.status == 0 && received.descriptor_count != 1) fail("the image came with %zu descriptors", received.descriptor_count);
    return received;
}

void release(int socket, const wire::Received &received) {
    ::close(received.descriptors[0]);
    wire::Request request;
    request.kind = wire::Kind::release;
    request.slot = slot;
    wire::ask(socket, request);
}

std::array<std::uint8_t, ASYNCRT_INTEROP_UUID_SIZE> device_uuid(int socket) {
    const wire::Received received = request(socket, {MAX_FMT_RGBA8, 16, 16, wire::Content::pattern}, 1, {});
    if (received.reply.status != 0) fail("the producer has no RGBA8 image: %d (%s)", received.reply.status, received.reply.text);
    std::array<std::uint8_t, ASYNCRT_INTEROP_UUID_SIZE> result{};
    std::copy_n(received.reply.memory.device_uuid, result.size(), result.begin());
    release(socket, received);
    return result;
}

void write_byte(int socket, std::uint64_t offset, unsigned char value) {
    wire::Request request;
    request.kind = wire::Kind::write_byte;
    request.slot = slot;
    request.offset = offset;
    request.value = value;
    wire::ask(socket, request);
}

} // namespace cases
