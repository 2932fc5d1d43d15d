import type { FaultyChange } from '../../claim/arithmetic/faulty-changes.ts';
import type { Quantity } from '../../claim/quantities.ts';

// A recomputed change as an author would write it on paper.

/** The recomputed figure with as many digits as it needs, at least those printed. */
export function computedFigure({ computation, recomputed, stated }: FaultyChange): string {
  const { decimals } = stated.quantity.value;
  const exact = computation.sort === 'difference' || computation.sort === 'points';
  const digits = exact ? (recomputed.computed.toFixed().split('.')[1]?.length ?? 0) : 0;
  return recomputed.computed.toFixed(Math.max(decimals, digits)).replace('-', '−');
}

/** 63 − 58.2 = 4.8个百分点; （205 − 100）÷ 100 = 1.05倍; 由80.5到102.7，5年年均增长5%. */
export function computationOf(fault: FaultyChange): string {
  const { computation, stated, levels, sentence } = fault;
  const figure =
    computedFigure(fault) + (computation.sort === 'points' ? '个百分点' : (stated.quantity.unit ?? ''));
  const printed = ({ number }: Quantity) => sentence.text.slice(number.start, number.end);
  const converted = computation.sort === 'difference' || computation.sort === 'annual-difference';
  const base = converted ? computation.base.printed.toFixed() : printed(levels.base);
  const target = converted ? computation.target.printed.toFixed() : printed(levels.level);
  const [more, less] = stated.falls ? [base, target] : [target, base];
  switch (computation.sort) {
    case 'annual':
      return `由${base}到${target}，${computation.years}年年均${stated.falls ? '下降' : '增长'}${figure}`;
    case 'annual-difference':
      return `（${more} − ${less}）÷ ${computation.years} = ${figure}`;
    case 'relative':
    case 'times':
      return `（${more} − ${less}）÷ ${base} = ${figure}`;
    case 'multiple':
      return `${target} ÷ ${base} = ${figure}`;
    default:
      return `${more} − ${less} = ${figure}`;
  }
}
