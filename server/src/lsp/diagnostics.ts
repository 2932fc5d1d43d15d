import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/lint/rule.ts';
import { fileAt, filesOf, type Source } from '../core/text/source.ts';
import type { Analysis } from './analyses.ts';
import { toLocation, toRange, versionOf } from './convert.ts';
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
        location: toLocation(source, place.range),
        message: place.message,
      })),
    }),
  };
}

/** What was found in each of a draft's files; an entry for every file, be it without findings. */
export type FileDiagnostics = ReadonlyMap<Source, readonly Diagnostic[]>;

const known = new WeakMap<Analysis, FileDiagnostics>();

export function diagnosticsByFile(analysis: Analysis, docs: string): FileDiagnostics {
  const before = known.get(analysis);
  if (before) return before;
  const { source } = analysis.plan;
  const found = new Map<Source, Diagnostic[]>(filesOf(source).map((file) => [file, []]));
  for (const finding of analysis.findings)
    found.get(fileAt(source, finding.range.start))?.push(toDiagnostic(source, finding, docs));
  known.set(analysis, found);
  return found;
}

export function diagnosticsOf(analysis: Analysis, uri: string, docs: string): Diagnostic[] {
  const files = [...diagnosticsByFile(analysis, docs)];
  return files.flatMap(([file, diagnostics]) => (file.uri === uri ? diagnostics : []));
}

/** Answers clients that ask for diagnostics. The answer is always about the newest text; `answered` hears of it. */
export function servePull(
  connection: Connection,
  session: Session,
  answered: (uri: string, version: number, items: readonly Diagnostic[]) => void,
): void {
  connection.languages.diagnostics.on(
    guarded(connection, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async (params, token) => {
      const { uri } = params.textDocument;
      const analysis = await session.analysis(uri);
      stopIfCancelled(token);
      if (analysis === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const items = diagnosticsOf(analysis, uri, session.docs);
      answered(uri, versionOf(analysis.plan.source, uri), items);
      const { id } = analysis;
      if (params.previousResultId === id)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
    }),
  );
}
