import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NetworkGeoJson } from '../src/api/types';
import { boundsOf, nameOf, Network } from '../src/map/network';

const fixture = JSON.parse(
  readFileSync(new URL('../mock/fixture-network.geojson.json', import.meta.url), 'utf8')) as NetworkGeoJson;
const network = new Network(fixture);
const ids = (text: string): string[] => network.search(text, 5).map(({ properties }) => properties.id);

describe('finding on the map', () => {
  test('by a name in any script, capitals and accents aside', () => {
    expect(ids('ТАШКЕНТ')).toEqual(['uz-tashkent']);
    expect(ids('bakı')[0]).toBe('az-baku');
    expect(ids('თბილისი')).toEqual(['ge-tbilisi']);
  });

  test('places come before links, beginnings before the rest', () => {
    const found = network.search('astara', 5);
    expect(found[0]?.properties.id).toBe('ir-astara');
    expect(found.slice(1).map(({ properties }) => properties.kind)).not.toContain('node');
    expect(found.length).toBeGreaterThan(1);
  });

  test('nothing for nothing', () => expect(ids('   ')).toEqual([]));
});

test('a link without a name is called by its ends, an unknown id by itself', () => {
  const link = network.findElement('tr-kars--am-yerevan--rail');
  expect(link && nameOf(link)).toBe('Kars – Yerevan');
  expect(network.nameOf('xx-nowhere')).toBe('xx-nowhere');
});

test('map data carries class and rank, and no facts', () => {
  const { links, nodes } = network.toMapData();
  expect(links.features.length + nodes.features.length).toBe(fixture.features.length);
  const closed = links.features.find((feature) => feature.properties?.['id'] === 'tr-kars--am-yerevan--rail');
  expect(closed?.properties).toEqual({ id: 'tr-kars--am-yerevan--rail', class: 'closed', mode: 'rail', from: 0 });
});

test('the local name on the map is never the English one over again', () => {
  const nodes = network.toMapData().nodes.features.map(({ properties }) => [properties?.['id'], properties?.['local']]);
  expect(Object.fromEntries(nodes)).toMatchObject({ 'ge-tbilisi': 'თბილისი', 'az-baku': 'Bakı', 'tr-kars': '' });
});

test('bounds hold every position, and none have none', () => {
  expect(boundsOf([[50, 40], [45, 43], [47, 39]])).toEqual([45, 39, 50, 43]);
  expect(boundsOf([])).toBeNull();
});
