// A consumer that speaks raw Vulkan: imports what the producer exports, draws it with a sampler, and checks what it sees.
//   vulkan_consumer SOCKET opaque|pointer formats
//   … animation [FRAMES]
//   … picture FRAME WIDTH HEIGHT FILE
// Which driver: VK_DRIVER_FILES. Exit status: 0, or 3 if the memory cannot be imported by that route, with the reason.

#include <unistd.h>

#include <cstdio>
#include <string_view>

#include "../common/arguments.hpp"
#include "../common/cases.hpp"
#include "../common/check.hpp"
#include "scenarios.hpp"
#include "timelines.hpp"

bool can_import(const Gpu &gpu, int socket, Route route) {
    const wire::Received received = cases::request(socket, {MAX_FMT_RGBA8, 64, 64, wire::Content::pattern}, 1, {});
    if (received.reply.status != 0) fail("the producer has no RGBA8 image: %d (%s)", received.reply.status, received.reply.text);
    const Defer release([&] { cases::release(socket, received); });
    if (const char *const reason = refusal(gpu, received.reply.memory, route)) {
        std::printf("refused: %s\n", reason);
        return false;
    }
    Imported imported;
    const VkResult result = imported.as_buffer(gpu, received.descriptors[0], received.reply.memory, route);
    if (result == VK_SUCCESS) return true;
    if (result != VK_ERROR_INVALID_EXTERNAL_HANDLE) fail("the import fails with VkResult %d", result);
    std::printf("refused: the driver does not take the descriptor: VK_ERROR_INVALID_EXTERNAL_HANDLE\n");
    return false;
}

int main(int count, char **words) {
    if (count < 4) fail("usage: vulkan_consumer SOCKET opaque|pointer formats|animation|picture ...");
    const Route route = route_of(words[2]);
    const std::string_view scenario = words[3];
    const int socket = wire::connect_to(words[1]);
    int status = 0;
    {
        const auto device = cases::device_uuid(socket);
        const Gpu gpu({.validation = !Timelines::wants_bridge(), .device_uuid = device.data(), .instance_extensions = {}, .device_extensions = {}});
        std::printf("consumer: Vulkan on %s, route %s\n", gpu.name.c_str(), name_of(route));
        if (!can_import(gpu, socket, route)) status = 3;
        else if (scenario == "formats") check_formats(gpu, socket, route);
        else if (scenario == "animation") check_animation(gpu, socket, route, count > 4 ? arguments::frames("FRAMES", words[4]) : 10'000);
        else if (scenario == "picture") write_picture(gpu, socket, route, picture::parse(count - 4, words + 4));
        else fail("there is no scenario %s", words[3]);
        const Calls &calls = Gpu::calls();
        // Everything but what the scenario has let go of would be a leak; the device's own objects are the layers' to check.
        if (calls.allocations != calls.frees) fail("%llu allocations, %llu freed", static_cast<unsigned long long>(calls.allocations), static_cast<unsigned long long>(calls.frees));
    }
    wire::send_request(socket, wire::Request{});
    ::close(socket);
    if (Gpu::validation_messages() != 0) fail("the validation layers have %llu complaints", static_cast<unsigned long long>(Gpu::validation_messages()));
    return status;
}
