import type { Criticality, Loss } from '../api/study-types';
import { money, tonnes } from '../format';
import type { Theme } from '../map/palette';
import { said, strings } from '../strings';
import { classOf, decades, SEQUENCE, type LayerView } from './layer';

const { criticality: words } = strings.layers;
const STEPS = 3;

const plainId = (loss: Loss): string => loss.element.id.replace(/^(link|node):/, '');

/** What all trades lose when each element closes: tonnes without a way first, then extra cost. */
export function criticalityView(answer: Criticality, theme: Theme, linksOf: (id: string) => readonly string[]): LayerView {
  const colors = SEQUENCE[theme];
  const last = colors.length - 1;
  const greatest = Math.max(0, ...answer.losses.map((loss) => loss.extraUsd.mid));
  const steps = decades(greatest, STEPS);
  const rankOf = (loss: Loss): number => (loss.unservedTonnes.mid > 0 ? last : classOf(loss.extraUsd.mid, steps));
  const paints: LayerView['paints'] = new Map();
  // The worst comes last, so that it wins where elements share links.
  for (const loss of [...answer.losses].reverse()) {
    const rank = rankOf(loss);
    const paint = { color: colors[rank] ?? '', width: 2 + rank * 1.7 };
    const id = plainId(loss);
    for (const part of [id, ...linksOf(loss.element.id)]) paints.set(part, paint);
  }
  const counts = colors.map((_, index) => answer.losses.filter((loss) => rankOf(loss) === index).length);
  return {
    paints,
    classes: [
      { color: colors[last] ?? '', text: words.unserved, count: counts[last] ?? 0 },
      ...[...steps].reverse().map((step, index) => ({
        color: colors[steps.length - index] ?? '', text: words.over(money(step)), count: counts[steps.length - index] ?? 0,
      })),
      { color: colors[0] ?? '', text: words.under(money(steps[0] ?? 0)), count: counts[0] ?? 0 },
    ],
    columns: [words.element, words.unservedColumn, words.extra],
    rows: answer.losses.map((loss) => ({
      id: loss.element.id, name: loss.element.name, color: colors[rankOf(loss)] ?? '',
      cells: [
        { text: loss.unservedTonnes.mid > 0 ? tonnes(loss.unservedTonnes.mid) : '–', sort: loss.unservedTonnes.mid },
        { text: money(loss.extraUsd.mid), sort: loss.extraUsd.mid },
      ],
    })),
    notes: [words.harmless(answer.harmlessCount), ...answer.about.limits.map(said)],
  };
}
