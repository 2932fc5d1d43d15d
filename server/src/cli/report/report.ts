import { type Finding, type Severity, severities } from '../../core/lint/rule.ts';
import type { CheckedDraft } from '../../core/report/model.ts';
import type { Range } from '../../core/text/range.ts';
import { fileAt, type Source } from '../../core/text/source.ts';

/** What was found in one draft. */
export interface FileReport {
  /** As the call names it; `-` for standard input. */
  readonly path: string;
  /** Of the whole draft, which may have several files. */
  readonly source: Source;
  /** In this file. */
  readonly findings: readonly Finding[];
  /** How many rules ran. */
  readonly rules: number;
  /** How many findings --fix has mended. */
  readonly fixed: number;
  /** For the report that people read. */
  readonly checked: CheckedDraft;
}

export interface Summary extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly fixable: number;
  readonly rules: number;
  readonly fixed: number;
}

/** The file that a place lies in, as the call names it. */
export function pathOf({ path, source }: FileReport, { start }: Range): string {
  return source.parts ? fileAt(source, start).uri : path;
}

export function isFixable(finding: Finding): boolean {
  return (finding.fixes?.length ?? 0) > 0;
}

export function summarize(files: readonly FileReport[]): Summary {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
    fixable: findings.filter(isFixable).length,
    rules: Math.max(0, ...files.map((file) => file.rules)),
    fixed: files.reduce((sum, file) => sum + file.fixed, 0),
  };
}

/** Whether anything is as grave as the threshold. */
export function hasFindings(files: readonly FileReport[], threshold: Severity): boolean {
  const grave = severities.slice(0, severities.indexOf(threshold) + 1);
  return files.some((file) => file.findings.some((finding) => grave.includes(finding.severity)));
}
