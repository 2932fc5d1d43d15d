import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/lint/rule.ts';
import type { Source } from '../core/text/source.ts';
import { toRange } from './convert.ts';
import { guarded, stopIfCancelled } from './guard.ts';
import type { Session } from './session.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(source: Source, finding: Finding, docs: string): Diagnostic {
  const { rule, severity, range, message, related = [] } = finding;
  return {
    range: toRange(source, range),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: `${docs}rules/${rule}.md` },
    source: 'guihua',
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri: source.uri, range: toRange(source, place.range) },
        message: place.message,
      })),
    }),
  };
}

/** Answers clients that ask for diagnostics. The answer is always about the newest text. */
export function servePull(connection: Connection, session: Session): void {
  connection.languages.diagnostics.on(
    guarded(connection, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async (params, token) => {
      const analysis = await session.analysis(params.textDocument.uri);
      stopIfCancelled(token);
      if (analysis === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { id, plan, findings } = analysis;
      if (params.previousResultId === id)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
      const items = findings.map((finding) => toDiagnostic(plan.source, finding, session.docs));
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
    }),
  );
}
