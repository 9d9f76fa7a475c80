"""Calls the engines, plugins and callbacks of the test document mixer."""

from mixer import (
    BLOCK,
    MAX_GAIN,
    Curve,
    CurveFn,
    Effect,
    Engine,
    Gain,
    Mode,
    Pixels,
    Plugin,
    RawPointer,
    Settings,
    VoiceFlags,
    apply,
    clamp,
    copy_functions,
    fail,
    get_curve,
    get_functions,
    live_objects,
    log,
    native,
    place,
    set_log,
)
from std.ffi import c_int
from std.testing import TestSuite, assert_equal, assert_raises, assert_true
from std.time import sleep


@fieldwise_init
struct Seen(Copyable):
    var sum: UInt64
    var ticks: UInt32
    var wrong: UInt32


def visit(
    voice: RawPointer, number: UInt64, seen: RawPointer
) abi("C") -> UInt8:
    seen.unsafe_pointer[Seen]()[].sum = number
    return 0


def tick(
    frame: UInt64,
    offset: Int64,
    place: UInt,
    gain: Gain,
    level: Float64,
    mode: Mode,
    last: UInt8,
    seen: RawPointer,
) abi("C"):
    ref record = seen.unsafe_pointer[Seen]()[]
    var n = record.ticks
    var right = frame == UInt64.MAX - UInt64(n)
    right = right and offset == Int64.MIN + Int64(n)
    right = right and place == UInt.MAX - UInt(n)
    right = right and gain == 0.5 * Float32(n)
    right = right and level == 1.0 / Float64(n + 1)
    right = right and mode == Mode.MAX and last == UInt8(n == 2)
    record.wrong += UInt32(not right)
    record.ticks += 1


def ask(question: UInt64, seen: RawPointer) abi("C") -> UInt64:
    seen.unsafe_pointer[Seen]()[].ticks += 1
    return question


def take_message(level: Int32, message: RawPointer, seen: RawPointer) abi("C"):
    if level == Int32.MIN and message.unsafe_text() == "hello":
        seen.unsafe_pointer[Seen]()[].ticks += 1


def done(result: c_int, frames: UInt64, seen: RawPointer) abi("C"):
    var value = frames if result == 0 else UInt64(-Int(result))
    seen.unsafe_pointer[Seen]()[].sum = value


def process(
    samples: RawPointer, count: UInt32, offset: RawPointer
) abi("C") -> c_int:
    if count == 0:
        return -34
    samples.unsafe_pointer[Float32]()[] += offset.unsafe_pointer[Float32]()[]
    return 0


def destroy(offset: RawPointer) abi("C"):
    offset.unsafe_pointer[Float32]()[] = -1


def look_up(curve: Curve, user_data: RawPointer) abi("C") -> RawPointer:
    if not user_data:
        return RawPointer()
    var found = get_curve(curve)
    return RawPointer(function=found.value()) if found else RawPointer()


def halve(position: Float64) abi("C") -> Float64:
    return position / 2


def sum_now(seen: RawPointer) -> UInt64:
    # Another thread writes it.
    return seen.unsafe_pointer[UInt64]().unsafe_load[volatile=True]()


def engine_and_effect() raises -> Effect:
    # The engine outlives this function because the effect keeps it.
    var engine = Engine.open()
    return Effect.create(engine, 0.5)


