import { describe, expect, test } from 'vitest';
import { LINK_CLASSES, linkClass, NODE_CLASSES, nodeClass, nodeImportance, nodeTier } from '../src/map/classes';
import { layers, layersOf } from '../src/map/layers';
import { palettes } from '../src/map/palette';
import type { LinkStatus, ModeName, NodeType } from '../src/api/types';

describe('the class of a link', () => {
  test.each<[ModeName, string | null, LinkStatus, string]>([
    ['rail', '1520', 'open', 'rail-1520'], ['rail', '1435', 'seasonal', 'rail-1435'], ['rail', '1676', 'open', 'rail-1676'],
    ['rail', '1520/1435', 'open', 'rail-dual'], ['rail', '1067', 'open', 'rail-other'], ['rail', null, 'open', 'rail-other'],
    ['road', null, 'open', 'road'], ['sea', null, 'open', 'sea'], ['rail_ferry', '1520', 'open', 'rail-ferry'],
    ['ro_ro', null, 'open', 'ro-ro'], ['inland_waterway', null, 'seasonal', 'inland-waterway'],
    ['rail', '1520', 'planned', 'planned'], ['road', null, 'under_construction', 'planned'], ['sea', null, 'closed', 'closed'],
  ])('%s %s %s', (mode, gaugeMm, status, expected) => expect(linkClass({ mode, gaugeMm, status })).toBe(expected));
});

describe('the class of a node', () => {
  test.each<[NodeType[], string]>([
    [['city', 'port'], 'port'], [['rail_station', 'border_rail'], 'border-rail'], [['border_road', 'border_rail'], 'border-rail'],
    [['border_road'], 'border-road'], [['terminal', 'city'], 'city'], [['terminal', 'rail_station'], 'terminal'],
    [['junction'], 'other'], [[], 'other'],
  ])('%s', (types, expected) => expect(nodeClass({ types })).toBe(expected));

  test('a metropolis with a river port is a city; a town with one is a port', () => {
    expect(nodeClass({ types: ['city', 'port'], populationK: 13100 })).toBe('city');
    expect(nodeClass({ types: ['city', 'port'], populationK: 312 })).toBe('port');
  });

  test('larger cities come earlier and a capital beats any station', () => {
    const city = (populationK: number) => ({ types: ['city'] as NodeType[], populationK });
    expect([3000, 600, 200, 20].map((size) => nodeTier(city(size)))).toEqual([0, 1, 2, 3]);
    expect(nodeImportance(city(3000))).toBeGreaterThan(nodeImportance(city(600)));
    expect(nodeImportance(city(20))).toBeGreaterThan(nodeImportance({ types: ['junction'] }));
  });
});

test('every legend entry switches layers that exist, and every network layer belongs to an entry', () => {
  const drawn = layers(palettes.light).filter((layer) => 'source' in layer && (layer.source === 'links' || layer.source === 'nodes'))
    .map(({ id }) => id).filter((id) => !/^(paint|change)-/.test(id));
  const switched = [...LINK_CLASSES, ...NODE_CLASSES].flatMap(layersOf);
  expect([...new Set(switched)].sort()).toEqual([...new Set(drawn)].sort());
  expect(drawn).toEqual(expect.arrayContaining(layersOf('labels')));
});

test('both themes draw the same layers', () => {
  expect(layers(palettes.dark).map(({ id }) => id)).toEqual(layers(palettes.light).map(({ id }) => id));
});
