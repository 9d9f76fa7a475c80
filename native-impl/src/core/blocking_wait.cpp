#include "blocking_wait.hpp"

#include <algorithm>
#include <vector>

#include "deadline.hpp"
#include "wait_service.hpp"

namespace interop {
namespace {

/// Where the kernel cannot wait for many words: how long a look takes until the next, at first and at most.
constexpr std::uint64_t first_look_ns = 50'000;
constexpr std::uint64_t last_look_ns = 1'000'000;
/// The same for one timeline, which is waited for itself: only a cancellation is seen as late as this.
constexpr std::uint64_t single_look_ns = 10'000'000;

bool is_any_cancelled(std::span<const WaitTarget> targets) noexcept {
    return std::any_of(targets.begin(), targets.end(),
                       [](const WaitTarget &each) { return each.cancellation != nullptr && each.cancellation->is_cancelled(); });
}

/// At most 127 targets, on this thread. `watched` are those whose cancellation ends the wait; the targets are among them.
WaitResult wait_here(std::span<const WaitTarget> targets, std::span<const WaitTarget> watched, const Deadline &deadline) {
    std::vector<FutexWord> words;
    words.reserve(targets.size() + 1);
    std::uint64_t look_ns = first_look_ns;
    for (;;) {
        words.assign(1, Cancellation::futex_word());
        for (std::size_t index = 0; index < targets.size(); ++index) {
            const WaitTarget &target = targets[index];
            const FutexWord word = target.timeline->futex_word();
            if (target.timeline->value() >= target.value) return {WaitEnd::reached, index};
            if (word.word != nullptr) words.push_back(word);
        }
        if (is_any_cancelled(watched)) return {WaitEnd::cancelled, 0};
        if (deadline.is_over()) return {WaitEnd::timed_out, 0};
        const bool has_all = words.size() == targets.size() + 1;
        if (has_all && futex_wait_any(words, deadline.slice_ns(futex_slice_ns))) continue;
        if (targets.size() == 1) {
            targets[0].timeline->wait(targets[0].value, deadline.slice_ns(single_look_ns));
        } else {
            futex_wait(words[0].word, words[0].expected, deadline.slice_ns(look_ns));
            look_ns = std::min(2 * look_ns, last_look_ns);
        }
    }
}

/// Asynchronous waits that end with this object.
class WaitGroup final {
public:
    explicit WaitGroup(std::span<const WaitTarget> targets) {
        try {
            for (const WaitTarget &target : targets) {
                WaitService::instance().start(target.timeline, target.value, this, [fired = fired_](int, std::uint64_t) {
                    fired->fetch_add(1, std::memory_order_acq_rel);
                    futex_wake_all(futex_word_of(*fired));
                });
            }
        } catch (...) {
            WaitService::instance().cancel_owner(this);
            throw;
        }
    }
    ~WaitGroup() { WaitService::instance().cancel_owner(this); }
    WaitGroup(const WaitGroup &) = delete;
    WaitGroup &operator=(const WaitGroup &) = delete;

    FutexWord futex_word() const noexcept { return {futex_word_of(*fired_), fired_->load(std::memory_order_acquire)}; }

private:
    /// Shared with the callbacks: within a callback of the application, the end of the waits does not wait for those that are running.
    const std::shared_ptr<std::atomic<std::uint32_t>> fired_ = std::make_shared<std::atomic<std::uint32_t>>(0);
};

WaitResult wait_on_service(std::span<const WaitTarget> targets, const Deadline &deadline) {
    const WaitGroup group(targets);
    for (;;) {
        const FutexWord words[] = {group.futex_word(), Cancellation::futex_word()};
        const auto reached = std::find_if(targets.begin(), targets.end(), [](const WaitTarget &each) { return each.timeline->value() >= each.value; });
        if (reached != targets.end()) return {WaitEnd::reached, static_cast<std::size_t>(reached - targets.begin())};
        if (is_any_cancelled(targets)) return {WaitEnd::cancelled, 0};
        if (deadline.is_over()) return {WaitEnd::timed_out, 0};
        if (!futex_wait_any(words, deadline.slice_ns(futex_slice_ns))) {
            futex_wait(words[0].word, words[0].expected, deadline.slice_ns(single_look_ns));
        }
    }
}

} // namespace

WaitResult wait_for_any(std::span<const WaitTarget> targets, std::uint64_t timeout_ns) {
    const Deadline deadline(timeout_ns);
    if (targets.size() < max_futex_words) return wait_here(targets, targets, deadline);
    // A first look spares the service waits that are over already.
    if (timeout_ns == 0 || is_any_cancelled(targets)) {
        for (std::size_t index = 0; index < targets.size(); ++index) {
            if (targets[index].timeline->value() >= targets[index].value) return {WaitEnd::reached, index};
        }
        return {is_any_cancelled(targets) ? WaitEnd::cancelled : WaitEnd::timed_out, 0};
    }
    return wait_on_service(targets, deadline);
}

WaitEnd wait_for_all(std::span<const WaitTarget> targets, std::uint64_t timeout_ns) {
    const Deadline deadline(timeout_ns);
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const WaitEnd end = wait_here(targets.subspan(index, 1), targets.subspan(index), deadline).end;
        if (end != WaitEnd::reached) return end;
    }
    return WaitEnd::reached;
}

} // namespace interop
