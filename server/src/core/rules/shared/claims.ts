import type { CellOf } from '../../claim/cells.ts';
import type { Claim } from '../../claim/claim.ts';
import type { Fix } from '../../lint/rule.ts';
import { rangeWithin } from '../../model/table/cell.ts';
import { unitInfo } from '../../quantity/unit.ts';
import { replace } from '../../text/edit.ts';

// What the rules that hold figures against each other have in common.

/** 2030年, 2025年至2030年: when the claim holds. */
export function whenOf({ kind, span }: Claim): string {
  if (span === null) return '';
  if (kind === 'level' || span.to - span.from === 1) return `${span.to}年`;
  return `${span.from}—${span.to}年`;
}

/** 年均增长, 变动, 累计; nothing for a level. */
export function whatOf({ kind, falls, span }: Claim): string {
  switch (kind) {
    case 'growth':
      return falls ? '年均下降' : '年均增长';
    case 'change':
      return span && span.to - span.from === 1 ? (falls ? '下降' : '增长') : '累计变动';
    case 'cumulative':
      return '累计';
  }
  return '';
}

/** 63% for 63 in a row that is counted in %, 85件左右 for 85左右. */
export function printedWithUnit({ row, cell: { cell, value } }: CellOf, { kind }: Claim): string {
  if (value.percent || value.unit || !value.range) return cell.text;
  const unit = kind === 'growth' ? '%' : (row.unit ?? '');
  return cell.text.slice(0, value.range.end) + unit + cell.text.slice(value.range.end);
}

const MOST_DECIMALS = 6;

/** The table's number for the sentence's, then the other way round; each in the unit of the place it goes to. */
export function takeOver({ quantity }: Claim, { row, cell }: CellOf): Fix[] {
  const { value } = cell;
  const stated = quantity.value.printed;
  if (!stated || !value.printed || !value.range) return [];
  const factor = conversion(value.percent ? '%' : (value.unit ?? row.unit), quantity.unit);
  const forText = value.printed.abs().times(factor[0]).div(factor[1]);
  const forTable = stated.times(factor[1]).div(factor[0]);
  const range = rangeWithin(cell.cell, value.range.start, value.range.end);
  const decimals = (number: string) => number.split('.')[1]?.length ?? 0;
  const plain = factor[0].eq(factor[1]);
  const fixes: [string, string, typeof range][] = [
    ['按表改为', plain ? value.printed.abs().toFixed(value.decimals) : forText.toFixed(), quantity.number],
    ['按正文改表中数值为', plain ? stated.toFixed(quantity.value.decimals) : forTable.toFixed(), range],
  ];
  return fixes.flatMap(([title, number, at]) =>
    decimals(number) > MOST_DECIMALS ? [] : [{ title: `${title}“${number}”`, edits: [replace(at, number)] }],
  );
}

function conversion(from: string | null, to: string | null) {
  const [first, second] = [unitInfo(from ?? ''), unitInfo(to ?? '')];
  const one = unitInfo('元')!.factor;
  if (!first || !second || first.dimension !== second.dimension) return [one, one] as const;
  return [first.factor.times(second.divisor), second.factor.times(first.divisor)] as const;
}
