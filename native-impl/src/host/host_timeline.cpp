#include "host_timeline.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <new>

#include "../core/deadline.hpp"
#include "../core/futex.hpp"
#include "../core/system_error.hpp"

namespace interop {
namespace {

/// Descriptors that timelines of this process keep for later exports.
std::atomic<std::uint64_t> kept_descriptors{0};

bool may_keep() noexcept {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return false;
    return kept_descriptors.load(std::memory_order_relaxed) < limit.rlim_cur / 4;
}

/// Raises an atomic to a value, and returns what it holds then.
std::uint64_t raise_to(std::atomic<std::uint64_t> &atomic, std::uint64_t value) noexcept {
    std::uint64_t now = atomic.load(std::memory_order_acquire);
    // A hostile peer could change shared memory for ever: at some point the value is simply stored.
    for (int attempt = 0; now < value && attempt < 1000; ++attempt) {
        if (atomic.compare_exchange_weak(now, value, std::memory_order_acq_rel, std::memory_order_acquire)) return value;
    }
    if (now < value) atomic.store(value, std::memory_order_release);
    return std::max(now, value);
}

void fill_nonce(std::uint64_t (&nonce)[2]) {
    if (::getrandom(nonce, sizeof(nonce), GRND_NONBLOCK) == static_cast<ssize_t>(sizeof(nonce))) return;
    // Not a secret: it only has to differ.
    static std::atomic<std::uint64_t> count{0};
    nonce[0] = monotonic_now();
    nonce[1] = (static_cast<std::uint64_t>(::getpid()) << 32) + count.fetch_add(1);
}

} // namespace

HostTimeline::HostTimeline(std::uint64_t initial_value, const DeviceIdentity &identity) : identity_(identity), seen_(initial_value) {
    local_.value.store(initial_value, std::memory_order_relaxed);
}

HostTimeline::HostTimeline(MemoryMapping mapping, FileKey key, const DeviceIdentity &identity)
    : identity_(identity), mapping_(std::move(mapping)), key_(key), seen_(0) {
    page_.store(std::launder(reinterpret_cast<TimelinePage *>(mapping_.data())), std::memory_order_release);
}

HostTimeline::~HostTimeline() { drop_descriptor(); }

std::shared_ptr<HostTimeline> HostTimeline::import(int fd, const DeviceIdentity &identity) {
    const MemoryFileStatus status = inspect_memory_file(fd);
    if (!status.keeps_size() || !status.is_writable || status.size_bytes != timeline_page_size) {
        throw Failure(EINVAL, "the descriptor is not of a timeline semaphore of the host");
    }
    MemoryMapping mapping(fd, timeline_page_size);
    if (std::launder(reinterpret_cast<TimelinePage *>(mapping.data()))->magic != timeline_magic) {
        throw Failure(EINVAL, "the memory file does not hold a timeline semaphore");
    }
    std::shared_ptr<HostTimeline> timeline(new HostTimeline(std::move(mapping), interop::file_key(fd), identity));
    timeline->keep_descriptor(fd);
    return timeline;
}

std::uint64_t HostTimeline::value() const { return raise_to(seen_, page().value.load(std::memory_order_acquire)); }

void HostTimeline::raise_page(TimelinePage &page, std::uint64_t value) noexcept {
    raise_to(page.value, raise_to(seen_, value));
    page.sequence.fetch_add(1, std::memory_order_release);
    futex_wake_all(futex_word_of(page.sequence));
}

void HostTimeline::raise(std::uint64_t value) {
    const std::lock_guard lock(mutex_);
    raise_page(page(), value);
}

bool HostTimeline::wait(std::uint64_t value, std::uint64_t timeout_ns) {
    const Deadline deadline(timeout_ns);
    for (;;) {
        const FutexWord sequence = futex_word();
        if (this->value() >= value) return true;
        if (deadline.is_over()) return false;
        futex_wait(sequence.word, sequence.expected, deadline.slice_ns(futex_slice_ns));
    }
}

FutexWord HostTimeline::futex_word() const {
    for (;;) {
        const std::uint32_t *const word = futex_word_of(page().sequence);
        const std::uint32_t expected = futex_load(word);
        // After a move to a file the old word does not change again, so what it holds now must be from before.
        if (futex_word_of(page().sequence) == word) return {word, expected};
    }
}

UniqueFd HostTimeline::export_fd(AsyncRT_InteropHandleType handle_type, bool again) {
    if (handle_type != ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD) throw Failure(EOPNOTSUPP, "a timeline of the host is exported as an opaque descriptor only");
    const std::lock_guard lock(mutex_);
    UniqueFd result = kept_ ? UniqueFd::duplicate(kept_.get()) : key_ ? find_descriptor() : move_to_file();
    if (again && !kept_ && may_keep()) keep(result);
    return result;
}

UniqueFd HostTimeline::move_to_file() {
    UniqueFd file = create_memory_file("asyncrt-timeline", timeline_page_size);
    MemoryMapping mapping(file.get(), timeline_page_size);
    auto *const shared = new (mapping.data()) TimelinePage;
    fill_nonce(shared->nonce);
    seal_memory_file(file.get());
    const FileKey key = interop::file_key(file.get());
    // Nothing can fail any more, and nobody raises meanwhile. Who waits for the old page is woken and finds the new one.
    shared->value.store(local_.value.load(std::memory_order_acquire), std::memory_order_release);
    mapping_ = std::move(mapping);
    key_ = key;
    page_.store(shared, std::memory_order_release);
    local_.sequence.fetch_add(1, std::memory_order_release);
    futex_wake_all(futex_word_of(local_.sequence));
    return file;
}

UniqueFd HostTimeline::find_descriptor() const {
    const DescriptorSnapshot open;
    if (const int fd = open.find(*key_); fd >= 0) {
        // Another thread may have closed it, and the number may mean something else now.
        UniqueFd copy(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
        if (copy && matches(copy.get())) return copy;
    }
    char path[96];
    const auto start = reinterpret_cast<std::uintptr_t>(mapping_.data());
    // The mapping can have grown together with a neighbour only if that is of the same file, which none is.
    std::snprintf(path, sizeof(path), "/proc/self/map_files/%lx-%lx", static_cast<unsigned long>(start),
                  static_cast<unsigned long>(start + mapping_.size_bytes()));
    UniqueFd file(::open(path, O_RDWR | O_CLOEXEC));
    if (file && matches(file.get())) return file;
    throw Failure(EMFILE, "the process has too few descriptors to keep one of every timeline, and none of this one is open");
}

void HostTimeline::keep(const UniqueFd &fd) noexcept {
    const int copy = ::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return;
    kept_ = UniqueFd(copy);
    kept_descriptors.fetch_add(1, std::memory_order_relaxed);
}

void HostTimeline::keep_descriptor(int fd) {
    const std::lock_guard lock(mutex_);
    if (kept_ || !may_keep()) return;
    UniqueFd copy(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
    if (!copy || !matches(copy.get())) return;
    kept_ = std::move(copy);
    kept_descriptors.fetch_add(1, std::memory_order_relaxed);
}

void HostTimeline::drop_descriptor() noexcept {
    const std::lock_guard lock(mutex_);
    if (!kept_) return;
    kept_.reset();
    kept_descriptors.fetch_sub(1, std::memory_order_relaxed);
}

void HostTimeline::describe(AsyncRT_InteropSemaphoreInfo &info) const {
    info.handle_type = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
    info.kind = ASYNCRT_INTEROP_TIMELINE_HOST;
    info.backend = ASYNCRT_INTEROP_BACKEND_HOST;
    std::copy(identity_.device.begin(), identity_.device.end(), info.device_uuid);
    std::copy(identity_.driver.begin(), identity_.driver.end(), info.driver_uuid);
    info.max_value_difference = UINT64_MAX;
    info.native_handle = nullptr;
}

std::optional<FileKey> HostTimeline::file_key() const {
    const std::lock_guard lock(mutex_);
    return key_;
}

bool HostTimeline::is_descriptor(int fd) const {
    const std::lock_guard lock(mutex_);
    return matches(fd);
}

bool HostTimeline::matches(int fd) const {
    // The mapping pins the file. Inode numbers can repeat all the same, so the nonces are compared; a peer that changes them changes both.
    if (!key_ || interop::file_key(fd) != *key_) return false;
    std::uint64_t nonce[2] = {};
    if (::pread(fd, nonce, sizeof(nonce), offsetof(TimelinePage, nonce)) != static_cast<ssize_t>(sizeof(nonce))) return false;
    return std::memcmp(nonce, page().nonce, sizeof(nonce)) == 0;
}

bool HostTimeline::has_other_descriptors(const DescriptorSnapshot &open) const {
    const std::lock_guard lock(mutex_);
    if (!key_) return false;
    return !open.is_complete() || open.find(*key_, kept_.get()) >= 0;
}

} // namespace interop
