/** A story as the server answers it; articles are numbered from 1. */
export interface Story {
  readonly articles: readonly Piece[];
  readonly origins: readonly Voice[];
  readonly ties: readonly Tie[];
  readonly copies: readonly Copy[];
  readonly notices: readonly string[];
}

export interface Piece {
  readonly article: number;
  readonly origin: number;
  readonly copiedFrom?: number;
  readonly outlet: string;
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly time?: string;
}

export interface Voice {
  readonly origin: number;
  readonly firstSeen: number;
  readonly articles: readonly number[];
}

export interface Tie {
  readonly article: number;
  readonly other: number;
  readonly reason: string;
  readonly evidence: string;
}

/** Words that both have: start, end, otherStart, otherEnd are positions in the two texts. */
export interface CommonWords {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
  readonly words: number;
}

export interface Copy {
  readonly article: number;
  readonly other: number;
  readonly kind: string;
  readonly shareOfShorter: number;
  readonly spans: readonly CommonWords[];
}

/** A stretch of a text: common to both texts under a number, or of its own under none. */
export interface Stretch {
  readonly text: string;
  readonly common: number | null;
}

/** Cuts a text where common words begin and end; `other` takes the places in the second text. */
export function stretches(text: string, spans: readonly CommonWords[], other: boolean): Stretch[] {
  const places = spans
    .map((span, index) => ({ from: other ? span.otherStart : span.start, to: other ? span.otherEnd : span.end, number: index + 1 }))
    .sort((a, b) => a.from - b.from);
  const out: Stretch[] = [];
  let at = 0;
  for (const place of places) {
    if (place.from > at) out.push({ text: text.slice(at, place.from), common: null });
    out.push({ text: text.slice(place.from, place.to), common: place.number });
    at = place.to;
  }
  if (at < text.length) out.push({ text: text.slice(at), common: null });
  return out;
}

/** Where an article stands in the picture: its time as a share of the whole from 0 to 1, and its voice's row. */
export interface Dot {
  readonly piece: Piece;
  readonly share: number;
  readonly row: number;
  readonly isFirst: boolean;
}

/** Articles by time and voice; without a time, side by side in their order. */
export function dots(story: Story): Dot[] {
  const times = story.articles.map((piece) => (piece.time === undefined ? null : Date.parse(piece.time)));
  const known = times.filter((time): time is number => time !== null);
  const least = Math.min(...known);
  const most = Math.max(...known);
  const count = Math.max(1, story.articles.length - 1);
  return story.articles.map((piece, index) => {
    const time = times[index] ?? null;
    const share = time === null || most === least ? index / count : (time - least) / (most - least);
    const voice = story.origins.find((each) => each.origin === piece.origin);
    return { piece, share, row: piece.origin - 1, isFirst: voice?.firstSeen === piece.article };
  });
}

/** The pair that shares words between two articles, whichever comes first; null where there is none. */
export function copyOf(story: Story, one: number, two: number): Copy | null {
  return story.copies.find((each) => (each.article === one && each.other === two) || (each.article === two && each.other === one)) ?? null;
}

/** The article to read beside another: its source, else the one it shares most words with; null where it stands alone. */
export function besideOf(story: Story, article: number): number | null {
  const source = story.articles.find((piece) => piece.article === article)?.copiedFrom;
  if (source !== undefined) return source;
  const best = story.copies
    .filter((each) => each.article === article || each.other === article)
    .sort((a, b) => b.shareOfShorter - a.shareOfShorter)[0];
  return best === undefined ? null : best.article === article ? best.other : best.article;
}
