import { matchIndicator } from '../library/catalogue.ts';
import type { Plan } from '../model/plan.ts';
import { type Range, shifted } from '../text/range.ts';
import { perWording, wordingOf } from '../text/wording.ts';
import type { Claim, ClaimKind, Span } from './claim.ts';
import { eraSpans } from './era.ts';
import { indexRows, keyOf, type RowIndex, type RowOf } from './rows.ts';
import { inParagraph, paragraphsWithFigures, type Sentence, sentencesWithFigures } from './sentences.ts';
import { type Stated, statedIn } from './stated.ts';
import { type OwnArea, ownArea, subjectOf, withoutPlace } from './subject.ts';
import type { Time } from './times.ts';

/** Every figure that a sentence of the running text gives for something with a name, in order of the text. */
export function readClaims(plan: Plan): Claim[] {
  const area = ownArea(plan);
  const rows = indexRows(plan);
  const spanAt = eraSpans(plan);
  return paragraphsWithFigures(plan).flatMap(({ start, end }) => {
    const paragraph = plan.source.text.slice(start, end);
    const telling = tellingSentences(wordingOf(paragraph));
    if (telling.length === 0) return [];
    const era = spanAt(start);
    return telling.flatMap(({ sentence, stated }) => {
      const { range } = sentence;
      const context = paragraph.slice(Math.max(0, range.start - FARTHEST), range.start);
      return stated.map((one) => toClaim(one, sentence, { plan, area, rows, era, context, start }));
    });
  });
}

interface TellingSentence {
  readonly sentence: Sentence;
  readonly stated: readonly Stated[];
}

/** The sentences of a paragraph that state something. */
const tellingSentences = perWording((paragraph): TellingSentence[] =>
  sentencesWithFigures(paragraph)
    .map((sentence) => ({
      sentence,
      stated: statedIn(sentence.text).filter(({ quantity }) => quantity.unit !== '倍'),
    }))
    .filter(({ stated }) => stated.length > 0),
);

/** How far back a sentence's paragraph is looked at for whose values it gives. */
const FARTHEST = 1500;

interface Surroundings {
  readonly plan: Plan;
  readonly area: OwnArea;
  readonly rows: RowIndex;
  readonly era: Span | null;
  /** The paragraph before the sentence. */
  readonly context: string;
  /** Where the paragraph begins. */
  readonly start: number;
}

function toClaim(stated: Stated, sentence: Sentence, around: Surroundings): Claim {
  const own = withoutPlace(stated.name, around.area);
  const name = fullName(own ?? stated.name, stated);
  const kind = kindOf(stated);
  const key = keyFor(name, stated, kind);
  const dated = isAtOtherPrices(kind, stated) ? null : spanOf(kind, stated, around);
  const rows = rowsFor(name, stated, kind, around.rows);
  const entry = matchIndicator(name);
  const { quantity } = stated;
  const inSource = (range: Range) => shifted(inParagraph(sentence, range), around.start);
  return {
    kind,
    subject:
      own === null
        ? subjectOf(stated, entry !== null || rows.length > 0, around.area, around.context)
        : 'own',
    whole: own !== null || stated.whole !== null,
    name,
    key,
    entry,
    rows,
    span: dated ?? (stated.time === null && !stated.begins ? byEra(kind, around.era) : null),
    dated: dated !== null,
    falls: stated.falls,
    quantity: {
      ...quantity,
      range: inSource(quantity.range),
      number: inSource(quantity.number),
      amount: inSource(quantity.amount),
    },
    nameRange: inSource(stated.nameRange),
    sentence: shifted(sentence.range, around.start),
  };
}

/** 高新技术产业增加值占地区生产总值的17.5% has its 比重 left out; 城镇累计新增就业人数 is 城镇新增就业人数. */
function fullName(name: string, { quantity }: Stated): string {
  const plain = name.replace('累计', '');
  return /[%点]$/.test(quantity.unit ?? '') && /占[^占]{2,12}$/.test(plain) && !/比[重例率]?$/.test(plain)
    ? `${plain}比重`
    : plain;
}

