"""Calls the library of the test document keyvalue through its Mojo modules."""

from keyvalue import (
    Change,
    Database,
    Iterator,
    Options,
    Pair,
    RawPointer,
    Snapshot,
    Transaction,
    discard,
    live_objects,
    sum_ids,
)
from keyvalue_types import (
    FOREVER,
    LONGEST_KEY,
    NAME_SIZE,
    SEPARATOR,
    Lifetime,
    OpenFlags,
    Order,
    Status,
)
from std.testing import TestSuite, assert_equal, assert_raises, assert_true


def bytes(*values: UInt8) -> List[UInt8]:
    var list = List[UInt8]()
    for value in values:
        list.append(value)
    return list^


def texts(*values: StaticString) -> List[String]:
    var list = List[String]()
    for value in values:
        list.append(String(value))
    return list^


def is_short(
    pair: Pointer[Pair, MutUntrackedOrigin], limit: RawPointer
) abi("C") -> UInt8:
    return UInt8(pair[].value_size <= limit.unsafe_pointer[UInt]()[])


def hear(
    key: RawPointer, size: UInt, lifetime: Lifetime, sum: RawPointer
) abi("C"):
    var name = Span(unsafe_ptr=key.unsafe_pointer[UInt8](), length=Int(size))
    if String(unsafe_from_utf8=name) == "wk":
        sum.unsafe_pointer[Int64]()[] += lifetime


def add(
    key: RawPointer,
    old_value: UInt64,
    new_value: UInt64,
    merged: Pointer[UInt64, MutUntrackedOrigin],
    changes: Pointer[UInt32, MutUntrackedOrigin],
    wanted: RawPointer,
) abi("C") -> Status:
    merged[] = old_value + new_value
    changes[] += 1
    var is_wanted = key.unsafe_text() == wanted.unsafe_text()
    return Status.OK if is_wanted else Status.BUSY


def store_iterator() raises -> Iterator:
    # The store outlives this function because the iterator keeps it.
    var store = Database.open()
    _ = store.write_text("key", "value")
    return Iterator.iterate(store)


def test_strings_and_bytes() raises:
    var store = Database.open()
    assert_equal(store.set("a", bytes(0, 1, 255), 10), Status.OK)
    assert_equal(store.get("a").value, bytes(0, 1, 255))
    _ = store.set_sized("bc", bytes(7))
    assert_equal(store.peek("bc").value, bytes(7))
    var room = bytes(9, 9, 9, 9)
    assert_equal(store.read_("a", room).written, 3)
    assert_equal(room, bytes(0, 1, 255, 9))
    _ = store.write_text("t", "héllo")
    assert_equal(store.get_text("t").text, "héllo")
    assert_equal(store.find_text("t").text, "héllo")
    assert_equal(store.peek_text("t").value(), "héllo")
    assert_true(not store.peek_text("none"))
    _ = store.join(texts("x", "y", "z"), "j")
    assert_equal(store.peek_text("j").value(), String("x", SEPARATOR, "y/z"))
    _ = store.join(texts("x", "y"), "j", String("-"))
    assert_equal(store.peek_text("j").value(), "x-y")
    # What the library allocates for its caller is copied and freed.
    var live = live_objects()
    assert_equal(store.describe().text, ": 4 entries")
    assert_equal(Database.version(), "1.2.0")
    with assert_raises(contains="a text with a NUL character"):
        _ = store.write_text("a\0b", "")
    var lent = store.edit("bc")
    lent.value.unsafe_pointer[UInt8]()[] = 8
    assert_equal(store.peek("bc").value, bytes(8))
    assert_equal(len(store.dump().bytes), 13)
    assert_equal(live_objects(), live)
    _ = store^


def test_lists() raises:
    var store = Database.open()
    var one = String("one\0")
    var two = String("two\0")
    var two_bytes = bytes(1, 2)
    var pairs = [
        Pair(
            key=RawPointer(one.unsafe_ptr()),
            value=RawPointer(two_bytes.unsafe_ptr()),
            value_size=2,
        ),
        Pair(key=RawPointer(two.unsafe_ptr()), lifetime=5),
    ]
    assert_equal(store.set_many(pairs).written, 2)
    _ = one^
    _ = two^
    _ = two_bytes^
    var infos = store.list().infos.copy()
    assert_equal(len(infos), 2)
    assert_equal(RawPointer(to=infos[1].key).unsafe_text(), "two")
    assert_equal(infos[0].lifetime, FOREVER)
    assert_equal(infos[1].lifetime, 5)
    assert_equal(store.list_sizes().sizes, [UInt64(2), 0])
    assert_equal(store.get_stats().stats.entries, 2)
    assert_equal(store.live_stats().value()[].entries, 2)
    var limit = UInt(1)
    assert_equal(store.remove_if(is_short, RawPointer(to=limit)).removed, 1)
    assert_equal(limit, 1)
    assert_equal(store.remove_many(texts("one", "none")).removed, 1)
    assert_equal(store.count(), 0)
    var ids = [UInt32.MAX, UInt32.MAX]
    assert_equal(sum_ids(ids), 2 * UInt64(UInt32.MAX))
    assert_equal(UInt(LONGEST_KEY) + 1, NAME_SIZE)


