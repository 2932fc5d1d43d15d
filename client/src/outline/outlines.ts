import type { Period } from '../../../server/src/core/model/plan.ts';
import { type Answer, DraftAnswers } from '../draft-answers.ts';
import { DraftText } from '../draft-text.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { PlanServer } from '../server.ts';
import { LastingIds } from './follow.ts';
import { buildTree, type TreeNode } from './tree.ts';

/** The outline of a draft, with the version of the document that was asked about. */
export interface Outline extends Answer {
  readonly period: Period | null;
  readonly roots: readonly TreeNode[];
}

/** The outline of the active draft, as it changes. */
export class Outlines extends DraftAnswers<Outline> {
  constructor(drafts: ActiveDraft, server: PlanServer, ids = new LastingIds()) {
    super(drafts, server, async (document) => {
      const response = await server.outline(document);
      if (!response) return undefined;
      const { version, outline } = response;
      const { period } = response.document;
      const uri = document.uri.toString();
      const text = new DraftText(uri, response);
      const roots = ids.give(text.id, buildTree(outline, text));
      return { uri, version, text, period, roots };
    });
  }
}
