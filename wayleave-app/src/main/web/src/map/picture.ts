import { strings } from '../strings';
import type { Palette } from './palette';

const FONT = 'system-ui, "Noto Sans", sans-serif';
const LINE = 19;

/** Draws around a picture of the map what is needed to read it where the page is not. */
export function drawFrame(
  canvas: HTMLCanvasElement, ratio: number, palette: Palette, title: string, legend: readonly { color: string; text: string }[],
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  const width = canvas.width / ratio;
  const height = canvas.height / ratio;
  const box = (x: number, y: number, w: number, h: number): void => {
    context.fillStyle = palette.paper;
    context.globalAlpha = 0.9;
    context.fillRect(x, y, w, h);
    context.globalAlpha = 1;
    context.fillStyle = palette.ink;
  };
  context.textBaseline = 'middle';
  if (title !== '') {
    context.font = `600 20px ${FONT}`;
    box(12, 12, context.measureText(title).width + 28, 40);
    context.fillText(title, 26, 33);
  }
  context.font = `13px ${FONT}`;
  if (legend.length > 0) {
    const widest = Math.max(...legend.map(({ text }) => context.measureText(text).width));
    const top = height - 34 - legend.length * LINE - 16;
    box(12, top, widest + 58, legend.length * LINE + 12);
    legend.forEach(({ color, text }, index) => {
      const y = top + 6 + LINE * (index + 0.5);
      context.fillStyle = color;
      context.fillRect(24, y - 5, 18, 10);
      context.fillStyle = palette.ink;
      context.fillText(text, 52, y);
    });
  }
  const day = new Date().toLocaleDateString(strings.locale, { dateStyle: 'long' });
  const line = `${strings.brand} · ${day} · ${strings.map.attribution}`;
  context.font = `11px ${FONT}`;
  box(0, height - 22, width, 22);
  context.fillText(line, 12, height - 11);
}
