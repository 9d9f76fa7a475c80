/// Waits: for one, any and all, blocking and asynchronous, and their end.

#include <poll.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "check.hpp"
#include "core/deadline.hpp"
#include "core/deferred_actions.hpp"
#include "core/timeline_handle.hpp"
#include "core/wait_eventfd.hpp"
#include "deny.hpp"
#include "host/host_device.hpp"

using namespace interop;

namespace {

constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t millisecond = 1'000'000;

struct Fixture {
    TimelineTable table;
    std::shared_ptr<HostDevice> device = std::make_shared<HostDevice>();

    std::vector<std::unique_ptr<TimelineHandle>> handles(std::size_t count) {
        std::vector<std::unique_ptr<TimelineHandle>> result;
        for (std::size_t index = 0; index < count; ++index) result.push_back(table.create(device, 0));
        return result;
    }
};

std::vector<WaitTarget> targets(const std::vector<std::unique_ptr<TimelineHandle>> &handles, std::uint64_t value) {
    std::vector<WaitTarget> result;
    for (const auto &handle : handles) result.push_back(handle->target(value));
    return result;
}

void any_and_all() {
    Fixture fixture;
    for (const std::size_t count : {1U, 2U, 127U, 128U, 300U}) {
        const auto handles = fixture.handles(count);
        CHECK(wait_for_any(targets(handles, 1), 0).end == WaitEnd::timed_out);
        CHECK(wait_for_any(targets(handles, 1), 2 * millisecond).end == WaitEnd::timed_out);
        CHECK(wait_for_all(targets(handles, 1), 2 * millisecond) == WaitEnd::timed_out);
        std::thread signaller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            handles[count / 2]->state().signal(1);
        });
        const WaitResult result = wait_for_any(targets(handles, 1), 20 * second);
        CHECK(result.end == WaitEnd::reached && result.index == count / 2);
        signaller.join();
        if (count > 1) CHECK(wait_for_all(targets(handles, 1), 2 * millisecond) == WaitEnd::timed_out);
        std::thread others([&] {
            for (const auto &handle : handles) {
                if (handle != handles[count / 2]) handle->state().signal(1);
            }
        });
        CHECK(wait_for_all(targets(handles, 1), 20 * second) == WaitEnd::reached);
        others.join();
        CHECK(wait_for_any(targets(handles, 1), 0).index == 0);
        // The same one twice.
        const std::vector<WaitTarget> twice = {handles[0]->target(2), handles[0]->target(1)};
        CHECK(wait_for_any(twice, 0).index == 1);
    }
}

void destroy_ends_waits() {
    Fixture fixture;
    for (const std::size_t count : {1U, 3U, 200U}) {
        const auto handles = fixture.handles(count);
        std::thread destroyer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            handles.back()->end();
        });
        CHECK(wait_for_any(targets(handles, 1), 20 * second).end == WaitEnd::cancelled);
        destroyer.join();
        CHECK(wait_for_all(targets(handles, 1), 20 * second) == WaitEnd::cancelled);
    }
    // A callback that is running already: the end of the handle waits for it.
    const auto busy = fixture.table.create(fixture.device, 0);
    std::atomic<int> steps{0};
    busy->start_wait(1, [&](int, std::uint64_t) {
        steps = 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        steps = 2;
    });
    busy->state().signal(1);
    while (steps == 0) std::this_thread::yield();
    busy->end();
    CHECK(steps == 2);
    const auto handle = fixture.table.create(fixture.device, 0);
    std::atomic<int> result{1};
    handle->start_wait(1, [&](int code, std::uint64_t) { result = code; });
    handle->end();
    CHECK(result == -ECANCELED);
}

void thousand_at_once() {
    Fixture fixture;
    const auto handles = fixture.handles(1000);
    std::atomic<std::size_t> fired{0};
    for (const auto &handle : handles) {
        handle->start_wait(1, [&](int code, std::uint64_t value) {
            CHECK(code == 0 && value == 1);
            ++fired;
        });
    }
    CHECK(WaitService::instance().thread_count() <= 9);
    CHECK(WaitService::instance().wait_count() == 1000);
    CHECK(fired == 0);
    for (const auto &handle : handles) handle->state().signal(1);
    while (fired != handles.size()) std::this_thread::yield();
    while (WaitService::instance().wait_count() != 0) std::this_thread::yield();
    // Many waits of one timeline share a word.
    fired = 0;
    for (int index = 0; index < 1000; ++index) handles[0]->start_wait(static_cast<std::uint64_t>(2 + index % 3), [&](int, std::uint64_t) { ++fired; });
    handles[0]->state().signal(3);
    while (fired != 667) std::this_thread::yield();
    handles[0]->state().signal(4);
    while (fired != 1000) std::this_thread::yield();
    CHECK(WaitService::instance().thread_count() <= 9);
}

