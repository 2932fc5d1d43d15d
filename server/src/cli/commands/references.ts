import { type ReferencesJson, referencesJson } from '../../core/features/references-json.ts';
import { numberSequences } from '../../core/model/sequence.ts';
import { parsePlan } from '../../core/parse.ts';
import { resolveReferences } from '../../core/reference/resolve.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readAsked } from '../read-draft.ts';
import { referencesText } from '../references/text.ts';
import { print, printJson } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('references 需要一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const found = await referencesOf(path, troubles);
  if (found && options.format === 'json') printJson(found);
  else if (found) print(referencesText(found, styleFor(process.stdout)));
  troubles.print();
  return troubles.serious ? 2 : 0;
}

/** null where the draft or its guihua.json, which may name reference plans, cannot be used. */
async function referencesOf(path: string, troubles: Troubles): Promise<ReferencesJson | null> {
  try {
    const finder = new SettingsFinder(undefined, troubles);
    const draft = await readAsked(path, finder, troubles);
    if (!draft || (await finder.of(draft.path)) === null) return null;
    const plan = parsePlan(draft.source);
    const library = await finder.libraryOf(draft.path);
    return referencesJson(plan, resolveReferences(plan, library, numberSequences(plan)), draft.extent);
  } catch (error) {
    troubles.add(path, reasonOf(error));
    return null;
  }
}
