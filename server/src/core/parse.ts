import { groupBlocks } from './model/blocks.ts';
import { collectMarks } from './model/collect.ts';
import { restoreKinds } from './model/lost-numbers.ts';
import { readNotes } from './model/notes.ts';
import { buildOutline } from './model/outline.ts';
import { periodInText, periodInWords } from './model/period.ts';
import type { Plan } from './model/plan.ts';
import { readParagraphs } from './model/prose.ts';
import { readTables } from './model/table/read-tables.ts';
import { documentKind, readTitleOf } from './model/title.ts';
import { readToc } from './model/toc.ts';
import { classifyLines } from './syntax/classify.ts';
import { wrapWidth } from './syntax/wrap.ts';
import type { Source } from './text/source.ts';

/** How much of the text tells what kind of document it is. */
const OPENING = 3000;

/** Reads a document. Never throws, whatever the text. */
export function parsePlan(source: Source): Plan {
  const { text } = source;
  const lines = classifyLines(source);
  const toc = readToc(lines);
  const width = wrapWidth(text, lines);
  const blocks = groupBlocks(source, lines, toc?.firstLine ?? -1, toc?.lastLine ?? -1, width);
  const title = readTitleOf(text, blocks);
  const bodyFrom = title ? blocks.findIndex(({ firstLine }) => firstLine > title.lastLine) : 0;
  const body = bodyFrom < 0 ? blocks.length : bodyFrom;
  const marks = restoreKinds(collectMarks(text, blocks, body, toc?.toc.entries ?? []));
  const { roots, nodes } = buildOutline(lines, marks);
  const kind = documentKind(
    title?.title ?? null,
    new Set(nodes.map((node) => node.kind)),
    text.slice(0, OPENING),
  );
  const found = (title && periodInWords(title.title)) ?? (kind === 'plan' ? periodInText(text) : null);
  const period = kind === 'report' ? null : found;
  return {
    source,
    lines,
    title: title?.title ?? null,
    titleRange: title?.range ?? null,
    kind,
    period,
    outline: roots,
    nodes,
    boxes: nodes.filter((node) => node.kind === 'box'),
    toc: toc?.toc ?? null,
    notes: readNotes(source, lines, blocks, nodes),
    tables: readTables(text, lines, blocks, nodes, period),
    wrapWidth: width,
    paragraphs: readParagraphs(lines, blocks, nodes),
  };
}
