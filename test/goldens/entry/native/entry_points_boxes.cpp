/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "entry_support.hpp"
#include "predicates.hpp"
#include "next_definitions.hpp"
#include "missing_bodies.hpp"

namespace entry_native {

extern "C" [[gnu::visibility("default")]]
int entry_create(const entry_options *options, const char *name, entry_box *out_box)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_create)) return -ENOSYS;
        const std::size_t options_size = options == nullptr ? 0 : options->struct_size;
        entry_options options_value{};
        if (out_box == nullptr)
            return support::refused(-EINVAL, "entry_create",
                "`out_box` is not null.");
        if (name == nullptr)
            return support::refused(-EINVAL, "entry_create",
                "`name` is not null.");
        if (!predicates::name_is_short(support::text_of(name))) return -ERANGE;
        if (options != nullptr && support::less(options_size, ENTRY_MIN_SIZE))
            return support::refused(-EINVAL, "entry_create",
                "`options.struct_size` is at least 8.");
        if (options != nullptr && support::less(ENTRY_MAX_SIZE, options_size))
            return support::refused(-E2BIG, "entry_create",
                "`options.struct_size` is at most 256.");
        if (!support::read_struct(options_value, options, options_size, options_size))
            return support::refused(-E2BIG, "entry_create",
                "`options` holds nothing but zeros beyond what this library knows.");
        if (options != nullptr && !support::one_of(options_value.mode, ENTRY_MODE_PLAIN,
            ENTRY_MODE_FANCY, ENTRY_MODE_LAST))
            return support::refused(-EDOM, "entry_create",
                "`options.mode` is a mode.");
        if (options != nullptr && !support::within_mask(options_value.flags, 3))
            return support::refused(-EPERM, "entry_create",
                "`options.flags` has no unknown flag.");
        if (options != nullptr && (support::less(ENTRY_MAX_WIDTH, options_value.width) ||
            !support::multiple_of(options_value.width, 4)))
            return support::refused(-ERANGE, "entry_create",
                "`options.width` is a multiple of 4.");
        if (options != nullptr && (!support::equal(options_value.origin.x, 0) &&
            !support::less(-2, options_value.origin.y)))
            return support::refused(-EINVAL, "entry_create",
                "`options.origin` is sensible.");
        if (!predicates::options_are_wise(options == nullptr ? nullptr : &options_value,
            ENTRY_MODE_LAST, static_cast<uint32_t>(3)))
            return -EBUSY;
        entry_box out_box_value{};
        const int result = bodies::entry_create(
            options == nullptr ? nullptr : &options_value,
            support::text_of(name),
            out_box_value);
        if (!(result == 0)) return result;
        *out_box = out_box_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_measure(entry_box box, int64_t scale, uint64_t *out_width, entry_mode *out_mode)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_measure)) return -ENOSYS;
        if (!predicates::box_is_known(box)) {
            static thread_local bool forwarding = false;
            const auto next = forwarding ? nullptr : next_definitions::entry_measure();
            if (next == nullptr) return -ENOENT;
            const support::Raised raised(forwarding);
            return next(box, scale, out_width, out_mode);
        }
        if (out_width == nullptr)
            return support::refused(-EINVAL, "entry_measure",
                "`out_width` is not null.");
        if (support::equal(scale, 0))
            return support::refused(-EDOM, "entry_measure",
                "`scale` is not 0.");
        if (!support::less(scale, UINT64_C(0x8000000000000000)))
            return support::refused(-ERANGE, "entry_measure",
                "`scale` is small.");
        if (!support::less(-5, scale))
            return support::refused(-ERANGE, "entry_measure",
                "`scale` is above -5.");
        if (!predicates::box_is_idle(box)) return -EBUSY;
        uint64_t out_width_value{};
        entry_mode out_mode_value{};
        const int result = bodies::entry_measure(
            box,
            scale,
            out_width_value,
            out_mode == nullptr ? nullptr : &out_mode_value);
        if (!(result == 0)) return result;
        *out_width = out_width_value;
        if (out_mode != nullptr) *out_mode = out_mode_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_info_of(entry_box box, entry_info *out_info)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_info_of)) return -ENOSYS;
        const std::size_t out_info_size = out_info == nullptr ? 0 : out_info->struct_size;
        entry_info out_info_value{};
        if (out_info == nullptr)
            return support::refused(-EINVAL, "entry_info_of",
                "`out_info` is not null.");
        if (support::less(out_info_size, ENTRY_MIN_SIZE))
            return support::refused(-EINVAL, "entry_info_of",
                "`out_info.struct_size` is at least 8.");
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        const int result = bodies::entry_info_of(box, out_info_value);
        if (!(result == 0)) return result;
        out_info_value.struct_size =
            static_cast<decltype(out_info_value.struct_size)>(out_info_size);
        support::write_struct(out_info, out_info_value, out_info_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_adjust(entry_unbounded *value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_adjust)) return -ENOSYS;
        const std::size_t value_size = value == nullptr ? 0 : value->struct_size;
        entry_unbounded value_value{};
        if (value == nullptr)
            return support::refused(-EINVAL, "entry_adjust",
                "`value` is not null.");
        if (value_size < offsetof(entry_unbounded, third))
            return support::refused(-EINVAL, "entry_adjust",
                "`value.struct_size` is at least the size of the first version of the struct.");
        if (!support::read_struct(value_value, value, value_size,
            support::believable_size<entry_unbounded>))
            return support::refused(-E2BIG, "entry_adjust",
                "`value` holds nothing but zeros beyond what this library knows.");
        const int result = bodies::entry_adjust(value_value);
        if (!(result == 0)) return result;
        value_value.struct_size = static_cast<decltype(value_value.struct_size)>(value_size);
        support::write_struct(value, value_value, value_size);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_read(entry_box box, void *out_bytes, size_t *size)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_read)) return -ENOSYS;
        size_t size_value = support::value_of(size);
        if (size == nullptr)
            return support::refused(-EINVAL, "entry_read",
                "`size` is not null.");
        OutputArray<std::byte> out_bytes_value(out_bytes, support::length_of(size_value));
        const int result = bodies::entry_read(box, out_bytes_value, size_value);
        if (!(result == 0)) return result;
        out_bytes_value.deliver();
        *size = size_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_fill(uint32_t count, uint32_t *out_values, bool fail)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_fill)) return -ENOSYS;
        if (out_values == nullptr && support::length_of(count) != 0)
            return support::refused(-EINVAL, "entry_fill",
                "`out_values` is not null unless `count` is 0.");
        OutputArray<uint32_t> out_values_value(out_values, support::length_of(count));
        const int result = bodies::entry_fill(out_values_value, fail);
        if (!(result == 0)) return result;
        out_values_value.deliver();
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_sum(const uint32_t *values, uint32_t count, uint64_t *out_sum)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_sum)) return -ENOSYS;
        if (out_sum == nullptr)
            return support::refused(-EINVAL, "entry_sum",
                "`out_sum` is not null.");
        if (values == nullptr && support::length_of(count) != 0)
            return support::refused(-EINVAL, "entry_sum",
                "`values` is not null unless `count` is 0.");
        if (!predicates::values_are_sorted(support::array_of<uint32_t>(values,
            support::length_of(count))))
            return -EDOM;
        uint64_t out_sum_value{};
        const int result = bodies::entry_sum(
            support::array_of<uint32_t>(values, support::length_of(count)),
            out_sum_value);
        if (!(result == 0)) return result;
        *out_sum = out_sum_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_transform(
    entry_point from,
    const float matrix[2][2],
    const entry_point *by,
    entry_point *out_to,
    float out_inverse[2][2])
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_transform)) return -ENOSYS;
        if (support::less(from.x, 0))
            return support::refused(-EDOM, "entry_transform",
                "`from.x` is not negative.");
        if (by != nullptr && support::equal(support::value_of(by).x, 13))
            return support::refused(-EPERM, "entry_transform",
                "`by.x` is not 13.");
        if (!support::less(support::value_of(by).y, 1000))
            return support::refused(-ERANGE, "entry_transform",
                "`by.y` is small, also where `by` is null.");
        if (matrix == nullptr)
            return support::refused(-EINVAL, "entry_transform",
                "`matrix` is not null.");
        if (out_to == nullptr)
            return support::refused(-EINVAL, "entry_transform",
                "`out_to` is not null.");
        if (out_inverse == nullptr)
            return support::refused(-EINVAL, "entry_transform",
                "`out_inverse` is not null.");
        entry_point out_to_value{};
        float out_inverse_value[2][2]{};
        const int result = bodies::entry_transform(
            from,
            *reinterpret_cast<const float (*)[2][2]>(matrix),
            by,
            out_to_value,
            out_inverse_value);
        if (!(result == 0)) return result;
        *out_to = out_to_value;
        std::memcpy(out_inverse, out_inverse_value, sizeof out_inverse_value);
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_visit_all(entry_visit visit, void *user)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_visit_all)) return -ENOSYS;
        if (visit == nullptr)
            return support::refused(-EINVAL, "entry_visit_all",
                "`visit` is not null.");
        return bodies::entry_visit_all(visit, user);
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_throw_one(int32_t kind, uint32_t *out_value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_throw_one)) return -ENOSYS;
        if (out_value == nullptr)
            return support::refused(-EINVAL, "entry_throw_one",
                "`out_value` is not null.");
        uint32_t out_value_value{};
        const int result = bodies::entry_throw_one(kind, out_value_value);
        if (!(result == 0)) return result;
        *out_value = out_value_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_unready(uint32_t *out_value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_unready)) return -ENOSYS;
        if (out_value == nullptr)
            return support::refused(-EINVAL, "entry_unready",
                "`out_value` is not null.");
        if (!predicates::nobody_wrote_this()) return -EBUSY;
        uint32_t out_value_value{};
        const int result = bodies::entry_unready(out_value_value);
        if (!(result == 0)) return result;
        *out_value = out_value_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
