import { api } from '../api/client';
import type { FoundElement } from '../api/element-types';
import { jurisdictionName } from '../format';
import { nameOf, type Element, type Network } from '../map/network';
import { strings } from '../strings';
import { Combobox } from './combobox';
import { h, name } from './dom';
import { foundName } from './facts-panel';
import { icon } from './icons';

function describe(found: FoundElement, network: Network): Node {
  const element = network.findElement(found.id.replace(/^(link|node):/, ''));
  const properties = element?.properties;
  const facts = properties === undefined
    ? [strings.kinds[found.kind] ?? found.kind]
    : properties.kind === 'node'
      ? [properties.types.map((type) => strings.nodeTypes[type] ?? type).join(strings.comma), jurisdictionName(properties.country ?? '')]
      : [strings.modes[properties.mode] ?? properties.mode, strings.statuses[properties.status] ?? properties.status];
  return h('span', { class: 'place' },
    h('span', { class: 'place-name' }, name(foundName(found))),
    h('span', { class: 'place-facts' }, facts.filter((part) => part !== '').join(' · ')));
}

function toFound(element: Element): FoundElement {
  const { properties } = element;
  return { id: `${properties.kind}:${properties.id}`, kind: properties.kind, name: nameOf(element), names: [] };
}

/** Finds elements of every kind by name or id: the way to them for those who do not point at a map. */
export function elementSearch(network: () => Network, networkId: () => string, goTo: (id: string) => void): HTMLElement {
  const lookUp = async (text: string, signal?: AbortSignal): Promise<readonly FoundElement[]> => {
    try {
      return (await api.elements(text, networkId(), signal)).elements;
    } catch (error) {
      if (signal?.aborted === true) throw error;
      // Without the server, what is on the map can still be found.
      return network().search(text, 8).map(toFound);
    }
  };
  const box: Combobox<FoundElement> = new Combobox<FoundElement>({
    label: strings.search.label,
    placeholder: strings.search.label,
    testId: 'element-search',
    optionTestId: 'element-option',
    lookUp: (text, signal) => lookUp(text, signal),
    labelOf: foundName,
    describe: (found) => describe(found, network()),
    onChoose: (found) => goTo(found.id),
    onText: (text) => {
      void lookUp(text).then(([first]) => {
        if (first !== undefined) goTo(first.id);
      });
    },
    onClear: () => undefined,
  });
  return h('div', { class: 'element-search card', role: 'search' }, icon('search', 18), box.element);
}
