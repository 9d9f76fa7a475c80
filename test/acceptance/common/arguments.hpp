#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>

#include "check.hpp"

/// What programs of the acceptance test are told on their command line.
namespace arguments {

/// A whole number in decimal digits from `least` to `most`; anything else ends the program with the name of the argument.
inline std::uint32_t number(const char *name, const char *text, std::uint32_t least, std::uint32_t most) {
    std::uint32_t value = 0;
    const char *const end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, value);
    if (error != std::errc() || stop != end || value < least || value > most) fail("%s: \"%s\" is no whole number from %u to %u", name, text, least, most);
    return value;
}

/// Width or height in pixels.
inline std::uint32_t size(const char *name, const char *text) { return number(name, text, 1, 16'384); }
/// Number of a frame, or of frames.
inline std::uint32_t frames(const char *name, const char *text) { return number(name, text, 1, 1'000'000); }

/// The value of a choice of words; any other word ends the program with those that there are.
template <class Value>
struct Word {
    const char *name;
    Value value;
};
template <class Value, std::size_t count>
Value one_of(const char *name, const char *text, const Word<Value> (&words)[count]) {
    for (const Word<Value> &each : words) {
        if (std::strcmp(each.name, text) == 0) return each.value;
    }
    std::string all;
    for (const Word<Value> &each : words) all += (all.empty() ? "" : ", ") + std::string(each.name);
    fail("%s: \"%s\" is none of %s", name, text, all.c_str());
}

} // namespace arguments
