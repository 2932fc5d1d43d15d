import type { Line } from '../syntax/line.ts';
import { cleanTitle, contentLength, contentOf, joinTitle } from '../syntax/reader.ts';
import { findClauseEnd } from '../syntax/title.ts';
import { compact } from '../text/chars.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './blocks.ts';
import { isFormality, isResidue } from './names.ts';
import type { DocumentKind } from './plan.ts';

export interface TitleReading {
  readonly title: string;
  readonly range: Range;
  readonly firstLine: number;
  readonly lastLine: number;
}

const LONGEST_LINE = 60;
/** How many blocks before the first heading may hold the title: cover, date, resolution, title again. */
const MOST_FRONT_BLOCKS = 80;

const titleEnd = /(规划|纲要|计划|方案|报告|意见|建议|决定|行动纲领|远景目标|稿)([（(][^）)]*[）)])?$/;
const notTitle = /(印发|通知|公告|来源|附件|关于批准|审查结果|目录|前言)/;

/**
 * The document's title: a single-# heading, or among the lines before the first heading the one that reads like a title; a title
 * set on two lines is joined: 岳阳市国民经济和社会发展第十四个 | 五年规划和二〇三五年远景目标纲要.
 */
export function readTitleOf(text: string, blocks: readonly Block[]): TitleReading | null {
  const candidates: TitleReading[] = [];
  for (let at = 0; at < Math.min(blocks.length, MOST_FRONT_BLOCKS); at++) {
    const block = blocks[at]!;
    if (block.type === 'heading' && !block.marker && block.line.hashes === 1) return single(text, block.line);
    if (block.type === 'heading' && block.marker) break;
    const candidate = readCandidate(text, blocks, at);
    if (candidate) candidates.push(candidate);
  }
  return candidates.reduce<TitleReading | null>(
    (best, candidate) => (best && weigh(best.title) > weigh(candidate.title) ? best : candidate),
    null,
  );
}

function single(text: string, line: Line): TitleReading {
  return {
    title: cleanTitle(contentOf(text, line)),
    range: { start: line.textStart, end: line.textEnd },
    firstLine: line.index,
    lastLine: line.index,
  };
}

function readCandidate(text: string, blocks: readonly Block[], at: number): TitleReading | null {
  const line = frontLine(text, blocks[at]);
  if (!line) return null;
  const content = cleanTitle(contentOf(text, line));
  const before = frontLine(text, blocks[at - 1]);
  const start = before && goesOn(contentOf(text, before), content) ? before : line;
  const title = start === line ? content : joinTitle(cleanTitle(contentOf(text, start)), content);
  if (!titleEnd.test(compact(title)) || notTitle.test(title)) return null;
  return {
    title,
    range: { start: start.textStart, end: line.textEnd },
    firstLine: start.index,
    lastLine: line.index,
  };
}

function frontLine(text: string, block: Block | undefined): Line | null {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return null;
  if (block.firstLine !== block.lastLine) return null;
  const { line } = block;
  if (
    contentLength(line) > LONGEST_LINE ||
    line.quoted ||
    findClauseEnd(text, line.textStart, line.textEnd) >= 0
  )
    return null;
  const content = contentOf(text, line);
  return isResidue(content) || isFormality(content) ? null : line;
}

/** The first line cannot stand alone, or the second cannot. */
function goesOn(first: string, second: string): boolean {
  if (titleEnd.test(compact(first))) return false;
  return (
    /^(五年|个五年|第[一二三四五六七八九十]+个五年|规划|纲要|计划|和|与|暨|及|二[〇○]|20\d\d年|远景)/.test(
      second,
    ) || /(第[一二三四五六七八九十]+个?|五年|发展|和|及|、)$/.test(first)
  );
}

/** Official titles before names of files: 第十四个五年规划 weighs more than （2022年更新）. */
function weigh(title: string): number {
  let weight = 0;
  if (/第[一二三四五六七八九十]+个五年(规划|计划)/.test(compact(title))) weight += 2;
  if (/纲要|政府工作报告/.test(title)) weight += 1;
  if (/^[（(《]|更新|发表/.test(title)) weight -= 2;
  return weight;
}

export function documentKind(
  title: string | null,
  headingKinds: ReadonlySet<string>,
  opening: string,
): DocumentKind {
  if (title && /(工作报告|政府报告)/.test(title)) return 'report';
  if (title && /(规划|纲要|计划|五年)/.test(title)) return 'plan';
  if (/各位代表|位代表[：:]/.test(opening) && /(审议|工作报告)/.test(opening)) return 'report';
  if (headingKinds.has('box') || headingKinds.has('part')) return 'plan';
  if (headingKinds.has('chapter') && /规划|“十[一二三四五六]五”/.test(opening)) return 'plan';
  return 'other';
}
