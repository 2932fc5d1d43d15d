export type ReportFormat = 'html' | 'md';

/** 草案.plan.md → 草案-审校报告.html */
export function reportFileName(draftPath: string, format: ReportFormat): string {
  const name = draftPath.slice(draftPath.lastIndexOf('/') + 1);
  const stem = name.replace(/(?:\.plan)?\.(?:md|txt)$/i, '');
  return `${(format === 'md' ? unlikeDraft(stem) : stem) || '草案'}-审校报告.${format}`;
}

/** By these words in its name a Markdown file is a draft, which a report must not become. */
function unlikeDraft(stem: string): string {
  return stem.replace(/五年规划纲要|五年规划|规划纲要/g, '规划');
}
