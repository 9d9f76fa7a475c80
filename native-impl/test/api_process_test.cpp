/// Two processes: frames and timelines cross a socket; nothing grows; a child that forked is refused; a peer may die.

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

#include "api.hpp"
#include "process.hpp"

using namespace api;

namespace {

constexpr std::uint64_t frame_count = 1'000;
constexpr std::uint32_t width = 100;
constexpr std::uint32_t height = 9;

/// What the producer tells with the two descriptors.
struct Hello {
    AsyncRT_InteropMemoryInfo memory;
    AsyncRT_InteropSemaphoreInfo written;
    AsyncRT_InteropSemaphoreInfo read;
};

AsyncRT_InteropContext open_context() {
    AsyncRT_InteropContext context = nullptr;
    OK(AsyncRT_InteropContext_open(nullptr, nullptr, &context));
    return context;
}

std::string fresh_path() {
    char folder[] = "/tmp/interop-test-XXXXXX";
    CHECK(::mkdtemp(folder) != nullptr);
    return std::string(folder) + "/socket";
}

void produce(const std::string &path, bool dies) {
    int listener = -1, socket = -1;
    OK(AsyncRT_InteropSocket_listen(path.c_str(), &listener));
    OK(AsyncRT_InteropSocket_accept(listener, 20 * second, &socket));
    const AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, width, height, 512);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    AsyncRT_InteropSemaphore written = nullptr, read = nullptr;
    OK(AsyncRT_InteropSemaphore_create(context, 0, &written));
    OK(AsyncRT_InteropSemaphore_create(context, 0, &read));
    Hello hello = {ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT, ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT, ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT};
    std::array<int, 3> descriptors{};
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &descriptors[0], &hello.memory));
    OK(AsyncRT_InteropSemaphore_export_handle(written, opaque, &descriptors[1], &hello.written));
    OK(AsyncRT_InteropSemaphore_export_handle(read, opaque, &descriptors[2], &hello.read));
    OK(AsyncRT_InteropSocket_send(socket, &hello, sizeof(hello), descriptors.data(), 3, 20 * second));
    for (const int fd : descriptors) OK(AsyncRT_Interop_close_descriptor(fd));
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    for (std::uint64_t frame = 1; frame <= frame_count; ++frame) {
        OK(AsyncRT_InteropSemaphore_wait(read, frame - 1, 20 * second));
        for (std::uint32_t y = 0; y < height; ++y) {
            for (std::uint32_t x = 0; x < width * 4; ++x) static_cast<unsigned char *>(data)[y * hello.memory.row_pitch_bytes + x] = pixel_byte(frame, x, y);
        }
        if (dies && frame == 3) std::_Exit(9);
        // Half of the signals are those of the stream.
        if (frame % 2 == 0) OK(AsyncRT_InteropSemaphore_signal(written, frame));
        else OK(AsyncRT_InteropSemaphore_enqueue_signal(written, context, frame));
    }
    OK(AsyncRT_InteropSemaphore_wait(read, frame_count, 20 * second));
    OK(AsyncRT_InteropContext_close(context));
    OK(AsyncRT_Interop_close_descriptor(socket));
    OK(AsyncRT_Interop_close_descriptor(listener));
}

