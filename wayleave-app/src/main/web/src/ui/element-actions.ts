import { withOverride, withoutOverride } from '../state/changes';
import { withClosed, withOpened, withoutChange, type Query } from '../state/query';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { h, uniqueId, type Child } from './dom';

const { facts: words, actions } = strings;

/** What an element is to a scenario. */
export interface Acted {
  /** As the scenario names it: the id alone of a link or node, else its kind before it. */
  id: string;
  kind: string;
  canClose: boolean;
  canOpen: boolean;
}

type Change = (query: Query) => Query;

/** What the reader can do with an element: begin or end there, close or open it, make it slower. */
export function elementActions(acted: Acted, store: QueryStore): HTMLElement {
  const query = store.query();
  const { id, kind } = acted;
  const button = (text: string, change: Change, testId: string): HTMLElement =>
    h('button', { 'type': 'button', 'data-testid': testId, 'onclick': () => store.set(change(store.query())) }, text);
  const list: Child[] = [];
  if (kind === 'node') {
    list.push(button(words.departHere, (now) => ({ ...now, from: id }), 'depart'), button(words.arriveHere, (now) => ({ ...now, to: id }), 'arrive'));
  }
  const changed = [id, `${id}:ab`, `${id}:ba`].filter((name) => query.close.includes(name) || query.open.includes(name));
  if (changed.length > 0) {
    list.push(h('span', { class: 'changed' }, changed.some((name) => query.close.includes(name)) ? words.closedByYou : words.openedByYou),
      button(words.undo, (now) => changed.reduce(withoutChange, now), 'undo-element'));
  } else {
    if (acted.canClose) list.push(button(words.closeElement, (now) => withClosed(now, id), 'close-element'));
    if (acted.canOpen) list.push(button(words.openElement, (now) => withOpened(now, id), 'open-element'));
    if (kind === 'link' && acted.canClose) {
      list.push(button(actions.closeForward, (now) => withClosed(now, `${id}:ab`), 'close-forward'),
        button(actions.closeBackward, (now) => withClosed(now, `${id}:ba`), 'close-backward'));
    }
  }
  if (kind === 'link') list.push(extraHours(`link:${id}:extra_time`, store));
  if (kind === 'crossing') list.push(extraHours(`${id}:extra_time`, store));
  return h('div', { class: 'facts-buttons' }, list);
}

/** Hours added to passing the element; an empty field adds none. */
function extraHours(figure: string, store: QueryStore): HTMLElement {
  const input = h('input', {
    'id': uniqueId('hours'), 'type': 'number', 'min': 0, 'max': 10_000, 'step': 'any', 'inputmode': 'decimal', 'data-testid': 'extra-hours',
    'onchange': () => {
      const hours = input.valueAsNumber;
      const now = store.query();
      if (input.value !== '' && !(hours >= 0)) return;
      store.set({
        ...now,
        overrides: input.value === '' || hours === 0
          ? withoutOverride(now.overrides, figure)
          : withOverride(now.overrides, { figure, value: hours, unit: 'h', source: actions.whatIf }),
      });
    },
  });
  const given = store.query().overrides.find((override) => override.figure === figure);
  if (given !== undefined) input.value = String(given.value);
  return h('span', { class: 'extra-hours' }, h('label', { for: input.id }, actions.extraHours), input);
}
