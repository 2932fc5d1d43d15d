import type {
  ComparedSubject,
  Heading,
  IndicatorsComparison,
  LibraryComparison,
  PrintedIndicator,
  SubjectComparison,
  SubjectStatus,
  Treatment,
} from '../../core/features/library-comparison.ts';
import type { Style } from '../terminal/style.ts';
import { visible } from '../terminal/width.ts';
import { inColumns } from './table.ts';

const statusTitles: Readonly<Record<SubjectStatus, string>> = {
  missing: '参考规划大多设章或节，草稿没有',
  smaller: '参考规划大多设章，草稿只设节',
  shared: '参考规划大多有，草稿也有',
  own: '只有草稿设了章或节',
  some: '只有部分参考规划设了章或节',
};

/** `library compare --format text` */
export function comparisonText({ remarks, subjects, indicators }: LibraryComparison, style: Style): string {
  const blocks = [
    remarks,
    [style.bold('一、主题：谁设了章，谁设了节')],
    ...subjectBlocks(subjects, style),
    [style.bold('二、指标：谁列进了目标表')],
    ...indicatorBlocks(indicators, style),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visible).join('\n'))
    .join('\n\n')}\n`;
}

/** The matrix first, then for what the draft lacks or treats smaller the headings of the others. */
function subjectBlocks({ notice, rows, plans }: SubjectComparison, style: Style): string[][] {
  if (notice) return [[notice]];
  const [head, ...lines] = inColumns([
    ['主题', '草稿', ...plans],
    ...rows.map(({ name, draft, references }) => [name, ...[draft, ...references].map(mark)]),
  ]);
  const matrix = rows.flatMap((row, at) =>
    row.status === rows[at - 1]?.status
      ? [lines[at]!]
      : ['', style.cyan(statusTitles[row.status]), lines[at]!],
  );
  const explained = rows.filter(({ status }) => status === 'missing' || status === 'smaller');
  return [[style.dim(head!), ...matrix], ...explained.map((row) => evidence(row, plans, style))];
}

function mark({ level }: Treatment): string {
  return level === 'chapter' ? '章' : level === 'section' ? '节' : '—';
}

function evidence(
  { name, explanation, references }: ComparedSubject,
  plans: readonly string[],
  style: Style,
) {
  const found = references.flatMap(({ headings }, at) =>
    headings[0] ? [[`  ${plans[at]}`, titled(headings[0])]] : [],
  );
  return [`${style.yellow(name)}：${explanation}`, ...inColumns(found)];
}

function titled({ label, title }: Heading): string {
  return [label, title].filter(Boolean).join('　');
}

function indicatorBlocks(indicators: IndicatorsComparison, style: Style): string[][] {
  const { notice, remark, missing, differing, plans } = indicators;
  const remarks = remark ? [[remark]] : [];
  if (notice) return [...remarks, [notice]];
  return [
    ...remarks,
    [
      style.cyan(`参考规划大多列入、草稿没有的（${missing.length} 项）`),
      ...inColumns([
        ['指标', ...plans],
        ...missing.map(({ name, references }) => [name, ...references.map((found) => printed(found))]),
      ]).slice(missing.length > 0 ? 0 : 1),
    ],
    [style.cyan(`单位或属性与参考规划不同的（${differing.length} 项）`)],
    ...differing.map(({ name, explanations, references, ...own }) => [
      `${style.yellow(name)}：${explanations.join('')}`,
      ...inColumns([
        ['  草稿', printed(own)],
        ...references.flatMap((found, at) => (found ? [[`  ${plans[at]}`, printed(found)]] : [])),
      ]),
    ]),
  ];
}

/** 62 %，预期性 */
function printed(found: PrintedIndicator | null): string {
  if (!found) return '—';
  return [found.value, found.attribute].filter(Boolean).join('，');
}
