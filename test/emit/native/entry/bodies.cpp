/* Bodies of the test library, as an author writes them: a few are missing on purpose. */
#include "bodies.hpp"
#include "predicates.hpp"

#include <cerrno>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <system_error>

struct entry_box_T {
    bool is_busy;
    entry_options options;
};

namespace {

/** What the last call was refused for. */
std::string last_refusal;

entry_box_T boxes[2] = {{false, {}}, {true, {}}};

} // namespace

namespace entry_native {

void on_refusal(std::string_view function, std::string_view reason) noexcept
{
    last_refusal = std::string(function) + ": " + std::string(reason);
}

} // namespace entry_native

namespace entry_native::predicates {

bool box_is_known(entry_box box)
{
    return box == &boxes[0] || box == &boxes[1];
}

bool box_is_idle(entry_box box)
{
    return !box->is_busy;
}

bool values_are_sorted(std::span<const uint32_t> values)
{
    for (std::size_t index = 1; index < values.size(); ++index)
        if (values[index] < values[index - 1]) return false;
    return true;
}

bool options_are_wise(const entry_options *options, entry_mode mode, uint32_t limit)
{
    return options == nullptr || mode != ENTRY_MODE_LAST || limit != 3 || options->extra != 99;
}

bool name_is_short(std::string_view name)
{
    return name.size() <= 4;
}

} // namespace entry_native::predicates

namespace entry_native::bodies {

int entry_create(const entry_options *options, std::string_view name, entry_box &out_box)
{
    out_box = name == "busy" ? &boxes[1] : &boxes[0];
    out_box->options = options == nullptr ? entry_options{} : *options;
    if (name == "fail") return -EBUSY;
    return 0;
}

int entry_measure(entry_box box, int64_t scale, uint64_t &out_width, entry_mode *out_mode)
{
    out_width = box->options.width * static_cast<uint64_t>(scale);
    if (out_mode != nullptr) *out_mode = box->options.mode;
    return 0;
}

int entry_info_of(entry_box box, entry_info &out_info)
{
    out_info.mode = box->options.mode;
    out_info.width = box->options.width;
    out_info.depth = box->options.depth;
    const uint32_t stated = out_info.struct_size;
    out_info.struct_size = 0;
    return box->is_busy ? -EBUSY : stated == 0 ? -EINVAL : 0;
}

int entry_adjust(entry_unbounded &value)
{
    value.first += 1;
    value.second += value.third;
    value.third += 1;
    return value.first == 0 ? -EINVAL : 0;
}

int entry_read(entry_box, OutputArray<std::byte> &out_bytes, size_t &size)
{
    static const char content[] = "hello";
    const std::size_t needed = sizeof content - 1;
    size = needed;
    if (out_bytes.is_null()) return 0;
    if (out_bytes.capacity() < needed) {
        out_bytes.produce(out_bytes.capacity());
        return -ENOSPC;
    }
    std::memcpy(out_bytes.produce(needed).data(), content, needed);
    return 0;
}

int entry_fill(OutputArray<uint32_t> &out_values, bool fail)
{
    const auto values = out_values.produce(out_values.capacity() > 2 ? 2 : out_values.capacity());
    for (uint32_t &value : values) value = 7;
    if (out_values.capacity() == 5) out_values.produce(6);
    return fail ? -EBUSY : 0;
}

int entry_sum(std::span<const uint32_t> values, uint64_t &out_sum)
{
    for (const uint32_t value : values) out_sum += value;
    return 0;
}

int entry_transform(
    const entry_point &from,
    const float (&matrix)[2][2],
    const entry_point *by,
    entry_point &out_to,
    float (&out_inverse)[2][2])
{
    out_to.x = from.x + static_cast<int32_t>(matrix[0][1]) + (by == nullptr ? 0 : by->x);
    out_to.y = from.y + static_cast<int32_t>(matrix[1][0]) + (by == nullptr ? 0 : by->y);
    out_inverse[0][0] = matrix[1][1];
    out_inverse[1][1] = matrix[0][0];
    return from.x == 77 ? -EINVAL : 0;
}

int entry_visit_all(entry_visit visit, void *user)
{
    for (uint32_t value = 1; value < 4; ++value) visit(user, value);
    return 0;
}

int entry_throw_one(int32_t kind, uint32_t &out_value)
{
    out_value = 1;
    switch (kind) {
    case 1:
        throw std::bad_alloc();
    case 2:
        throw std::system_error(EMFILE, std::generic_category());
    case 3:
        throw std::system_error(ENOTSOCK, std::system_category(), "a call");
    case 4:
        throw std::runtime_error("anything");
    case 5:
        throw 5;
    case 6:
        throw std::system_error(std::make_error_code(std::io_errc::stream));
    case 7:
        throw std::length_error("too long");
    default:
        return 0;
    }
}

int entry_unready(uint32_t &out_value)
{
    out_value = 1;
    return 0;
}

const char *entry_text(entry_box box)
{
    /* This is none: whoever asks for it wants to know about the last refusal. */
    if (box == reinterpret_cast<entry_box>(1)) return last_refusal.c_str();
    if (box == nullptr) throw std::runtime_error("no box");
    return "box";
}

int entry_descriptor(bool fail)
{
    if (fail) throw std::runtime_error("no descriptor");
    return 3;
}

void entry_forget(bool fail)
{
    if (fail) throw std::runtime_error("no memory of it");
}

int entry_destroy(entry_box)
{
    return 0;
}

#ifdef ENTRY_EXTRAS
uint32_t entry_extra(uint32_t values)
{
    return values + 1;
}
#endif

} // namespace entry_native::bodies
