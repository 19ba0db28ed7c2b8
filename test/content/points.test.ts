import { expect, test } from 'vitest';
import { drawn, stepOf } from '../../src/site/data/points.ts';

test.each([
  [771, 200],
  [142.6, 50],
  [48_049, 10_000],
  [4000, 1000],
  [6, 1],
])('%d is cut into round steps of %d', (most, step) => {
  expect(stepOf(most)).toBe(step);
});

test('numbers stand where their size puts them, measured from zero', () => {
  const { series, up } = drawn(
    [
      {
        name: 'one',
        points: [
          [0, 0],
          [1000, 50],
          [4000, 100],
        ],
      },
    ],
    400,
    100,
  );
  expect(series[0]?.marks.map(({ x, y }) => [x, y])).toEqual([
    [0, 100],
    [100, 50],
    [400, 0],
  ]);
  expect(up.ticks.at(-1)).toEqual({ place: 0, label: '100' });
});

test('names stand side by side, in the order in which they come', () => {
  const { series, across } = drawn(
    [
      {
        name: 'one',
        points: [
          ['1.0.2', 771],
          ['1.0.7', 268],
        ],
      },
    ],
    400,
    100,
  );
  expect(across.ticks.map(({ label }) => label)).toEqual(['1.0.2', '1.0.7']);
  expect(series[0]?.marks.map(({ x }) => x)).toEqual([100, 300]);
});
