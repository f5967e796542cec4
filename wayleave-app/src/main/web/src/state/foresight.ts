type Fetch<T> = (request: string, signal: AbortSignal) => Promise<T>;

interface Kept<T> { answer: T; atMs: number }

/** One request that nobody has asked for yet; who does ask for it takes it over. */
interface Ahead<T> { request: string; controller: AbortController; answer: Promise<T | null> }

/** Within this the answer to the same question is the same: the network of a server does not change while it runs. */
const FRESH_MS = 60_000;
const MOST = 8;

/**
 * Answers that are there before they are asked for: to the questions of the last minute, so that undoing and redoing
 * wait for nobody, and to the one that the reader will probably ask next, which is fetched while they look.
 */
export class Foresight<T> {
  private readonly kept = new Map<string, Kept<T>>();
  private ahead: Ahead<T> | null = null;

  constructor(private readonly fetch: Fetch<T>, private readonly nowMs = () => performance.now()) {}

  /** The answer, fetched where it is not there; what is fetched for somebody else is not fetched twice. */
  async ask(request: string, signal: AbortSignal): Promise<T> {
    const known = this.find(request);
    if (known !== null) return known;
    if (this.ahead?.request === request) {
      const { answer } = this.ahead;
      this.ahead = null; // It is somebody's now: nothing foreseen later ends it.
      const foreseen = await answer;
      if (foreseen !== null) return foreseen;
    }
    return await this.load(request, signal);
  }

  /** Fetches what will probably be asked; null for nothing. Only the newest is worth fetching. */
  foresee(request: string | null): void {
    if (request !== null && request === this.ahead?.request) return;
    this.ahead?.controller.abort();
    this.ahead = null;
    if (request === null || this.find(request) !== null) return;
    const controller = new AbortController();
    // What cannot be had ahead is asked for again when it is wanted, and said then.
    const answer = this.load(request, controller.signal).catch(() => null);
    const mine = { request, controller, answer };
    this.ahead = mine;
    void answer.then(() => {
      if (this.ahead === mine) this.ahead = null;
    });
  }

  private find(request: string): T | null {
    const found = this.kept.get(request);
    return found !== undefined && this.nowMs() - found.atMs <= FRESH_MS ? found.answer : null;
  }

  private async load(request: string, signal: AbortSignal): Promise<T> {
    const answer = await this.fetch(request, signal);
    this.kept.delete(request);
    this.kept.set(request, { answer, atMs: this.nowMs() });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
    return answer;
  }
}
