// A consumer that speaks raw EGL and OpenGL: imports what the producer exports, draws it, and checks what it sees.
//   gl_consumer SOCKET opaque|pointer formats
//   … animation [FRAMES]
//   … picture FRAME WIDTH HEIGHT FILE
// Exit status: 0, or 3 if the memory cannot be imported by that route, with the reason.

#include <unistd.h>

#include <cstdio>
#include <string_view>

#include "../common/arguments.hpp"
#include "../common/check.hpp"
#include "scenarios.hpp"

namespace {

bool can_import(const Context &context, int socket, Route route) {
    const wire::Received received = cases::request(socket, {MAX_FMT_RGBA8, 64, 64, wire::Content::pattern}, 1, {});
    if (received.reply.status != 0) fail("the producer has no RGBA8 image: %d (%s)", received.reply.status, received.reply.text);
    const Defer release([&] { cases::release(socket, received); });
    Imported imported;
    const char *const reason = imported.import(context, received.descriptors[0], received.reply.memory, route);
    if (reason != nullptr) std::printf("refused: %s\n", reason);
    return reason == nullptr;
}

} // namespace

int main(int count, char **words) {
    if (count < 4) fail("usage: gl_consumer SOCKET opaque|pointer formats|animation|picture ...");
    const Route route = arguments::one_of<Route>("the route", words[2], {{"opaque", Route::opaque}, {"pointer", Route::pointer}});
    const std::string_view scenario = words[3];
    const int socket = wire::connect_to(words[1]);
    int status = 0;
    {
        const auto device = cases::device_uuid(socket);
        const Context context(device.data());
        std::printf("consumer: OpenGL on %s, route %s\n", context.renderer(), words[2]);
        if (!can_import(context, socket, route)) status = 3;
        else if (scenario == "formats") check_formats(context, socket, route);
        else if (scenario == "animation") check_animation(context, socket, route, count > 4 ? arguments::frames("FRAMES", words[4]) : 10'000);
        else if (scenario == "picture") write_picture(context, socket, route, picture::parse(count - 4, words + 4));
        else fail("there is no scenario %s", words[3]);
    }
    wire::send_request(socket, wire::Request{});
    ::close(socket);
    return status;
}
