import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { type IndicatorCompletion, indicatorCompletions } from '../core/features/indicator-completion.ts';
import { insertions } from '../core/features/insert/completions.ts';
import type { Insertion } from '../core/features/insert/insertion.ts';
import { plainWords, snippetOf } from '../core/features/insert/piece.ts';
import { type ReferenceCompletion, referenceCompletions } from '../core/features/reference-completion.ts';
import { fileAt, type Source } from '../core/text/source.ts';
import { fromPosition, toTextEdit } from './convert.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** `|` begins the cell of a name; the others are where references begin or go on. */
export const triggerCharacters = ['|', '第', '栏', '表', '图', '《', '》', '“', '”', '篇', '章', '节', '注'];

/** Whole headings, boxes and tables where a line begins, indicators of the catalogue in the name cells of tables, and references wherever one is being written. */
export function serveCompletion(connection: Connection, session: Session): void {
  connection.onCompletion(
    guarded<CompletionParams, CompletionList | null>(connection, null, async (params) => {
      const { uri } = params.textDocument;
      const [library, { period }] = await Promise.all([session.library(uri), session.settings(uri)]);
      const plan = await session.plan(uri);
      if (!plan) return null;
      const { source } = plan;
      const offset = fromPosition(source, params);
      const unasked = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const items = [
        ...insertions(plan, offset, period, unasked)
          // What a completion changes beside its own place lies in the same file.
          .filter(({ others }) => others.every(({ range }) => fileAt(source, range.start).uri === uri))
          .map((one) => insertionItem(source, one, session)),
        ...indicatorCompletions(plan, offset).map((one) => indicatorItem(source, one, session)),
        ...referenceCompletions(plan, library, offset, unasked).map((one) =>
          referenceItem(source, one, session),
        ),
      ].map((item, at) => ({ ...item, sortText: String(at).padStart(4, '0') }));
      // What fits is decided here, because no client knows that GDP增速 is 地区生产总值增长: it is to ask again at every character.
      return items.length === 0 ? null : { isIncomplete: true, items };
    }),
  );
}

function insertionItem(source: Source, found: Insertion, { support }: Session): CompletionItem {
  const { label, detail, filterText, range, pieces, others } = found;
  const newText = support.snippets ? snippetOf(pieces) : plainWords(pieces);
  return {
    label,
    kind: CompletionItemKind.Snippet,
    ...(support.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    documentation: plainWords(pieces),
    filterText,
    textEdit: toTextEdit(source, { range, newText }),
    ...(support.snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    // The margin of a box is part of what is inserted.
    insertTextMode: InsertTextMode.asIs,
    additionalTextEdits: others.map((other) => toTextEdit(source, other)),
  };
}

function indicatorItem(source: Source, found: IndicatorCompletion, { support }: Session): CompletionItem {
  const { name, detail, filterText, edit, caret, others } = found;
  return {
    label: name,
    kind: CompletionItemKind.Value,
    ...(detail && { detail }),
    filterText,
    textEdit: toTextEdit(source, edit),
    additionalTextEdits: others.map((other) => toTextEdit(source, other)),
    ...(support.snippets && caret < edit.newText.length && withCaret(source, found)),
  };
}

/** The edit as a snippet, which leaves the cursor where the author goes on. */
function withCaret(source: Source, { edit, caret }: IndicatorCompletion): Partial<CompletionItem> {
  const plain = (text: string) => text.replace(/[\\$}]/g, '\\$&');
  const newText = `${plain(edit.newText.slice(0, caret))}$0${plain(edit.newText.slice(caret))}`;
  return { insertTextFormat: InsertTextFormat.Snippet, textEdit: toTextEdit(source, { ...edit, newText }) };
}

const itemKinds: Readonly<Record<ReferenceCompletion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Reference,
  box: CompletionItemKind.Struct,
  table: CompletionItemKind.Struct,
  figure: CompletionItemKind.Struct,
  plan: CompletionItemKind.File,
  indicator: CompletionItemKind.Value,
  value: CompletionItemKind.Constant,
  heading: CompletionItemKind.Text,
};

/** The title stands in every line of the list where the client can show it there, and in the selected one elsewhere. */
function referenceItem(
  source: Source,
  { kind, label, title, place, filterText, edit }: ReferenceCompletion,
  { support }: Session,
): CompletionItem {
  // The title of a plan takes all of its line.
  const inList = support.labelDetails && kind !== 'plan';
  return {
    label,
    kind: itemKinds[kind],
    ...(title && (inList ? { labelDetails: { description: title } } : { detail: title })),
    ...(place && { documentation: place }),
    filterText,
    textEdit: toTextEdit(source, edit),
  };
}
