#pragma once

#include <pthread.h>

#include <csignal>
#include <thread>
#include <utility>

#include "failure.hpp"

namespace interop {

/// Starts a thread of the library. It takes no signals: those are for the threads of the application.
/// @param name For people, at most 15 bytes.
/// Throws ENOMEM if the system has no thread to give.
template <class Function>
std::thread start_service_thread(const char *name, Function &&function) {
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread;
    bool started = true;
    try {
        thread = std::thread(std::forward<Function>(function));
    } catch (...) {
        // No thread, or no memory for it; the signals of this thread are put back in either case.
        started = false;
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (!started) throw Failure(ENOMEM, "cannot start a thread");
    ::pthread_setname_np(thread.native_handle(), name);
    return thread;
}

} // namespace interop
