import type { WrongDoubling } from '../../claim/arithmetic/doublings.ts';
import {
  type FaultyChange,
  faultyDoubling,
  type JudgedLevels,
  judgedLevels,
  type StatedLevels,
} from '../../claim/arithmetic/faulty-changes.ts';
import { type FaultyLevel, faultyLevel } from '../../claim/arithmetic/faulty-level.ts';
import { type FaultySum, faultySums } from '../../claim/arithmetic/sums.ts';
import type { Quantity } from '../../claim/quantities.ts';
import { defineRule, type Fix, type Problem, type Severity } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { compact } from '../../text/chars.ts';
import { replace } from '../../text/edit.ts';
import { shifted } from '../../text/range.ts';
import { computationOf, computedFigure } from '../shared/computation.ts';

/** 文中的增减、倍数、增速、合计与同一句的数不符。 */
export const claimArithmetic = defineRule({
  id: 'claim/arithmetic',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '文中的数前后算不平',
  why: '同一句里的基数、现值和增量谁都能当场验算，算不平会让人怀疑全部数据。',
  examples: [
    {
      bad: '“十四五”时期，常住人口城镇化率由58.2%提高到63%，提高⟦5.8⟧个百分点。\n',
      good: '“十四五”时期，常住人口城镇化率由58.2%提高到63%，提高4.8个百分点。\n',
    },
    {
      bad: '一般公共预算收入由2020年的80.5亿元增加到2025年的102.7亿元，年均增长⟦6⟧%。\n',
      good: '一般公共预算收入由2020年的80.5亿元增加到2025年的102.7亿元，年均增长5%。\n',
    },
    {
      bad: '东、中、西三个片区分别建成高标准农田12万亩、15万亩和9万亩，合计⟦38⟧万亩。\n',
      good: '东、中、西三个片区分别建成高标准农田12万亩、15万亩和9万亩，合计36万亩。\n',
    },
  ],
  *check({ plan }) {
    for (const one of judgedLevels(plan)) {
      yield* problemsOf(plan, one);
      const doubling = faultyDoubling(one);
      if (doubling) yield problemOfDoubling(doubling);
    }
    for (const sum of faultySums(plan)) yield problemOfSum(sum);
  },
});

/** Several changes of one pair of levels are off for one cause, mostly a level; otherwise the first tells. */
function* problemsOf(plan: Plan, one: JudgedLevels): Iterable<Problem> {
  const faults = one.faults.filter(({ kind }) => kind !== 'points');
  const level = faultyLevel(plan, one, faults);
  const first = faults.find(({ kind }) => kind === 'mismatch') ?? faults[0];
  if (level) yield problemOfLevel(one, level);
  else if (first) yield problemOf(first);
}

function problemOfLevel(
  { sentence, levels }: StatedLevels,
  { quantity, value, side, change }: FaultyLevel,
): Problem {
  const printed = (one: Quantity) => sentence.text.slice(one.number.start, one.number.end);
  const range = shifted(quantity.number, sentence.start);
  const figure = value.toFixed(Math.max(quantity.value.decimals, value.toFixed().split('.')[1]?.length ?? 0));
  const other = side === 'level' ? levels.base : levels.level;
  return {
    range,
    message: `按${printed(other)}和后面的增减（${printed(change)}）推算，此处应为${figure}，文中为${printed(quantity)}。同一句里的数谁都能验算，请核对。`,
    related: [{ range: shifted(change.number, sentence.start), message: '由这个数推算' }],
    fixes: [{ title: `改为“${figure}”`, edits: [replace(range, figure)] }],
  };
}

const severities: Readonly<Partial<Record<FaultyChange['kind'], Severity>>> = {
  rounding: 'information',
  prices: 'hint',
};

function problemOf(fault: FaultyChange): Problem {
  const { kind, sentence, levels, stated, recomputed } = fault;
  const { quantity } = stated;
  const severity = severities[kind];
  const at = (range: { start: number; end: number }) => shifted(range, sentence.start);
  return {
    range: at(quantity.number),
    message: messageOf(fault),
    related: [
      { range: at(levels.base.number), message: '由这个数算起' },
      { range: at(levels.level.number), message: '到这个数为止' },
    ],
    fixes: kind === 'mismatch' && recomputed.computed.gt(0) ? fixesOf(fault) : [],
    ...(severity && { severity }),
  };
}

function messageOf(fault: FaultyChange): string {
  const { recomputed } = fault;
  const shown = `${computationOf(fault)}，文中为${compact(fault.sentence.text.slice(fault.stated.quantity.range.start, fault.stated.quantity.range.end))}`;
  if (fault.kind === 'rounding')
    return `${shown}，在四舍五入的范围内（${recomputed.low} 至 ${recomputed.high}）。`;
  if (fault.kind === 'prices') return `${shown}。若按可比价格或实际增长计算，可不一致；请注明口径。`;
  return `${shown}。同一句里的数谁都能验算，请核对。`;
}

function fixesOf(fault: FaultyChange): Fix[] {
  const { sentence, stated } = fault;
  const { number, unit } = stated.quantity;
  const figure = computedFigure(fault);
  // 提高5.8% of a share becomes 提高4.8个百分点.
  const inPoints = fault.computation.sort === 'points' && unit === '%';
  const end = inPoints ? sentence.text.indexOf('%', number.end) + 1 : number.end;
  const newText = inPoints ? `${figure}个百分点` : figure;
  return [
    {
      title: `改为“${newText}”`,
      edits: [replace(shifted({ start: number.start, end }, sentence.start), newText)],
    },
  ];
}

function problemOfDoubling({ range, words, stated, computation }: WrongDoubling): Problem {
  return {
    range,
    message: `${computation}，文中为“${words}”（${stated}倍）。同一句里的数谁都能验算，请核对。`,
  };
}

function problemOfSum({ parts, total, range, computed, rounding }: FaultySum): Problem {
  const shown = `${parts.map(({ text }) => text).join(' + ')} = ${computed}，文中为${total}`;
  return {
    range,
    message: rounding ? `${shown}，在四舍五入的范围内。` : `${shown}。合计与分项谁都能验算，请核对。`,
    related: parts.map((part) => ({ range: part.range, message: '分项' })),
    fixes: rounding ? [] : [{ title: `改为“${computed}”`, edits: [replace(range, computed)] }],
    ...(rounding && { severity: 'information' as const }),
  };
}
