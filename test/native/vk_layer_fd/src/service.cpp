#include "service.hpp"

#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>

#include <algorithm>
#include <utility>

#include "futex.hpp"

namespace fd_layer {
namespace {

constexpr std::uint64_t shortest_slice_ns = 20'000;
constexpr std::uint64_t longest_slice_ns = 1'000'000;
/// A process that raises a payload may die before it can wake anybody.
constexpr std::uint64_t look_again_ns = 250'000'000;

/// Starts a thread that receives no signal: those are for the threads of the application.
template <typename Function>
std::thread start_without_signals(Function function) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread(std::move(function));
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

} // namespace

void Service::wake() noexcept {
    wakes_.fetch_add(1, std::memory_order_acq_rel);
    futex_wake_all(wakes_);
}

void Service::watch(std::vector<std::shared_ptr<Timeline>> timelines) {
    {
        const std::lock_guard lock(mutex_);
        for (auto &timeline : timelines) incoming_.push_back(std::move(timeline));
        if (!thread_.joinable()) thread_ = start_without_signals([this] { run(); });
    }
    wake();
}

void Service::stop() noexcept {
    std::thread thread;
    {
        const std::lock_guard lock(mutex_);
        thread = std::move(thread_);
    }
    stopping_.store(true, std::memory_order_release);
    wake();
    if (thread.joinable()) thread.join();
    completions_.apply();
}

void Service::run() {
    pthread_setname_np(pthread_self(), "vk_layer_fd");
    prctl(PR_SET_TIMERSLACK, 1000UL, 0, 0, 0);
    std::vector<std::shared_ptr<Timeline>> watched;
    std::uint64_t slice_ns = shortest_slice_ns;
    std::uint32_t last_wake = 0;
    for (;;) {
        std::vector<FutexWord> words{{&wakes_, wakes_.load(std::memory_order_acquire)}};
        if (stopping_.load(std::memory_order_acquire)) return;
        {
            const std::lock_guard lock(mutex_);
            for (auto &timeline : incoming_)
                if (std::find(watched.begin(), watched.end(), timeline) == watched.end()) watched.push_back(std::move(timeline));
            incoming_.clear();
        }
        const auto progress = completions_.apply();
        // The pages must stay mapped while the thread sleeps on them.
        std::vector<std::shared_ptr<TimelinePage>> pages;
        std::erase_if(watched, [&](const std::shared_ptr<Timeline> &timeline) {
            const auto page = timeline->page();
            // Before the look at the value: a raise in between then ends the sleep.
            const std::uint32_t seen = page->sequence().load(std::memory_order_acquire);
            if (!timeline->update()) return true;
            words.push_back({&page->sequence(), seen});
            pages.push_back(page);
            return false;
        });
        if (progress.any_applied || words.front().seen != last_wake) slice_ns = shortest_slice_ns;
        last_wake = words.front().seen;
        futex_wait_any(words, progress.any_pending ? slice_ns : look_again_ns);
        slice_ns = std::min(2 * slice_ns, longest_slice_ns);
    }
}

} // namespace fd_layer
