import type { StabilityAnswer, StabilityInput, TurningPoint } from '../api/types';
import type { SideState } from '../state/side';
import { byUnit, interval } from '../format';
import { saidFigure, strings } from '../strings';
import { h, replace, type Child } from './dom';
import { sideCard } from './side-card';

const { stability: words } = strings;
const MOST = 2;

/** Those with a turning point, fragile ones first, else in the server's order. */
export function withTurningPoint(inputs: readonly StabilityInput[]): StabilityInput[] {
  const turning = inputs.filter(({ below, above }) => Boolean(below) || Boolean(above));
  return [...turning.filter(({ fragile }) => fragile === true), ...turning.filter(({ fragile }) => fragile !== true)];
}

/** How an input moves the result: "−$0 to +$121" as words, one-sided where only one side moves. */
export function swingInWords(input: StabilityInput, unit: string): string {
  const format = byUnit(unit);
  const [down, up] = [Math.abs(input.swingDown), Math.abs(input.swingUp)];
  // A word joiner keeps the sign with its figure.
  const minus = `−\u2060${format(down)}`;
  const plus = `+\u2060${format(up)}`;
  if (down === 0) return words.movesOne(plus);
  return up === 0 ? words.movesOne(minus) : words.moves(minus, plus);
}

function known(input: StabilityInput): string {
  const { value, low, high, unit } = input;
  const format = byUnit(unit);
  const range = interval({ low: low ?? value, mid: value, high: high ?? value }, format);
  return words.now(format(value), range);
}

function turning(point: TurningPoint | null | undefined, unit: string, say: (value: string) => string): HTMLElement | null {
  if (!point) return null;
  return h('div', { class: 'turning' }, h('p', {}, say(byUnit(unit)(point.value))), h('p', { class: 'other-line', dir: 'auto' }, point.line));
}

/** What moves the result, and how far each input may move before another way is better. Comes after the answer. */
export class Stability {
  readonly element = h('section', { class: 'stability', 'data-testid': 'stability' });
  private readonly about = h('p', { class: 'hint', hidden: '' });
  private readonly body = h('div', {});

  constructor(private readonly again: () => void) {
    this.element.append(h('h3', {}, words.title), this.about, this.body);
    this.show({ kind: 'none' });
  }

  show(state: SideState<StabilityAnswer>): void {
    this.element.hidden = state.kind === 'none';
    this.element.setAttribute('aria-busy', String(state.kind === 'asking'));
    replace(this.body, state.kind === 'known' ? this.known(state.value) : sideCard(state, words, this.again));
  }

  /** Says so where the page shows another way than the one this is about. */
  setAbout(criterion: string, shown: 'this' | 'another'): void {
    this.about.hidden = shown === 'this';
    this.about.textContent = words.chosen(strings.criteria[criterion] ?? criterion);
  }

  private known(answer: StabilityAnswer): Child {
    const moving = answer.inputs.filter(({ swingDown, swingUp }) => Math.abs(swingDown) + Math.abs(swingUp) > 0).slice(0, MOST);
    const list = withTurningPoint(answer.inputs);
    const steady = answer.inputs.length - list.length;
    return [
      h('h4', {}, words.most),
      moving.length === 0 ? h('p', { class: 'hint' }, words.moved) : h('ol', { class: 'movers' }, moving.map((input) =>
        h('li', {}, h('strong', { dir: 'auto' }, saidFigure(input.name)),
          h('span', {}, `${known(input)}; ${swingInWords(input, answer.unit)}`)))),
      list.length === 0 && steady === 0 ? null : [h('h4', {}, words.far),
        list.some(({ fragile }) => fragile === true) ? h('p', { class: 'hint' }, words.farHint) : null],
      h('ul', { class: 'turning-points' }, list.map((input) => h('li', { class: input.fragile === true ? 'fragile' : '', 'data-testid': 'turning-point' },
        h('p', { class: 'turning-head' }, h('strong', { dir: 'auto' }, saidFigure(input.name)), h('span', { class: 'hint' }, words.today(byUnit(input.unit)(input.value))),
          input.fragile === true ? h('span', { class: 'status' }, words.fragile) : null),
        turning(input.below, input.unit, words.below), turning(input.above, input.unit, words.above)))),
      steady === 0 ? null : h('p', { class: 'hint' }, words.steady(steady)),
    ];
  }
}
