import type { ReferenceColumn, ReferencePlan, ReferenceRow } from '../library/reference-plan.ts';
import { readValue } from '../quantity/value.ts';
import { resolveIndicator } from '../reference/resolve-indicator.ts';
import { captionsOf } from './complete-captions.ts';
import { type Candidate, offerPlaces } from './complete-places.ts';
import { printedName, targetsFirst } from './complete-rows.ts';
import { inPlan, sectionsFrom } from './complete-sections.ts';
import type { ReferenceCompletion } from './reference-completion.ts';
import { statedValues } from './stated-values.ts';
import { filterText, inQuotes, matchTyped } from './typed.ts';
import { isInHeading, type Writing } from './writing.ts';

// Behind the name of a plan: what is in it.

/** 《永州市…纲要》‸: its chapters, boxes and indicators; sections follow their chapter. */
export function completeBehindTitle(writing: Writing): ReferenceCompletion[] {
  if (writing.unasked && !writing.before.endsWith('》')) return [];
  const fragment = writing.fragment(/(?:专|指|指标)?$/);
  if (!fragment || isInHeading(writing)) return [];
  const mention = writing.reading(fragment.start, '第一章');
  // The name of the plan belongs to the reference: 《永州市…纲要》第一章.
  if (!mention?.explicit || mention.range.start >= mention.place.start) return [];
  const { owner } = mention;
  return offerPlaces(writing, fragment, [
    ...sectionsFrom(writing, fragment, ['part', 'chapter']),
    ...captionsOf({ owner, kind: 'box', appended: false }, writing),
    ...(owner ? indicatorsOf(owner) : []),
  ]);
}

/** 《永州市…纲要》提出的指标“常住‸ */
export function completeIndicators(writing: Writing): ReferenceCompletion[] {
  const fragment = writing.fragment(/指标(?:[“"「『][^“”"」』\n]{0,24})?$/);
  if (!fragment || isInHeading(writing)) return [];
  const mention = writing.reading(fragment.start, '指标“名称”');
  if (mention?.type !== 'indicator' || !mention.owner) return [];
  const typed = fragment.text.slice('指标“'.length);
  return offerIndicators(writing, fragment, indicatorsOf(mention.owner), typed);
}

function offerIndicators(
  { offset, behind }: Writing,
  { text, start }: { readonly text: string; readonly start: number },
  candidates: readonly Candidate[],
  typed: string,
): ReferenceCompletion[] {
  const end = /^[”"」』]/.test(behind) ? offset + 1 : offset;
  return candidates
    .filter(({ prints: [name] }) => matchTyped(typed, [''], name!) !== null)
    .map(({ kind, label, prints, title, place }) => ({
      kind,
      label,
      title,
      place,
      filterText: filterText(text, label, ...prints),
      edit: { range: { start, end }, newText: label },
    }));
}

/** By their names; the targets of the plan before the review of the last one. */
function indicatorsOf(plan: ReferencePlan): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { rows, columns } of targetsFirst(plan)) {
    for (const { name, group, unit, values } of rows) {
      const quoted = inQuotes(printedName(name));
      if (quoted === '' || quoted.length > 42 || found.has(quoted)) continue;
      found.set(quoted, {
        kind: 'indicator',
        label: `指标${quoted}`,
        prints: [printedName(name)],
        title: [group, targetOf(columns, values, unit)].filter(Boolean).join(' · '),
        quote: '',
        place: inPlan(plan, printedName(name)),
      });
    }
  }
  return [...found.values()];
}

/** 2025年 54%; the unit alone where the plan sets no figure. */
function targetOf(
  columns: readonly ReferenceColumn[],
  values: ReferenceRow['values'],
  unit: string | null,
): string | null {
  const at = columns.findIndex(({ role }) => role === 'target');
  const [year, value] = [columns[at]?.year, values[at]];
  if (!year || !value || readValue(value).kind === 'absent') return unit;
  return `${year}年 ${value}${readValue(value).printed ? (unit ?? '') : ''}`;
}

const named = /指标[“"「『][^“”"」』\n]{2,40}[”"」』]/;
const stating = new RegExp(`(?<=${named.source})[^，。；：、“”（）《》\\n]{0,12}$`);

/** 指标“常住人口城镇化率”‸: what the plan sets for it. */
export function completeValues(writing: Writing): ReferenceCompletion[] {
  const fragment = writing.fragment(stating);
  if (!fragment || isInHeading(writing)) return [];
  const mention = writing.reading(fragment.start, '');
  if (mention?.type !== 'indicator' || !mention.owner) return [];
  const target = resolveIndicator(mention, writing.draft)?.target;
  if (target?.type !== 'reference-row') return [];
  const { offset } = writing;
  return statedValues(target.plan, target.row)
    .filter(({ words }) => words.startsWith(fragment.text))
    .map(({ words, column }) => ({
      kind: 'value',
      label: words,
      title: column,
      place: inPlan(target.plan, printedName(target.row.name)),
      filterText: filterText(fragment.text, words),
      edit: { range: { start: fragment.start, end: offset }, newText: words },
    }));
}
