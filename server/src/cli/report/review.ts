import { buildReport } from '../../core/report/build.ts';
import { htmlReport } from '../../core/report/html/page.ts';
import { markdownReport } from '../../core/report/markdown/report.ts';
import { isoDay } from '../../core/report/words.ts';
import type { FileReport } from './report.ts';

const renderers = { html: htmlReport, md: markdownReport };

/** `check --format html` and `md`: one report for people, a part for each draft. Nothing where no draft could be read. */
export function formatReview(files: readonly FileReport[], format: keyof typeof renderers): string {
  if (files.length === 0) return '';
  const drafts = [...new Set(files.map(({ checked }) => checked))];
  return renderers[format](buildReport(drafts, isoDay(new Date())));
}
