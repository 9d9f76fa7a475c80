/// External memory on Vulkan: the families of the conformance tests of Vulkan, through the public functions.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "api_fixture.hpp"
#include "application.hpp"
#include "process.hpp"

using namespace api;
using application::Application;

namespace {

/// How often the conformance tests of Vulkan import and export.
constexpr int many = 4096;

unsigned char *map(AsyncRT_InteropBuffer buffer) {
    void *data = nullptr;
    std::uint64_t size = 0;
    OK(AsyncRT_InteropBuffer_map(buffer, &data, &size));
    return static_cast<unsigned char *>(data);
}

/// A buffer of a context of its own, and one export of it.
struct Exported {
    Fixture fixture;
    AsyncRT_InteropBuffer buffer = nullptr;
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    unsigned char *data = nullptr;

    Exported() {
        const auto description = image(MAX_FMT_RGBA8, 17, 9);
        OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
        OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
        data = map(buffer);
    }
    ~Exported() {
        if (fd >= 0) OK(AsyncRT_Interop_close_descriptor(fd));
    }
    Exported(const Exported &) = delete;
    Exported &operator=(const Exported &) = delete;
};

struct Imported {
    AsyncRT_InteropMemory memory = nullptr;
    AsyncRT_InteropBuffer buffer = nullptr;

    Imported(AsyncRT_InteropContext context, int fd, const AsyncRT_InteropMemoryInfo &info) {
        OK(AsyncRT_InteropMemory_import_handle(context, fd, &info, &memory));
        OK(AsyncRT_InteropMemory_map_range(memory, info.offset_bytes, info.size_bytes, nullptr, &buffer));
    }
    void release() const { OK(AsyncRT_InteropBuffer_release(buffer)), OK(AsyncRT_InteropMemory_release(memory)); }
};

void import_twice() {
    Exported exported;
    Fixture other;
    const Imported first(exported.fixture.context, exported.fd, exported.info);
    const Imported second(other.context, exported.fd, exported.info);
    map(first.buffer)[9] = 1;
    map(second.buffer)[9] = 2;
    CHECK(map(first.buffer)[9] == 2 && exported.data[9] == 2);
}

void import_multiple_times() {
    Exported exported;
    // A device of its own, because some allow no more than this.
    Fixture other;
    std::vector<Imported> all;
    for (int count = 0; count < many; ++count) all.emplace_back(other.context, exported.fd, exported.info);
    map(all.back().buffer)[8] = 80;
    CHECK(map(all.front().buffer)[8] == 80 && exported.data[8] == 80);
    for (const Imported &each : all) each.release();
}

void export_multiple_times() {
    Exported exported;
    const std::size_t before = process::descriptor_count();
    std::vector<int> all;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    for (int count = 0; count < many; ++count) {
        int fd = -1;
        OK(AsyncRT_InteropBuffer_export_handle(exported.buffer, opaque, &fd, &info));
        CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0 && info.allocation_id == exported.info.allocation_id);
        all.push_back(fd);
    }
    const Imported last(exported.fixture.context, all.back(), info);
    map(last.buffer)[3] = 44;
    CHECK(exported.data[3] == 44);
    for (const int fd : all) OK(AsyncRT_Interop_close_descriptor(fd));
    last.release();
    CHECK(process::descriptor_count() == before);
}

void check_import(const Exported &exported, int fd, unsigned char mark) {
    Fixture other;
    const Imported imported(other.context, fd, exported.info);
    map(imported.buffer)[1] = mark;
    CHECK(exported.data[1] == mark);
    CHECK(::fcntl(fd, F_GETFD) >= 0);
}

void duplicates_and_sockets() {
    Exported exported;
    const int target = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const int first = ::dup(exported.fd);
    check_import(exported, first, 1);
    CHECK(::dup2(exported.fd, target) == target);
    check_import(exported, target, 2);
    CHECK(::dup3(first, target, O_CLOEXEC) == target);
    check_import(exported, target, 3);
    int ends[2] = {};
    CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    OK(AsyncRT_InteropSocket_send(ends[0], "x", 1, &exported.fd, 1, second));
    char byte = 0;
    std::size_t size = 1;
    std::uint32_t count = 1;
    int received = -1;
    OK(AsyncRT_InteropSocket_receive(ends[1], &byte, &size, &received, &count, second));
    check_import(exported, received, 4);
    for (const int fd : {target, first, received, ends[0], ends[1]}) ::close(fd);
}

