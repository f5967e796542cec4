import { api } from './api/client';
import type { ElementDetail } from './api/element-types';
import type { MapView } from './map/map-view';
import { boundsOf, positionsOf, type Element, type Network } from './map/network';
import { Side } from './state/side';
import type { FactsPanel } from './ui/facts-panel';
import { scenarioId } from './ui/facts-panel';

/** The element that the page is about: on the map, in its facts, and what the server tells of it. */
export class Selection {
  private readonly side: Side<ElementDetail>;
  private id: string | null = null;
  private isFitting = false;

  constructor(
    private readonly network: () => Network, private readonly networkId: () => string, private readonly view: () => MapView | null,
    private readonly facts: () => FactsPanel,
  ) {
    this.side = new Side((id, signal) => api.element(id, this.networkId(), signal), (state) => {
      this.facts().showDetail(state);
      if (state.kind === 'known' && this.elementOf(this.id) === null) this.drawLinks(state.value);
    });
  }

  /** An element by its id, with or without its kind; null for none. */
  select(id: string | null, focus: 'take' | 'leave'): void {
    this.id = id;
    const element = this.elementOf(id);
    this.facts().show(id === null ? null : { id, element }, focus);
    void this.view()?.select(element === null ? [] : [element]);
    document.body.classList.toggle('has-facts', id !== null);
    void this.side.ask(id === null ? null : this.fullId(id));
  }

  /** The same, and the map moves there. */
  goTo(id: string): void {
    this.select(id, 'take');
    const element = this.elementOf(id);
    this.isFitting = element === null;
    if (element !== null) this.view()?.fit(boundsOf(positionsOf(element)));
  }

  again(): void {
    if (this.id !== null) void this.side.ask(this.fullId(this.id), 'again');
  }

  /** The network is there now: what was selected by id alone may be on it. */
  refresh(): void {
    if (this.id !== null) this.select(this.id, 'leave');
  }

  private elementOf(id: string | null): Element | null {
    if (id === null || (id.includes(':') && !/^(link|node):/.test(id))) return null;
    return this.network().findElement(scenarioId(id)) ?? null;
  }

  private fullId(id: string): string {
    if (id.includes(':')) return id;
    return `${this.network().isNode(id) ? 'node' : 'link'}:${id}`;
  }

  /** Of what is no link and no place, its links are what is seen of it. */
  private drawLinks(detail: ElementDetail): void {
    const of = (id: string): Element[] => {
      const found = this.network().findElement(scenarioId(id));
      return found === undefined ? [] : [found];
    };
    const elements = detail.kind === 'terminal' || detail.kind === 'corridor' || detail.links.length === 0
      ? detail.members.flatMap(({ id }) => of(id)) : detail.links.flatMap(of);
    void this.view()?.select(elements);
    if (this.isFitting) this.view()?.fit(boundsOf(elements.flatMap(positionsOf)));
    this.isFitting = false;
  }
}
