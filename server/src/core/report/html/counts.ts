import { type Severity, severities } from '../../lint/rule.ts';
import { type Html, html } from '../../text/html.ts';
import { totalOf } from '../counts.ts';
import type { Counts, ReviewChapter, ReviewPart } from '../model.ts';
import { countWords, severityWords } from '../words.ts';
import type { Place } from './heading.ts';

/** How many of what in each chapter, as numbers and as a bar; null for a draft without any headings. */
export function chapterTable({ chapters }: ReviewPart, { id }: Place): Html | null {
  if (chapters.length === 0) return null;
  const most = Math.max(FEWEST, ...chapters.map(({ counts }) => totalOf(counts)));
  const rows = chapters.map((chapter, at) => {
    const title =
      chapter.findings.length > 0 ? html`<a href="#${id}-c${at + 1}">${chapter.title}</a>` : chapter.title;
    return html`${partRow(chapter, chapters[at - 1])}<tr><th scope="row">${title}</th>${numbers(chapter.counts)}<td class="bar">${bar(chapter, most)}</td></tr>\n`;
  });
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">篇章</th>${severityHeads()}<th scope="col">图示</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}

/** The 篇 above the first of its chapters, unless it has a row of its own. */
function partRow({ part }: ReviewChapter, before: ReviewChapter | undefined): Html | null {
  if (part === null || part === before?.part || part === before?.title) return null;
  return html`<tr><th class="category" scope="rowgroup" colspan="${severities.length + 3}">${part}</th></tr>\n`;
}

export function groupTable({ groups }: ReviewPart): Html | null {
  if (groups.length === 0) return null;
  const rows = groups.map(
    ({ name, counts }) => html`<tr><th scope="row">${name}</th>${numbers(counts)}</tr>\n`,
  );
  return html`<table>
<thead><tr><th scope="col">类别</th>${severityHeads()}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function severityHeads(): Html[] {
  const heads = [...severities.map(severityWords), '合计'];
  return heads.map((head) => html`<th class="number" scope="col">${head}</th>`);
}

function numbers(counts: Counts): Html[] {
  const all = [...severities.map((severity) => counts[severity]), totalOf(counts)];
  return all.map((count) => html`<td class="${count === 0 ? 'number nothing' : 'number'}">${count}</td>`);
}

/** A single finding should not fill the bar of a draft that has no more. */
const FEWEST = 5;

const WIDTH = 100;
const HEIGHT = 10;

/** Drawn to one measure for all chapters; its title says the same in words. */
function bar({ title, counts }: ReviewChapter, most: number): Html | null {
  if (totalOf(counts) === 0) return null;
  let x = 0;
  const rects = severities.map((severity) => {
    const width = (WIDTH * counts[severity]) / most;
    x += width;
    return width > 0 && rect(severity, x - width, width);
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img"><title>${title}：${countWords(counts)}</title>${rects}</svg>`;
}

/** A little narrower than its share, so that neighbours do not run together. */
function rect(severity: Severity, x: number, width: number): Html {
  const inner = Math.max(0.5, width - 0.5);
  return html`<rect class="${severity}" x="${x.toFixed(2)}" y="0" width="${inner.toFixed(2)}" height="${HEIGHT}"/>`;
}
