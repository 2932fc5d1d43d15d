import { isAccident } from '../../library/doubled-words.ts';
import { defineRule, type Problem } from '../../lint/rule.ts';
import type { Paragraph, Plan } from '../../model/plan.ts';
import { linesOfProse } from '../../model/prose.ts';
import { inLines } from '../../syntax/in-lines.ts';
import type { Line } from '../../syntax/line.ts';
import { contentLength, contentOf } from '../../syntax/reader.ts';
import { endsSentence } from '../../syntax/title.ts';
import { type Doubled, findDoubled } from '../../text/doubled.ts';
import { replace } from '../../text/edit.ts';
import { type Range, shifted } from '../../text/range.ts';
import { perWording } from '../../text/wording.ts';

/** 词句重复。 */
export const textRepeated = defineRule({
  id: 'text/repeated',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '词句重复',
  why: '同一个词、同一句话连写两遍，多半是修改时没有删净，或跨页转换时重复了一截。',
  examples: [
    {
      bad: '深化党政机构⟦机构⟧改革，推进政府职能转变。\n',
      good: '深化党政机构改革，推进政府职能转变。\n',
    },
    {
      bad: '坚持稳中求进，⟦，⟧推动高质量发展。\n',
      good: '坚持稳中求进，推动高质量发展。\n',
    },
    {
      bad: '完善公共服务体系⟦，完善公共服务体系⟧，办好民生实事。\n',
      good: '完善公共服务体系，办好民生实事。\n',
    },
    {
      bad: '人口自然增长率为4.7⟦％。⟧。社区服务取得进展。\n',
      good: '人口自然增长率为4.7‰。社区服务取得进展。\n',
    },
  ],
  *check({ plan }) {
    const { text } = plan.source;
    for (const { line, found } of inLines(linesOfProse(plan), doubledByAccident))
      yield problemOf(text, moved(found, line.start));
    for (const paragraph of plan.paragraphs)
      if (paragraph.lines.length > 1) yield* overBreaks(text, paragraph);
    yield* sameParagraphs(plan);
  },
});

const doubledByAccident = perWording((text): Doubled[] => {
  const found: Doubled[] = [];
  for (const doubled of findDoubled(text)) {
    const { start, end } = doubled.first;
    if (start < (found.at(-1)?.second.end ?? 0)) continue;
    if (doubled.kind === 'word' && !isAccident(text, start, end - start)) continue;
    found.push(doubled);
  }
  return found;
});

function moved({ first, second, kind }: Doubled, by: number): Doubled {
  return { first: shifted(first, by), second: shifted(second, by), kind };
}

function problemOf(text: string, { first, second, kind }: Doubled): Problem {
  if (/[%％]/.test(text.charAt(first.start - 1)) && text.charAt(first.start) === '。')
    return lostPermille(first);
  const words = text.slice(first.start, first.end);
  const what = kind === 'mark' ? `标点“${words}”连用了两个` : `“${excerpt(words)}”连写了两遍`;
  return problem(second, `${what}，请删去一${kind === 'mark' ? '个' : '遍'}。`);
}

function problem(range: Range, message: string): Problem {
  return { range, message, fixes: [{ title: '删去重复的部分', edits: [replace(range, '')] }] };
}

/** 自然增长率为4.7％。。: conversion made two signs of ‰. */
function lostPermille({ start, end }: Range): Problem {
  const range = { start: start - 1, end };
  return {
    range,
    message: '“％。”后面又有句号，多半是“‰”在转换时成了“％。”，请核对。',
    fixes: [{ title: '改为“‰”', edits: [replace(range, '‰')] }],
  };
}

function excerpt(words: string): string {
  return words.length > 16 ? `${words.slice(0, 15)}…` : words;
}

const LONGEST_OVER_BREAK = 8;

/** A page break that doubled the end of its page: 交通基 | 基础设施. */
function* overBreaks(text: string, { kind, lines }: Paragraph): Iterable<Problem> {
  if (kind === 'title') return;
  for (let index = 1; index < lines.length; index++) {
    const [line, next] = [lines[index - 1]!, lines[index]!];
    const end = line.textEnd;
    const length = overlap(text, end, next.textStart);
    const word = text.slice(end - length, end);
    if (length === 0 || !isAccidentOverBreak(text, line, next, length)) continue;
    yield problem(
      { start: end - length, end },
      `换行处“${word}”写了两遍：上一行末尾和下一行开头各有一个，请删去一个。`,
    );
  }
}

/** How many characters before one place stand behind the other as well. */
function overlap(text: string, end: number, start: number): number {
  for (let length = LONGEST_OVER_BREAK; length > 0; length--) {
    if (text.charCodeAt(end - length) !== text.charCodeAt(start)) continue;
    const word = text.slice(end - length, end);
    if (text.startsWith(word, start) && /^[\u4e00-\u9fff]+$/.test(word)) return length;
  }
  return 0;
}

function isAccidentOverBreak(text: string, line: Line, next: Line, length: number): boolean {
  const before = text.slice(Math.max(line.textStart, line.textEnd - 16), line.textEnd);
  const after = text.slice(next.textStart, Math.min(next.textEnd, next.textStart + 16));
  return isAccident(before + after, before.length - length, length);
}

/** Shorter lines may be meant to say the same. */
const SHORTEST_PARAGRAPH = 12;

/** A paragraph pasted twice. */
function* sameParagraphs({ source: { text }, paragraphs }: Plan): Iterable<Problem> {
  for (let index = 1; index < paragraphs.length; index++) {
    const { kind, lines } = paragraphs[index]!;
    const own = lines[0]!;
    const before = paragraphs[index - 1]!.lines.at(-1)!;
    if (kind === 'title' || contentLength(own) < SHORTEST_PARAGRAPH) continue;
    if (contentLength(own) !== contentLength(before)) continue;
    if (contentOf(text, own) !== contentOf(text, before)) continue;
    if (!endsSentence(text, own.textStart, own.textEnd)) continue;
    yield {
      range: { start: own.textStart, end: own.textEnd },
      message: '这一段与上一段完全相同，多半是粘贴了两次，请删去一段。',
      related: [{ range: { start: before.textStart, end: before.textEnd }, message: '上一段' }],
      fixes: [{ title: '删去这一段', edits: [replace({ start: before.end, end: own.end }, '')] }],
    };
  }
}
