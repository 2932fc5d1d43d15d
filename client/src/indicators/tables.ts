import { type Answer, DraftAnswers } from '../draft-answers.ts';
import { DraftText } from '../draft-text.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import { buildTree, type TreeNode } from './tree.ts';

/** The indicators of a draft, with the version of the document that was asked about. */
export interface Indicators extends Answer {
  readonly roots: readonly TreeNode[];
}

/** The indicator tables of the active draft, as they change. */
export class IndicatorTables extends DraftAnswers<Indicators> {
  constructor(drafts: ActiveDraft, server: PlanServer) {
    super(drafts, server, async (document) => {
      const response = await server.indicators(document);
      if (!response) return undefined;
      const { version, tables } = response;
      const uri = document.uri.toString();
      const text = new DraftText(uri, response);
      return { uri, version, text, roots: buildTree(tables, text) };
    });
  }
}
