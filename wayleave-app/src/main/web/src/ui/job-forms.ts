import { CLOSES, toStudyRequest, type Query } from '../state/query';
import { strings } from '../strings';
import { h, uniqueId } from './dom';

const { jobs: words } = strings;

/** A long question as the server takes it. */
export interface JobRequest { ask: string; query: Record<string, string[]>; name: string }

/** What the page's scenario says, as a query of lists. */
export function scenarioQuery(query: Query): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(toStudyRequest(query))) lists[key] = [...(lists[key] ?? []), value];
  return lists;
}

/** What is closed becomes what is disrupted: from a day, for some days, with what is left of it. */
export function stressText(query: Query, form: { start: string; horizon: number; from: number; low: number; mid: number; high: number; share: number; runs: number }): string {
  return JSON.stringify({
    name: query.name || words.stress, start: form.start, horizon_days: form.horizon, runs: form.runs, seed: 1,
    disruptions: query.close.map((element) => ({
      element: element.replace(/:(ab|ba)$/, ''), from: form.from, share: form.share / 100,
      to: { low: form.from + form.low - 1, mid: form.from + form.mid - 1, high: form.from + form.high - 1 },
    })),
  });
}

interface Field { box: HTMLElement; input: HTMLInputElement }

function field(label: string, testId: string, type: string, value: string, more: Record<string, string> = {}): Field {
  const input = h('input', { id: uniqueId('job'), type, required: '', 'data-testid': testId, ...more });
  input.value = value;
  return { input, box: h('div', { class: 'field' }, h('label', { for: input.id }, label), input) };
}

function kinds(testId: string, chosen: readonly string[]): { box: HTMLElement; values: () => string[] } {
  const boxes = CLOSES.map((kind) => {
    const input = h('input', { 'type': 'checkbox', 'value': kind, 'data-testid': `${testId}-${kind}` });
    input.checked = chosen.includes(kind);
    return { input, label: h('label', { class: 'check' }, input, strings.layers.closing[kind]) };
  });
  return {
    box: h('fieldset', { class: 'job-kinds' }, h('legend', {}, strings.layers.closes), boxes.map(({ label }) => label)),
    values: () => boxes.filter(({ input }) => input.checked).map(({ input }) => input.value),
  };
}

function form(testId: string, title: string, hint: string, parts: HTMLElement[], start: () => void): HTMLElement {
  return h('details', { 'class': 'job-form', 'data-testid': testId }, h('summary', {}, title),
    h('form', {
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        start();
      },
    }, h('p', { class: 'hint' }, hint), h('div', { class: 'correction-numbers' }, parts),
    h('button', { 'type': 'submit', 'class': 'primary', 'data-testid': `${testId}-start` }, words.start)));
}

/** A small form for each kind of long question. */
export function jobForms(query: () => Query, start: (request: JobRequest) => void): HTMLElement[] {
  const size = field(words.size, 'job-k', 'number', '3', { min: '1', max: '3', step: '1' });
  const worstKinds = kinds('job-worst', ['borders']);
  const allKinds = kinds('job-criticality', CLOSES);
  const number = (label: string, testId: string, value: string, min: string, max: string): Field =>
    field(label, testId, 'number', value, { min, max, step: '1' });
  const day = field(words.firstDay, 'job-first-day', 'date', '2024-06-01');
  const parts = {
    horizon: number(words.horizon, 'job-horizon', '60', '1', '731'), from: number(words.from, 'job-from', '5', '1', '731'),
    low: number(words.low, 'job-low', '5', '1', '700'), mid: number(words.mid, 'job-mid', '14', '1', '700'), high: number(words.high, 'job-high', '40', '1', '700'),
    share: number(words.share, 'job-share', '0', '0', '100'), runs: number(words.runs, 'job-runs', '200', '0', '10000'),
  };
  return [
    form('job-worst', words.worst, words.worstHint, [size.box, worstKinds.box], () => start({
      ask: '/api/v1/worst', name: words.worstName(size.input.value),
      query: { ...scenarioQuery(query()), k: [size.input.value], elements: worstKinds.values() },
    })),
    form('job-criticality', words.criticality, words.criticalityHint, [allKinds.box], () => start({
      ask: '/api/v1/criticality', name: words.criticality,
      query: { ...scenarioQuery(query()), elements: allKinds.values(), limit: ['100000'] },
    })),
    form('job-stress', words.stress, words.stressHint, [day.box, ...Object.values(parts).map(({ box }) => box)], () => {
      const value = (key: keyof typeof parts): number => parts[key].input.valueAsNumber;
      const { network, demand } = query();
      start({
        ask: '/api/v1/stress', name: query().name || words.stress,
        query: {
          scenario: [stressText(query(), {
            start: day.input.value, horizon: value('horizon'), from: value('from'), low: value('low'), mid: value('mid'), high: value('high'),
            share: value('share'), runs: value('runs'),
          })],
          ...(network === '' ? {} : { network: [network] }), ...(demand === '' ? {} : { demand: [demand] }),
        },
      });
    }),
  ];
}
