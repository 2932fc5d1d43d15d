import type { LibraryComparison, SubjectStatus } from '../../../protocol.ts';

export type ComparedSubject = LibraryComparison['subjects']['rows'][number];
export type Treatment = ComparedSubject['references'][number];
export type Heading = Treatment['headings'][number];

export interface SubjectGroup {
  readonly status: SubjectStatus;
  readonly rows: readonly ComparedSubject[];
}

/** Neighbouring subjects of one status; with the filter only those that the draft lacks. */
export function groupsOf(rows: readonly ComparedSubject[], onlyMissing: boolean): SubjectGroup[] {
  const groups: { status: SubjectStatus; rows: ComparedSubject[] }[] = [];
  for (const row of rows) {
    if (onlyMissing && row.status !== 'missing') continue;
    const last = groups.at(-1);
    if (last?.status === row.status) last.rows.push(row);
    else groups.push({ status: row.status, rows: [row] });
  }
  return groups;
}

/** 第二章第一节　推动制造业升级 */
export function titleOf({ label, title }: Heading): string {
  return /[、）]$/.test(label) ? label + title : [label, title].filter(Boolean).join('　');
}
