/* A caller of the test library, which sees nothing but its header. */
#include "entry.h"
#include "expect.hpp"

#include <cerrno>
#include <cstddef>

static entry_options options_of(uint64_t width)
{
    entry_options options = ENTRY_OPTIONS_INIT;
    options.width = width;
    return options;
}

static entry_box box_of(const char *name)
{
    const entry_options options = options_of(8);
    entry_box box = nullptr;
    EXPECT(entry_create(&options, name, &box) == 0);
    return box;
}

/** Calls with options of which exactly this is wrong, and with nothing else to complain of. */
template <typename Change>
static int create_with(Change change)
{
    entry_options options = options_of(8);
    change(options);
    Poisoned<entry_box> box;
    const int result = entry_create(&options, "name", &box.value);
    EXPECT((result == 0) != box.is_untouched());
    return result;
}

static void requirements_have_their_codes()
{
    EXPECT(entry_create(nullptr, "name", nullptr) == -EINVAL);
    Poisoned<entry_box> box;
    EXPECT(entry_create(nullptr, nullptr, &box.value) == -EINVAL);
    EXPECT(entry_create(nullptr, "longer", &box.value) == -ERANGE);
    EXPECT(box.is_untouched());
    EXPECT(create_with([](entry_options &) {}) == 0);
    EXPECT(create_with([](entry_options &o) { o.struct_size = 7; }) == -EINVAL);
    EXPECT(create_with([](entry_options &o) { o.struct_size = 257; }) == -E2BIG);
    EXPECT(create_with([](entry_options &o) { o.mode = ENTRY_MODE_LAST; }) == 0);
    EXPECT(create_with([](entry_options &o) { const int bad = 2; std::memcpy(&o.mode, &bad, 4); }) == -EDOM);
    EXPECT(create_with([](entry_options &o) { const int bad = -1; std::memcpy(&o.mode, &bad, 4); }) == -EDOM);
    EXPECT(create_with([](entry_options &o) { o.flags = static_cast<entry_flags>(3); }) == 0);
    EXPECT(create_with([](entry_options &o) { const int bad = 4; std::memcpy(&o.flags, &bad, 4); }) == -EPERM);
    EXPECT(create_with([](entry_options &o) { o.width = ENTRY_MAX_WIDTH; }) == 0);
    EXPECT(create_with([](entry_options &o) { o.width = UINT64_MAX - 3; }) == -ERANGE);
    EXPECT(create_with([](entry_options &o) { o.width = 6; }) == -ERANGE);
    EXPECT(create_with([](entry_options &o) { o.origin = {1, -1}; }) == 0);
    EXPECT(create_with([](entry_options &o) { o.origin = {1, -2}; }) == -EINVAL);
    EXPECT(create_with([](entry_options &o) { o.origin = {0, -2}; }) == 0);
    EXPECT(create_with([](entry_options &o) { o.extra = 99; }) == -EBUSY);
    EXPECT(entry_create(nullptr, "name", &box.value) == 0 && !box.is_untouched());
}

static void refusals_are_told()
{
    const auto told = [](const char *text) { return std::strcmp(entry_text(reinterpret_cast<entry_box>(1)), text) == 0; };
    EXPECT(entry_create(nullptr, "name", nullptr) == -EINVAL);
    EXPECT(told("entry_create: `out_box` is not null."));
    EXPECT(create_with([](entry_options &o) { o.width = 6; }) == -ERANGE);
    EXPECT(told("entry_create: `options.width` is a multiple of 4."));
}

static void requirements_have_their_order()
{
    /* Each call breaks a requirement and all that follow it. */
    entry_options options = options_of(6);
    const int bad = 2;
    options.struct_size = 300;
    std::memcpy(&options.mode, &bad, sizeof bad);
    options.origin = {1, -9};
    EXPECT(entry_create(&options, nullptr, nullptr) == -EINVAL);
    entry_box box = nullptr;
    EXPECT(entry_create(&options, "longer", &box) == -ERANGE);
    EXPECT(entry_create(&options, "name", &box) == -E2BIG);
    options.struct_size = sizeof options;
    EXPECT(entry_create(&options, "name", &box) == -EDOM);
    options.mode = ENTRY_MODE_PLAIN;
    EXPECT(entry_create(&options, "name", &box) == -ERANGE);
    options.width = 8;
    EXPECT(entry_create(&options, "name", &box) == -EINVAL);
    EXPECT(entry_create(nullptr, "fail", &box) == -EBUSY); /* The body's own answer, after it has set its result. */
    EXPECT(box == nullptr);
}

