#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace interop {

/// An object that is never destroyed, because threads may still use it while the process ends; and for which nothing is allocated, so that its first use
/// cannot fail for that.
template <class Object>
class Immortal final {
public:
    template <class... Arguments>
    explicit Immortal(Arguments &&...arguments) : object_(new (storage_) Object(std::forward<Arguments>(arguments)...)) {}
    Immortal(const Immortal &) = delete;
    Immortal &operator=(const Immortal &) = delete;

    Object &get() noexcept { return *object_; }

private:
    alignas(Object) std::byte storage_[sizeof(Object)];
    Object *const object_;
};

} // namespace interop
