import type { Block } from '../../model/blocks.ts';
import { compact } from '../../text/chars.ts';
import { html } from '../../text/html.ts';
import { contains } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import type { FenceItem } from './items.ts';
import type { Piece } from './places.ts';
import { filledLines, rangeOf, type Setting, setWords } from './setting.ts';

/** Running text, and what stands on a line of its own. */
export function paragraphPiece(setting: Setting, block: Block): Piece {
  const range = rangeOf(setting, block.firstLine, block.lastLine);
  const kind = classOf(setting, block);
  const entry = setting.entries.get(block.firstLine);
  const [line] = filledLines(setting, block.firstLine, block.lastLine);
  const opens = entry && line && !line.bold && entry.range.end > line.textStart;
  const words = opens
    ? html`<b>${setWords(setting, block, undefined, entry.range.end)}</b>${setWords(setting, block, entry.range.end)}`
    : setWords(setting, block);
  return (places) => html`<p${kind && html` class="${kind}"`}${places.at(range)}>${words}</p>`;
}

/** A line under the title that is no sentence: （2026年1月20日云汐市第五届人民代表大会第六次会议批准）. */
const LONGEST_SUBTITLE = 60;

function classOf(setting: Setting, { type, firstLine, lastLine }: Block): string | null {
  // 专栏3 （续）, 表2 again: printed once more behind a page break.
  if (type === 'caption') return 'caption';
  const { plan, titleLines, tableNotes } = setting;
  const content = compact(
    plan.source.text.slice(plan.lines[firstLine]!.textStart, plan.lines[lastLine]!.textEnd),
  );
  if (tableNotes.has(firstLine)) return 'table-note';
  if (/^[（(]?(计量)?单位[:：].{1,20}$/.test(content)) return 'unit';
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(content)) return 'image';
  if (isDefinition(setting, firstLine)) return 'note';
  const beforeBody = titleLines && firstLine > titleLines.last && firstLine < bodyStart(setting);
  return beforeBody && content.length <= LONGEST_SUBTITLE && !/[。；：:]$/.test(content) ? 'subtitle' : null;
}

/** Where 目录 or the first heading behind the title stands. */
function bodyStart({ plan, titleLines }: Setting): number {
  const after = plan.toc ? lineOf(plan.source, plan.toc.range.start) : -1;
  const toc = titleLines && after > titleLines.last ? after : Number.POSITIVE_INFINITY;
  return Math.min(toc, plan.nodes[0]?.firstLine ?? 0);
}

function isDefinition({ plan }: Setting, line: number): boolean {
  const own = plan.lines[line]!;
  return plan.notes.definitions.some(({ range }) =>
    contains({ start: own.start, end: own.end }, range.start),
  );
}

/** What is no part of a plan, as it stands. */
export function fencePiece(setting: Setting, { firstLine, lastLine }: FenceItem): Piece {
  const range = rangeOf(setting, firstLine, lastLine);
  const { text } = setting.plan.source;
  const inner = rangeOf(setting, Math.min(firstLine + 1, lastLine), Math.max(firstLine, lastLine - 1));
  const code = text.slice(inner.start, Math.max(inner.start, inner.end)).replace(/\r\n?/g, '\n');
  return (places) => html`<pre${places.at(range)}>${code}</pre>`;
}
