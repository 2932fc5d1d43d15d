import type { CellItem, RowItem, TableItem } from '../protocol.ts';
import { named, takesUnit, withUnit } from './value-text.ts';

/** How the summary names things, in the author's language. */
export interface Words {
  target(value: string): string;
  annual(value: string): string;
  growth(value: string): string;
  cumulative(value: string): string;
}

/** What an indicator comes to, every part as it is shown: 29.6, 32%, 累计 2.4. */
export interface Summary {
  readonly from: string | null;
  /** The target; in a review what was reached. */
  readonly to: string | null;
  readonly details: readonly string[];
}

/** Reads one row as from where to where, whatever columns its table has. */
export function summarize(row: RowItem, table: TableItem, words: Words): Summary {
  const view = new RowView(row, table, words);
  const base = view.level('base', table.baseYear);
  const target = view.level('target', table.targetYear);
  if (table.role !== 'review') return view.way(base, target, view.growths());
  const planned = view.outcome(target, view.growths('target'));
  const way = view.way(base, view.level('actual', table.targetYear), view.growths('actual'));
  return planned ? { ...way, details: [...way.details, named(planned, '目标', words.target)] } : way;
}

class RowView {
  constructor(
    private readonly row: RowItem,
    private readonly table: TableItem,
    private readonly words: Words,
  ) {}

  /** The value of the year the table speaks of; plans print that of 2035 beside that of 2030 at times. */
  level(role: 'base' | 'target' | 'actual', year: number | null): CellItem | undefined {
    const cells = this.cells((column) => column.role === role);
    return cells.find(({ column }) => this.table.columns[column]?.year === year) ?? cells[0];
  }

  growths(of?: 'target' | 'actual'): CellItem[] {
    return this.cells((column) => column.role === 'growth' && column.of === of);
  }

  way(from: CellItem | undefined, to: CellItem | undefined, growths: readonly CellItem[]): Summary {
    const details = to ? growths.filter(({ text }) => text !== to.text) : growths.slice(1);
    // The unit stands once: 29.6 → 32%. In 2186.4 亿元 → 年均 6% the way ends in another one.
    const unitFollows = to !== undefined && takesUnit(to, this.row.unit);
    return {
      from: from ? this.value(from, unitFollows ? null : this.row.unit) : null,
      to: this.outcome(to, growths),
      details: details.map((cell) => this.growth(cell, null)),
    };
  }

  /** The level, or how it grows where the table sets no level. */
  outcome(level: CellItem | undefined, growths: readonly CellItem[]): string | null {
    if (level) return this.value(level, this.row.unit);
    return growths[0] ? this.growth(growths[0], this.row.unit) : null;
  }

  private growth(cell: CellItem, unit: string | null): string {
    const { kind, cumulative } = cell.value;
    if (kind === 'qualitative' || cumulative) return this.value(cell, unit);
    const label = this.table.columns[cell.column]?.label ?? '';
    if (/年均|年平均/.test(label)) return named(withUnit(cell, '%'), '年均', this.words.annual);
    if (/累计/.test(label)) return named(withUnit(cell, unit), '累计', this.words.cumulative);
    return this.words.growth(withUnit(cell, '%'));
  }

  private value(cell: CellItem, unit: string | null): string {
    const text = withUnit(cell, unit);
    const { kind, cumulative } = cell.value;
    return cumulative && kind !== 'qualitative' ? named(text, '累计', this.words.cumulative) : text;
  }

  private cells(wanted: (column: TableItem['columns'][number]) => boolean): CellItem[] {
    return this.row.cells.filter(({ column, value }) => {
      const header = this.table.columns[column];
      return header !== undefined && value.kind !== 'absent' && wanted(header);
    });
  }
}
