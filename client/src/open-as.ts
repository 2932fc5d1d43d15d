import { type ExtensionContext, languages, type TextDocument } from 'vscode';
import { languageId } from './drafts.ts';

type Answer = 'plan' | 'text';

const answersKey = 'openAs';
const neverKey = 'neverOffer';

/** How the author wants files opened whose names do not say what they are. Remembered with the workspace. */
export class OpenAs {
  constructor(private readonly state: ExtensionContext['workspaceState']) {}

  answerFor(document: TextDocument): Answer | undefined {
    return this.answers()[document.uri.toString()];
  }

  get neverOffers(): boolean {
    return this.state.get(neverKey, false);
  }

  async neverOffer(): Promise<void> {
    await this.state.update(neverKey, true);
  }

  async asPlan(document: TextDocument): Promise<void> {
    await this.remember(document, 'plan');
    await languages.setTextDocumentLanguage(document, languageId);
  }

  async asText(document: TextDocument): Promise<void> {
    await this.remember(document, 'text');
    if (document.languageId !== languageId) return;
    await languages.setTextDocumentLanguage(
      document,
      /\.md$/i.test(document.uri.path) ? 'markdown' : 'plaintext',
    );
  }

  private answers(): Record<string, Answer> {
    return this.state.get(answersKey, {});
  }

  private async remember(document: TextDocument, answer: Answer): Promise<void> {
    // An untitled document's name means another document tomorrow.
    if (document.isUntitled) return;
    await this.state.update(answersKey, { ...this.answers(), [document.uri.toString()]: answer });
  }
}