void exporter_ends_first() {
    Fixture other;
    int fd = -1;
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    {
        Exported exported;
        exported.data[7] = 70;
        fd = std::exchange(exported.fd, -1);
        info = exported.info;
    }
    const Imported imported(other.context, fd, info);
    OK(AsyncRT_Interop_close_descriptor(fd));
    CHECK(map(imported.buffer)[7] == 70);
}

/// The application exports; it binds its buffer before, between and after.
void bind_orders() {
    enum class Order { bind_export_import, export_bind_import, export_import_bind };
    for (const Order order : {Order::bind_export_import, Order::export_bind_import, Order::export_import_bind}) {
        Application app;
        Fixture fixture;
        const std::uint64_t size = 8192 + 64;
        VkExternalMemoryBufferCreateInfo external{};
        external.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO;
        external.handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
        VkBufferCreateInfo buffer_info{};
        buffer_info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
        buffer_info.pNext = &external;
        buffer_info.size = size;
        buffer_info.usage = VK_BUFFER_USAGE_TRANSFER_DST_BIT;
        VkBuffer buffer = VK_NULL_HANDLE;
        VK(vkCreateBuffer(app.device, &buffer_info, nullptr, &buffer));
        VkMemoryRequirements requirements{};
        vkGetBufferMemoryRequirements(app.device, buffer, &requirements);
        CHECK(requirements.size == size);
        VkExportMemoryAllocateInfo exported{};
        exported.sType = VK_STRUCTURE_TYPE_EXPORT_MEMORY_ALLOCATE_INFO;
        exported.handleTypes = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
        VkMemoryAllocateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
        info.pNext = &exported;
        info.allocationSize = size;
        VkDeviceMemory memory = VK_NULL_HANDLE;
        VK(vkAllocateMemory(app.device, &info, nullptr, &memory));
        const auto bind = [&](Order when) {
            if (when == order) VK(vkBindBufferMemory(app.device, buffer, memory, 0));
        };
        bind(Order::bind_export_import);
        VkMemoryGetFdInfoKHR get{};
        get.sType = VK_STRUCTURE_TYPE_MEMORY_GET_FD_INFO_KHR;
        get.memory = memory;
        get.handleType = VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT;
        int fd = -1;
        VK(vkGetMemoryFdKHR(app.device, &get, &fd));
        bind(Order::export_bind_import);
        AsyncRT_InteropMemoryInfo description = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
        description.handle_type = opaque;
        description.backend = ASYNCRT_INTEROP_BACKEND_VULKAN;
        description.size_bytes = description.allocation_size_bytes = size;
        description.memory_type_bits = requirements.memoryTypeBits;
        std::copy(std::begin(app.identity.deviceUUID), std::end(app.identity.deviceUUID), description.device_uuid);
        std::copy(std::begin(app.identity.driverUUID), std::end(app.identity.driverUUID), description.driver_uuid);
        const Imported imported(fixture.context, fd, description);
        ::close(fd);
        bind(Order::export_import_bind);
        const VkCommandBuffer commands = app.begin();
        vkCmdFillBuffer(commands, buffer, 0, size, 0x5a5a5a5a);
        app.submit(commands, VK_NULL_HANDLE, 0, VK_NULL_HANDLE, 0);
        app.wait_idle();
        CHECK(map(imported.buffer)[0] == 0x5a && map(imported.buffer)[size - 1] == 0x5a);
        vkDestroyBuffer(app.device, buffer, nullptr);
        vkFreeMemory(app.device, memory, nullptr);
    }
}

