/* SPDX-License-Identifier: MIT */
/* entry 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
/*
 * A stand-in for every body and predicate, which a definition of the same function replaces when
 * the library is linked. In an archive this file must come after those that define bodies.
 */
#include "missing_bodies.hpp"
#include "entry_support.hpp"
#include "predicates.hpp"

namespace entry_native::bodies {

[[gnu::weak, gnu::section("entry_missing")]]
int entry_create(const entry_options *, std::string_view, entry_box &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_measure(entry_box, int64_t, uint64_t &, entry_mode *) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_info_of(entry_box, entry_info &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_adjust(entry_unbounded &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_read(entry_box, OutputArray<std::byte> &, size_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_fill(OutputArray<uint32_t> &, bool) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_sum(std::span<const uint32_t>, uint64_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_transform(
    const entry_point &,
    const float (&)[2][2],
    const entry_point *,
    entry_point &,
    float (&)[2][2]) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_visit_all(entry_visit, void *) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_throw_one(int32_t, uint32_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_unready(uint32_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_missing(const entry_options &, uint32_t &) { return -ENOSYS; }
[[gnu::weak, gnu::section("entry_missing")]]
const char *entry_text(entry_box) { return {}; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_descriptor(bool) { return -1; }
[[gnu::weak, gnu::section("entry_missing")]]
void entry_forget(bool) { return; }
[[gnu::weak, gnu::section("entry_missing")]]
uint32_t entry_missing_count() { return {}; }
[[gnu::weak, gnu::section("entry_missing")]]
int entry_destroy(entry_box) { return -ENOSYS; }
#ifdef ENTRY_EXTRAS
[[gnu::weak, gnu::section("entry_missing")]]
uint32_t entry_extra(uint32_t) { return {}; }
#endif
#ifdef _WIN32
[[gnu::weak, gnu::section("entry_missing")]]
uint32_t entry_windows(uint32_t) { return {}; }
#endif

} // namespace entry_native::bodies

namespace entry_native::predicates {

[[gnu::weak, gnu::section("entry_missing")]]
bool box_is_known(entry_box) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("entry_missing")]]
bool box_is_idle(entry_box) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("entry_missing")]]
bool values_are_sorted(std::span<const uint32_t>) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("entry_missing")]]
bool options_are_wise(
    const entry_options *,
    entry_mode,
    uint32_t) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("entry_missing")]]
bool name_is_short(std::string_view) { throw support::NotImplemented(); }
[[gnu::weak, gnu::section("entry_missing")]]
bool nobody_wrote_this() { throw support::NotImplemented(); }

} // namespace entry_native::predicates

namespace entry_native {

[[gnu::weak]]
void on_refusal(std::string_view, std::string_view) noexcept {}

std::vector<std::string_view> missing_bodies()
{
    std::vector<std::string_view> names;
    if (support::is_missing(&bodies::entry_create)) names.push_back("entry_create");
    if (support::is_missing(&bodies::entry_measure)) names.push_back("entry_measure");
    if (support::is_missing(&bodies::entry_info_of)) names.push_back("entry_info_of");
    if (support::is_missing(&bodies::entry_adjust)) names.push_back("entry_adjust");
    if (support::is_missing(&bodies::entry_read)) names.push_back("entry_read");
    if (support::is_missing(&bodies::entry_fill)) names.push_back("entry_fill");
    if (support::is_missing(&bodies::entry_sum)) names.push_back("entry_sum");
    if (support::is_missing(&bodies::entry_transform)) names.push_back("entry_transform");
    if (support::is_missing(&bodies::entry_visit_all)) names.push_back("entry_visit_all");
    if (support::is_missing(&bodies::entry_throw_one)) names.push_back("entry_throw_one");
    if (support::is_missing(&bodies::entry_unready)) names.push_back("entry_unready");
    if (support::is_missing(&bodies::entry_missing)) names.push_back("entry_missing");
    if (support::is_missing(&bodies::entry_text)) names.push_back("entry_text");
    if (support::is_missing(&bodies::entry_descriptor)) names.push_back("entry_descriptor");
    if (support::is_missing(&bodies::entry_forget)) names.push_back("entry_forget");
    if (support::is_missing(&bodies::entry_missing_count)) names.push_back("entry_missing_count");
    if (support::is_missing(&bodies::entry_destroy)) names.push_back("entry_destroy");
#ifdef ENTRY_EXTRAS
    if (support::is_missing(&bodies::entry_extra)) names.push_back("entry_extra");
#endif
#ifdef _WIN32
    if (support::is_missing(&bodies::entry_windows)) names.push_back("entry_windows");
#endif
    return names;
}

std::vector<std::string_view> missing_predicates()
{
    std::vector<std::string_view> names;
    if (support::is_missing(&predicates::box_is_known)) names.push_back("box_is_known");
    if (support::is_missing(&predicates::box_is_idle)) names.push_back("box_is_idle");
    if (support::is_missing(&predicates::values_are_sorted)) names.push_back("values_are_sorted");
    if (support::is_missing(&predicates::options_are_wise)) names.push_back("options_are_wise");
    if (support::is_missing(&predicates::name_is_short)) names.push_back("name_is_short");
    if (support::is_missing(&predicates::nobody_wrote_this)) names.push_back("nobody_wrote_this");
    return names;
}

} // namespace entry_native
