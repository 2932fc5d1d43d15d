import { type Connection, type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { type DraftStatus, draftStatus } from '../core/features/draft-status.ts';
import { WordCounter } from '../core/features/word-count.ts';
import type { Plan } from '../core/model/plan.ts';
import { fromRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';
import { type Stated, statedOf } from './stated.ts';

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What is selected in the document, in several places perhaps. */
  readonly selections?: readonly Range[];
}

/** How long the draft is, with the version of the text that it describes. */
export type StatusResult = DraftStatus & Stated;

export const statusRequest = new RequestType<StatusParams, StatusResult | null, void>('guihua/status');

/** The length of a draft, of its chapters and of what is selected. The text of a snapshot is counted once. */
export function serveStatus(connection: Connection, session: Session): void {
  const counters = new WeakMap<Plan, WordCounter>();
  const counterOf = (plan: Plan): WordCounter => {
    const counter = counters.get(plan) ?? new WordCounter(plan);
    counters.set(plan, counter);
    return counter;
  };
  connection.onRequest(
    statusRequest,
    guarded<StatusParams, StatusResult | null>(
      connection,
      null,
      async ({ textDocument: { uri }, selections = [] }) => {
        const plan = await session.plan(uri);
        if (!plan) return null;
        const ranges = selections.map((selection) => fromRange(plan.source, selection, uri));
        return { ...draftStatus(plan, counterOf(plan), ranges), ...statedOf(plan.source, uri) };
      },
    ),
  );
}
