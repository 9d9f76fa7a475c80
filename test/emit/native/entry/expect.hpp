#ifndef EXPECT_HPP
#define EXPECT_HPP

#include <cstdio>
#include <cstdlib>
#include <cstring>

/** Says which expectation failed, and fails the program. */
inline void expect(bool holds, const char *what, int line)
{
    if (holds) return;
    std::printf("line %d: %s\n", line, what);
    std::exit(1);
}

#define EXPECT(condition) expect((condition), #condition, __LINE__)

/** A value whose bytes are all 0xA5, and which can tell whether they still are. */
template <typename Value>
struct Poisoned {
    union {
        Value value;
        unsigned char bytes[sizeof(Value)];
    };
    Poisoned() { std::memset(bytes, 0xA5, sizeof bytes); }
    bool is_untouched(std::size_t from = 0) const
    {
        for (std::size_t index = from; index < sizeof bytes; ++index)
            if (bytes[index] != 0xA5) return false;
        return true;
    }
};

#endif
