import { boxLabel, referenceLabel } from '../library/reference-label.ts';
import type {
  ReferenceBox,
  ReferenceNode,
  ReferencePlan,
  ReferenceRow,
  ReferenceTable,
} from '../library/reference-plan.ts';
import { libraryTable } from './library-table.ts';
import { nodeName } from './node-name.ts';

// A reference plan as a document to read: its own text where the project has it, otherwise what the index knows of it.

/** What a document of a plan can be opened at. */
export type LibraryPlace = ReferenceNode | ReferenceBox | ReferenceTable | ReferenceRow;

export interface LibraryDocument {
  readonly text: string;
  /** Our own pages are Markdown; the text of a plan is read, and coloured, as a draft is. */
  readonly languageId: 'guihua' | 'markdown';
  /** 0-based line where the place is shown; the first line for what is no place of the plan. */
  lineOf(place: LibraryPlace): number;
}

export const libraryScheme = 'guihua-library';

/** guihua-library:/yiyang-14.md */
export function libraryUri(id: string): string {
  return `${libraryScheme}:/${encodeURIComponent(id)}.md`;
}

/** The line of a place in the document of its plan; computed anew, because a document is written in no time. */
export function placeLine(plan: ReferencePlan, place: LibraryPlace): number {
  return libraryDocument(plan).lineOf(place);
}

export function libraryDocument(plan: ReferencePlan): LibraryDocument {
  if (plan.text !== undefined) {
    return { text: plan.text, languageId: 'guihua', lineOf: ({ line }) => line };
  }
  const page = new Page();
  const parts = partsOf(plan);
  writeHead(page, plan);
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'node') writeNode(page, part.node, part.depth);
    else if (part.kind === 'box') writeBox(page, part.box, part.tables);
    else writeTable(page, part.table, parts[at - 1]);
  }
  return { text: page.text(), languageId: 'markdown', lineOf: (place) => page.lineOf(place) };
}

/** The line of one of a box's entries; in a full text only the box itself has a place. */
export function entryLine(plan: ReferencePlan, boxLine: number, at: number): number {
  return plan.text === undefined ? boxLine + 2 + at : boxLine;
}

type Part =
  | { readonly kind: 'node'; readonly line: number; readonly node: ReferenceNode; readonly depth: number }
  | {
      readonly kind: 'box';
      readonly line: number;
      readonly box: ReferenceBox;
      readonly tables: ReferenceTable[];
    }
  | { readonly kind: 'table'; readonly line: number; readonly table: ReferenceTable };

/** Headings, boxes and tables in the order of the text; a table that belongs to the box before it stands in the box. */
function partsOf({ outline, boxes, tables }: ReferencePlan): Part[] {
  const all: Part[] = [
    ...nodeParts(outline, 0),
    ...boxes.map((box) => ({ kind: 'box' as const, line: box.line, box, tables: [] })),
    ...tables.map((table) => ({ kind: 'table' as const, line: table.line, table })),
  ];
  const parts: Part[] = [];
  for (const part of all.sort((a, b) => a.line - b.line)) {
    const last = parts.at(-1);
    if (part.kind === 'table' && last?.kind === 'box' && isIn(part.table, last.box))
      last.tables.push(part.table);
    else parts.push(part);
  }
  return parts;
}

function nodeParts(nodes: readonly ReferenceNode[], depth: number): Part[] {
  return nodes.flatMap((node) => [
    { kind: 'node' as const, line: node.line, node, depth },
    ...nodeParts(node.children ?? [], depth + 1),
  ]);
}

/** Boxes without number are known by their title, which is the table's caption. */
function isIn({ box, caption }: ReferenceTable, { number, title }: ReferenceBox): boolean {
  return box === null ? caption === title : box === number;
}

/** Lines, and which of them shows which place of the plan. */
class Page {
  readonly #lines: string[] = [];
  /** By the line in the published text, which tells places apart; others may hand in copies of them. */
  readonly #places = new Map<number, number>();

  write(...lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  /** The line that follows shows the place. */
  mark(place: LibraryPlace): void {
    if (!this.#places.has(place.line)) this.#places.set(place.line, this.#lines.length);
  }

  lineOf({ line }: LibraryPlace): number {
    return this.#places.get(line) ?? 0;
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

function writeHead(page: Page, { title, source, shortNames, period }: ReferencePlan): void {
  page.write(
    `# ${title}`,
    '',
    '> 本页只有已发布规划的目录、专栏条目和指标表，不是全文；引用正文请核对公开发布的文本。',
    '',
    `- 规划期：${period.baseYear + 1}—${period.targetYear}年`,
    `- 简称：${shortNames.join('、')}`,
    `- 来源：${source}`,
  );
}

/** Markdown knows six levels. Figures divide nothing. */
function writeNode(page: Page, node: ReferenceNode, depth: number): void {
  const name = plain(nodeName({ ...node, label: referenceLabel(node) }));
  page.write('');
  page.mark(node);
  page.write(isInset(node) ? name : `${'#'.repeat(Math.min(depth + 2, 6))} ${name}`);
}

function isInset({ kind }: ReferenceNode): boolean {
  return kind === 'figure' || kind === 'table';
}

function writeBox(page: Page, box: ReferenceBox, tables: readonly ReferenceTable[]): void {
  page.write('');
  page.mark(box);
  page.write(`> **${plain(nodeName({ kind: 'box', label: boxLabel(box), title: box.title }))}**`);
  if (box.entries.length > 0) page.write('>', ...box.entries.map((entry) => `> - ${plain(entry)}`));
  for (const table of tables) {
    page.write('>');
    writeRows(page, table, '> ');
  }
}

/** A caption with a number is in the outline, too: 表1　主要指标. */
function writeTable(page: Page, table: ReferenceTable, previous: Part | undefined): void {
  page.write('');
  if (previous?.kind !== 'node' || previous.node.title !== table.caption) {
    page.mark(table);
    page.write(`**${plain(table.caption ?? tableName(table))}**`, '');
  }
  writeRows(page, table, '');
}

function writeRows(page: Page, table: ReferenceTable, prefix: string): void {
  const { head, rows, notes } = libraryTable(table);
  const quoted = (lines: readonly string[]) => lines.map((line) => prefix + line);
  // Of a table in a box, whose title stands above it; its own line is marked already otherwise.
  page.mark(table);
  page.write(...quoted(head));
  for (const [at, row] of rows.entries()) {
    page.mark(table.rows[at]!);
    page.write(prefix + row);
  }
  if (notes.length > 0) page.write(prefix.trimEnd(), ...quoted(notes));
}

/** What a table without caption is called. */
export function tableName({ role }: Pick<ReferenceTable, 'role'>): string {
  if (role === 'targets') return '规划主要指标';
  return role === 'review' ? '上一规划主要指标完成情况' : '表';
}

/** Only what Markdown would take for something else: the page is read as it is written as often as it is rendered. */
function plain(text: string): string {
  return text.replace(/[\\`*|]/g, '\\$&');
}
