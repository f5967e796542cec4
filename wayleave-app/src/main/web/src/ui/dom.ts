type Value = string | number | null | undefined | 'yes' | 'no';
type Listener = (event: never) => void;
type Attributes = Record<string, Value | Listener>;
export type Child = Node | string | null | undefined | readonly Child[];

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (Array.isArray(child)) append(element, child as readonly Child[]);
    else element.append(child as Node | string);
  }
}

/**
 * Makes an element: `h('button', { type: 'button', onclick: go }, 'Go')`. Text is text, never markup;
 * inline styles are refused because the page's security policy forbids them.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (name === 'style') {
      throw new Error('inline style');
    } else {
      element.setAttribute(name, String(value));
    }
  }
  append(element, children);
  return element;
}

export function replace(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

/** A name in any script: its own direction, never the page's. */
export function name(text: string, className?: string): HTMLElement {
  return h('bdi', { dir: 'auto', class: className }, text);
}

/** A window that nobody sees has no frames. */
const UNSEEN_MS = 300;

/** Resolves when what is on the page now has been painted, or would have been in a hidden window. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Draws a part of the page, and again only where what it depends on is no longer the same. */
export class Part {
  private drawnFor: string | null = null;

  draw(dependsOn: unknown, draw: () => void): void {
    const now = JSON.stringify(dependsOn);
    if (now === this.drawnFor) return;
    this.drawnFor = now;
    draw();
  }
}

let serial = 0;
export function uniqueId(prefix: string): string {
  serial += 1;
  return `${prefix}-${serial}`;
}

/** A link only where the address is a web address; otherwise plain text. */
export function webLink(text: string, url: string | null | undefined, attributes: Attributes = {}): HTMLElement {
  if (!url || !/^https?:\/\//i.test(url)) return h('span', attributes, text);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...attributes }, text);
}
