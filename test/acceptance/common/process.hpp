#pragma once

#include <cstddef>
#include <string>

/// What a process holds, as the kernel tells.
namespace process {

struct Holdings {
    std::size_t descriptors = 0;
    std::size_t mappings = 0;

    bool operator==(const Holdings &) const = default;
};

Holdings holdings();

/// Mappings whose name in /proc/self/maps holds the text.
std::size_t mappings_named(const std::string &text);

} // namespace process
