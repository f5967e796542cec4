/** An answer as the server gave it. */
export interface KeptAnswer {
  text: string;
  /** When the server gave it, as HTTP writes a date. */
  since: string;
}

/** Where answers are put aside. */
export interface Shelf {
  put(path: string, answer: KeptAnswer): Promise<void>;
  find(path: string): Promise<KeptAnswer | null>;
}

const NEVER_KEPT = /^\/api\/v1\/(scenarios|uploads|jobs|session|health)/;
const QUIET_MS = 1500;

/**
 * Puts answers aside for when the server does not answer. The server is always asked first, so that nothing newer is
 * hidden; what users keep on the server is never put aside here. Putting aside waits until nothing has come for a
 * while: nobody who looks at the page has to wait for it.
 */
export class KeptAnswers {
  private readonly waiting = new Map<string, KeptAnswer>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly shelf: Shelf, private readonly quietMs = QUIET_MS) {}

  note(path: string, answer: KeptAnswer): void {
    if (NEVER_KEPT.test(path)) return;
    this.waiting.set(path, answer);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.putAside(), this.quietMs);
  }

  /** Puts aside what has come until now. */
  async putAside(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const answers = [...this.waiting];
    this.waiting.clear();
    for (const [path, answer] of answers) await this.shelf.put(path, answer);
  }

  /** What the server said before; null where it was not asked this or nothing can be kept here. */
  async find(path: string): Promise<KeptAnswer | null> {
    return NEVER_KEPT.test(path) ? null : this.waiting.get(path) ?? this.shelf.find(path);
  }
}
