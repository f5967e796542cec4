import { ProblemError, UnreachableError } from '../api/client';
import type { Problem } from '../api/types';

/** Where something stands that is asked beside the route and never holds it up. */
export type SideState<T> =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'known'; value: T }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable'; status: number | null };

/** How long an answer may take before the page says that it is being asked for: sooner, it would only flicker. */
export const PATIENCE_MS = 150;

/** Tells of waiting only where it lasts: what is shown meanwhile is replaced once, not twice. */
export class Patience {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly ms: number) {}

  /** Runs what is to be done where nothing ends the waiting before; the time of an earlier start goes on. */
  start(act: () => void): void {
    if (this.ms === 0) act();
    else this.timer ??= setTimeout(act, this.ms);
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/**
 * Keeps one answer for one request. The same request is not sent twice; another one aborts it, and what
 * belonged to it is gone when its patience ends, so that nothing shown belongs to an older question for longer.
 */
export class Side<T> {
  private request: string | null = null;
  private controller: AbortController | null = null;
  private now: SideState<T> = { kind: 'none' };
  private pending: Promise<void> = Promise.resolve();
  private readonly patience: Patience;

  constructor(
    private readonly fetch: (request: string, signal: AbortSignal) => Promise<T>,
    private readonly show: (state: SideState<T>) => void,
    patienceMs = 0,
  ) {
    this.patience = new Patience(patienceMs);
  }

  /** The answer to exactly this request, if it is there. */
  known(request: string): T | null {
    return this.request === request && this.now.kind === 'known' ? this.now.value : null;
  }

  /**
   * Asks, or forgets everything where the request is null. A request that failed is sent again only on demand.
   * Resolves when what came of it has been shown, or another request has taken its place.
   */
  ask(request: string | null, failed: 'leave' | 'again' = 'leave'): Promise<void> {
    const hasFailed = this.now.kind === 'refused' || this.now.kind === 'unreachable';
    if (request !== this.request || (hasFailed && failed === 'again')) this.pending = this.begin(request);
    return this.pending;
  }

  private async begin(request: string | null): Promise<void> {
    this.controller?.abort();
    this.request = request;
    this.controller = null;
    if (request === null) {
      this.become({ kind: 'none' });
      return;
    }
    const mine = new AbortController();
    this.controller = mine;
    this.now = { kind: 'asking' };
    this.patience.start(() => this.show({ kind: 'asking' }));
    const state = await this.outcome(request, mine.signal);
    if (this.controller === mine) this.become(state);
  }

  private become(state: SideState<T>): void {
    this.patience.end();
    this.now = state;
    this.show(state);
  }

  private async outcome(request: string, signal: AbortSignal): Promise<SideState<T>> {
    try {
      return { kind: 'known', value: await this.fetch(request, signal) };
    } catch (error) {
      if (error instanceof ProblemError) return { kind: 'refused', problem: error.problem };
      if (error instanceof UnreachableError) return { kind: 'unreachable', status: error.status };
      if (signal.aborted) return { kind: 'none' };
      throw error;
    }
  }
}
