import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AddResult, addPlans } from '../../../core/project/add-plans.ts';
import { diskPlans } from '../../../node/plan-files.ts';
import { shippedLibrary } from '../../../node/shipped-plans.ts';
import { readArguments } from '../../arguments.ts';
import { type ExitStatus, FileError, UsageError } from '../../exit.ts';
import { countsOf, yearsOf } from '../../library/words.ts';
import { folderUri } from '../../project-library.ts';
import { PROJECT_FILE } from '../../project-settings.ts';
import { readText } from '../../read-text.ts';
import { print } from '../../terminal/print.ts';
import { Troubles } from '../../troubles.ts';
import { writeText } from '../../write-text.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { title: 'text', place: 'text' });
  const [file, ...others] = paths;
  if (file === undefined || others.length > 0) throw new UsageError('library add 需要一个文件');
  const stated = {
    ...(options.title && { title: options.title }),
    ...(options.place && { place: options.place }),
  };
  const folder = projectFolder();
  const target = join(folder, PROJECT_FILE);
  const present = existsSync(target) ? await readText(target) : null;
  const added = await addPlans(
    diskPlans,
    shippedLibrary,
    { folder: folderUri(folder), text: present?.text ?? null },
    [pathToFileURL(resolve(file)).href],
    stated,
  );
  if (typeof added === 'string') throw new FileError(added);
  if (added.text !== null) await write(target, (present?.byteOrderMark ?? '') + added.text, present === null);
  return report(added.results[0]!, relative('', target) || PROJECT_FILE);
}

/** Of the nearest guihua.json above the current folder; the current one where there is none. */
function projectFolder(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, PROJECT_FILE))) return folder;
    if (dirname(folder) === folder) return process.cwd();
  }
}

async function write(target: string, text: string, isNew: boolean): Promise<void> {
  if (isNew) writeFileSync(target, text, { flag: 'wx' });
  else await writeText(target, text);
}

function report({ file, plans, messages }: AddResult, target: string): ExitStatus {
  const troubles = new Troubles();
  for (const plan of plans) {
    print(
      `已添加参考规划：${plan.title}\n  标识 ${plan.id}，${plan.place}，${yearsOf(plan.period)}\n  读出 ${countsOf(plan)}\n`,
    );
  }
  if (plans.length > 0) print(`已写入 ${target}\n`);
  for (const message of messages) {
    if (plans.length > 0) troubles.warn(file, message);
    else troubles.add(file, message);
  }
  troubles.print();
  return troubles.serious ? 2 : 0;
}
