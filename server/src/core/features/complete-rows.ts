import type { ReferencePlan, ReferenceRow } from '../library/reference-plan.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import { plainText } from '../quantity/plain.ts';
import type { IndicatorMention, Owner } from '../reference/mention.ts';
import { formatChinese } from '../text/numeral.ts';
import type { Candidate } from './complete-places.ts';
import { inQuotes } from './typed.ts';
import type { Fragment, Writing } from './writing.ts';

// 第13项指标, of the draft's own table of targets or that of another plan.

/** Below the sections: far more often one of them is meant. */
export function numberedIndicators(
  writing: Writing,
  fragment: Fragment,
  isPlainly: (mention: IndicatorMention) => boolean,
): Candidate[] {
  const mention = writing.reading(fragment.start, '第一项指标');
  if (mention?.type !== 'indicator') return [];
  if (writing.unasked && fragment.text === '第' && !isPlainly(mention)) return [];
  return [...byNumber(rowsOf(mention.owner, writing))].map(([number, rows]) => {
    const [{ name, group, category }] = rows as [Row];
    const title = rows.length > 1 && group ? group : printedName(name);
    return {
      kind: 'indicator',
      label: `第${number}项指标`,
      prints: [`第${formatChinese(number)}项指标`],
      title,
      quote: inQuotes(title),
      place: category,
    };
  });
}

type Row = Pick<IndicatorRow | ReferenceRow, 'number' | 'name' | 'group' | 'category'>;

function rowsOf(owner: Owner, { plan }: Writing): Row[] {
  const tables: readonly { readonly role: string; readonly rows: readonly Row[] }[] = (owner ?? plan).tables;
  return tables.filter(({ role }) => role === 'targets').flatMap(({ rows }) => rows);
}

/** Rows of a group share its number. */
function byNumber(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.number !== null && row.number > 0) found.set(row.number, [...(found.get(row.number) ?? []), row]);
  }
  return found;
}

/** PM _{2.5} is what converters leave of PM2.5. */
export function printedName(name: string): string {
  return plainText(name).replace(/[\s_{}]/g, '');
}

/** Tables of targets before those that look back. */
export function targetsFirst(plan: ReferencePlan): ReferencePlan['tables'] {
  const rank = (role: string) => (role === 'targets' ? 0 : 1);
  return plan.tables.filter(({ rows }) => rows.length > 0).sort((a, b) => rank(a.role) - rank(b.role));
}
