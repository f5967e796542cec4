import { elementOf, quantityOf, withoutOverride, type Override } from '../state/changes';
import type { ScenarioHistory } from '../state/history';
import { withExcluded, withoutChange, type Query } from '../state/query';
import { isChanged, NO_SCENARIO, type Scenario } from '../state/scenario';
import type { QueryStore } from '../state/store';
import { duration, jurisdictionName, number, tonnes, unitName } from '../format';
import { strings } from '../strings';
import type { Correction, Queue, Trade } from '../api/types';
import { h, name, replace } from './dom';
import { icon, type IconName } from './icons';
import { tradeInWords } from './trade';

const { scenario: words } = strings;

/** The element, the quantity and the new value in a few words. */
export function overrideInWords(override: Override, nameOf: (id: string) => string): { what: string; value: string } {
  const quantity = quantityOf(override.figure);
  const id = elementOf(override.figure);
  const unit = override.unit !== undefined ? unitName(override.unit) : words.units[quantity] ?? '';
  const value = `${number(override.value)} ${unit}`.trim();
  const element = quantity === '' ? id.replace(/^parameter:/, '').replaceAll('-', ' ') : nameOf(id.replace(/^(link|node):/, ''));
  return { what: [element, words.quantities[quantity] ?? ''].filter((part) => part !== '').join(': '), value };
}

/** How long the wait is, for how much, and what that rests on. */
export function queueInWords({ hours, basis, comingTonnes, roundTonnes, stuckTonnes }: Queue): string {
  if (comingTonnes === 0) return words.queueOfNothing;
  const between = hours.low === hours.high ? '' : ` (${duration(hours.low)} – ${duration(hours.high)})`;
  return [
    words.queue(duration(hours.mid) + between, tonnes(comingTonnes), tonnes(roundTonnes)),
    stuckTonnes > 0 ? words.queueStuck(tonnes(stuckTonnes)) : '',
    words.queueBasis(strings.basis[basis] ?? basis),
  ].filter((part) => part !== '').join(' ');
}

/** The scenario as chips that can be taken away, with undo, redo, a name and where it is kept. */
export class ScenarioBar {
  readonly element = h('section', { class: 'scenario', 'aria-label': words.title, 'data-testid': 'scenario' });
  private readonly chips = h('ul', { class: 'chips', 'data-testid': 'chips' });
  private readonly title: HTMLInputElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly clear: HTMLButtonElement;
  private readonly effect = h('p', { 'class': 'effect', 'role': 'status', 'hidden': '', 'data-testid': 'effect' });
  private readonly queues = h('ul', { 'class': 'queues', 'hidden': '', 'data-testid': 'queues' });
  private corrections: readonly Correction[] = [];
  private readonly live = h('p', { class: 'visually-hidden', role: 'status' });

  constructor(
    private readonly store: QueryStore, private readonly history: ScenarioHistory,
    private readonly nameOf: (id: string) => string, openDialog: () => void,
  ) {
    const button = (testId: string, text: string, picture: IconName, act: () => void): HTMLButtonElement =>
      h('button', { type: 'button', class: 'icon-button', 'aria-label': text, title: text, 'data-testid': testId, onclick: act }, icon(picture, 18));
    this.title = h('input', {
      'class': 'scenario-name', 'type': 'text', 'maxlength': 200, 'aria-label': words.name, 'placeholder': words.title, 'dir': 'auto',
      'data-testid': 'scenario-name',
      'onchange': () => this.store.set({ ...this.store.query(), name: this.title.value.trim() }),
    });
    this.undo = button('undo', words.undo, 'undo', () => this.go(this.history.undo(), words.undone));
    this.redo = button('redo', words.redo, 'redo', () => this.go(this.history.redo(), words.redone));
    this.clear = button('clear-scenario', words.clear, 'trash', () => this.go({ ...NO_SCENARIO }, words.cleared));
    this.element.append(
      h('div', { class: 'scenario-head' }, this.title, this.undo, this.redo, this.clear,
        button('compare-baseline', words.compare, 'compare', () => this.store.set({ ...this.store.query(), against: 'baseline' })),
        button('open-scenarios', words.open, 'folder', openDialog)),
      this.chips, this.queues, this.effect, this.live);
    document.addEventListener('keydown', (event) => this.key(event));
    this.show(store.query());
  }

