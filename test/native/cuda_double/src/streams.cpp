#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include "../control.h"
#include "work.hpp"

namespace cuda_double {
namespace {

std::atomic<unsigned> delay_us{static_cast<unsigned>(setting("CUDA_DOUBLE_DELAY_US", 0))};

void pause_at_random() {
    const unsigned longest = delay_us;
    if (longest == 0) return;
    static thread_local std::minstd_rand random(std::random_device{}());
    std::this_thread::sleep_for(std::chrono::microseconds(random() % (longest + 1)));
}

bool is_default(CUstream handle) { return handle == nullptr || handle == CU_STREAM_LEGACY || handle == CU_STREAM_PER_THREAD; }

Stream *legacy_of(Context *context) {
    // Made with its context and ended with it, so it is no leak.
    if (context->legacy == nullptr) context->legacy = streams().add(context, CU_STREAM_DEFAULT);
    return context->legacy;
}

} // namespace

void Stream::enqueue(std::function<void()> function) {
    const std::lock_guard lock(mutex);
    work.push_back(std::move(function));
    enqueued += 1;
    if (!started) {
        started = true;
        std::thread([this] { run(); }).detach();
    }
    changed.notify_all();
}

void Stream::wait_for(std::uint64_t count) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return done >= count; });
}

bool Stream::is_idle() {
    const std::lock_guard lock(mutex);
    return done == enqueued;
}

std::uint64_t Stream::last() {
    const std::lock_guard lock(mutex);
    return enqueued;
}

void Stream::run() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [&] { return ending || !work.empty(); });
        if (work.empty()) return;
        std::function<void()> function = std::move(work.front());
        work.pop_front();
        lock.unlock();
        pause_at_random();
        function();
        function = nullptr;
        lock.lock();
        done += 1;
        changed.notify_all();
    }
}

Stream *stream_of(CUstream handle, const char *call, CUresult &result) {
    const std::lock_guard lock(objects_mutex());
    Context *const context = current_context();
    if (context == nullptr) {
        result = CUDA_ERROR_INVALID_CONTEXT;
        return nullptr;
    }
    result = CUDA_SUCCESS;
    if (is_default(handle)) return legacy_of(context);
    Stream *const stream = streams().find(handle, call);
    if (stream == nullptr) {
        result = CUDA_ERROR_INVALID_HANDLE;
    } else if (stream->context != context) {
        violation("%s: the stream is of another context than the current one", call);
        result = CUDA_ERROR_INVALID_HANDLE;
        return nullptr;
    }
    return stream;
}

CUresult enqueue_on(CUstream handle, const char *call, std::function<void()> function) {
    CUresult result = CUDA_SUCCESS;
    Stream *const stream = stream_of(handle, call, result);
    if (stream == nullptr) return result;
    // The legacy default stream and the others wait for one another, unless those were made not to.
    std::vector<std::pair<Stream *, std::uint64_t>> before;
    if ((stream->flags & CU_STREAM_NON_BLOCKING) == 0) {
        const std::lock_guard lock(objects_mutex());
        Stream *const legacy = stream->context->legacy;
        if (stream == legacy) {
            for (Stream *other : streams().live()) {
                if (other != legacy && other->context == stream->context && (other->flags & CU_STREAM_NON_BLOCKING) == 0) before.emplace_back(other, other->last());
            }
        } else if (legacy != nullptr) {
            before.emplace_back(legacy, legacy->last());
        }
    }
    stream->enqueue([before = std::move(before), function = std::move(function)] {
        for (const auto &[other, count] : before) other->wait_for(count);
        function();
    });
    return CUDA_SUCCESS;
}

} // namespace cuda_double

using namespace cuda_double;

extern "C" void cudaDouble_set_delay(unsigned microseconds) { delay_us = microseconds; }

