#include "timeline_page.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <new>

#include "futex.hpp"

namespace fd_layer {

struct TimelinePage::Content {
    std::uint64_t magic;
    Identity identity;
    std::atomic<std::uint64_t> value;
    std::atomic<std::uint32_t> sequence;
};

namespace {

constexpr std::uint64_t magic = 0x31656e696c656d69; // "imeline1"
constexpr off_t page_bytes = 4096;
constexpr int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;

} // namespace

std::shared_ptr<TimelinePage> TimelinePage::map(int fd) noexcept {
    void *const address = ::mmap(nullptr, page_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (address == MAP_FAILED) return nullptr;
    auto *const page = new (std::nothrow) TimelinePage(static_cast<Content *>(address));
    if (page == nullptr) ::munmap(address, page_bytes);
    return std::shared_ptr<TimelinePage>(page);
}

std::shared_ptr<TimelinePage> TimelinePage::create(const Identity &identity, std::uint64_t value) noexcept {
    const int fd = ::memfd_create("vk_layer_fd timeline", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0) return nullptr;
    const bool sealed = ::ftruncate(fd, page_bytes) == 0 && ::fcntl(fd, F_ADD_SEALS, seals) == 0;
    auto page = sealed ? map(fd) : nullptr;
    if (page == nullptr) {
        ::close(fd);
        return nullptr;
    }
    page->keep(fd);
    page->content_->magic = magic;
    page->content_->identity = identity;
    page->content_->value.store(value, std::memory_order_release);
    return page;
}

std::shared_ptr<TimelinePage> TimelinePage::open(int fd, const Identity &identity) noexcept {
    struct stat status{};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size != page_bytes) return nullptr;
    // Without the seals the mapping could fault later; only a memfd has any.
    if (::fcntl(fd, F_GET_SEALS) != seals) return nullptr;
    auto page = map(fd);
    if (page == nullptr || page->content_->magic != magic || page->content_->identity != identity) return nullptr;
    return page;
}

TimelinePage::~TimelinePage() {
    if (fd_ >= 0) ::close(fd_);
    ::munmap(content_, page_bytes);
}

int TimelinePage::export_fd() const noexcept {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/self/fd/%d", fd_);
    return ::open(path, O_RDWR | O_CLOEXEC);
}

std::uint64_t TimelinePage::value() const noexcept { return content_->value.load(std::memory_order_acquire); }

void TimelinePage::raise(std::uint64_t value) noexcept {
    std::uint64_t seen = content_->value.load(std::memory_order_relaxed);
    do {
        if (seen >= value) return;
    } while (!content_->value.compare_exchange_weak(seen, value, std::memory_order_acq_rel));
    content_->sequence.fetch_add(1, std::memory_order_acq_rel);
    futex_wake_all(content_->sequence);
}

const std::atomic<std::uint32_t> &TimelinePage::sequence() const noexcept { return content_->sequence; }

} // namespace fd_layer
