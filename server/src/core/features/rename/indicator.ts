import type { RowOf } from '../../claim/rows.ts';
import type { IndicatorRow } from '../../model/table/indicator-table.ts';
import { splitUnit } from '../../quantity/unit.ts';
import type { Quoted } from '../../reference/mention.ts';
import { namedAs } from '../../reference/resolve-indicator.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { type Range, touches } from '../../text/range.ts';
import { claimAt } from '../claim-at.ts';
import { findWord, withLineEnd } from './find-word.ts';
import { isWhole, namePlaces, samePrint } from './name-places.ts';
import { planAfter, refuseAny } from './refusal.ts';
import { type Draft, ordered, type Renamable } from './renamable.ts';

const LONGEST_NAME = 40;

/** The name of an indicator under the cursor: in a table, in a sentence, in a reference. */
export function renamableIndicator(draft: Draft, offset: number): Renamable | null {
  for (const row of candidates(draft, offset)) {
    const range = placesIn(draft, row).find((one) => touches(one, offset));
    if (range)
      return {
        range,
        placeholder: row.name,
        refuse: (newName) => refuseName(draft, row, newName),
        edits: (newName) => editsFor(draft, row, newName.trim()),
      };
  }
  return null;
}

function placesIn(draft: Draft, row: IndicatorRow): Range[] {
  const { cells, quotations, words } = namePlaces(draft, row);
  return [...cells, ...quotations.map(({ range }) => range), ...words];
}

/** How far from the cursor its name may begin or end, with blanks in it. */
const NEAR = 80;

/** The row under the cursor, the row of the reference or sentence there, or those whose names stand there; of names within names the longest first. */
function candidates({ plan, references, claims }: Draft, offset: number): IndicatorRow[] {
  const { text } = plan.source;
  const rows = plan.tables.flatMap((table) => table.rows).filter((row) => !row.damaged && isWhole(text, row));
  const own = rows.find(({ nameRange }) => touches(nameRange, offset));
  if (own) return [own];
  const near = { start: Math.max(0, offset - NEAR), end: offset + NEAR };
  const quoted = references.flatMap(({ mention, target }) =>
    mention.type === 'indicator' &&
    target?.type === 'row' &&
    mention.name &&
    touches(mention.name.range, offset)
      ? [target.row]
      : [],
  );
  const claimed = claimAt(claims, offset)?.claim.rows.map(({ row }) => row) ?? [];
  const written = rows
    .filter(({ name }) => findWord(text, name, near).some((range) => touches(range, offset)))
    .sort((a, b) => b.name.length - a.name.length);
  return [...quoted, ...written, ...claimed.filter((row) => isWhole(text, row))];
}

function editsFor(draft: Draft, row: IndicatorRow, name: string): TextEdit[] {
  const { cells, quotations, words } = namePlaces(draft, row);
  const { text } = draft.plan.source;
  return ordered([
    ...cells.map((range) => replace(range, name)),
    ...words.map((range) => replace(range, withLineEnd(text, range, name))),
    ...quotations.filter((quoted) => !stillMeant(quoted, row, name)).map(({ range }) => replace(range, name)),
  ]);
}

/** 指标“城镇化率”, the name of the group, leads to the row whatever it is called. */
function stillMeant({ text }: Quoted, row: IndicatorRow, name: string): boolean {
  return !samePrint(text, row.name) && namedAs(text)({ name, group: row.group });
}

function refuseName(draft: Draft, row: IndicatorRow, newName: string): string | null {
  const name = newName.trim();
  const refused = refuseAny(newName, '指标名称', LONGEST_NAME);
  if (refused) return refused;
  if (!/\p{L}/u.test(name)) return '指标名称要有文字，不能只有数字和符号。';
  if (/[|｜\t]/.test(name)) return '指标名称不能含有竖线或制表符，它们是表格的分隔符。';
  if (/[，。；！？]/.test(name)) return '指标名称不能含有逗号、句号等标点。';
  if (/^\d{1,3}(?:[、．]|\.(?!\d))/.test(name)) return '序号留在原处，这里只写指标名称。';
  const { unit } = splitUnit(name);
  if (unit !== null) return `单位（${unit}）留在原处，这里只写指标名称。`;
  const { rows } = namePlaces(draft, row);
  if (rows.some((of) => hasAnother(of, name))) return `表中已有指标“${name}”，两项指标不能同名。`;
  return isReadAs(draft, rows, row, name) ? null : '这样写，表格就读不出这项指标了，请换一种写法。';
}

function hasAnother({ table, row }: RowOf, name: string): boolean {
  return table.rows.some((one) => one !== row && one.group === row.group && samePrint(one.name, name));
}

function isReadAs(
  { plan, ...rest }: Draft,
  rows: readonly RowOf[],
  row: IndicatorRow,
  name: string,
): boolean {
  const after = planAfter(plan, editsFor({ plan, ...rest }, row, name));
  return (
    after !== null &&
    rows.every((of) => {
      const at = plan.tables.indexOf(of.table);
      const renamed = after.tables[at]?.rows[of.table.rows.indexOf(of.row)];
      return renamed !== undefined && samePrint(renamed.name, name);
    })
  );
}
