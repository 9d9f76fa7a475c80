#include "memory_file.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

#include <cerrno>
#include <limits>
#include <utility>

#include "../core/system_error.hpp"

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif
#ifndef F_SEAL_FUTURE_WRITE
#define F_SEAL_FUTURE_WRITE 0x0010
#endif

namespace interop {
namespace {

/// Keeps SIGXFSZ, which a call that exceeds the limit of file sizes sends besides failing, from the thread, and takes it back. One that was pending before
/// stays: it is somebody else's.
class FileSizeSignalBlock final {
public:
    FileSizeSignalBlock() noexcept {
        ::sigemptyset(&signal_);
        ::sigaddset(&signal_, SIGXFSZ);
        sigset_t pending;
        was_pending_ = ::sigpending(&pending) == 0 && ::sigismember(&pending, SIGXFSZ) == 1;
        is_blocked_ = ::pthread_sigmask(SIG_BLOCK, &signal_, &before_) == 0;
    }
    ~FileSizeSignalBlock() {
        if (!is_blocked_) return;
        const int code = errno;
        const timespec no_time{};
        if (!was_pending_) {
            while (::sigtimedwait(&signal_, nullptr, &no_time) < 0 && errno == EINTR) {}
        }
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
        errno = code;
    }
    FileSizeSignalBlock(const FileSizeSignalBlock &) = delete;
    FileSizeSignalBlock &operator=(const FileSizeSignalBlock &) = delete;

private:
    sigset_t signal_;
    sigset_t before_;
    bool was_pending_ = false;
    bool is_blocked_ = false;
};

void set_size(int fd, off_t size_bytes) {
    const FileSizeSignalBlock block;
    while (::ftruncate(fd, size_bytes) != 0) {
        if (errno == EFBIG) throw Failure(ENOMEM, "the memory is larger than this process may make files (RLIMIT_FSIZE)");
        if (errno != EINTR) fail_with_system_error("cannot size a memory file");
    }
}

} // namespace

UniqueFd create_memory_file(const char *name, std::uint64_t size_bytes) {
    if (size_bytes > static_cast<std::uint64_t>(std::numeric_limits<off_t>::max())) throw Failure(ENOMEM, "the memory is too large");
    constexpr unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
    // Kernels older than 6.3 do not know the flag; newer ones can be told to insist on it.
    UniqueFd file(::memfd_create(name, flags | MFD_NOEXEC_SEAL));
    if (!file && errno == EINVAL) file = UniqueFd(::memfd_create(name, flags));
    if (!file) fail_with_system_error("cannot create a memory file");
    set_size(file.get(), static_cast<off_t>(size_bytes));
    return file;
}

void seal_memory_file(int fd) {
    constexpr int seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;
    if (::fcntl(fd, F_ADD_SEALS, seals) != 0) fail_with_system_error("cannot seal a memory file");
}

bool MemoryFileStatus::keeps_size() const noexcept { return seals.has_value() && (*seals & F_SEAL_SHRINK) != 0; }

MemoryFileStatus inspect_memory_file(int fd) {
    struct stat status {};
    const int mode = ::fcntl(fd, F_GETFL);
    if (mode < 0 || ::fstat(fd, &status) != 0) {
        if (errno == EBADF) throw Failure(EBADF, "the descriptor is not open");
        fail_with_system_error("cannot look at the descriptor");
    }
    MemoryFileStatus result;
    const int seals = ::fcntl(fd, F_GET_SEALS);
    if (seals < 0 || !S_ISREG(status.st_mode)) return result;
    result.seals = static_cast<unsigned>(seals);
    result.size_bytes = static_cast<std::uint64_t>(status.st_size);
    result.is_writable = (mode & O_ACCMODE) == O_RDWR && (mode & O_PATH) == 0 && (seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE)) == 0;
    return result;
}

MemoryMapping::MemoryMapping(int fd, std::size_t size_bytes) {
    void *const address = ::mmap(nullptr, size_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (address == MAP_FAILED) fail_with_system_error("cannot map shared memory");
    data_ = static_cast<std::byte *>(address);
    size_bytes_ = size_bytes;
}

MemoryMapping::MemoryMapping(MemoryMapping &&other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_bytes_(std::exchange(other.size_bytes_, 0)) {}

MemoryMapping &MemoryMapping::operator=(MemoryMapping &&other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_bytes_, other.size_bytes_);
    return *this;
}

MemoryMapping::~MemoryMapping() {
    if (data_ != nullptr) ::munmap(data_, size_bytes_);
}

} // namespace interop
