#include "work.hpp"

#include <chrono>

namespace cuda_double {
namespace {

struct Event {
    explicit Event(unsigned own_flags) : flags(own_flags) {}
    const unsigned flags;
    std::mutex mutex;
    std::condition_variable changed;
    std::uint64_t recorded = 0;
    std::uint64_t done = 0;
    std::chrono::steady_clock::time_point time{};

    void wait_for(std::uint64_t count) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return done >= count; });
    }
};

Registry<Event> &events() {
    static auto *const all = new Registry<Event>("event");
    return *all;
}

Event *event_of(CUevent handle, const char *call) {
    const std::lock_guard lock(objects_mutex());
    return events().find(handle, call);
}

} // namespace
} // namespace cuda_double

using namespace cuda_double;

CUresult CUDAAPI cuEventCreate(CUevent *event, unsigned int flags) {
    return call("cuEventCreate", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (current_context() == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        *event = reinterpret_cast<CUevent>(events().add(flags));
        add_live("events", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuEventDestroy(CUevent handle) {
    return call("cuEventDestroy", Kind::frees, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Event *const event = events().find(handle, "cuEventDestroy");
        if (event == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        events().end(event);
        add_live("events", -1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuEventRecord(CUevent handle, CUstream stream) {
    return call("cuEventRecord", Kind::plain, [&]() -> CUresult {
        Event *const event = event_of(handle, "cuEventRecord");
        if (event == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        std::uint64_t number = 0;
        {
            const std::lock_guard lock(event->mutex);
            number = ++event->recorded;
        }
        return enqueue_on(stream, "cuEventRecord", [=] {
            const std::lock_guard lock(event->mutex);
            event->done = std::max(event->done, number);
            event->time = std::chrono::steady_clock::now();
            event->changed.notify_all();
        });
    });
}

CUresult CUDAAPI cuEventQuery(CUevent handle) {
    return call("cuEventQuery", Kind::plain, [&]() -> CUresult {
        Event *const event = event_of(handle, "cuEventQuery");
        if (event == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        const std::lock_guard lock(event->mutex);
        return event->done == event->recorded ? CUDA_SUCCESS : CUDA_ERROR_NOT_READY;
    });
}

CUresult CUDAAPI cuEventSynchronize(CUevent handle) {
    return call("cuEventSynchronize", Kind::plain, [&]() -> CUresult {
        Event *const event = event_of(handle, "cuEventSynchronize");
        if (event == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        event->wait_for(event->recorded);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuStreamWaitEvent(CUstream stream, CUevent handle, unsigned int) {
    return call("cuStreamWaitEvent", Kind::plain, [&]() -> CUresult {
        Event *const event = event_of(handle, "cuStreamWaitEvent");
        if (event == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        std::uint64_t number = 0;
        {
            const std::lock_guard lock(event->mutex);
            number = event->recorded;
        }
        return enqueue_on(stream, "cuStreamWaitEvent", [=] { event->wait_for(number); });
    });
}

extern "C" CUresult CUDAAPI cuEventElapsedTime_v2(float *milliseconds, CUevent first_handle, CUevent second_handle) {
    return call("cuEventElapsedTime", Kind::plain, [&]() -> CUresult {
        Event *const first = event_of(first_handle, "cuEventElapsedTime");
        Event *const second = event_of(second_handle, "cuEventElapsedTime");
        if (first == nullptr || second == nullptr) return CUDA_ERROR_INVALID_HANDLE;
        *milliseconds = std::chrono::duration<float, std::milli>(second->time - first->time).count();
        return CUDA_SUCCESS;
    });
}