static void numbers_are_compared_as_numbers()
{
    const entry_box box = box_of("box");
    const entry_box busy = box_of("busy");
    Poisoned<uint64_t> width;
    Poisoned<entry_mode> mode;
    EXPECT(entry_measure(box, 0, nullptr, nullptr) == -EINVAL);
    EXPECT(entry_measure(box, 0, &width.value, &mode.value) == -EDOM);
    EXPECT(entry_measure(box, -5, &width.value, &mode.value) == -ERANGE);
    EXPECT(entry_measure(busy, 0, &width.value, &mode.value) == -EDOM);
    EXPECT(entry_measure(busy, 2, &width.value, &mode.value) == -EBUSY);
    EXPECT(width.is_untouched() && mode.is_untouched());
    EXPECT(entry_measure(box, -4, &width.value, &mode.value) == 0);
    EXPECT(width.value == static_cast<uint64_t>(-32) && mode.value == ENTRY_MODE_PLAIN);
    EXPECT(entry_measure(box, 2, &width.value, nullptr) == 0 && width.value == 16);
    EXPECT(entry_measure(box, INT64_MAX, &width.value, nullptr) == 0);
}

/** A version of the options that is yet to come. */
struct LaterOptions {
    entry_options known;
    uint64_t later[2];
};

static void structs_that_go_in_have_versions()
{
    Poisoned<LaterOptions> old;
    old.value.known = options_of(8);
    old.value.known.depth = 5;
    old.value.known.struct_size = offsetof(entry_options, depth);
    entry_box box = nullptr;
    EXPECT(entry_create(&old.value.known, "name", &box) == 0);
    Poisoned<entry_info> info;
    info.value.struct_size = sizeof info.value;
    EXPECT(entry_info_of(box, &info.value) == 0 && info.value.depth == 0 && info.value.width == 8);
    old.value.known.struct_size = offsetof(entry_options, extra);
    EXPECT(entry_create(&old.value.known, "name", &box) == 0);
    EXPECT(entry_info_of(box, &info.value) == 0 && info.value.depth == 5);
    old.value.known.struct_size = 8; /* The least that the document allows. */
    EXPECT(entry_create(&old.value.known, "name", &box) == 0);
    EXPECT(entry_info_of(box, &info.value) == 0 && info.value.width == 0);

    LaterOptions larger{options_of(8), {0, 0}};
    larger.known.struct_size = sizeof larger;
    EXPECT(entry_create(&larger.known, "name", &box) == 0);
    larger.later[1] = 1;
    box = nullptr;
    EXPECT(entry_create(&larger.known, "name", &box) == -E2BIG && box == nullptr);
}

static void structs_that_come_out_have_versions()
{
    const entry_box box = box_of("box");
    Poisoned<entry_info> info;
    info.value.struct_size = offsetof(entry_info, depth);
    EXPECT(entry_info_of(box, &info.value) == 0);
    EXPECT(info.value.struct_size == offsetof(entry_info, depth) && info.value.width == 8);
    EXPECT(info.is_untouched(offsetof(entry_info, depth)));
    info = Poisoned<entry_info>();
    info.value.struct_size = 7;
    EXPECT(entry_info_of(box, &info.value) == -EINVAL && info.is_untouched(4));
    info.value.struct_size = sizeof info.value;
    EXPECT(entry_info_of(box_of("busy"), &info.value) == -EBUSY && info.is_untouched(4));
    EXPECT(entry_info_of(box, nullptr) == -EINVAL);
    struct {
        entry_info known;
        uint64_t later;
    } larger = {{}, 42};
    larger.known.struct_size = sizeof larger;
    EXPECT(entry_info_of(box, &larger.known) == 0 && larger.later == 42);
    EXPECT(larger.known.struct_size == sizeof larger);
}

static void sizes_are_bounded_without_a_requirement()
{
    entry_unbounded value = ENTRY_UNBOUNDED_INIT;
    value.second = 10;
    value.third = 5;
    EXPECT(entry_adjust(&value) == 0 && value.first == 1 && value.second == 15 && value.third == 6);
    value.struct_size = offsetof(entry_unbounded, third);
    EXPECT(entry_adjust(&value) == 0 && value.second == 15 && value.third == 6);
    value.struct_size = offsetof(entry_unbounded, third) - 1;
    EXPECT(entry_adjust(&value) == -EINVAL && value.first == 2);
    value.struct_size = UINT32_MAX;
    EXPECT(entry_adjust(&value) == -E2BIG);
    static entry_unbounded many[400]; /* Zero up to its end, so that nothing but the size can be wrong. */
    many[0].struct_size = 4096;
    EXPECT(entry_adjust(&many[0]) == 0);
    many[0].struct_size = 4097;
    EXPECT(entry_adjust(&many[0]) == -E2BIG);
    value.struct_size = sizeof value;
    value.first = UINT32_MAX;
    EXPECT(entry_adjust(&value) == -EINVAL && value.first == UINT32_MAX && value.third == 6);
    EXPECT(entry_adjust(nullptr) == -EINVAL);
}

