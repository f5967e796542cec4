import { fromFile, scenarioOf, toFile, type Scenario } from './scenario';
import type { Query } from './query';

const MOST = 100;
const KEY = 'wayleave-history';

/** Where the history is kept over a reload. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

interface Kept { past: string[]; now: string; future: string[] }

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { past, now, future } = value as Kept;
  return Array.isArray(past) && Array.isArray(future) && typeof now === 'string'
    && [...past, ...future].every((entry) => typeof entry === 'string');
}

/** Scenarios that were and that will be again. A change takes away what was undone before it. */
export class ScenarioHistory {
  private past: string[] = [];
  private future: string[] = [];
  private now: string;

  constructor(first: Query, private readonly shelf: Shelf | null) {
    this.now = write(scenarioOf(first));
    try {
      const kept: unknown = JSON.parse(shelf?.getItem(KEY) ?? 'null');
      if (isKept(kept) && kept.now === this.now) Object.assign(this, { past: kept.past, future: kept.future });
    } catch {
      // What cannot be read is no history.
    }
  }

  /** Notes what the scenario is now; nothing happens where it is the same. */
  note(query: Query): void {
    const next = write(scenarioOf(query));
    if (next === this.now) return;
    this.past = [...this.past, this.now].slice(-MOST);
    this.future = [];
    this.now = next;
    this.keep();
  }

  canUndo(): boolean {
    return this.past.length > 0;
  }

  canRedo(): boolean {
    return this.future.length > 0;
  }

  /** The scenario before; the caller makes it the question's. */
  undo(): Scenario | null {
    const before = this.past.pop();
    if (before === undefined) return null;
    this.future.push(this.now);
    return this.become(before);
  }

  redo(): Scenario | null {
    const next = this.future.pop();
    if (next === undefined) return null;
    this.past.push(this.now);
    return this.become(next);
  }

  private become(text: string): Scenario | null {
    this.now = text;
    this.keep();
    const read = fromFile(JSON.parse(text));
    return read.kind === 'scenario' ? read.scenario : null;
  }

  private keep(): void {
    try {
      this.shelf?.setItem(KEY, JSON.stringify({ past: this.past, now: this.now, future: this.future }));
    } catch {
      // A browser that keeps nothing still undoes until the page is closed.
    }
  }
}

function write(scenario: Scenario): string {
  return JSON.stringify(toFile(scenario, ''));
}
