import type { DraftText, FileRange } from '../draft-text.ts';
import type { Range } from '../positions.ts';
import type { RowItem, TableItem } from '../protocol.ts';
import { uniqueIds } from '../unique-ids.ts';

export type TreeKind = 'table' | 'category' | 'group' | 'indicator';

export interface TreeNode {
  /** The same for the same row after an edit elsewhere, so that the tree keeps what is expanded. */
  readonly id: string;
  readonly kind: TreeKind;
  /** 序号 of an indicator, or of a group for all its rows. */
  readonly number: number | null;
  /** Empty for a table without caption. */
  readonly title: string;
  /** In the whole draft. */
  readonly range: Range;
  /** In its file. */
  readonly place: FileRange;
  readonly table: TableItem;
  /** The rows below; of an indicator its own. */
  readonly rows: readonly RowItem[];
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
}

/** What merged cells divide a table by, from the outside in. */
const divisions = ['category', 'group'] as const;
type Division = (typeof divisions)[number];

type InWhole = (range: FileRange) => Range;

/** What all of a tree's nodes are built with. */
interface Building {
  readonly newId: (id: string) => string;
  readonly inWhole: InWhole;
}

/** Tables of other matters, parks and their industries, hold no indicators. */
export function buildTree(tables: readonly TableItem[], text?: DraftText): TreeNode[] {
  const newId = uniqueIds();
  const inWhole: InWhole = (range) => withEnd(text ? text.rangeInWhole(range) : range);
  return tables
    .filter(({ role }) => role !== 'other')
    .map((table) => {
      const children: TreeNode[] = [];
      const title = table.caption ?? '';
      const id = newId(`/table ${title || table.role}`);
      const { rows, range: place } = table;
      const places = { range: inWhole(place), place };
      const node = {
        id,
        kind: 'table',
        number: null,
        title,
        ...places,
        table,
        rows,
        parent: undefined,
      } as const;
      const root = { ...node, children };
      children.push(...buildRows(rows, root, divisions, { newId, inWhole }));
      return root;
    });
}

function buildRows(
  rows: readonly RowItem[],
  parent: TreeNode,
  [division, ...inner]: readonly Division[],
  building: Building,
): TreeNode[] {
  if (!division) return rows.map((row) => buildIndicator(row, parent, building));
  return runs(rows, division).flatMap((run) => {
    const title = run[0]![division];
    if (title === null) return buildRows(run, parent, inner, building);
    const branch = openBranch(division, title, run, parent, building);
    branch.children.push(...buildRows(run, branch, inner, building));
    return [branch];
  });
}

/** Neighbouring rows under the same merged cell. */
function runs(rows: readonly RowItem[], division: Division): RowItem[][] {
  const found: RowItem[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[0]?.[division] === row[division]) last!.push(row);
    else found.push([row]);
  }
  return found;
}

function openBranch(
  kind: Division,
  title: string,
  rows: readonly RowItem[],
  parent: TreeNode,
  { newId, inWhole }: Building,
) {
  const number = kind === 'group' ? sharedNumber(rows) : null;
  const place = { ...rows[0]!.range, end: rows.at(-1)!.range.end };
  const range = inWhole(place);
  const id = newId(`${parent.id}/${kind} ${title}`);
  const children: TreeNode[] = [];
  return { id, kind, number, title, range, place, table: parent.table, rows, parent, children };
}

function buildIndicator(row: RowItem, parent: TreeNode, { newId, inWhole }: Building): TreeNode {
  const number = parent.kind === 'group' && parent.number !== null ? null : row.number;
  // Numbered rows go by their number, so that typing in a name does not rename them.
  const id = newId(`${parent.id}/indicator ${number ?? row.name}`);
  const { range: place, name: title } = row;
  const places = { range: inWhole(place), place };
  const { table } = parent;
  return { id, kind: 'indicator', number, title, ...places, table, rows: [row], parent, children: [] };
}

function sharedNumber(rows: readonly RowItem[]): number | null {
  const number = rows[0]!.number;
  return rows.every((row) => row.number === number) ? number : null;
}

/** A finding on an empty last cell begins where its row ends. */
function withEnd({ start, end }: Range): Range {
  return { start, end: { line: end.line, character: end.character + 1 } };
}
