const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Makes an SVG element, as `h` makes one of HTML. Attributes only: colors come from style sheets. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K, attributes: Record<string, string | number | null>, ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