static void arrays_are_written_only_as_far_as_produced()
{
    const entry_box box = box_of("box");
    size_t size = 0;
    EXPECT(entry_read(box, nullptr, nullptr) == -EINVAL);
    EXPECT(entry_read(box, nullptr, &size) == 0 && size == 5);
    Poisoned<char[8]> bytes;
    size = 4;
    EXPECT(entry_read(box, bytes.value, &size) == -ENOSPC && size == 4 && bytes.is_untouched());
    size = 8;
    EXPECT(entry_read(box, bytes.value, &size) == 0 && size == 5);
    EXPECT(std::memcmp(bytes.value, "hello", 5) == 0 && bytes.is_untouched(5));

    Poisoned<uint32_t[6]> values;
    EXPECT(entry_fill(6, values.value, true) == -EBUSY && values.is_untouched());
    EXPECT(entry_fill(5, values.value, false) == -EIO && values.is_untouched());
    EXPECT(entry_fill(6, nullptr, false) == -EINVAL);
    EXPECT(entry_fill(0, nullptr, false) == 0);
    EXPECT(entry_fill(6, values.value, false) == 0 && values.value[1] == 7 && values.is_untouched(8));
}

static void arrays_go_in()
{
    const uint32_t values[] = {1, 2, UINT32_MAX};
    Poisoned<uint64_t> sum;
    EXPECT(entry_sum(values, 3, nullptr) == -EINVAL);
    EXPECT(entry_sum(nullptr, 3, &sum.value) == -EINVAL);
    const uint32_t falling[] = {2, 1};
    EXPECT(entry_sum(falling, 2, &sum.value) == -EDOM && sum.is_untouched());
    EXPECT(entry_sum(values, 3, &sum.value) == 0 && sum.value == UINT64_C(3) + UINT32_MAX);
    EXPECT(entry_sum(nullptr, 0, &sum.value) == 0 && sum.value == 0);

    const float matrix[2][2] = {{1, 2}, {3, 4}};
    Poisoned<entry_point> to;
    Poisoned<float[2][2]> inverse;
    const entry_point by = {10, 20};
    const entry_point refused = {13, 0};
    const entry_point large = {0, 1000};
    EXPECT(entry_transform({-1, 0}, matrix, &by, &to.value, inverse.value) == -EDOM);
    EXPECT(entry_transform({1, 1}, matrix, &refused, &to.value, inverse.value) == -EPERM);
    EXPECT(entry_transform({1, 1}, matrix, &large, &to.value, inverse.value) == -ERANGE);
    EXPECT(entry_transform({77, 1}, matrix, nullptr, &to.value, inverse.value) == -EINVAL);
    EXPECT(entry_transform({1, 1}, nullptr, nullptr, &to.value, inverse.value) == -EINVAL);
    EXPECT(entry_transform({1, 1}, matrix, nullptr, nullptr, inverse.value) == -EINVAL);
    EXPECT(to.is_untouched() && inverse.is_untouched());
    EXPECT(entry_transform({1, 1}, matrix, &by, &to.value, inverse.value) == 0);
    EXPECT(to.value.x == 13 && to.value.y == 24 && inverse.value[0][0] == 4 && inverse.value[0][1] == 0);
}

static void add(void *user, uint32_t value)
{
    *static_cast<uint32_t *>(user) += value;
}

static void exceptions_become_codes()
{
    const int expected[] = {0, -ENOMEM, -EMFILE, -ENOTSOCK, -EIO, -EIO, -EIO, -EIO};
    for (int32_t kind = 1; kind < 8; ++kind) {
        Poisoned<uint32_t> value;
        EXPECT(entry_throw_one(kind, &value.value) == expected[kind] && value.is_untouched());
    }
    EXPECT(entry_text(nullptr) == nullptr);
    EXPECT(std::strcmp(entry_text(box_of("box")), "box") == 0);
    EXPECT(entry_descriptor(true) == -1 && entry_descriptor(false) == 3);
    entry_forget(true);
    entry_forget(false);
    uint32_t sum = 0;
    EXPECT(entry_visit_all(add, &sum) == 0 && sum == 6);
    EXPECT(entry_visit_all(nullptr, &sum) == -EINVAL);
}

static void what_is_missing_says_so()
{
    Poisoned<uint32_t> value;
    EXPECT(entry_missing(nullptr, nullptr) == -ENOSYS);
    EXPECT(entry_missing_count() == 0);
    EXPECT(entry_unready(nullptr) == -EINVAL);
    EXPECT(entry_unready(&value.value) == -ENOSYS && value.is_untouched());
}

static void nobody_else_knows_the_box()
{
    int other = 0;
    uint64_t width = 0;
    const entry_box box = static_cast<entry_box>(static_cast<void *>(&other));
    EXPECT(entry_measure(box, 0, nullptr, nullptr) == -ENOENT);
    EXPECT(entry_measure(nullptr, 1, &width, nullptr) == -ENOENT);
    EXPECT(entry_destroy(box) == -ENOENT);
    EXPECT(entry_destroy(box_of("box")) == 0);
}

int main()
{
    requirements_have_their_codes();
    refusals_are_told();
    requirements_have_their_order();
    numbers_are_compared_as_numbers();
    structs_that_go_in_have_versions();
    structs_that_come_out_have_versions();
    sizes_are_bounded_without_a_requirement();
    arrays_are_written_only_as_far_as_produced();
    arrays_go_in();
    exceptions_become_codes();
    what_is_missing_says_so();
    nobody_else_knows_the_box();
#ifdef ENTRY_EXTRAS
    EXPECT(entry_extra(1) == 2);
#endif
    std::puts("all as expected");
}
