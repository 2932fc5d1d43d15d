import { labelOf } from '../model/numbering.ts';
import type { CaptionMention } from '../reference/mention.ts';
import { libraryPlaces, type Place } from '../reference/places.ts';
import { isAppended } from '../reference/suggest.ts';
import type { WrittenStyle } from '../text/numeral.ts';
import { type Candidate, offerPlaces, outlinePath } from './complete-places.ts';
import { inPlan } from './complete-sections.ts';
import type { ReferenceCompletion } from './reference-completion.ts';
import { inQuotes } from './typed.ts';
import { type Fragment, isInHeading, type Writing } from './writing.ts';

// 专栏‸, 见表‸, 如图‸, 见附表‸.

const begun = /(?:专栏|附?[表图])[^第专表图，。；：、！？（）()《》|\n]{0,24}$/;

export function completeCaptions(writing: Writing): ReferenceCompletion[] {
  const fragment = writing.fragment(begun);
  if (!fragment || isInHeading(writing)) return [];
  return offerPlaces(writing, fragment, captionsFrom(writing, fragment));
}

/** Boxes, tables or figures, as the fragment says. */
function captionsFrom(writing: Writing, fragment: Fragment): Candidate[] {
  const word = /^(?:专栏|附?[表图])/.exec(fragment.text)![0];
  const mention = writing.reading(fragment.start, `${word}1`);
  if (mention?.type !== 'caption') return [];
  return writing.unasked && fragment.text === word && !isPlainly(mention, writing, fragment)
    ? []
    : captionsOf(mention, writing);
}

/** 专栏 is always one; 表 and 图 begin many words: 见表, （表. */
function isPlainly({ kind, explicit }: CaptionMention, { before, line }: Writing, { start }: Fragment) {
  return kind === 'box' || explicit || /[（(]$/.test(before.slice(0, start - line.start));
}

/** The index of a plan has its boxes only. */
export function captionsOf(
  { owner, kind, appended }: Pick<CaptionMention, 'owner' | 'kind' | 'appended'>,
  writing: Writing,
): Candidate[] {
  if (owner && kind !== 'box') return [];
  const { all } = owner ? libraryPlaces(owner) : writing.draft.places;
  return all
    .filter((place) => place.kind === kind && place.number !== null && isAppended(place) === appended)
    .map((place) => ({
      kind,
      label: place.label,
      prints: [print(place, 'arabic'), print(place, 'chinese')],
      title: place.title,
      quote: inQuotes(place.title),
      place: inPlan(owner, outlinePath(place)),
    }));
}

function print(place: Place, style: WrittenStyle): string {
  const label = labelOf(place.kind, { value: place.number!, style });
  return isAppended(place) ? `附${label}` : label;
}
