import type { ModeName } from '../api/types';

/** Line icons, 24 × 24, drawn for Wayleave. */
const PATHS = {
  rail: 'M7 3h10a2 2 0 0 1 2 2v9a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V5a2 2 0 0 1 2-2z M5 10h14 M9 13.6h.01 M15 13.6h.01 M8 17l-2.5 4 M16 17l2.5 4',
  road: 'M2.5 6H14v10H9 M5 16H2.5V6 M14 10h4l3.5 3v3H19 M15 16h-1 M5 16.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0 M15 16.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  sea: 'M2.5 14h19l-3 5.5h-13z M6 14V9.5h8V14 M9 9.5V6h3v3.5 M16.5 11H19v3',
  rail_ferry: 'M2.5 15h19l-2.5 5H5z M6 5h12v7H6z M6 8.5h12 M9 12v3 M15 12v3',
  ro_ro: 'M2.5 15h19l-2.5 5H5z M4.5 6H13v6.5H4.5z M13 8.5h3.5l2.5 2v2H13',
  inland_waterway: 'M2 11h20l-2.5 5h-15z M5 11V7.5h4V11 M12 11V9h5v2 M2 20c2.2-1.6 4.5 1.6 6.7 0s4.4 1.6 6.6 0 4.5 1.6 6.7 0',
  swap: 'M7 4v15 M3.5 15.5L7 19l3.5-3.5 M17 20V5 M13.5 8.5L17 5l3.5 3.5',
  close: 'M6 6l12 12 M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M6 9l6 6 6-6',
  flag: 'M5 21V4 M5 4.5h12.5l-2.5 4 2.5 4H5',
  info: 'M12 11v6 M12 7.5h.01 M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0',
  warning: 'M12 4L2.5 20h19z M12 10v4.5 M12 17.3h.01',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  sun: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0 M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4-1.4 M17.3 6.7l1.4-1.4',
  layers: 'M12 3.5L2.5 9l9.5 5.5L21.5 9z M4.5 13.5L12 18l7.5-4.5',
  copy: 'M9 9h11v11H9z M15 9V4H4v11h5',
  undo: 'M9 7L4 12l5 5 M4 12h10a6 6 0 0 1 6 6v1',
  redo: 'M15 7l5 5-5 5 M20 12H10a6 6 0 0 0-6 6v1',
  folder: 'M3 6.5h6l2 2.5h10v10H3z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500 M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500',
  download: 'M12 4v11 M7.500 11l4.500 4.500L16.500 11 M4 20h16',
  upload: 'M12 16V5 M7.500 9L12 4.500 16.500 9 M4 20h16',
  trash: 'M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13',
  plus: 'M12 5v14 M5 12h14',
  compare: 'M4 7h11 M12 4l3 3-3 3 M20 17H9 M12 14l-3 3 3 3',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0 M12 7v5.500l3.500 2',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0 M15.5 15.5L21 21',
} as const;

export type IconName = keyof typeof PATHS;

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function icon(name: IconName | ModeName, size = 20): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NAMESPACE, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** A short stroke as the map draws it, for the legend. Dashes come in pixels. */
export function swatch(colors: readonly string[], width: number, dash: readonly number[]): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 30 10');
  svg.setAttribute('width', '30');
  svg.setAttribute('height', '10');
  svg.setAttribute('aria-hidden', 'true');
  colors.forEach((color, index) => {
    const line = document.createElementNS(NAMESPACE, 'path');
    line.setAttribute('d', 'M1 5h28');
    line.setAttribute('stroke', color);
    line.setAttribute('stroke-width', String(width));
    if (index > 0) line.setAttribute('stroke-dasharray', '5 5');
    else if (dash.length > 0) line.setAttribute('stroke-dasharray', dash.map((part) => part * width).join(' '));
    svg.append(line);
  });
  return svg;
}
