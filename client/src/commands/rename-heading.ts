import { l10n, type TextDocument, window, workspace } from 'vscode';
import type { Range } from '../positions.ts';
import type { PlanServer } from '../server.ts';

/** Asks for the new title of a heading, unless it is given, and changes it wherever the draft prints it, in one step to undo. */
export async function renameHeading(
  server: PlanServer,
  draft: TextDocument,
  heading: Range,
  given?: string,
): Promise<void> {
  const at = heading.end;
  const renamable = await server.prepareRename(draft, at);
  if (!renamable) {
    void window.showInformationMessage(l10n.t('This entry has no title of its own to rename.'));
    return;
  }
  const { placeholder } = renamable;
  const title = given ?? (await askTitle(placeholder, (value) => server.rename(draft, at, value)));
  if (title === undefined || title === placeholder) return;
  const edit = await server.rename(draft, at, title);
  if (typeof edit === 'string') void window.showWarningMessage(edit);
  else if (edit) await workspace.applyEdit(edit);
}

/** Says at once what the server would refuse. */
function askTitle(
  value: string,
  rename: (title: string) => Promise<object | string | undefined>,
): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Rename the Heading'),
    prompt: l10n.t('The number stays; the table of contents and references that quote the title follow.'),
    value,
    validateInput: async (title) => {
      const answer = await rename(title);
      return typeof answer === 'string' ? answer : undefined;
    },
  });
}
