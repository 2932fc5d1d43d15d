import { writeToc } from '../../core/features/toc/write-toc.ts';
import { parsePlan } from '../../core/parse.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { createSource } from '../../core/text/source.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { SettingsFinder } from '../project-settings.ts';
import { type DraftText, readText, STANDARD_INPUT } from '../read-text.ts';
import { print } from '../terminal/print.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { write: 'flag', check: 'flag' });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError('toc 需要一个文件；- 表示标准输入');
  if (options.write && options.check) throw new UsageError('--write 和 --check 不能同时使用');
  const troubles = new Troubles();
  const status = await withDraft(path, troubles, options.write ?? false, options.check ?? false);
  troubles.print();
  return troubles.serious ? 2 : status;
}

async function withDraft(
  path: string,
  troubles: Troubles,
  write: boolean,
  check: boolean,
): Promise<ExitStatus> {
  const settings = await new SettingsFinder(undefined, troubles).of(path);
  if (settings === null) return 2;
  try {
    const draft = await readText(path);
    const plan = parsePlan(createSource(draft.text));
    const edits = writeToc(plan, settings.toc);
    const text = applyEdits(draft.text, edits);
    if (write) await save(path, draft, text);
    else if (!printToc(text)) troubles.warn(path, '没有可以列入目录的标题');
    return check && edits.length > 0 ? 1 : 0;
  } catch (error) {
    troubles.add(path, reasonOf(error));
    return 2;
  }
}

/** The 目录 as it should be, with its heading. */
function printToc(text: string): boolean {
  const { toc, source } = parsePlan(createSource(text));
  if (!toc) return false;
  print(`${source.text.slice(toc.range.start, toc.range.end).replaceAll('\r\n', '\n')}\n`);
  return true;
}

/** Standard input goes on to standard output. */
async function save(path: string, { byteOrderMark, text: before }: DraftText, text: string): Promise<void> {
  if (path === STANDARD_INPUT) return print(byteOrderMark + text);
  if (text === before) return;
  const { writeText } = await import('../write-text.ts');
  await writeText(path, byteOrderMark + text);
}
