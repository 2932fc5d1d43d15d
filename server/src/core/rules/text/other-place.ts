import { shortPlace } from '../../library/import-plan.ts';
import { defineRule, type Fix, type Related, type RuleContext } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { inLines } from '../../syntax/in-lines.ts';
import { compact } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import { type ForeignPlace, foreignPlaces, placeOfDraft } from '../shared/foreign-places.ts';
import { isOwnCountySlot, isOwnSlot } from '../shared/place-slots.ts';
import { isInTitle, isProse, sentenceAround } from '../shared/sentence.ts';
import { withToc } from '../shared/toc-echo.ts';

/** 本该是本地的地方写成了别的市县。 */
export const textOtherPlace = defineRule({
  id: 'text/other-place',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '本该写本地的地方写成了别处',
  why: '借鉴别处的规划时，“建设现代化新永州”“到2030年，永州……”里的地名最容易漏改。与邻近市县合作、对比、并列，以及线路、项目、书名号里的名称，这里不提示。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

加快与永州、郴州共建产业园区，奋力建设现代化新⟦永州⟧。到2030年，⟦永州市⟧将成为区域中心城市。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

加快与永州、郴州共建产业园区，奋力建设现代化新岚川。到2030年，岚川市将成为区域中心城市。
`,
    },
  ],
  *check(context) {
    const { plan, library } = context;
    const own = placeOfDraft(plan.title);
    if (!own) return;
    const { placesIn, foreign } = foreignPlaces(library, own);
    const met: Met[] = [];
    for (const { line, found } of inLines(plan.lines, placesIn)) {
      const place = foreign.get(found.word);
      const start = line.start + found.start;
      // 永州市祁阳县……规划纲要: the city is one's own.
      if (place && !plan.title?.includes(shortPlace(place.city)))
        met.push({ place, range: { start, end: start + found.word.length } });
    }
    for (const [at, { place, range }] of met.entries()) {
      if (!isMeantAsOwn(plan, place, range)) continue;
      yield {
        range,
        message: messageOf(place, own),
        related: othersBeside(plan, met, at),
        fixes: fixesOf(context, place, own, range),
      };
    }
  },
});

interface Met {
  readonly place: ForeignPlace;
  readonly range: Range;
}

/** On either side; a paragraph copied whole may name the city very often. */
const MOST_BESIDE = 5;

/** What else of the city stands in the paragraph: 永州高新区 may have come with it. */
function othersBeside({ source }: Plan, met: readonly Met[], at: number): Related[] {
  const found = met[at]!;
  const line = lineOf(source, found.range.start);
  return met
    .slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE + 1)
    .filter((one) => one !== found && one.place.city === found.place.city)
    .filter(({ range }) => lineOf(source, range.start) === line)
    .map(({ place, range }) => ({ range, message: `这一段还提到“${place.name}”` }));
}

function isMeantAsOwn(plan: Plan, { isCity, name }: ForeignPlace, range: Range): boolean {
  const { text } = plan.source;
  if (!isProse(plan, range.start) || isInTitle(text, range.start)) return false;
  if (plan.titleRange && range.start < plan.titleRange.end) return false;
  const around = sentenceAround(plan, range);
  const before = compact(text.slice(around.start, range.start));
  const after = compact(text.slice(range.end, around.end));
  // 湖南县域, 街道县级: two characters may be parts of other words.
  if (name.length === 2 && !isCity && /^[域级乡城]/.test(after)) return false;
  return isCity ? isOwnSlot(before, after) : isOwnCountySlot(before, after);
}

function messageOf({ name, isCity, city }: ForeignPlace, own: string): string {
  const whose = isCity ? `“${name}”是参考规划的地区` : `“${name}”属${city}`;
  return `${whose}，这里说的应是${own}。请核对是否照搬了${city}的规划。`;
}

/** A county has no counterpart here; 市委 of a county's draft would be 县委. */
function fixesOf(
  context: RuleContext,
  { name, isCity, city }: ForeignPlace,
  own: string,
  range: Range,
): Fix[] {
  const { text } = context.plan.source;
  if (!isCity || (!own.endsWith('市') && /^市|^委/.test(text.slice(range.end, range.end + 1)))) return [];
  const newText = name === city ? own : shortPlace(own);
  return [{ title: `改为“${newText}”`, edits: withToc(context, range, newText) }];
}