def test_options_and_errors() raises:
    assert_equal(Database.default_options()[].max_value, 18446744073709551615)
    var options = Options(durable=True, max_value=4)
    var store = Database.open(options)
    assert_true(store.is_durable())
    with assert_raises(
        contains=(
            "Database.set failed: KV_INVALID (-2): An argument is not valid."
        )
    ):
        _ = store.set("long", bytes(1, 2, 3, 4, 5))
    with assert_raises(contains="KV_NOT_FOUND (-1)"):
        _ = store.remove("none")
    with assert_raises(contains="KV_EXISTS (-3)"):
        _ = Database.open_label("taken")
    with assert_raises(contains="KV_TIMED_OUT (-6)"):
        _ = store.wait_idle(1)
    assert_equal(store.wait_idle(), Status.OK)
    assert_equal(store.compact().freed, 1 << 40)
    with assert_raises(
        contains="Database.encrypt failed: the library lacks kv_encrypt"
    ):
        _ = store.encrypt("secret")
    assert_equal(String(OpenFlags.FRESH), "CREATE | EXCLUSIVE")
    assert_true(OpenFlags.CREATE in OpenFlags.FRESH)
    assert_equal(OpenFlags.CREATE | OpenFlags.EXCLUSIVE, OpenFlags.FRESH)
    assert_true(not (OpenFlags.CREATE & OpenFlags.EXCLUSIVE))
    assert_equal(String(Status.MISSING), "NOT_FOUND")
    assert_equal(String(Order(77)), "Order(77)")


def test_iterators_keep_their_store() raises:
    var before = live_objects()
    var iterator = store_iterator()
    assert_equal(live_objects(), before + 2)
    var step = iterator.next()
    assert_equal(step.status, Status.OK)
    assert_equal(step.pair.key.unsafe_text(), "key")
    assert_equal(iterator.position().position.index(), 0)
    assert_equal(iterator.next().status, Status.DONE)
    _ = iterator^
    assert_equal(live_objects(), before)


def test_snapshots_are_counted() raises:
    var before = live_objects()
    var store = Database.open()
    _ = store.write_text("k", "v")
    var snapshot = Snapshot.take_(store)
    var copy = snapshot.copy()
    assert_equal(live_objects(), before + 2)
    _ = snapshot^
    assert_equal(copy.count(), 1)
    assert_true(copy.raw() > UInt64(UInt32.MAX))
    _ = store.remove("k")
    assert_equal(store.restore(copy^), Status.OK)
    assert_equal(store.count(), 1)
    discard(Snapshot.take_(store))
    _ = store^
    assert_equal(live_objects(), before)


def test_transactions_end_once() raises:
    var before = live_objects()
    var store = Database.open()
    var number = UInt64.MAX - 1
    var one = UInt64(1)
    var name = String("n\0")
    var pair = Pair(
        key=RawPointer(name.unsafe_ptr()),
        value=RawPointer(to=one),
        value_size=8,
    )
    var eight = Span(
        unsafe_ptr=RawPointer(to=number).unsafe_pointer[UInt8](), length=8
    )
    _ = store.set("n", eight)
    assert_equal(number, UInt64.MAX - 1)
    var failing = Transaction.begin(store)
    with assert_raises(contains="Transaction.begin failed: KV_BUSY (-5)"):
        _ = Transaction.begin(store)
    var change = Change(
        key=RawPointer(name.unsafe_ptr()), pair=RawPointer(to=pair)
    )
    _ = failing.change_entry(change)
    var wrong = String("m\0")
    with assert_raises(contains="Transaction.commit failed: KV_BUSY (-5)"):
        _ = failing^.commit(add, RawPointer(wrong.unsafe_ptr()))
    _ = wrong^
    # The failed one was rolled back, so another can begin.
    var good = Transaction.begin(store)
    _ = good.change_entry(change)
    _ = pair
    _ = one
    assert_equal(good^.commit(add, RawPointer(name.unsafe_ptr())), Status.OK)
    _ = name^
    var merged = store.get("n").value.copy()
    assert_equal(
        RawPointer(merged.unsafe_ptr()).unsafe_pointer[UInt64]()[], UInt64.MAX
    )
    _ = merged^
    _ = store^
    assert_equal(live_objects(), before)


def test_watches() raises:
    var store = Database.open()
    var sum = Int64(0)
    var id = store.watch(hear, RawPointer(to=sum)).watch_id
    _ = store.write_text("wk", "", Int64.MAX)
    _ = store.remove("wk")
    _ = store.unwatch(id)
    _ = store.write_text("wk", "", 1)
    assert_equal(sum, Int64.MAX)


def test_raw_handles_can_be_taken() raises:
    var before = live_objects()
    var raw = Database.open().take()
    assert_equal(live_objects(), before + 1)
    var again = Database(unsafe_from_raw=raw)
    assert_equal(again.count(), 0)
    _ = again^
    assert_equal(live_objects(), before)


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
    assert_equal(live_objects(), 0)
