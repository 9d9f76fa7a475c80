#include "host_queue.hpp"

#include <algorithm>
#include <vector>

#include "../core/immortal.hpp"

namespace interop {
namespace {

/// How often a wait looks whether its stream closes.
constexpr std::uint64_t look_ns = 20'000'000;
constexpr std::uint64_t grace_ns = 2'000'000'000;

/// All queues of this process. Never destroyed. Its lock comes before those of the queues.
struct Queues {
    std::mutex mutex;
    std::vector<HostQueue *> all;
};

Queues &queues() {
    static Immortal<Queues> result;
    return result.get();
}

/// True if a queue raises the timeline far enough, and gets there. Those in `stuck` wait for this to happen. To be called with the lock of the queues.
bool is_coming(const TimelinePoint &point, std::vector<const HostQueue *> &stuck) {
    for (HostQueue *const queue : queues().all) {
        std::optional<TimelinePoint> blocked_by;
        if (std::find(stuck.begin(), stuck.end(), queue) != stuck.end() || !queue->will_raise(point, blocked_by)) continue;
        if (!blocked_by) return true;
        stuck.push_back(queue);
        if (is_coming(*blocked_by, stuck)) return true;
    }
    return false;
}

bool is_coming_to(const HostQueue &own, const TimelinePoint &point) {
    const std::lock_guard lock(queues().mutex);
    std::vector<const HostQueue *> stuck{&own};
    return is_coming(point, stuck);
}

/// True if the signal is that of a stream of the host, whatever becomes of it.
bool is_of_host(const TimelinePoint &point) {
    const std::lock_guard lock(queues().mutex);
    std::optional<TimelinePoint> blocked_by;
    return std::any_of(queues().all.begin(), queues().all.end(), [&](HostQueue *each) { return each->will_raise(point, blocked_by); });
}

} // namespace

HostQueue::HostQueue() {
    const std::lock_guard lock(queues().mutex);
    queues().all.push_back(this);
}

HostQueue::~HostQueue() {
    const std::lock_guard lock(queues().mutex);
    std::erase(queues().all, this);
}

bool HostQueue::is_closing() {
    const std::lock_guard lock(mutex);
    return closing;
}

bool HostQueue::will_raise(const TimelinePoint &point, std::optional<TimelinePoint> &blocked_by) {
    if (gave_up) return false;
    const std::lock_guard lock(mutex);
    const bool waits = running.awaits && running.awaits->timeline->value() < running.awaits->value;
    blocked_by = waits ? running.awaits : std::nullopt;
    if (running.raises && running.raises->covers(point)) return true;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry &each) { return each.raises && each.raises->covers(point); });
}

bool wait_in_order(HostQueue &own, Timeline &timeline, std::uint64_t value) {
    while (!own.is_closing()) {
        if (timeline.wait(value, look_ns)) return true;
    }
    while (is_coming_to(own, {&timeline, value})) {
        if (timeline.wait(value, look_ns)) return true;
    }
    const std::uint64_t promised = timeline.promised();
    return timeline.wait(value, promised >= value && !is_of_host({&timeline, promised}) ? grace_ns : 0);
}

} // namespace interop
