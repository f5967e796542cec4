import { LINK_CLASSES, NODE_CLASSES, type LinkClass, type NodeClass } from '../map/classes';
import { LABELS, type LegendId } from '../map/layers';
import { palettes, STROKES, type Theme } from '../map/palette';
import { drawSymbol } from '../map/symbols';
import { strings } from '../strings';
import { h, replace } from './dom';
import { icon, swatch } from './icons';

type Toggle = (id: LegendId, visibility: 'visible' | 'none') => void;

function linkSwatch(id: LinkClass, theme: Theme): SVGSVGElement {
  const colors = palettes[theme].link;
  const { width, dash } = STROKES[id];
  return swatch(id === 'rail-dual' ? [colors['rail-1520'], colors['rail-1435']] : [colors[id]], width * 1.25, dash);
}

/** What the drawing means, and a switch for each part of it. */
export class Legend {
  readonly element: HTMLElement;
  private readonly switches = new Map<LegendId, HTMLInputElement>();
  private readonly pictures: { element: HTMLElement; draw: (theme: Theme) => Element }[] = [];

  constructor(private theme: Theme, private readonly toggle: Toggle, open: 'open' | 'shut', views: HTMLElement) {
    const details = h('details', { class: 'legend card', 'data-testid': 'legend' },
      h('summary', {}, icon('layers', 18), strings.legend.title, icon('chevron', 16)),
      h('div', { class: 'legend-body' },
        h('fieldset', {}, h('legend', {}, strings.legend.links), LINK_CLASSES.map((id) => this.entry(id, (now) => linkSwatch(id, now)))),
        h('fieldset', {}, h('legend', {}, strings.legend.nodes), NODE_CLASSES.map((id) => this.entry(id, (now) => this.symbol(id, now))),
          this.entry(LABELS, () => h('span', { class: 'label-sample' }, 'Aa'))), views));
    details.open = open === 'open';
    this.element = details;
    this.setTheme(theme);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    for (const { element, draw } of this.pictures) replace(element, draw(this.theme));
  }

  /** Tells again what is switched off, for a map that was not there to be told. */
  tellAll(): void {
    for (const [id, { checked }] of this.switches) if (!checked) this.toggle(id, 'none');
  }

  private symbol(id: NodeClass, theme: Theme): SVGSVGElement {
    const svg = drawSymbol(id);
    svg.style.setProperty('--own', palettes[theme].node[id]);
    svg.style.setProperty('--paper-map', palettes[theme].paper);
    return svg;
  }

  private entry(id: LegendId, draw: (theme: Theme) => Element): HTMLElement {
    const picture = h('span', { class: 'picture' });
    this.pictures.push({ element: picture, draw });
    const input = h('input', {
      type: 'checkbox', checked: '', 'data-testid': `toggle-${id}`,
      onchange: () => this.toggle(id, input.checked ? 'visible' : 'none'),
    });
    this.switches.set(id, input);
    return h('label', { class: 'legend-entry' }, input, picture,
      h('span', {}, id === LABELS ? strings.legend.labels : strings.legend.classes[id] ?? id));
  }
}
