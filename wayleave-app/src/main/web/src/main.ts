import './styles/index.css';
import { api } from './api/client';
import type { View } from './api/element-types';
import type { NetworkGeoJson, Place, RouteAnswer } from './api/types';
import { Beside } from './beside';
import { Effect } from './effect';
import type { MapView } from './map/map-view';
import { nameOf, Network } from './map/network';
import { listenForPicks } from './map/picking';
import { jurisdictionName, moment } from './format';
import { keepForLater, onKept } from './offline';
import { freeMap, layOut } from './page';
import { ScenarioMap } from './scenario-map';
import { Selection } from './selection';
import { Asking, type Outcome } from './state/asking';
import { Foresight } from './state/foresight';
import { toFrontRequest, toRequest, withClosed, withOpened, type Query } from './state/query';
import { ScenarioHistory } from './state/history';
import { PATIENCE_MS } from './state/side';
import { QueryStore } from './state/store';
import { strings } from './strings';
import { Studies } from './studies';
import { h, painted } from './ui/dom';
import { AnswerPanel } from './ui/answer-panel';
import { elementSearch } from './ui/element-search';
import { examplesFor } from './ui/examples';
import { FactsPanel } from './ui/facts-panel';
import { Legend } from './ui/legend';
import { icon, type IconName } from './ui/icons';
import { JobsDialog } from './ui/jobs-dialog';
import { QueryPanel } from './ui/query-panel';
import { ScenarioBar } from './ui/scenario-bar';
import { ScenariosDialog } from './ui/scenarios-dialog';
import { ViewFields } from './ui/view-fields';
import { UploadsDialog } from './ui/uploads-dialog';
import { ThemeSwitch } from './ui/theme';

/** The wiring: the only place that makes the parts and joins them. */

/** Who looks at an element for this long may be about to change it. */
const REST_MS = 150;

/** Whether the reader has asked their browser to load no more than is needed. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** How the browser came to this page. */
function arrival(): string {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
}

