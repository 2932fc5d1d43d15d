import { attachmentLinks, isWebLine } from '../../library/web-residue.ts';
import { defineRule, type Problem } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { paragraphAt } from '../../model/prose.ts';
import { inLines, lineMatcher } from '../../syntax/in-lines.ts';
import type { Line } from '../../syntax/line.ts';
import { perLine } from '../../syntax/per-line.ts';
import { contentOf, nextFilled, previousFilled } from '../../syntax/reader.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { overlaps, type Range, shifted } from '../../text/range.ts';
import { perWording } from '../../text/wording.ts';
import { findPageBreaks } from '../shared/page-breaks.ts';

/** 网页和转换留下的残余。 */
export const textResidue = defineRule({
  id: 'text/residue',
  severity: 'information',
  since: '0.3.0',
  fixable: true,
  safe: true,
  title: '网页或转换的残余',
  why: '从网页、扫描件复制文字时，常把网页按钮、备案号、页码和排版代码一起带进来，不属于规划正文。',
  examples: [
    {
      bad: `
全市上下要团结奋斗，确保规划目标如期实现。

⟦打印 关闭
备案号：某ICP备05000000号⟧
`,
      good: `
全市上下要团结奋斗，确保规划目标如期实现。

`,
    },
    {
      bad: '城市细颗粒物（PM⟦ _{2.5} ⟧）浓度继续下降。\n',
      good: '城市细颗粒物（PM2.5）浓度继续下降。\n',
    },
    {
      bad: `
推进产业升级。

⟦— 12 —⟧

发展现代服务业。
`,
      good: `
推进产业升级。


发展现代服务业。
`,
    },
  ],
  *check({ plan }) {
    yield* webLines(plan);
    yield* pageMarks(plan);
    yield* codes(plan);
    yield* links(plan);
    yield* englishWords(plan);
  },
});

/** Lines that belong to a web page, those that stand together as one finding. */
function* webLines(plan: Plan): Iterable<Problem> {
  const {
    source: { text },
    lines,
  } = plan;
  let group: Line[] = [];
  for (const line of lines) {
    if (line.kind === 'blank' && group.length > 0) continue;
    if (isOfWebPage(line) && paragraphAt(plan, line.textStart)) group.push(line);
    else {
      if (group.length > 0) yield webProblem(text, group);
      group = [];
    }
  }
  if (group.length > 0) yield webProblem(text, group);
}

const isOfWebPage = perLine((text, line) => isWebLine(contentOf(text, line)));

function webProblem(text: string, group: readonly Line[]): Problem {
  const [first, last] = [group[0]!, group.at(-1)!];
  const words = contentOf(text, first).trim();
  return {
    range: { start: first.textStart, end: last.textEnd },
    message: `“${words.length > 16 ? `${words.slice(0, 15)}…` : words}”是网页上的按钮或声明，不属于正文，请删去。`,
    fixes: [
      { title: `删去${group.length > 1 ? '这几行' : '这一行'}`, edits: [wholeLines(text, first, last)] },
    ],
  };
}

function wholeLines(text: string, first: Line, last: Line): TextEdit {
  const lineBreak = /^\r?\n?/.exec(text.slice(last.end, last.end + 2))![0];
  return replace({ start: first.start, end: last.end + lineBreak.length }, '');
}

/** — 12 — on a line of its own; all of them are one finding. Those that cut a sentence belong to text/broken-paragraph. */
function* pageMarks(plan: Plan): Iterable<Problem> {
  const marks = plan.lines.filter((line) => line.kind === 'page' && isInText(plan, line));
  if (marks.length === 0) return;
  const breaks = findPageBreaks(plan);
  const own = marks.filter((line) => !breaks.some((gap) => overlaps(gap, rangeOf(line))));
  const [first] = own;
  if (!first) return;
  const { text } = plan.source;
  const others = own.length > 1 ? `，全文共${own.length}处` : '';
  yield {
    range: rangeOf(first),
    message: `页码“${contentOf(text, first)}”混在正文里${others}，请删去；交付时由排版软件加页码。`,
    fixes: [{ title: `删去页码（${own.length}处）`, edits: own.map((line) => wholeLines(text, line, line)) }],
  };
}

/** Between two paragraphs; within a table or the 目录 it does no harm. */
function isInText(plan: Plan, { index }: Line): boolean {
  const { lines } = plan;
  const around = [previousFilled(lines, index), nextFilled(lines, index)];
  return around.every((line) => line >= 0 && paragraphAt(plan, lines[line]!.textStart) !== null);
}

function rangeOf({ textStart, textEnd }: Line): Range {
  return { start: textStart, end: textEnd };
}

const codesIn = lineMatcher(/_\{([\d.]{1,5})\} ?/g);

/** PM _{2.5} and PM_{2.5} */
function* codes({ source: { text }, lines }: Plan): Iterable<Problem> {
  for (const { start: at, end, match } of codesIn(lines)) {
    const start = text.charAt(at - 1) === ' ' ? at - 1 : at;
    if (!/[A-Za-z]/.test(text.charAt(start - 1))) continue;
    const range = { start, end };
    yield {
      range,
      message: `“${match[0].trim()}”是公式的排版代码，正文直接写作“${match[1]}”。`,
      fixes: [{ title: `改为“${match[1]}”`, edits: [replace(range, match[1]!)] }],
    };
  }
}

const linksIn = perWording((text) =>
  attachmentLinks.flatMap((link) => {
    const found: { readonly link: string; readonly range: Range }[] = [];
    for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
      const start = text.charAt(at - 1) === ' ' ? at - 1 : at;
      found.push({ link, range: { start, end: at + link.length } });
    }
    return found;
  }),
);

function* links({ lines }: Plan): Iterable<Problem> {
  for (const { line, found } of inLines(lines, linksIn)) {
    const { link } = found;
    const range = shifted(found.range, line.start);
    yield {
      range,
      message: `“${link}”是网页上的链接，不属于正文，请删去。`,
      fixes: [{ title: `删去“${link}”`, edits: [replace(range, '')] }],
    };
  }
}

const englishIn = lineMatcher(/(?<=[\u4e00-\u9fff]) ?and ?(?=[\u4e00-\u9fff])/gi);

/** 科技and产业: left by a translation or an input method. */
function* englishWords({ lines }: Plan): Iterable<Problem> {
  for (const { start, end, match } of englishIn(lines)) {
    const range = { start, end };
    yield {
      range,
      message: `汉字中间夹着英文“${match[0].trim()}”，多半应为“和”，请核对。`,
      fixes: [{ title: '改为“和”', edits: [replace(range, '和')] }],
      needsReview: true,
    };
  }
}
