import type { LibraryTexts } from '../../messages.ts';
import { element } from '../page.ts';
import type { Treatment } from './groups.ts';

/** ✓ 章, ✓ 节 or —: a word beside the sign, so that neither sign nor colour has to be understood. */
export function badge({ level }: Pick<Treatment, 'level'>, texts: LibraryTexts): HTMLElement {
  if (level === null) return element('span', signed('—', texts.none, 'spoken'), { class: 'badge none' });
  const word = level === 'chapter' ? texts.chapter : texts.section;
  return element('span', signed('✓', word, 'word'), { class: `badge ${level}` });
}

/** The sign is for the eye; the word is read aloud. */
function signed(sign: string, word: string, className: string): HTMLElement[] {
  return [element('span', sign, { 'aria-hidden': 'true' }), element('span', word, { class: className })];
}
