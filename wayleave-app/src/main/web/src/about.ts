import './styles/about-page.css';
import { api } from './api/client';
import type { NetworkSummary } from './api/types';
import { strings } from './strings';
import { h, replace } from './ui/dom';
import { ThemeSwitch } from './ui/theme';

function count(label: string, value: number): HTMLElement {
  return h('div', {}, h('dt', {}, label), h('dd', {}, value.toLocaleString(strings.locale)));
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
      Object.entries(summary.counts).map(([key, value]) => count(words[key] ?? key, value)),
      Object.entries(summary.linksByMode).map(([mode, value]) => count(strings.aboutPage.linksOf(strings.modes[mode] ?? mode), value)));
  }
  setText('counts-title', strings.aboutPage.loaded(summary.title || summary.name));
  setText('price-base', summary.priceBase);
  setText('hash', summary.hash);
}

document.getElementById('theme')?.append(new ThemeSwitch(() => undefined).element);
api.network().then(show, () => setText('counts-title', strings.aboutPage.notLoaded));
