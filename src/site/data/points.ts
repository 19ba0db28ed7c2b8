/** Single measured values, to be drawn as they are: no line between them, no average of them. */
export interface Series {
  readonly name: string;
  /** What was measured where: a number on a scale, or a name in a row of names. */
  readonly points: readonly (readonly [at: number | string, value: number])[];
}
export interface Drawn {
  readonly name: string;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly at: string; readonly value: number }[];
}
export interface Scale {
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
}

/** A round step that cuts `most` into four to eight pieces: 1, 2 or 5 times a power of ten. */
export function stepOf(most: number): number {
  const rough = most / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
}

/** Where the points stand in a field of `width` by `height`, measured from zero, and the ticks of both sides. */
export function drawn(
  series: readonly Series[],
  width: number,
  height: number,
): { readonly series: readonly Drawn[]; readonly across: Scale; readonly up: Scale } {
  const all = series.flatMap(({ points }) => points);
  const names = [...new Set(all.map(([at]) => at))];
  const isScale = names.every((at) => typeof at === 'number');
  const farthest = Math.max(...names.map(Number));
  const highest = Math.max(...all.map(([, value]) => value));
  const step = stepOf(highest);
  const top = Math.ceil(highest / step) * step;
  const x = (at: number | string): number =>
    Math.round(isScale ? (Number(at) / farthest) * width : ((names.indexOf(at) + 0.5) / names.length) * width);
  const y = (value: number): number => Math.round(height - (value / top) * height);
  return {
    series: series.map(({ name, points }) => ({
      name,
      marks: points.map(([at, value]) => ({ x: x(at), y: y(value), at: String(at), value })),
    })),
    across: {
      ticks: isScale
        ? Array.from({ length: Math.floor(farthest / stepOf(farthest)) + 1 }, (_, at) => at * stepOf(farthest)).map(
            (at) => ({ place: x(at), label: at.toLocaleString('en') }),
          )
        : names.map((at) => ({ place: x(at), label: String(at) })),
    },
    up: {
      ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => ({
        place: y(at * step),
        label: (at * step).toLocaleString('en'),
      })),
    },
  };
}
