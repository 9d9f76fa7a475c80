/* Which promise the library under test breaks: the one that CONFORMANCE_MUTANT names, or none. Included before everything else in the sources that are changed. */
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

inline bool is_mutant(const char *name) {
    const char *const wanted = std::getenv("CONFORMANCE_MUTANT");
    return wanted != nullptr && std::strcmp(wanted, name) == 0;
}
