/** Structs and unions by value, arrays, and callbacks during a call: `geometry`. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { itNeeds } from './able.mjs';
import { geometryScalars } from './geometry_scalars.mjs';
import { highest, lowest, types } from './values.mjs';

/** A struct with every scalar field at its lowest or highest value. */
function scalarsAt(pick, module) {
  const fields = Object.fromEntries(
    types
      .filter((type) => type !== 'bool' && type !== 'char')
      .map((type) => [`a${type[0].toUpperCase()}${type.slice(1)}`, pick(type)]),
  );
  return {
    hasValue: pick('bool'),
    letter: pick('char'),
    ...fields,
    place: null,
    constPlace: null,
    axis: module.Axis.NONE,
    levelU8: module.LevelU8.HIGHEST,
    levelI64: module.LevelI64.LOWEST,
    levelU64: module.LevelU64.HIGHEST,
    faces: module.Faces.BOTH,
    traits: module.Traits.ALL,
    length: 0.1,
  };
}

const list = (value) => Array.from(value);

export function geometry(context) {
  const { library, module } = context;
  const { raw } = library;
  geometryScalars(context);

  itNeeds('struct by value', context, 'passes large structs by value, by pointer, out and in place', () => {
    for (const pick of [lowest, highest]) {
      const item = scalarsAt(pick, module);
      assert.deepEqual(raw.geo_echo_scalars(item), item);
      assert.deepEqual(raw.geo_copy_scalars(item), item);
    }
    const negated = raw.geo_negate_scalars(scalarsAt(lowest, module));
    assert.equal(negated.aU64, 2n ** 64n - 1n);
    assert.equal(negated.aI64, -(2n ** 63n));
    assert.equal(negated.aF64, Number.MAX_VALUE);
    assert.equal(negated.hasValue, true);
    assert.throws(
      () => raw.geo_copy_scalars({ ...scalarsAt(lowest, module), aU64: 2n ** 64n }),
      (error) => error instanceof RangeError && error.message.includes('aU64'),
    );
  });

  itNeeds('struct by value', context, 'passes structs of every class by value, both ways', () => {
    assert.deepEqual(raw.geo_add_vec2({ x: 1.5, y: -2 }, { x: 0.25, y: 8 }), { x: 1.75, y: 6 });
    assert.deepEqual(raw.geo_cross({ x: 1, y: 0, z: 0 }, { x: 0, y: 1, z: 0 }), { x: 0, y: 0, z: 1 });
    assert.deepEqual(raw.geo_invert_pixel({ r: 0, g: 1, b: 255 }), { r: 255, g: 254, b: 0 });
    assert.deepEqual(raw.geo_echo_mixed(255, { count: -2147483648, weight: 0.5 }, 0.25), {
      result: { count: -2147483648, weight: 0.5 },
      sum: -2147483648 + 255.75,
    });
    assert.deepEqual(raw.geo_swap_wide({ low: 2n ** 64n - 1n, high: 1n }), { low: 1n, high: 2n ** 64n - 1n });
    assert.deepEqual(raw.geo_next_single({ level: -32768 }), { level: -32767 });
  });

  itNeeds('struct by value', context, 'passes nested structs and inline arrays', () => {
    const segment = { start: { x: 0, y: 0, z: 0 }, end: { x: 1, y: 2, z: 3 } };
    assert.deepEqual(raw.geo_reverse_segment(segment), { start: segment.end, end: segment.start });
    const box = { solid: true, diagonal: segment, color: { r: 1, g: 2, b: 3 }, size: { x: 1, y: 2 } };
    const { result, grown } = raw.geo_grow_box(box, 1);
    assert.equal(result, Math.sqrt(9 + 16 + 25));
    assert.deepEqual(grown, { ...box, diagonal: { start: { x: -1, y: -1, z: -1 }, end: { x: 2, y: 3, z: 4 } } });
    const matrix = {
      rows: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    };
    const one = {
      rows: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    assert.deepEqual(raw.geo_multiply(matrix, one).rows.map(list), matrix.rows);
    assert.deepEqual(raw.geo_transpose(matrix).rows.map(list), [
      [1, 4, 7],
      [2, 5, 8],
      [3, 6, 9],
    ]);
    assert.throws(
      () =>
        raw.geo_transpose({
          rows: [
            [1, 2],
            [3, 4],
          ],
        }),
      RangeError,
    );
    const corner = (x) => ({ x, y: 0 });
    const block = {
      label: 'h\u00e9',
      corners: [1, 2, 3, 4].map(corner),
      flags: [true, false, false],
      cells: [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        [
          [7, 8],
          [9, 10],
          [11, 65535],
        ],
      ],
      axes: [-1, 2],
      wide: [0n, 1n, 2n ** 64n - 1n],
    };
    const mirrored = raw.geo_mirror_block({ ...block, label: 'label' });
    assert.equal(mirrored.label, 'lebal');
    assert.deepEqual(mirrored.corners, [4, 3, 2, 1].map(corner));
    assert.deepEqual(list(mirrored.flags), [false, false, true]);
    assert.deepEqual(
      mirrored.cells.map((plane) => plane.map(list)),
      [
        [
          [65535, 11],
          [10, 9],
          [8, 7],
        ],
        [
          [6, 5],
          [4, 3],
          [2, 1],
        ],
      ],
    );
    assert.deepEqual(list(mirrored.axes), [2, -1]);
    assert.deepEqual(list(mirrored.wide), [2n ** 64n - 1n, 1n, 0n]);
    assert.throws(() => raw.geo_mirror_block({ ...block, label: 'twelve bytes' }), RangeError);
  });

  itNeeds('union by value', context, 'passes unions by value and by pointer', () => {
    const bits = 0x7ff8000000000001n;
    const number = raw.geo_echo_number({ asU64: 2n ** 64n - 1n });
    assert.equal(number.asI64, -1n);
    assert.deepEqual(list(number.asBytes), Array(8).fill(255));
    assert.equal(raw.geo_echo_number({ asF64: -0 }).asU64, 2n ** 63n);
    assert.deepEqual(raw.geo_echo_number({ asVec2: { x: 1, y: -2 } }).asVec2, { x: 1, y: -2 });
    assert.equal(raw.geo_number_bits({ asBytes: [0, 0, 0, 0, 0, 0, 0, 128] }), 2n ** 63n);
    assert.equal(raw.geo_number_from_u64(bits).asU64, bits);
    assert.throws(() => raw.geo_echo_number({ asU64: 1n, asI64: 1n }), TypeError);
  });

  itNeeds('union by value', context, 'passes tagged unions', () => {
    const { CIRCLE, SQUARE, EMPTY } = module.ShapeKind;
    const circle = { center: { x: 1, y: 2 }, radius: 3 };
    const shape = raw.geo_bounding_box(circle);
    assert.equal(shape.kind, SQUARE);
    assert.equal(shape.id, 2n ** 64n - 1n);
    assert.deepEqual(shape.data.box.size, { x: 6, y: 6 });
    assert.equal(raw.geo_area(shape), 36);
    assert.deepEqual(raw.geo_echo_shape(shape), shape);
    assert.equal(raw.geo_area({ kind: CIRCLE, id: 0n, data: { circle } }), Math.PI * 9);
    assert.equal(raw.geo_area({ kind: EMPTY, id: 0n, data: null }), 0);
    assert.throws(() => raw.geo_area({ kind: CIRCLE, id: 0n, data: { box: shape.data.box } }), TypeError);
  });

  itNeeds(
    'struct by value',
    context,
    'passes arrays of structs, and structs that lead to arrays and to themselves',
    () => {
      const points = [
        { x: 0, y: 0 },
        { x: 3, y: 0 },
        { x: 3, y: 4 },
        { x: 0, y: 4 },
      ];
      assert.deepEqual(raw.geo_translate(points, { x: 1, y: -1 })[2], { x: 4, y: 3 });
      assert.equal(raw.geo_path_length({ points, closed: true, name: 'square' }), 14);
      assert.equal(
        raw.geo_path_points([
          { points, closed: false, name: null },
          { points: null, closed: true, name: '' },
        ]),
        4n,
      );
      const corners = raw.geo_regular_polygon(2, 4);
      assert.equal(corners.length, 4);
      assert.deepEqual(corners[0], { x: 2, y: 0 });
      assert.deepEqual(list(raw.geo_regular_polygon(2, 0)), []);
      const many = Array.from({ length: 10_000 }, (_, index) => ({ x: index, y: 0 }));
      assert.equal(raw.geo_path_length({ points: many, closed: false, name: null }), 9999);
      assert.equal(
        raw.geo_sum_list({ number: 2n ** 63n - 1n, following: { number: -(2n ** 63n), following: null } }),
        -1n,
      );
      assert.equal(raw.geo_sum_list(null), 0n);
    },
  );

  itNeeds('struct by value', context, 'calls back with structs by value, and everything at once', () => {
    const moved = raw.geo_transform(
      [
        { x: 1, y: 2, z: 3 },
        { x: 4, y: 5, z: 6 },
      ],
      (point, scale) => ({ x: point.x * scale.x, y: point.y * scale.y, z: -point.z }),
    );
    assert.deepEqual(moved, [
      { x: 1, y: 1, z: -3 },
      { x: 8, y: 2.5, z: -6 },
    ]);
    const item = scalarsAt(highest, module);
    const points = [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ];
    const seen = [];
    const times = raw.geo_every(item, points, 'label \u00e9\u{1F600}', (...values) => seen.push(values) < 2);
    assert.equal(times, 1);
    assert.deepEqual(seen[1], [item, points, 'label \u00e9\u{1F600}', item.axis, item.levelU64, item.faces]);
    assert.equal(
      raw.geo_combine([10, 3, 2], (left, right) => left - right),
      5,
    );
    assert.equal(raw.geo_maybe(null, 2n ** 64n - 1n), 2n ** 64n - 1n);
    assert.equal(
      raw.geo_maybe((value) => value + 1n, 2n ** 64n - 2n),
      2n ** 64n - 1n,
    );
  });

  it('lets a callback call in again, and hands its exception to the caller', () => {
    assert.deepEqual(list(raw.geo_map_u64([1n, 2n], (value) => raw.geo_map_u64([value], (inner) => inner * 2n)[0])), [
      2n,
      4n,
    ]);
    const failure = new Error('from the callback');
    assert.throws(
      () =>
        raw.geo_map_u64([1n, 2n], () => {
          throw failure;
        }),
      (error) => error === failure,
    );
  });
}
