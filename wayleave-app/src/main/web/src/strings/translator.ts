/** English sentences with a `{}` for each value, and what they are in another language, with `{0}`, `{1}` … for the values. */
export type Dictionary = Readonly<Record<string, string>>;

interface Template { pattern: RegExp; text: string; inBrackets: readonly boolean[]; letters: number }

const HOLE = '{}';
/** Between sentences, between the clauses that the server joins, and between the items of a list. */
const ENDS = /(?<=[.?!])\s+(?=\p{Lu})/u;
const CLAUSES = '; and ';
const ITEMS = /, | and /;

function templateOf([english, text]: [string, string]): Template {
  const parts = english.split(HOLE);
  const literal = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    pattern: new RegExp(`^${literal.join('(.+?)')}$`, 's'), text,
    // What stands in brackets is the user's own, or a name: it is repeated as it is.
    inBrackets: parts.slice(0, -1).map((part) => part.endsWith('(')),
    letters: english.length - (parts.length - 1) * HOLE.length,
  };
}

/**
 * Says in the reader's language what the server says in English. A sentence is found by its words, whatever its values
 * are; one that is not in the dictionary stays as it came.
 */
export class Translator {
  private readonly whole: ReadonlyMap<string, string>;
  private readonly templates: readonly Template[];

  constructor(dictionary: Dictionary) {
    const entries = Object.entries(dictionary);
    this.whole = new Map(entries.filter(([english]) => !english.includes(HOLE)));
    // The sentence with the most words of its own is the one that was meant.
    this.templates = entries.filter(([english]) => english.includes(HOLE)).map(templateOf).sort((a, b) => b.letters - a.letters);
  }

  say(text: string): string {
    if (this.templates.length === 0) return text;
    return text.split('\n').map((line) => this.line(line)).join('\n');
  }

  private line(line: string): string {
    const text = line.trim();
    if (text === '') return line;
    return this.find(text) ?? text.split(ENDS).map((sentence) => this.find(sentence) ?? sentence).join(' ');
  }

  private find(text: string): string | null {
    const whole = this.whole.get(text);
    if (whole !== undefined) return whole;
    for (const template of this.templates) {
      const values = template.pattern.exec(text)?.slice(1);
      if (values === undefined) continue;
      const said = values.map((value, at) => (template.inBrackets[at] === true ? value : this.value(value)));
      return template.text.replace(/\{(\d)\}/g, (_, at: string) => said[Number(at)] ?? '');
    }
    return null;
  }

  /** A value that may be the server's own words: clauses, a list, sentences, a kind. */
  private value(value: string): string {
    const clauses = value.split(CLAUSES);
    if (clauses.length > 1) return clauses.map((clause) => this.value(clause)).join('; ');
    const items = value.split(ITEMS);
    if (value.includes(' and ') && items.every((item) => /^\(.*\)$/s.test(item) || this.find(item) !== null)) {
      return items.map((item) => this.find(item) ?? item).join(', ');
    }
    return this.line(value);
  }
}
