import { describe, expect, it } from 'vitest';
import { isBeyond, places } from '../src/watch/posts';
import { besideOf, copyOf, dots, stretches, type Story } from '../src/watch/story';

const piece = (article: number, origin: number, time?: string, copiedFrom?: number) => ({
  article, origin, outlet: `o${article}`, link: '', title: '', text: 'one two three', language: '',
  ...(time === undefined ? {} : { time }), ...(copiedFrom === undefined ? {} : { copiedFrom }),
});

const story: Story = {
  articles: [piece(1, 1, '2026-06-01T00:00:00Z'), piece(2, 1, '2026-06-01T02:00:00Z', 1), piece(3, 2, '2026-06-01T01:00:00Z'), piece(4, 3)],
  origins: [{ origin: 1, firstSeen: 1, articles: [1, 2] }, { origin: 2, firstSeen: 3, articles: [3] }, { origin: 3, firstSeen: 4, articles: [4] }],
  ties: [], notices: [],
  copies: [{ article: 1, other: 2, kind: 'near', shareOfShorter: 0.9, spans: [] }],
};

describe('a story', () => {
  it('is cut where common words begin and end, in either text', () => {
    const spans = [{ start: 4, end: 7, otherStart: 0, otherEnd: 3, words: 1 }, { start: 0, end: 3, otherStart: 8, otherEnd: 13, words: 1 }];
    expect(stretches('one two three', spans, false)).toEqual([
      { text: 'one', common: 2 }, { text: ' ', common: null }, { text: 'two', common: 1 }, { text: ' three', common: null }]);
    expect(stretches('one two three', spans, true)).toEqual([
      { text: 'one', common: 1 }, { text: ' two ', common: null }, { text: 'three', common: 2 }]);
    expect(stretches('one', [], false)).toEqual([{ text: 'one', common: null }]);
    expect(stretches('', [], false)).toEqual([]);
  });

  it('stands by time and voice', () => {
    expect(dots(story).map((dot) => [dot.share, dot.row, dot.isFirst])).toEqual([[0, 0, true], [1, 0, false], [0.5, 1, true], [1, 2, true]]);
  });

  it('without times stands in its order', () => {
    const timeless = { ...story, articles: [piece(1, 1), piece(2, 1)] };
    expect(dots(timeless).map((dot) => dot.share)).toEqual([0, 1]);
  });

  it('is read beside its source, or what shares most', () => {
    expect(besideOf(story, 2)).toBe(1);
    expect(besideOf(story, 1)).toBe(2);
    expect(besideOf(story, 3)).toBeNull();
    expect(copyOf(story, 2, 1)?.kind).toBe('near');
    expect(copyOf(story, 1, 3)).toBeNull();
  });
});

describe('posts', () => {
  const edge = (account: string, other: string, falseShare?: number) => ({
    account, other, weight: 3, meanDelaySeconds: 5, evidence: [], ...(falseShare === undefined ? {} : { falseShare }),
  });

  it('put accounts on a circle, no more than asked', () => {
    const where = places([edge('a', 'b'), edge('b', 'c'), edge('d', 'e')], 3);
    expect([...where.keys()]).toEqual(['a', 'b', 'c']);
    expect(where.get('a')?.x).toBeCloseTo(210);
    expect(where.get('a')?.y).toBeCloseTo(60);
  });

  it('lie beyond chance only where chance was asked', () => {
    expect(isBeyond(edge('a', 'b', 0.01), 0.05)).toBe(true);
    expect(isBeyond(edge('a', 'b', 0.2), 0.05)).toBe(false);
    expect(isBeyond(edge('a', 'b'), 0.05)).toBe(false);
  });
});
