import { expect, test } from 'vitest';
import type { Itinerary } from '../src/api/types';
import { distance, partsOf, pathOf, spotsOf, waysOf } from '../src/map/scene';

const place = (id: string, lon: number, lat: number): object => ({ id, name: id.toUpperCase(), lon, lat });
const itinerary = {
  legs: [
    { index: 0, mode: 'rail', gaugeMm: '1520', from: place('a', 40, 40), to: place('b', 50, 40), geometry: [[40, 40], [50, 40]] },
    { index: 1, mode: 'sea', from: place('b', 50, 40), to: place('b', 50, 40), geometry: [[50, 40]] },
    { index: 2, mode: 'road', from: place('b', 50, 40), to: place('c', 60, 42), geometry: [[50, 40], [60, 42]] },
  ],
} as unknown as Itinerary;

test('positions become the unit square of Web Mercator', () => {
  const [x, y, eastX, northY] = pathOf([[0, 0], [180, 85.0511287798]]);
  expect([x, y, eastX]).toEqual([0.5, 0.5, 1]);
  expect(northY).toBeCloseTo(0, 9);
  // EPSG:3857 has 60° N at 8,399,737.89 m of a half world of 20,037,508.34 m.
  expect(pathOf([[0, 60]])[1]).toBeCloseTo(0.5 - 8_399_737.89 / 20_037_508.342_8 / 2, 8);
});

test('legs without a line are left out, ends are named before what is between', () => {
  expect(partsOf(itinerary).map(({ leg, class: drawn }) => [leg, drawn])).toEqual([[0, 'rail-1520'], [2, 'road']]);
  expect(spotsOf(itinerary).map(({ name, role }) => `${name} ${role}`)).toEqual(['A end', 'C end', 'B change', 'B change']);
  expect(spotsOf({ legs: [] } as unknown as Itinerary)).toEqual([]);
  expect(waysOf([{ rank: 3, itinerary }])[0]?.paths).toHaveLength(2);
});

test('how far a point of the screen is from a line', () => {
  const at = { x: 0, y: 0, scale: 1000 };
  const line = new Float64Array([0.1, 0.1, 0.2, 0.1, 0.2, 0.3]);
  expect(distance(line, at, { x: 150, y: 104 })).toBeCloseTo(4);
  expect(distance(line, at, { x: 203, y: 200 })).toBeCloseTo(3);
  expect(distance(line, at, { x: 97, y: 96 })).toBeCloseTo(5);
  expect(distance(line.subarray(0, 2), at, { x: 103, y: 104 })).toBeCloseTo(5);
  expect(distance(new Float64Array([0.1, 0.1, 0.1, 0.1]), at, { x: 100, y: 107 })).toBeCloseTo(7);
});
