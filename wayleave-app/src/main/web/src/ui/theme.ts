import type { Theme } from '../map/palette';
import { strings } from '../strings';
import { h, replace } from './dom';
import { icon } from './icons';

const KEY = 'wayleave-theme';

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
}

/** Light or dark: the reader's choice if there is one, the system's otherwise. */
export class ThemeSwitch {
  readonly element: HTMLButtonElement;
  private readonly system = window.matchMedia('(prefers-color-scheme: dark)');
  private chosen: Theme | null = stored();

  constructor(private readonly changed: (theme: Theme) => void) {
    this.element = h('button', { type: 'button', class: 'icon-button', 'data-testid': 'theme', onclick: () => this.flip() });
    this.system.addEventListener('change', () => {
      if (this.chosen === null) this.apply();
    });
    this.draw();
  }

  theme(): Theme {
    return this.chosen ?? (this.system.matches ? 'dark' : 'light');
  }

  private flip(): void {
    this.chosen = this.theme() === 'dark' ? 'light' : 'dark';
    store(this.chosen);
    this.apply();
  }

  private apply(): void {
    this.draw();
    this.changed(this.theme());
  }

  private draw(): void {
    const dark = this.theme() === 'dark';
    if (this.chosen === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.chosen;
    const label = dark ? strings.theme.toLight : strings.theme.toDark;
    this.element.setAttribute('aria-label', label);
    this.element.title = label;
    replace(this.element, icon(dark ? 'sun' : 'moon', 18));
  }
}