/// So many that looking at all of them for each takes longer than a test may: hours.
void many_of_one_timeline() {
    Fixture fixture;
    constexpr std::size_t count = 7 * 43'000;
    const auto handle = fixture.table.create(fixture.device, 0);
    WaitService &service = WaitService::instance();
    std::atomic<std::size_t> fired{0};
    std::atomic<std::size_t> cancelled{0};
    std::vector<WaitId> ids;
    const auto start = [&] {
        ids.clear();
        for (std::size_t index = 0; index < count; ++index) {
            ids.push_back(handle->start_wait(10 + index % 7, [&](int code, std::uint64_t) { (code == 0 ? fired : cancelled) += 1; }));
        }
    };
    start();
    CHECK(service.wait_count() == count && fired == 0);
    // Each alone, the later ones first and the rest in order, so that none is always at an end of what is kept.
    for (std::size_t index = count; index > count / 2; --index) CHECK(service.cancel(ids[index - 1]) == CancelResult::cancelled);
    for (std::size_t index = 0; index < count / 2; ++index) CHECK(service.cancel(ids[index]) == CancelResult::cancelled);
    CHECK(service.wait_count() == 0 && fired == 0);
    start();
    handle->state().signal(12);
    while (fired != 3 * (count / 7)) std::this_thread::yield();
    handle->state().signal(16);
    while (fired != count) std::this_thread::yield();
    CHECK(cancelled == 0);
    for (std::size_t index = 0; index < count; ++index) handle->start_wait(17, [&](int code, std::uint64_t) { (code == 0 ? fired : cancelled) += 1; });
    handle->end();
    CHECK(fired == count && cancelled == count && service.wait_count() == 0);
}

