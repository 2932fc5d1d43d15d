import { type Answer, DraftAnswers } from '../draft-answers.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import { buildTree, type TreeNode } from './tree.ts';

/** The indicators of one version of one document. */
export interface Indicators extends Answer {
  readonly roots: readonly TreeNode[];
}

/** The indicator tables of the active draft, as they change. */
export class IndicatorTables extends DraftAnswers<Indicators> {
  constructor(drafts: ActiveDraft, server: PlanServer) {
    super(drafts, server, async (document) => {
      const response = await server.indicators(document);
      if (!response) return undefined;
      return {
        uri: document.uri.toString(),
        version: response.version,
        roots: buildTree(response.tables),
      };
    });
  }
}
