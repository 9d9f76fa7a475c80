/// Calls with arguments that nobody has checked: descriptions, sizes, offsets and descriptors of every kind, for imports above all. Whatever comes in, a
/// call succeeds or answers with a code of the document, writes nothing on failure, leaves the descriptors of its caller open, and what it hands out can be
/// used to the last byte.

#include <asyncrt_interop_fd_ext.h>
#include <fcntl.h>
#include <fuzzer/FuzzedDataProvider.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

[[noreturn]] void fail(const char *what, int result) {
    std::fprintf(stderr, "%s: %d, %s\n", what, result, AsyncRT_Interop_last_error_text());
    std::abort();
}

/// 0, or a code that says that something about the call was wrong.
bool succeeded(int result, const char *what) {
    if (result == 0) return true;
    for (const int code : {EINVAL, E2BIG, EOPNOTSUPP, EBADF, EACCES, ENOMEM, EMFILE, ENFILE, ENODEV, ERANGE, ENOENT, EALREADY, ETIMEDOUT, EMSGSIZE, ENOTSOCK, EEXIST}) {
        if (result == -code) return false;
    }
    fail(what, result);
}

/// An out parameter that must be untouched on failure.
template <class Value>
struct Out {
    alignas(Value) unsigned char bytes[sizeof(Value)];
    Out() { std::memset(bytes, 0xa5, sizeof(bytes)); }
    Value *get() { return reinterpret_cast<Value *>(bytes); }
    bool has(int result, const char *what) {
        if (succeeded(result, what)) return true;
        for (const unsigned char each : bytes) {
            if (each != 0xa5) fail("an out parameter was written on failure", result);
        }
        return false;
    }
};

/// A struct of which every byte comes from outside; most of the time the size at its start is a sensible one.
template <class Struct>
Struct any(FuzzedDataProvider &data, const Struct &good) {
    Struct result = good;
    const auto bytes = data.ConsumeBytes<unsigned char>(data.ConsumeIntegralInRange<std::size_t>(0, sizeof(Struct)));
    // Over a part of a good one: so that more than the first check is met.
    const std::size_t offset = bytes.empty() ? 0 : data.ConsumeIntegralInRange<std::size_t>(0, sizeof(Struct) - bytes.size());
    if (!bytes.empty()) std::memcpy(reinterpret_cast<unsigned char *>(&result) + offset, bytes.data(), bytes.size());
    // No more than is there may be announced.
    std::uint32_t size = 0;
    std::memcpy(&size, &result, sizeof(size));
    if (size > sizeof(Struct) && size <= ASYNCRT_INTEROP_MAX_STRUCT_SIZE) size = sizeof(Struct);
    std::memcpy(static_cast<void *>(&result), &size, sizeof(size));
    return result;
}

/// What lives as long as the fuzzer.
struct World {
    AsyncRT_InteropContext context = nullptr;
    AsyncRT_InteropBuffer buffer = nullptr;
    AsyncRT_InteropSemaphore semaphore = nullptr;
    AsyncRT_InteropMemoryInfo memory_info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    AsyncRT_InteropSemaphoreInfo semaphore_info = ASYNCRT_INTEROP_FD_SEMAPHORE_INFO_INIT;
    AsyncRT_InteropImageDescription image = ASYNCRT_INTEROP_FD_IMAGE_DESCRIPTION_INIT;
    std::vector<int> descriptors;

