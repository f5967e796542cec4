import { expect, test } from 'vitest';
import { continuous } from '../src/map/antimeridian';

test('a line over the 180th meridian goes on instead of jumping back, both ways', () => {
  expect(continuous([[179, 65], [-179, 66], [-178, 66], [179, 65]])).toEqual([[179, 65], [181, 66], [182, 66], [179, 65]]);
  expect(continuous([[-179, 0], [179, 0], [-179, 0]])).toEqual([[-179, 0], [-181, 0], [-179, 0]]);
});

test('any other line stays as it is', () => {
  const line = [[-10, 50], [120, 40], [-10, 50]];
  expect(continuous(line)).toEqual(line);
});
