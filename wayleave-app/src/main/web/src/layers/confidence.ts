import type { Element } from '../map/network';
import { nameOf } from '../map/network';
import { kilometers, number } from '../format';
import type { Theme } from '../map/palette';
import { strings } from '../strings';
import type { LayerView } from './layer';

const { confidence: words } = strings.layers;

/** The weakest first. */
const BASES = ['memory', 'estimate', 'computed', 'measured', 'published'] as const;
type Basis = (typeof BASES)[number];
const COLORS: Record<Theme, Record<Basis, string>> = {
  light: { memory: '#b2182b', estimate: '#e08214', computed: '#8a7fb8', measured: '#3f8fc4', published: '#08519c' },
  dark: { memory: '#ff7f76', estimate: '#f2b04b', computed: '#b8aee0', measured: '#6fb5e6', published: '#a9d6ff' },
};
const MOST_ROWS = 300;

function basisOf(element: Element): Basis {
  return BASES.find((basis) => basis === element.properties.provenance?.basis) ?? 'memory';
}

/** What the rows of the network rest on. */
export function confidenceView(elements: readonly Element[], theme: Theme): LayerView {
  const colors = COLORS[theme];
  const paints: LayerView['paints'] = new Map();
  const counts = new Map<Basis, { links: number; places: number; km: number }>(BASES.map((basis) => [basis, { links: 0, places: 0, km: 0 }]));
  let allKm = 0;
  for (const element of elements) {
    const { properties } = element;
    const basis = basisOf(element);
    const count = counts.get(basis);
    paints.set(properties.id, { color: colors[basis], width: properties.kind === 'link' ? 4 : 5 });
    if (count === undefined) continue;
    if (properties.kind === 'link') {
      count.links += 1;
      count.km += properties.lengthKm;
      allKm += properties.lengthKm;
    } else {
      count.places += 1;
    }
  }
  const weak = elements.filter((element) => element.properties.kind === 'link')
    .sort((a, b) => BASES.indexOf(basisOf(a)) - BASES.indexOf(basisOf(b)) || length(b) - length(a));
  return {
    paints,
    classes: BASES.map((basis) => {
      const { links = 0, places = 0, km = 0 } = counts.get(basis) ?? {};
      const share = allKm === 0 ? 0 : (100 * km) / allKm;
      return { color: colors[basis], text: `${strings.basis[basis] ?? basis}: ${words.share(number(share, 0), links, places)}` };
    }),
    columns: [words.link, words.basis, words.length],
    rows: weak.slice(0, MOST_ROWS).map((element) => ({
      id: element.properties.id, name: nameOf(element), color: colors[basisOf(element)],
      cells: [
        { text: strings.basis[basisOf(element)] ?? basisOf(element), sort: BASES.indexOf(basisOf(element)) },
        { text: kilometers(length(element)), sort: length(element) },
      ],
    })),
    notes: [words.meaning],
  };
}

function length(element: Element): number {
  return element.properties.kind === 'link' ? element.properties.lengthKm : 0;
}
