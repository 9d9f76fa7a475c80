#include "cuda_stream.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "../core/deadline.hpp"
#include "../core/fork_guard.hpp"
#include "../core/wait_service.hpp"
#include "cleanup.hpp"
#include "native_timelines.hpp"
#include "result.hpp"
#include "wait_words.hpp"

namespace interop::cuda {
namespace {

/// How long a closing stream waits for a signal that is on its way. Streams that wait for one another would never end.
constexpr std::uint64_t grace_ns = 2'000'000'000;

/// Keeps what the driver may still use until the process ends.
void keep_for_good(std::shared_ptr<const void> state) {
    static auto *const mutex = new std::mutex;
    static auto *const kept = new std::vector<std::shared_ptr<const void>>;
    const std::lock_guard lock(*mutex);
    kept->push_back(std::move(state));
}

} // namespace

struct CudaStream::State {
    struct Wait {
        Pending pending;
        std::uint64_t number = 0;
    };

    State(std::shared_ptr<const CudaContext> own_context, CUstream own_stream, bool is_ours)
        : context(std::move(own_context)), stream(own_stream), ours(is_ours), words(context) {}

    const std::shared_ptr<const CudaContext> context;
    const CUstream stream;
    const bool ours;
    WaitWords words;

    std::mutex mutex;
    std::condition_variable changed;
    bool closed = false;
    /// Calls that are under way.
    std::size_t users = 0;
    /// Host functions that have not run.
    std::size_t functions = 0;
    /// What the device itself does with timelines.
    NativeTimelines native;
    /// Waits for other timelines, numbered in their order, and the first of them that closing gave up.
    std::vector<Wait> waits;
    std::uint64_t last_wait = 0;
    std::atomic<std::uint64_t> gave_up{UINT64_MAX};

    const CudaDriver &driver() const noexcept { return context->driver(); }

    /// Notes a wait; forgets those that are over.
    void note_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value) {
        std::vector<Wait> ended;
        const std::lock_guard lock(mutex);
        const auto rest = std::partition(waits.begin(), waits.end(), [](const Wait &each) { return !is_over(each.pending); });
        // They are let go without the lock: that may end a timeline.
        ended.assign(std::make_move_iterator(rest), std::make_move_iterator(waits.end()));
        waits.erase(rest, waits.end());
        waits.push_back({{std::move(timeline), value}, ++last_wait});
    }

    std::vector<Wait> copy_of_waits() {
        const std::lock_guard lock(mutex);
        return waits;
    }
};

/// One call on a stream, which cannot be closed meanwhile.
class CudaStream::Use final {
public:
    explicit Use(State &state) : state_(state) {
        const std::lock_guard lock(state.mutex);
        if (state.closed) throw Failure(EINVAL, "the context is closed");
        state.users += 1;
    }
    ~Use() {
        const std::lock_guard lock(state_.mutex);
        state_.users -= 1;
        state_.changed.notify_all();
    }
    Use(const Use &) = delete;
    Use &operator=(const Use &) = delete;

private:
    State &state_;
};

namespace {

/// What the driver carries.
struct Job {
    std::function<void()> function;
    std::function<void()> done;
};

} // namespace

void CudaStream::run(void *job) {
    const HostFunctionScope scope;
    const std::unique_ptr<Job> own(static_cast<Job *>(job));
    try {
        own->function();
    } catch (...) {
        // A timeline of a device that was lost: its waits tell. A function of the application does not throw across the interface.
    }
    // What it holds is let go first: that may be what closing waits for.
    own->function = nullptr;
    own->done();
}

CudaStream::CudaStream(std::shared_ptr<const CudaContext> context)
    : state_([&] {
          CUstream stream = nullptr;
          {
              const CurrentContext current(*context);
              check(context->driver(), context->driver().stream_create(&stream, CU_STREAM_NON_BLOCKING), "cuStreamCreate");
          }
          return std::make_shared<State>(std::move(context), stream, true);
      }()) {}

CudaStream::CudaStream(std::shared_ptr<const CudaContext> context, CUstream stream)
    : state_(std::make_shared<State>(std::move(context), stream, false)) {}

CudaStream::~CudaStream() { close(); }

CUstream CudaStream::get() const noexcept { return state_->stream; }

void CudaStream::enqueue(std::function<void()> function) {
    const Use use(*state_);
    auto job = std::make_unique<Job>();
    job->function = std::move(function);
    job->done = [state = state_] {
        const std::lock_guard lock(state->mutex);
        state->functions -= 1;
        state->changed.notify_all();
    };
    const CurrentContext current(*state_->context);
    {
        const std::lock_guard lock(state_->mutex);
        state_->functions += 1;
    }
    if (const CUresult result = state_->driver().launch_host_function(state_->stream, run, job.get()); result != CUDA_SUCCESS) {
        job->done();
        check(state_->driver(), result, "cuLaunchHostFunc");
    }
    static_cast<void>(job.release());
}

