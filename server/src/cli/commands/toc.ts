import { writeToc } from '../../core/features/toc/write-toc.ts';
import { parsePlan } from '../../core/parse.ts';
import { withEdits } from '../../core/text/join.ts';
import type { Source } from '../../core/text/source.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, UsageError } from '../exit.ts';
import { draftAt } from '../find-drafts.ts';
import { SettingsFinder } from '../project-settings.ts';
import { notOneDraft, readDraft } from '../read-draft.ts';
import { print } from '../terminal/print.ts';
import { Troubles } from '../troubles.ts';
import { writeDraft } from '../write-draft.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { write: 'flag', check: 'flag' });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('toc 需要一个文件或文件夹；- 表示标准输入');
  if (options.write && options.check) throw new UsageError('--write 和 --check 不能同时使用');
  const troubles = new Troubles();
  const status = await withDraft(path, troubles, options.write ?? false, options.check ?? false);
  troubles.print();
  return troubles.serious ? 2 : status;
}

/** In a draft of several files the 目录 of the whole. */
async function withDraft(
  path: string,
  troubles: Troubles,
  write: boolean,
  check: boolean,
): Promise<ExitStatus> {
  const finder = new SettingsFinder(undefined, troubles);
  const files = await draftAt(path, finder);
  if (!files) troubles.add(path, notOneDraft);
  const draft = files && (await readDraft(files, troubles));
  const settings = draft && (await finder.of(files.paths[0]!));
  if (!draft || !settings) return 2;
  const edits = writeToc(parsePlan(draft.source), settings.toc);
  if (write) await writeDraft(draft, edits, troubles);
  else if (!printToc(withEdits(draft.source, edits))) troubles.warn(path, '没有可以列入目录的标题');
  return check && edits.length > 0 ? 1 : 0;
}

/** The 目录 as it should be, with its heading. */
function printToc(source: Source): boolean {
  const { toc } = parsePlan(source);
  if (!toc) return false;
  print(`${source.text.slice(toc.range.start, toc.range.end).replaceAll('\r\n', '\n')}\n`);
  return true;
}
