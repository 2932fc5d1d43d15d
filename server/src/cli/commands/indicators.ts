import { indicatorsJson } from '../../core/features/indicators-json.ts';
import { parsePlan } from '../../core/parse.ts';
import { isInside } from '../../core/text/range.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, UsageError } from '../exit.ts';
import { indicatorsSheet } from '../indicators/sheet.ts';
import { indicatorsText } from '../indicators/text.ts';
import { unreadTables } from '../indicators/unread.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readAsked } from '../read-draft.ts';
import { print, printJson } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json', 'csv'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('indicators 需要一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  await list(path, options.format ?? 'text', troubles);
  troubles.print();
  return troubles.serious ? 2 : 0;
}

async function list(path: string, format: 'text' | 'json' | 'csv', troubles: Troubles): Promise<void> {
  const draft = await readAsked(path, new SettingsFinder(undefined, troubles), troubles);
  if (!draft) return;
  const plan = parsePlan(draft.source);
  const tables = plan.tables.filter(({ range }) => isInside(range, draft.extent));
  switch (format) {
    case 'json':
      return printJson(indicatorsJson({ ...plan, tables }));
    case 'csv': {
      const unread = unreadTables(tables);
      if (unread) troubles.warn(path, unread);
      return print(indicatorsSheet(tables));
    }
    case 'text':
      return print(indicatorsText(tables, styleFor(process.stdout)));
  }
}
