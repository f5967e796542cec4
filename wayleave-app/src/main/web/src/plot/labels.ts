/** Puts words beside points so that no word covers another word or a marked point. Pure geometry in pixels. */
export interface Anchor {
  x: number;
  y: number;
  text: string;
  /** Of the text as it is drawn; where it is not measured, what small text usually takes. */
  width?: number;
  height?: number;
}
export interface Label { text: string; x: number; y: number; align: 'start' | 'end' | 'middle'; anchor: Anchor; far: 'near' | 'led' }
interface Box { left: number; right: number; top: number; bottom: number }
export interface Area { width: number; height: number }

const CHARACTER = 6.5;
const LINE = 14;
const REACHES = [9, 20, 34, 50, 68] as const;

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf(label: Label): Box {
  const { width = label.text.length * CHARACTER, height = LINE } = label.anchor;
  const left = label.align === 'start' ? label.x : label.align === 'end' ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - height / 2, bottom: label.y + height / 2 };
}

function candidates(anchor: Anchor, reaches: readonly number[]): Label[] {
  return reaches.flatMap((reach, index) => {
    const slant = reach * 0.75;
    const far = index === 0 ? 'near' : 'led';
    const make = (dx: number, dy: number, align: Label['align']): Label =>
      ({ text: anchor.text, x: anchor.x + dx, y: anchor.y + dy, align, anchor, far });
    return [
      make(reach, 0, 'start'), make(0, -reach - 3, 'middle'), make(slant, -slant, 'start'), make(slant, slant, 'start'),
      make(0, reach + 3, 'middle'), make(-reach, 0, 'end'), make(-slant, -slant, 'end'), make(-slant, slant, 'end'),
    ];
  });
}

/** One label per anchor, first come first served; one that finds no room is left out. */
export function placeLabels(anchors: readonly Anchor[], area: Area, reaches: readonly number[] = REACHES): Label[] {
  const taken: Box[] = anchors.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  const placed: Label[] = [];
  anchors.forEach((anchor, index) => {
    const found = candidates(anchor, reaches).find((label) => {
      const box = boxOf(label);
      const inside = box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height;
      return inside && taken.every((other, which) => (which === index && label.far === 'near') || !overlap(box, other));
    });
    if (found === undefined) return;
    placed.push(found);
    taken.push(boxOf(found));
  });
  return placed;
}
