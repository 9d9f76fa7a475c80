#include "objects.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "../control.h"

namespace cuda_double {
namespace {

struct Live {
    std::mutex mutex;
    std::map<std::string, long> count;
};

Live &live() {
    static auto *const all = new Live;
    return *all;
}

/// What is alive when the process ends is a leak. CUDA_DOUBLE_LEAKS=allow only prints it, for programs that end without tidying up.
struct AtExit {
    ~AtExit() {
        if (cudaDouble_live() == 0) return;
        cudaDouble_print_live();
        const char *const policy = std::getenv("CUDA_DOUBLE_LEAKS");
        if (policy == nullptr || std::string(policy) != "allow") ::_exit(97);
    }
} at_exit;

} // namespace

std::mutex &objects_mutex() {
    static auto *const mutex = new std::mutex;
    return *mutex;
}

Registry<Context> &contexts() {
    static auto *const all = new Registry<Context>("context");
    return *all;
}

Registry<Stream> &streams() {
    static auto *const all = new Registry<Stream>("stream");
    return *all;
}

std::map<CUdeviceptr, Range> &ranges() {
    static auto *const all = new std::map<CUdeviceptr, Range>;
    return *all;
}

const Range *range_at(CUdeviceptr address, std::uint64_t size, CUdeviceptr *start) {
    auto after = ranges().upper_bound(address);
    if (after == ranges().begin()) return nullptr;
    --after;
    const std::uint64_t offset = address - after->first;
    if (offset >= after->second.size || size > after->second.size - offset) return nullptr;
    if (start != nullptr) *start = after->first;
    return &after->second;
}

CUresult check_device_range(const char *call, CUdeviceptr address, std::uint64_t size) {
    const std::lock_guard lock(objects_mutex());
    // A range of virtual memory may go over several mappings.
    while (size != 0) {
        CUdeviceptr start = 0;
        const Range *const range = range_at(address, 1, &start);
        if (range == nullptr) return violation("%s: 0x%llx is no memory of the device", call, address);
        if (!range->accessible) return violation("%s: the memory at 0x%llx is mapped without access", call, address);
        if (range->context != nullptr && !contexts().is_live(range->context)) return violation("%s: the context of the memory was destroyed", call);
        const std::uint64_t part = std::min<std::uint64_t>(size, start + range->size - address);
        address += part;
        size -= part;
    }
    return CUDA_SUCCESS;
}

void add_live(const char *what, long difference) {
    const std::lock_guard lock(live().mutex);
    live().count[what] += difference;
}

std::string file_name_of(int fd) {
    char path[64];
    char target[256] = {};
    std::snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
    const ssize_t size = ::readlink(path, target, sizeof(target) - 1);
    return size < 0 ? "" : std::string(target, static_cast<std::size_t>(size));
}

TakenDescriptor::TakenDescriptor(int fd) : fd_(fd) {
    struct stat status {};
    ::fstat(fd, &status);
    device_ = status.st_dev;
    inode_ = status.st_ino;
}

void TakenDescriptor::end(const char *call) {
    struct stat status {};
    if (::fstat(fd_, &status) != 0 || status.st_dev != device_ || status.st_ino != inode_) {
        violation("%s: descriptor %d belongs to the driver since it was imported, but somebody closed it", call, fd_);
        return;
    }
    ::close(fd_);
}

} // namespace cuda_double

using namespace cuda_double;

extern "C" {

unsigned long cudaDouble_live(void) {
    const std::lock_guard lock(live().mutex);
    unsigned long sum = 0;
    for (const auto &[what, count] : live().count) sum += static_cast<unsigned long>(count);
    return sum;
}

void cudaDouble_print_live(void) {
    const std::lock_guard lock(live().mutex);
    for (const auto &[what, count] : live().count) {
        if (count != 0) std::fprintf(stderr, "cuda double: alive: %ld %s\n", count, what.c_str());
    }
}
}
