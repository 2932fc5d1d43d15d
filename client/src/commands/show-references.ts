import { commands, type Disposable } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { PlanServer } from '../server.ts';

/** What the server's “2 处引用” above a heading runs: VS Code's own list takes its own types, not those of the protocol. */
export function registerShowReferences({ client }: PlanServer): Disposable {
  return commands.registerCommand(
    'guihua.showReferences',
    (uri: string, position: Position, locations: readonly Location[]) => {
      const convert = client.protocol2CodeConverter;
      return commands.executeCommand(
        'editor.action.showReferences',
        convert.asUri(uri),
        convert.asPosition(position),
        locations.map((location) => convert.asLocation(location)),
      );
    },
  );
}
