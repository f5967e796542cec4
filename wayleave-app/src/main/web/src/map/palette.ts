import type { ModeName } from '../api/types';
import { travelClass, type LinkClass, type NodeClass } from './classes';

export type Theme = 'light' | 'dark';

/** Colors of the map. The page around it has its own in `styles/`. */
export interface Palette {
  sea: string;
  land: string;
  coast: string;
  border: string;
  paper: string;
  ink: string;
  muted: string;
  seaText: string;
  countryText: string;
  accent: string;
  alarm: string;
  opened: string;
  changed: string;
  link: Record<LinkClass, string>;
  node: Record<NodeClass, string>;
}

const light: Palette = {
  sea: '#d9e4e8', land: '#f8f6f1', coast: '#a9bcc4', border: '#b3a894', paper: '#ffffff', ink: '#25303a',
  muted: '#5f6b75', seaText: '#6d8a98', countryText: '#9b907d', accent: '#0f6674', alarm: '#b3261e', opened: '#22663f', changed: '#d99a00',
  link: {
    'rail-1520': '#24508f', 'rail-1435': '#b0305c', 'rail-1676': '#7446b0', 'rail-dual': '#24508f',
    'rail-other': '#5b6673', 'road': '#b98434', 'sea': '#3f8ea8', 'rail-ferry': '#12645f', 'ro-ro': '#2f9467',
    'inland-waterway': '#3d8fd6', 'planned': '#6f7780', 'closed': '#a4686a',
  },
  node: {
    'port': '#1d6f86', 'border-rail': '#24508f', 'border-road': '#a06a1c', 'terminal': '#4d5a66', 'city': '#25303a',
    'chokepoint': '#a8492a', 'other': '#7b858e',
  },
};

const dark: Palette = {
  sea: '#0d141a', land: '#1a232b', coast: '#37505c', border: '#4d5963', paper: '#10171d', ink: '#e4eaee',
  muted: '#98a5b0', seaText: '#4f7484', countryText: '#67737d', accent: '#62c4d0', alarm: '#ff8a80', opened: '#7fd0a0', changed: '#f0c36a',
  link: {
    'rail-1520': '#6fa3ee', 'rail-1435': '#f0759f', 'rail-1676': '#b48cf0', 'rail-dual': '#6fa3ee',
    'rail-other': '#a5b1bc', 'road': '#c9974f', 'sea': '#4aa0ba', 'rail-ferry': '#3fb8ae', 'ro-ro': '#5cc795',
    'inland-waterway': '#62aef0', 'planned': '#97a1aa', 'closed': '#c48688',
  },
  node: {
    'port': '#4fb0c9', 'border-rail': '#6fa3ee', 'border-road': '#dba75a', 'terminal': '#aab6c0', 'city': '#e4eaee',
    'chokepoint': '#ef9270', 'other': '#8a959e',
  },
};

export const palettes: Record<Theme, Palette> = { light, dark };

/** The color of a mode, as a leg of a route is drawn on the map and marked in the list. */
export function travelColor(theme: Theme, mode: ModeName, gaugeMm: string | null | undefined): string {
  return palettes[theme].link[travelClass(mode, gaugeMm)];
}

/** Width in pixels at middle zooms, and dashes in multiples of the width (empty = solid). */
export interface Stroke { width: number; dash: readonly number[] }

export const STROKES: Record<LinkClass, Stroke> = {
  'rail-1520': { width: 2, dash: [] },
  'rail-1435': { width: 2, dash: [] },
  'rail-1676': { width: 2, dash: [] },
  'rail-dual': { width: 2.4, dash: [] },
  'rail-other': { width: 1.8, dash: [] },
  'road': { width: 1.2, dash: [] },
  'sea': { width: 1.5, dash: [0.4, 2.6] },
  'rail-ferry': { width: 2, dash: [4, 1.6] },
  'ro-ro': { width: 1.8, dash: [1.8, 1.4] },
  'inland-waterway': { width: 2.4, dash: [] },
  'planned': { width: 1.7, dash: [3, 2.4] },
  'closed': { width: 1.7, dash: [1.2, 2] },
};

/** Two-gauge track is striped: the second color is dashed over the first. */
export const DUAL_DASH: readonly number[] = [2.4, 2.4];
