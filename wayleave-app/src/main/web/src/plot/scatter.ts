import { h, replace, uniqueId, type Child } from '../ui/dom';
import { placeLabels } from './labels';
import { scaleOf, ticks, type Scale } from './scale';
import { s } from './svg';

export interface Point {
  key: number;
  x: number;
  y: number;
  /** 0 … 4: which shade it has. */
  tone: number;
  /** The words beside it; null for a point of the crowd. */
  label: string | null;
  /** All of it in words, for a screen reader. */
  spoken: string;
}
export interface Axis { title: string; whole: 'whole' | 'any'; tick(value: number): string }
export interface ScatterActions {
  select(key: number): void;
  /** The point under the pointer or the keyboard, or none. */
  point(key: number | null): void;
  tip(key: number): Child;
}

const HEIGHT = 268;
const MARGIN = { top: 10, right: 12, bottom: 40, left: 50 };
const REACH = 20;
const GAP = 14;
/** How far a tip may reach over what stands above the plot. */
const HIGHEST = { beside: -12, above: -90 };
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The point to go to with a key, in the order they lie; null where the key means nothing here. */
export function nextPoint(order: readonly number[], active: number | null, key: string): number | null {
  const last = order.length - 1;
  if (last < 0) return null;
  if (key === 'Home') return order[0] ?? null;
  if (key === 'End') return order[last] ?? null;
  const step = STEPS[key];
  if (step === undefined) return null;
  const here = active === null ? -1 : order.indexOf(active);
  if (here < 0) return order[step > 0 ? 0 : last] ?? null;
  return order[Math.min(last, Math.max(0, here + step))] ?? null;
}

/** A front falls from upper left to lower right, so a tip finds room above to the right of a point, and never covers it. */
export function besidePoint(
  at: { x: number; y: number }, size: { width: number; height: number }, width: number,
): { left: number; top: number } {
  const left = Math.max(0, Math.min(at.x + GAP, width - size.width));
  const above = at.y - GAP - size.height;
  if (left > at.x) return { left, top: Math.max(above, HIGHEST.beside) };
  return { left, top: above >= HIGHEST.above ? above : at.y + GAP };
}

/** Points in a plane: pointed at, walked through with the arrow keys, chosen with a click or Enter. */
export class Scatter {
  readonly element: HTMLElement;
  private readonly box: HTMLElement;
  private readonly tip = h('div', { class: 'plot-tip', hidden: '', 'aria-hidden': 'true' });
  private readonly prefix = uniqueId('point');
  private points: readonly Point[] = [];
  private axes: { x: Axis; y: Axis } | null = null;
  private places = new Map<number, { x: number; y: number }>();
  private marks = new Map<number, SVGElement>();
  private current: number | null = null;
  private active: number | null = null;
  private width = 0;

