/// Host timelines, and the rules for signals above them.

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "check.hpp"
#include "core/deadline.hpp"
#include "core/timeline_handle.hpp"
#include "core/timeline_table.hpp"
#include "host/host_device.hpp"
#include "host/host_timeline.hpp"

using namespace interop;

namespace {

constexpr auto opaque = ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD;
constexpr std::array<std::uint64_t, 5> values = {1, 5, (std::uint64_t{1} << 31) + 4, (std::uint64_t{1} << 32) - 2, UINT64_MAX};
constexpr std::uint64_t second = 1'000'000'000;

void all_values() {
    HostDevice device;
    for (const bool exported : {false, true}) {
        const auto timeline = device.create_timeline(0);
        UniqueFd fd;
        if (exported) fd = timeline->export_fd(opaque, true);
        for (const std::uint64_t value : values) {
            CHECK(!timeline->wait(value, 0));
            CHECK(!timeline->wait(value, 1'000'000));
            timeline->raise(value);
            CHECK(timeline->value() == value);
            CHECK(timeline->wait(value, 0));
        }
        timeline->raise(7);
        CHECK(timeline->value() == UINT64_MAX);
        // Whoever imports it later sees the same.
        CHECK(device.import_timeline(timeline->export_fd(opaque, false).get(), nullptr)->value() == UINT64_MAX);
    }
}

void refused_signals() {
    TimelineTable table;
    const auto device = std::make_shared<HostDevice>();
    const auto handle = table.create(device, 0);
    TimelineState &state = handle->state();
    for (const std::uint64_t value : values) {
        const std::uint64_t before = state.timeline()->value();
        CHECK_FAILS(EINVAL, state.signal(before));
        CHECK_FAILS(EINVAL, state.enqueue_signal(*device, before));
        if (before > 0) CHECK_FAILS(EINVAL, state.signal(before - 1));
        CHECK(state.timeline()->value() == before);
        if (value % 2 == 0) {
            state.signal(value);
        } else {
            state.enqueue_signal(*device, value);
            CHECK(state.timeline()->wait(value, 10 * second));
        }
        CHECK(state.last_value() == value);
    }
}

void refused_while_pending() {
    TimelineTable table;
    const auto device = std::make_shared<HostDevice>();
    const auto handle = table.create(device, 3);
    TimelineState &state = handle->state();
    std::atomic<bool> go{false};
    std::atomic<bool> worked{false};
    device->stream().enqueue([&] {
        while (!go) std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        worked = true;
    });
    state.enqueue_signal(*device, 10);
    CHECK(state.has_pending() && state.last_value() == 10 && state.timeline()->value() == 3);
    for (const std::uint64_t value : {4U, 9U, 10U}) {
        CHECK_FAILS(EINVAL, state.signal(value));
        CHECK_FAILS(EINVAL, state.enqueue_signal(*device, value));
    }
    state.enqueue_signal(*device, 11);
    CHECK(state.timeline()->value() == 3 && !worked);
    go = true;
    CHECK(state.timeline()->wait(10, 10 * second));
    CHECK(worked);
    CHECK(state.timeline()->wait(11, 10 * second));
    CHECK(!state.has_pending());
}

/// A device that allows little.
class NarrowDevice final : public Device {
public:
    AsyncRT_InteropBackend backend() const override { return host_.backend(); }
    DeviceIdentity identity() const override { return host_.identity(); }
    AsyncRT_InteropFeatures features() const override { return host_.features(); }
    const char *name() const override { return "narrow"; }
    std::uint64_t max_value_difference() const override { return 100; }
    void native_handles(AsyncRT_InteropContextInfo &) const override {}
    Stream &stream() override { return host_.stream(); }
    AllocationResult allocate(const AllocationRequest &request) override { return host_.allocate(request); }
    std::shared_ptr<Allocation> wrap(const AsyncRT_InteropExternalMemory &memory) override { return host_.wrap(memory); }
    std::shared_ptr<Allocation> import_memory(int fd, const AsyncRT_InteropMemoryInfo &info) override { return host_.import_memory(fd, info); }
    std::shared_ptr<Timeline> create_timeline(std::uint64_t value) override { return host_.create_timeline(value); }
    std::shared_ptr<Timeline> import_timeline(int fd, const AsyncRT_InteropSemaphoreInfo *info) override { return host_.import_timeline(fd, info); }
    void release_ownership(const std::shared_ptr<Allocation> &) override {}
    void acquire_ownership(const std::shared_ptr<Allocation> &) override {}

private:
    HostDevice host_;
};

void too_far() {
    TimelineTable table;
    const auto device = std::make_shared<NarrowDevice>();
    const auto handle = table.create(device, 50);
    TimelineState &state = handle->state();
    CHECK_FAILS(ERANGE, state.signal(151));
    CHECK_FAILS(ERANGE, state.enqueue_signal(*device, 151));
    CHECK_FAILS(ERANGE, state.signal(UINT64_MAX));
    CHECK(state.timeline()->value() == 50);
    state.signal(150);
    CHECK_FAILS(EINVAL, state.signal(150));
}

void concurrent_signals() {
    TimelineTable table;
    const auto device = std::make_shared<HostDevice>();
    const auto handle = table.create(device, 0);
    TimelineState &state = handle->state();
    std::atomic<std::uint64_t> next{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&, thread] {
            std::uint64_t last = 0;
            for (int round = 0; round < 500; ++round) {
                const std::uint64_t value = ++next;
                const int code = check::failure_of([&] { thread % 2 == 0 ? state.signal(value) : state.enqueue_signal(*device, value); });
                CHECK(code == 0 || code == EINVAL);
                const std::uint64_t now = state.timeline()->value();
                CHECK(now >= last);
                last = now;
                if (round % 50 == 0) static_cast<void>(handle->export_fd(opaque));
            }
        });
    }
    for (auto &thread : threads) thread.join();
    device->stream().close();
    CHECK(state.timeline()->value() == next);
}

