/* Prints what nobody has written yet. */
#include "missing_bodies.hpp"

#include <cstdio>

int main()
{
    for (const auto name : entry_native::missing_bodies()) std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
    for (const auto name : entry_native::missing_predicates())
        std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
}
