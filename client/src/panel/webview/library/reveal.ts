import type { FileRange } from '../../../draft-text.ts';
import { element } from '../page.ts';

const places = new WeakMap<Element, FileRange>();

/** Leads to a place in the draft. */
export function revealButton(content: string | readonly Node[], range: FileRange): HTMLButtonElement {
  const button = element('button', content, { type: 'button', class: 'place' });
  places.set(button, range);
  return button;
}

/** The place that a clicked element leads to. */
export function placeOf(target: EventTarget | null): FileRange | undefined {
  const button = target instanceof Element ? target.closest('button.place') : null;
  return button ? places.get(button) : undefined;
}