function kindOf({ name, connector, lead, changes, quantity, time }: Stated): ClaimKind {
  const words = lead + connector;
  const yearly = /年均|每年|年平均/.test(words);
  const share = quantity.unit === '%' || quantity.unit === '‰';
  if (changes) {
    if (yearly) return share ? 'growth' : 'yearly';
    return 'change';
  }
  if (yearly) return 'yearly';
  return /累计|新增|(?<!\d)[五5]年(?!均)|合计|总计/.test(words) ||
    name.includes('累计') ||
    (/新增/.test(name) && time?.point === false)
    ? 'cumulative'
    : 'level';
}

/** 地区生产总值 that grows is 地区生产总值增长, 单位GDP能耗 that falls 单位GDP能耗降低. */
function keyFor(name: string, stated: Stated, kind: ClaimKind): string {
  return kind === 'level' || kind === 'cumulative' || kind === 'yearly'
    ? keyOf(name)
    : keyOf(changeName(name, stated));
}

function changeName(name: string, { falls }: Stated): string {
  return name + (falls ? '降低' : '增长');
}

function rowsFor(name: string, stated: Stated, kind: ClaimKind, rows: RowIndex): readonly RowOf[] {
  const plain = rows.get(keyOf(name)) ?? [];
  if (kind !== 'growth' && kind !== 'change') return plain;
  return [...(rows.get(keyOf(changeName(name, stated))) ?? []), ...plain];
}

/** 按2020年不变价计算，地区生产总值达到…… is not the amount of the table; rates are at comparable prices anyway. */
function isAtOtherPrices(kind: ClaimKind, { before, lead, connector }: Stated): boolean {
  return kind === 'level' && /[变比]价|\d年价格/.test(before.slice(-NEAR) + lead + connector);
}

const NEAR = 16;

/** The years that the words themselves give. */
function spanOf(
  kind: ClaimKind,
  { time, since, falls, begins, ownYear }: Stated,
  around: Surroundings,
): Span | null {
  const span = time && spanOfTime(time, around);
  // 到2030年，由53.7%提高到63%: the first figure is not that of 2030.
  if (begins && !ownYear) return null;
  if (kind === 'level' || kind === 'yearly') return time?.point ? span : null;
  if (since?.point && since.span && kind === 'change') {
    const to = time?.point ? span?.to : around.plan.period?.targetYear;
    return to !== undefined && to > since.span.to ? { from: since.span.to, to } : null;
  }
  if (!time || !span) return null;
  if (!time.point) return span;
  const ahead = around.plan.period !== null && span.to > around.plan.period.baseYear;
  // 2025年增长6.1% is one year's growth; 到2030年，单位GDP能耗降低13% is meant of the five years; what 到2030年增长20% means is open.
  if (kind === 'change' && !ahead) return { from: span.to - 1, to: span.to };
  if (kind === 'change' && (!falls || span.to % 10 !== around.plan.period!.targetYear % 10)) return null;
  return span.to % 5 === 0 ? { from: span.to - 5, to: span.to } : null;
}

function spanOfTime({ span, five }: Time, { plan: { period }, era }: Surroundings): Span | null {
  if (five === null) return span;
  if (!period) return null;
  const { baseYear, targetYear } = period;
  // 五年城镇新增就业15万人: the plan's own five years, unless the section looks back.
  const ahead = five === 'ahead' || (five === 'open' && era?.to !== baseYear);
  return ahead ? { from: baseYear, to: targetYear } : { from: baseYear - 5, to: baseYear };
}

/** A level is that of the last year; what changes without more words is not certain to do so over the period. */
function byEra(kind: ClaimKind, era: Span | null): Span | null {
  if (era === null || kind === 'change' || kind === 'yearly') return null;
  return kind === 'level' ? { from: era.to, to: era.to } : era;
}
