#pragma once

#include <asyncrt_interop_fd_ext.h>

#include <cstddef>
#include <new>

namespace interop {

/// Allocates through the callbacks of an application.
template <class Value>
class HostAllocator final {
public:
    using value_type = Value;

    explicit HostAllocator(const AsyncRT_InteropAllocationCallbacks &callbacks) noexcept : callbacks_(callbacks) {}
    template <class Other>
    HostAllocator(const HostAllocator<Other> &other) noexcept : callbacks_(other.callbacks()) {}

    Value *allocate(std::size_t count) {
        if (count > static_cast<std::size_t>(-1) / sizeof(Value)) throw std::bad_alloc();
        void *const memory = callbacks_.allocate(callbacks_.user_data, count * sizeof(Value), alignof(Value));
        if (memory == nullptr) throw std::bad_alloc();
        return static_cast<Value *>(memory);
    }
    void deallocate(Value *memory, std::size_t count) noexcept { callbacks_.deallocate(callbacks_.user_data, memory, count * sizeof(Value)); }

    const AsyncRT_InteropAllocationCallbacks &callbacks() const noexcept { return callbacks_; }
    template <class Other>
    bool operator==(const HostAllocator<Other> &other) const noexcept {
        return callbacks_.allocate == other.callbacks().allocate && callbacks_.deallocate == other.callbacks().deallocate &&
               callbacks_.user_data == other.callbacks().user_data;
    }

private:
    AsyncRT_InteropAllocationCallbacks callbacks_;
};

} // namespace interop
