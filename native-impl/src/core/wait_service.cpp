#include "wait_service.hpp"

#include <algorithm>
#include <iterator>

#include "deadline.hpp"
#include "fork_guard.hpp"
#include "immortal.hpp"
#include "service_thread.hpp"
#include "wait_service_parts.hpp"

namespace interop {
namespace {

/// One word of each call is the worker's own.
constexpr std::size_t timelines_per_worker = max_futex_words - 1;
/// How many callbacks this thread is in the middle of.
thread_local unsigned callback_depth = 0;

std::uintptr_t number_of(const void *owner) noexcept { return reinterpret_cast<std::uintptr_t>(owner); }

} // namespace

WaitService &WaitService::instance() {
    // It is stopped but not destroyed: what ends later, such as handles in other static objects, still finds it. After a fork the threads are the parent's,
    // and locks may have been taken for ever: nothing is touched then.
    struct Holder {
        Immortal<WaitService> service;
        Holder() = default;
        Holder(const Holder &) = delete;
        Holder &operator=(const Holder &) = delete;
        ~Holder() {
            if (!has_forked()) service.get().stop();
        }
    };
    static Holder holder;
    return holder.service.get();
}

WaitService::~WaitService() { stop(); }

void WaitService::stop() {
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        for (const auto &worker : workers_) {
            worker->wake();
            if (worker->thread.joinable()) threads.push_back(std::move(worker->thread));
        }
    }
    for (std::thread &thread : threads) {
        // A callback can be what ends the program.
        if (thread.get_id() == std::this_thread::get_id()) thread.detach();
        else thread.join();
    }
}

WaitService::Worker &WaitService::worker_for(const std::shared_ptr<Timeline> &timeline) {
    if (const auto home = homes_.find(timeline.get()); home != homes_.end()) return *home->second;
    const bool polls = timeline->futex_word().word == nullptr;
    const auto free = std::find_if(workers_.begin(), workers_.end(), [&](const auto &each) { return each->polls == polls && each->timelines.size() < timelines_per_worker; });
    if (free != workers_.end()) return **free;
    auto worker = std::make_unique<Worker>();
    worker->polls = polls;
    workers_.reserve(workers_.size() + 1);
    worker->thread = start_service_thread("interop-wait", [this, self = worker.get()] { run(*self); });
    workers_.push_back(std::move(worker));
    return *workers_.back();
}

WaitId WaitService::start(std::shared_ptr<Timeline> timeline, std::uint64_t value, const void *owner, Callback callback) {
    auto wait = std::make_shared<Wait>();
    wait->timeline = std::move(timeline);
    wait->value = value;
    wait->owner = owner;
    wait->callback = std::move(callback);
    const std::lock_guard lock(mutex_);
    if (stopping_) throw Failure(EOPNOTSUPP, "the library is being unloaded");
    Worker &worker = worker_for(wait->timeline);
    wait->id = last_id_ + 1;
    try {
        waits_.emplace(wait->id, wait);
        if (owner != nullptr) owned_.emplace(std::pair(number_of(owner), wait->id), wait);
        homes_.emplace(wait->timeline.get(), &worker);
        wait->position = worker.timelines[wait->timeline.get()].emplace(value, wait);
    } catch (...) {
        forget_if_empty(worker, wait->timeline.get());
        end(wait);
        throw;
    }
    wait->worker = &worker;
    last_id_ = wait->id;
    worker.wake();
    return wait->id;
}

CancelResult WaitService::cancel(WaitId id) {
    // What the callback holds is let go without the lock.
    std::shared_ptr<Wait> wait;
    std::unique_lock lock(mutex_);
    if (id == 0 || id > last_id_) return CancelResult::unknown;
    const auto found = waits_.find(id);
    if (found == waits_.end()) return CancelResult::ended;
    wait = found->second;
    if (!wait->running) {
        if (wait->worker != nullptr) wait->worker->wake();
        detach(*wait);
        end(wait);
        let_go(lock, wait->timeline.get());
        return CancelResult::cancelled;
    }
    if (wait->thread != std::this_thread::get_id()) ended_.wait(lock, [&] { return wait->ended; });
    return CancelResult::ended;
}

void WaitService::cancel_owner(const void *owner) {
    std::unique_lock lock(mutex_);
    // One after the other, because the lock is let go for each callback. Allocates nothing: it is how handles end.
    for (;;) {
        const auto last = std::as_const(owned_).upper_bound({number_of(owner), UINT64_MAX});
        const auto found = std::find_if(first_of(owner), last, [](const auto &each) { return !each.second->running; });
        if (found == last) break;
        const std::shared_ptr<Wait> wait = found->second;
        if (wait->worker != nullptr) wait->worker->wake();
        detach(*wait);
        wait->running = true;
        wait->thread = std::this_thread::get_id();
        const Timeline *const timeline = wait->timeline.get();
        fire(wait, -ECANCELED, value_or_zero(*timeline), lock);
        let_go(lock, timeline);
    }
    if (callback_depth == 0) ended_.wait(lock, [&] { return !has_waits_of(owner); });
}

std::size_t WaitService::thread_count() const {
    const std::lock_guard lock(mutex_);
    return workers_.size();
}

std::size_t WaitService::wait_count() const {
    const std::lock_guard lock(mutex_);
    return waits_.size();
}

WaitService::Owned::const_iterator WaitService::first_of(const void *owner) const { return owned_.lower_bound({number_of(owner), 0}); }