def test_engines() raises:
    var settings = Settings()
    assert_equal(settings.frames, BLOCK)
    var engine = Engine.open(settings)
    assert_equal(engine.get_mode(), Mode.ADD)
    engine.set_mode(Mode.MUTE)
    assert_equal(String(engine.get_mode()), "MUTE")
    settings.frames = 65
    with assert_raises(
        contains="Engine.open failed: EINVAL (22): Invalid argument"
    ):
        _ = Engine.open(settings)
    settings.frames = 4096
    settings.pixels = Pixels.RGB12
    with assert_raises(contains="EOPNOTSUPP (95): Operation not supported"):
        _ = Engine.open(settings)
    var voice = engine.voice_add(440, VoiceFlags.LOOP | VoiceFlags.FADE)
    assert_equal(voice.frequency(), 440)
    assert_true(voice.engine() == engine.raw())
    with assert_raises(contains="ERANGE (34)"):
        _ = voice.set_gain(-1)
    assert_equal(voice.set_gain(MAX_GAIN), 1)
    assert_equal(clamp(Int64.MIN, Int64.MIN, Int64.MAX, 1), Int64.MIN)
    with assert_raises(contains="fail failed: EBUSY (16)"):
        fail(16)
    with assert_raises(contains="fail failed: errno (131)"):
        fail(131)
    fail(0)
    assert_equal(native(), 0xFEEDFACE)
    engine^.close()


def test_children_keep_their_parent() raises:
    var before = live_objects()
    var effect = engine_and_effect()
    assert_equal(live_objects(), before + 2)
    assert_equal(effect.raw(), UInt32.MAX)
    assert_equal(effect.strength(), 0.5)
    _ = effect^
    assert_equal(live_objects(), before)


def test_callbacks() raises:
    var engine = Engine.open()
    var seen = Seen(0, 0, 0)
    _ = engine.voice_add(1)
    _ = engine.voice_add(2)
    assert_equal(engine.visit(visit, RawPointer(to=seen)), 1)
    assert_equal(seen.sum, UInt64.MAX)
    engine.start(tick, RawPointer(to=seen), 3)
    engine.stop()
    assert_equal(seen.ticks, 3)
    assert_equal(seen.wrong, 0)
    engine.ask(ask, RawPointer(to=seen), UInt64.MAX, 2)
    engine.stop()
    var answers = engine.answer()
    assert_equal(answers.answer, UInt64.MAX - 1)
    assert_equal(answers.times, 2)
    log(Int32.MIN, "nobody hears")
    set_log(take_message, RawPointer(to=seen))
    log(Int32.MIN, "hello")
    set_log(None)
    assert_equal(seen.ticks, 6)
    seen.sum = 0
    _ = engine.render(UInt64.MAX, done, RawPointer(to=seen))
    for _ in range(5000):
        if sum_now(RawPointer(to=seen)) != 0:
            break
        sleep(0.001)
    assert_equal(seen.sum, UInt64.MAX)
    var ticket = engine.render(999, done, RawPointer(to=seen))
    engine.render_cancel(ticket)
    with assert_raises(contains="ENOENT (2)"):
        engine.render_cancel(ticket)
    _ = seen^
    _ = engine^


def test_plugins_and_functions() raises:
    var engine = Engine.open()
    var offset = Float32(0.25)
    var samples = [Float32(1), 2]
    var name = String("plugin\0")
    var plugin = Plugin(
        name=RawPointer(name.unsafe_ptr()),
        user_data=RawPointer(to=offset),
        process=process,
        destroy=destroy,
        lookup=look_up,
        gain=2,
    )
    assert_equal(engine.plugin_add(plugin), 6)
    engine.plugin_run(samples)
    assert_equal(samples, [Float32(2.5), 4])
    assert_equal(engine.plugin_curve(Curve.SQUARE, 0.5), 0.25)
    with assert_raises(contains="ENOENT"):
        _ = engine.plugin_curve(Curve.NONE, 1)
    engine.plugin_remove()
    assert_equal(offset, -1)
    _ = name^
    var functions = copy_functions()
    var square = functions.square.unsafe_function[CurveFn]()
    assert_equal(square(3), 9)
    assert_true(not functions.nothing)
    assert_true(get_functions()[].square == functions.square)
    assert_equal(apply(halve, 3), 1.5)
    assert_equal(apply(get_curve(Curve.SQUARE).value(), 3), 9)
    assert_true(not get_curve(Curve.NONE))
    _ = engine^


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
    assert_equal(live_objects(), 0)
