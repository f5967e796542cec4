import type { Figure } from '../api/element-types';
import { quantityOf, type Override } from '../state/changes';
import { number, unitName } from '../format';
import { saidFigure, strings } from '../strings';
import { h, replace, uniqueId } from './dom';
import { icon } from './icons';
import { provenance } from './provenance';

const { correction: words } = strings;

/** Which other figures the server takes beside the value. */
function extras(figure: Figure): ('low' | 'high' | 'p95')[] {
  if (figure.figure.startsWith('parameter:')) return ['low', 'high', 'p95'];
  return figure.figure.startsWith('crossing:') && quantityOf(figure.figure) === 'time' ? ['p95'] : [];
}

function valueInWords(figure: Figure): string {
  if (figure.value === undefined || figure.value === null) return words.usual;
  const spread = figure.low !== undefined && figure.low !== null && figure.high !== undefined && figure.high !== null
    ? ` (${number(figure.low)} ${strings.units.to} ${number(figure.high)})` : '';
  const tail = figure.p95 === undefined || figure.p95 === null ? '' : `, ${words.p95} ${number(figure.p95)}`;
  return `${number(figure.value)}${spread}${tail} ${unitName(figure.unit)}`;
}

/** One figure with who says so, and a form to put a better one in its place. */
export function figureLine(figure: Figure, given: Override | undefined, change: (override: Override | null) => void): HTMLElement {
  const name = words.labels[figure.label] ?? saidFigure(figure.label);
  const place = h('div', {});
  const item = h('li', { 'class': 'figure-line', 'data-testid': 'figure' },
    h('p', { class: 'figure-name' }, h('span', { dir: 'auto' }, name),
      given === undefined
        ? h('strong', {}, valueInWords(figure))
        : h('strong', { class: 'changed' }, `${number(given.value)} ${unitName(given.unit ?? figure.unit)}`)),
    given === undefined ? provenance(figure.provenance) : h('p', { class: 'hint', dir: 'auto' }, words.yours(given.source, valueInWords(figure))),
    place);
  const show = (): void => {
    if (given !== undefined) {
      replace(place, h('button', { 'type': 'button', 'class': 'quiet', 'data-testid': 'undo-correction', 'onclick': () => change(null) }, icon('undo', 15), words.back));
      return;
    }
    replace(place, h('button', {
      'type': 'button', 'class': 'quiet', 'data-testid': 'correct', 'aria-label': words.correctWhat(name),
      'onclick': () => {
        replace(place, form(figure, name, change, show));
        place.querySelector('input')?.focus();
      },
    }, words.correct));
  };
  show();
  return item;
}

function form(figure: Figure, name: string, change: (override: Override) => void, cancel: () => void): HTMLElement {
  const field = (label: string, testId: string, attributes: Record<string, string>): { box: HTMLElement; input: HTMLInputElement } => {
    const input = h('input', { 'id': uniqueId('correction'), 'data-testid': testId, ...attributes });
    return { input, box: h('div', { class: 'field' }, h('label', { for: input.id }, label), input) };
  };
  const numeric = { type: 'number', min: '0', step: 'any', inputmode: 'decimal' };
  const value = field(`${words.value}, ${unitName(figure.unit)}`, 'correction-value', { ...numeric, required: '' });
  if (figure.value !== undefined && figure.value !== null) value.input.value = String(figure.value);
  const others = extras(figure).map((key) => ({ key, ...field(words.extras[key] ?? key, `correction-${key}`, numeric) }));
  const source = field(words.source, 'correction-source', { type: 'text', required: '', maxlength: '200' });
  const note = field(words.note, 'correction-note', { type: 'text', maxlength: '500' });
  return h('form', {
    'class': 'correction', 'aria-label': words.correctWhat(name), 'data-testid': 'correction',
    'onsubmit': (event: SubmitEvent) => {
      event.preventDefault();
      const override: Override = { figure: figure.figure, value: value.input.valueAsNumber, unit: figure.unit, source: source.input.value.trim() };
      for (const { key, input } of others) if (input.value !== '') override[key] = input.valueAsNumber;
      if (note.input.value.trim() !== '') override.note = note.input.value.trim();
      if (override.source === '') return;
      change(override);
    },
  },
  h('div', { class: 'correction-numbers' }, value.box, others.map(({ box }) => box)), source.box, note.box,
  h('div', { class: 'dialog-buttons' },
    h('button', { 'type': 'submit', 'class': 'primary', 'data-testid': 'correction-keep' }, words.keep),
    h('button', { type: 'button', class: 'secondary', onclick: cancel }, words.cancel)));
}
