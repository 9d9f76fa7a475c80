#pragma once

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

#include "api_fixture.hpp"
#include "process.hpp"

/// What tests of descriptors share: memory that goes out and comes in, and descriptors that go over a socket. All of it is of the host backend.
namespace api {

/// Runs a case in a process of its own, which must leave as many descriptors and mappings as it had.
inline void run_balanced(const char *name, void (*body)()) {
    ::setenv("ASYNCRT_INTEROP_BACKEND", "host", 1);
    process::run(name, [body] {
        { Fixture first_use; }
        const std::size_t descriptors = process::descriptor_count();
        const std::size_t mappings = process::mapping_count();
        body();
        CHECK(process::descriptor_count() == descriptors);
        CHECK(process::mapping_count() == mappings);
    });
}

struct Exported {
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
};

inline AsyncRT_InteropBuffer create_buffer(AsyncRT_InteropContext context) {
    const auto description = image(MAX_FMT_RGBA8, 64, 64);
    AsyncRT_InteropBuffer buffer = nullptr;
    OK(AsyncRT_InteropBuffer_create(context, &description, nullptr, &buffer));
    return buffer;
}

inline Exported export_buffer(AsyncRT_InteropBuffer buffer) {
    Exported result;
    OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &result.fd, &result.info));
    return result;
}

inline unsigned char *map(AsyncRT_InteropBuffer buffer) {
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    return static_cast<unsigned char *>(data);
}

/// Imported memory as a buffer, and its bytes.
struct Imported {
    AsyncRT_InteropMemory memory = nullptr;
    AsyncRT_InteropBuffer buffer = nullptr;
    unsigned char *data = nullptr;

    Imported(AsyncRT_InteropContext context, int fd, const AsyncRT_InteropMemoryInfo &info) {
        OK(AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory));
        OK(AsyncRT_InteropMemory_map_range(memory, 0, info.size_bytes, nullptr, &buffer));
        data = map(buffer);
    }
    void release() {
        OK(AsyncRT_InteropBuffer_release(buffer));
        OK(AsyncRT_InteropMemory_release(memory));
    }
};

inline int over_socket(int fd) {
    int ends[2] = {};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    OK(AsyncRT_InteropSocket_send(ends[0], "x", 1, &fd, 1, second));
    int result = -1;
    char byte = 0;
    std::size_t size = 1;
    std::uint32_t count = 1;
    OK(AsyncRT_InteropSocket_receive(ends[1], &byte, &size, &result, &count, second));
    CHECK(size == 1 && count == 1 && byte == 'x' && (::fcntl(result, F_GETFD) & FD_CLOEXEC) != 0);
    ::close(ends[0]);
    ::close(ends[1]);
    return result;
}

} // namespace api
