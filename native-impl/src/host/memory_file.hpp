#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "../core/unique_fd.hpp"

namespace interop {

/// Creates anonymous shared memory of a size, zero, close-on-exec, not yet sealed.
/// @param name For people, in /proc.
UniqueFd create_memory_file(const char *name, std::uint64_t size_bytes);

/// Seals a memory file: its size stays, and so do its seals. Throws if that cannot be done; then the file must not be given away.
void seal_memory_file(int fd);

/// What an importer can see of a descriptor.
struct MemoryFileStatus {
    /// Nothing if the descriptor is not of a memory file.
    std::optional<unsigned> seals;
    std::uint64_t size_bytes = 0;
    /// Open for reading and writing, and not sealed against writing.
    bool is_writable = false;

    /// True if nobody can take the bytes away.
    bool keeps_size() const noexcept;
};

/// Looks at a descriptor. Throws EBADF if it is not open.
MemoryFileStatus inspect_memory_file(int fd);

/// Shared memory mapped for reading and writing, until the end of its life.
class MemoryMapping final {
public:
    MemoryMapping() noexcept = default;
    MemoryMapping(int fd, std::size_t size_bytes);
    MemoryMapping(MemoryMapping &&other) noexcept;
    MemoryMapping &operator=(MemoryMapping &&other) noexcept;
    MemoryMapping(const MemoryMapping &) = delete;
    MemoryMapping &operator=(const MemoryMapping &) = delete;
    ~MemoryMapping();

    std::byte *data() const noexcept { return data_; }
    std::size_t size_bytes() const noexcept { return size_bytes_; }

private:
    std::byte *data_ = nullptr;
    std::size_t size_bytes_ = 0;
};

} // namespace interop
