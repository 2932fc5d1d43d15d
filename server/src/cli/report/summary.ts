import { type Severity, severities } from '../../core/lint/rule.ts';
import { severityNames } from '../../core/lint/severity-names.ts';
import type { Style } from '../terminal/style.ts';
import { type FileReport, isFixable, type Summary, summarize } from './report.ts';

/** 共检查 3 个文件，25 条规则：2 处错误，5 处警告。其中 4 处有改法，1 处可用 --fix 自动改正。 */
export function summaryLines(files: readonly FileReport[], style: Style): string {
  if (files.length === 0) return '';
  const summary = summarize(files);
  const fixed = summary.fixed > 0 ? `已自动改正 ${summary.fixed} 处。\n` : '';
  const scope = `共检查 ${summary.files} 个文件，${summary.rules} 条规则`;
  const counts = severities.filter((severity) => summary[severity] > 0);
  if (counts.length === 0) return `${fixed}${scope}：${style.green('没有发现问题')}。\n`;
  const found = counts.map((severity) => `${summary[severity]} 处${severityNames[severity]}`);
  return `${fixed}${scope}：${coloured(found.join('，'), counts, style)}。${remedies(files, summary)}\n`;
}

function coloured(text: string, counts: readonly Severity[], style: Style): string {
  if (counts.includes('error')) return style.red(text);
  return counts.includes('warning') ? style.yellow(text) : text;
}

function remedies(files: readonly FileReport[], summary: Summary): string {
  if (summary.fixable === 0) return '';
  const findings = files.flatMap((file) => file.findings);
  const safe = findings.filter((finding) => finding.safe && isFixable(finding)).length;
  const automatic = safe > 0 ? `，${safe} 处可用 --fix 自动改正` : '';
  return `其中 ${summary.fixable} 处有改法${automatic}。`;
}
