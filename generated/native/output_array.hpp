/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ASYNCRT_INTEROP_FD_NATIVE_OUTPUT_ARRAY_HPP
#define ASYNCRT_INTEROP_FD_NATIVE_OUTPUT_ARRAY_HPP

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>

namespace interop_fd_native {

/**
 * What a body produces for an array that the caller allocated. It is copied to the caller when the
 * call has succeeded: only the elements produced, and nothing on failure.
 */
template <typename Element>
class OutputArray {
public:
    /** An array of the caller with room for `capacity` elements; null if it only asks for the length. */
    OutputArray(void *destination, std::size_t capacity)
        : destination_(destination), capacity_(destination == nullptr ? 0 : capacity) {}

    /** True: the caller gave no array. */
    bool is_null() const { return destination_ == nullptr; }

    /** Number of elements for which the caller has room; 0 without an array. */
    std::size_t capacity() const { return capacity_; }

    /**
     * Room for the elements that are produced, zero at first. Replaces what was produced before.
     * Throws std::length_error if the caller has no room for so many.
     */
    std::span<Element> produce(std::size_t count)
    {
        if (count > capacity_) throw std::length_error("more elements than the caller has room for");
        elements_ = std::make_unique<Element[]>(count);
        count_ = count;
        return {elements_.get(), count_};
    }

    /** Copies what was produced to the caller. For the entry point, after success. */
    void deliver() const
    {
        if (count_ > 0) std::memcpy(destination_, elements_.get(), count_ * sizeof(Element));
    }

private:
    void *destination_;
    std::size_t capacity_;
    std::unique_ptr<Element[]> elements_;
    std::size_t count_ = 0;
};

} // namespace interop_fd_native

#endif
