import type { DependenceAnswer, TradeDependence } from '../api/study-types';
import { dollars, jurisdictionName, number } from '../format';
import type { Element } from '../map/network';
import type { Theme } from '../map/palette';
import { said, strings } from '../strings';
import { KINDS, type Cell, type LayerView } from './layer';

const { dependence: words } = strings.layers;

/** What one refusal costs, in words. */
function denialOf(trade: TradeDependence, code: string): Cell {
  const denial = trade.denials.find(({ jurisdictions }) => jurisdictions.length === 1 && jurisdictions[0] === code);
  if (denial === undefined) return { text: '–', sort: 0 };
  return denial.unserved ? { text: words.unserved, sort: Infinity } : { text: dollars(denial.extraCostUsd ?? 0), sort: denial.extraCostUsd ?? 0 };
}

/** On whose permission the asked trade depends: whose ground it crosses and what each refusal would cost. */
export function dependenceView(answer: DependenceAnswer, elements: readonly Element[], theme: Theme): LayerView {
  const trade = answer.opened ?? answer.asIs ?? null;
  if (trade === null) return { paints: new Map(), classes: [], columns: [], rows: [], notes: [words.noWay] };
  const colors = KINDS[theme];
  const players = trade.bargain.players.filter(({ player }) => player !== 'shipper')
    .sort((a, b) => b.shapleyUsd - a.shapleyUsd || (a.player < b.player ? -1 : 1));
  const exposed = new Map(trade.exposures.map((exposure) => [exposure.jurisdiction, exposure]));
  const codes = [...new Set([...players.map(({ player }) => player), ...exposed.keys()])];
  const colorOf = new Map(codes.slice(0, colors.length).map((code, index) => [code, colors[index] ?? '']));
  const paints: LayerView['paints'] = new Map();
  for (const { properties } of elements) {
    if (properties.kind !== 'link') continue;
    const color = (properties.jurisdictions ?? []).map(({ code }) => colorOf.get(code)).find((found) => found !== undefined);
    if (color !== undefined) paints.set(properties.id, { color, width: 3 });
  }
  const gains = new Map((answer.changes ?? []).map((change) => [change.player, change.gainUsd]));
  return {
    paints,
    classes: codes.filter((code) => colorOf.has(code)).map((code) => ({ color: colorOf.get(code) ?? '', text: jurisdictionName(code) })),
    columns: [words.jurisdiction, words.exposure, words.denial, words.share, ...(gains.size > 0 ? [words.gain] : [])],
    rows: codes.map((code) => {
      const player = players.find((each) => each.player === code);
      const gain = gains.get(code);
      return {
        id: `jurisdiction:${code}`, name: jurisdictionName(code), color: colorOf.get(code) ?? '',
        cells: [
          { text: `${number(100 * (exposed.get(code)?.lengthShare ?? 0), 0)}%`, sort: exposed.get(code)?.lengthShare ?? 0 },
          denialOf(trade, code),
          { text: player === undefined ? '–' : `${number(100 * player.shapleyShare, 0)}%`, sort: player?.shapleyShare ?? 0 },
          ...(gains.size > 0 ? [{ text: gain === undefined ? '–' : `${gain > 0 ? '+' : ''}${dollars(gain)}`, sort: gain ?? 0 }] : []),
        ],
      };
    }),
    notes: [
      ...(trade.cutSets && trade.cutSets.length > 0
        ? [words.cutSets(trade.cutSets.map((set) => set.map(jurisdictionName).join(' + ')).join(' · '))] : [words.noCutSet]),
      words.explained, ...answer.meaning.map(said),
    ],
  };
}
