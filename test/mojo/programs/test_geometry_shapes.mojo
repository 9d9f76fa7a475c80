"""Calls the functions of the test document geometry that take constants, structs, unions and arrays."""

from geometry import (
    Axis, Block, Box, Circle, FaceMask, Faces, I64_MIN, IS_EUCLIDEAN,
    LevelI64, LevelU64, LevelU8, Matrix, Mixed, NAME, Node, Number, PI, Path,
    Pixel, RawPointer, Scalars, Segment, ShapeKind, Single, TINY, Traits,
    U64_MAX, Vec2, Vec3, Wide, add_vec2, area, bounding_box, combine,
    copy_scalars, cross, echo_axis, echo_f32, echo_level_i64, echo_level_u64,
    echo_level_u8, echo_mixed, echo_number, echo_scalars, echo_shape, every,
    everything, exchange_bool, exchange_u64, grow_box, invert_pixel,
    join_faces, join_traits, maybe, mirror_block, multiply, negate_scalars,
    next_single, number_bits, number_from_u64, path_length, path_points,
    regular_polygon, reverse_segment, sum_list, swap_wide, transform,
    translate, transpose,
)
from std.ffi import c_int, c_uint
from std.testing import TestSuite, assert_equal, assert_true


def same_u64(item: UInt64, calls: RawPointer) abi("C") -> UInt64:
    calls.unsafe_pointer[UInt32]()[] += 1
    return item


def subtract(left: c_int, right: c_int) abi("C") -> c_int:
    return left - right


def scale_point(point: Vec3, scale: Vec2, depth: RawPointer) abi("C") -> Vec3:
    return Vec3(
        x=point.x * Float64(scale.x),
        y=point.y * Float64(scale.y),
        z=depth.unsafe_pointer[Float64]()[],
    )


def check_all(
    item: Pointer[Scalars, MutUntrackedOrigin],
    points: RawPointer,
    count: UInt,
    label: RawPointer,
    axis: Axis,
    level: LevelU64,
    faces: FaceMask,
    rest: RawPointer,
) abi("C") -> UInt8:
    var second = points.unsafe_pointer[Vec2]()[unsafe_offset=1]
    var right = item[].a_u64 == U64_MAX and second.y == 4 and count == 2
    right = right and label.unsafe_text() == "label" and axis == Axis.Y
    right = right and level == LevelU64.HIGHEST and faces == Faces.BOTH
    rest.unsafe_pointer[Int32]()[] -= 1
    return UInt8(right and rest.unsafe_pointer[Int32]()[] > 0)


def test_constants() raises:
    assert_equal(U64_MAX, 18446744073709551615)
    assert_equal(I64_MIN, -9223372036854775808)
    assert_equal(PI, 3.141592653589793)
    assert_equal(echo_f32(TINY), TINY)
    assert_true(IS_EUCLIDEAN)
    assert_true(String(NAME).startswith('Geometry "\\" of flat spaces ??/ '))
    assert_true(String(NAME).endswith(" é */ `${x}`"))


def test_exchange() raises:
    var left = UInt64(0)
    var right = UInt64.MAX
    assert_equal(exchange_u64(left, right), 0)
    assert_equal(left, UInt64.MAX)
    assert_equal(right, 0)
    var yes = True
    var no = False
    assert_true(exchange_bool(yes, no))
    assert_true(no and not yes)


def test_enums() raises:
    assert_equal(echo_level_u8(LevelU8.HIGHEST), LevelU8.HIGHEST)
    assert_equal(echo_level_u64(LevelU64.HIGHEST).value, UInt64.MAX)
    assert_equal(echo_level_i64(LevelI64.LOWEST).value, Int64.MIN)
    assert_equal(echo_axis(Axis.NONE).value, -1)
    assert_equal(Axis.DEPTH, Axis.Z)
    assert_equal(String(Axis(9)), "Axis(9)")
    var joined = join_faces(Faces.FRONT | Faces.TOP, Faces.BACK)
    assert_equal(joined.value, 0x80000003)
    assert_equal(String(joined), "FRONT | BACK | TOP")
    assert_equal(String(Faces(0)), "NONE")
    assert_equal(String(Faces(5)), "FRONT | Faces(4)")
    var traits = join_traits(Traits.EXACT, Traits.CONVEX | Traits.EXACT)
    assert_equal(traits.result, Traits.EXACT | Traits.CONVEX)
    assert_equal(traits.both.value, 1 << 63)
    assert_equal(Traits.ALL.value, 0x8000010000000001)


def test_all_scalars() raises:
    var all = everything(
        True,
        120,
        Int8.MIN,
        Int16.MIN,
        Int32.MIN,
        Int64.MIN,
        UInt8.MAX,
        UInt16.MAX,
        UInt32.MAX,
        UInt64.MAX,
        Float32.MAX_FINITE,
        Float64.MAX_FINITE,
        c_int.MIN,
        c_uint.MAX,
        UInt.MAX,
        Int.MIN,
        UInt.MAX,
    )
    assert_equal(all.result, UInt64.MAX)
    var copy = copy_scalars(echo_scalars(all.collected))
    assert_true(copy.has_value)
    assert_equal(copy.letter, 120)
    assert_equal(copy.a_i64, Int64.MIN)
    assert_equal(copy.a_u64, UInt64.MAX)
    assert_equal(copy.a_f64, Float64.MAX_FINITE)
    assert_equal(copy.a_uintptr, UInt.MAX)
    negate_scalars(copy)
    assert_true(not copy.has_value)
    assert_equal(copy.a_u64, 0)
    assert_equal(copy.a_i64, Int64.MIN)
    assert_equal(copy.a_f64, -Float64.MAX_FINITE)


