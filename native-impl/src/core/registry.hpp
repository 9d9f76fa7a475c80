#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "failure.hpp"

namespace interop {

/// Objects behind handles. A handle is an index, a generation and a kind: odd, below 2^52, never an address, and never given out twice.
///
/// Bits: 0 is always one; 1 to 4 hold the kind; 5 to 24 the index; 25 to 51 the generation. A slot whose generations are used up is retired.
/// Thread-safe. A lookup shares the ownership of the object, so that it outlives the call even if another thread ends the handle meanwhile.
template <class Object, unsigned kind>
class Registry final {
    static_assert(kind < 16);
    static constexpr unsigned index_bits = 20;
    static constexpr unsigned generation_bits = 27;
    static constexpr std::uint64_t index_mask = (std::uint64_t{1} << index_bits) - 1;
    static constexpr std::uint64_t generation_mask = (std::uint64_t{1} << generation_bits) - 1;

public:
    /// Adds an object and returns its handle. Throws ENOMEM when a million objects of this kind are alive.
    std::uint64_t add(std::shared_ptr<Object> object) {
        const std::unique_lock lock(mutex_);
        if (free_.empty()) {
            if (slots_.size() > index_mask) throw Failure(ENOMEM, "too many handles are alive");
            free_.reserve(slots_.size() + 1);
            slots_.push_back({});
            free_.push_back(static_cast<std::uint32_t>(slots_.size() - 1));
        }
        const std::uint32_t index = free_.back();
        free_.pop_back();
        slots_[index].object = std::move(object);
        return encode(index, slots_[index].generation);
    }

    /// The object of a handle; null for an unknown, stale or foreign value. Never reads through the value.
    std::shared_ptr<Object> find(std::uint64_t handle) const {
        const std::shared_lock lock(mutex_);
        const Slot *slot = locate(handle);
        return slot == nullptr ? nullptr : slot->object;
    }

    /// Takes the object of a handle out; the handle is stale from then on. Null as with find.
    std::shared_ptr<Object> remove(std::uint64_t handle) {
        const std::unique_lock lock(mutex_);
        Slot *slot = const_cast<Slot *>(locate(handle));
        if (slot == nullptr) return nullptr;
        std::shared_ptr<Object> object = slot->object;
        retire(*slot);
        return object;
    }

    /// Takes out every object that a predicate names; their handles are stale from then on. The caller lets go of them without the lock.
    template <class Predicate>
    std::vector<std::shared_ptr<Object>> remove_if(Predicate &&predicate) {
        std::vector<std::shared_ptr<Object>> result;
        const std::unique_lock lock(mutex_);
        for (Slot &slot : slots_) {
            if (slot.object == nullptr || !predicate(*slot.object)) continue;
            result.push_back(slot.object);
            retire(slot);
        }
        return result;
    }

    /// True if the value could be a handle of this kind. Takes no lock.
    static bool is_of_kind(std::uint64_t handle) noexcept { return (handle & 0x1f) == ((kind << 1) | 1); }

private:
    struct Slot {
        std::shared_ptr<Object> object;
        /// From 1, so that no small number is a handle.
        std::uint64_t generation = 1;
    };

    static std::uint64_t encode(std::uint64_t index, std::uint64_t generation) {
        return (((generation << index_bits) | index) << 5) | (std::uint64_t{kind} << 1) | 1;
    }

    void retire(Slot &slot) noexcept {
        slot.object = nullptr;
        slot.generation += 1;
        if (slot.generation <= generation_mask) free_.push_back(static_cast<std::uint32_t>(&slot - slots_.data()));
    }

    const Slot *locate(std::uint64_t handle) const {
        if (!is_of_kind(handle)) return nullptr;
        const std::uint64_t index = (handle >> 5) & index_mask;
        const std::uint64_t generation = handle >> (5 + index_bits);
        if (index >= slots_.size()) return nullptr;
        const Slot &slot = slots_[index];
        return slot.object != nullptr && slot.generation == generation ? &slot : nullptr;
    }

    mutable std::shared_mutex mutex_;
    std::vector<Slot> slots_;
    /// Reserved ahead in `add`, so that `remove` cannot fail.
    std::vector<std::uint32_t> free_;
};

} // namespace interop
