import type { NodeClass } from './classes';
import type { Palette } from './palette';

/** One shape serves the map (canvas) and the legend (SVG): paths in a 24 × 24 box, painted in order. */
interface Stroke { d: string; fill?: 'own' | 'paper'; stroke?: 'own' | 'paper'; width?: number }
interface Shape { size: number; strokes: readonly Stroke[] }

const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const SHAPES: Record<NodeClass, Shape> = {
  'city': { size: 13, strokes: [{ d: circle(12, 12, 8), fill: 'paper', stroke: 'own', width: 5 }] },
  'port': {
    size: 20,
    strokes: [
      { d: circle(12, 12, 11), fill: 'own', stroke: 'paper', width: 1.5 },
      { d: 'M12 8.6v9.4 M8.8 11h6.4 M6.6 13.6c.6 3 2.6 4.4 5.4 4.4s4.8-1.4 5.4-4.4', stroke: 'paper', width: 1.7 },
      { d: circle(12, 6.9, 1.6), stroke: 'paper', width: 1.6 },
    ],
  },
  'border-rail': {
    size: 17,
    strokes: [
      { d: 'M12 1.5L22.5 12 12 22.5 1.5 12z', fill: 'own', stroke: 'paper', width: 1.5 },
      { d: 'M9.5 8v8 M14.5 8v8 M8 10.3h8 M8 13.7h8', stroke: 'paper', width: 1.5 },
    ],
  },
  'border-road': {
    size: 16,
    strokes: [
      { d: 'M12 2l10 8v11.5H2V10z', fill: 'own', stroke: 'paper', width: 1.5 },
      { d: 'M12 8v3.5 M12 14v3.5', stroke: 'paper', width: 2.2 },
    ],
  },
  'terminal': {
    size: 14,
    strokes: [
      { d: 'M3 5h18v14H3z', fill: 'own', stroke: 'paper', width: 1.5 },
      { d: 'M9 8v8 M15 8v8', stroke: 'paper', width: 1.8 },
    ],
  },
  'chokepoint': {
    size: 17,
    strokes: [{ d: 'M4 3h16l-6 9 6 9H4l6-9z', fill: 'own', stroke: 'paper', width: 1.5 }],
  },
  'other': { size: 8, strokes: [{ d: circle(12, 12, 9), fill: 'own', stroke: 'paper', width: 3 }] },
};

export function symbolSize(nodeClass: NodeClass): number {
  return SHAPES[nodeClass].size;
}

/** Paints the symbol for MapLibre at `ratio` pixels per point; null where the browser gives no canvas. */
export function paintSymbol(nodeClass: NodeClass, palette: Palette, ratio: number): ImageData | null {
  const shape = SHAPES[nodeClass];
  const pixels = Math.round(shape.size * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(pixels / 24, pixels / 24);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const color = (role: 'own' | 'paper'): string => (role === 'own' ? palette.node[nodeClass] : palette.paper);
  for (const stroke of shape.strokes) {
    const path = new Path2D(stroke.d);
    if (stroke.fill !== undefined) {
      context.fillStyle = color(stroke.fill);
      context.fill(path);
    }
    if (stroke.stroke !== undefined) {
      context.strokeStyle = color(stroke.stroke);
      context.lineWidth = stroke.width ?? 1.5;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, pixels, pixels);
}

/** The same symbol as SVG, colored by CSS variables `--own` and `--paper-map` of the element around it. */
export function drawSymbol(nodeClass: NodeClass): SVGSVGElement {
  const shape = SHAPES[nodeClass];
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', String(shape.size));
  svg.setAttribute('height', String(shape.size));
  svg.setAttribute('aria-hidden', 'true');
  for (const stroke of shape.strokes) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', stroke.d);
    path.setAttribute('class', `fill-${stroke.fill ?? 'none'} stroke-${stroke.stroke ?? 'none'}`);
    path.setAttribute('stroke-width', String(stroke.width ?? 0));
    svg.append(path);
  }
  return svg;
}
