import { defineRule } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { inLines } from '../../syntax/in-lines.ts';
import { replace } from '../../text/edit.ts';
import { matchesIn } from '../../text/matches.ts';
import { type Range, shifted } from '../../text/range.ts';
import { isStray, isStrayInTitle, wordFinder } from '../../text/stray-blanks.ts';
import { perWording } from '../../text/wording.ts';
import { oncePerParagraph } from '../shared/per-paragraph.ts';

/** 词语、数字、引号里多了空格。 */
export const textSpacing = defineRule({
  id: 'text/spacing',
  severity: 'hint',
  since: '0.3.0',
  fixable: true,
  safe: true,
  title: '多余的空格',
  why: '从网页、扫描件转来的文字常在引号内、词语和数字中间夹着空格，搜索“十四五”就搜不到“ 十四五 ”，排版也会断在不该断的地方。',
  examples: [
    {
      bad: '“⟦ 十四五 ⟧”时期，我市综合实力显著增强。\n',
      good: '“十四五”时期，我市综合实力显著增强。\n',
    },
    {
      bad: '展望二⟦ 〇 ⟧三五年，基本实现现代化。\n',
      good: '展望二〇三五年，基本实现现代化。\n',
    },
    {
      bad: '森林覆盖率达到50.⟦ ⟧43%，居全省前列。\n',
      good: '森林覆盖率达到50.43%，居全省前列。\n',
    },
  ],
  *check({ plan }) {
    const edits = strayBlanks(plan).map((range) => replace(range, ''));
    yield* oncePerParagraph(plan, edits, {
      what: '这里多了空格',
      why: '引号内和词语、数字中间不留空格，否则搜不到、也会断错行。',
      fix: '删去空格',
    });
  },
});

function strayBlanks({ source: { text }, paragraphs, nodes }: Plan): Range[] {
  const isWord = wordFinder(text);
  // 第一章　“ 三圈 ”: what parts number and title stays, whatever the title begins with.
  const titleStarts = new Set(nodes.map(({ titleRange }) => titleRange.start));
  return paragraphs.flatMap(({ kind, lines }) => {
    const isText = kind === 'text';
    const suspects = inLines(lines, isText ? suspectsIn : strayInTitle);
    const stray = isText
      ? suspects.filter(({ line, found }) => isStray(line.wording.text, found, isWord))
      : suspects.filter(({ line, found }) => !titleStarts.has(line.start + found.end));
    return stray.map(({ line, found }) => shifted(found, line.start));
  });
}

/** Blanks that are stray if the words around them stand elsewhere in one piece, which only the whole text can tell. */
const suspectsIn = perWording((text) => blanksIn(text).filter((range) => isStray(text, range, () => true)));

const strayInTitle = perWording((text) => blanksIn(text).filter((range) => isStrayInTitle(text, range)));

function blanksIn(text: string): Range[] {
  return matchesIn(text, /[ \u00a0\u3000\u2002-\u200b]+/g).map(({ index, 0: blank }) => ({
    start: index,
    end: index + blank.length,
  }));
}
