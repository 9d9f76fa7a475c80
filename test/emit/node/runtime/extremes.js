// For each type of the probe library: values that must come back exactly, and values that must be refused, with the kind of error.
const integer = (low, high) => ({
  exact: [low, high, 0, 1],
  wrong: [
    [low - 1, RangeError],
    [high + 1, RangeError],
    [0.5, RangeError],
    [Number.NaN, RangeError],
    [Number.POSITIVE_INFINITY, RangeError],
    [2 ** 32, RangeError],
    [0n, TypeError],
    ['0', TypeError],
    [undefined, TypeError],
    [null, TypeError],
    [true, TypeError],
    [{ valueOf: () => 0 }, TypeError],
  ],
});
const bigint = (low, high) => ({
  exact: [low, high, 0n, 1n, 2n ** 53n - 1n, 2n ** 53n + 1n],
  wrong: [
    [low - 1n, RangeError],
    [high + 1n, RangeError],
    [2n ** 64n, RangeError],
    [2n ** 200n, RangeError],
    [-(2n ** 200n), RangeError],
    [0, TypeError],
    ['0', TypeError],
    [undefined, TypeError],
  ],
});
const float = {
  exact: [0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  wrong: [
    [0n, TypeError],
    ['0', TypeError],
    [undefined, TypeError],
  ],
};
const pointer = {
  exact: [0, 1, 2 ** 53 - 1],
  wrong: [
    [-1, RangeError],
    [2 ** 53, RangeError],
    [0.5, RangeError],
    [Number.NaN, RangeError],
    [0n, TypeError],
    [undefined, TypeError],
    [null, TypeError],
  ],
};
const usize = bigint(0n, 2n ** 64n - 1n);

export const extremes = {
  bool: integer(0, 1),
  char: integer(0, 255),
  i8: integer(-128, 127),
  i16: integer(-32768, 32767),
  i32: integer(-(2 ** 31), 2 ** 31 - 1),
  i64: bigint(-(2n ** 63n), 2n ** 63n - 1n),
  u8: integer(0, 255),
  u16: integer(0, 65535),
  u32: integer(0, 2 ** 32 - 1),
  u64: bigint(0n, 2n ** 64n - 1n),
  f32: { ...float, exact: [...float.exact, 3.4028234663852886e38, 1.401298464324817e-45] },
  f64: { ...float, exact: [...float.exact, Number.MAX_VALUE, Number.MIN_VALUE, 0.1] },
  int: integer(-(2 ** 31), 2 ** 31 - 1),
  uint: integer(0, 2 ** 32 - 1),
  size: usize,
  intptr: bigint(-(2n ** 63n), 2n ** 63n - 1n),
  uintptr: usize,
  string: pointer,
  address: usize,
  const_address: usize,
};
