import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { buildReport } from '../core/report/build.ts';
import { htmlReport } from '../core/report/html/page.ts';
import { markdownReport } from '../core/report/markdown/report.ts';
import { draftName, isoDay } from '../core/report/words.ts';
import { versionOf } from './convert.ts';
import { guarded, stopIfCancelled } from './guard.ts';
import type { Session } from './session.ts';

const renderers = { html: htmlReport, md: markdownReport };

export interface ReportParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly format: 'html' | 'md';
}

/** What `guihua check --format html` or `md` prints, with the version of the text that it describes. */
export interface ReportResult {
  readonly text: string;
  readonly version: number;
}

export const reportRequest = new RequestType<ReportParams, ReportResult | null, void>('guihua/report');

/** The report for the meeting; null for a document that is not open. */
export function serveReport(connection: Connection, session: Session): void {
  connection.onRequest(
    reportRequest,
    guarded<ReportParams, ReportResult | null>(connection, null, async ({ textDocument, format }, token) => {
      const analysis = await session.analysis(textDocument.uri);
      stopIfCancelled(token);
      if (!analysis) return null;
      const { plan, settings, library } = analysis;
      const name = draftName(plan.source);
      const report = buildReport([{ name, plan, settings, library, result: analysis }], isoDay(new Date()));
      return { text: renderers[format](report), version: versionOf(plan.source, textDocument.uri) };
    }),
  );
}