def test_structs_by_value() raises:
    var sum = add_vec2(Vec2(x=1.5, y=-2), Vec2(x=0.25, y=8))
    assert_equal(sum.x, 1.75)
    assert_equal(sum.y, 6)
    assert_equal(cross(Vec3(x=1), Vec3(y=1)).z, 1)
    var inverse = invert_pixel(Pixel(r=1, g=2, b=255))
    assert_equal(inverse.r, 254)
    assert_equal(inverse.b, 0)
    var mixed = echo_mixed(255, Mixed(count=Int32.MIN, weight=0.5), 0.25)
    assert_equal(mixed.result.count, Int32.MIN)
    assert_equal(swap_wide(Wide(low=UInt64.MAX, high=1)).high, UInt64.MAX)
    assert_equal(next_single(Single(level=-32768)).level, -32767)
    var segment = Segment(start=Vec3(x=1), end=Vec3(y=1))
    assert_equal(reverse_segment(segment).start.y, 1)
    var box = Box(solid=True, diagonal=segment, color=Pixel(b=255))
    var grown = grow_box(box, 1).grown
    assert_equal(grown.diagonal.start.z, -1)
    assert_equal(grown.color.b, 255)
    var matrix = Matrix()
    var one = Matrix()
    for row in range(3):
        one.rows[row][row] = 1
        for column in range(3):
            matrix.rows[row][column] = Float64(row * 3 + column)
    assert_equal(multiply(matrix, one).rows[2][0], 6)
    assert_equal(transpose(matrix).rows[0][2], 6)
    assert_equal(transpose(matrix).rows[2][1], 5)
    var block = Block()
    block.label[0] = 97
    block.label[1] = 98
    block.cells[0][0][0] = 65535
    block.axes[0] = Axis.NONE
    block.wide[0] = UInt64.MAX
    block.corners[0] = Vec2(x=1.5)
    mirror_block(block)
    assert_equal(block.label[0], 98)
    assert_equal(block.cells[1][2][1], 65535)
    assert_equal(block.axes[1], Axis.NONE)
    assert_equal(block.wide[2], UInt64.MAX)
    assert_equal(block.corners[3].x, 1.5)


def test_unions() raises:
    var number = Number()
    number.set_as_f64(-0.0)
    assert_equal(echo_number(number).as_u64(), 1 << 63)
    assert_equal(number_bits(number), 1 << 63)
    var all = number_from_u64(UInt64.MAX)
    assert_equal(all.as_i64(), -1)
    assert_equal(all.as_bytes()[7], 255)
    var circle = Circle(center=Vec2(x=1, y=2), radius=3)
    var shape = bounding_box(circle)
    assert_equal(shape.kind, ShapeKind.SQUARE)
    assert_equal(shape.id, UInt64.MAX)
    assert_equal(area(shape), 36)
    assert_equal(echo_shape(shape).data.box().diagonal.end.y, 5)
    shape.kind = ShapeKind.CIRCLE
    shape.data.set_circle(circle)
    assert_true(abs(area(shape) - 9 * PI) < 1e-12)


def test_arrays() raises:
    var points = [Vec2(), Vec2(x=3), Vec2(x=3, y=4), Vec2(y=4)]
    var name = String("square\0")
    var path = Path(
        points=RawPointer(points.unsafe_ptr()),
        count=4,
        closed=True,
        name=RawPointer(name.unsafe_ptr()),
    )
    assert_equal(path_length(path), 14)
    var paths = [path, Path()]
    assert_equal(path_points(paths), 4)
    _ = name^
    translate(points, Vec2(x=1, y=-1))
    assert_equal(points[2].x, 4)
    assert_equal(points[2].y, 3)
    regular_polygon(2, points)
    assert_equal(points[0].x, 2)
    var last = Node(number=Int64.MIN)
    var first = Node(number=Int64.MAX, following=RawPointer(to=last))
    assert_equal(sum_list(first), -1)
    assert_equal(last.number, Int64.MIN)
    assert_equal(sum_list(None), 0)


def test_callbacks() raises:
    var numbers = [c_int(10), 3]
    assert_equal(combine(numbers, subtract), 7)
    var points = [Vec3(x=1, y=2, z=3), Vec3(x=4, y=5, z=6)]
    var depth = 0.5
    transform(points, scale_point, RawPointer(to=depth))
    assert_equal(points[1].x, 8)
    assert_equal(points[1].y, 2.5)
    assert_equal(points[1].z, depth)
    var item = Scalars(
        a_u64=U64_MAX,
        axis=Axis.Y,
        level_u64=LevelU64.HIGHEST,
        faces=Faces.BOTH,
    )
    var pair = [Vec2(x=1, y=2), Vec2(x=3, y=4)]
    var rest = Int32(2)
    assert_equal(
        every(item, pair, String("label"), check_all, RawPointer(to=rest)), 1
    )
    assert_equal(rest, 0)
    var calls = UInt32(0)
    assert_equal(maybe(None, RawPointer(), U64_MAX), U64_MAX)
    assert_equal(maybe(same_u64, RawPointer(to=calls), 5), 5)
    assert_equal(calls, 1)


def main() raises:
    TestSuite.discover_tests[__functions_in_module()]().run()
