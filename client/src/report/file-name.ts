export type ReportFormat = 'html' | 'md';

/** 草案.plan.md → 草案-审校报告.html */
export function reportFileName(draftPath: string, format: ReportFormat): string {
  const stem = stemOf(draftPath);
  return `${(format === 'md' ? unlikeDraft(stem) : stem) || '草案'}-审校报告.${format}`;
}

/** 草案.plan.md → 草案.html */
export function pageFileName(draftPath: string): string {
  return `${stemOf(draftPath) || '草案'}.html`;
}

function stemOf(draftPath: string): string {
  return draftPath.slice(draftPath.lastIndexOf('/') + 1).replace(/(?:\.plan)?\.(?:md|txt)$/i, '');
}

/** By these words in its name a Markdown file is a draft, which a report must not become. */
function unlikeDraft(stem: string): string {
  return stem.replace(/五年规划纲要|五年规划|规划纲要/g, '规划');
}