bool WaitService::has_waits_of(const void *owner) const {
    const auto first = first_of(owner);
    return first != owned_.end() && first->first.first == number_of(owner);
}

WaitState WaitService::state(WaitId id) const {
    const std::lock_guard lock(mutex_);
    if (id == 0 || id > last_id_) return WaitState::unknown;
    return waits_.contains(id) ? WaitState::pending : WaitState::ended;
}

void WaitService::run(Worker &worker) {
    std::vector<std::shared_ptr<Wait>> due;
    std::vector<FutexWord> words;
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        try {
            take_due(worker, due, words);
        } catch (const std::bad_alloc &) {
            // There may be memory again at the next look.
            const std::uint32_t sequence = worker.sequence.load(std::memory_order_acquire);
            lock.unlock();
            futex_wait(futex_word_of(worker.sequence), sequence, last_look_ns);
            lock.lock();
            continue;
        }
        for (const auto &wait : due) {
            if (wait->running || wait->ended || stopping_) continue;
            wait->running = true;
            wait->thread = std::this_thread::get_id();
            int result = 0;
            std::uint64_t value = 0;
            try {
                value = wait->timeline->value();
            } catch (...) {
                result = -EIO;
            }
            if (value < wait->value) result = -EIO;
            fire(wait, result, value, lock);
        }
        if (due.empty()) {
            sleep(worker, lock, words);
            continue;
        }
        // What the callbacks of those that were cancelled hold is let go without the lock.
        lock.unlock();
        due.clear();
        lock.lock();
    }
}

void WaitService::take_due(Worker &worker, std::vector<std::shared_ptr<Wait>> &due, std::vector<FutexWord> &words) {
    words.reserve(worker.timelines.size() + 1);
    words.assign(1, {futex_word_of(worker.sequence), worker.sequence.load(std::memory_order_acquire)});
    for (auto entry = worker.timelines.begin(); entry != worker.timelines.end();) {
        auto &[timeline, waits] = *entry;
        const FutexWord word = timeline->futex_word();
        std::uint64_t value = UINT64_MAX;
        try {
            value = timeline->value();
        } catch (...) {
            // A lost device ends all of its waits.
        }
        const auto rest = waits.upper_bound(value);
        due.reserve(due.size() + static_cast<std::size_t>(std::distance(waits.begin(), rest)));
        for (auto each = waits.begin(); each != rest; each = waits.erase(each)) {
            each->second->worker = nullptr;
            due.push_back(std::move(each->second));
        }
        if (word.word != nullptr && !waits.empty()) words.push_back(word);
        forget_if_empty(worker, (entry++)->first);
    }
}

void WaitService::sleep(Worker &worker, std::unique_lock<std::mutex> &lock, std::vector<FutexWord> &words) {
    const std::size_t count = worker.timelines.size();
    // Held while the driver is asked; memory that goes while the kernel sleeps on it does no harm, because whoever ends a wait wakes the worker too.
    std::shared_ptr<Timeline> only;
    std::uint64_t value = UINT64_MAX;
    if (count == 1 && words.size() == 1) {
        const auto &[lowest, first] = *worker.timelines.begin()->second.begin();
        only = first->timeline;
        value = lowest;
    }
    const std::uint64_t look_ns = worker.look_ns;
    worker.look_ns = std::min(2 * look_ns, last_look_ns);
    worker.asked = only.get();
    lock.unlock();
    if (count == 0) {
        futex_wait(words[0].word, words[0].expected, forever);
    } else if (words.size() != count + 1 || !futex_wait_any(words, futex_slice_ns)) {
        if (only != nullptr) {
            try {
                only->wait(value, last_look_ns);
            } catch (...) {
                // The next look meets the same failure, and ends the wait with it.
            }
        } else {
            futex_wait(words[0].word, words[0].expected, look_ns);
        }
    }
    only = nullptr;
    lock.lock();
    if (worker.asked == nullptr) return;
    worker.asked = nullptr;
    ended_.notify_all();
}

void WaitService::let_go(std::unique_lock<std::mutex> &lock, const Timeline *timeline) {
    ended_.wait(lock, [&] { return std::none_of(workers_.begin(), workers_.end(), [&](const auto &each) { return each->asked == timeline; }); });
}

void WaitService::detach(Wait &wait) {
    if (wait.worker == nullptr) return;
    Worker &worker = *wait.worker;
    wait.worker = nullptr;
    worker.timelines.at(wait.timeline.get()).erase(wait.position);
    forget_if_empty(worker, wait.timeline.get());
}

void WaitService::forget_if_empty(Worker &worker, Timeline *timeline) {
    const auto entry = worker.timelines.find(timeline);
    if (entry != worker.timelines.end()) {
        if (!entry->second.empty()) return;
        worker.timelines.erase(entry);
    }
    homes_.erase(timeline);
}

void WaitService::fire(const std::shared_ptr<Wait> &wait, int result, std::uint64_t value, std::unique_lock<std::mutex> &lock) {
    lock.unlock();
    ++callback_depth;
    try {
        wait->callback(result, value);
    } catch (...) {
        // A callback of the application does not throw across the interface; one of the library has nobody to tell.
    }
    wait->callback = nullptr;
    wait->timeline = nullptr;
    --callback_depth;
    lock.lock();
    end(wait);
}

void WaitService::end(const std::shared_ptr<Wait> &wait) {
    wait->running = false;
    wait->ended = true;
    waits_.erase(wait->id);
    owned_.erase({number_of(wait->owner), wait->id});
    ended_.notify_all();
}

} // namespace interop
