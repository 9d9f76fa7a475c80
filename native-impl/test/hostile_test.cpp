/// Peers that die or mean harm: the memory of another process.

#include <fcntl.h>
#include <sys/mman.h>

#include <atomic>
#include <thread>

#include "check.hpp"
#include "core/deadline.hpp"
#include "core/timeline_table.hpp"
#include "host/host_backend.hpp"
#include "host/host_device.hpp"
#include "host/host_timeline.hpp"
#include "host/memory_file.hpp"
#include "process.hpp"

using namespace interop;

namespace {

constexpr auto opaque = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t millisecond = 1'000'000;

/// What stands in the memory at the end: anything below 2^63, anything from there on, or the highest value of all everywhere.
enum class Garbage : unsigned { low, high, highest };

/// Everything that the holder of a descriptor can try on it.
void attack(int fd, unsigned seed, Garbage garbage) {
    CHECK(::ftruncate(fd, 0) != 0);
    CHECK(::ftruncate(fd, 1 << 20) != 0);
    CHECK(::fallocate(fd, 0, 0, 1 << 20) != 0);
    CHECK(::fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE) != 0);
    CHECK(::fcntl(fd, F_ADD_SEALS, 0x10) != 0);
    const UniqueFd again(::open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDWR | O_TRUNC | O_CLOEXEC));
    if (again) CHECK(::ftruncate(again.get(), 0) != 0);
    ::fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096);
    void *const page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    CHECK(page != MAP_FAILED);
    auto *const words = static_cast<std::uint32_t *>(page);
    for (unsigned index = 0; index < 1024; ++index) words[index] = seed = seed * 1664525U + 1013904223U;
    ::fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096);
    for (unsigned index = 0; index < 1024; ++index) {
        const unsigned low = (seed = seed * 1664525U + 1013904223U) >> 1;
        words[index] = garbage == Garbage::low ? low : garbage == Garbage::high ? low | 0x8000'0000U : UINT32_MAX;
    }
}

