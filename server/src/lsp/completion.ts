import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type Connection,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type IndicatorCompletion, indicatorCompletions } from '../core/features/indicator-completion.ts';
import type { Source } from '../core/text/source.ts';
import { fromPosition, toTextEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Indicators of the catalogue, in the name cells of tables. */
export function serveCompletion(connection: Connection, session: Session): void {
  connection.onCompletion(
    guarded<CompletionParams, CompletionList | null>(connection, null, (params) => {
      const plan = session.plan(params.textDocument.uri);
      if (!plan) return null;
      const found = indicatorCompletions(plan, fromPosition(plan.source, params));
      if (found.length === 0) return null;
      const { snippets } = session.support;
      const items = found.map((one, at) => ({
        ...toItem(plan.source, one, at),
        ...(snippets && one.caret < one.edit.newText.length && withCaret(plan.source, one)),
      }));
      // What fits is decided here, because no client knows that GDP增速 is 地区生产总值增长: it is to ask again at every character.
      return { isIncomplete: true, items };
    }),
  );
}

/** The edit as a snippet, which leaves the cursor where the author goes on. */
function withCaret(source: Source, { edit, caret }: IndicatorCompletion): Partial<CompletionItem> {
  const plain = (text: string) => text.replace(/[\\$}]/g, '\\$&');
  const newText = `${plain(edit.newText.slice(0, caret))}$0${plain(edit.newText.slice(caret))}`;
  return { insertTextFormat: InsertTextFormat.Snippet, textEdit: toTextEdit(source, { ...edit, newText }) };
}

function toItem(
  source: Source,
  { name, detail, filterText, edit, others }: IndicatorCompletion,
  at: number,
): CompletionItem {
  return {
    label: name,
    kind: CompletionItemKind.Value,
    ...(detail && { detail }),
    filterText,
    sortText: String(at).padStart(4, '0'),
    textEdit: toTextEdit(source, edit),
    additionalTextEdits: others.map((other) => toTextEdit(source, other)),
  };
}
