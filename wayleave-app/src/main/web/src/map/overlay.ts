import type { Map as GlMap } from 'maplibre-gl';
import { placeLabels, type Anchor } from '../plot/labels';
import type { Palette } from './palette';
import { distance, EMPTY_SCENE, type ChangeMark, type Path, type Scene, type Spot, type Standing } from './scene';

const FONT = 'system-ui, "Noto Sans", Arial, sans-serif';
const FONT_PX: Record<Spot['role'], number> = { end: 15, change: 12.5, frontier: 13 };
const RADIUS: Record<Spot['role'], number> = { end: 7, change: 4.5, frontier: 8 };
/** How much wider a line is drawn close up than far out. */
const FAR_ZOOM = 3;
const CLOSE_ZOOM = 8;
const NEAR_LABEL = [10, 20, 32] as const;

interface Line { color: string; width: number; alpha?: number; dash?: readonly number[]; cap?: CanvasLineCap }

/**
 * What an answer draws, on a canvas above the map. An answer changes often and is small, the network below it seldom
 * and is large: so a new answer is on the screen with the next frame, and the network is not drawn again for it.
 */
export class Overlay {
  readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d');
  private scene = EMPTY_SCENE;
  private frame: Promise<void> | null = null;
  private width = 0;
  private height = 0;

  constructor(private readonly map: GlMap, private readonly palette: () => Palette) {
    this.canvas.className = 'map-overlay';
    this.canvas.setAttribute('aria-hidden', 'true');
    map.getCanvasContainer().append(this.canvas);
    map.on('resize', () => this.measure());
    this.measure();
    // The map moves in frames of its own; both must be in the same one.
    map.on('render', () => this.draw());
  }

  /** Changes a part of what is drawn. Resolves when the frame that shows it is over. */
  set(part: Partial<Scene>): Promise<void> {
    this.scene = { ...this.scene, ...part };
    return this.redraw();
  }

  redraw(): Promise<void> {
    this.frame ??= new Promise((resolve) => {
      requestAnimationFrame(() => {
        this.frame = null;
        this.draw();
        requestAnimationFrame(() => resolve());
      });
    });
    return this.frame;
  }

  /** The ranks of the drawn ways that pass a point of the screen. */
  ranksAt(point: { x: number; y: number }, reach: number): number[] {
    const at = this.standing();
    return this.scene.ways.filter(({ paths }) => paths.some((path) => distance(path, at, point) <= reach)).map(({ rank }) => rank);
  }

  private standing(): Standing {
    const { x, y } = this.map.project([0, 0]);
    const scale = (this.map.project([90, 0]).x - x) * 4;
    return { x: x - scale / 2, y: y - scale / 2, scale };
  }