void hostile_importer() {
    HostDevice device;
    AllocationRequest request;
    request.image.format = MAX_FMT_RGBA8;
    request.image.bytes_per_pixel = 4;
    request.image.width = 64;
    request.image.height = 64;
    for (unsigned round = 0; round < static_cast<unsigned>(check::volume(1'000)); ++round) {
        const auto buffer = device.allocate(request);
        std::byte *const pixels = buffer.allocation->map();
        const auto timeline = device.create_timeline(round);
        const UniqueFd memory = buffer.allocation->export_fd(opaque);
        const UniqueFd page = timeline->export_fd(opaque, true);
        const auto garbage = static_cast<Garbage>(round % 3);
        const pid_t peer = process::start([&] {
            attack(memory.get(), round, garbage);
            attack(page.get(), round, garbage);
        });
        // Used while it happens.
        std::uint64_t last = 0;
        for (int look = 0; look < 50; ++look) {
            pixels[look] = std::byte{1};
            const std::uint64_t value = timeline->value();
            CHECK(value >= last && value >= round);
            last = value;
            timeline->wait(UINT64_MAX, 10'000);
        }
        CHECK(process::succeeded(peer));
        pixels[buffer.allocation->size_bytes() - 1] = std::byte{1};
        CHECK(timeline->value() >= last);
        if (garbage == Garbage::high) CHECK(timeline->value() >= std::uint64_t{1} << 63);
        if (garbage == Garbage::highest) CHECK(timeline->value() == UINT64_MAX);
        timeline->raise(UINT64_MAX);
        CHECK(timeline->value() == UINT64_MAX && timeline->wait(UINT64_MAX, 0));
        // It is still known, and can be exported again.
        CHECK(timeline->is_descriptor(page.get()));
        CHECK(timeline->is_descriptor(timeline->export_fd(opaque, true).get()));
    }
}

void endless_writer() {
    HostDevice device;
    const auto timeline = device.create_timeline(5);
    const UniqueFd page = timeline->export_fd(opaque, true);
    const pid_t peer = process::start([&] {
        const MemoryMapping mapping(page.get(), timeline_page_size);
        auto *const shared = reinterpret_cast<TimelinePage *>(mapping.data());
        for (std::uint64_t count = 0;; ++count) {
            shared->value.store(count % 7);
            shared->sequence.fetch_add(1);
            if (count % 64 == 0) futex_wake_all(futex_word_of(shared->sequence));
        }
    });
    const std::uint64_t start = monotonic_now();
    CHECK(!timeline->wait(1000, 50 * millisecond));
    const std::uint64_t took = monotonic_now() - start;
    CHECK(took >= 50 * millisecond && took < 20 * second);
    for (std::uint64_t value = 10; value < 500; ++value) {
        timeline->raise(value);
        CHECK(timeline->value() == value);
    }
    process::kill(peer);
    timeline->raise(1000);
    CHECK(timeline->wait(1000, 0));
}

void killed_peer() {
    HostDevice device;
    const auto frames = device.create_timeline(0);
    const UniqueFd page = frames->export_fd(opaque, false);
    for (int round = 0; round < 5; ++round) {
        const std::uint64_t base = frames->value();
        const pid_t peer = process::start([&] {
            const auto imported = HostTimeline::import(page.get(), host_identity());
            imported->raise(base + 1);
            imported->wait(base + 2, forever);
        });
        CHECK(frames->wait(base + 1, 20 * second));
        process::kill(peer);
        const std::uint64_t start = monotonic_now();
        CHECK(!frames->wait(base + 2, 20 * millisecond));
        CHECK(monotonic_now() - start < 20 * second);
        frames->raise(base + 2);
    }
    // Both directions.
    const auto answers = device.create_timeline(0);
    const UniqueFd other = answers->export_fd(opaque, false);
    const std::uint64_t base = frames->value();
    const pid_t peer = process::start([&] {
        const auto mine = HostTimeline::import(page.get(), host_identity());
        const auto theirs = HostTimeline::import(other.get(), host_identity());
        for (std::uint64_t round = 1; round <= 1000; ++round) {
            CHECK(mine->wait(base + round, 20 * second));
            theirs->raise(round);
        }
    });
    for (std::uint64_t round = 1; round <= 1000; ++round) {
        frames->raise(base + round);
        CHECK(answers->wait(round, 20 * second));
    }
    CHECK(process::succeeded(peer));
}

AsyncRT_InteropMemoryInfo info_of(const Allocation &allocation) {
    AsyncRT_InteropMemoryInfo info = ASYNCRT_INTEROP_FD_MEMORY_INFO_INIT;
    allocation.describe(info, nullptr);
    info.handle_type = opaque;
    info.size_bytes = allocation.size_bytes();
    return info;
}

void refused_imports() {
    HostDevice device;
    AllocationRequest request;
    request.image.format = MAX_FMT_R8;
    request.image.bytes_per_pixel = 1;
    request.image.width = 100;
    request.image.height = 9;
    const AllocationResult result = device.allocate(request);
    CHECK(result.image.row_pitch_bytes == 128);
    CHECK(result.allocation->size_bytes() >= 9 * 128 + ASYNCRT_INTEROP_PADDING);
    const UniqueFd fd = result.allocation->export_fd(opaque);
    const AsyncRT_InteropMemoryInfo good = info_of(*result.allocation);
    const auto imported = device.import_memory(fd.get(), good);
    imported->map()[5] = std::byte{77};
    CHECK(result.allocation->map()[5] == std::byte{77});
    CHECK_FAILS(EOPNOTSUPP, imported->export_fd(opaque));
    CHECK_FAILS(EBADF, device.import_memory(9999, good));
    auto bad = good;
    bad.allocation_size_bytes += 4096;
    CHECK_FAILS(EINVAL, device.import_memory(fd.get(), bad));
    bad = good;
    bad.device_uuid[3] ^= 1;
    CHECK_FAILS(EINVAL, device.import_memory(fd.get(), bad));
    bad = good;
    bad.offset_bytes = UINT64_MAX;
    CHECK_FAILS(EINVAL, device.import_memory(fd.get(), bad));
    bad = good;
    bad.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_DMA_BUF;
    CHECK_FAILS(EOPNOTSUPP, device.import_memory(fd.get(), bad));
    bad = good;
    bad.backend = ASYNCRT_INTEROP_BACKEND_CUDA;
    CHECK_FAILS(EOPNOTSUPP, device.import_memory(fd.get(), bad));
    const UniqueFd unsealed = create_memory_file("test", good.allocation_size_bytes);
    CHECK_FAILS(EACCES, device.import_memory(unsealed.get(), good));
    seal_memory_file(unsealed.get());
    CHECK(check::failure_of([&] { device.import_memory(unsealed.get(), good); }) == 0);
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    CHECK_FAILS(EINVAL, device.import_memory(null.get(), good));
    const UniqueFd read_only(::open(("/proc/self/fd/" + std::to_string(fd.get())).c_str(), O_RDONLY | O_CLOEXEC));
    CHECK_FAILS(EINVAL, device.import_memory(read_only.get(), good));
    CHECK(::fcntl(fd.get(), F_GETFD) >= 0 && ::fcntl(null.get(), F_GETFD) >= 0);
    // Timelines: no page, a page that can go, one that says something else.
    CHECK_FAILS(EINVAL, device.import_timeline(fd.get(), nullptr));
    const UniqueFd page = create_memory_file("test", timeline_page_size);
    CHECK_FAILS(EINVAL, device.import_timeline(page.get(), nullptr));
    seal_memory_file(page.get());
    CHECK_FAILS(EINVAL, device.import_timeline(page.get(), nullptr));
    // Another UUID opens nothing; the own one does.
    HostBackend backend;
    DeviceRequest wanted;
    wanted.device_uuid = Uuid{};
    CHECK_FAILS(ENODEV, backend.open(wanted));
    wanted.device_uuid = host_identity().device;
    CHECK(backend.open(wanted) != nullptr);
}

void wrapped_memory() {
    HostDevice device;
    alignas(64) std::byte bytes[256] = {};
    AsyncRT_InteropExternalMemory memory = ASYNCRT_INTEROP_FD_EXTERNAL_MEMORY_INIT;
    memory.kind = ASYNCRT_INTEROP_NATIVE_HOST_POINTER;
    memory.memory.host_pointer = bytes;
    memory.offset_bytes = 64;
    memory.size_bytes = 128;
    const auto wrapped = device.wrap(memory);
    CHECK(wrapped->map() == bytes && wrapped->size_bytes() == 192 && wrapped->is_mapped());
    CHECK_FAILS(EOPNOTSUPP, wrapped->export_fd(opaque));
    memory.size_bytes = UINT64_MAX;
    CHECK_FAILS(EINVAL, device.wrap(memory));
    memory.kind = ASYNCRT_INTEROP_NATIVE_CUDA_POINTER;
    CHECK_FAILS(EOPNOTSUPP, device.wrap(memory));
}

void nothing_left() {
    HostDevice device;
    AllocationRequest request;
    request.image.format = MAX_FMT_RGBA32F;
    request.image.bytes_per_pixel = 16;
    request.image.width = 17;
    request.image.height = 3;
    const auto round = [&] {
        const AllocationResult result = device.allocate(request);
        const UniqueFd fd = result.allocation->export_fd(opaque);
        const auto imported = device.import_memory(fd.get(), info_of(*result.allocation));
        imported->map()[0] = std::byte{1};
        result.allocation->map()[1] = std::byte{1};
        CHECK_FAILS(EINVAL, device.import_timeline(fd.get(), nullptr));
        const auto timeline = device.create_timeline(0);
        const UniqueFd page = timeline->export_fd(opaque, true);
        const auto other = device.import_timeline(page.get(), nullptr);
        device.stream().enqueue_signal(other, 3);
        CHECK(timeline->wait(3, 20 * second));
    };
    round();
    // Everything the stream held is gone when its next function runs.
    const auto settle = [&] {
        std::atomic<bool> done{false};
        device.stream().enqueue([&] { done = true; });
        while (!done) std::this_thread::yield();
    };
    settle();
    const std::size_t descriptors = process::descriptor_count();
    const std::size_t mappings = process::mapping_count();
    for (int index = 0; index < 3000; ++index) round();
    settle();
    CHECK(process::descriptor_count() == descriptors);
    CHECK(process::mapping_count() == mappings);
}

} // namespace

int main() {
    process::run("what an import refuses", refused_imports);
    process::run("wrapped memory", wrapped_memory);
    process::run("a hostile importer", hostile_importer);
    process::run("a peer that writes without end", endless_writer);
    process::run("a peer that is killed", killed_peer);
    process::run("nothing is left over", nothing_left);
}
