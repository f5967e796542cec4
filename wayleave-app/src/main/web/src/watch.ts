import './styles/watch-page.css';
import { send, ProblemError } from './api/client';
import { aboutPath, saidNotice, strings, type Language } from './strings';
import { h, name, replace } from './ui/dom';
import { languageSwitch } from './ui/language-switch';
import { ThemeSwitch } from './ui/theme';
import { EXAMPLE } from './watch/example';
import { graph } from './watch/graph';
import { postsPart } from './watch/posts';
import { besideOf, copyOf, stretches, type Copy, type Piece, type Story, type Tie, type Voice } from './watch/story';

const MOST_BYTES = 8 * 1024 * 1024;
const words = strings.watchPage;

/** The page's one state: a story, and the article that is read. */
class WatchPage {
  private story: Story | null = null;
  private chosen: number | null = null;
  private asked = 0;
  private readonly state = h('p', { 'class': 'watch-state', 'role': 'status', 'data-testid': 'watch-state' });
  private readonly answer = h('div', { 'class': 'watch-answer', 'data-testid': 'watch-answer' });
  private readonly file = h('input', { 'type': 'file', 'id': 'watch-file', 'data-testid': 'watch-file', 'onchange': () => this.read(this.file.files?.[0]) });

  element(): HTMLElement {
    const drop = h('div', { class: 'watch-drop' },
      h('label', { for: 'watch-file' }, words.file), this.file,
      h('button', { 'type': 'button', 'class': 'plain-button', 'data-testid': 'watch-example', 'onclick': () => this.ask('example.jsonl', new Blob([EXAMPLE])) }, words.example),
      h('p', { class: 'watch-hint' }, words.hint));
    drop.addEventListener('dragover', (event) => event.preventDefault());
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      this.read(event.dataTransfer?.files[0]);
    });
    return h('main', { id: 'content', class: 'watch' }, h('h1', {}, words.title), h('p', { class: 'lead' }, words.lead), drop, this.state, this.answer, postsPart());
  }

  private read(file: File | undefined): void {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) {
      this.say(words.tooLarge(file.name), true);
      return;
    }
    this.ask(file.name, file);
  }

  private ask(fileName: string, bytes: Blob): void {
    const asked = ++this.asked;
    this.say(words.comparing(fileName), false);
    send<Story>('POST', `/api/v1/watch/story?name=${encodeURIComponent(fileName)}`, bytes).then((story) => {
      if (asked !== this.asked) return;
      this.story = story;
      this.chosen = story.articles.find((piece) => piece.copiedFrom !== undefined)?.article ?? null;
      this.say('', false);
      this.draw();
    }, (error: unknown) => {
      if (asked !== this.asked) return;
      this.say(error instanceof ProblemError ? [error.problem.title, error.problem.detail].filter(Boolean).join(' ') : words.unreachable, true);
    });
  }

  private say(text: string, isMistake: boolean): void {
    this.state.textContent = text;
    this.state.classList.toggle('is-mistake', isMistake);
  }

  private choose(article: number): void {
    this.chosen = article;
    this.draw();
    this.answer.querySelector<HTMLElement>('.reader')?.scrollIntoView({ block: 'nearest' });
  }

  private draw(): void {
    const { story } = this;
    if (story === null) return;
    if (story.articles.length === 0) {
      replace(this.answer, h('p', { class: 'lead' }, words.nothing), this.notices(story));
      return;
    }
    const focus = document.activeElement?.getAttribute('aria-label');
    replace(this.answer,
      h('h2', { 'class': 'watch-count', 'data-testid': 'watch-count' }, words.count(story.articles.length, story.origins.length)),
      h('p', { class: 'watch-hint' }, words.bound),
      h('div', { class: 'graph-box', dir: 'ltr' }, graph(story, this.chosen, (article) => this.choose(article))),
      this.reader(story),
      h('section', { class: 'voices' }, h('h2', {}, words.voices), story.origins.map((voice) => this.voice(story, voice))),
      this.notices(story));
    if (focus !== null && focus !== undefined) this.answer.querySelector<SVGElement>(`[aria-label="${CSS.escape(focus)}"]`)?.focus();
  }

  private notices(story: Story): HTMLElement | null {
    return story.notices.length === 0 ? null
      : h('details', { class: 'notices' }, h('summary', {}, words.repaired(story.notices.length)), h('ul', {}, story.notices.map((each) => h('li', { dir: 'auto' }, saidNotice(each)))));
  }

  private voice(story: Story, voice: Voice): HTMLElement {
    const pieces = voice.articles.flatMap((number) => story.articles.filter((piece) => piece.article === number));
    const ties = story.ties.filter((tie) => voice.articles.includes(tie.article));
    return h('article', { 'class': 'voice', 'data-testid': 'voice' },
      h('h3', {}, words.voice(voice.origin, pieces.length)),
      h('ol', {}, pieces.map((piece) => h('li', {}, this.line(piece, piece.article === voice.firstSeen)))),
      ties.length === 0 ? null : h('ul', { class: 'ties' }, ties.map((tie) =>
        h('li', {}, `${tie.article} · ${tie.other}: ${words.reasons[tie.reason] ?? tie.reason} `, this.evidence(story, tie)))));
  }

  /** A copy is told by how near it is, other ties by what they rest on. */
  private evidence(story: Story, tie: Tie): HTMLElement {
    const copy = tie.reason === 'copy' ? copyOf(story, tie.article, tie.other) : null;
    return copy === null ? name(`(${tie.evidence})`)
      : h('span', {}, `(${words.kinds[copy.kind] ?? copy.kind}, ${words.share(Math.round(100 * copy.shareOfShorter))})`);
  }

  private line(piece: Piece, isFirst: boolean): HTMLElement {
    const time = piece.time === undefined ? words.noTime
      : new Intl.DateTimeFormat(strings.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(piece.time));
    return h('button', { 'type': 'button', 'class': 'piece', 'aria-pressed': String(piece.article === this.chosen), 'onclick': () => this.choose(piece.article) },
      h('span', { class: 'piece-number' }, String(piece.article)), name(piece.outlet, 'piece-outlet'), name(piece.title || piece.text.slice(0, 80)),
      h('span', { class: 'piece-time' }, time), isFirst ? h('span', { class: 'badge' }, words.firstSeen) : null);
  }

  private reader(story: Story): HTMLElement | null {
    const piece = story.articles.find((each) => each.article === this.chosen);
    if (piece === undefined) return null;
    const number = besideOf(story, piece.article);
    const beside = story.articles.find((each) => each.article === number);
    const copy = number === null ? null : copyOf(story, piece.article, number);
    return h('section', { 'class': 'reader', 'aria-label': words.reader, 'data-testid': 'reader' },
      beside === undefined || copy === null ? null : h('p', { class: 'watch-hint' }, words.shared(copy.spans.reduce((sum, span) => sum + span.words, 0), Math.round(100 * copy.shareOfShorter))),
      h('div', { class: 'texts' }, beside === undefined ? null : this.text(beside, copy), this.text(piece, copy)));
  }

  private text(piece: Piece, copy: Copy | null): HTMLElement {
    const parts = stretches(piece.text, copy?.spans ?? [], copy !== null && copy.other === piece.article);
    return h('article', { class: 'text', lang: piece.language || null },
      h('h3', {}, `${piece.article} `, name(piece.outlet)),
      h('p', { class: 'text-title', dir: 'auto' }, piece.title),
      h('p', { class: 'text-body', dir: 'auto' }, parts.map((part) =>
        part.common === null ? part.text : h('mark', { 'class': `common-${part.common % 6}`, 'data-common': part.common, 'title': words.common(part.common) }, part.text))));
  }
}

document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
document.title = `Wayleave · ${words.title}`;
const root = document.getElementById('watch');
if (root !== null) {
  root.append(
    h('a', { class: 'skip', href: '#content' }, words.skip),
    h('header', { class: 'about-head' },
      h('a', { href: '/', class: 'brand' }, h('span', { 'class': 'mark', 'aria-hidden': 'true' }), strings.brand),
      h('nav', { 'aria-label': words.pages }, h('a', { href: '/' }, words.map), h('a', { href: aboutPath(strings.language as Language) }, strings.about),
        languageSwitch(() => undefined), new ThemeSwitch(() => undefined).element)),
    new WatchPage().element());
}
