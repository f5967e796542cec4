import { send, ProblemError } from '../api/client';
import { saidNotice, strings } from '../strings';
import { h, name, replace } from '../ui/dom';

/** Accounts that posted the same, as the server answers. */
export interface Coordination {
  readonly accounts: number;
  readonly coPosts: number;
  readonly chance?: { readonly beyond: number; readonly held: number };
  readonly edges: readonly Edge[];
  readonly notices: readonly string[];
}

export interface Edge {
  readonly account: string;
  readonly other: string;
  readonly weight: number;
  readonly meanDelaySeconds: number;
  readonly expected?: number;
  readonly falseShare?: number;
  readonly evidence: readonly { readonly object: string; readonly time: string; readonly delaySeconds: number }[];
}

const SVG = 'http://www.w3.org/2000/svg';
const MOST_DRAWN = 40;
const MOST_ROWS = 50;
const SIZE = 420;
const RADIUS = 150;

export const isBeyond = (edge: Edge, held: number): boolean => edge.falseShare !== undefined && edge.falseShare <= held;

/** Accounts of the heaviest edges on a circle: so many places, each with an x and a y. */
export function places(edges: readonly Edge[], most: number): Map<string, { x: number; y: number }> {
  const accounts: string[] = [];
  for (const edge of edges) {
    for (const account of [edge.account, edge.other]) {
      if (!accounts.includes(account) && accounts.length < most) accounts.push(account);
    }
  }
  return new Map(accounts.map((account, index) => {
    const angle = (2 * Math.PI * index) / accounts.length - Math.PI / 2;
    return [account, { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) }];
  }));
}

function s(tag: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

function network(answer: Coordination): SVGElement {
  const held = answer.chance?.held ?? 0;
  const where = places(answer.edges, MOST_DRAWN);
  const heaviest = Math.max(1, ...answer.edges.map((edge) => edge.weight));
  const picture = s('svg', { 'viewBox': `0 0 ${SIZE} ${SIZE}`, 'class': 'co-posts', 'role': 'img', 'aria-label': strings.watchPage.posts.network });
  for (const edge of answer.edges) {
    const [from, to] = [where.get(edge.account), where.get(edge.other)];
    if (from === undefined || to === undefined) continue;
    picture.append(s('line', {
      'x1': from.x, 'y1': from.y, 'x2': to.x, 'y2': to.y, 'class': isBeyond(edge, held) ? 'co-post is-beyond' : 'co-post',
      'stroke-width': 1 + (5 * edge.weight) / heaviest,
    }, s('title', {}, `${edge.account} · ${edge.other}: ${edge.weight}`)));
  }
  for (const [account, { x, y }] of where) {
    picture.append(s('circle', { 'cx': x, 'cy': y, 'r': 6, 'class': 'graph-dot is-first' }, s('title', {}, account)));
  }
  return picture;
}

function table(answer: Coordination): HTMLElement {
  const words = strings.watchPage.posts;
  const held = answer.chance?.held ?? 0;
  const number = (value: number | undefined): string => (value === undefined ? '' : value.toLocaleString(strings.locale, { maximumSignificantDigits: 3 }));
  return h('div', { class: 'edges', tabindex: 0, role: 'region', 'aria-label': words.title }, h('table', {},
    h('thead', {}, h('tr', {}, words.columns.map((column) => h('th', { scope: 'col' }, column)))),
    h('tbody', {}, answer.edges.slice(0, MOST_ROWS).map((edge) => h('tr', {},
      h('td', {}, name(edge.account)), h('td', {}, name(edge.other)),
      h('td', {}, number(edge.weight), h('details', {}, h('summary', {}, words.evidence(edge.evidence.length)),
        h('ul', {}, edge.evidence.map((each) => h('li', {}, `${each.time} +${each.delaySeconds} s `, name(each.object)))))),
      h('td', {}, number(edge.expected)), h('td', {}, number(edge.meanDelaySeconds)), h('td', {}, isBeyond(edge, held) ? words.yes : words.no))))));
}

/** Made posts: three accounts that post the same within seconds, and others that do not. */
function example(): string {
  const rows = ['account_id,object_id,content_id,timestamp_share'];
  const start = 1_780_300_800;
  for (let object = 0; object < 14; object++) {
    for (const [index, account] of ['north', 'south', 'east'].entries()) {
      rows.push(`${account},https://wire.example/${object},${account}-${object},${start + object * 7_200 + index * 9}`);
    }
  }
  for (let post = 0; post < 240; post++) {
    rows.push(`reader${post % 24},https://wire.example/${(post * 7) % 40},r${post},${start + ((post * 2_671) % 100_800)}`);
  }
  return rows.join('\n');
}

/** The part of the page about posts. */
export function postsPart(): HTMLElement {
  const words = strings.watchPage.posts;
  const state = h('p', { 'class': 'watch-state', 'role': 'status', 'data-testid': 'posts-state' });
  const answer = h('div', { 'data-testid': 'posts-answer' });
  let asked = 0;
  const ask = (fileName: string, bytes: Blob): void => {
    const own = ++asked;
    state.classList.remove('is-mistake');
    state.textContent = strings.watchPage.comparing(fileName);
    send<Coordination>('POST', `/api/v1/watch/coordination?name=${encodeURIComponent(fileName)}`, bytes).then((told) => {
      if (own !== asked) return;
      state.textContent = '';
      replace(answer,
        h('h3', { 'data-testid': 'posts-count' }, told.edges.length === 0 ? words.none : words.found(told.accounts, told.coPosts)),
        told.edges.length === 0 ? null : [
          h('p', { class: 'watch-hint' }, `${told.chance === undefined ? '' : `${words.beyond(told.chance.beyond)}. `}${words.meaning}`),
          h('div', { class: 'graph-box', dir: 'ltr' }, network(told)), table(told)],
        told.notices.length === 0 ? null : h('details', { class: 'notices' }, h('summary', {}, strings.watchPage.repaired(told.notices.length)),
          h('ul', {}, told.notices.map((each) => h('li', { dir: 'auto' }, saidNotice(each))))));
    }, (error: unknown) => {
      if (own !== asked) return;
      state.classList.add('is-mistake');
      state.textContent = error instanceof ProblemError
        ? [error.problem.title, error.problem.detail].filter(Boolean).join(' ') : strings.watchPage.unreachable;
    });
  };
  const file = h('input', {
    'type': 'file', 'id': 'posts-file', 'data-testid': 'posts-file',
    'onchange': () => {
      const chosen = file.files?.[0];
      if (chosen !== undefined) ask(chosen.name, chosen);
    },
  });
  return h('section', { class: 'posts' }, h('h2', {}, words.title), h('p', { class: 'lead' }, words.lead),
    h('div', { class: 'watch-drop' }, h('label', { for: 'posts-file' }, words.file), file,
      h('button', { 'type': 'button', 'class': 'plain-button', 'data-testid': 'posts-example', 'onclick': () => ask('posts.csv', new Blob([example()])) }, words.example),
      h('p', { class: 'watch-hint' }, words.hint)),
    state, answer);
}
