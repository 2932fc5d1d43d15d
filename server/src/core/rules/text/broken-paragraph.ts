import { defineRule, type Problem } from '../../lint/rule.ts';
import { inLines } from '../../syntax/in-lines.ts';
import { isHan } from '../../text/chars.ts';
import { replace } from '../../text/edit.ts';
import { shortWordFinder } from '../../text/find-words.ts';
import { remember } from '../../text/memo.ts';
import type { Range } from '../../text/range.ts';
import { readersInTurn } from '../../text/wording.ts';
import { findPageBreaks } from '../shared/page-breaks.ts';

/** 段落被分页截断。 */
export const textBrokenParagraph = defineRule({
  id: 'text/broken-paragraph',
  severity: 'hint',
  since: '0.3.0',
  fixable: true,
  safe: true,
  title: '段落被截断',
  why: '从扫描件或PDF转来的文字，常在换页处把一段截成两段，检索、朗读和排版都会断开。',
  examples: [
    {
      bad: `
到2025年，全市粮食总产量稳定在230万吨以上，农产品加工⟦业⟧

销售收入突破千亿元。
`,
      good: `
到2025年，全市粮食总产量稳定在230万吨以上，农产品加工业销售收入突破千亿元。
`,
    },
    {
      bad: `
坚持把发展经济的着力点放在实体经济上，推进新型工业化⟦，⟧

— 12 —

加快建设制造强市，提升产业链供应链韧性。
`,
      good: `
坚持把发展经济的着力点放在实体经济上，推进新型工业化，加快建设制造强市，提升产业链供应链韧性。
`,
    },
  ],
  *check({ plan }) {
    const breaks = findPageBreaks(plan);
    const { text } = plan.source;
    if (breaks.length === 0) return;
    const seams = breaks.map((found) => seamWords(text, found));
    const standing = inLines(plan.lines, whichStandIn(seams.flat().join(' ')));
    const known = new Set(standing.map(({ found }) => found));
    for (const [at, found] of breaks.entries()) {
      const isSure = endsWithComma(text, found) || seams[at]!.some((word) => known.has(word));
      yield problemOf(text, found, isSure);
    }
  },
});

function endsWithComma(text: string, { start }: Range): boolean {
  return text.charAt(start - 1) === '，' || text.charAt(start - 1) === '、';
}

/** Being written at the same time. */
const MOST_DRAFTS = 8;

const SEAM = 3;

const wordsFoundBy = readersInTurn<readonly string[]>();

/** The breaks of a draft stay the same at nearly every keystroke: what was found of them in its lines holds. */
const whichStandIn = remember((seams) => wordsFoundBy(shortWordFinder(seams.split(' '), SEAM)), MOST_DRAFTS);

/** 加工业 and 工业销 of 农产品加工 | 业销售: a word over the seam that stands elsewhere in one piece. */
function seamWords(text: string, { start, end }: Range): string[] {
  return [
    text.slice(start - 1, start) + text.slice(end, end + 2),
    text.slice(start - 2, start) + text.slice(end, end + 1),
  ].filter((word) => word.length === SEAM && isAllHan(word));
}

function isAllHan(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isHan(word.charCodeAt(at))) return false;
  return true;
}

function problemOf(text: string, { start, end }: Range, isSure: boolean): Problem {
  return {
    range: { start: start - 1, end: start },
    message: `这一段在“${text.slice(Math.max(0, start - 8), start)}”处断成了两段，下一段“${text.slice(end, end + 8)}”是同一句话，多半是换页留下的，请接起来。`,
    fixes: [
      {
        title: '与下一段接成一段',
        edits: [replace({ start, end }, needsBlank(text, start, end) ? ' ' : '')],
      },
    ],
    ...(!isSure && { needsReview: true }),
  };
}

/** Only Latin words part with a blank. */
function needsBlank(text: string, start: number, end: number): boolean {
  return /[A-Za-z]/.test(text.charAt(start - 1)) && /[A-Za-z]/.test(text.charAt(end));
}
