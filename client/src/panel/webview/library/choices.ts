import { element } from '../page.ts';

/** A box to tick, with its label. */
export function choice(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const box = element('input', '', { type: 'checkbox' });
  box.checked = checked;
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', [box, element('span', label)]);
}