int entry_missing(const entry_options *options, uint32_t *out_value)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_missing)) return -ENOSYS;
        const std::size_t options_size = options == nullptr ? 0 : options->struct_size;
        entry_options options_value{};
        if (out_value == nullptr)
            return support::refused(-EINVAL, "entry_missing",
                "`out_value` is not null.");
        if (options == nullptr)
            return support::refused(-EINVAL, "entry_missing",
                "`options` is not null.");
        if (options_size < offsetof(entry_options, depth))
            return support::refused(-EINVAL, "entry_missing",
                "`options.struct_size` is at least the size of the first version of the struct.");
        if (!support::read_struct(options_value, options, options_size,
            support::believable_size<entry_options>))
            return support::refused(-E2BIG, "entry_missing",
                "`options` holds nothing but zeros beyond what this library knows.");
        uint32_t out_value_value{};
        const int result = bodies::entry_missing(options_value, out_value_value);
        if (!(result == 0)) return result;
        *out_value = out_value_value;
        return result;
    };
    return support::guarded(enter, support::status_of_exception);
}

extern "C" [[gnu::visibility("default")]]
const char *entry_text(entry_box box)
{
    const auto enter = [&]() -> const char * {
        return bodies::entry_text(box);
    };
    return support::guarded(enter, []() noexcept -> const char * { return {}; });
}

