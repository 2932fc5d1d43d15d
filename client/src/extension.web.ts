import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith } from './activate.ts';

export function activate(context: ExtensionContext): Api {
  const bundle = Uri.joinPath(context.extensionUri, 'dist/server/server.web.js');
  return activateWith(context, (id, name, options) => {
    // The worker is made when the server starts, not before: most Markdown files are no plans.
    return new LanguageClient(id, name, async () => new Worker(bundle.toString(true)), options);
  });
}
