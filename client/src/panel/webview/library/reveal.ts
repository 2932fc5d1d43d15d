import type { Range } from '../../../positions.ts';
import { element } from '../page.ts';

const places = new WeakMap<Element, Range>();

/** Leads to a place in the draft. */
export function revealButton(content: string | readonly Node[], range: Range): HTMLButtonElement {
  const button = element('button', content, { type: 'button', class: 'place' });
  places.set(button, range);
  return button;
}

/** The place that a clicked element leads to. */
export function placeOf(target: EventTarget | null): Range | undefined {
  const button = target instanceof Element ? target.closest('button.place') : null;
  return button ? places.get(button) : undefined;
}
