import { matchIndicator } from '../library/catalogue.ts';
import { nameKey } from '../library/name-key.ts';
import type { ReferencePlan, ReferenceRow, ReferenceTable } from '../library/reference-plan.ts';
import type { IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { splitUnit } from '../quantity/unit.ts';
import { replace } from '../text/edit.ts';
import { formatNumeral } from '../text/numeral.ts';
import { contains } from '../text/range.ts';
import type { IndicatorMention } from './mention.ts';
import { nameBeside } from './name-beside.ts';
import { nearestNames } from './nearest-names.ts';
import type { Reference, Suggestion } from './reference.ts';
import type { Draft } from './resolve.ts';
import { valueTrouble } from './stated-value.ts';

type Row = Pick<IndicatorRow, 'number' | 'group' | 'name'>;

/** 第13项指标“…”, or 指标“…” of a plan in the library; null where the table that has it is not at hand. */
export function resolveIndicator(mention: IndicatorMention, draft: Draft): Reference | null {
  return mention.owner ? inLibrary(mention, mention.owner) : inDraft(mention, draft);
}

function inDraft(given: IndicatorMention, draft: Draft): Reference | null {
  const { plan } = draft;
  const tables = plan.tables.filter(({ role }) => role !== 'other');
  const near = tables.find((table) => isNoteOf(table, given, draft));
  // 第8项指标 is one of the targets where there are targets, before one of the review of the last plan.
  const rows = [...tables]
    .sort((a, b) => rank(a) - rank(b))
    .sort((a, b) => Number(b === near) - Number(a === near))
    .flatMap((table) => table.rows);
  const name = given.name ?? nameBeside(plan.source.text, given.place, rows);
  const mention = { ...given, name };
  const base = { kind: 'indicator', mention, range: mention.range } as const;
  const { row, trouble } = find(mention, rows);
  if (!row) return { ...base, target: null, status: 'unresolved', trouble };
  return {
    ...base,
    target: { type: 'row', plan: null, row },
    status: trouble ? 'mismatch' : 'resolved',
    trouble,
  };
}

/** 注：第13项指标…… below a table, in its box, speaks of that table. */
function isNoteOf({ range, notes }: IndicatorTable, { place }: IndicatorMention, draft: Draft): boolean {
  if (notes.some((note) => contains(note, place.start))) return true;
  for (let at = draft.placeAt(place.start); at; at = at.parent) {
    if (at.kind === 'box' && 'node' in at.site) return contains(at.site.node.range, range.start);
  }
  return false;
}

function rank({ role }: Pick<IndicatorTable, 'role'>): number {
  return role === 'targets' ? 0 : 1;
}

function inLibrary(mention: IndicatorMention, plan: ReferencePlan): Reference | null {
  const tables = plan.tables.filter(({ rows }) => rows.length > 0).sort((a, b) => rank(a) - rank(b));
  // 衡阳's published text has lost its tables.
  if (tables.length === 0) return null;
  const rows = tables.flatMap((table) => table.rows);
  const numbered = tables.filter(({ role }) => role === 'targets').flatMap((table) => table.rows);
  const base = { kind: 'plan-indicator', mention, range: mention.range } as const;
  const { row, trouble } = find(mention, mention.numeral ? numbered : rows);
  if (!row) return { ...base, target: null, status: 'unresolved', trouble };
  const found = trouble ?? valueTrouble(mention.value, cellsOf(tables, row));
  return {
    ...base,
    target: { type: 'reference-row', plan, row },
    status: found ? 'mismatch' : 'resolved',
    trouble: found,
  };
}

/** Every row of the indicator, that of the review included, with its table. */
export function cellsOf(
  tables: readonly ReferenceTable[],
  row: ReferenceRow,
): readonly { readonly table: ReferenceTable; readonly row: ReferenceRow }[] {
  const isSame = namedAs(row.name);
  return tables.flatMap((table) =>
    table.rows.filter((one) => one === row || isSame(one)).map((one) => ({ table, row: one })),
  );
}

interface Found<R> {
  readonly row: R | null;
  readonly trouble: Reference['trouble'];
}

function find<R extends Row>({ numeral, name }: IndicatorMention, rows: readonly R[]): Found<R> {
  const byName = name ? rows.filter(namedAs(name.text)) : [];
  if (!numeral) {
    if (byName[0]) return { row: byName[0], trouble: null };
    const suggestions = name ? nearestNames(name, rows) : [];
    return { row: null, trouble: { type: 'missing', suggestions } };
  }
  const byNumber = rows.filter(({ number }) => number === numeral.value);
  const both = byNumber.find((row) => byName.includes(row));
  if (both) return { row: both, trouble: null };
  const suggestions = byName.slice(0, 1).flatMap(({ number, name: called }): Suggestion[] =>
    number === null
      ? []
      : [
          {
            label: `第${number}项“${called}”`,
            edit: replace(numeral, formatNumeral(number, numeral.style)),
          },
        ],
  );
  const [row] = byNumber;
  if (!row) return { row: null, trouble: { type: 'missing', suggestions } };
  if (!name) return { row, trouble: null };
  return {
    row,
    trouble: { type: 'name', quoted: name, name: row.name, suggestions },
  };
}

/** By any of its names; a group such as 城镇化率 stands for its rows. */
export function namedAs(wanted: string): (row: Pick<Row, 'name' | 'group'>) => boolean {
  const bare = splitUnit(wanted).name;
  const key = nameKey(bare);
  const entry = matchIndicator(bare);
  return ({ name, group }) => {
    if (key === nameKey(name)) return true;
    if (group !== null && (key === nameKey(group) || key === nameKey(group + name))) return true;
    return entry !== null && matchIndicator(name, group)?.id === entry.id;
  };
}
