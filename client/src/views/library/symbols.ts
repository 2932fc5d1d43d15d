import {
  type Disposable,
  DocumentSymbol,
  type DocumentSymbolProvider,
  languages,
  Range,
  SymbolKind,
  type TextDocument,
  Uri,
} from 'vscode';
import { languageId } from '../../drafts.ts';
import { libraryScheme } from '../../library/documents.ts';
import type { ReferencePlans } from '../../library/plans.ts';
import type { LibraryNode } from '../../library/tree.ts';
import { labelOf } from './texts.ts';

/** Breadcrumbs, sticky headings and "Go to Symbol" in the full text of a plan; pages of ours have those of Markdown. */
export class LibrarySymbols implements DocumentSymbolProvider, Disposable {
  private readonly registration: Disposable;

  constructor(private readonly plans: ReferencePlans) {
    const selector = { scheme: libraryScheme, language: languageId };
    this.registration = languages.registerDocumentSymbolProvider(selector, this);
  }

  async provideDocumentSymbols({ uri, lineCount }: TextDocument): Promise<DocumentSymbol[]> {
    const address = uri.toString();
    const root = (await this.plans.roots()).find(({ plan }) => Uri.parse(plan.uri).toString() === address);
    const outline = root?.children.find(
      ({ subject }) => subject.kind === 'group' && subject.group === 'outline',
    );
    return symbolsOf(outline?.children ?? [], lineCount);
  }

  dispose(): void {
    this.registration.dispose();
  }
}

/** A heading reaches to the next one of its level. */
function symbolsOf(nodes: readonly LibraryNode[], end: number): DocumentSymbol[] {
  return nodes.map((node, at) => {
    const { line } = node.range.start;
    const last = Math.max(line, (nodes[at + 1]?.range.start.line ?? end) - 1);
    const own = new Range(line, 0, line, 0);
    const symbol = new DocumentSymbol(labelOf(node), '', SymbolKind.String, new Range(line, 0, last, 0), own);
    symbol.children = symbolsOf(node.children, last + 1);
    return symbol;
  });
}
