import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate.ts';

export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server/server.js');
  return activateWith(context, (id, name, options) => {
    const server = { module, transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient(id, name, { run: server, debug }, options);
  });
}
