import type { Itinerary } from '../api/types';
import { scaleOf } from '../plot/scale';
import { duration, interval } from '../format';
import { strings } from '../strings';
import { h } from './dom';

const { reliability: words } = strings;

function between(className: string, from: number, to: number): HTMLElement {
  const part = h('span', { class: className });
  part.style.insetInlineStart = `${from.toFixed(2)}%`;
  part.style.width = `${Math.max(0.6, to - from).toFixed(2)}%`;
  return part;
}

/** "9 of 10: 16 days 5 h", never broken over two lines. */
function together(share: string, hours: number): string {
  return `${share}: ${duration(hours)}`.replaceAll(' ', '\u00a0');
}

/** The knowledge interval and the band of trips, one above the other on one scale, and what each means. */
export function reliability(itinerary: Itinerary): HTMLElement | null {
  const { timeHours: known, reliability: trips } = itinerary;
  if (!trips) return null;
  const scale = scaleOf([known.low, known.high, trips.p50Hours, trips.p95Hours], 0, 100);
  const at = (value: number): number => scale.at(value);
  const row = (label: string, texts: string[], parts: HTMLElement[]): HTMLElement => h('div', { class: 'band-row' },
    h('span', { class: 'band-label' }, label), h('div', { class: 'band', 'aria-hidden': 'true' }, parts), h('span', { class: 'band-text' }, texts.map((text) => h('span', {}, text))));
  const tick = (hours: number): HTMLElement => between('band-tick', at(hours), at(hours));
  return h('section', { class: 'reliability', 'data-testid': 'reliability' }, h('h3', {}, words.title),
    row(words.known, [interval(known, duration) ?? duration(known.mid)],
      [between('band-known', at(known.low), at(known.high)), tick(known.mid)]),
    row(words.trips, [
      together(words.half, trips.p50Hours), together(words.nine, trips.p90Hours), together(words.nineteen, trips.p95Hours),
    ], [
      between('band-p95', at(trips.p50Hours), at(trips.p95Hours)), between('band-p90', at(trips.p50Hours), at(trips.p90Hours)), tick(trips.p50Hours),
    ]),
    h('p', {}, words.sentence(duration(trips.p50Hours), duration(trips.p95Hours))),
    h('p', { class: 'hint' }, words.meaning, ' ', trips.correlation === undefined || trips.correlation === null ? null
      : trips.correlation === 0 ? words.independent : words.together(trips.correlation.toLocaleString(strings.locale))));
}
