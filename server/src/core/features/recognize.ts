import { parsePlan } from '../parse.ts';
import { createSource } from '../text/source.ts';
import { isPlanFileName } from './plan-file-name.ts';

/** Enough to see 目录, first headings and boxes of a plan. */
const SAMPLE = 20_000;

/** How our own review report begins, which names the chapters of its plan. */
export const reportHead = '# 审校报告：';

/**
 * Whether a text file reads like a plan or a work report, so that it is worth offering to open it as one. Notes about a plan,
 * whatever their name, have neither its headings nor its boxes.
 */
export function readsLikePlan(text: string, name: string): boolean {
  if (text.startsWith(reportHead)) return false;
  if (isPlanFileName(name)) return true;
  if (text.length < 500 || !/[\u4e00-\u9fff]/.test(text.slice(0, SAMPLE))) return false;
  const { kind, nodes, title } = parsePlan(createSource(text.slice(0, SAMPLE)));
  const count = (wanted: string) => nodes.filter((node) => node.kind === wanted).length;
  const ordinals = count('part') + count('chapter') + count('section');
  if (kind === 'plan') return ordinals >= 4 || (title !== null && count('item') + count('subitem') >= 4);
  return kind === 'report' && count('item') + count('subitem') >= 4;
}