int connect(const std::string &path) {
    for (;;) {
        int socket = -1;
        const int result = AsyncRT_InteropSocket_connect(path.c_str(), &socket);
        if (result == 0) return socket;
        CHECK(result == -ENOENT || result == -ECONNREFUSED);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

struct Consumer {
    AsyncRT_InteropContext context = nullptr;
    AsyncRT_InteropSemaphore written = nullptr;
    AsyncRT_InteropSemaphore read = nullptr;
    AsyncRT_InteropMemory memory = nullptr;
    Hello hello{};
    std::array<int, 3> descriptors{};

    explicit Consumer(int socket) {
        std::size_t size = 0;
        std::uint32_t count = 0;
        OK(AsyncRT_InteropSocket_receive(socket, nullptr, &size, nullptr, &count, 20 * second));
        CHECK(size == sizeof(hello) && count == 3);
        count = 2;
        Poisoned<Hello> no_room;
        FAILS_WITH_TEXT(EMSGSIZE, AsyncRT_InteropSocket_receive(socket, &no_room, &size, descriptors.data(), &count, second));
        CHECK(no_room.is_untouched());
        count = 3;
        OK(AsyncRT_InteropSocket_receive(socket, &hello, &size, descriptors.data(), &count, second));
        context = open_context();
        OK(AsyncRT_InteropMemory_import_handle(context, descriptors[0], &hello.memory, &memory));
        OK(AsyncRT_InteropSemaphore_import_handle(context, descriptors[1], &hello.written, &written));
        OK(AsyncRT_InteropSemaphore_import_handle(context, descriptors[2], nullptr, &read));
    }

    AsyncRT_InteropBuffer map(unsigned char **out_data) const {
        const auto seen = image(hello.memory.format, hello.memory.width, hello.memory.height, hello.memory.row_pitch_bytes, hello.memory.image_offset_bytes);
        AsyncRT_InteropBuffer buffer = nullptr;
        OK(AsyncRT_InteropMemory_map_range(memory, hello.memory.offset_bytes, hello.memory.size_bytes, &seen, &buffer));
        void *data = nullptr;
        std::uint64_t size = 0;
        OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
        *out_data = static_cast<unsigned char *>(data);
        return buffer;
    }

    void close() {
        for (const int fd : descriptors) OK(AsyncRT_Interop_close_descriptor(fd));
        OK(AsyncRT_InteropContext_close(context));
    }
};

void check_frame(const unsigned char *data, std::uint32_t pitch, std::uint64_t frame) {
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width * 4; ++x) CHECK(data[y * pitch + x] == pixel_byte(frame, x, y));
    }
}

void frames() {
    const std::string path = fresh_path();
    const pid_t producer = process::start([&] { produce(path, false); });
    int socket = connect(path);
    Consumer consumer(socket);
    std::size_t descriptors = 0, mappings = 0;
    for (std::uint64_t frame = 1; frame <= frame_count; ++frame) {
        OK(AsyncRT_InteropSemaphore_wait(consumer.written, frame, 20 * second));
        // As an application does that imports each frame anew.
        unsigned char *data = nullptr;
        const AsyncRT_InteropBuffer buffer = consumer.map(&data);
        check_frame(data, consumer.hello.memory.row_pitch_bytes, frame);
        OK(AsyncRT_InteropBuffer_release(buffer));
        AsyncRT_InteropMemory again = nullptr;
        OK(AsyncRT_InteropMemory_import_handle(consumer.context, consumer.descriptors[0], &consumer.hello.memory, &again));
        OK(AsyncRT_InteropMemory_release(again));
        if (frame % 3 != 0) OK(AsyncRT_InteropSemaphore_signal(consumer.read, frame));
        // The core knows what was imported by its descriptor.
        else OK(AsyncRT_Signal_timeline_semaphore_fd(consumer.descriptors[2], frame));
        if (frame == 10) {
            descriptors = process::descriptor_count();
            mappings = process::mapping_count();
        }
        CHECK(frame < 10 || (process::descriptor_count() == descriptors && process::mapping_count() == mappings));
    }
    CHECK(process::succeeded(producer));
    std::size_t size = 0;
    std::uint32_t count = 0;
    FAILS_WITH_TEXT(ECONNRESET, AsyncRT_InteropSocket_receive(socket, nullptr, &size, nullptr, &count, second));
    consumer.close();
    OK(AsyncRT_Interop_close_descriptor(socket));
    ::unlink(path.c_str());
    ::rmdir(path.substr(0, path.rfind('/')).c_str());
}