/// An application's buffer and image on exported memory, and the pitch that they need.
void layouts() {
    Application app;
    Fixture fixture;
    for (const MAX_Format format : all_formats) {
        for (const std::uint32_t width : {1U, 17U, 100U, 257U, 1920U}) {
            for (const std::uint32_t height : {1U, 9U}) {
                const auto description = image(format, width, height);
                AsyncRT_InteropBuffer buffer = nullptr;
                OK(AsyncRT_InteropBuffer_create(fixture.context, &description, nullptr, &buffer));
                int fd = -1;
                AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
                OK(AsyncRT_InteropBuffer_export_handle(buffer, opaque, &fd, &info));
                VkSubresourceLayout layout{};
                const VkImage linear = app.linear_image(application::vk_format(format), width, height, layout);
                CHECK(info.row_pitch_bytes == layout.rowPitch && layout.offset == 0);
                VkMemoryRequirements requirements{};
                vkGetImageMemoryRequirements(app.device, linear, &requirements);
                CHECK(info.allocation_size_bytes >= requirements.size && info.allocation_size_bytes >= std::uint64_t{info.row_pitch_bytes} * height + ASYNCRT_INTEROP_PADDING);
                CHECK((info.memory_type_bits >> info.memory_type_index & 1U) != 0 && (info.memory_type_bits & ~requirements.memoryTypeBits) == 0);
                CHECK(info.alignment_bytes % requirements.alignment == 0 && info.fourcc == 0 && info.modifier == 0 && info.backend == ASYNCRT_INTEROP_BACKEND_VULKAN);
                CHECK(std::equal(std::begin(info.device_uuid), std::end(info.device_uuid), app.identity.deviceUUID));
                CHECK(std::equal(std::begin(info.driver_uuid), std::end(info.driver_uuid), app.identity.driverUUID));
                map(buffer)[0] = 9;
                const auto imported = app.import_buffer(fd, info.allocation_size_bytes, info.memory_type_index);
                VK(vkBindImageMemory(app.device, linear, imported.memory, 0));
                CHECK(imported.data[0] == 9);
                vkDestroyImage(app.device, linear, nullptr);
                app.destroy(imported);
                OK(AsyncRT_InteropBuffer_release(buffer));
            }
        }
    }
}

/// Nothing is left of an import that fails, and the descriptor stays.
void failed_imports() {
    Exported exported;
    Fixture other;
    auto wrong = exported.info;
    wrong.allocation_size_bytes *= 2;
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    const std::size_t before = process::descriptor_count();
    for (int count = 0; count < 200; ++count) {
        Poisoned<AsyncRT_InteropMemory> out;
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(other.context, exported.fd, &wrong, &out));
        FAILS_WITH_TEXT(EINVAL, AsyncRT_InteropMemory_import_handle(other.context, null, &exported.info, &out));
        CHECK(out.is_untouched());
    }
    CHECK(process::descriptor_count() == before && ::fcntl(exported.fd, F_GETFD) >= 0 && ::fcntl(null, F_GETFD) >= 0);
    check_import(exported, exported.fd, 5);
    ::close(null);
}

/// One description imported by many at once: some drivers move its file offset while they look.
void concurrent_imports() {
    Exported exported;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&] {
            const int copy = ::fcntl(exported.fd, F_DUPFD_CLOEXEC, 0);
            for (int count = 0; count < check::rounds(100); ++count) Imported(exported.fixture.context, copy, exported.info).release();
            ::close(copy);
        });
    }
    for (std::thread &thread : threads) thread.join();
}

void raise_descriptor_limit() {
    rlimit limit{};
    CHECK(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = limit.rlim_max;
    CHECK(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
}

} // namespace

int main() {
    raise_descriptor_limit();
    { Exported first_use; }
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    check::run("import twice", import_twice);
    check::run("import 4096 times", import_multiple_times);
    check::run("export 4096 times", export_multiple_times);
    check::run("dup, dup2, dup3 and a socket", duplicates_and_sockets);
    check::run("the exporter ends first", exporter_ends_first);
    check::run("orders of binding", bind_orders);
    check::run("buffers and images of an application", layouts);
    check::run("imports that fail", failed_imports);
    check::run("imports at the same time", concurrent_imports);
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}
