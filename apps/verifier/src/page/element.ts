/** What an element may get: attributes as texts, and children. Texts stay texts: nothing from a pack is ever read as markup. */
type Child = Node | string | null;

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A list of texts. */
export const list = (texts: readonly string[]): HTMLElement => element('ul', {}, ...texts.map((text) => element('li', {}, text)));

/** A heading with what stands under it; nothing where that is empty. */
export const section = (heading: string, ...children: readonly Child[]): HTMLElement | null =>
  (children.every((child) => child === null) ? null : element('section', {}, element('h2', {}, heading), ...children));
