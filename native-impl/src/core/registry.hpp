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
            // Room for every slot, so that `remove` needs none; it doubles, so that it costs little for each.
            if (free_.capacity() <= slots_.size()) free_.reserve(2 * slots_.size() + 16);
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

    /// Takes out the objects that a predicate names, one after the other, and hands each to a function, without the lock; their handles are stale from then
    /// on. Allocates nothing.
    template <class Predicate, class Function>
    void remove_each(Predicate &&predicate, Function &&function) {
        for (std::size_t next = 0;;) {
            std::shared_ptr<Object> object;
            {
                const std::unique_lock lock(mutex_);
                while (next < slots_.size() && (slots_[next].object == nullptr || !predicate(*slots_[next].object))) ++next;
                if (next == slots_.size()) return;
                object = slots_[next].object;
                retire(slots_[next]);
            }
            function(*object);
        }
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
    /// Indexes of slots without an object. Reserved ahead in `add`, so that `remove` cannot fail.
    std::vector<std::uint32_t> free_;
};

} // namespace interop
