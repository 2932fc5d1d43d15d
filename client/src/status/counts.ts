import { type Answer, DraftAnswers } from '../draft-answers.ts';
import { DraftText } from '../draft-text.ts';
import type { ActiveDraft } from '../drafts.ts';
import type { ChapterCount, WordCount } from '../protocol.ts';
import type { PlanServer } from '../server.ts';

/** How long one version of one draft is. */
export interface DraftCounts extends Answer {
  readonly draft: WordCount;
  readonly chapters: readonly ChapterCount[];
}

/** The length of the active draft, as it changes. */
export class Counts extends DraftAnswers<DraftCounts> {
  constructor(drafts: ActiveDraft, server: PlanServer) {
    super(drafts, server, async (document) => {
      const response = await server.status(document, []);
      const uri = document.uri.toString();
      return response && { ...response, uri, text: new DraftText(uri, response) };
    });
  }
}
