import type { Severity } from './rule.ts';

/** The words that VS Code in Chinese uses too. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};
