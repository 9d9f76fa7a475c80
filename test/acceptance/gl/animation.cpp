#include "scenarios.hpp"

#include <check_frag.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "../common/check.hpp"
#include "../common/host_timelines.hpp"
#include "../common/process.hpp"
#include "canvas.hpp"

namespace {

constexpr std::uint32_t ring_size = 3;
constexpr std::uint32_t width = 64;
constexpr std::uint32_t height = 64;
/// By then the driver has set up what lasts.
constexpr std::uint32_t settled_frame = 16;

/// A slot of the ring, imported once: a texture over the memory where that can be, else filled by pixel unpack for each frame.
struct Slot {
    AsyncRT_InteropMemoryInfo memory = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    Imported imported;
    GLuint texture = 0;
    bool is_copy = false;
};

void import_slot(const Context &context, int socket, Route route, std::uint32_t index, Slot &slot) {
    wire::Request request;
    request.kind = wire::Kind::create;
    request.slot = index;
    request.format = MAX_FMT_RGBA8;
    request.width = width;
    request.height = height;
    const wire::Received received = wire::ask(socket, request);
    if (received.reply.status != 0) fail("the producer has no slot: %s", received.reply.text);
    slot.memory = received.reply.memory;
    if (const char *const reason = slot.imported.import(context, received.descriptors[0], slot.memory, route)) fail("%s", reason);
    ::close(received.descriptors[0]);
    // Every other slot by a copy: both ways run in one ring.
    if (index != 1 && context.linear_row_alignment() != 0) slot.texture = slot.imported.make_texture(slot.memory);
    slot.is_copy = slot.texture == 0;
    if (slot.is_copy) {
        glCreateTextures(GL_TEXTURE_2D, 1, &slot.texture);
        glTextureStorage2D(slot.texture, 1, GL_RGBA8, width, height);
    }
    set_sampling(slot.texture, MAX_FMT_RGBA8, false);
}

void check_counts(GLuint counts, std::uint32_t frame) {
    std::uint32_t seen_and_wrong[2] = {};
    glMemoryBarrier(GL_BUFFER_UPDATE_BARRIER_BIT);
    glGetNamedBufferSubData(counts, 0, sizeof(seen_and_wrong), seen_and_wrong);
    if (seen_and_wrong[0] != width * height) fail("frame %u: the shader has looked at %u texels", frame, seen_and_wrong[0]);
    if (seen_and_wrong[1] != 0) fail("frame %u: %u of %u texels are not those of this frame", frame, seen_and_wrong[1], seen_and_wrong[0]);
}

} // namespace

void check_animation(const Context &context, int socket, Route route, std::uint32_t frame_count) {
    const std::uint64_t imports_before = context.calls.imports;
    std::array<Slot, ring_size> slots;
    for (std::uint32_t index = 0; index < ring_size; ++index) import_slot(context, socket, route, index, slots[index]);
    Canvas canvas(width, height, GL_RGBA32F);
    const GLuint program = make_program(check_frag);
    GLuint counts = 0;
    glCreateBuffers(1, &counts);
    glNamedBufferData(counts, 2 * sizeof(std::uint32_t), nullptr, GL_DYNAMIC_READ);
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, 1, counts);
    wire::Request request;
    request.kind = wire::Kind::timelines;
    // No software OpenGL has semaphores, so the host waits.
    HostTimelines timelines(wire::ask(socket, request), socket);
    request.kind = wire::Kind::animate;
    request.frame = frame_count;
    wire::send_request(socket, request);
    std::printf("timelines: host\n");
    std::fflush(stdout);
    process::Holdings settled;
    for (std::uint32_t frame = 1; frame <= frame_count; ++frame) {
        const Slot &slot = slots[frame % ring_size];
        const std::uint32_t nothing[2] = {};
        glNamedBufferSubData(counts, 0, sizeof(nothing), nothing);
        timelines.wait_written(frame);
        if (slot.is_copy) unpack_rgba8(slot.imported, slot.memory, slot.texture);
        glUseProgram(program);
        glUniform1ui(0, frame);
        glBindTextureUnit(0, slot.texture);
        canvas.draw();
        glFinish();
        check_counts(counts, frame);
        timelines.signal_read(frame);
        if (frame == settled_frame) settled = process::holdings();
    }
    no_error("the animation");
    const process::Holdings last = process::holdings();
    const wire::Received end = wire::receive_reply(socket);
    if (end.reply.status != 0) fail("the producer says %d: %s", end.reply.status, end.reply.text);
    if (settled != last) fail("%zu descriptors and %zu mappings early on, %zu and %zu at the end", settled.descriptors, settled.mappings, last.descriptors, last.mappings);
    const std::uint64_t imports = context.calls.imports - imports_before;
    if (imports != ring_size) fail("%llu imports", static_cast<unsigned long long>(imports));
    std::printf("%s\n", end.reply.text);
    std::printf("ok animation of %u frames: %u imports, %zu descriptors, %zu mappings\n", frame_count, ring_size, last.descriptors, last.mappings);
    glBindTextureUnit(0, 0);
    for (const Slot &slot : slots) glDeleteTextures(1, &slot.texture);
    glDeleteBuffers(1, &counts);
    glDeleteProgram(program);
}
