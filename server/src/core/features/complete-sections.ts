import { labelOf } from '../model/numbering.ts';
import type { NodeKind } from '../model/plan.ts';
import type { IndicatorMention, Owner, SectionMention } from '../reference/mention.ts';
import { libraryPlaces, type Place } from '../reference/places.ts';
import type { WrittenStyle } from '../text/numeral.ts';
import { type Candidate, offerPlaces, outlinePath } from './complete-places.ts';
import { numberedIndicators } from './complete-rows.ts';
import type { ReferenceCompletion } from './reference-completion.ts';
import { type Level, levels, PathFinder } from './section-paths.ts';
import { inQuotes } from './typed.ts';
import { type Fragment, isInHeading, type Writing } from './writing.ts';

// 见第‸, 第五章第‸, 本章第‸, 《永州市…纲要》第‸: parts, chapters and sections.

const begun = /第[^第，。；：、！？（）()《》|\n]{0,24}$/;

const words: Readonly<Record<Level, string>> = { part: '第一篇', chapter: '第一章', section: '第一节' };

export function completeSections(writing: Writing): ReferenceCompletion[] {
  const fragment = writing.fragment(begun);
  if (!fragment || isInHeading(writing)) return [];
  const candidates = sectionsFrom(writing, fragment, levels);
  if (!isChained(writing, fragment)) candidates.push(...numberedIndicators(writing, fragment, isPlainly));
  return offerPlaces(writing, fragment, candidates);
}

/** 第五章第‸, 第五章“…”第‸: only what is in the chapter can follow; behind 第五章第一节、第‸ other chapters can, too. */
function isChained({ before, line }: Writing, { start }: Fragment): boolean {
  return /[篇章节]”?$/.test(before.slice(0, start - line.start));
}

/** 见第, 本规划第, 《…》第, 本章第: nothing but a place can follow. 第 alone begins 第一产业, too. */
function isPlainly(mention: SectionMention | IndicatorMention): boolean {
  const { explicit, owner, type } = mention;
  return explicit || owner !== null || (type === 'section' && mention.steps.length > 1);
}

/** All that can be said from where the fragment begins, in the order of the outline. */
export function sectionsFrom(writing: Writing, fragment: Fragment, wanted: readonly Level[]): Candidate[] {
  const readings = readingsOf(writing, fragment);
  const [reading] = readings.values();
  if (!reading) return [];
  const { owner } = reading;
  const here = owner ? null : writing.draft.placeAt(writing.offset);
  const finder = new PathFinder(readings, owner ? libraryPlaces(owner) : writing.draft.places, here);
  return finder.places.flatMap((place): Candidate[] => {
    const path = wanted.some((level) => level === place.kind) ? finder.pathTo(place) : null;
    if (!path) return [];
    return [
      {
        kind: 'section',
        label: path.map(({ label }) => label).join(''),
        prints: [printed(path, 'arabic'), printed(path, 'chinese')],
        title: place.title,
        quote: inQuotes(place.title),
        place: inPlan(owner, outlinePath(place)),
      },
    ];
  });
}

/** How the words before the fragment are read if a part, a chapter or a section follows. */
function readingsOf(writing: Writing, fragment: Fragment): Map<NodeKind, SectionMention> {
  const found = new Map<NodeKind, SectionMention>();
  for (const level of levels) {
    const mention = writing.reading(fragment.start, words[level]);
    if (mention?.type !== 'section') continue;
    if (isChained(writing, fragment) && mention.steps.length === 1) continue;
    if (fragment.text !== '第' || !writing.unasked || isPlainly(mention)) found.set(level, mention);
  }
  return found;
}

export function inPlan(owner: Owner, place: string): string {
  return owner ? `${owner.shortNames[0] ?? owner.place}\n\n${place}` : place;
}

function printed(path: readonly Place[], style: WrittenStyle): string {
  return path.map(({ kind, number }) => labelOf(kind, { value: number!, style })).join('');
}
