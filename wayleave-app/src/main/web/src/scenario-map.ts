import { api } from './api/client';
import type { MapView } from './map/map-view';
import type { Network } from './map/network';
import type { ChangeMark } from './map/scene';
import { elementOf } from './state/changes';
import type { Query } from './state/query';

/** Marks on the map what the scenario closes, opens and changes, at once. */
export class ScenarioMap {
  /** The links of elements that are no link and no place, as the server told. */
  private readonly links = new Map<string, readonly string[]>();
  private wanted = '';

  constructor(private readonly network: () => Network, private readonly view: () => MapView | null) {}

  show(query: Query): void {
    const view = this.view();
    if (view === null) return;
    const marks = new Map<string, ChangeMark>();
    const unknown = new Set<string>();
    const mark = (id: string, as: ChangeMark): void => {
      const found = this.linksOf(id);
      if (found === null) unknown.add(id);
      for (const part of found ?? []) marks.set(part, as);
    };
    for (const { figure } of query.overrides) mark(elementOf(figure).replace(/^(link|node):/, ''), 'changed');
    for (const id of query.open) mark(id, 'opened');
    for (const id of query.close) mark(id, 'closed');
    for (const code of query.exclude) mark(`jurisdiction:${code}`, 'closed');
    void view.markChanges([...marks].flatMap(([id, as]) => {
      const element = this.network().findElement(id);
      return element === undefined ? [] : [{ element, mark: as }];
    }));
    this.wanted = [...unknown].join();
    for (const id of unknown) void this.learn(id, query);
  }

  private linksOf(id: string): readonly string[] | null {
    const plain = id.replace(/:(ab|ba)$/, '');
    if (this.network().isLink(plain)) return [plain];
    if (this.network().isNode(plain)) return [plain, ...this.network().linksAt(plain)];
    if (!plain.includes(':') || plain.startsWith('parameter:')) return [];
    return this.links.get(plain) ?? null;
  }

  private async learn(id: string, query: Query): Promise<void> {
    try {
      this.links.set(id, (await api.element(id, query.network)).links);
    } catch {
      // The answer itself says that the element is not known.
      this.links.set(id, []);
    }
    if (this.wanted.split(',').includes(id)) this.show(query);
  }
}
