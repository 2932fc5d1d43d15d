import { reportHead } from '../../features/recognize.ts';
import type { ReviewPart, ReviewReport } from '../model.ts';
import { referencesSummary, scopeItems } from '../sentences.ts';
import { countWords, dateWords, periodWords } from '../words.ts';
import { findingsOf } from './findings.ts';
import { chapterTable, groupTable, indicatorTable } from './tables.ts';
import { plain, table } from './text.ts';

/** Blocks with a blank line between them. */
export function markdownReport({ parts, date, counts }: ReviewReport): string {
  const [only] = parts.length === 1 ? parts : [];
  const title = only ? only.title : `${parts.length} 个文稿`;
  const head = [`${reportHead}${plain(title)}`];
  if (!only) head.push(`${dateWords(date)}，${countWords(counts)}。`);
  const blocks = parts.flatMap((part) =>
    only ? partOf(part, date, 2) : [`## ${plain(part.title)}`, ...partOf(part, date, 3)],
  );
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

function partOf(part: ReviewPart, date: string, level: number): string[] {
  const mark = '#'.repeat(level);
  const section = (title: string, blocks: readonly string[]) =>
    blocks.length > 0 ? [`${mark} ${title}`, ...blocks] : [];
  return [
    metaOf(part, date),
    ...section('各章问题分布', part.chapters.length > 0 ? [chapterTable(part)] : []),
    ...section('各类问题', part.groups.length > 0 ? [groupTable(part)] : []),
    ...section('问题清单', findingsOf(part, level + 1)),
    ...section('指标表', part.tables.flatMap(indicatorTable)),
    ...section('文中的引用', referencesOf(part)),
    ...section('所涉规则', part.rules.length > 0 ? [rulesOf(part)] : []),
    ...section('检查范围', [list(scopeItems(part.scope).map(plain))]),
  ];
}

function metaOf({ name, period, counts }: ReviewPart, date: string): string {
  return list([
    `文稿：${plain(name)}`,
    ...(period ? [`规划期：${periodWords(period)}`] : []),
    `日期：${dateWords(date)}`,
    `结果：${countWords(counts)}`,
  ]);
}

function referencesOf({ references }: ReviewPart): string[] {
  if (references.total === 0) return [];
  const rows = references.troubled.map(({ file, line, text, message }) => [
    file === null ? `${line}` : plain(`${file} ${line}`),
    plain(text),
    plain(message),
  ]);
  const troubled = rows.length > 0 ? [table(['行', '引用', '说明'], rows, [0])] : [];
  return [referencesSummary(references), ...troubled];
}

function rulesOf({ rules }: ReviewPart): string {
  return list(
    rules.map(({ id, title, why, count }) => `${plain(title)}（\`${id}\`，${count} 处）：${plain(why)}`),
  );
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