function start(app: HTMLElement): void {
  const marks = document.documentElement.dataset;
  document.documentElement.lang = strings.language;
  document.documentElement.dir = strings.direction;

  let network = Network.EMPTY;
  let geojson: NetworkGeoJson | null = null;
  let views: readonly View[] = [];
  let shownView = '';
  /** The network with its names as the chosen view has them. */
  const named = ({ view: id }: Query): Network => {
    shownView = id;
    return geojson === null ? Network.EMPTY : new Network(geojson, views.find((each) => each.id === id)?.changes ?? []);
  };
  let corridors = new Map<string, string>();
  let kindNames: Record<string, string> = {};
  let lastAnswer: RouteAnswer | null = null;
  let lastOutcome: Outcome | null = null;
  let lastFront = '';
  let lastRequest = '';
  let view: MapView | null = null;
  const store = new QueryStore(window, window.sessionStorage, arrival());

  /** The network's name for an id; until it is loaded, the last answer's; else the text itself. */
  const nameFor = (id: string): string => {
    const { from, to } = lastAnswer?.query ?? {};
    const known = [from, to].find((place) => place?.id === id);
    return network.findElement(id) === undefined && known !== undefined ? known.name : network.nameOf(id);
  };
  /** The same for any element of a scenario: a kind before its id is said in words. */
  const elementName = (id: string): string => {
    const [kind = '', ...rest] = id.split(':');
    const plain = rest.join(':');
    if (plain === '') return nameFor(id);
    if (kind === 'jurisdiction') return jurisdictionName(plain);
    const way = /^(.*):(ab|ba)$/.exec(id);
    if (way?.[1] !== undefined) return `${nameFor(way[1])} ${way[2] === 'ab' ? '→' : '←'}`;
    return kindNames[id] ?? `${strings.kinds[kind] ?? kind} ${plain.replaceAll('-', ' ')}`;
  };
  const set = (change: (query: Query) => Query): void => store.set(change(store.query()));

  const theme = new ThemeSwitch((now) => {
    void view?.setTheme(now);
    studies.draw();
    legend.setTheme(now);
    answer.setTheme(now);
  });

  const selection: Selection = new Selection(() => network, () => store.query().network, () => view, () => facts);
  const goTo = (id: string): void => selection.goTo(id);

  /** Notes how long after the last change of the question something was on the screen. */
  const seen = (mark: 'pictureMs' | 'frontMs'): void => {
    if (store.changedAtMs > 0) marks[mark] = String(Math.round(performance.now() - store.changedAtMs));
  };
  const routes = new Foresight(api.route);
  const fronts = new Foresight(api.front);
  let quiet: ReturnType<typeof setTimeout> | undefined;
  /** Fetches the answer to what the reader will probably ask, once they have come to rest. */
  const foresee = (): void => {
    clearTimeout(quiet);
    if (savesData() || network.isLarge()) return;
    quiet = setTimeout(() => {
      const next = lastOutcome?.kind === 'answered' ? facts.likelyNext() : null;
      const request = next === null ? null : store.wouldBe(next);
      routes.foresee(request === null ? null : toRequest(request));
      fronts.foresee(request === null ? null : toFrontRequest(request));
    }, REST_MS);
  };
  const beside = new Beside(store, () => view, fronts, () => answer.showChosen(), () => seen('frontMs'));
  const answer = new AnswerPanel({
    highlight: (leg) => void view?.highlightLeg(leg),
    ask: (from, to) => set((query) => ({ ...query, from, to })),
    query: () => store.query(),
    nameOf: nameFor,
    takePlace: (field, place: Place) => set((query) => ({ ...query, [field ?? 'from']: place.id })),
    openElement: (id) => set((query) => withOpened(query, id)),
    showElement: goTo,
    askAgain: () => ask(store.query()),
    chosen: () => beside.chosen(),
    unchoose: () => set((query) => ({ ...query, rank: null })),
  }, {
    choices: beside.choices.element, stability: beside.stability.element, alternatives: beside.alternatives.element,
  }, theme.theme());
  const facts = new FactsPanel(store, {
    corridorName: (id) => corridors.get(id) ?? id,
    goTo,
    again: () => selection.again(),
    dismiss: () => {
      selection.select(null, 'leave');
      view?.map.getCanvas().focus();
    },
    offered: foresee,
  });
  const viewFields = new ViewFields(store);
  const legend = new Legend(theme.theme(), (id, visibility) => void view?.setVisible(id, visibility),
    window.innerWidth >= 1000 ? 'open' : 'shut', viewFields.element);
  const query = new QueryPanel(store, nameFor, () => network.jurisdictions());
  const history = new ScenarioHistory(store.query(), window.sessionStorage);
  const scenarios = new ScenariosDialog(store);
  const scenario = new ScenarioBar(store, history, elementName, () => scenarios.open());
  const search = elementSearch(() => network, () => store.query().network, goTo);
  const effect = new Effect((now) => scenario.showEffect(now));
  const scenarioMap = new ScenarioMap(() => network, () => view);
  const studies: Studies = new Studies(store, () => network, () => view, () => theme.theme(), elementName, goTo);
  const jobs = new JobsDialog(store, (ids) => {
    set((now) => ids.reduce(withClosed, now));
    const [first] = ids;
    if (first !== undefined) goTo(first);
  });
  const uploads = new UploadsDialog(store);
  const tool = (testId: string, text: string, picture: IconName, act: () => void): HTMLElement =>
    h('button', { 'type': 'button', 'class': 'icon-button', 'aria-label': text, 'title': text, 'data-testid': testId, 'onclick': act }, icon(picture, 18));
  const tools = [
    tool('open-jobs', strings.jobs.title, 'clock', () => jobs.open()), tool('open-uploads', strings.uploads.title, 'upload', () => uploads.open()),
  ];
  const page = layOut(app, { tools, query, scenario: scenario.element, layers: studies.layers.element, drawer: studies.drawer.element, answer, facts, legend, search, theme, settle: () => store.settle() });

  /** The map is most of the page's code. It is fetched when the question is on the screen, and shows then what is known. */
  async function openMap(): Promise<void> {
    await painted();
    let module: typeof import('./map/map-view');
    try {
      module = await import('./map/map-view');
    } catch {
      say(strings.map.loadFailed);
      return;
    }
    let opened: MapView;
    try {
      opened = new module.MapView(page.mapBox, theme.theme(), () => freeMap(page.panel, document.querySelector('.side')));
    } catch {
      say(strings.map.noWebGl);
      return;
    }
    view = opened;
    legend.tellAll();
    beside.drawWays();
    if (lastOutcome !== null) draw(lastOutcome);
    listenForPicks(opened.map, (point, reach) => opened.ranksAt(point, reach), page.cross, {
      pick: (id) => selection.select(id, id !== null && opened.map.getCanvas().matches(':focus-visible') ? 'take' : 'leave'),
      hover: (id, at) => {
        const element = id === null ? undefined : network.findElement(id);
        page.tooltip.hidden = element === undefined;
        if (element === undefined) return;
        page.tooltip.textContent = nameOf(element);
        page.tooltip.style.transform = `translate(${Math.round(at.x + 14)}px, ${Math.round(at.y + 14)}px)`;
      },
      hoverWays: (ranks) => beside.light(ranks),
    });
  }
  const say = (text: string): void => {
    page.notice.textContent = text;
    page.notice.hidden = false;
  };

  const show = (outcome: Outcome): void => {
    lastOutcome = outcome;
    if (outcome.kind === 'answered') lastAnswer = outcome.answer;
    beside.answered(outcome.kind === 'answered' ? outcome.answer : null);
    effect.answered(outcome.kind === 'answered' ? outcome.answer : null);
    scenario.showQueues(outcome.kind === 'answered' ? outcome.answer.query.overrides ?? [] : []);
    answer.show(outcome);
    query.show(store.query());
    if (outcome.kind === 'answered') {
      // Who chooses another way in the plot stays at the plot.
      const front = toFrontRequest(store.query());
      if (front !== lastFront || store.query().rank === null) page.showAnswer();
      lastFront = front;
      foresee();
    }
    draw(outcome);
  };
  /** What the map shows of an outcome. */
  const draw = (outcome: Outcome): void => {
    if (outcome.kind === 'answered') {
      void view?.showRoute(outcome.answer, () => seen('pictureMs'), beside.drawn()).then((drawn) => {
        if (drawn !== null) marks['routeDrawn'] = drawn;
      });
    } else if (outcome.kind === 'refused') {
      void view?.showProblem(outcome.problem, network);
    } else if (outcome.kind !== 'asking') {
      void view?.showNothing();
    }
  };
  const asking = new Asking((request, signal) => routes.ask(request, signal), show, (now) => beside.known(now), PATIENCE_MS);
  const ask = (now: Query): void => {
    beside.ask(now);
    effect.ask(now);
    // Another set of criteria alone asks for another front, not for another route.
    if (lastOutcome?.kind !== 'answered' || toRequest(now) !== lastRequest) {
      delete marks['routeDrawn'];
      void asking.ask(now);
    }
    lastRequest = toRequest(now);
  };
  const loadedNetwork = store.query().network;
  store.subscribe((now) => {
    // Another network is another page: nothing of this one holds there.
    if (now.network !== loadedNetwork) {
      store.settle();
      window.location.reload();
      return;
    }
    viewFields.show(now);
    void view?.setBorders(now.borders);
    if (now.view !== shownView && geojson !== null) {
      network = named(now);
      selection.refresh();
      void view?.showNetwork(network);
    }
    // The question goes out first: while the server answers, the page has time for all else.
    ask(now);
    facts.refresh();
    query.show(now);
    scenario.show(now);
    scenarioMap.show(now);
    studies.ask(now);
  });
  ask(store.query());
  studies.ask(store.query());

  onKept((since) => {
    page.kept.hidden = since === null;
    page.kept.textContent = since === null ? '' : strings.map.kept(moment(since));
  });
  async function load(): Promise<void> {
    const opening = openMap();
    try {
      [geojson, views] = await Promise.all([api.geojson(store.query().network), api.views().then(({ views: all }) => all, () => [])]);
      viewFields.setViews(views);
      network = named(store.query());
    } catch {
      say(strings.map.loadFailed);
      return;
    }
    query.show(store.query());
    scenario.show(store.query());
    answer.setExamples(examplesFor(network));
    await opening;
    if (lastOutcome?.kind === 'refused') show(lastOutcome);
    // Restrictions name elements, which have names only now.
    if (lastOutcome?.kind === 'answered' && lastOutcome.answer.itinerary.restrictions.length > 0) answer.show(lastOutcome);
    void view?.setBorders(store.query().borders);
    selection.refresh();
    studies.draw();
    scenarioMap.show(store.query());
    await view?.showNetwork(network);
    marks['mapIdle'] = 'true';
    keepForLater();
  }
  void load();
  void api.network().then((summary) => {
    corridors = new Map((summary.corridors ?? []).map(({ id, name }) => [id, name]));
    kindNames = summary.names ?? {};
    facts.refresh();
    scenario.show(store.query());
  }, () => undefined);
}

const app = document.getElementById('app');
if (app !== null) start(app);