    World() {
        AsyncRT_InteropContextOptions options = ASYNCRT_INTEROP_FD_CONTEXT_OPTIONS_INIT;
        options.backend = ASYNCRT_INTEROP_BACKEND_HOST;
        image.format = MAX_FMT_RGBA8;
        image.width = 64;
        image.height = 64;
        int memory_fd = -1, timeline_fd = -1, ends[2] = {};
        const bool ready = AsyncRT_InteropContext_open(&options, nullptr, &context) == 0 && AsyncRT_InteropBuffer_create(context, &image, nullptr, &buffer) == 0 &&
                           AsyncRT_InteropSemaphore_create(context, 0, &semaphore) == 0 &&
                           AsyncRT_InteropBuffer_export_handle(buffer, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &memory_fd, &memory_info) == 0 &&
                           AsyncRT_InteropSemaphore_export_handle(semaphore, ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD, &timeline_fd, &semaphore_info) == 0 &&
                           ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0;
        if (!ready) fail("the world cannot be made", 0);
        descriptors = {memory_fd, timeline_fd, ends[0], ends[1], ::open("/dev/null", O_RDWR | O_CLOEXEC), ::memfd_create("unsealed", MFD_CLOEXEC | MFD_ALLOW_SEALING), 9'999, -1};
        AsyncRT_InteropBuffer_core_handle(buffer, &core_handle);
    }
    const void *core_handle = nullptr;
};

World &world() {
    static World all;
    return all;
}

/// A memory file of any size and content, sealed in any way.
int any_file(FuzzedDataProvider &data) {
    const int fd = ::memfd_create("fuzz", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    const std::size_t size = data.ConsumeIntegralInRange<std::size_t>(0, 3 * 4096);
    if (fd < 0 || ::ftruncate(fd, static_cast<off_t>(size)) != 0) fail("no memory file", errno);
    const auto content = data.ConsumeBytes<unsigned char>(data.ConsumeIntegralInRange<std::size_t>(0, 128));
    if (!content.empty() && size >= content.size() && ::pwrite(fd, content.data(), content.size(), 0) < 0) fail("pwrite", errno);
    ::fcntl(fd, F_ADD_SEALS, data.ConsumeIntegralInRange<int>(0, 31));
    return fd;
}

void use(AsyncRT_InteropBuffer buffer) {
    void *bytes = nullptr;
    std::uint64_t size = 0;
    if (AsyncRT_InteropBuffer_map(buffer, &bytes, &size) == 0 && size > 0) {
        auto *const first = static_cast<volatile unsigned char *>(bytes);
        first[0] = first[size - 1];
    }
    int fd = -1;
    std::uint64_t total = 0;
    std::uint32_t pitch = 0, width = 0, height = 0;
    MAX_Format format{};
    if (AsyncRT_DeviceBuffer_export_fd(buffer, &fd, &total, &pitch, &width, &height, &format) == 0) {
        if (std::uint64_t{pitch} * (height - 1) + width > total) fail("an image ends beyond its memory", 0);
        ::close(fd);
    }
}

void keep(std::vector<AsyncRT_InteropBuffer> &all, AsyncRT_InteropBuffer buffer) {
    use(buffer);
    all.push_back(buffer);
}

void import_memory(FuzzedDataProvider &data, int fd, std::vector<AsyncRT_InteropBuffer> &buffers, std::vector<AsyncRT_InteropMemory> &memories) {
    const auto info = any(data, world().memory_info);
    Out<AsyncRT_InteropMemory> memory;
    if (memory.has(AsyncRT_InteropMemory_import_handle(world().context, fd, &info, memory.get()), "import")) {
        memories.push_back(*memory.get());
        const auto image = any(data, world().image);
        Out<AsyncRT_InteropBuffer> buffer;
        const std::uint64_t offset = data.ConsumeBool() ? data.ConsumeIntegralInRange<std::uint64_t>(0, 20'000) : data.ConsumeIntegral<std::uint64_t>();
        const std::uint64_t size = data.ConsumeBool() ? data.ConsumeIntegralInRange<std::uint64_t>(0, 20'000) : data.ConsumeIntegral<std::uint64_t>();
        if (buffer.has(AsyncRT_InteropMemory_map_range(*memory.get(), offset, size, data.ConsumeBool() ? &image : nullptr, buffer.get()), "map_range")) keep(buffers, *buffer.get());
    }
}

void import_semaphore(FuzzedDataProvider &data, int fd) {
    const auto info = any(data, world().semaphore_info);
    Out<AsyncRT_InteropSemaphore> semaphore;
    if (!semaphore.has(AsyncRT_InteropSemaphore_import_handle(world().context, fd, data.ConsumeBool() ? &info : nullptr, semaphore.get()), "import")) return;
    const auto value = data.ConsumeIntegral<std::uint64_t>();
    const bool signalled = succeeded(AsyncRT_InteropSemaphore_signal(*semaphore.get(), value), "signal");
    std::uint64_t now = 0;
    if (!succeeded(AsyncRT_InteropSemaphore_value(*semaphore.get(), &now), "value") || (signalled && now < value)) fail("a value fell", 0);
    succeeded(AsyncRT_InteropSemaphore_destroy(*semaphore.get()), "destroy");
}

void arguments(FuzzedDataProvider &data, std::vector<AsyncRT_InteropBuffer> &buffers) {
    auto image = any(data, world().image);
    // Real memory of any size is not what is looked for.
    if (std::uint64_t{image.row_pitch_bytes} * image.height > (1U << 24) || image.width > 4'096 || image.height > 4'096) image.height = data.ConsumeIntegralInRange<std::uint32_t>(0, 2);
    Out<AsyncRT_InteropBuffer> created, view, crop, wrapped;
    if (created.has(AsyncRT_InteropBuffer_create(world().context, &image, nullptr, created.get()), "create")) {
        keep(buffers, *created.get());
        const auto other = any(data, image);
        if (succeeded(AsyncRT_InteropBuffer_describe(*created.get(), &other), "describe")) use(*created.get());
        if (view.has(AsyncRT_InteropBuffer_view(*created.get(), data.ConsumeIntegral<std::uint64_t>(), data.ConsumeIntegral<std::uint64_t>(), view.get()), "view")) keep(buffers, *view.get());
        if (crop.has(AsyncRT_InteropBuffer_crop(*created.get(), data.ConsumeIntegral<std::uint32_t>(), data.ConsumeIntegralInRange<std::uint32_t>(0, 70), data.ConsumeIntegralInRange<std::uint32_t>(0, 70), data.ConsumeIntegralInRange<std::uint32_t>(0, 70), crop.get()), "crop")) keep(buffers, *crop.get());
    }
    static unsigned char own[256];
    AsyncRT_InteropExternalMemory good = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    good.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    good.size_bytes = sizeof(own);
    auto external = any(data, good);
    // That memory is where it is said to be is the caller's duty.
    external.memory.host_pointer = own;
    if (external.offset_bytes > sizeof(own) || external.size_bytes > sizeof(own) - external.offset_bytes) external.memory.host_pointer = nullptr;
    if (wrapped.has(AsyncRT_InteropBuffer_wrap(world().context, &external, data.ConsumeBool() ? &image : nullptr, wrapped.get()), "wrap")) keep(buffers, *wrapped.get());
    AsyncRT_InteropFormatInfo format = ASYNCRT_INTEROP_FD_FORMAT_INFO_INIT;
    succeeded(AsyncRT_Interop_format_info(static_cast<MAX_Format>(data.ConsumeIntegral<std::int32_t>()), &format), "format_info");
    const auto handle = data.ConsumeIntegral<std::uint64_t>() | 1;
    Out<AsyncRT_InteropBuffer> none;
    if (none.has(AsyncRT_InteropBuffer_view(reinterpret_cast<AsyncRT_InteropBuffer>(handle), 0, 1, none.get()), "view")) keep(buffers, *none.get());
    succeeded(AsyncRT_InteropWait_cancel(data.ConsumeIntegral<std::uint64_t>()), "cancel");
}

void messages(FuzzedDataProvider &data) {
    const auto &all = world().descriptors;
    std::vector<int> chosen;
    for (std::size_t count = data.ConsumeIntegralInRange<std::size_t>(0, 5); count > 0; --count) chosen.push_back(data.PickValueInArray({all[0], all[1], all[4], all[6], all[7]}));
    const auto bytes = data.ConsumeBytes<unsigned char>(data.ConsumeIntegralInRange<std::size_t>(0, 64));
    if (!succeeded(AsyncRT_InteropSocket_send(all[2], bytes.data(), bytes.size(), chosen.data(), static_cast<std::uint32_t>(chosen.size()), 0), "send")) return;
    std::vector<unsigned char> room(data.ConsumeIntegralInRange<std::size_t>(1, 70));
    std::vector<int> received(data.ConsumeIntegralInRange<std::size_t>(0, 6));
    for (bool again = true; again;) {
        std::size_t size = room.size();
        auto count = static_cast<std::uint32_t>(received.size());
        again = !succeeded(AsyncRT_InteropSocket_receive(all[3], room.data(), &size, received.data(), &count, 0), "receive");
        for (std::uint32_t index = 0; !again && index < count; ++index) ::close(received[index]);
        room.resize(70);
        received.resize(6);
    }
}

std::size_t open_descriptors() {
    std::size_t count = 0;
    for (int fd = 0; fd < 128; ++fd) count += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    World &all = world();
    const std::size_t before = open_descriptors();
    FuzzedDataProvider data(bytes, size);
    std::vector<AsyncRT_InteropBuffer> buffers;
    std::vector<AsyncRT_InteropMemory> memories;
    while (data.remaining_bytes() > 0 && buffers.size() < 16 && memories.size() < 16) {
        const std::size_t which = data.ConsumeIntegralInRange<std::size_t>(0, all.descriptors.size());
        const bool is_file = which == all.descriptors.size();
        const int fd = is_file ? any_file(data) : all.descriptors[which];
        const bool was_open = ::fcntl(fd, F_GETFD) >= 0;
        switch (data.ConsumeIntegralInRange<int>(0, 3)) {
        case 0: import_memory(data, fd, buffers, memories); break;
        case 1: import_semaphore(data, fd); break;
        case 2: arguments(data, buffers); break;
        default: messages(data); break;
        }
        if ((::fcntl(fd, F_GETFD) >= 0) != was_open) fail("a descriptor of the caller was closed", fd);
        if (is_file) ::close(fd);
    }
    for (const auto buffer : buffers) succeeded(AsyncRT_InteropBuffer_release(buffer), "release");
    for (const auto memory : memories) succeeded(AsyncRT_InteropMemory_release(memory), "release");
    if (open_descriptors() != before) fail("a descriptor is left over", static_cast<int>(open_descriptors() - before));
    return 0;
}
