import { contentOf } from '../syntax/reader.ts';
import { breaksOff, endsSentence, findClauseEnd } from '../syntax/title.ts';
import { isColon, isHan } from '../text/chars.ts';
import type { Block, ParagraphBlock } from './blocks.ts';
import { isFormality, isResidue } from './names.ts';

// Headings without a number: 奋力完成2023年高质量发展的各项任务, ——经济实力实现持续性壮大.

const SHORTEST = 4;
const LONGEST = 36;
/** Three short lines in a row are a list of names, not headings. */
const LONGEST_RUN = 2;

/** Whether the paragraph at `index` stands as a heading of its own between what is around it. */
export function isBareHeading(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  if (!looksBare(text, block) || !isFinished(text, blocks[index - 1], true)) return false;
  let first = index;
  let last = index;
  while (first > 0 && looksBare(text, blocks[first - 1]!)) first--;
  while (last + 1 < blocks.length && looksBare(text, blocks[last + 1]!)) last++;
  if (last - first + 1 > LONGEST_RUN) return false;
  return introduces(blocks[last + 1]);
}

/** Whether two short lines in a row are one title set on two: 乘势而上　开启现代化 | 省域副中心城市建设新征程. */
export function continuesBareHeading(text: string, blocks: readonly Block[], index: number): boolean {
  const [first, second] = [blocks[index]!, blocks[index + 1]];
  return second !== undefined && looksBare(text, second) && !isDashed(first) && !isDashed(second);
}

function isDashed(block: Block): boolean {
  return block.type === 'paragraph' && block.line.kind === 'lead';
}

function looksBare(text: string, block: Block): boolean {
  if (block.type !== 'paragraph' || block.quoted || block.firstLine !== block.lastLine) return false;
  return hasBareForm(text, block);
}

function hasBareForm(text: string, { line }: ParagraphBlock): boolean {
  const { textStart: start, textEnd: end } = line;
  if (line.bullet || line.tab || end - start < SHORTEST || end - start > LONGEST) return false;
  if (line.kind !== 'text' && line.kind !== 'lead') return false;
  if (findClauseEnd(text, start, end) >= 0 || breaksOff(text, start, end)) return false;
  if (!opensTitle(text.charAt(start), line.kind === 'lead') || !hasHan(text, start, end)) return false;
  const content = contentOf(text, line);
  return !isResidue(content) && !isFormality(content);
}

function opensTitle(first: string, dashed: boolean): boolean {
  return dashed || !'，。、；：！？）」』》”’)],.;:（(—-*·•[［【〔'.includes(first);
}

function hasHan(text: string, start: number, end: number): boolean {
  let count = 0;
  for (let at = start; at < end && count < SHORTEST; at++) if (isHan(text.charCodeAt(at))) count++;
  return count >= SHORTEST;
}

/** A heading stands behind something finished, never in the middle of a paragraph that a page break cut. */
function isFinished(text: string, block: Block | undefined, allowBare: boolean): boolean {
  if (block?.type !== 'paragraph') return true;
  const last = block.line;
  if (block.firstLine !== block.lastLine) return true;
  if (endsSentence(text, last.textStart, last.textEnd)) return true;
  if (isColon(text.charCodeAt(last.textEnd - 1))) return true;
  return allowBare && looksBare(text, block);
}

/** Text or numbered headings follow a heading; what ends the document or stands before a table is something else. */
function introduces(next: Block | undefined): boolean {
  if (!next) return false;
  if (next.type === 'heading') return true;
  return next.type === 'paragraph' && !next.quoted;
}
