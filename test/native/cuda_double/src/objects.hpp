#pragma once

/// The objects of the double. None is ever freed: one that was ended is remembered, so that a use of it is found.

#include <cuda.h>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "call.hpp"

namespace cuda_double {

/// The lock of everything but the queues of streams.
std::mutex &objects_mutex();

/// All objects of one kind.
template <class Object>
class Registry {
public:
    explicit Registry(const char *what) : what_(what) {}

    template <class... Arguments>
    Object *add(Arguments &&...arguments) {
        auto object = std::make_unique<Object>(std::forward<Arguments>(arguments)...);
        Object *const result = object.get();
        live_.insert(result);
        all_.push_back(std::move(object));
        return result;
    }
    /// Null, and a violation where it was ended or never was.
    Object *find(const void *handle, const char *call) {
        auto *const object = static_cast<Object *>(const_cast<void *>(handle));
        if (live_.count(object) != 0) return object;
        for (const auto &each : all_) {
            if (each.get() == object) {
                violation("%s: the %s was destroyed", call, what_);
                return nullptr;
            }
        }
        violation("%s: there is no such %s (%p)", call, what_, handle);
        return nullptr;
    }
    bool is_live(const void *handle) const { return live_.count(static_cast<Object *>(const_cast<void *>(handle))) != 0; }
    void end(Object *object) { live_.erase(object); }
    const std::set<Object *> &live() const { return live_; }
    const char *what() const { return what_; }

private:
    const char *const what_;
    std::set<Object *> live_;
    std::vector<std::unique_ptr<Object>> all_;
};

struct Context;

/// A queue with a thread: what is enqueued runs in order, each piece after a random pause.
struct Stream {
    Stream(Context *own_context, unsigned own_flags) : context(own_context), flags(own_flags) {}
    Context *const context;
    const unsigned flags;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> work;
    std::uint64_t enqueued = 0;
    std::uint64_t done = 0;
    bool started = false;
    bool ending = false;

    void enqueue(std::function<void()> function);
    void wait_for(std::uint64_t count);
    bool is_idle();
    std::uint64_t last();

private:
    void run();
};

struct Context {
    Context(CUdevice own_device, bool is_primary) : device(own_device), primary(is_primary) {}
    const CUdevice device;
    const bool primary;
    unsigned references = 1;
    Stream *legacy = nullptr;
};

Registry<Context> &contexts();
Registry<Stream> &streams();

/// The context that is current on this thread; null, and the answer CUDA_ERROR_INVALID_CONTEXT, where there is none that lives.
Context *current_context();
/// The stream of a handle, in the current context.
Stream *stream_of(CUstream handle, const char *call, CUresult &result);

/// A range of the address space of the device, which is that of the host.
struct Range {
    std::uint64_t size = 0;
    enum class Kind { allocated, host, mapped, external } kind = Kind::allocated;
    Context *context = nullptr;
    void *object = nullptr;
    bool accessible = true;
    int file = -1;
};

std::map<CUdeviceptr, Range> &ranges();
/// The range around an address; null where there is none.
const Range *range_at(CUdeviceptr address, std::uint64_t size, CUdeviceptr *start = nullptr);
/// CUDA_SUCCESS if a copy or a fill may use the bytes.
CUresult check_device_range(const char *call, CUdeviceptr address, std::uint64_t size);
/// The bytes of an address.
inline void *bytes_at(CUdeviceptr address) { return reinterpret_cast<void *>(static_cast<std::uintptr_t>(address)); }

constexpr std::uint64_t page_bytes = 4096;
inline std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) { return (value + multiple - 1) / multiple * multiple; }

/// What is alive, by kind.
void add_live(const char *what, long difference);

/// What a descriptor refers to: the name of its memory file.
std::string file_name_of(int fd);

/// A descriptor that the double took over. Its number stays occupied, so that a close or a use by its former owner is found.
class TakenDescriptor {
public:
    explicit TakenDescriptor(int fd);
    /// Closes it. A violation if somebody else did, or put something else there.
    void end(const char *call);
    int get() const { return fd_; }

private:
    int fd_;
    std::uint64_t device_;
    std::uint64_t inode_;
};

} // namespace cuda_double
