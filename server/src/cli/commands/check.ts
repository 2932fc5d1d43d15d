import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { severities } from '../../core/lint/rule.ts';
import { readArguments } from '../arguments.ts';
import { checkDraft } from '../check-draft.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { type DraftFiles, findDrafts } from '../find-drafts.ts';
import { SettingsFinder } from '../project-settings.ts';
import { STANDARD_INPUT } from '../read-text.ts';
import { type FileReport, hasFindings } from '../report/report.ts';
import { print } from '../terminal/print.ts';
import { progressOver } from '../terminal/progress.ts';
import { Troubles } from '../troubles.ts';

const formats = ['text', 'json', 'sarif', 'github', 'html', 'md'] as const;
const thresholds = [...severities.filter((severity) => severity !== 'hint'), 'never'] as const;

const options = {
  format: formats,
  fix: 'flag',
  config: 'text',
  output: 'text',
  'fail-on': thresholds,
} as const;

/** Where the report does not go to a terminal, or to one that does not know its width. */
const COLUMNS = 100;
const FEWEST_COLUMNS = 40;

type Format = (typeof formats)[number];

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options: given, paths } = readArguments(args, options);
  if (paths.length === 0) throw new UsageError('check 需要至少一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const settings = new SettingsFinder(given.config, troubles);
  const drafts = await findDrafts(paths, settings, troubles);
  const { output } = given;
  if (
    output !== undefined &&
    drafts.some((draft) => draft.paths.some((path) => resolve(path) === resolve(output)))
  )
    throw new UsageError(`--output 不能是要检查的文稿“${output}”`);
  const files = await checkAll(drafts, settings, given.fix ?? false, troubles);
  // With --fix, standard input's mended text has standard output for itself.
  const toStderr = given.fix && drafts.some(({ paths }) => paths.includes(STANDARD_INPUT));
  const stream = toStderr ? process.stderr : process.stdout;
  const report = await formatted(files, given.format ?? 'text', output === undefined ? stream : null);
  if (output !== undefined) save(output, report, troubles);
  else if (toStderr) stream.write(report);
  else print(report);
  troubles.print();
  return statusOf(files, given['fail-on'] ?? 'error', troubles);
}

async function checkAll(
  drafts: readonly DraftFiles[],
  settings: SettingsFinder,
  fix: boolean,
  troubles: Troubles,
): Promise<FileReport[]> {
  const files: FileReport[] = [];
  const progress = progressOver(drafts.length);
  for (const draft of drafts) {
    const main = draft.paths[0]!;
    try {
      const found = await settings.of(main);
      if (found) {
        const library = await settings.libraryOf(main);
        files.push(...(await checkDraft(draft, found, library, fix, troubles)));
      }
    } catch (error) {
      troubles.add(main, reasonOf(error));
    }
    progress.step();
  }
  progress.clear();
  return files;
}

/** An empty report means that nothing could be checked; what an earlier call wrote is better than that. */
function save(file: string, report: string, troubles: Troubles): void {
  if (report === '') return;
  try {
    writeFileSync(file, report);
  } catch (error) {
    troubles.add(file, reasonOf(error));
  }
}

/** `stream` is null where the report goes into a file. */
async function formatted(
  files: readonly FileReport[],
  format: Format,
  stream: NodeJS.WriteStream | null,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).formatJson(files);
    case 'sarif':
      return (await import('../report/sarif.ts')).formatSarif(files);
    case 'github':
      return (await import('../report/github.ts')).formatGithub(files);
    case 'html':
    case 'md':
      return (await import('../report/review.ts')).formatReview(files, format);
    case 'text': {
      const [{ formatText }, { styleFor }] = await Promise.all([
        import('../report/text.ts'),
        import('../terminal/style.ts'),
      ]);
      return formatText(files, styleFor(stream), Math.max(stream?.columns || COLUMNS, FEWEST_COLUMNS));
    }
  }
}

function statusOf(
  files: readonly FileReport[],
  threshold: (typeof thresholds)[number],
  troubles: Troubles,
): ExitStatus {
  if (troubles.serious) return 2;
  return threshold !== 'never' && hasFindings(files, threshold) ? 1 : 0;
}
