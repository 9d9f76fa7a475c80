// Presents what the producer animates: a Vulkan swapchain in a window of X11, drawn from the imported memory without a copy.
//   window_consumer SOCKET opaque|pointer WIDTH HEIGHT [FRAMES] [hold]
// Without FRAMES it runs until the window is closed (or Escape or q is pressed). With `hold` the last frame stays until then, too.
// INTEROP_VALIDATION=1 turns the validation layers on.

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <present_frag.h>

#include "../common/arguments.hpp"
#include "../common/check.hpp"
#include "../vulkan/barriers.hpp"
#include "../vulkan/fullscreen.hpp"
#include "../vulkan/imported.hpp"
#include "../vulkan/resources.hpp"
#include "../vulkan/timelines.hpp"
#include "swapchain.hpp"

namespace {

constexpr std::uint32_t ring_size = 3;
constexpr std::uint32_t endless = 1'000'000;

struct Order {
    const char *socket = nullptr;
    Route route = Route::opaque;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t frames = endless;
    bool hold = false;
};

/// A slot of the ring: a linear image in the imported memory.
struct Slot {
    Imported imported;
    VkImageView view = VK_NULL_HANDLE;
};

void import_slot(const Gpu &gpu, int socket, const Order &order, std::uint32_t index, Slot &slot) {
    const cases::Layout own = linear_layout(gpu, MAX_FMT_RGBA8, order.width, order.height, order.route);
    wire::Request request;
    request.kind = wire::Kind::create;
    request.slot = index;
    request.format = MAX_FMT_RGBA8;
    request.width = order.width;
    request.height = order.height;
    request.row_pitch_bytes = own.row_pitch_bytes;
    request.min_size_bytes = own.size_bytes;
    request.content = wire::Content::show;
    const wire::Received received = wire::ask(socket, request);
    if (received.reply.status != 0) fail("the producer has no image of this size: %d (%s)", received.reply.status, received.reply.text);
    const AsyncRT_InteropMemoryInfo &memory = received.reply.memory;
    if (const char *const reason = refusal(gpu, memory, order.route)) fail("the memory cannot be imported: %s", reason);
    VK_REQUIRE(slot.imported.as_image(gpu, received.descriptors[0], memory, order.route));
    slot.view = sampled_view(gpu, slot.imported.image, MAX_FMT_RGBA8);
    ::close(received.descriptors[0]);
}

/// Returns how many frames were shown.
std::uint32_t show(const Gpu &gpu, int socket, const Order &order) {
    XcbWindow window(order.width, order.height);
    Swapchain swapchain(gpu, window);
    Fullscreen pass(gpu, {.target = swapchain.format, .fragment = present_frag, .push_bytes = 8, .filter = VK_FILTER_LINEAR});
    std::array<Slot, ring_size> slots;
    for (std::uint32_t index = 0; index < ring_size; ++index) {
        import_slot(gpu, socket, order, index, slots[index]);
        pass.add_image(slots[index].view, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
    }
    wire::Request request;
    request.kind = wire::Kind::timelines;
    Timelines timelines(gpu, wire::ask(socket, request), socket);
    request.kind = wire::Kind::animate;
    request.content = wire::Content::show;
    request.frame = order.frames;
    wire::send_request(socket, request);
    const VkCommandBuffer commands = new_commands(gpu);
    VkSemaphore acquired = VK_NULL_HANDLE, drawn = VK_NULL_HANDLE;
    const VkSemaphoreCreateInfo semaphore{VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, nullptr, 0};
    VK_REQUIRE(vkCreateSemaphore(gpu.device, &semaphore, nullptr, &acquired));
    VK_REQUIRE(vkCreateSemaphore(gpu.device, &semaphore, nullptr, &drawn));
    std::uint32_t frame = 0;
    while (frame < order.frames && window.is_open()) {
        // A producer may take its time; the window is there meanwhile.
        if (!timelines.is_written(frame + 1)) continue;
        frame += 1;
        const Slot &slot = slots[frame % ring_size];
        const std::uint32_t target = swapchain.acquire(acquired);
        begin(commands, VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT);
        barriers::image(commands, gpu, slot.imported.image, barriers::nothing, barriers::sampled, VK_IMAGE_LAYOUT_GENERAL, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL,
                        barriers::Transfer::acquire);
        barriers::image(commands, gpu, swapchain.images[target], {barriers::drawn_to.stage, VK_ACCESS_2_NONE}, barriers::drawn_to, VK_IMAGE_LAYOUT_UNDEFINED,
                        VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
        const float size[] = {static_cast<float>(swapchain.extent.width), static_cast<float>(swapchain.extent.height)};
        pass.draw(commands, frame % ring_size, swapchain.views[target], swapchain.extent, size);
        barriers::image(commands, gpu, swapchain.images[target], barriers::drawn_to, barriers::nothing, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL, VK_IMAGE_LAYOUT_PRESENT_SRC_KHR);
        barriers::image(commands, gpu, slot.imported.image, barriers::sampled, barriers::nothing, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL, VK_IMAGE_LAYOUT_GENERAL,
                        barriers::Transfer::release);
        VK_REQUIRE(vkEndCommandBuffer(commands));
        timelines.submit(commands, frame, acquired, drawn);
        swapchain.present(target, drawn);
        if (frame == 1) {
            std::printf("presenting %u x %u pixels\n", order.width, order.height);
            std::fflush(stdout);
        }
    }
    if (frame == order.frames) {
        const wire::Received end = wire::receive_reply(socket);
        if (end.reply.status != 0) fail("the producer says %d: %s", end.reply.status, end.reply.text);
    }
    if (order.hold) {
        std::printf("holding frame %u\n", frame);
        std::fflush(stdout);
        while (window.is_open()) ::usleep(20'000);
    }
    vkDeviceWaitIdle(gpu.device);
    vkDestroySemaphore(gpu.device, acquired, nullptr);
    vkDestroySemaphore(gpu.device, drawn, nullptr);
    for (const Slot &slot : slots) vkDestroyImageView(gpu.device, slot.view, nullptr);
    return frame;
}

} // namespace

int main(int count, char **words) {
    if (count < 5 || count > 7) fail("usage: window_consumer SOCKET opaque|pointer WIDTH HEIGHT [FRAMES] [hold]");
    Order order;
    order.socket = words[1];
    order.route = route_of(words[2]);
    order.width = arguments::size("WIDTH", words[3]);
    order.height = arguments::size("HEIGHT", words[4]);
    if (count > 5) order.frames = arguments::frames("FRAMES", words[5]);
    if (count > 6) order.hold = arguments::one_of<bool>("what to do after the last frame", words[6], {{"hold", true}});
    const char *const validation = std::getenv("INTEROP_VALIDATION");
    const int socket = wire::connect_to(order.socket);
    {
        const auto device = cases::device_uuid(socket);
        const Gpu gpu({.validation = validation != nullptr && std::string_view(validation) == "1",
                       .device_uuid = device.data(),
                       .instance_extensions = {VK_KHR_SURFACE_EXTENSION_NAME, VK_KHR_XCB_SURFACE_EXTENSION_NAME},
                       .device_extensions = {VK_KHR_SWAPCHAIN_EXTENSION_NAME}});
        const auto start = std::chrono::steady_clock::now();
        const std::uint32_t frames = show(gpu, socket, order);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        std::printf("%s presented %u frames in %.1f s from 3 imports\n", gpu.name.c_str(), frames, seconds);
    }
    ::close(socket);
    if (Gpu::validation_messages() != 0) fail("the validation layers have %llu complaints", static_cast<unsigned long long>(Gpu::validation_messages()));
    return 0;
}
