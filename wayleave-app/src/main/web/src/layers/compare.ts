import type { LinkChanges } from '../api/study-types';
import { tonnes } from '../format';
import type { Theme } from '../map/palette';
import { strings } from '../strings';
import { DIVERGING, type LayerView } from './layer';

const WIDEST = 11;

/** What gained and what lost between two scenarios: the hue says which, the width how much. */
export function changesView(answer: LinkChanges, theme: Theme, nameOf: (id: string) => string): LayerView {
  const { less, more } = DIVERGING[theme];
  const { compare: words } = strings;
  const by = (change: { tonnesBefore: number; tonnesAfter: number }): number => change.tonnesAfter - change.tonnesBefore;
  const greatest = Math.max(1, ...answer.links.map((change) => Math.abs(by(change))));
  const colorOf = (amount: number): string => (amount < 0 ? less : more);
  return {
    paints: new Map(answer.links.map((change) => [change.id, {
      color: colorOf(by(change)), width: Math.max(1.2, WIDEST * Math.sqrt(Math.abs(by(change)) / greatest)),
    }])),
    classes: [
      { color: more, text: words.gained, count: answer.links.filter((change) => by(change) > 0).length },
      { color: less, text: words.lost, count: answer.links.filter((change) => by(change) < 0).length },
    ],
    columns: [words.link, words.before, words.after, words.change],
    rows: answer.links.map((change) => ({
      id: change.id, name: nameOf(change.id), color: colorOf(by(change)),
      cells: [
        { text: tonnes(change.tonnesBefore), sort: change.tonnesBefore }, { text: tonnes(change.tonnesAfter), sort: change.tonnesAfter },
        { text: `${by(change) > 0 ? '+' : '−'}${tonnes(Math.abs(by(change)))}`, sort: by(change) },
      ],
    })),
    notes: [],
  };
}
