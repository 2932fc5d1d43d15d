import {
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { documentSymbols, type PlanSymbol } from '../core/features/document-symbols.ts';
import { type Fold, foldingRanges } from '../core/features/folding.ts';
import { compareIndicators, type IndicatorComparison } from '../core/features/indicator-comparison.ts';
import { type IndicatorsJson, indicatorsJson } from '../core/features/indicators-json.ts';
import { type OutlineJson, outlineJson } from '../core/features/outline-json.ts';
import { positionAt, type Source } from '../core/text/source.ts';
import { toRange, toSymbolKind } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { type Stated, statedOf } from './stated.ts';

export interface OutlineParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What `guihua outline --format json` prints, with the version of the text that it describes. */
export type OutlineResult = OutlineJson & Stated;

export const outlineRequest = new RequestType<OutlineParams, OutlineResult | null, void>('guihua/outline');

export interface IndicatorsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What `guihua indicators --format json` prints, with the version of the text that it describes. */
export type IndicatorsResult = IndicatorsJson & Stated;

export const indicatorsRequest = new RequestType<IndicatorsParams, IndicatorsResult | null, void>(
  'guihua/indicators',
);

/** The draft's targets beside those of the reference plans, with the version of the text that it describes. */
export type IndicatorComparisonResult = IndicatorComparison & Stated;

export const indicatorComparisonRequest = new RequestType<
  IndicatorsParams,
  IndicatorComparisonResult | null,
  void
>('guihua/indicatorComparison');

/** The shape of one draft: its outline in two forms, its tables, and what can be folded. */
export function serveStructure(connection: Connection, session: Session): void {
  connection.onDocumentSymbol(
    guarded<DocumentSymbolParams, DocumentSymbol[] | null>(
      connection,
      null,
      async ({ textDocument: { uri } }) => {
        const plan = await session.plan(uri);
        return plan && documentSymbols(plan, uri).map((symbol) => toDocumentSymbol(plan.source, symbol));
      },
    ),
  );
  connection.onFoldingRanges(
    guarded<FoldingRangeParams, FoldingRange[] | null>(
      connection,
      null,
      async ({ textDocument: { uri } }) => {
        const plan = await session.plan(uri);
        return plan && foldingRanges(plan, uri).map((fold) => toFoldingRange(plan.source, fold));
      },
    ),
  );
  connection.onRequest(
    outlineRequest,
    guarded<OutlineParams, OutlineResult | null>(connection, null, async ({ textDocument: { uri } }) => {
      const analysis = await session.analysis(uri);
      if (!analysis) return null;
      const { plan, settings } = analysis;
      return { ...outlineJson(plan, settings.period), ...statedOf(plan.source, uri) };
    }),
  );
  connection.onRequest(
    indicatorsRequest,
    guarded<IndicatorsParams, IndicatorsResult | null>(
      connection,
      null,
      async ({ textDocument: { uri } }) => {
        const plan = await session.plan(uri);
        return plan && { ...indicatorsJson(plan), ...statedOf(plan.source, uri) };
      },
    ),
  );
  connection.onRequest(
    indicatorComparisonRequest,
    guarded<IndicatorsParams, IndicatorComparisonResult | null>(
      connection,
      null,
      async ({ textDocument: { uri } }) => {
        const library = await session.library(uri);
        const plan = await session.plan(uri);
        return plan && { ...compareIndicators(plan, library), ...statedOf(plan.source, uri) };
      },
    ),
  );
}

function toDocumentSymbol(source: Source, symbol: PlanSymbol): DocumentSymbol {
  const { kind, name, range, selectionRange, children } = symbol;
  return {
    name,
    kind: toSymbolKind(kind),
    range: toRange(source, range),
    selectionRange: toRange(source, selectionRange),
    children: children.map((child) => toDocumentSymbol(source, child)),
  };
}

function toFoldingRange(source: Source, { firstLine, lastLine, kind }: Fold): FoldingRange {
  const lineInFile = (line: number) => positionAt(source, source.lineStarts[line]!).line;
  return {
    startLine: lineInFile(firstLine),
    endLine: lineInFile(lastLine),
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
  };
}
