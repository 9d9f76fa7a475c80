/** The picture that is handed over: a Julia set, whose constant moves from frame to frame. */

/** Red, green, blue and alpha, each from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const iterations = 96;

/** Where the constant of the set lies in a frame: on a circle on which no set is a single blot. */
function constantOf(frame: number): readonly [number, number] {
  const angle = 1.9 + frame * 0.012;
  return [0.7885 * Math.cos(angle), 0.7885 * Math.sin(angle)];
}

/** How fast a point escapes: 0 at once, 1 never. */
function speedOfEscape(x: number, y: number, [constantX, constantY]: readonly [number, number]): number {
  let zx = x;
  let zy = y;
  for (let step = 0; step < iterations; step += 1) {
    const square = zx * zx + zy * zy;
    if (square > 64) return Math.max(0, step + 1 - Math.log2(Math.log2(square) / 2)) / iterations;
    [zx, zy] = [zx * zx - zy * zy + constantX, 2 * zx * zy + constantY];
  }
  return 1;
}

/** One channel of a smooth palette. */
function wave(at: number, phase: number): number {
  return Math.round(127.5 - 127.5 * Math.cos(2 * Math.PI * (at + phase)));
}

/** Makes the formula of one frame: the colour of the pixel in column `x` and row `y`. */
export function pictureOf(frame: number, width: number, height: number): (x: number, y: number) => Color {
  const constant = constantOf(frame);
  const scale = 2.6 / height;
  return (x, y) => {
    const escaped = speedOfEscape((x + 0.5 - width / 2) * scale, (y + 0.5 - height / 2) * scale, constant);
    if (escaped === 1) return [8, 6, 24, 255];
    const at = Math.sqrt(escaped);
    return [wave(at, 0), wave(at * 1.3, 0.05), wave(at * 0.7, 0.22), 255];
  };
}
