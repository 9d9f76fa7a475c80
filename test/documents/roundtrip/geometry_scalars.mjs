/** Single values: every scalar type at its extremes, enums of every width, constants: `geometry`. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { extremes, highest, lowest, types } from './values.mjs';

const list = (value) => Array.from(value);

export function geometryScalars({ library: { raw }, module }) {
  for (const type of types) {
    const { values, outside } = extremes[type];
    it(`gives every extreme of ${type} back`, () => {
      for (const value of values) assert.deepEqual(raw[`geo_echo_${type}`](value), value);
    });
    it(`passes every extreme of ${type} to a callback and back, and in arrays both ways`, () => {
      const seen = [];
      if (type === 'char') {
        // Characters are a text: its bytes go to the callback one by one, and come back as a text.
        const bytes = [...new TextEncoder().encode('~h\u00e9\u{1F600}')];
        const text = raw.geo_map_char('~h\u00e9\u{1F600}', (value) => bytes[seen.push(value) - 1]);
        assert.deepEqual(seen, bytes);
        assert.equal(text, '~h\u00e9\u{1F600}');
        raw.geo_map_char('xxxxx', () => values[seen.push(0) % values.length]);
        return;
      }
      const mapped = raw[`geo_map_${type}`](values, (value) => {
        seen.push(value);
        return values[values.length - seen.length];
      });
      assert.deepEqual(seen, values);
      assert.deepEqual(list(mapped), [...values].reverse());
    });
    it(`refuses what is no ${type}`, () => {
      const echo = raw[`geo_echo_${type}`];
      for (const wrong of ['1', null, undefined, {}, Symbol('x')]) assert.throws(() => echo(wrong), TypeError);
      if (typeof values[0] === 'bigint') assert.throws(() => echo(1), TypeError);
      else assert.throws(() => echo(1n), TypeError);
      if (outside !== null) assert.throws(() => echo(outside), type === 'bool' ? TypeError : RangeError);
      if (typeof values[0] === 'number' && outside !== null) assert.throws(() => echo(0.5), RangeError);
      if (outside !== null)
        assert.throws(() => raw[`geo_map_${type}`](type === 'char' ? 'x' : [values[0]], () => outside), Error);
    });
  }

  it('exchanges values in place', () => {
    assert.deepEqual(raw.geo_exchange_u64(0n, 2n ** 64n - 1n), { left: 2n ** 64n - 1n, right: 0n, oldLeft: 0n });
    assert.deepEqual(raw.geo_exchange_i64(-(2n ** 63n), 1n), { left: 1n, right: -(2n ** 63n), oldLeft: -(2n ** 63n) });
    assert.deepEqual(raw.geo_exchange_bool(true, false), { left: false, right: true, oldLeft: true });
    assert.deepEqual(raw.geo_exchange_f32(1.5, -0), { left: -0, right: 1.5, oldLeft: 1.5 });
    assert.deepEqual(raw.geo_exchange_size(5n, 2n ** 64n - 1n), { left: 2n ** 64n - 1n, right: 5n, oldLeft: 5n });
  });

  it('takes more arguments than registers hold', () => {
    for (const pick of [lowest, highest]) {
      const { result, collected } = raw.geo_everything(...types.map(pick));
      assert.equal(result, pick('u64'));
      for (const type of types.slice(2))
        assert.deepEqual(collected[`a${type[0].toUpperCase()}${type.slice(1)}`], pick(type));
      assert.deepEqual([collected.hasValue, collected.letter], [pick('bool'), pick('char')]);
    }
  });

  it('keeps addresses', () => {
    assert.equal(raw.geo_echo_address(null), null);
    assert.equal(raw.geo_echo_address(2n ** 47n - 1n), 2n ** 47n - 1n);
    assert.equal(raw.geo_echo_const_address(8n), 8n);
  });

  it('carries enums of every width', () => {
    for (const type of ['u8', 'u16', 'u32', 'u64', 'i8', 'i16', 'i32', 'i64']) {
      const levels = module[`Level${type.toUpperCase()}`];
      for (const key of ['LOWEST', 'MIDDLE', 'HIGHEST'])
        assert.equal(raw[`geo_echo_level_${type}`](levels[key]), levels[key]);
      assert.equal(levels.LOWEST, lowest(type));
      assert.equal(levels.HIGHEST, highest(type));
    }
    assert.equal(raw.geo_echo_axis(module.Axis.NONE), -1);
    assert.equal(module.Axis.DEPTH, module.Axis.Z);
    assert.equal(raw.geo_join_faces(module.Faces.TOP, module.Faces.SIDES), 0x80000003);
    assert.deepEqual(raw.geo_join_traits(module.Traits.EXACT | module.Traits.CLOSED, module.Traits.EXACT), {
      result: 2n ** 63n + 1n,
      both: 2n ** 63n,
    });
  });

  it('knows the constants exactly', () => {
    assert.equal(module.U64_MAX, 2n ** 64n - 1n);
    assert.equal(module.I64_MIN, -(2n ** 63n));
    assert.equal(module.SAFE_INTEGER, 2n ** 53n - 1n);
    assert.equal(module.PI, Math.PI);
    assert.equal(module.TINY, 1.1754943508222875e-38);
    assert.equal(module.IS_EUCLIDEAN, true);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the document holds such a thing on purpose.
    assert.equal(module.NAME, 'Geometry "\\" of flat spaces ??/ \u2028 \u00e9 */ `${x}`');
  });
}
