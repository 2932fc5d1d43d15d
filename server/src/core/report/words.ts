import { type Severity, severities } from '../lint/rule.ts';
import { severityNames } from '../lint/severity-names.ts';
import type { Period } from '../model/plan.ts';
import type { Source } from '../text/source.ts';
import { totalOf } from './counts.ts';
import type { Counts, ReviewPlace } from './model.ts';

/** Told apart by their form, for print in black and for those who do not see colours. Every Chinese font has them. */
export const severitySigns: Readonly<Record<Severity, string>> = {
  error: '■',
  warning: '▲',
  information: '●',
  hint: '○',
};

export function severityWords(severity: Severity): string {
  return `${severitySigns[severity]} ${severityNames[severity]}`;
}

const groupNames: Readonly<Record<string, string>> = {
  outline: '篇章节',
  toc: '目录',
  box: '专栏',
  table: '表格',
  indicator: '指标',
  claim: '正文数据',
  ref: '引用',
  note: '注释',
  text: '文字',
  suppression: '忽略标记',
};

/** What the rules of a group look at. */
export function groupName(group: string): string {
  return groupNames[group] ?? group;
}

/** 2 处错误，5 处警告; or that there is nothing. */
export function countWords(counts: Counts): string {
  if (totalOf(counts) === 0) return '没有发现问题';
  const found = severities.filter((severity) => counts[severity] > 0);
  return found.map((severity) => `${counts[severity]} 处${severityNames[severity]}`).join('，');
}

/** 2026—2030年 */
export function periodWords({ baseYear, targetYear }: Period): string {
  return `${baseYear + 1}—${targetYear}年`;
}

/** 2030-11-21 → 2030年11月21日 */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The day as people around the caller's clock have it. */
export function isoDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Where something is missing, the sign that proofreaders put between two characters. */
export const insertionSign = '∧';

/** 第 12 行; in a draft of several files 03-产业.plan.md 第 12 行 */
export function placeName({ file, line }: ReviewPlace): string {
  return file === null ? `第 ${line} 行` : `${file} 第 ${line} 行`;
}

/** What a draft is called in a report: by its file, or by the folder of its guihua.json, 规划草案（12 个文件）. */
export function draftName({ uri, parts }: Source): string {
  if (!parts) return fileName(uri);
  return `${fileName(uri.replace(/[\\/]?[^\\/]*$/, ''))}（${parts.length} 个文件）`;
}

/** The name at the end of a path or a URI. */
export function fileName(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
