// The producer of the acceptance test: makes buffers and timelines through the public functions of the library alone, and hands them over on a Unix socket.
//   producer SOCKET host|vulkan|cuda [map|own|kernel|copy]
// With `kernel` the Vulkan device, or the context and stream of CUDA, is the program's own, the library shares its queue, and a kernel writes the frames. With
// `copy`, for CUDA, the stream copies them from memory of the host.

#include <asyncrt_interop_fd_ext.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "../common/arguments.hpp"
#include "../common/check.hpp"
#include "../common/process.hpp"
#include "animation.hpp"
#include "cuda_writer.hpp"
#include "kernel.hpp"

namespace {

constexpr std::uint64_t patience_ns = 60'000'000'000;
/// How the memory files of the library are called in /proc/self/maps.
constexpr const char *pixel_memory = "memfd:asyncrt-buffer";

class Producer final {
public:
    Producer(AsyncRT_InteropContext context, int socket, Access access, Writer *writer) : context_(context), socket_(socket), access_(access), writer_(writer) {}

    void serve() {
        for (;;) {
            wire::Request request;
            std::size_t size = sizeof(request);
            std::uint32_t count = 0;
            const int status = AsyncRT_InteropSocket_receive(socket_, &request, &size, nullptr, &count, patience_ns);
            if (status == -ECONNRESET || request.kind == wire::Kind::quit) return;
            require(status, "AsyncRT_InteropSocket_receive");
            wire::Reply reply;
            if (!answer(request, reply)) return;
        }
    }

    void close() {
        timelines_.destroy();
        for (Slot &slot : slots_) {
            if (slot.exists()) slot.release();
        }
    }

private:
    /// False if there is nobody left to answer.
    bool answer(const wire::Request &request, wire::Reply &reply) {
        if (request.slot >= slots_.size()) fail("there is no slot %u", request.slot);
        Slot &slot = slots_[request.slot];
        switch (request.kind) {
        case wire::Kind::create: create(request, slot, reply); return true;
        case wire::Kind::write_byte: slot.write_byte(request.offset, static_cast<unsigned char>(request.value)); break;
        case wire::Kind::release: slot.release(); break;
        case wire::Kind::timelines: {
            timelines_.destroy();
            timelines_ = Timelines::create(context_);
            const std::array<int, 2> descriptors = timelines_.export_to(reply);
            send(reply, descriptors.data(), 2);
            return true;
        }
        case wire::Kind::animate:
            if (!animate(context_, socket_, slots_, timelines_, request, reply)) return false;
            break;
        case wire::Kind::quit: break;
        }
        send(reply, nullptr, 0);
        return true;
    }

    void create(const wire::Request &request, Slot &slot, wire::Reply &reply) {
        const std::size_t mapped = process::mappings_named(pixel_memory);
        reply.status = Slot::create(context_, request, access_, writer_, slot);
        if (reply.status != 0) {
            std::snprintf(reply.text, sizeof(reply.text), "%s", AsyncRT_Interop_last_error_text());
            return send(reply, nullptr, 0);
        }
        slot.fill(request.content, request.frame);
        if (writer_ != nullptr) writer_->wait();
        const int fd = slot.export_to(reply);
        // With its own mapping the program has one of the memory of the host; the library must not have added another.
        const std::size_t expected = mapped + (reply.memory.backend == ASYNCRT_INTEROP_BACKEND_HOST ? 1 : 0);
        if (process::mappings_named(pixel_memory) != expected) fail("the library has mapped pixel memory that nobody asked it to map");
        send(reply, &fd, 1);
    }

    /// The descriptors are closed: the message holds its own.
    void send(const wire::Reply &reply, const int *descriptors, std::uint32_t count) {
        REQUIRE(AsyncRT_InteropSocket_send(socket_, &reply, sizeof(reply), descriptors, count, patience_ns));
        for (std::uint32_t index = 0; index < count; ++index) ::close(descriptors[index]);
    }

    AsyncRT_InteropContext context_;
    int socket_;
    Access access_;
    Writer *writer_;
    std::array<Slot, 4> slots_;
    Timelines timelines_;
};

/// What the command line says of how the bytes come into a buffer.
enum class How { map, own, kernel, copy };

/// The writer, and the context that the library opens on what the writer works on.
std::unique_ptr<Writer> make_writer(AsyncRT_InteropBackend backend, How how, AsyncRT_InteropContext &out_context) {
    if (backend == ASYNCRT_INTEROP_BACKEND_HOST) fail("the host has no device that writes: map or own");
#ifdef INTEROP_WITH_CUDA
    if (backend == ASYNCRT_INTEROP_BACKEND_CUDA) return make_cuda_writer(how == How::kernel, out_context);
#else
    if (backend == ASYNCRT_INTEROP_BACKEND_CUDA) fail("this program was built without the headers of CUDA");
#endif
    if (how != How::kernel) fail("only CUDA copies");
    auto kernel = std::make_unique<Kernel>();
    const AsyncRT_InteropVulkanDevice device = kernel->device();
    REQUIRE(AsyncRT_InteropContext_open_vulkan(&device, nullptr, &out_context));
    return kernel;
}

} // namespace

int main(int count, char **words) {
    if (count < 3 || count > 4) fail("usage: producer SOCKET host|vulkan|cuda [map|own|kernel|copy]");
    const auto backend = arguments::one_of<AsyncRT_InteropBackend>(
        "the backend", words[2], {{"host", ASYNCRT_INTEROP_BACKEND_HOST}, {"vulkan", ASYNCRT_INTEROP_BACKEND_VULKAN}, {"cuda", ASYNCRT_INTEROP_BACKEND_CUDA}});
    const char *const usual = backend == ASYNCRT_INTEROP_BACKEND_CUDA ? "copy" : "map";
    const How how = arguments::one_of<How>("the way to the bytes", count > 3 ? words[3] : usual, {{"map", How::map}, {"own", How::own}, {"kernel", How::kernel}, {"copy", How::copy}});
    const Access access = how == How::own ? Access::own : how == How::map ? Access::map : Access::device;
    std::unique_ptr<Writer> writer;
    AsyncRT_InteropContext context = nullptr;
    if (access == Access::device) {
        writer = make_writer(backend, how, context);
    } else {
        AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
        options.backend = backend;
        REQUIRE(AsyncRT_InteropContext_open(&options, nullptr, &context));
    }
    AsyncRT_InteropContextInfo info = ASYNCRT_INTEROP_FD_CONTEXT_INFO_INIT;
    REQUIRE(AsyncRT_InteropContext_info(context, &info));
    int listener = -1, socket = -1;
    REQUIRE(AsyncRT_InteropSocket_listen(words[1], &listener));
    std::printf("producer: backend %u on %s\n", info.backend, info.device_name);
    std::fflush(stdout);
    REQUIRE(AsyncRT_InteropSocket_accept(listener, patience_ns, &socket));
    Producer producer(context, socket, access, writer.get());
    producer.serve();
    producer.close();
    ::close(socket);
    ::close(listener);
    ::unlink(words[1]);
    REQUIRE(AsyncRT_InteropContext_close(context));
    writer.reset();
    if (Gpu::validation_messages() != 0) fail("the validation layers have %llu complaints", static_cast<unsigned long long>(Gpu::validation_messages()));
    return 0;
}
