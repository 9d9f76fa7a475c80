#pragma once

/// What stands behind the handles of contexts, buffers and imported memory.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "backend.hpp"
#include "deferred_actions.hpp"
#include "host_allocator.hpp"
#include "registry.hpp"

namespace interop {

/// A device that was opened, with its stream. Its children answer EINVAL once it is closed.
class Context final {
public:
    /// @param callbacks Allocate what stands behind the handles that are made on the context; null: the C library.
    Context(std::unique_ptr<Device> device, const void *runtime_context, const AsyncRT_InteropAllocationCallbacks *callbacks)
        : device_(std::move(device)), runtime_context_(runtime_context) {
        if (callbacks != nullptr) callbacks_ = *callbacks;
    }

    Device &device() { return *device_; }
    bool is_open() const noexcept { return open_.load(std::memory_order_acquire); }
    /// Completes what is enqueued; the context is closed from then on. Only the first call does anything.
    void close() {
        if (open_.exchange(false, std::memory_order_acq_rel)) device_->stream().close();
    }
    /// What happens when a timeline reaches a value, or at the end of the context.
    DeferredActions &deferred() noexcept { return deferred_; }
    /// The context of a live Mojo runtime that this one was attached to, or null.
    const void *runtime_context() const noexcept { return runtime_context_; }

    /// Makes an object that stands behind a handle. It must not outlive the context being closed, but for calls that are using it.
    template <class Object, class... Arguments>
    std::shared_ptr<Object> make(Arguments &&...arguments) const {
        if (callbacks_) return std::allocate_shared<Object>(HostAllocator<Object>(*callbacks_), std::forward<Arguments>(arguments)...);
        return std::make_shared<Object>(std::forward<Arguments>(arguments)...);
    }

private:
    std::unique_ptr<Device> device_;
    const void *runtime_context_;
    std::optional<AsyncRT_InteropAllocationCallbacks> callbacks_;
    std::atomic<bool> open_{true};
    DeferredActions deferred_;
};

/// How a buffer came to be.
enum class Origin { created, wrapped, imported };

/// One use of the mapping of an allocation.
class Mapping final {
public:
    explicit Mapping(std::shared_ptr<Allocation> allocation) : allocation_(std::move(allocation)), data_(allocation_->map()) {}
    ~Mapping() { allocation_->unmap(); }
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;

    /// The first byte of the allocation.
    std::byte *data() const noexcept { return data_; }

private:
    const std::shared_ptr<Allocation> allocation_;
    std::byte *const data_;
};

/// A range of an allocation, perhaps with an image in it. A view shares the allocation of its owner and so keeps it alive.
class Buffer final {
public:
    Buffer(std::shared_ptr<Context> context, std::shared_ptr<Allocation> allocation, Origin origin, bool is_view, std::uint64_t offset_bytes, std::uint64_t size_bytes,
           std::optional<Image> image)
        : context_(std::move(context)), allocation_(std::move(allocation)), origin_(origin), is_view_(is_view), offset_bytes_(offset_bytes), size_bytes_(size_bytes),
          image_(image) {}

    const std::shared_ptr<Context> &context() const { return context_; }
    const std::shared_ptr<Allocation> &allocation() const { return allocation_; }
    Origin origin() const { return origin_; }
    bool is_view() const { return is_view_; }
    /// Start of the range in the allocation. Bytes.
    std::uint64_t offset_bytes() const { return offset_bytes_; }
    std::uint64_t size_bytes() const { return size_bytes_; }

    /// The image, with its offset from the start of the buffer.
    std::optional<Image> image() const {
        const std::lock_guard lock(mutex_);
        return image_;
    }
    void describe(const Image &image) {
        const std::lock_guard lock(mutex_);
        image_ = image;
    }

    /// The first byte of the range. The mapping lasts as long as the buffer, or whoever took it over.
    std::byte *map() {
        const std::lock_guard lock(mutex_);
        if (mapping_ == nullptr) mapping_ = std::make_shared<Mapping>(allocation_);
        return mapping_->data() + offset_bytes_;
    }
    /// Null before `map`.
    std::shared_ptr<Mapping> mapping() const {
        const std::lock_guard lock(mutex_);
        return mapping_;
    }

private:
    const std::shared_ptr<Context> context_;
    const std::shared_ptr<Allocation> allocation_;
    const Origin origin_;
    const bool is_view_;
    const std::uint64_t offset_bytes_;
    const std::uint64_t size_bytes_;
    mutable std::mutex mutex_;
    std::optional<Image> image_;
    std::shared_ptr<Mapping> mapping_;
};

/// Memory that was imported; buffers are ranges of it.
class Memory final {
public:
    Memory(std::shared_ptr<Context> context, std::shared_ptr<Allocation> allocation) : context_(std::move(context)), allocation_(std::move(allocation)) {}

    const std::shared_ptr<Context> &context() const { return context_; }
    const std::shared_ptr<Allocation> &allocation() const { return allocation_; }

private:
    const std::shared_ptr<Context> context_;
    const std::shared_ptr<Allocation> allocation_;
};

/// What holds a mapping beyond the life of its buffer and context.
struct MappingHold {
    /// Null where the application sees to it.
    std::shared_ptr<const void> mapping;
};

/// The handles of this library. The kinds make the handles of one registry foreign to the others.
struct Handles {
    Registry<Context, 1> contexts;
    Registry<Buffer, 2> buffers;
    Registry<Memory, 3> memories;
    /// No children of a context.
    Registry<MappingHold, 5> mapping_holds;
};

/// The one set of handles of the process. Never destroyed: threads may still call while the process ends.
Handles &handles();

/// A handle as the number that the registry gave out.
template <class Handle>
std::uint64_t number_of(Handle handle) noexcept {
    return reinterpret_cast<std::uintptr_t>(handle);
}

/// What `find` returned, or EINVAL: another thread may have ended the handle since the entry point looked.
template <class Object>
std::shared_ptr<Object> require(std::shared_ptr<Object> object, const char *what) {
    if (object == nullptr) throw Failure(EINVAL, std::string(what) + " is not live");
    return object;
}

/// The C type of a handle, from its number.
template <class Handle>
Handle handle_of(std::uint64_t number) noexcept {
    return reinterpret_cast<Handle>(static_cast<std::uintptr_t>(number));
}

/// Gives out a handle of a child of a context. Throws EINVAL if the context was closed meanwhile.
template <class Child, unsigned kind>
std::uint64_t publish(Registry<Child, kind> &registry, std::shared_ptr<Child> child) {
    const std::shared_ptr<Context> context = child->context();
    const std::uint64_t number = registry.add(std::move(child));
    // Whoever closed it in between may have looked for children before this one was there.
    if (!context->is_open()) {
        registry.remove(number);
        throw Failure(EINVAL, "the context was closed meanwhile");
    }
    return number;
}

/// Ends buffers and imported memory of a context that has been closed, and what waits to be released.
void end_memory_of(Context &context);

/// The context of a handle; null if it is not open.
std::shared_ptr<Context> open_context(std::uint64_t number);
/// The buffer of a handle; null if it is not live or its context is closed.
std::shared_ptr<Buffer> live_buffer(std::uint64_t number);
/// The imported memory of a handle; null if it is not live or its context is closed.
std::shared_ptr<Memory> live_memory(std::uint64_t number);

} // namespace interop
