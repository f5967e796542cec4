import type { Network } from '../map/network';
import type { Example } from './answer-panel';

/** Pairs of places worth asking about on the networks Wayleave ships; unknown ones are left out. */
const PAIRS: readonly [from: string, to: string][] = [
  ['uz-tashkent', 'ge-poti'],
  ['kz-almaty', 'tr-istanbul'],
  ['ru-moscow', 'ir-bandar-abbas'],
];

export function examplesFor(network: Network): Example[] {
  return PAIRS
    .filter(([from, to]) => network.findNode(from) !== undefined && network.findNode(to) !== undefined)
    .map(([from, to]) => ({ from, to, text: `${network.nameOf(from)} → ${network.nameOf(to)}` }));
}
