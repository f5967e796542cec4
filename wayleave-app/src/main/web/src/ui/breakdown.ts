import type { ActivityShare, Range } from '../api/types';
import { dollars, duration, interval } from '../format';
import { strings } from '../strings';
import { h } from './dom';

const { breakdown: words } = strings;

function bar(label: string, shares: readonly ActivityShare[], of: (share: ActivityShare) => Range): HTMLElement | null {
  const total = shares.reduce((sum, share) => sum + of(share).mid, 0);
  if (total <= 0) return null;
  return h('div', { class: 'stack' }, h('span', { class: 'stack-label' }, label),
    h('div', { class: 'stack-bar', 'aria-hidden': 'true' }, shares.filter((share) => of(share).mid > 0).map((share) => {
      const part = h('span', { class: `activity activity-${share.activity}`, title: words.activities[share.activity] });
      part.style.flexGrow = String(of(share).mid / total);
      return part;
    })));
}

function amount(range: Range, total: number, format: (value: number) => string): HTMLElement {
  if (range.mid === 0 && range.high === 0) return h('td', {}, words.none);
  const spread = interval(range, format);
  const percent = total > 0 ? ` · ${Math.round((100 * range.mid) / total)}%` : '';
  return h('td', {}, format(range.mid), h('span', { class: 'percent' }, percent), spread === null ? null : h('small', {}, spread));
}

/** Two stacked bars over one table: shades and patterns tell the activities apart, the table says them. */
export function breakdown(shares: readonly ActivityShare[] | null | undefined): HTMLElement | null {
  if (!shares || shares.length === 0) return null;
  const { answer } = strings;
  const sum = (of: (share: ActivityShare) => Range): number => shares.reduce((total, share) => total + of(share).mid, 0);
  const [hours, usd] = [sum((share) => share.timeHours), sum((share) => share.costUsd)];
  return h('section', { class: 'breakdown', 'data-testid': 'breakdown' }, h('h3', {}, words.title),
    bar(answer.time, shares, (share) => share.timeHours), bar(answer.cost, shares, (share) => share.costUsd),
    h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, words.activity)),
        h('th', { scope: 'col' }, answer.time), h('th', { scope: 'col' }, answer.cost))),
      h('tbody', {}, shares.map((share) => h('tr', {},
        h('th', { scope: 'row' }, h('span', { class: 'activity-name' },
          h('span', { class: `activity activity-${share.activity}`, 'aria-hidden': 'true' }),
          words.activities[share.activity] ?? share.activity)),
        amount(share.timeHours, hours, duration), amount(share.costUsd, usd, dollars))))));
}