/// Waiters that sleep on the page of the process must find the shared one.
void move_wakes_waiters() {
    HostDevice device;
    for (int round = 0; round < 200; ++round) {
        const auto timeline = device.create_timeline(0);
        std::thread waiter([&] { CHECK(timeline->wait(1, 20 * second)); });
        const UniqueFd fd = timeline->export_fd(opaque, false);
        timeline->raise(1);
        waiter.join();
    }
}

void stream_order() {
    const auto device = std::make_shared<HostDevice>();
    std::string order;
    const auto timeline = device->create_timeline(0);
    device->stream().enqueue([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        order += 'a';
    });
    CHECK(device->stream().enqueue_wait(timeline, 5, forever));
    device->stream().enqueue([&] { order += 'b'; });
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    timeline->raise(5);
    device->stream().enqueue([&] { order += 'c'; });
    device->stream().close();
    CHECK(order == "abc");
    CHECK_FAILS(EINVAL, device->stream().enqueue([] {}));
    device->stream().close();
}

void close_gives_up_waits() {
    auto device = std::make_shared<HostDevice>();
    const auto timeline = device->create_timeline(0);
    std::atomic<bool> ran{false};
    device->stream().enqueue_wait(timeline, 5, forever);
    device->stream().enqueue([&] { ran = true; });
    device->stream().close();
    CHECK(ran);
    // A stream that is closed by one of its own functions.
    auto other = std::make_shared<HostDevice>();
    std::atomic<int> count{0};
    other->stream().enqueue([&] {
        other->stream().close();
        ++count;
    });
    int accepted = 1;
    for (int index = 0; index < 3; ++index) {
        if (check::failure_of([&] { other->stream().enqueue([&] { ++count; }); }) == 0) ++accepted;
    }
    while (count != accepted) std::this_thread::yield();
}

/// A wait for a signal that stands behind it, and streams that wait for one another: closing gives them up at once. A hundred times: with a delay of
/// seconds for each the alarm would end this program.
void close_gives_up_what_cannot_come() {
    ::alarm(90);
    for (int round = 0; round < 100; ++round) {
        TimelineTable table;
        const auto first = std::make_shared<HostDevice>();
        const auto other = std::make_shared<HostDevice>();
        const auto a = table.create(first, 0);
        const auto b = table.create(other, 0);
        if (round % 2 == 0) {
            first->stream().enqueue_wait(a->timeline(), 1, forever);
            a->state().enqueue_signal(*first, 2);
        } else {
            first->stream().enqueue_wait(b->timeline(), 1, forever);
            other->stream().enqueue_wait(a->timeline(), 1, forever);
            a->state().enqueue_signal(*first, 1);
            b->state().enqueue_signal(*other, 1);
        }
        first->stream().close();
        other->stream().close();
        // What stands behind a wait that was given up is never signalled, and no longer promised.
        CHECK(a->state().last_value() == 0 && b->state().last_value() == 0);
    }
    ::alarm(0);
}

/// A signal that comes, however late: closing waits for it, and nothing that stands behind the wait runs before.
void close_waits_for_what_comes() {
    TimelineTable table;
    const auto slow = std::make_shared<HostDevice>();
    const auto middle = std::make_shared<HostDevice>();
    const auto last = std::make_shared<HostDevice>();
    const auto one = table.create(slow, 0);
    const auto two = table.create(middle, 0);
    std::atomic<bool> go{false};
    std::atomic<bool> in_order{false};
    slow->stream().enqueue([&] {
        while (!go) std::this_thread::yield();
    });
    one->state().enqueue_signal(*slow, 1);
    middle->stream().enqueue_wait(one->timeline(), 1, forever);
    two->state().enqueue_signal(*middle, 1);
    last->stream().enqueue_wait(two->timeline(), 1, forever);
    last->stream().enqueue([&] { in_order = go && two->timeline()->value() == 1; });
    std::thread opener([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        go = true;
    });
    last->stream().close();
    CHECK(in_order);
    opener.join();
}

} // namespace

int main() {
    check::run("all values", all_values);
    check::run("equal and lower signals are refused", refused_signals);
    check::run("also while a higher one is pending, and no signal overtakes slow work", refused_while_pending);
    check::run("a signal too far above is refused", too_far);
    check::run("signals from many threads", concurrent_signals);
    check::run("a move to shared memory wakes who waits", move_wakes_waiters);
    check::run("the stream runs in order, waits included", stream_order);
    check::run("closing completes work and gives up waits", close_gives_up_waits);
    check::run("closing gives up what cannot come", close_gives_up_what_cannot_come);
    check::run("closing waits for what comes", close_waits_for_what_comes);
}