CUresult CUDAAPI cuStreamCreateWithPriority(CUstream *stream, unsigned int flags, int) {
    return call("cuStreamCreateWithPriority", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const context = current_context();
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        if ((flags & ~static_cast<unsigned>(CU_STREAM_NON_BLOCKING)) != 0) return CUDA_ERROR_INVALID_VALUE;
        *stream = reinterpret_cast<CUstream>(streams().add(context, flags));
        add_live("streams", 1);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuStreamCreate(CUstream *stream, unsigned int flags) {
    return call("cuStreamCreate", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        Context *const context = current_context();
        if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
        *stream = reinterpret_cast<CUstream>(streams().add(context, flags));
        add_live("streams", 1);
        return CUDA_SUCCESS;
    });
}

/// What is enqueued still runs.
CUresult CUDAAPI cuStreamDestroy(CUstream handle) {
    return call("cuStreamDestroy", Kind::frees, [&]() -> CUresult {
        CUresult result = CUDA_SUCCESS;
        Stream *const stream = stream_of(handle, "cuStreamDestroy", result);
        if (stream == nullptr) return result;
        if (is_default(handle)) return CUDA_ERROR_INVALID_HANDLE;
        {
            const std::lock_guard lock(objects_mutex());
            streams().end(stream);
        }
        add_live("streams", -1);
        const std::lock_guard lock(stream->mutex);
        stream->ending = true;
        stream->changed.notify_all();
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuStreamSynchronize(CUstream handle) {
    return call("cuStreamSynchronize", Kind::plain, [&]() -> CUresult {
        CUresult result = CUDA_SUCCESS;
        Stream *const stream = stream_of(handle, "cuStreamSynchronize", result);
        if (stream == nullptr) return result;
        stream->wait_for(stream->last());
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuStreamQuery(CUstream handle) {
    return call("cuStreamQuery", Kind::plain, [&]() -> CUresult {
        CUresult result = CUDA_SUCCESS;
        Stream *const stream = stream_of(handle, "cuStreamQuery", result);
        if (stream == nullptr) return result;
        return stream->is_idle() ? CUDA_SUCCESS : CUDA_ERROR_NOT_READY;
    });
}

CUresult CUDAAPI cuCtxSynchronize(void) {
    return call("cuCtxSynchronize", Kind::plain, [&]() -> CUresult {
        std::vector<Stream *> all;
        {
            const std::lock_guard lock(objects_mutex());
            const Context *const context = current_context();
            if (context == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
            for (Stream *stream : streams().live()) {
                if (stream->context == context) all.push_back(stream);
            }
        }
        for (Stream *stream : all) stream->wait_for(stream->last());
        return CUDA_SUCCESS;
    });
}

extern "C" CUresult CUDAAPI cuStreamGetCtx(CUstream handle, CUcontext *context) {
    return call("cuStreamGetCtx", Kind::plain, [&]() -> CUresult {
        const std::lock_guard lock(objects_mutex());
        if (is_default(handle)) {
            Context *const current = current_context();
            if (current == nullptr) return CUDA_ERROR_INVALID_CONTEXT;
            *context = reinterpret_cast<CUcontext>(current);
            return CUDA_SUCCESS;
        }
        if (!streams().is_live(handle)) return CUDA_ERROR_INVALID_HANDLE;
        *context = reinterpret_cast<CUcontext>(reinterpret_cast<Stream *>(handle)->context);
        return CUDA_SUCCESS;
    });
}

CUresult CUDAAPI cuLaunchHostFunc(CUstream stream, CUhostFn function, void *user_data) {
    return call("cuLaunchHostFunc", Kind::plain, [&]() -> CUresult {
        if (function == nullptr) return CUDA_ERROR_INVALID_VALUE;
        return enqueue_on(stream, "cuLaunchHostFunc", [=] {
            const HostFunction scope;
            function(user_data);
        });
    });
}

CUresult CUDAAPI cuStreamWaitValue32(CUstream stream, CUdeviceptr address, cuuint32_t value, unsigned int flags) {
    return call("cuStreamWaitValue32", Kind::plain, [&]() -> CUresult {
        if (address % 4 != 0) return violation("cuStreamWaitValue32: the address is not aligned");
        if (flags != CU_STREAM_WAIT_VALUE_GEQ) return CUDA_ERROR_NOT_SUPPORTED;
        if (const CUresult result = check_device_range("cuStreamWaitValue32", address, 4); result != CUDA_SUCCESS) return result;
        return enqueue_on(stream, "cuStreamWaitValue32", [=] {
            const auto *const word = static_cast<const std::atomic<std::uint32_t> *>(bytes_at(address));
            while (static_cast<std::int32_t>(word->load() - value) < 0) std::this_thread::sleep_for(std::chrono::microseconds(50));
        });
    });
}
