import type { TocSettings } from '../../config/settings.ts';
import type { NodeKind, Plan } from '../../model/plan.ts';
import { parsePlan } from '../../parse.ts';
import { EditedText } from '../../text/compose.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { createSource } from '../../text/source.ts';
import { listHeadings } from './entries.ts';
import type { ListedHeadings } from './listed.ts';
import { createToc, endOfRemains, rewriteToc } from './new-toc.ts';
import { updateToc } from './update-toc.ts';

/**
 * Writes the 目录, or brings the present one up to date: its form and the pages of entries that are still there are kept. No edits where
 * nothing is to be done, or there is no heading to be listed.
 */
export function writeToc(plan: Plan, settings: TocSettings = {}): TextEdit[] {
  const edited = new EditedText(plan.source.text);
  let current = plan;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = writeOnce(current, settings);
    if (edits.length === 0) break;
    edited.apply(edits);
    current = parsePlan(createSource(edited.text));
  }
  return edited.edits();
}

/** What a damaged 目录 hid shows once it is mended; most are done at the first time. */
const MOST_ROUNDS = 3;

function writeOnce(plan: Plan, settings: TocSettings): TextEdit[] {
  if (!plan.toc) return createToc(plan, settings);
  const { levels, pages = 'keep' } = settings;
  const lists = listHeadings(plan, levels);
  const damaged = endOfRemains(plan, plan.toc.entries.at(-1)!.line + 1) !== null;
  if (damaged) return rewriteDamaged(plan, settings);
  const edits = keepsShape(plan, lists) ? updateToc(plan, lists, pages) : null;
  return edits && isReadAs(plan, edits, lists) ? edits : rewriteToc(plan, lists.flat(), settings);
}

/** Levels that come in or go from between others change the indents of all; only the deepest can go without. */
function keepsShape({ toc }: Plan, lists: readonly ListedHeadings[]): boolean {
  const order: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem'];
  const present = order.filter((kind) => toc!.entries.some((entry) => entry.kind === kind));
  const wanted = order.filter((kind) => lists.flat().some(({ node }) => node.kind === kind));
  return wanted.length > 0 && wanted.every((kind, at) => kind === present[at]);
}

/** Lines that look like entries but stand behind the end of the list are no headings, whatever the parser took them for. */
function rewriteDamaged(plan: Plan, settings: TocSettings): TextEdit[] {
  const from = plan.toc!.entries.at(-1)!.line;
  const to = endOfRemains(plan, from + 1)!.index;
  const isHeading = ({ node }: ListedHeadings[number]) => node.firstLine <= from || node.firstLine > to;
  return rewriteToc(plan, listHeadings(plan, settings.levels).flat().filter(isHeading), settings);
}

/** Whether the new text would be read as it is meant: a page left out may have told where the list ends. */
function isReadAs(plan: Plan, edits: readonly TextEdit[], lists: readonly ListedHeadings[]): boolean {
  if (edits.length === 0) return true;
  const { source } = plan;
  const { toc } = parsePlan(createSource(applyEdits(source.text, edits), source.uri, source.version));
  // A heading that lost its number cannot be told from others in the 目录.
  const wanted = lists.flat().filter(({ number, entry }) => number !== null || entry?.numbering);
  const read = (toc?.entries ?? []).filter(({ kind }) => kind !== 'heading');
  return wanted.map(({ node }) => node.kind).join() === read.map(({ kind }) => kind).join();
}
