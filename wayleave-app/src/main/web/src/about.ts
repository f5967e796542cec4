import './styles/about-page.css';
import { api } from './api/client';
import type { NetworkSummary } from './api/types';
import { MODES } from './state/query';
import { aboutPath, strings, type Language } from './strings';
import { h, replace } from './ui/dom';
import { ThemeSwitch } from './ui/theme';

function count(label: string, value: number): HTMLElement {
  return h('div', {}, h('dt', {}, label), h('dd', {}, value.toLocaleString(strings.locale)));
}

/** The entries in the order of a reader's interest; what is not in it comes last. */
function inOrder(counts: Record<string, number>, order: readonly string[]): [string, number][] {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(counts).sort(([a], [b]) => rank(a) - rank(b));
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element !== null) element.textContent = text;
}

function show(summary: NetworkSummary): void {
  const { counts: words } = strings.aboutPage;
  const counts = document.getElementById('counts');
  if (counts !== null) {
    replace(counts,
      inOrder(summary.counts, Object.keys(words)).map(([key, value]) => count(words[key] ?? key, value)),
      inOrder(summary.linksByMode, MODES).map(([mode, value]) => count(strings.aboutPage.linksOf(strings.modes[mode] ?? mode), value)));
  }
  setText('counts-title', strings.aboutPage.loaded(summary.title || summary.name));
  setText('price-base', summary.priceBase);
  setText('hash', summary.hash);
}

// The text is a page of its own in each language.
if (strings.language !== document.documentElement.lang) {
  window.location.replace(`${aboutPath(strings.language as Language)}?lang=${strings.language}`);
}
document.getElementById('theme')?.append(new ThemeSwitch(() => undefined).element);
api.network().then(show, () => setText('counts-title', strings.aboutPage.notLoaded));
