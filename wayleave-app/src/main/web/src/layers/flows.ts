import type { Flows } from '../api/study-types';
import { money, tonnes } from '../format';
import type { Theme } from '../map/palette';
import { said, strings } from '../strings';
import { BLUES, classOf, decades, type LayerView } from './layer';

const { flows: words } = strings.layers;
const WIDEST = 11;

const sum = (parts: Record<string, number>): number => Object.values(parts).reduce((all, part) => all + part, 0);

/** How much goes over every link in a year: as wide as the root of it, so that the area is the amount. */
export function flowsView(answer: Flows, theme: Theme, nameOf: (id: string) => string): LayerView {
  const colors = BLUES[theme];
  const greatest = Math.max(0, ...answer.links.map((link) => link.tonnes));
  const steps = decades(greatest, colors.length - 1);
  const paints: LayerView['paints'] = new Map();
  for (const link of answer.links) {
    paints.set(link.id, {
      color: colors[classOf(link.tonnes, steps)] ?? '', width: Math.max(1, WIDEST * Math.sqrt(link.tonnes / greatest)),
    });
  }
  return {
    paints,
    classes: [...steps].reverse().map((step, index) => ({
      color: colors[steps.length - index] ?? '', text: words.over(tonnes(step)),
      count: answer.links.filter((link) => classOf(link.tonnes, steps) === steps.length - index).length,
    })),
    columns: [words.link, words.there, words.back],
    rows: answer.links.map((link) => ({
      id: link.id, name: nameOf(link.id), color: colors[classOf(link.tonnes, steps)] ?? '',
      cells: [link.forwardTonnes, link.backwardTonnes].map((way) => ({ text: tonnes(sum(way)), sort: sum(way) })),
    })),
    notes: [
      words.totals(tonnes(answer.totals.tonnes.mid), tonnes(answer.totals.unservedTonnes), money(answer.totals.costUsd.mid)),
      ...answer.about.limits.map(said),
    ],
  };
}
