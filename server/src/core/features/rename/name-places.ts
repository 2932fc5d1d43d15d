import { keyOf, type RowOf } from '../../claim/rows.ts';
import type { IndicatorRow } from '../../model/table/indicator-table.ts';
import type { Quoted } from '../../reference/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { compact } from '../../text/chars.ts';
import { isInside, overlaps, type Range } from '../../text/range.ts';
import { findWord } from './find-word.ts';
import type { Draft } from './renamable.ts';
import { endsBefore, endsLikeName, isInDocumentName, isInNotes, isInProse } from './standing.ts';
import { withOtherPrints } from './title-words.ts';

// Where a draft calls an indicator by the name that a row of its tables has.

export interface NamePlaces {
  readonly rows: readonly RowOf[];
  /** The names in the tables, without unit and mark. */
  readonly cells: readonly Range[];
  /** 第13项指标“常住人口城镇化率” */
  readonly quotations: readonly Quoted[];
  /** In sentences, in notes below tables. */
  readonly words: readonly Range[];
}

export function namePlaces(draft: Draft, row: IndicatorRow): NamePlaces {
  const rows = rowsOf(draft, row);
  const quotations = draft.references.flatMap((reference) => quotationOf(reference, rows));
  return {
    rows,
    cells: rows.map((one) => one.row.nameRange),
    quotations,
    words: wordsFor(draft, row, rows),
  };
}

/** As the tables print it; brackets of another width make no other name. */
export function samePrint(a: string, b: string): boolean {
  return compact(a).normalize('NFKC') === compact(b).normalize('NFKC');
}

const SHORTEST_TELLING = 4;

/** 城镇 under 居民人均可支配收入 and 基本医疗保险 under 参保率 are no names by themselves. */
function isTelling({ name, group }: IndicatorRow): boolean {
  return compact(name).length >= SHORTEST_TELLING && (group === null || endsLikeName(name));
}

function rowsOf({ plan }: Draft, row: IndicatorRow): RowOf[] {
  const { text } = plan.source;
  return plan.tables.flatMap((table) =>
    table.rows
      .filter((one) => samePrint(one.name, row.name) && (one.group === row.group || isTelling(row)))
      .filter((one) => isWhole(text, one))
      .map((one) => ({ table, row: one })),
  );
}

/** Between the first and the last character of the name stands nothing else: no other cell, no unit. */
export function isWhole(text: string, { name, nameRange }: IndicatorRow): boolean {
  const printed = text.slice(nameRange.start, nameRange.end).replace(/<br\s*\/?>/g, '');
  return compact(printed) === compact(name);
}

function quotationOf({ mention, target }: Reference, rows: readonly RowOf[]): Quoted[] {
  if (mention.type !== 'indicator' || !mention.name || target?.type !== 'row') return [];
  return rows.some(({ row }) => row === target.row) ? [mention.name] : [];
}

function wordsFor(draft: Draft, row: IndicatorRow, rows: readonly RowOf[]): Range[] {
  const { plan, claims } = draft;
  const { text } = plan.source;
  const claimed = claims
    .filter((claim) => claim.rows.some((of) => rows.some((one) => one.row === of.row)))
    .map(({ nameRange }) => nameRange);
  const longer = longerNames(draft, row);
  const others = namesInOtherPlans(draft);
  const telling = isTelling(row);
  const found = findWord(text, row.name, { start: 0, end: text.length }).filter(
    (range) =>
      !others.some((other) => overlaps(other, range)) &&
      (isInProse(plan, range) || isInNotes(plan, range)) &&
      !isInDocumentName(text, range) &&
      !belongsToLonger(text, range, longer) &&
      !growsIntoAnother(draft, row, range) &&
      (claimed.some(({ end }) => end === range.end) || (telling && stands(text, range))),
  );
  return withOtherPrints(draft, found, row.name);
}

/** 《永州市…纲要》指标“常住人口城镇化率” is called so there, whatever it is called here. */
function namesInOtherPlans({ references }: Draft): Range[] {
  return references.flatMap(({ mention }) =>
    mention.type === 'indicator' && mention.owner && mention.name ? [mention.name.range] : [],
  );
}

/** What a sentence says of an indicator, or a name that ends: 达到, 、, 的, 。; not 占, 比重, which make a longer one. */
const behind =
  /^(?:$|[\s，。；：、！？“”"‘’《》（）()【】［］[\]…—\-*|,;:.．\d]|达|提高|提升|增[加长速幅]|上升|扩大|下降|降低|降幅|减少|年均|累计|为|是|在|的|和|与|及|以及|或|等|将|要|应|均|也|都|由|从|较|同比|比(?![重例率值])|超|突破|稳|保持|控制|居|位[居列]|力争|实现|完成|预计|目标|指标|两项|三项|到|至|进一步|持续|明显|显著|大幅|逐年|逐步|基本|总体|不低于|不高于|不少于|不超过|约|近)/;

function stands(text: string, { start, end }: Range): boolean {
  return endsBefore(text, start) && behind.test(text.slice(end, end + 4));
}

/** The draft's own names that have this one within them: 制造业增加值占地区生产总值比重 for 地区生产总值. */
function longerNames({ plan }: Draft, { name }: IndicatorRow): string[] {
  const plain = compact(name);
  const all = plan.tables.flatMap(({ rows }) => rows.map((row) => compact(row.name)));
  return [...new Set(all)].filter((one) => one.length > plain.length && one.includes(plain));
}

function belongsToLonger(text: string, range: Range, longer: readonly string[]): boolean {
  return longer.some((name) => {
    const around = { start: Math.max(0, range.start - name.length * 2), end: range.end + name.length * 2 };
    return findWord(text, name, around).some((one) => isInside(range, one));
  });
}

/** 地区生产总值增速 where the table has a row 地区生产总值增长 beside 地区生产总值. */
function growsIntoAnother({ plan }: Draft, row: IndicatorRow, { end }: Range): boolean {
  const grown = /^(?:年均)?(?:增长率|增长|增速|增幅)/.exec(plan.source.text.slice(end, end + 6))?.[0];
  if (!grown) return false;
  const key = keyOf(row.name + grown);
  return plan.tables.some(({ rows }) =>
    rows.some((one) => !samePrint(one.name, row.name) && keyOf(one.name) === key),
  );
}
