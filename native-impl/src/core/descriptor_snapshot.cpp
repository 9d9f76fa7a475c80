#include "descriptor_snapshot.hpp"

#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "system_error.hpp"

namespace interop {

FileKey file_key(int fd) {
    struct stat status {};
    if (::fstat(fd, &status) == 0) return {status.st_dev, status.st_ino};
    if (errno == EBADF) throw Failure(EBADF, "the descriptor is not open");
    fail_with_system_error("cannot look at the descriptor");
}

DescriptorSnapshot::DescriptorSnapshot() {
    read_process_folder();
    // Without /proc, or without one descriptor to spare for reading it, every number that a descriptor can have is tried.
    if (!complete_) try_all_numbers();
    std::sort(entries_.begin(), entries_.end(), [](const Entry &left, const Entry &right) { return left.key < right.key; });
}

int DescriptorSnapshot::find(const FileKey &key, int except) const noexcept {
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), key, [](const Entry &each, const FileKey &wanted) { return each.key < wanted; });
    while (entry != entries_.end() && entry->key == key && entry->fd == except) ++entry;
    return entry != entries_.end() && entry->key == key ? entry->fd : -1;
}

void DescriptorSnapshot::read_process_folder() {
    const std::unique_ptr<DIR, int (*)(DIR *)> opened(::opendir("/proc/self/fd"), ::closedir);
    DIR *const folder = opened.get();
    if (folder == nullptr) return;
    bool has_all = true;
    for (;;) {
        errno = 0;
        const dirent *const each = ::readdir(folder);
        if (each == nullptr) break;
        const int fd = std::atoi(each->d_name);
        if (each->d_name[0] == '.' || fd == ::dirfd(folder)) continue;
        // By its name: the number is another thread's, which may close it at this moment.
        struct stat status {};
        if (::fstatat(::dirfd(folder), each->d_name, &status, 0) == 0) entries_.push_back({{status.st_dev, status.st_ino}, fd});
        else has_all = has_all && errno == ENOENT;
    }
    complete_ = has_all && errno == 0;
}

void DescriptorSnapshot::try_all_numbers() {
    constexpr rlim_t most = 1 << 16;
    entries_.clear();
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    for (rlim_t fd = 0; fd < std::min(limit.rlim_cur, most); ++fd) {
        struct stat status {};
        if (::fstat(static_cast<int>(fd), &status) == 0) entries_.push_back({{status.st_dev, status.st_ino}, static_cast<int>(fd)});
    }
    // A limit that was lowered leaves higher numbers open.
    complete_ = limit.rlim_cur <= most && limit.rlim_max == limit.rlim_cur;
}

} // namespace interop
