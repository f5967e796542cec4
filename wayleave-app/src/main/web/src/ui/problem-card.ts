import type { Place, Problem } from '../api/types';
import { strings } from '../strings';
import { h, name } from './dom';
import { icon } from './icons';
import { viewProblem, type ProblemView } from './problem';
import { jurisdictionName } from '../format';

export interface ProblemActions {
  query(): { from: string; to: string };
  nameOf(id: string): string;
  takePlace(field: 'from' | 'to' | null, place: Place): void;
  openElement(id: string): void;
  showElement(id: string): void;
  askAgain(): void;
}

const { problem: words } = strings;

function places(title: string, list: readonly Place[], choose: (place: Place) => void): HTMLElement | null {
  if (list.length === 0) return null;
  return h('section', {}, h('h3', {}, title), h('ul', { class: 'place-buttons' }, list.map((place) => h('li', {},
    h('button', { type: 'button', class: 'place-button', 'data-testid': 'nearest', onclick: () => choose(place) },
      name(place.name), h('small', {}, jurisdictionName(place.country)))))));
}

function cuts(view: ProblemView, actions: ProblemActions): HTMLElement | null {
  if (view.cutBy.length === 0) return null;
  return h('section', {}, h('h3', {}, words.cutBy), h('ul', { class: 'cuts' }, view.cutBy.map((cut) =>
    h('li', { 'data-testid': 'cut' }, h('p', {}, name(cut.name, 'cut-name'), h('span', { class: 'hint' }, cut.reason)),
      h('span', { class: 'cut-buttons' },
        h('button', { type: 'button', class: 'quiet', onclick: () => actions.showElement(cut.id) }, words.showIt),
        h('button', { type: 'button', class: 'quiet', onclick: () => actions.openElement(cut.id) }, words.openIt))))));
}

export function problemCard(problem: Problem, actions: ProblemActions): HTMLElement {
  const view = viewProblem(problem, actions.query(), (id) => actions.nameOf(id));
  return h('div', { class: 'problem', role: 'alert', 'data-testid': 'error', 'data-code': problem.code ?? '' },
    h('h2', {}, icon('warning', 20), problem.title || words.title),
    h('p', { class: 'fact', dir: 'auto' }, view.fact),
    view.advice.map((line) => h('p', { class: 'advice', dir: 'auto' }, line)),
    places(words.nearest, view.nearest, (place) => actions.takePlace(view.field, place)),
    cuts(view, actions),
    places(words.reachable, view.reachable, (place) => actions.showElement(place.id)));
}

export function unreachableCard(status: number | null, actions: ProblemActions): HTMLElement {
  return h('div', { class: 'problem', role: 'alert', 'data-testid': 'error', 'data-code': 'unreachable' },
    h('h2', {}, icon('warning', 20), words.title),
    h('p', { class: 'fact' }, status === null ? words.unreachable : words.badStatus(status)),
    h('p', { class: 'advice' }, words.unreachableAdvice),
    h('button', { type: 'button', class: 'primary', onclick: () => actions.askAgain() }, words.again));
}