  show(query: Query): void {
    this.history.note(query);
    if (document.activeElement !== this.title) this.title.value = query.name;
    this.undo.disabled = !this.history.canUndo();
    this.redo.disabled = !this.history.canRedo();
    const changed = isChanged(query);
    this.clear.disabled = !changed && query.name === '';
    this.element.classList.toggle('empty', !changed);
    this.drawQueues(query);
    if (!changed) {
      replace(this.chips, h('li', { class: 'hint' }, strings.query.noChanges));
      return;
    }
    const without = (id: string) => (now: Query): Query => withoutChange(now, id);
    replace(this.chips,
      query.close.map((id) => this.chip(strings.query.closed, this.nameOf(id), 'closed', without(id))),
      query.open.map((id) => this.chip(strings.query.opened, this.nameOf(id), 'opened', without(id))),
      query.overrides.map((override) => {
        const { what, value } = overrideInWords(override, this.nameOf);
        return this.chip(value, what, 'changed', (now) => ({ ...now, overrides: withoutOverride(now.overrides, override.figure) }),
          strings.scenario.says(override.source));
      }),
      query.exclude.map((code) => this.chip(words.leftOut, jurisdictionName(code), 'closed', (now) => withExcluded(now, code, 'in'))),
      query.restricted === 'exclude'
        ? this.chip(words.leftOut, words.restricted, 'closed', (now) => ({ ...now, restricted: 'flag' })) : null);
  }

  /** What it does to the trade that is asked about. */
  showEffect(effect: Trade | 'no way before' | null): void {
    this.effect.hidden = effect === null;
    this.effect.textContent = effect === null ? '' : effect === 'no way before' ? words.noWayBefore : words.effect(tradeInWords(effect));
  }

  /** How long the wait is where capacity is lost, as the answer says. */
  showQueues(corrections: readonly Correction[]): void {
    this.corrections = corrections;
    this.drawQueues(this.store.query());
  }

  /** Only of what the scenario still says: an answer may be older. */
  private drawQueues(query: Query): void {
    const lines = this.corrections.flatMap(({ figure, value, queue }) =>
      queue && query.overrides.some((override) => override.figure === figure && override.value === value)
        ? [h('li', {}, name(this.nameOf(elementOf(figure).replace(/^(link|node):/, ''))), `: ${queueInWords(queue)}`)] : []);
    this.queues.hidden = lines.length === 0;
    replace(this.queues, lines);
  }

  private chip(kind: string, text: string, className: string, without: (query: Query) => Query, title: string | null = null): HTMLElement {
    return h('li', { class: `chip ${className}`, 'data-testid': 'chip', title },
      h('span', { class: 'chip-kind' }, kind), name(text),
      h('button', {
        type: 'button', 'aria-label': strings.query.removeChange(text),
        onclick: () => {
          this.store.set(without(this.store.query()));
          // What had the focus is gone.
          (this.chips.querySelector('button') ?? this.title).focus();
        },
      }, icon('close', 14)));
  }

  private go(scenario: Scenario | null, said: string): void {
    if (scenario === null) return;
    this.live.textContent = said;
    this.store.set({ ...this.store.query(), ...scenario });
  }

  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // A field has an undo of its own.
    const target = event.target;
    if (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio') return;
    const letter = event.key.toLowerCase();
    const wanted = letter === 'z' ? (event.shiftKey ? this.redo : this.undo) : letter === 'y' ? this.redo : null;
    if (wanted === null || wanted.disabled) return;
    event.preventDefault();
    wanted.click();
  }
}
