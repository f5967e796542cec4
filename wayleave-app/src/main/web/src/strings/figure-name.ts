/** What the server's words for a figure's parts are called: what is done, what is measured, the rest. */
export type FigureWords = Readonly<Record<string, string>>;

/** The words between the parts of a figure's name and what they introduce, in the order in which they stand. */
const PARTS = /^(.*?)(?: at the borders? (?:of )?(.*))?$/s;
const INSIDE = /^(.*?)(?: by (.*?))?(?: to (.*?))?((?:, (?:(?! in | at )[a-z -])+)*)(?: in ([A-Z]{2}(?:, [A-Z]{2})*))?(?: at (.*?))?(?: and (\d+) more)?$/s;

/**
 * Says what the server calls "move cost by rail, container in KZ" in other words, part by part: first what is measured,
 * then of what. Parts that are no words of the server (places, codes) stay as they are.
 */
export function figureName(english: string, words: FigureWords, more: (count: number) => string, comma = ', '): string {
  const said = (text: string): string => words[text] ?? text;
  const [, plain = '', border] = PARTS.exec(english) ?? [];
  if (border !== undefined) return `${said(plain)}: ${border}`;
  const [, head = '', by, to, others = '', lands, at, count] = INSIDE.exec(english) ?? [];
  const from = by === undefined ? null : to === undefined ? mode(by, said, comma) : `${said(by)} → ${said(to)}`;
  const parts = [
    from, by === undefined && to !== undefined ? `→ ${said(to)}` : null,
    ...others.split(', ').filter((part) => part !== '').map(said), lands?.replaceAll(', ', comma),
    at === undefined ? null : count === undefined ? at : `${at} ${more(Number(count))}`,
  ].filter((part) => part !== null && part !== undefined);
  const what = headOf(head, said, words, comma);
  return parts.length === 0 ? what : `${what}: ${parts.join(comma)}`;
}

/** "rail" alone, or "rail Astana – Kostanay" of a link. */
function mode(by: string, said: (text: string) => string, comma: string): string {
  const [, first = by, rest] = /^(rail ferry|ro-ro|inland waterway|rail|road|sea)(?: (.*))?$/s.exec(by) ?? [];
  return rest === undefined ? said(first) : `${said(first)}${comma}${rest}`;
}

/** "move cost" is what is measured, then what is done. */
function headOf(head: string, said: (text: string) => string, words: FigureWords, comma: string): string {
  if (words[head] !== undefined) return said(head);
  const at = head.lastIndexOf(' ');
  return at < 0 || words[head.slice(at + 1)] === undefined ? said(head) : `${said(head.slice(at + 1))}${comma}${said(head.slice(0, at))}`;
}
