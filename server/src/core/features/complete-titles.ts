import type { ReferencePlan } from '../library/reference-plan.ts';
import type { Period } from '../model/plan.ts';
import { plainTitle } from '../reference/titles.ts';
import { formatChinese } from '../text/numeral.ts';
import type { ReferenceCompletion } from './reference-completion.ts';
import { filterText } from './typed.ts';
import { isInHeading, type Writing } from './writing.ts';

// 《‸: the plans of the library by their official titles, names that the draft has introduced, and its own title.

interface Title {
  readonly title: string;
  /** By what else it can be found: 永州“十四五”规划. */
  readonly names: readonly string[];
  readonly detail: string;
  readonly place: string | null;
}

export function completeTitles(writing: Writing): ReferenceCompletion[] {
  const fragment = writing.fragment(/(?<=《)[^《》\n]{0,60}$/);
  if (!fragment || isInHeading(writing)) return [];
  const { text, start } = fragment;
  const typed = plainTitle(text);
  // What stands before 》 already, put there by the editor or by the author, gives way.
  const closed = /^[^《》\n]{0,60}》/.exec(writing.behind)?.[0].length ?? 0;
  return titles(writing)
    .filter(({ title, names }) => [title, ...names].some((name) => plainTitle(name).includes(typed)))
    .map(({ title, names, detail, place }) => ({
      kind: 'plan',
      label: title,
      title: detail,
      place,
      filterText: filterText(text, ...names, title),
      edit: { range: { start, end: writing.offset + closed }, newText: `${title}》` },
    }));
}

function titles(writing: Writing): Title[] {
  const { plan, library } = writing;
  const known = library.plans.map(ofPlan);
  const own: Title = { title: plan.title ?? '', names: ['本规划', '本纲要'], detail: '本文稿', place: null };
  const all = [...introduced(writing), ...known, ...(own.title.length > 1 ? [own] : [])];
  return all.filter(({ title }, at) => all.findIndex((one) => one.title === title) === at);
}

function ofPlan({ title, shortNames, place, period, source }: ReferencePlan): Title {
  return { title, names: shortNames, detail: `${place}　${spoken(period)}`, place: source };
}

/** “十四五”（2021—2025年） */
function spoken({ ordinal, baseYear, targetYear }: Period): string {
  return `“${formatChinese(ordinal)}五”（${baseYear + 1}—${targetYear}年）`;
}

const introduction = /称(?:为)?[:：]?\s*《([^《》“”\n]{2,20})》/g;

/** （以下简称《永州纲要》） before the cursor. Of names of other documents nothing is known. */
function introduced(writing: Writing): Title[] {
  const { plan, offset, line } = writing;
  const { text } = plan.source;
  if (!text.includes('简称')) return [];
  return [...text.slice(0, offset).matchAll(introduction)].flatMap((match): Title[] => {
    const title = match[1]!;
    const mention = writing.reading(line.start, `《${title}》第一章`);
    if (!mention?.explicit) return [];
    const { owner } = mention;
    const detail = owner ? `即${owner.shortNames.at(-1) ?? owner.title}` : '本文稿';
    return [{ title, names: owner ? [owner.title] : [], detail, place: owner?.title ?? null }];
  });
}
