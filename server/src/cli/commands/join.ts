import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { draftAt } from '../find-drafts.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readDraft } from '../read-draft.ts';
import { print } from '../terminal/print.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { output: 'text' });
  const [path = '.', ...others] = paths;
  if (others.length > 0) throw new UsageError('join 只要一个文件夹或文件');
  const troubles = new Troubles();
  const draft = await draftAt(path, new SettingsFinder(undefined, troubles));
  if (!draft?.project && !troubles.serious)
    troubles.add(path, '没有可合并的文稿：在 guihua.json 的 files 中按顺序写出各个文件');
  const { output } = options;
  if (output !== undefined && draft?.paths.some((file) => resolve(file) === resolve(output)))
    throw new UsageError(`--output 不能是文稿的文件“${output}”`);
  const read = draft && (await readDraft(draft, troubles));
  // Half a plan that looks like a whole one would be worse than none.
  if (read && !troubles.serious) write(read.source.text, output, troubles);
  troubles.print();
  return troubles.serious ? 2 : 0;
}

function write(text: string, output: string | undefined, troubles: Troubles): void {
  try {
    if (output === undefined) print(text);
    else writeFileSync(output, text);
  } catch (error) {
    troubles.add(output ?? '标准输出', reasonOf(error));
  }
}
