#include "scenarios.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>

#include "../common/check.hpp"
#include "../common/process.hpp"
#include "canvas.hpp"
#include "timelines.hpp"

namespace {

constexpr std::uint32_t ring_size = 3;
constexpr std::uint32_t width = 64;
constexpr std::uint32_t height = 64;
/// By then the driver has set up what lasts.
constexpr std::uint32_t settled_frame = 16;

/// A slot of the ring, imported once: as a linear image where the row pitches agree, else as a buffer from which an image is copied.
struct Slot {
    wire::Received received;
    Imported imported;
    std::unique_ptr<OwnImage> copy;
    VkImageView view = VK_NULL_HANDLE;
    VkCommandBuffer commands = VK_NULL_HANDLE;
};

class Animation final {
public:
    Animation(const Gpu &gpu, int socket, Route route) : gpu_(gpu), canvas_(gpu, width, height, Shader::check) {
        const cases::Layout own = linear_layout(gpu, MAX_FMT_RGBA8, width, height, route);
        for (std::uint32_t index = 0; index < ring_size; ++index) {
            wire::Request request;
            request.kind = wire::Kind::create;
            request.slot = index;
            request.format = MAX_FMT_RGBA8;
            request.width = width;
            request.height = height;
            request.min_size_bytes = own.size_bytes;
            Slot &slot = slots_[index];
            slot.received = wire::ask(socket, request);
            const AsyncRT_InteropMemoryInfo &memory = slot.received.reply.memory;
            if (slot.received.reply.status != 0) fail("the producer has no slot: %s", slot.received.reply.text);
            // Every other slot by a copy: both ways run in one ring.
            if (own.row_pitch_bytes == memory.row_pitch_bytes && index != 1) {
                VK_REQUIRE(slot.imported.as_image(gpu, slot.received.descriptors[0], memory, route));
            } else {
                VK_REQUIRE(slot.imported.as_buffer(gpu, slot.received.descriptors[0], memory, route));
                slot.copy = std::make_unique<OwnImage>(gpu, VK_FORMAT_R8G8B8A8_UNORM, width, height, VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT);
            }
            slot.view = sampled_view(gpu, slot.copy != nullptr ? slot.copy->image : slot.imported.image, MAX_FMT_RGBA8);
            slot.commands = new_commands(gpu);
            canvas_.add_image(slot.view, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
            ::close(slot.received.descriptors[0]);
        }
    }

    ~Animation() {
        for (const Slot &slot : slots_) vkDestroyImageView(gpu_.device, slot.view, nullptr);
    }
    Animation(const Animation &) = delete;
    Animation &operator=(const Animation &) = delete;

    void show(std::uint32_t frame, Timelines &timelines) {
        const std::uint32_t index = frame % ring_size;
        Slot &slot = slots_[index];
        canvas_.counts() = {};
        begin(slot.commands, VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT);
        if (slot.copy != nullptr) record_copy(slot);
        else barriers::image(slot.commands, gpu_, slot.imported.image, barriers::nothing, barriers::sampled, VK_IMAGE_LAYOUT_GENERAL, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL, barriers::Transfer::acquire);
        canvas_.draw(slot.commands, index, frame);
        canvas_.finish_counts(slot.commands);
        if (slot.copy == nullptr) {
            barriers::image(slot.commands, gpu_, slot.imported.image, barriers::sampled, barriers::nothing, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL, VK_IMAGE_LAYOUT_GENERAL, barriers::Transfer::release);
        }
        VK_REQUIRE(vkEndCommandBuffer(slot.commands));
        timelines.submit(slot.commands, frame);
        const Canvas::Counts counts = canvas_.counts();
        if (counts.seen != width * height) fail("frame %u: the shader has looked at %u texels", frame, counts.seen);
        if (counts.wrong != 0) fail("frame %u: %u of %u texels are not those of this frame", frame, counts.wrong, counts.seen);
    }

private:
    void record_copy(const Slot &slot) {
        const AsyncRT_InteropMemoryInfo &memory = slot.received.reply.memory;
        barriers::buffer(slot.commands, gpu_, slot.imported.buffer, barriers::nothing, barriers::copied_from, barriers::Transfer::acquire);
        barriers::image(slot.commands, gpu_, slot.copy->image, barriers::sampled, barriers::copied_to, VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL);
        const VkBufferImageCopy region{memory.image_offset_bytes, memory.row_pitch_bytes / 4, 0, {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1}, {0, 0, 0}, {width, height, 1}};
        vkCmdCopyBufferToImage(slot.commands, slot.imported.buffer, slot.copy->image, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
        barriers::buffer(slot.commands, gpu_, slot.imported.buffer, barriers::copied_from, barriers::nothing, barriers::Transfer::release);
        barriers::image(slot.commands, gpu_, slot.copy->image, barriers::copied_to, barriers::sampled, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
    }

    const Gpu &gpu_;
    Canvas canvas_;
    std::array<Slot, ring_size> slots_;
};

} // namespace

void check_animation(const Gpu &gpu, int socket, Route route, std::uint32_t frame_count) {
    const std::uint64_t imports_before = Gpu::calls().imports;
    Animation animation(gpu, socket, route);
    wire::Request request;
    request.kind = wire::Kind::timelines;
    Timelines timelines(gpu, wire::ask(socket, request), socket);
    request.kind = wire::Kind::animate;
    request.frame = frame_count;
    wire::send_request(socket, request);
    std::printf("timelines: %s\n", timelines.how());
    std::fflush(stdout);
    process::Holdings settled;
    Calls calls;
    for (std::uint32_t frame = 1; frame <= frame_count; ++frame) {
        animation.show(frame, timelines);
        if (frame == settled_frame) {
            settled = process::holdings();
            calls = Gpu::calls();
        }
    }
    const process::Holdings last = process::holdings();
    const Calls &after = Gpu::calls();
    const wire::Received end = wire::receive_reply(socket);
    if (end.reply.status != 0) fail("the producer says %d: %s", end.reply.status, end.reply.text);
    if (settled != last) fail("%zu descriptors and %zu mappings early on, %zu and %zu at the end", settled.descriptors, settled.mappings, last.descriptors, last.mappings);
    if (after.imports - imports_before != ring_size) fail("%llu imports", static_cast<unsigned long long>(after.imports - imports_before));
    if (after.allocations != calls.allocations) fail("the driver has allocated while the animation ran");
    std::printf("%s\n", end.reply.text);
    std::printf("ok animation of %u frames: %u imports, %zu descriptors, %zu mappings, %.3f submits per frame\n", frame_count, ring_size, last.descriptors, last.mappings,
                static_cast<double>(after.submits - calls.submits) / (frame_count - settled_frame));
}
