import { DiagnosticSeverity, env, l10n } from 'vscode';
import type { WordCount } from '../protocol.ts';

/** 12,345 */
export function number(value: number): string {
  return value.toLocaleString(env.language);
}

/** The lines of Word's own dialog. */
export function countDetails({ characters, charactersWithBlanks, paragraphs }: WordCount): string {
  return [
    l10n.t('{0} characters without blanks', number(characters)),
    l10n.t('{0} with blanks', number(charactersWithBlanks)),
    l10n.t('{0} paragraphs', number(paragraphs)),
  ].join(' · ');
}

export const severities = [
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'info'],
] as const;

export function severityIcon(severity: number): string {
  return severities.find(([known]) => known === severity)?.[1] ?? 'lightbulb';
}

/** A title is no markup: $(x) in it is not an icon. */
export function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