  /** Only where the map's size changes: to measure lays out the whole page. */
  private measure(): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    this.width = clientWidth;
    this.height = clientHeight;
  }

  private draw(): void {
    const { context, canvas } = this;
    if (context === null) return;
    const ratio = window.devicePixelRatio;
    const { width, height } = this;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    if (this.scene !== EMPTY_SCENE) this.paint(context, this.standing(), { width, height });
  }

  private paint(context: CanvasRenderingContext2D, at: Standing, area: { width: number; height: number }): void {
    const palette = this.palette();
    const { changes, selection, ways, route, highlight, preview, cut, spots } = this.scene;
    const near = Math.min(1, Math.max(0, (this.map.getZoom() - FAR_ZOOM) / (CLOSE_ZOOM - FAR_ZOOM)));
    const grow = (far: number, close: number): number => far + (close - far) * near;
    const lines = (paths: readonly Path[], line: Line): void => strokeAll(context, at, paths, line);
    const marked = (mark: ChangeMark): Path[] => changes.filter((change) => change.mark === mark).map(({ path }) => path);

    lines(marked('changed'), { color: palette.changed, width: 7, alpha: 0.55 });
    lines(marked('opened'), { color: palette.opened, width: 5 });
    lines(marked('closed'), { color: palette.paper, width: 5 });
    lines(marked('closed'), { color: palette.alarm, width: 3, dash: [3.6, 3.6], cap: 'butt' });
    for (const path of marked('closed')) ring(context, at, path, 11, palette.alarm);
    lines(selection, { color: palette.accent, width: 12, alpha: 0.4 });
    lines(ways.flatMap(({ paths }) => paths), { color: palette.accent, width: grow(5, 9), alpha: 0.2 });

    lines(route.map(({ path }) => path), { color: palette.paper, width: grow(8, 13) });
    lines(route.filter(({ leg }) => leg === highlight).map(({ path }) => path), { color: palette.ink, width: grow(9, 14) });
    for (const part of route) lines([part.path], { color: palette.link[part.class], width: grow(4.5, 8) });
    const dashed = grow(3.2, 5.5);
    lines(preview.map(({ path }) => path), { color: palette.paper, width: grow(6.5, 10) });
    lines(preview.map(({ path }) => path), { color: palette.accent, width: dashed, dash: [2.2 * dashed, 1.1 * dashed], cap: 'butt' });
    lines(cut, { color: palette.paper, width: 9 });
    lines(cut, { color: palette.alarm, width: 4, dash: [4, 4], cap: 'butt' });
    for (const path of cut) dot(context, at, path, { radius: 7, fill: palette.alarm, stroke: palette.paper, width: 2 });
    for (const path of selection) ring(context, at, path, 14, palette.accent);
    for (const { path, role } of spots.toReversed()) {
      const width = role === 'end' ? 3.5 : 2.5;
      if (role === 'frontier') dot(context, at, path, { radius: RADIUS.frontier, fill: palette.accent, alpha: 0.35, stroke: palette.accent, width });
      else dot(context, at, path, { radius: RADIUS[role], fill: palette.paper, stroke: palette.ink, width });
    }
    this.name(context, at, spots, area);
  }

  private name(context: CanvasRenderingContext2D, at: Standing, spots: readonly Spot[], area: { width: number; height: number }): void {
    const { ink, accent, paper } = this.palette();
    const roles = new Map<Anchor, Spot['role']>();
    const anchors = spots.map(({ path, name, role }): Anchor => {
      context.font = `${FONT_PX[role]}px ${FONT}`;
      const anchor = {
        text: name, x: at.x + (path[0] ?? 0) * at.scale, y: at.y + (path[1] ?? 0) * at.scale,
        width: context.measureText(name).width, height: FONT_PX[role] + 4,
      };
      roles.set(anchor, role);
      return anchor;
    });
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    for (const label of placeLabels(anchors, area, NEAR_LABEL)) {
      const role = roles.get(label.anchor) ?? 'change';
      context.font = `${FONT_PX[role]}px ${FONT}`;
      context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[label.align];
      context.strokeText(label.text, label.x, label.y);
      context.fillStyle = role === 'frontier' ? accent : ink;
      context.fillText(label.text, label.x, label.y);
    }
  }
}

function strokeAll(context: CanvasRenderingContext2D, at: Standing, paths: readonly Path[], line: Line): void {
  if (paths.length === 0) return;
  context.globalAlpha = line.alpha ?? 1;
  context.strokeStyle = line.color;
  context.lineWidth = line.width;
  context.lineJoin = 'round';
  context.lineCap = line.cap ?? 'round';
  context.setLineDash([...line.dash ?? []]);
  for (const path of paths) {
    if (path.length < 4) continue;
    context.beginPath();
    for (let index = 0; index < path.length; index += 2) {
      context.lineTo(at.x + (path[index] ?? 0) * at.scale, at.y + (path[index + 1] ?? 0) * at.scale);
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

interface Dot { radius: number; fill?: string; alpha?: number; stroke: string; width: number }

/** Paints a path of one point; a line is left alone. */
function dot(context: CanvasRenderingContext2D, at: Standing, path: Path, { radius, fill, alpha, stroke, width }: Dot): void {
  if (path.length !== 2) return;
  context.beginPath();
  context.arc(at.x + (path[0] ?? 0) * at.scale, at.y + (path[1] ?? 0) * at.scale, radius + width / 2, 0, 2 * Math.PI);
  if (fill !== undefined) {
    context.globalAlpha = alpha ?? 1;
    context.fillStyle = fill;
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
}

function ring(context: CanvasRenderingContext2D, at: Standing, path: Path, radius: number, color: string): void {
  dot(context, at, path, { radius, stroke: color, width: 3 });
}
