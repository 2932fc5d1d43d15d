import { join, normalize, relative, resolve, sep } from 'node:path';
import { findPlans, isFolder } from './find-plans.ts';
import { PROJECT_FILE, type SettingsFinder } from './project-settings.ts';
import { STANDARD_INPUT } from './read-text.ts';
import type { Troubles } from './troubles.ts';

/** What is read as one plan: a file, or all those that a guihua.json names. */
export interface DraftFiles {
  /** The guihua.json that names the files; null for a draft of one file. */
  readonly project: string | null;
  /** In the order of the plan, as the call names them. */
  readonly paths: readonly string[];
  /** Those that the call asks about. */
  readonly asked: ReadonlySet<string>;
}

/** The drafts that the paths of a call stand for, each once. */
export async function findDrafts(
  paths: readonly string[],
  settings: SettingsFinder,
  troubles: Troubles,
): Promise<DraftFiles[]> {
  const found = findPlans(paths, troubles);
  const names = new Map(found.files.map((file) => [keyOf(file), file]));
  for (const folder of found.folders) {
    const below = await filesIn(folder.path, settings);
    for (const [path, name] of below) {
      if (!names.has(path)) names.set(path, name);
    }
    if (folder.isEmpty && below.length === 0) troubles.add(folder.asked, noPlans);
  }
  return group(names, settings);
}

const noPlans = '文件夹中没有规划文件（*.plan.md、*.plan.txt、名称含“五年规划”或“规划纲要”的 .md、.txt）';

/** For calls about one path: the draft that a file belongs to, or that the guihua.json in a folder or above it names; null where it names none. */
export async function draftAt(path: string, settings: SettingsFinder): Promise<DraftFiles | null> {
  const drafts = isFolder(path)
    ? await group(new Map(await filesIn(path, settings)), settings)
    : await group(new Map([[keyOf(path), path]]), settings);
  return drafts[0] ?? null;
}

/** What the guihua.json of a folder, or one above it, names below the folder: absolute paths, and paths as the call names them. */
async function filesIn(folder: string, settings: SettingsFinder): Promise<[string, string][]> {
  const listed = (await settings.filesOf(join(folder, PROJECT_FILE)))?.paths ?? [];
  return listed
    .filter((path) => path.startsWith(resolve(folder) + sep))
    .map((path) => [path, join(normalize(folder), relative(folder, path))]);
}

async function group(names: ReadonlyMap<string, string>, settings: SettingsFinder): Promise<DraftFiles[]> {
  const drafts: DraftFiles[] = [];
  const done = new Set<string>();
  for (const [key, name] of names) {
    if (done.has(key)) continue;
    const project = key === STANDARD_INPUT ? null : await settings.filesOf(name);
    if (!project?.paths.includes(key)) {
      drafts.push({ project: null, paths: [name], asked: new Set([name]) });
      continue;
    }
    for (const path of project.paths) done.add(path);
    const paths = project.paths.map((path) => names.get(path) ?? relative('', path));
    const asked = project.paths.flatMap((path) => names.get(path) ?? []);
    drafts.push({ project: project.file, paths, asked: new Set(asked) });
  }
  return drafts;
}

function keyOf(path: string): string {
  return path === STANDARD_INPUT ? path : resolve(path);
}
