import { type Severity, severities } from '../lint/rule.ts';
import type { Counts } from './model.ts';

export function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function totalOf(counts: Counts): number {
  return severities.reduce((sum, severity) => sum + counts[severity], 0);
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const counts of all) for (const severity of severities) sum[severity] += counts[severity];
  return sum;
}
