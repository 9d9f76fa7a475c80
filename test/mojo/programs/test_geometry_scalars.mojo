"""Passes every scalar of the test document geometry through its Mojo module."""

from geometry import (
    RawPointer, echo_address, echo_bool, echo_char, echo_f32, echo_f64,
    echo_i16, echo_i32, echo_i64, echo_i8, echo_int, echo_intptr, echo_size,
    echo_u16, echo_u32, echo_u64, echo_u8, echo_uint, echo_uintptr, map_bool,
    map_f32, map_f64, map_i16, map_i32, map_i64, map_i8, map_int, map_intptr,
    map_size, map_u16, map_u32, map_u64, map_u8, map_uint, map_uintptr,
)
from std.ffi import c_char, c_int, c_uint
from std.testing import TestSuite, assert_equal, assert_raises, assert_true


def same_i8(item: Int8, calls: RawPointer) abi("C") -> Int8:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_i16(item: Int16, calls: RawPointer) abi("C") -> Int16:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_i32(item: Int32, calls: RawPointer) abi("C") -> Int32:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_i64(item: Int64, calls: RawPointer) abi("C") -> Int64:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_u8(item: UInt8, calls: RawPointer) abi("C") -> UInt8:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_u16(item: UInt16, calls: RawPointer) abi("C") -> UInt16:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_u32(item: UInt32, calls: RawPointer) abi("C") -> UInt32:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_u64(item: UInt64, calls: RawPointer) abi("C") -> UInt64:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_int(item: c_int, calls: RawPointer) abi("C") -> c_int:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_uint(item: c_uint, calls: RawPointer) abi("C") -> c_uint:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_size(item: UInt, calls: RawPointer) abi("C") -> UInt:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_intptr(item: Int, calls: RawPointer) abi("C") -> Int:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_uintptr(item: UInt, calls: RawPointer) abi("C") -> UInt:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_f32(item: Float32, calls: RawPointer) abi("C") -> Float32:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def same_f64(item: Float64, calls: RawPointer) abi("C") -> Float64:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def invert(item: UInt8, calls: RawPointer) abi("C") -> UInt8:
    return UInt8(item == 0)


def test_i8() raises:
    var items = [Int8.MIN, Int8(1), Int8.MAX]
    var mapped = [Int8(7), Int8(7), Int8(7)]
    var calls = UInt32(0)
    map_i8(items, mapped, same_i8, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_i8(item), item)


def test_i16() raises:
    var items = [Int16.MIN, Int16(1), Int16.MAX]
    var mapped = [Int16(7), Int16(7), Int16(7)]
    var calls = UInt32(0)
    map_i16(items, mapped, same_i16, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_i16(item), item)


def test_i32() raises:
    var items = [Int32.MIN, Int32(1), Int32.MAX]
    var mapped = [Int32(7), Int32(7), Int32(7)]
    var calls = UInt32(0)
    map_i32(items, mapped, same_i32, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_i32(item), item)


def test_i64() raises:
    var items = [Int64.MIN, Int64(1), Int64.MAX]
    var mapped = [Int64(7), Int64(7), Int64(7)]
    var calls = UInt32(0)
    map_i64(items, mapped, same_i64, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_i64(item), item)


def test_u8() raises:
    var items = [UInt8.MIN, UInt8(1), UInt8.MAX]
    var mapped = [UInt8(7), UInt8(7), UInt8(7)]
    var calls = UInt32(0)
    map_u8(items, mapped, same_u8, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_u8(item), item)


def test_u16() raises:
    var items = [UInt16.MIN, UInt16(1), UInt16.MAX]
    var mapped = [UInt16(7), UInt16(7), UInt16(7)]
    var calls = UInt32(0)
    map_u16(items, mapped, same_u16, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_u16(item), item)


def test_u32() raises:
    var items = [UInt32.MIN, UInt32(1), UInt32.MAX]
    var mapped = [UInt32(7), UInt32(7), UInt32(7)]
    var calls = UInt32(0)
    map_u32(items, mapped, same_u32, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_u32(item), item)


def test_u64() raises:
    var items = [UInt64.MIN, UInt64(1), UInt64.MAX]
    var mapped = [UInt64(7), UInt64(7), UInt64(7)]
    var calls = UInt32(0)
    map_u64(items, mapped, same_u64, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_u64(item), item)


def test_int() raises:
    var items = [c_int.MIN, c_int(1), c_int.MAX]
    var mapped = [c_int(7), c_int(7), c_int(7)]
    var calls = UInt32(0)
    map_int(items, mapped, same_int, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_int(item), item)


def test_uint() raises:
    var items = [c_uint.MIN, c_uint(1), c_uint.MAX]
    var mapped = [c_uint(7), c_uint(7), c_uint(7)]
    var calls = UInt32(0)
    map_uint(items, mapped, same_uint, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_uint(item), item)


def test_size() raises:
    var items = [UInt.MIN, UInt(1), UInt.MAX]
    var mapped = [UInt(7), UInt(7), UInt(7)]
    var calls = UInt32(0)
    map_size(items, mapped, same_size, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_size(item), item)


def test_intptr() raises:
    var items = [Int.MIN, Int(1), Int.MAX]
    var mapped = [Int(7), Int(7), Int(7)]
    var calls = UInt32(0)
    map_intptr(items, mapped, same_intptr, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_intptr(item), item)


def test_uintptr() raises:
    var items = [UInt.MIN, UInt(1), UInt.MAX]
    var mapped = [UInt(7), UInt(7), UInt(7)]
    var calls = UInt32(0)
    map_uintptr(items, mapped, same_uintptr, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_uintptr(item), item)


def test_f32() raises:
    var items = [Float32.MIN_FINITE, Float32(1), Float32.MAX_FINITE]
    var mapped = [Float32(7), Float32(7), Float32(7)]
    var calls = UInt32(0)
    map_f32(items, mapped, same_f32, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_f32(item), item)


def test_f64() raises:
    var items = [Float64.MIN_FINITE, Float64(1), Float64.MAX_FINITE]
    var mapped = [Float64(7), Float64(7), Float64(7)]
    var calls = UInt32(0)
    map_f64(items, mapped, same_f64, RawPointer(to=calls))
    assert_equal(mapped, items)
    assert_equal(calls, 3)
    for item in items:
        assert_equal(echo_f64(item), item)


def test_bool_and_char() raises:
    var items = [True, False, True]
    var mapped = [True, True, True]
    map_bool(items, mapped, invert)
    assert_equal(mapped, [False, True, False])
    assert_true(echo_bool(True) and not echo_bool(False))
    assert_equal(echo_char(c_char(-128)), -128)
    assert_equal(echo_char(c_char(127)), 127)
    var here = 5
    assert_equal(echo_address(RawPointer(to=here)), RawPointer(to=here))
    assert_equal(here, 5)
    assert_true(not echo_address(RawPointer()))
    var short = [UInt8(0)]
    var bytes = [UInt8(1), 2]
    with assert_raises(contains="mapped and items differ in length"):
        map_u8(bytes, short, same_u8)


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
