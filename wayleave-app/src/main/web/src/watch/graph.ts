import { strings } from '../strings';
import { dots, type Dot, type Story } from './story';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 760;
const ROW = 44;
const MARGIN = 26;
const SHORT_MS = 172_800_000;

function s(tag: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

const x = (dot: Dot): number => MARGIN + dot.share * (WIDTH - 2 * MARGIN);
const y = (dot: Dot): number => 24 + dot.row * ROW;

/** An arrow from a source to its copy, bowed so that arrows of one row do not lie on each other. */
function arrow(from: Dot, to: Dot): SVGElement {
  const middle = (x(from) + x(to)) / 2;
  const bow = from.row === to.row ? -Math.min(18, 6 + (x(to) - x(from)) / 12) : 0;
  const path = `M ${x(from)} ${y(from)} Q ${middle} ${(y(from) + y(to)) / 2 + bow} ${x(to)} ${y(to)}`;
  return s('path', { 'd': path, 'class': 'graph-arrow', 'marker-end': 'url(#arrow)' });
}

function time(text: string, span: number): string {
  const options: Intl.DateTimeFormatOptions = span < SHORT_MS
    ? { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }
    : { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return `${new Intl.DateTimeFormat(strings.locale, options).format(new Date(text))} UTC`;
}

/** Who had it when, and from whom: a row a voice, time from the left to the right in every language. */
export function graph(story: Story, chosen: number | null, choose: (article: number) => void): SVGElement {
  const all = dots(story);
  const height = 24 + story.origins.length * ROW + 20;
  const picture = s('svg', { 'viewBox': `0 0 ${WIDTH} ${height}`, 'class': 'graph', 'role': 'group', 'aria-label': strings.watchPage.graph },
    s('defs', {}, s('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 14, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
      s('path', { d: 'M 0 0 L 8 4 L 0 8 z', class: 'graph-head' }))));
  for (const voice of story.origins) {
    const line = 24 + (voice.origin - 1) * ROW;
    picture.append(s('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: line, y2: line, class: 'graph-row' }),
      s('text', { x: 4, y: line + 4, class: 'graph-number' }, String(voice.origin)));
  }
  for (const dot of all) {
    const source = all.find((each) => each.piece.article === dot.piece.copiedFrom);
    if (source !== undefined) picture.append(arrow(source, dot));
  }
  const times = all.flatMap((dot) => (dot.piece.time === undefined ? [] : [dot.piece.time])).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first !== undefined && last !== undefined) {
    const span = Date.parse(last) - Date.parse(first);
    picture.append(
      s('text', { 'x': MARGIN, 'y': height - 4, 'class': 'graph-time' }, time(first, span)),
      s('text', { 'x': WIDTH - MARGIN, 'y': height - 4, 'class': 'graph-time', 'text-anchor': 'end' }, time(last, span)));
  }
  for (const dot of all) {
    const label = `${dot.piece.article}. ${dot.piece.outlet}${dot.isFirst ? `, ${strings.watchPage.firstSeen}` : ''}`;
    const circle = s('circle', {
      'cx': x(dot), 'cy': y(dot), 'r': dot.isFirst ? 9 : 7, 'tabindex': 0, 'role': 'button', 'aria-label': label,
      'aria-pressed': dot.piece.article === chosen ? 'true' : 'false',
      'class': `graph-dot${dot.isFirst ? ' is-first' : ''}${dot.piece.article === chosen ? ' is-chosen' : ''}`,
    }, s('title', {}, label));
    circle.addEventListener('click', () => choose(dot.piece.article));
    circle.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(dot.piece.article);
      }
    });
    picture.append(circle);
  }
  return picture;
}
