import { aboutPath, strings, type Language } from './strings';
import { h } from './ui/dom';
import { languageSwitch } from './ui/language-switch';
import type { AnswerPanel } from './ui/answer-panel';
import type { FactsPanel } from './ui/facts-panel';
import type { Legend } from './ui/legend';
import type { QueryPanel } from './ui/query-panel';
import { Sheet } from './ui/sheet';
import type { ThemeSwitch } from './ui/theme';

export interface Page { mapBox: HTMLElement; panel: HTMLElement; cross: HTMLElement; tooltip: HTMLElement; notice: HTMLElement; kept: HTMLElement; showAnswer(): void }
interface Parts { query: QueryPanel; scenario: HTMLElement; layers: HTMLElement; tools: readonly HTMLElement[]; drawer: HTMLElement; answer: AnswerPanel; facts: FactsPanel; legend: Legend; search: HTMLElement; theme: ThemeSwitch; settle(): void }

/** Puts the parts onto the page: the map fills it, everything else floats above. */
export function layOut(app: HTMLElement, parts: Parts): Page {
  const mapBox = h('div', { class: 'map', id: 'map' });
  const cross = h('div', { class: 'cross', 'aria-hidden': 'true' });
  const tooltip = h('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: '' });
  const notice = h('div', { class: 'map-notice', role: 'status', hidden: '' });
  const kept = h('div', { 'class': 'kept-notice', 'role': 'status', 'hidden': '', 'data-testid': 'kept-notice' });
  const panel = h('main', { class: 'panel card' });
  const sheet = new Sheet(panel);
  const skip = h('a', { class: 'skip', href: '#answer' }, strings.skipToAnswer);
  const scroller = h('div', { class: 'panel-scroll' });
  panel.append(sheet.handle, scroller);
  scroller.append(
    h('header', { class: 'masthead' },
      h('h1', {}, h('a', { href: '/', class: 'brand' }, h('span', { class: 'mark', 'aria-hidden': 'true' }), strings.brand)),
      h('nav', {}, parts.tools, languageSwitch(parts.settle), h('a', { href: '/watch' }, strings.watchPage.link), h('a', { href: aboutPath(strings.language as Language) }, strings.about), parts.theme.element)),
    parts.query.element, parts.scenario, parts.answer.element);
  app.replaceChildren(skip, panel, h('div', { class: 'stage' }, mapBox, cross, tooltip, notice), kept,
    h('div', { class: 'side' }, parts.search, parts.layers, parts.legend.element, parts.facts.element), parts.drawer);
  const showAnswer = (): void => {
    if (!narrow.matches) return;
    // The map above the sheet shows the way; the sheet shows its figures, not the question that led to them.
    sheet.moveTo('middle');
    scroller.scrollTo({ top: parts.answer.element.offsetTop - scroller.offsetTop });
  };
  return { mapBox, panel, cross, tooltip, notice, kept, showAnswer };
}

/** Whether the panel lies at the bottom of a narrow screen instead of standing beside the map; as the styles say it. */
const narrow = window.matchMedia('(max-width: 720px)');

/** Room on the map that the floating parts do not cover. */
export function freeMap(panel: HTMLElement, side: HTMLElement | null): { top: number; right: number; bottom: number; left: number } {
  const box = panel.getBoundingClientRect();
  const margin = narrow.matches ? 52 : 84;
  if (narrow.matches) {
    const covered = Math.min(window.innerHeight - box.top, window.innerHeight * 0.62);
    return { top: margin + 48, right: margin, bottom: covered + margin, left: margin };
  }
  const drawer = document.querySelector('.drawer:not([hidden])');
  const low = drawer === null ? 0 : window.innerHeight - drawer.getBoundingClientRect().top;
  const beside = side !== null && window.innerWidth > 1100 ? side.getBoundingClientRect().width : 0;
  // Where the page runs from right to left, the panel stands on the right.
  const onRight = box.left > window.innerWidth / 2;
  const ofPanel = onRight ? window.innerWidth - box.left : box.right;
  return {
    top: margin, bottom: low + margin,
    left: (onRight ? beside : ofPanel) + margin, right: (onRight ? ofPanel : beside) + margin,
  };
}