/// One thread signals, another cancels. How long the second waits follows from who was first before, so that each is about as often: a race, on any machine.
void cancel_raced() {
    Fixture fixture;
    const auto handle = fixture.table.create(fixture.device, 0);
    WaitService &service = WaitService::instance();
    const auto rounds = static_cast<std::uint64_t>(check::rounds(2'000, 100'000));
    std::atomic<std::uint64_t> ready{0};
    std::thread signaller([&] {
        for (std::uint64_t round = 1; round <= rounds; ++round) {
            ready.wait(round - 1);
            handle->state().signal(round);
        }
    });
    std::uint64_t cancelled = 0;
    std::uint64_t ended = 0;
    double pause_ns = 1000;
    for (std::uint64_t round = 1; round <= rounds; ++round) {
        // It is gone when cancel has returned: a callback that runs later would write to what is no more.
        auto state = std::make_unique<std::atomic<int>>(0);
        const WaitId id = handle->start_wait(round, [&state = *state](int, std::uint64_t) {
            // Long enough for cancel to come in the middle of it.
            for (int pause = 0; pause < 10'000; ++pause) std::atomic_signal_fence(std::memory_order_seq_cst);
            state.fetch_add(1);
        });
        const auto start = std::chrono::steady_clock::now();
        ready.store(round);
        ready.notify_one();
        while (std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() < pause_ns) {}
        const CancelResult result = service.cancel(id);
        CHECK(result != CancelResult::unknown && service.state(id) == WaitState::ended);
        const bool was_first = result == CancelResult::cancelled;
        CHECK(*state == (was_first ? 0 : 1));
        (was_first ? cancelled : ended) += 1;
        pause_ns = std::min(was_first ? pause_ns * 1.2 : std::max(pause_ns / 1.2, 10.0), 1e8);
        CHECK(service.cancel(id) == CancelResult::ended);
        state.reset();
    }
    signaller.join();
    std::printf("  %llu cancelled, %llu had ended\n", static_cast<unsigned long long>(cancelled), static_cast<unsigned long long>(ended));
    CHECK(cancelled > rounds / 10 && ended > rounds / 10);
    CHECK(service.cancel(0) == CancelResult::unknown);
    CHECK(service.cancel(UINT64_MAX) == CancelResult::unknown);
    CHECK(service.wait_count() == 0);
}

void within_callbacks() {
    Fixture fixture;
    const auto handle = fixture.table.create(fixture.device, 0);
    std::atomic<WaitId> own{0};
    std::atomic<int> done{0};
    own = handle->start_wait(1, [&](int, std::uint64_t) {
        while (own == 0) std::this_thread::yield();
        CHECK(WaitService::instance().cancel(own) == CancelResult::ended);
        // A callback may start waits, and wait itself.
        handle->start_wait(2, [&](int, std::uint64_t) { done = 2; });
        const std::vector<WaitTarget> one = {handle->target(5)};
        CHECK(wait_for_any(one, millisecond).end == WaitEnd::timed_out);
        done = 1;
    });
    handle->state().signal(1);
    while (done != 1) std::this_thread::yield();
    handle->state().signal(2);
    while (done != 2) std::this_thread::yield();
    // A callback that ends the handle whose wait it is.
    auto other = fixture.table.create(fixture.device, 0);
    other->start_wait(1, [&](int, std::uint64_t) {
        other->end();
        done = 3;
    });
    other->state().signal(1);
    while (done != 3) std::this_thread::yield();
}

void eventfds() {
    Fixture fixture;
    const auto handle = fixture.table.create(fixture.device, 0);
    const EventfdWait wait = start_eventfd_wait(*handle, 4);
    pollfd ready{wait.fd.get(), POLLIN, 0};
    CHECK(::poll(&ready, 1, 5) == 0);
    handle->state().signal(4);
    CHECK(::poll(&ready, 1, 20'000) == 1);
    std::uint64_t count = 0;
    CHECK(::read(wait.fd.get(), &count, sizeof(count)) == sizeof(count) && count == 1);
    CHECK(::read(wait.fd.get(), &count, sizeof(count)) < 0 && errno == EAGAIN);
    const EventfdWait second_wait = start_eventfd_wait(*handle, 5);
    CHECK(WaitService::instance().cancel(second_wait.id) == CancelResult::cancelled);
    handle->state().signal(5);
    ready.fd = second_wait.fd.get();
    CHECK(::poll(&ready, 1, 20) == 0);
    const EventfdWait third_wait = start_eventfd_wait(*handle, 6);
    handle->end();
    ready.fd = third_wait.fd.get();
    CHECK(::poll(&ready, 1, 0) == 1);
}

void deferred() {
    Fixture fixture;
    const auto handle = fixture.table.create(fixture.device, 0);
    auto first = std::make_shared<int>(1);
    auto second_object = std::make_shared<int>(2);
    const std::weak_ptr<int> first_watch = first;
    const std::weak_ptr<int> second_watch = second_object;
    {
        DeferredActions actions;
        actions.add(handle->timeline(), 1, [kept = std::move(first)] {});
        actions.add(handle->timeline(), 2, [kept = std::move(second_object)] {});
        CHECK(!first_watch.expired());
        handle->state().signal(1);
        while (!first_watch.expired()) std::this_thread::yield();
        handle->end();
        CHECK(!second_watch.expired());
    }
    CHECK(second_watch.expired());
}

} // namespace

int main(int count, char **) {
    // Every argument is the fallback: a thread cannot take the filter off again.
    if (count == 1) {
        CHECK(has_futex_wait_any());
    } else {
        deny::call(449);
        CHECK(!has_futex_wait_any());
    }
    // Older than the service, so it ends after it when the program ends.
    static Fixture at_exit;
    static const auto last = at_exit.table.create(at_exit.device, 0);
    check::run("any and all", any_and_all);
    check::run("the end of a handle ends its waits", destroy_ends_waits);
    check::run("a thousand at once, at most nine threads", thousand_at_once);
    check::run("hundreds of thousands of one timeline", many_of_one_timeline);
    check::run("cancel, raced", cancel_raced);
    check::run("cancel, wait and end within callbacks", within_callbacks);
    check::run("eventfds", eventfds);
    check::run("deferred actions", deferred);
    last->start_wait(1, [kept = std::make_shared<int>()](int code, std::uint64_t) { CHECK(code == -ECANCELED && *kept == 0); });
}
