/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#ifndef ENTRY_NATIVE_ENTRY_SUPPORT_HPP
#define ENTRY_NATIVE_ENTRY_SUPPORT_HPP

#include "bodies.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <system_error>
#include <type_traits>
#include <utility>

/** What the entry points share. Not for bodies. */
namespace entry_native::support {

/** Thrown by the stand-in for a predicate that nobody has written yet. */
struct NotImplemented {};

/** The status that stands for the exception in flight. A std::system_error keeps its number. */
inline int status_of_exception() noexcept
{
    try {
        throw;
    } catch (const NotImplemented &) {
        return -ENOSYS;
    } catch (const std::bad_alloc &) {
        on_refusal({}, "there is too little memory");
        return -ENOMEM;
    } catch (const std::system_error &error) {
        const std::error_condition condition = error.code().default_error_condition();
        const bool is_errno = condition.category() == std::generic_category();
        return is_errno && condition.value() > 0 ? -condition.value() : -EIO;
    } catch (...) {
        return -EIO;
    }
}

/** The status of a call that is refused, after it was told why. */
template <typename Status>
Status refused(Status status, std::string_view function, std::string_view requirement) noexcept
{
    on_refusal(function, requirement);
    return status;
}

/** Calls `call`; where it throws, `on_exception` says what is returned instead. */
template <typename Call, typename OnException>
auto guarded(Call &&call, OnException &&on_exception) noexcept -> decltype(call())
{
    try {
        return call();
    } catch (...) {
        return on_exception();
    }
}

/** The integer in a scalar, as it came from C: also of an enum that holds none of its enumerators. */
template <typename Scalar>
auto integer_of(const Scalar &scalar) noexcept
{
    if constexpr (std::is_enum_v<Scalar>) {
        std::underlying_type_t<Scalar> value;
        std::memcpy(&value, &scalar, sizeof value);
        return integer_of(value);
    } else if constexpr (std::is_signed_v<Scalar>) {
        return static_cast<std::int64_t>(scalar);
    } else {
        return static_cast<std::uint64_t>(scalar);
    }
}

/** True if the numbers are the same, whatever their types. */
template <typename Left, typename Right>
bool equal(const Left &left, const Right &right) noexcept
{
    return std::cmp_equal(integer_of(left), integer_of(right));
}

/** True if the left number is less, whatever their types. */
template <typename Left, typename Right>
bool less(const Left &left, const Right &right) noexcept
{
    return std::cmp_less(integer_of(left), integer_of(right));
}

/** True if the left number is one of the others. */
template <typename Value, typename... Others>
bool one_of(const Value &value, const Others &...others) noexcept
{
    return (equal(value, others) || ...);
}

/** True if the left number is a multiple of the right one; of 0 only 0 is. */
template <typename Left, typename Right>
bool multiple_of(const Left &left, const Right &right) noexcept
{
    const auto magnitude = [](auto number) {
        const auto bits = static_cast<std::uint64_t>(number);
        return std::cmp_less(number, 0) ? 0 - bits : bits;
    };
    const std::uint64_t divisor = magnitude(integer_of(right));
    const std::uint64_t dividend = magnitude(integer_of(left));
    return divisor == 0 ? dividend == 0 : dividend % divisor == 0;
}

/** True if the left number has no bit that the right one lacks. */
template <typename Left, typename Right>
bool within_mask(const Left &left, const Right &right) noexcept
{
    const auto bits = static_cast<std::uint64_t>(integer_of(left));
    return (bits & ~static_cast<std::uint64_t>(integer_of(right))) == 0;
}

/** A length that came from C: negative ones are 0. */
template <typename Count>
std::size_t length_of(const Count &count) noexcept
{
    return less(count, 0) ? 0 : static_cast<std::size_t>(count);
}

/** An array of the caller; empty where there is none. */
template <typename Element, typename Pointer>
std::span<const Element> array_of(const Pointer *first, std::size_t count) noexcept
{
    if (first == nullptr) return {};
    return {static_cast<const Element *>(static_cast<const void *>(first)), count};
}

/** A text of the caller; empty where there is none. */
inline std::string_view text_of(const char *text) noexcept
{
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/** What a pointer of the caller leads to; zero where there is none. */
template <typename Value>
Value value_of(const Value *value) noexcept
{
    return value == nullptr ? Value{} : *value;
}

/** Largest size of a struct that is believed where the document states none. */
template <typename Struct>
constexpr std::size_t believable_size = std::max<std::size_t>(4096, sizeof(Struct));

/**
 * Reads a struct that begins with its size: what lies beyond `size` is zero. False if it is larger
 * than `largest`, or larger than this library knows and the rest is not zero.
 */
template <typename Struct>
bool read_struct(Struct &copy, const Struct *source, std::size_t size, std::size_t largest) noexcept
{
    if (source == nullptr) return true;
    if (size > largest) return false;
    const unsigned char *bytes = static_cast<const unsigned char *>(static_cast<const void *>(source));
    const auto is_zero = [](unsigned char byte) { return byte == 0; };
    if (size > sizeof(Struct) && !std::all_of(bytes + sizeof(Struct), bytes + size, is_zero)) return false;
    std::memcpy(static_cast<void *>(&copy), bytes, std::min(size, sizeof(Struct)));
    return true;
}

/** Writes a struct that begins with its size: no byte beyond `size`. */
template <typename Struct>
void write_struct(Struct *destination, const Struct &value, std::size_t size) noexcept
{
    if (destination != nullptr) std::memcpy(static_cast<void *>(destination), &value, std::min(size, sizeof(Struct)));
}

/** Sets a flag as long as it lives. */
class Raised {
public:
    explicit Raised(bool &flag) : flag_(flag) { flag_ = true; }
    ~Raised() { flag_ = false; }
    Raised(const Raised &) = delete;
    Raised &operator=(const Raised &) = delete;

private:
    bool &flag_;
};

} // namespace entry_native::support

#endif
