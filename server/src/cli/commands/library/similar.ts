import { type SimilarPassages, similarPassages } from '../../../core/features/similar-passages.ts';
import { parsePlan } from '../../../core/parse.ts';
import { readArguments } from '../../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../../exit.ts';
import { similarText } from '../../library/similar-text.ts';
import { SettingsFinder } from '../../project-settings.ts';
import { readAsked } from '../../read-draft.ts';
import { print, printJson } from '../../terminal/print.ts';
import { styleFor } from '../../terminal/style.ts';
import { Troubles } from '../../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('library similar 需要一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const found = await similarIn(path, troubles);
  if (found && options.format === 'json') printJson(found);
  else if (found) print(similarText(found, styleFor(process.stdout)));
  troubles.print();
  return troubles.serious ? 2 : 0;
}

/** null where the draft or its guihua.json cannot be used. */
async function similarIn(path: string, troubles: Troubles): Promise<SimilarPassages | null> {
  try {
    const finder = new SettingsFinder(undefined, troubles);
    const draft = await readAsked(path, finder, troubles);
    const settings = draft && (await finder.of(draft.path));
    if (!draft || !settings) return null;
    const library = await finder.libraryOf(draft.path);
    return similarPassages(parsePlan(draft.source), library, settings.period);
  } catch (error) {
    troubles.add(path, reasonOf(error));
    return null;
  }
}
