import type { Settings } from '../core/config/settings.ts';
import type { Library } from '../core/library/library.ts';
import { fixAll } from '../core/lint/fix-all.ts';
import { lint } from '../core/lint/lint.ts';
import { parsePlan } from '../core/parse.ts';
import { createSource } from '../core/text/source.ts';
import { reasonOf } from './exit.ts';
import { readText, STANDARD_INPUT } from './read-text.ts';
import type { FileReport } from './report/report.ts';
import { print } from './terminal/print.ts';
import type { Troubles } from './troubles.ts';

/** Checks one draft, mending it before if asked to; throws if it cannot be read or written. */
export async function checkFile(
  path: string,
  settings: Settings,
  library: Library,
  fix: boolean,
  troubles: Troubles,
): Promise<FileReport> {
  const { text, byteOrderMark } = await readText(path);
  const mended = fix ? fixAll(createSource(text), settings, library) : { text, fixed: 0 };
  if (fix && path === STANDARD_INPUT) print(byteOrderMark + mended.text);
  else if (mended.text !== text) await write(path, byteOrderMark + mended.text);
  const source = createSource(mended.text);
  const plan = parsePlan(source);
  const result = lint(plan, settings, library);
  const { findings, ran, failed } = result;
  for (const { rule, error } of failed) troubles.add(path, `规则 ${rule} 未能运行：${reasonOf(error)}`);
  const checked = { name: path === STANDARD_INPUT ? '标准输入' : path, plan, settings, library, result };
  return { path, source, findings, rules: ran.length, fixed: mended.fixed, checked };
}

/** Most calls write nothing, and Node's modules for it take a while to load. */
async function write(path: string, text: string): Promise<void> {
  const { writeText } = await import('./write-text.ts');
  await writeText(path, text);
}
