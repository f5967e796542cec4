import type { LayerPaint } from '../map/map-view';
import type { Theme } from '../map/palette';

/** One line of a layer's legend. */
export interface Class { color: string; text: string; count?: number }

/** A cell of a table: what is shown, and what it is sorted by where that is another thing. */
export interface Cell { text: string; sort?: number }

/** A row of the table beside the map. */
export interface LayerRow { id: string; name: string; cells: readonly Cell[]; color?: string }

/** What a layer shows: paint for the map, a legend, a table, and what must be said of it. */
export interface LayerView {
  paints: Map<string, LayerPaint>;
  classes: Class[];
  /** Headings of the table: the first is of the names. */
  columns: readonly string[];
  rows: LayerRow[];
  notes: string[];
}

/** One hue from little to much, even in lightness, so that it reads without telling hues apart. */
export const SEQUENCE: Record<Theme, readonly string[]> = {
  light: ['#f5cf8e', '#eda05a', '#d8693f', '#a83a3a', '#6a1633'],
  dark: ['#6b4a26', '#a5642c', '#da8438', '#f4b25e', '#fbe3ae'],
};
export const BLUES: Record<Theme, readonly string[]> = {
  light: ['#bcd6e6', '#7fb2d0', '#438bb8', '#1f6198', '#0b3a6b'],
  dark: ['#23455c', '#2f6d8f', '#4597bd', '#7cc0dc', '#c4e6f2'],
};
/** Less and more: blue and orange are told apart by all readers. */
export const DIVERGING: Record<Theme, { less: string; more: string }> = {
  light: { less: '#2166ac', more: '#d95f02' },
  dark: { less: '#6fb1e8', more: '#f5a24b' },
};
/** Colors that differ for color-blind readers too (after Okabe and Ito). */
export const KINDS: Record<Theme, readonly string[]> = {
  light: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b88a00', '#56b4e9', '#666666', '#7b3f00'],
  dark: ['#4aa8e0', '#f08a3c', '#3cc79b', '#e3a4c9', '#e6c34a', '#9cd3f5', '#a8a8a8', '#c98f5a'],
};

/** The steps 1, 10, 100 … below the greatest value, at most `count` of them, the least first. */
export function decades(greatest: number, count: number): number[] {
  if (!(greatest > 0)) return [];
  const top = Math.floor(Math.log10(greatest));
  return Array.from({ length: count }, (_, index) => 10 ** (top - count + 1 + index));
}

/** In which of the classes between the steps a value lies, from 0. */
export function classOf(value: number, steps: readonly number[]): number {
  let found = 0;
  while (found < steps.length && value >= (steps[found] ?? Infinity)) found += 1;
  return found;
}
