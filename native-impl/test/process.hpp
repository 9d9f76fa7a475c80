#pragma once

#include <dirent.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <fstream>
#include <functional>
#include <string>

#include "check.hpp"

/// Processes of a test, and what this one has open.
namespace process {

/// Runs a function in a child, which ends with it. It starts as a copy of this process, before this process has a thread.
inline pid_t start(const std::function<void()> &body) {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    CHECK(child >= 0);
    if (child != 0) return child;
    body();
    std::fflush(nullptr);
    std::_Exit(0);
}

/// Waits for a child; true if it ended with 0.
inline bool succeeded(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) CHECK(errno == EINTR);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Runs a function in a child and checks that it ends well: as a program does, with destructors and whatever a sanitizer looks for then.
inline void run(const char *name, const std::function<void()> &body) {
    std::printf("%s\n", name);
    CHECK(succeeded(start([&] {
        body();
        std::exit(0);
    })));
}

/// Ends a child at once, as a crash would.
inline void kill(pid_t child) {
    CHECK(::kill(child, SIGKILL) == 0);
    CHECK(::waitpid(child, nullptr, 0) == child);
}

/// Open descriptors of this process.
inline std::size_t descriptor_count() {
    DIR *const folder = ::opendir("/proc/self/fd");
    CHECK(folder != nullptr);
    std::size_t count = 0;
    while (const dirent *each = ::readdir(folder)) count += each->d_name[0] == '.' ? 0 : 1;
    ::closedir(folder);
    return count - 1;
}

/// Mappings of shared memory in this process: of the library, and of the software drivers, which map theirs themselves.
inline std::size_t mapping_count() {
    std::ifstream maps("/proc/self/maps");
    std::string line;
    std::size_t count = 0;
    while (std::getline(maps, line)) {
        const auto has = [&](const char *name) { return line.find(name) != std::string::npos; };
        if (has("memfd:asyncrt") || has("memfd:llvmpipe") || has("memfd:SwiftShader")) ++count;
    }
    return count;
}

} // namespace process
