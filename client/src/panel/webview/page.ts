/** An element of the page that html.ts writes. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** Text goes in as text: what a draft says is never read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  content: string | readonly Node[] = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Shows a sentence, or nothing. */
export function say(id: string, text: string | null): void {
  part(id).textContent = text;
  part(id).hidden = text === null;
}