  constructor(label: string, describedBy: string, private readonly actions: ScatterActions) {
    this.box = h('div', {
      class: 'plot', role: 'listbox', tabindex: '0', 'aria-label': label, 'aria-describedby': describedBy, 'data-testid': 'front-plot',
      onkeydown: (event: KeyboardEvent) => this.key(event),
      onfocus: () => {
        if (this.box.matches(':focus-visible')) this.activate(this.active ?? this.current ?? nextPoint(this.order(), null, 'Home'));
      },
      onblur: () => this.activate(null),
      onpointermove: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') this.activate(this.near(event));
      },
      onpointerleave: () => this.activate(null),
      onclick: (event: MouseEvent) => {
        const key = this.near(event);
        this.activate(key);
        if (key !== null) this.actions.select(key);
      },
    });
    this.element = h('div', { class: 'plot-box' }, this.box, this.tip);
    // Told how wide it is, it need never ask, which would lay out the whole page.
    new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      if (Math.abs(width - this.width) <= 1) return;
      this.width = width;
      this.draw();
    }).observe(this.box);
  }

  show(points: readonly Point[], x: Axis, y: Axis): void {
    this.points = points;
    this.axes = { x, y };
    if (this.active !== null && !points.some(({ key }) => key === this.active)) this.activate(null);
    this.draw();
  }

  setCurrent(key: number | null): void {
    this.current = key;
    this.classes();
    if (this.active !== null) this.showTip(this.active);
  }

  /** Lights points up from outside, as when the map is pointed at. */
  light(keys: readonly number[]): void {
    for (const [key, mark] of this.marks) mark.classList.toggle('lit', keys.includes(key));
  }

  private order(): number[] {
    return [...this.points].sort((a, b) => a.x - b.x || a.y - b.y || a.key - b.key).map(({ key }) => key);
  }

  private key(event: KeyboardEvent): void {
    if ((event.key === 'Enter' || event.key === ' ') && this.active !== null) {
      event.preventDefault();
      this.actions.select(this.active);
    } else if (event.key === 'Escape') {
      this.activate(null);
    } else {
      const next = nextPoint(this.order(), this.active ?? this.current, event.key);
      if (next === null) return;
      event.preventDefault();
      this.activate(next);
    }
  }

  private near(event: MouseEvent): number | null {
    const bounds = this.box.getBoundingClientRect();
    const [px, py] = [event.clientX - bounds.left, event.clientY - bounds.top];
    let best: { key: number; far: number } | null = null;
    for (const { key, label } of this.points) {
      const place = this.places.get(key);
      if (place === undefined) continue;
      // A named point wins over one of the crowd that lies as near.
      const far = Math.hypot(place.x - px, place.y - py) - (label === null ? 0 : 3);
      if (far <= REACH && (best === null || far < best.far)) best = { key, far };
    }
    return best?.key ?? null;
  }

  private activate(key: number | null): void {
    if (key === this.active) return;
    this.active = key;
    this.classes();
    if (key === null) this.box.removeAttribute('aria-activedescendant');
    else this.box.setAttribute('aria-activedescendant', `${this.prefix}-${key}`);
    this.showTip(key);
    this.actions.point(key);
  }

  private showTip(key: number | null): void {
    const place = key === null ? undefined : this.places.get(key);
    this.tip.hidden = place === undefined;
    if (key === null || place === undefined) return;
    replace(this.tip, this.actions.tip(key));
    const { left, top } = besidePoint(place, { width: this.tip.offsetWidth, height: this.tip.offsetHeight }, this.width);
    this.tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  private classes(): void {
    for (const [key, mark] of this.marks) {
      mark.classList.toggle('current', key === this.current);
      mark.classList.toggle('active', key === this.active);
      mark.setAttribute('aria-selected', String(key === this.current));
    }
  }

  private draw(): void {
    if (this.axes === null || this.width < 80) return;
    const { x, y } = this.axes;
    const right = this.width - MARGIN.right;
    const bottom = HEIGHT - MARGIN.bottom;
    const across = scaleOf(this.points.map((point) => point.x), MARGIN.left, right);
    const up = scaleOf(this.points.map((point) => point.y), bottom, MARGIN.top);
    this.places = new Map(this.points.map((point) => [point.key, { x: across.at(point.x), y: up.at(point.y) }]));
    const svg = s('svg', { viewBox: `0 0 ${this.width} ${HEIGHT}`, width: this.width, height: HEIGHT, role: 'presentation' });
    svg.append(this.grid(across, up, x, y, right, bottom), ...this.crowd(), this.words(right, bottom));
    replace(this.box, svg);
    this.classes();
  }

  private grid(across: Scale, up: Scale, x: Axis, y: Axis, right: number, bottom: number): SVGElement {
    const group = s('g', { class: 'plot-grid', 'aria-hidden': 'true' });
    for (const value of ticks(across.low, across.high, Math.max(2, Math.floor(this.width / 85)), x.whole)) {
      const at = across.at(value);
      group.append(s('line', { x1: at, x2: at, y1: MARGIN.top, y2: bottom }),
        s('text', { x: at, y: bottom + 15, 'text-anchor': 'middle' }, x.tick(value)));
    }
    for (const value of ticks(up.low, up.high, 5, y.whole)) {
      const at = up.at(value);
      group.append(s('line', { x1: MARGIN.left, x2: right, y1: at, y2: at }),
        s('text', { x: MARGIN.left - 7, y: at + 4, 'text-anchor': 'end' }, y.tick(value)));
    }
    const middle = (MARGIN.top + bottom) / 2;
    group.append(
      s('text', { class: 'axis-title', x: (MARGIN.left + right) / 2, y: HEIGHT - 6, 'text-anchor': 'middle' }, x.title),
      s('text', { class: 'axis-title', x: 12, y: middle, 'text-anchor': 'middle', transform: `rotate(-90 12 ${middle})` }, y.title));
    return group;
  }

  /** Named points are drawn last, above the crowd. */
  private crowd(): SVGElement[] {
    this.marks = new Map();
    return [...this.points].sort((a, b) => Number(a.label !== null) - Number(b.label !== null)).map((point) => {
      const { x, y } = this.places.get(point.key) ?? { x: 0, y: 0 };
      const mark = s('g', {
        class: `point tone-of-${point.tone}${point.label === null ? '' : ' named'}`, id: `${this.prefix}-${point.key}`,
        role: 'option', 'aria-label': point.spoken, 'data-testid': 'front-point', 'data-rank': point.key,
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
      }, s('circle', { class: 'ring', r: point.label === null ? 8.5 : 10.5 }), s('circle', { class: 'disc', r: point.label === null ? 4 : 6 }));
      this.marks.set(point.key, mark);
      return mark;
    });
  }

  private words(right: number, bottom: number): SVGElement {
    const group = s('g', { class: 'plot-words', 'aria-hidden': 'true' });
    const anchors = this.points.flatMap(({ key, label }) => {
      const place = this.places.get(key);
      return label === null || place === undefined ? [] : [{ x: place.x - MARGIN.left, y: place.y - MARGIN.top, text: label }];
    });
    for (const label of placeLabels(anchors, { width: right - MARGIN.left, height: bottom - MARGIN.top })) {
      const [x, y] = [label.x + MARGIN.left, label.y + MARGIN.top];
      if (label.far === 'led') {
        group.append(s('line', { x1: label.anchor.x + MARGIN.left, y1: label.anchor.y + MARGIN.top, x2: x, y2: y }));
      }
      group.append(s('text', { x, y: y + 4, 'text-anchor': label.align }, label.text));
    }
    return group;
  }
}
