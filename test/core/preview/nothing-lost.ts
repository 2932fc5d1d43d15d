import assert from 'node:assert/strict';
import { itemsOf } from '../../../server/src/core/features/preview/items.ts';
import { previewOf } from '../../../server/src/core/features/preview/preview.ts';
import type { Plan } from '../../../server/src/core/model/plan.ts';
import { readGrid } from '../../../server/src/core/model/table/grid.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { createSource } from '../../../server/src/core/text/source.ts';

export const planOf = (text: string) => parsePlan(createSource(text));

/** Chinese characters, letters and digits: what a reader would miss. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const printed = (html: string) =>
  letters(html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, ''));

/**
 * Outside of tables the page says what the draft says, word for word. In tables, where merged cells stand once and a header that a page break
 * repeats does, too, the page has what every cell says.
 */
export function assertNothingLost(text: string): void {
  const plan = planOf(text);
  const page = previewOf(plan)
    .map(({ html }) => html)
    .join('\n');
  const tables = /<div class="table"[\s\S]*?<\/table><\/div>/g;
  assert.equal(printed(page.replace(tables, '')), said(plan));
  const inTables = printed((page.match(tables) ?? []).join('\n'));
  for (const cell of cellsOf(plan))
    assert.ok(inTables.includes(letters(cell.replace(/<[^>]*>/g, ''))), `the page lacks the cell ${cell}`);
}

const hidden = new Set(['comment', 'matter', 'page']);

/** What the draft says on the lines that are printed, tables left out. */
function said(plan: Plan): string {
  const tables = itemsOf(plan).filter(({ type }) => type === 'table');
  const inTable = (line: number) =>
    tables.some(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  const lines = plan.lines.filter(({ kind, index }) => !hidden.has(kind) && !inTable(index));
  return letters(lines.map(({ start, end }) => plan.source.text.slice(start, end)).join(''));
}

function cellsOf(plan: Plan): string[] {
  return itemsOf(plan).flatMap((item) => {
    if (item.type !== 'table') return [];
    return readGrid(plan.source.text, plan.lines, item).flatMap(({ cells }) =>
      cells.map(({ text }) => text).filter((words) => words !== ''),
    );
  });
}
