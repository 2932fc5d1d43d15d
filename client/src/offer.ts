import { type Disposable, l10n, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { readsLikePlan } from '../../server/src/core/features/recognize.ts';
import { isWritable } from './drafts.ts';
import type { OpenAs } from './open-as.ts';

/** Offers once to open a text or Markdown file as a plan if it reads like one. */
export class Offer implements Disposable {
  private readonly asked = new Set<string>();
  private readonly subscription: Disposable;

  constructor(private readonly openAs: OpenAs) {
    this.subscription = window.onDidChangeActiveTextEditor((editor) => this.consider(editor));
    this.consider(window.activeTextEditor);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private consider(editor: TextEditor | undefined): void {
    const document = editor?.document;
    if (!document || !isPlainText(document) || !isWritable(document)) return;
    if (this.openAs.answerFor(document) === 'plan') void this.openAs.asPlan(document);
    else if (this.mayAsk(document) && readsLikePlan(document.getText(), document.uri.path))
      void this.ask(document);
  }

  private mayAsk(document: TextDocument): boolean {
    if (this.asked.has(document.uri.toString()) || this.openAs.answerFor(document)) return false;
    return (
      !this.openAs.neverOffers && workspace.getConfiguration('guihua', document).get('offerToOpen', true)
    );
  }

  private async ask(document: TextDocument): Promise<void> {
    this.asked.add(document.uri.toString());
    const name = document.uri.path.split('/').at(-1);
    const yes = l10n.t('Yes');
    const no = l10n.t('No');
    const never = l10n.t('Never in This Workspace');
    const question = l10n.t('“{0}” reads like a plan. Open it as a plan?', name ?? '');
    const answer = await window.showInformationMessage(question, yes, no, never);
    if (answer === yes) await this.openAs.asPlan(document);
    else if (answer === no) await this.openAs.asText(document);
    else if (answer === never) await this.openAs.neverOffer();
  }
}

function isPlainText({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'markdown';
}
