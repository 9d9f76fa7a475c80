#pragma once

#include <sys/types.h>

#include <compare>
#include <vector>

namespace interop {

/// The file behind a descriptor: device and inode. Not unique for what has no inode of its own, such as eventfds and device nodes.
struct FileKey {
    dev_t device = 0;
    ino_t inode = 0;
    auto operator<=>(const FileKey &) const = default;
};

/// The file behind an open descriptor. Throws EBADF if it is not open.
FileKey file_key(int fd);

/// The descriptors that were open in this process at one moment.
class DescriptorSnapshot final {
public:
    struct Entry {
        FileKey key;
        int fd = -1;
    };

    DescriptorSnapshot();

    /// False if there was no way to see all of them: then nothing may be concluded from what is missing.
    bool is_complete() const noexcept { return complete_; }
    /// All of them, ordered by file.
    const std::vector<Entry> &entries() const noexcept { return entries_; }
    /// A descriptor of the file other than `except`; -1 if there is none.
    int find(const FileKey &key, int except = -1) const noexcept;

private:
    void read_process_folder();
    void try_all_numbers();

    std::vector<Entry> entries_;
    bool complete_ = false;
};

} // namespace interop
