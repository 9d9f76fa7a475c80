"""What a call through the shim costs, as a multiple of a plain call of an empty
C function; both in turn, the median of 15 rounds."""

from interop_fd import OwnedFd, TimelineSemaphore
from std.ffi import c_int, external_call
from std.time import perf_counter_ns

comptime calls = 1_000_000


def plain() -> Float64:
    var sum = c_int(0)
    var start = perf_counter_ns()
    for index in range(calls):
        sum += external_call["empty", c_int](c_int(-1), UInt64(index))
    var end = perf_counter_ns()
    if sum != 0:
        print(sum)
    return Float64(end - start) / calls


def through_the_shim() raises -> Float64:
    var semaphore = TimelineSemaphore(fd=OwnedFd(unsafe_from_raw=-1))
    var start = perf_counter_ns()
    for index in range(calls):
        semaphore.signal(UInt64(index))
    var end = perf_counter_ns()
    _ = semaphore^
    return Float64(end - start) / calls


def main() raises:
    var first = List[Float64]()
    var second = List[Float64]()
    for _ in range(15):
        first.append(plain())
        second.append(through_the_shim())
    sort(first)
    sort(second)
    print("plain external_call of an empty function  1.00x ", first[7], "ns")
    print(
        "through the shim                         ",
        second[7] / first[7],
        "x ",
        second[7],
        "ns",
    )
