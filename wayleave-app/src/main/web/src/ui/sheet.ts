import { strings } from '../strings';
import { h } from './dom';

const STOPS = ['low', 'middle', 'high'] as const;
type Stop = (typeof STOPS)[number];
const DRAG_PX = 30;

/** On a narrow screen the panel is a sheet at the bottom; this is its handle. On a wide one it is hidden by CSS. */
export class Sheet {
  readonly handle: HTMLButtonElement;
  private stop: Stop = 'middle';
  private dragFrom: number | null = null;
  private dragged = false;

  constructor(private readonly panel: HTMLElement) {
    this.handle = h('button', {
      type: 'button', class: 'sheet-handle', 'data-testid': 'sheet-handle',
      onclick: () => {
        if (this.dragged) this.dragged = false;
        else this.moveTo(this.stop === 'high' ? 'low' : this.stop === 'middle' ? 'high' : 'middle');
      },
      onpointerdown: (event: PointerEvent) => {
        this.dragFrom = event.clientY;
        this.handle.setPointerCapture(event.pointerId);
      },
      onpointerup: (event: PointerEvent) => {
        const by = event.clientY - (this.dragFrom ?? event.clientY);
        this.dragFrom = null;
        this.dragged = Math.abs(by) > DRAG_PX;
        if (this.dragged) this.shift(by < 0 ? 1 : -1);
      },
    }, h('span', { class: 'grip', 'aria-hidden': 'true' }));
    this.moveTo('middle');
  }

  moveTo(stop: Stop): void {
    this.stop = stop;
    this.panel.dataset['sheet'] = stop;
    this.handle.setAttribute('aria-label', stop === 'high' ? strings.sheet.shrink : strings.sheet.grow);
  }

  private shift(by: 1 | -1): void {
    this.moveTo(STOPS[Math.max(0, Math.min(STOPS.length - 1, STOPS.indexOf(this.stop) + by))] ?? 'middle');
  }
}
