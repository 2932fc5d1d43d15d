import type { LibraryTexts } from '../../messages.ts';
import { element } from '../page.ts';
import { type ComparedSubject, type Heading, titleOf } from './groups.ts';
import { revealButton } from './reveal.ts';

/** Below a subject: why it stands where it stands, and the headings that treat it. */
export function evidenceRow(
  row: ComparedSubject,
  plans: readonly string[],
  texts: LibraryTexts,
): HTMLElement {
  const { id, explanation, draft, references } = row;
  const own = draft.mention && draft.headings.length === 0 ? [draft.mention] : draft.headings;
  const note = draft.level === null && draft.mention ? `（${texts.mention}）` : '';
  const terms = [
    ...term(texts.draft + note, own, texts),
    ...references.flatMap(({ headings }, at) => term(plans[at]!, headings, texts)),
  ];
  const cell = element('td', [element('p', explanation), element('dl', terms)], {
    colspan: `${plans.length + 2}`,
  });
  return element('tr', [cell], { class: 'evidence', id: `evidence-${id}` });
}

function term(name: string, headings: readonly Heading[], texts: LibraryTexts): HTMLElement[] {
  const places = headings.length > 0 ? headings.map(place) : [element('dd', texts.none, { class: 'none' })];
  return [element('dt', name), ...places];
}

function place(heading: Heading): HTMLElement {
  const title = titleOf(heading);
  return element('dd', heading.range ? [revealButton(title, heading.range)] : title);
}