void CudaStream::enqueue_signal(std::shared_ptr<Timeline> timeline, std::uint64_t value) {
    const auto *const native = dynamic_cast<const CudaTimeline *>(timeline.get());
    if (native == nullptr || native->context().get() != state_->context->get()) {
        std::uint64_t behind = 0;
        {
            const std::lock_guard lock(state_->mutex);
            behind = state_->last_wait;
        }
        // Nothing says that the work before a signal has been done if a wait before it was given up.
        enqueue([state = state_, timeline = std::move(timeline), value, behind] {
            if (behind >= state->gave_up) timeline->withdraw(value);
            else timeline->raise(value);
        });
        return;
    }
    const Use use(*state_);
    const std::uint64_t order = state_->native.next_order();
    {
        const CurrentContext current(*state_->context);
        native->enqueue_signal(state_->stream, value);
    }
    if (state_->native.note(std::move(timeline), value, order, true)) ask_what_passed();
}

void CudaStream::ask_what_passed() noexcept {
    const std::uint64_t order = state_->native.next_order();
    try {
        enqueue([state = state_, order] { state->native.has_passed(order); });
    } catch (...) {
        // What is noted later asks again; closing waits for all.
        state_->native.has_passed(0);
    }
}

bool CudaStream::enqueue_wait(std::shared_ptr<Timeline> timeline, std::uint64_t value, std::uint64_t timeout_ns) {
    const auto *const native = dynamic_cast<const CudaTimeline *>(timeline.get());
    if (native != nullptr && native->context().get() == state_->context->get()) {
        const Use use(*state_);
        {
            const CurrentContext current(*state_->context);
            native->enqueue_wait(state_->stream, value);
        }
        if (state_->native.note(std::move(timeline), value, state_->native.next_order(), false)) ask_what_passed();
        return true;
    }
    // What the host saw happen, the work that is enqueued from now on sees too.
    if (timeline->value() >= value) return true;
    if (state_->driver().stream_wait_value == nullptr) return timeline->wait(value, timeout_ns);
    const Use use(*state_);
    WaitWords::Word word;
    {
        const CurrentContext current(*state_->context);
        word = state_->words.take();
        const CUresult result = state_->driver().stream_wait_value(state_->stream, word.device, word.number, CU_STREAM_WAIT_VALUE_GEQ);
        if (result != CUDA_SUCCESS) {
            state_->words.write(word);
            check(state_->driver(), result, "cuStreamWaitValue32");
        }
    }
    try {
        state_->note_wait(timeline, value);
        WaitService::instance().start(std::move(timeline), value, state_.get(), [state = state_, word](int, std::uint64_t) { state->words.write(word); });
    } catch (...) {
        state_->words.write(word);
        throw;
    }
    return true;
}

void CudaStream::close() {
    if (has_forked()) {
        // Neither the threads of the driver nor the owners of its locks are there.
        static_cast<void>(new std::shared_ptr<State>(state_));
        return;
    }
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->closed) return;
        state_->closed = true;
    }
    const Deadline grace(grace_ns);
    const auto is_promised = [](const Pending &each) { return each.timeline->promised() >= each.value; };
    std::uint64_t gave_up = UINT64_MAX;
    for (const auto &[pending, number] : state_->copy_of_waits()) {
        if (is_promised(pending) && !HostFunctionScope::is_inside()) pending.timeline->wait(pending.value, grace.remaining_ns());
        if (!is_over(pending)) gave_up = std::min(gave_up, number);
    }
    state_->gave_up = gave_up;
    // The others are given up: their words are written now.
    WaitService::instance().cancel_owner(state_.get());
    if (HostFunctionScope::is_inside()) {
        // The rest of the stream runs by itself, and keeps what it needs.
        keep_for_good(state_);
        return;
    }
    bool stuck = false;
    for (const Pending &each : state_->native.all()) {
        if (!each.timeline->wait(each.value, is_promised(each) ? grace.remaining_ns() : 0)) stuck = true;
    }
    if (!stuck) {
        std::unique_lock lock(state_->mutex);
        state_->changed.wait(lock, [&] { return state_->users == 0; });
        lock.unlock();
        // A device that has failed runs no host functions any more.
        stuck = !finish_stream(*state_->context, state_->stream);
    }
    if (stuck) {
        keep_for_good(state_);
        return;
    }
    std::unique_lock lock(state_->mutex);
    state_->changed.wait(lock, [&] { return state_->functions == 0; });
    const std::vector<State::Wait> ended = std::move(state_->waits);
    state_->waits.clear();
    lock.unlock();
    state_->native.clear();
    if (state_->ours) {
        run_cleanup_in(state_->context, [stream = state_->stream](const CudaDriver &driver) { driver.stream_destroy(stream); });
    }
    finish_cleanups();
}

} // namespace interop::cuda
