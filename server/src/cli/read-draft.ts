import { joinSources } from '../core/text/join.ts';
import type { Range } from '../core/text/range.ts';
import { createSource, extentOf, type Source, wholeOf } from '../core/text/source.ts';
import { reasonOf } from './exit.ts';
import { type DraftFiles, draftAt } from './find-drafts.ts';
import type { SettingsFinder } from './project-settings.ts';
import { type DraftText, readText } from './read-text.ts';
import type { Troubles } from './troubles.ts';

export interface Draft {
  readonly source: Source;
  /** The files that could be read, in the order of the plan. */
  readonly files: readonly (DraftText & { readonly path: string })[];
}

/** Files that cannot be read are told and left out; null where none is left. The URIs of the sources are paths as the call names them. */
export async function readDraft({ project, paths }: DraftFiles, troubles: Troubles): Promise<Draft | null> {
  const files: (DraftText & { path: string })[] = [];
  for (const path of paths) {
    try {
      files.push({ path, ...(await readText(path)) });
    } catch (error) {
      troubles.add(path, reasonOf(error));
    }
  }
  const [first] = files;
  if (!first) return null;
  const sources = files.map(({ text, path }) => createSource(text, path));
  return { files, source: project === null ? sources[0]! : joinSources(project, 0, sources) };
}

export interface AskedDraft {
  readonly source: Source;
  /** What of it the call asks about: all of it, or one of its files. */
  readonly extent: Range;
  /** The path by which the draft's settings are found. */
  readonly path: string;
}

export const notOneDraft = '是文件夹，不是文件；整份文稿由各个文件组成时，请在 guihua.json 的 files 中列出';

/** For commands of one path: a file, or a folder whose guihua.json names the files of a draft. */
export async function readAsked(
  path: string,
  settings: SettingsFinder,
  troubles: Troubles,
): Promise<AskedDraft | null> {
  const draft = await draftAt(path, settings);
  if (!draft) troubles.add(path, notOneDraft);
  const read = draft && (await readDraft(draft, troubles));
  if (!read) return null;
  const [only, ...others] = draft.asked;
  const isOne = only !== undefined && others.length === 0 && read.files.some((file) => file.path === only);
  return {
    source: read.source,
    extent: isOne ? extentOf(read.source, only) : wholeOf(read.source),
    path: draft.paths[0]!,
  };
}
