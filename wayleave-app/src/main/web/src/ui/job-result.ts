import type { Criticality } from '../api/study-types';
import type { Job } from '../api/workspace-types';
import { money, number, tonnes } from '../format';
import { s } from '../plot/svg';
import { said, strings } from '../strings';
import { DataTable, type Row } from './data-table';
import { h, type Child } from './dom';

const { jobs: words } = strings;
const MOST_ROWS = 300;

interface Harm { unservedTonnes: number; extraUsd: number }
interface Worst { isProven: boolean; isPartial: boolean; sets: { elements: { id: string; name: string }[]; harm: Harm }[] }
interface Spread { p5: number; p50: number; p95: number }
interface Stress {
  summary: string;
  days: { day: number; date: string; service: number; backlogTonnes: number }[];
  elements: { element: string; name: string; usualTonnesPerDay: number; detouredTonnes: number; unservedTonnes: number; longestBacklogTonnes: number; basis: string }[];
  uncertainty?: { runs: number; unservedTonnes: Spread; extraUsd: Spread; serviceLossDays: Spread; bands: { day: number; service: Spread }[] } | null;
}

function table(columns: readonly string[], rows: Row[], choose: ((id: string) => void) | null): HTMLElement {
  const made = new DataTable(words.result, MOST_ROWS, choose, 'job-table');
  made.show(columns.map((text) => ({ text })), rows);
  return made.element;
}

/** The answer of a job as a person reads it. `choose` is told the elements of a row. */
export function jobResult(job: Job, answer: unknown, choose: (ids: readonly string[]) => void): Child {
  switch (job.ask) {
    case '/api/v1/worst': return worst(answer as Worst, choose);
    case '/api/v1/criticality': return criticality(answer as Criticality, choose);
    case '/api/v1/stress': return stress(answer as Stress);
    default: return h('pre', { class: 'job-json' }, JSON.stringify(answer, null, 1).slice(0, 20_000));
  }
}

function worst(answer: Worst, choose: (ids: readonly string[]) => void): Child {
  return [
    h('p', { class: 'hint' }, answer.isPartial ? words.partial : answer.isProven ? words.proven : words.notProven),
    table([words.set, strings.layers.criticality.unservedColumn, strings.layers.criticality.extra], answer.sets.map((set, index) => ({
      id: String(index),
      cells: [
        { text: set.elements.map(({ name }) => name).join(' + ') }, { text: tonnes(set.harm.unservedTonnes), sort: set.harm.unservedTonnes },
        { text: money(set.harm.extraUsd), sort: set.harm.extraUsd },
      ],
    })), (id) => choose(answer.sets[Number(id)]?.elements.map((element) => element.id) ?? [])),
  ];
}

function criticality(answer: Criticality, choose: (ids: readonly string[]) => void): Child {
  return [
    answer.isPartial ? h('p', { class: 'hint' }, words.partial) : null,
    table([strings.layers.criticality.element, words.kind, strings.layers.criticality.unservedColumn, strings.layers.criticality.extra],
      answer.losses.map((loss) => ({
        id: loss.element.id,
        cells: [
          { text: loss.element.name }, { text: strings.kinds[loss.element.kind] ?? loss.element.kind }, { text: tonnes(loss.unservedTonnes.mid), sort: loss.unservedTonnes.mid },
          { text: money(loss.extraUsd.mid), sort: loss.extraUsd.mid },
        ],
      })), (id) => choose([id])),
  ];
}

const WIDTH = 480;
const HEIGHT = 150;

/** Service day by day; the band is where nine of ten drawn runs lie. */
function curve(answer: Stress): SVGSVGElement {
  const days = answer.days.length;
  const least = Math.min(1, ...answer.days.map(({ service }) => service), ...(answer.uncertainty?.bands ?? []).map(({ service }) => service.p5));
  const low = Math.min(0.995, least - (1 - least) * 0.15);
  const x = (day: number): number => 40 + ((day - 1) / Math.max(1, days - 1)) * (WIDTH - 50);
  const y = (service: number): number => 10 + ((1 - service) / (1 - low)) * (HEIGHT - 34);
  const path = (points: readonly (readonly [number, number])[]): string => points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('');
  const bands = answer.uncertainty?.bands ?? [];
  const area = bands.length === 0 ? '' : `${path(bands.map(({ day, service }) => [x(day), y(service.p95)] as const))}${path([...bands].reverse().map(({ day, service }) => [x(day), y(service.p5)] as const)).replace('M', 'L')}Z`;
  return s('svg', { 'viewBox': `0 0 ${WIDTH} ${HEIGHT}`, 'class': 'service-curve', 'role': 'img', 'aria-label': said(answer.summary), 'data-testid': 'service-curve' },
    ...[1, (1 + low) / 2, low].map((value) => s('g', {}, s('line', { 'class': 'grid', 'x1': 40, 'x2': WIDTH - 10, 'y1': y(value), 'y2': y(value) }),
      s('text', { 'x': 35, 'y': y(value) + 4, 'text-anchor': 'end' }, `${number(100 * value, 1)}%`))),
    ...(area === '' ? [] : [s('path', { class: 'band', d: area })]),
    s('path', { class: 'curve', d: path(answer.days.map(({ day, service }) => [x(day), y(service)] as const)) }),
    ...[1, Math.ceil(days / 2), days].map((day) => s('text', { 'x': x(day), 'y': HEIGHT - 6, 'text-anchor': day === 1 ? 'start' : day === days ? 'end' : 'middle' }, answer.days[day - 1]?.date ?? '')));
}

function stress(answer: Stress): Child {
  const { uncertainty } = answer;
  return [
    h('p', { dir: 'auto' }, said(answer.summary)),
    h('h3', {}, words.service), curve(answer),
    uncertainty ? h('p', { class: 'hint' }, words.spread(uncertainty.runs, money(uncertainty.extraUsd.p5), money(uncertainty.extraUsd.p50), money(uncertainty.extraUsd.p95))) : null,
    table([words.disrupted, words.usual, words.around, words.backlog, strings.compare.unserved], answer.elements.map((element) => ({
      id: element.element,
      cells: [
        { text: element.name }, { text: tonnes(element.usualTonnesPerDay), sort: element.usualTonnesPerDay },
        { text: tonnes(element.detouredTonnes), sort: element.detouredTonnes }, { text: tonnes(element.longestBacklogTonnes), sort: element.longestBacklogTonnes },
        { text: tonnes(element.unservedTonnes), sort: element.unservedTonnes },
      ],
    })), null),
  ];
}