extern "C" [[gnu::visibility("default")]]
int entry_descriptor(bool fail)
{
    const auto enter = [&]() -> int {
        return bodies::entry_descriptor(fail);
    };
    return support::guarded(enter, []() noexcept -> int { return -1; });
}

extern "C" [[gnu::visibility("default")]]
void entry_forget(bool fail)
{
    const auto enter = [&]() -> void {
        bodies::entry_forget(fail);
    };
    return support::guarded(enter, []() noexcept -> void { });
}

extern "C" [[gnu::visibility("default")]]
uint32_t entry_missing_count(void)
{
    const auto enter = [&]() -> uint32_t {
        return bodies::entry_missing_count();
    };
    return support::guarded(enter, []() noexcept -> uint32_t { return {}; });
}

extern "C" [[gnu::visibility("default")]]
int entry_destroy(entry_box box)
{
    const auto enter = [&]() -> int {
        if (support::is_missing(&bodies::entry_destroy)) return -ENOSYS;
        if (!predicates::box_is_known(box)) {
            static thread_local bool forwarding = false;
            const auto next = forwarding ? nullptr : next_definitions::entry_destroy();
            if (next == nullptr) return -ENOENT;
            const support::Raised raised(forwarding);
            return next(box);
        }
        return bodies::entry_destroy(box);
    };
    return support::guarded(enter, support::status_of_exception);
}

} // namespace entry_native
