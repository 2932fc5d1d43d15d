import type Big from 'big.js';
import type { Plan } from '../../model/plan.ts';
import { isKnown, type Known } from '../../quantity/change.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import { type Range, shifted } from '../../text/range.ts';
import type { Quantity } from '../quantities.ts';
import { counted } from './recompute.ts';
import { type Sentence, sentencesWith } from './sentences.ts';

// Parts that are all named and their sum: 分别建成12万亩、15万亩和9万亩，合计36万亩. What follows 其中 names only some and is left alone.

export interface FaultySum {
  readonly parts: readonly { readonly text: string; readonly range: Range }[];
  /** The stated sum as printed, and its number. */
  readonly total: string;
  readonly range: Range;
  readonly computed: string;
  /** The difference may come from rounding the parts. */
  readonly rounding: boolean;
}

const anchors = lineMatcher(
  /分别[^。；\n]{4,120}?[，、](?:[两二三四五六][项者])?(?:合计|共计|总计|总共|共)/g,
);
const first = /分别[^\d,。、:]{0,10}$/;
const next = /^\s*(?:、|和|及|以及|与|,)\s*$/;
/** 共 alone may begin 共建, 全市共 a sum of more than these. */
const sum = /^[,、]\s*(?:[两二三四五六][项者])?(?:(?:合计|共计|总计|总共)[^\d,。、:]{0,6}|共)\s*$/;

/** 分别新增12家、15家，总计达到118家: what is added is not all there is. */
const flow = /(?:新增|增加|增长|净增|提高|减少|下降)[^,。;]{0,16}$/;

export function* faultySums(plan: Plan): Iterable<FaultySum> {
  for (const sentence of sentencesWith(anchors, plan)) {
    for (let at = 0; at < sentence.quantities.length; at++) {
      const fault = sumAt(sentence, at);
      if (fault) yield fault;
    }
  }
}

function sumAt(sentence: Sentence, from: number): FaultySum | null {
  const { text, quantities } = sentence;
  const before = text.slice(0, quantities[from]!.range.start);
  if (!first.test(before) || flow.test(before)) return null;
  let to = from;
  const words = () => text.slice(quantities[to]!.range.end, quantities[to + 1]?.range.start ?? text.length);
  while (quantities[to + 1] && next.test(words())) to++;
  const total = quantities[to + 1];
  if (!total || to === from || !sum.test(words())) return null;
  return judge(sentence, quantities.slice(from, to + 1), total);
}

function judge({ text, start }: Sentence, parts: readonly Quantity[], total: Quantity): FaultySum | null {
  // 分别为12、15和9万亩: the last unit is that of all.
  const unit = parts.at(-1)!.unit;
  if (total.unit !== unit || parts.some((part) => (part.unit ?? unit) !== unit) || unit === '%') return null;
  const values = parts.map(({ value }) => counted(value, unit)).filter(isKnown);
  const printed = counted(total.value, unit);
  if (values.length < parts.length || !isKnown(printed)) return null;
  if ([...values, printed].some(({ comparator }) => comparator !== '=')) return null;
  const computed = added(values, 'printed');
  if (computed.eq(printed.printed)) return null;
  const rounding = added(values, 'low').lt(printed.high) && added(values, 'high').gt(printed.low);
  const shown = (quantity: Quantity) => text.slice(quantity.number.start, quantity.number.end);
  return {
    parts: parts.map((part) => ({ text: shown(part), range: shifted(part.number, start) })),
    total: text.slice(total.range.start, total.range.end),
    range: shifted(total.number, start),
    computed: computed.toFixed(Math.max(...values.map(({ decimals }) => decimals))),
    rounding,
  };
}

function added(values: readonly Known[], key: 'printed' | 'low' | 'high'): Big {
  return values.slice(1).reduce((total, value) => total.plus(value[key]), values[0]![key]);
}
