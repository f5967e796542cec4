import { api } from './api/client';
import type { AlternativesAnswer, FrontAnswer, Itinerary, Role, RouteAnswer, StabilityAnswer } from './api/types';
import type { Foresight } from './state/foresight';
import { isAskable, toFrontRequest, toQuestion, withVariance, type Criterion, type Query } from './state/query';
import { PATIENCE_MS, Side } from './state/side';
import type { QueryStore } from './state/store';
import { KnownWays } from './state/ways';
import { strings } from './strings';
import { Alternatives } from './ui/alternatives';
import { Choices } from './ui/choices';
import { representativeOf, rolesInWords } from './ui/front-view';
import { Stability } from './ui/stability';

/** Where the ways beside the chosen one are drawn. */
export interface WaysMap {
  showWays(ways: readonly { rank: number; itinerary: Itinerary }[]): Promise<void>;
  preview(itinerary: Itinerary | null): Promise<void>;
}

/** The best itself and three others. */
const COUNT = 4;
const OVERLAP = 0.6;
/** What takes longer than this holds nothing else up. */
const LONG_MS = 400;
const BEST_BY: Record<Criterion, Role> = { generalized: 'balanced', time: 'fastest', cost: 'cheapest', co2e: 'cleanest' };

/** Everything that is asked beside the route: the front, how stable the answer is, ways that share little. */
export class Beside {
  readonly choices: Choices;
  readonly stability: Stability;
  readonly alternatives: Alternatives;
  private readonly ways = new KnownWays();
  private readonly front: Side<FrontAnswer>;
  private readonly steady: Side<StabilityAnswer>;
  private readonly unlike: Side<AlternativesAnswer>;
  private shown: RouteAnswer | null = null;
  private question = '';
  private frontAsked: Promise<void> = Promise.resolve();
  private frontDrawn: Promise<void> = Promise.resolve();

  /** `named` is told when the words for the chosen way may have become known, `seen` when a new front is on the screen. */
  constructor(
    private readonly store: QueryStore, private readonly map: () => WaysMap | null, fronts: Foresight<FrontAnswer>, named: () => void, seen: () => void,
  ) {
    this.choices = new Choices({
      select: (rank) => store.set({ ...store.query(), rank }),
      preview: (rank) => this.preview(rank === null || rank === this.current() ? null : this.ways.itinerary(rank)),
      variance: (wanted) => store.set(withVariance(store.query(), wanted)),
      again: () => void this.front.ask(toFrontRequest(store.query()), 'again'),
      isDrawable: (rank) => (this.ways.itinerary(rank) === null ? 'no' : 'yes'),
    });
    this.stability = new Stability(() => void this.steady.ask(toQuestion(store.query()), 'again'));
    this.alternatives = new Alternatives(() => void this.unlike.ask(
      `${toQuestion(store.query())}&count=${COUNT}&overlap=${OVERLAP}`, 'again'), (itinerary) => this.preview(itinerary));
    this.front = new Side((request, signal) => fronts.ask(request, signal), (state) => {
      if (state.kind === 'known') this.ways.learnFront(state.value);
      this.choices.show(state);
      this.frontDrawn = this.drawWays() ?? Promise.resolve();
      if (state.kind === 'known') void this.frontDrawn.then(seen);
      this.mark();
      named();
      if (state.kind !== 'asking' && state.kind !== 'none') this.askSteadyThen();
    }, PATIENCE_MS);
    this.steady = new Side(api.stability, (state) => this.stability.show(state));
    this.unlike = new Side(api.alternatives, (state) => this.alternatives.show(state));
  }

  /** Asks what this question needs; what belonged to another question is gone when this returns. */
  ask(query: Query): void {
    this.ways.forQuestion(query);
    const askable = isAskable(query);
    const question = toQuestion(query);
    if (question !== this.question) {
      this.preview(null);
      void this.unlike.ask(null);
      void this.steady.ask(null);
    }
    this.question = question;
    this.frontAsked = this.front.ask(askable ? toFrontRequest(query) : null);
    this.mark();
  }

  /** How stable the answer is takes longest to reckon and is read last: it waits until the front is on the screen. */
  private askSteadyThen(): void {
    const { question } = this;
    void this.frontDrawn.then(() => {
      if (question === this.question) void this.steady.ask(question);
    });
  }

  /** Draws the ways of the front that is known; none where it is not. */
  drawWays(): Promise<void> | undefined {
    return this.map()?.showWays(this.front.known(toFrontRequest(this.store.query()))?.representatives ?? []);
  }

  /** Resolves when the front that was asked for last is on the screen, did not come or takes long. */
  async drawn(): Promise<void> {
    await Promise.race([this.frontAsked, new Promise((resolve) => setTimeout(resolve, LONG_MS))]);
    await this.frontDrawn;
  }

  /** The answer to a query that names a rank, where it is already there. */
  known(query: Query): RouteAnswer | null {
    return this.ways.find(query);
  }

  /** The page shows this answer now, or none. */
  answered(answer: RouteAnswer | null): void {
    if (answer !== null) this.ways.learn(this.store.query(), answer);
    this.shown = answer;
    this.mark();
  }

  /** The words for the chosen member of the front; null where none is chosen. */
  chosen(): string | null {
    const { rank } = this.store.query();
    if (rank === null) return null;
    const front = this.front.known(toFrontRequest(this.store.query()));
    const representative = front === null ? null : representativeOf(front, rank);
    return representative === null ? strings.choices.number(rank) : rolesInWords(representative.roles);
  }

  /** The map is pointed at where these ways pass. */
  light(ranks: readonly number[]): void {
    this.choices.light(ranks);
  }

  private current(): number | null {
    const { rank } = this.store.query();
    return rank ?? (this.shown === null ? null : this.ways.rankOf(this.shown.itinerary));
  }

  private mark(): void {
    const query = this.store.query();
    this.choices.setCurrent(this.current());
    this.stability.setAbout(query.by, query.rank === null || this.isBest(query) === 'yes' ? 'this' : 'another');
  }

  /** Whether the chosen way is the one that the question's criterion would give anyway. */
  private isBest(query: Query): 'yes' | 'no' {
    const front = this.front.known(toFrontRequest(query));
    const chosen = front === null || query.rank === null ? null : representativeOf(front, query.rank);
    return chosen?.roles.includes(BEST_BY[query.by]) === true ? 'yes' : 'no';
  }

  private preview(itinerary: Itinerary | null): void {
    void this.map()?.preview(itinerary);
  }
}
