import { matchIndicator } from '../../server/src/core/library/catalogue.ts';
import type { Plan } from '../../server/src/core/model/plan.ts';
import type {
  IndicatorRow,
  IndicatorTable,
  ValueCell,
} from '../../server/src/core/model/table/indicator-table.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits, replace } from '../../server/src/core/text/edit.ts';
import type { Range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import type { Defect } from './defects.ts';

/** Every defect of indicator tables that can be put into the text at one place. */
export function* tableDefectsOf(text: string): Iterable<Defect> {
  const plan = parsePlan(createSource(text));
  for (const table of plan.tables) {
    if (table.role === 'other') continue;
    for (const row of table.rows) {
      yield* wrongChanges(plan, table, row);
      yield* wrongUnits(plan, table, row);
      if (table.role === 'targets') yield* missing(plan, table, row);
      yield* wrongNumbers(plan, table, row);
    }
  }
}

function defect(
  plan: Plan,
  name: string,
  rules: readonly string[],
  range: Range,
  newText: string,
  at: Range | null,
): Defect {
  return { name, rules, text: applyEdits(plan.source.text, [replace(range, newText)]), range: at };
}

function sized(range: Range, length: number): Range {
  return { start: range.start, end: range.start + length };
}

/** 1 → 4, 9 → 2: three off in the last place but one, so that no rounding explains it. */
function altered(text: string): string {
  const digits = [...text.matchAll(/\d/g)];
  const at = digits[Math.max(0, digits.length - 2)]!.index;
  return text.slice(0, at) + String((Number(text.charAt(at)) + 3) % 10) + text.slice(at + 1);
}

function valueIn(table: IndicatorTable, row: IndicatorRow, role: string): ValueCell | undefined {
  return row.values.find(({ column }) => table.columns[column]?.role === role);
}

function* wrongChanges(plan: Plan, table: IndicatorTable, row: IndicatorRow): Iterable<Defect> {
  const base = valueIn(table, row, 'base');
  for (const growth of row.values) {
    const column = table.columns[growth.column]!;
    const level = valueIn(table, row, column.of ?? 'target');
    const { cell, value } = growth;
    const computable =
      base?.value.kind === 'number' && level?.value.kind === 'number' && value.kind === 'number';
    if (column.role !== 'growth' || !computable || !value.cumulative || base.value.cumulative) continue;
    // A sum of yearly flows does not follow from base and target; ［-2］ may be −5% of 32 within rounding.
    if (/新增|累计|投资/.test(row.name) || matchIndicator(row.name, row.group)?.sort === 'flow') continue;
    if (value.decimals === 0 && value.printed?.abs().lt(10)) continue;
    const wrong = altered(cell.text);
    yield defect(
      plan,
      `${row.name}: ${cell.text} printed as ${wrong}`,
      ['indicator/cumulative-mismatch'],
      cell.range,
      wrong,
      sized(cell.range, wrong.length),
    );
  }
}

function* wrongUnits(plan: Plan, table: IndicatorTable, row: IndicatorRow): Iterable<Defect> {
  const levels = row.values.filter(({ column, value }) => {
    const role = table.columns[column]!.role;
    return (
      (role === 'base' || role === 'target' || role === 'actual') &&
      value.kind === 'number' &&
      !value.percent &&
      !value.cumulative
    );
  });
  const unit = row.nameUnit;
  const ownUnit =
    unit && !row.unitCell?.text && row.group === null && !/系数|指数|倍差|比值|收入比|之比/.test(row.name);
  if (ownUnit && levels.length > 0) {
    yield defect(
      plan,
      `${row.name} without unit`,
      ['indicator/unit-missing'],
      unit.bracket,
      '',
      row.nameRange,
    );
  }
  const [level] = levels;
  if (level && row.unit !== null && !/[%％‰]/.test(row.unit)) {
    const wrong = `${level.cell.text}%`;
    yield defect(
      plan,
      `${row.name}: ${wrong}`,
      ['indicator/unit-conflict'],
      level.cell.range,
      wrong,
      sized(level.cell.range, wrong.length),
    );
  }
}

function* missing(plan: Plan, table: IndicatorTable, row: IndicatorRow): Iterable<Defect> {
  const targets = row.values.filter(({ column, cell }) => {
    const role = table.columns[column]!.role;
    return (role === 'target' || role === 'growth') && cell.text !== '';
  });
  const [target, ...others] = targets.filter(({ value }) => value.kind !== 'absent');
  const isTarget = target && table.columns[target.column]!.role === 'target';
  if (isTarget && others.length === 0) {
    yield defect(
      plan,
      `${row.name} without target`,
      ['indicator/target-missing'],
      target.cell.range,
      '—',
      sized(target.cell.range, 1),
    );
  }
  if (row.attribute !== null && row.attributeCell && row.group === null) {
    yield defect(
      plan,
      `${row.name} without attribute`,
      ['indicator/attribute-missing'],
      row.attributeCell.range,
      '',
      row.nameRange,
    );
  }
}

function* wrongNumbers(plan: Plan, table: IndicatorTable, row: IndicatorRow): Iterable<Defect> {
  const { number, numberCell } = row;
  if (number === null || !numberCell || numberCell.text !== String(number)) return;
  const rules = ['indicator/number-gap', 'indicator/number-duplicate'];
  const last = table.rows.at(-1)?.number === number;
  const wrong = String(number + (last ? 4 : 40));
  yield defect(
    plan,
    `${row.name} numbered ${wrong}`,
    rules,
    numberCell.range,
    wrong,
    sized(numberCell.range, wrong.length),
  );
}
