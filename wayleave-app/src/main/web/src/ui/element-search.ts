import { jurisdictionName } from '../format';
import { nameOf, type Element, type Network } from '../map/network';
import { strings } from '../strings';
import { Combobox } from './combobox';
import { h, name } from './dom';
import { icon } from './icons';

function describe(element: Element): Node {
  const { properties } = element;
  const facts = properties.kind === 'node'
    ? [properties.types.map((type) => strings.nodeTypes[type] ?? type).join(', '), jurisdictionName(properties.country ?? '')]
    : [strings.modes[properties.mode] ?? properties.mode, strings.statuses[properties.status] ?? properties.status];
  return h('span', { class: 'place' },
    h('span', { class: 'place-name' }, name(nameOf(element))),
    h('span', { class: 'place-facts' }, facts.filter((part) => part !== '').join(' · ')));
}

/** Finds places and links by name or id: the way to every element for those who do not point at a map. */
export function elementSearch(network: () => Network, goTo: (id: string) => void): HTMLElement {
  const box: Combobox<Element> = new Combobox<Element>({
    label: strings.search.label,
    placeholder: strings.search.label,
    testId: 'element-search',
    optionTestId: 'element-option',
    lookUp: (text) => Promise.resolve(network().search(text, 8)),
    labelOf: nameOf,
    describe,
    onChoose: (element) => goTo(element.properties.id),
    onText: (text) => {
      const first = network().search(text, 1)[0];
      if (first !== undefined) goTo(first.properties.id);
    },
    onClear: () => undefined,
  });
  return h('div', { class: 'element-search card', role: 'search' }, icon('search', 18), box.element);
}
