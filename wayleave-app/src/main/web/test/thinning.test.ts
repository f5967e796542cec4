import { expect, test } from 'vitest';
import { pathOf, type Path } from '../src/map/scene';
import { THIN_FROM, zoomsOf } from '../src/map/thinning';

const SIDE = 80;
/** A grid of short links a degree tenth apart, and one long line across it. */
const grid: Path[] = [pathOf([[40, 35], [48, 35]])];
for (let y = 0; y < SIDE; y += 1) {
  for (let x = 0; x < SIDE; x += 1) {
    const at: [number, number] = [40 + x / 10, 35 + y / 10];
    grid.push(pathOf([at, [at[0] + 0.1, at[1]]]), pathOf([at, [at[0], at[1] + 0.1]]));
  }
}

test('a small network is drawn whole at every zoom', () => {
  expect(new Set(zoomsOf(grid.slice(0, THIN_FROM - 1), 8))).toEqual(new Set([0]));
});

test('a large one is thin from afar, whole close up, and grows on the way', () => {
  const zooms = zoomsOf(grid, 8);
  const drawnAt = (zoom: number): number => zooms.filter((from) => from <= zoom).length;
  const counts = [2, 4, 6, 8, 10].map(drawnAt);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[4]).toBe(grid.length);
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[0]).toBeLessThan(grid.length / 50);
  // No more than one new line a cell, so the screen is never fuller than its cells.
  expect(drawnAt(4)).toBeLessThan((9 * 512 * 16 / 360 / 8) ** 2 * 2);
});

test('what is more important is drawn first, and every part of the land shows something', () => {
  const zooms = zoomsOf(grid, 8);
  expect(zooms[0]).toBe(0);
  const far = grid.filter((_, index) => (zooms[index] ?? 99) <= 5);
  for (let lon = 40; lon < 48; lon += 1) {
    const west = (lon + 180) / 360;
    expect(far.some((path) => (path[0] ?? 0) >= west && (path[0] ?? 0) < west + 1 / 360)).toBe(true);
  }
});