void peer_dies() {
    const std::string path = fresh_path();
    const pid_t producer = process::start([&] { produce(path, true); });
    int socket = connect(path);
    Consumer consumer(socket);
    for (std::uint64_t frame = 1; frame <= 2; ++frame) {
        OK(AsyncRT_InteropSemaphore_wait(consumer.written, frame, 20 * second));
        OK(AsyncRT_InteropSemaphore_signal(consumer.read, frame));
    }
    CHECK(!process::succeeded(producer));
    FAILS_WITH_TEXT(ETIMEDOUT, AsyncRT_InteropSemaphore_wait(consumer.written, 3, 20 * millisecond));
    // The memory is there all the same.
    unsigned char *data = nullptr;
    consumer.map(&data);
    check_frame(data, consumer.hello.memory.row_pitch_bytes, 3);
    consumer.close();
    OK(AsyncRT_Interop_close_descriptor(socket));
    ::unlink(path.c_str());
    ::rmdir(path.substr(0, path.rfind('/')).c_str());
}

/// A timeline that a process has inherited, or was sent, and did not import.
void not_imported() {
    int ends[2] = {};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    const pid_t child = process::start([&] {
        const AsyncRT_InteropContext context = open_context();
        int fd = -1;
        char byte = 0;
        std::size_t size = 1;
        std::uint32_t count = 1;
        OK(AsyncRT_InteropSocket_receive(ends[1], &byte, &size, &fd, &count, 20 * second));
        FAILS_WITH_TEXT(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
        AsyncRT_InteropSemaphore semaphore = nullptr;
        OK(AsyncRT_InteropSemaphore_import_handle(context, fd, nullptr, &semaphore));
        OK(AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
        OK(AsyncRT_InteropContext_close(context));
    });
    const AsyncRT_InteropContext context = open_context();
    int fd = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(context, 0, &fd));
    OK(AsyncRT_InteropSocket_send(ends[0], "x", 1, &fd, 1, second));
    AsyncRT_InteropSemaphore semaphore = nullptr;
    OK(AsyncRT_InteropSemaphore_import_handle(context, fd, nullptr, &semaphore));
    OK(AsyncRT_InteropSemaphore_wait(semaphore, 5, 20 * second));
    CHECK(process::succeeded(child));
    FAILS_WITH_TEXT(EINVAL, AsyncRT_Signal_timeline_semaphore_fd(fd, 5));
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropContext_close(context));
    ::close(ends[0]);
    ::close(ends[1]);
}

void forked() {
    const AsyncRT_InteropContext context = open_context();
    const auto description = image(MAX_FMT_RGBA8, 4, 4);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    int fd = -1;
    OK(AsyncRT_Create_timeline_semaphore_fd(context, 0, &fd));
    const pid_t child = process::start([&] {
        Poisoned<AsyncRT_InteropContext> none;
        Poisoned<int> out_fd;
        Poisoned<std::uint64_t> size;
        Poisoned<std::uint32_t> pitch, out_width, out_height;
        Poisoned<MAX_Format> format;
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropContext_open(nullptr, nullptr, &none));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropBuffer_release(buffer));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_InteropContext_close(context));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_Create_timeline_semaphore_fd(context, 0, &out_fd));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_Signal_timeline_semaphore_fd(fd, 1));
        FAILS_WITH_TEXT(EOPNOTSUPP, AsyncRT_DeviceBuffer_export_fd(buffer, &out_fd, &size, &pitch, &out_width, &out_height, &format));
        FAILS(EINVAL, AsyncRT_DeviceBuffer_export_fd(nullptr, &out_fd, &size, &pitch, &out_width, &out_height, &format));
        CHECK(none.is_untouched() && out_fd.is_untouched() && size.is_untouched() && format.is_untouched());
        // Descriptors need nothing of the library.
        OK(AsyncRT_Interop_close_descriptor(fd));
    });
    CHECK(process::succeeded(child));
    OK(AsyncRT_Interop_close_descriptor(fd));
    OK(AsyncRT_InteropContext_close(context));
}

} // namespace

int main() {
    // Each in a process of its own: the child of a process that has used the library already is refused.
    process::run("a thousand frames between two processes", frames);
    process::run("a peer dies in the middle of a frame", peer_dies);
    process::run("a timeline that was not imported", not_imported);
    process::run("a process that forked", forked);
}
