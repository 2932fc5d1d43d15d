import { isColon } from '../text/chars.ts';
import type { Line } from './line.ts';
import { findClauseEnd } from './title.ts';

/** The words that open a paragraph and name its subject: 产业链强基工程。…… , 石油化工：……, ——坚持系统观念。…… */
export interface Lead {
  readonly start: number;
  readonly end: number;
  /** What closes it; nothing where the line is the lead alone. */
  readonly closedBy: 'stop' | 'colon' | 'end';
  /** Behind ——. */
  readonly dashed: boolean;
}

const LONGEST_LEAD = 36;

export function readLead(text: string, line: Line): Lead | null {
  const dashed = line.kind === 'lead';
  let start = line.textStart;
  while (dashed && start < line.textEnd && '—-– 　*'.includes(text.charAt(start))) start++;
  if (!dashed) start = skipNumber(text, start, line.textEnd);
  const limit = Math.min(line.textEnd, start + LONGEST_LEAD + 1);
  const stop = findClauseEnd(text, start, limit);
  const colon = findColon(text, start + 1, stop < 0 ? limit : stop);
  if (colon > start) return { start, end: withoutBold(text, start, colon), closedBy: 'colon', dashed };
  if (stop > start) return { start, end: withoutBold(text, start, stop), closedBy: 'stop', dashed };
  if (line.textEnd - start > LONGEST_LEAD || line.textEnd <= start) return null;
  return { start, end: withoutBold(text, start, line.textEnd), closedBy: 'end', dashed };
}

/** 01 高端新材料, 1. 有色金属产业, ①…: the number of a list entry is not part of its name. */
function skipNumber(text: string, start: number, end: number): number {
  const number = /^(\d{1,2}[.．、)）]?\s*|[①-⑳]\s*|[（(]\d{1,2}[）)]\s*)(?=[^\d\s.．年月日%％])/.exec(
    text.slice(start, Math.min(end, start + 8)),
  );
  return start + (number?.[0].length ?? 0);
}

function findColon(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    // “一心”——城区休闲服务中心。
    if (isColon(text.charCodeAt(at)) || text.startsWith('——', at)) return at;
  }
  return -1;
}

function withoutBold(text: string, start: number, end: number): number {
  return text.startsWith('**', end - 2) && end - 2 > start ? end - 2 : end;
}
