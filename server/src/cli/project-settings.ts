import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  defaultSettings,
  type FileEntry,
  type ProjectSettings,
  type Settings,
} from '../core/config/settings.ts';
import type { Library } from '../core/library/library.ts';
import type { Range } from '../core/text/range.ts';
import { createSource, positionAt } from '../core/text/source.ts';
import { shippedLibrary } from '../node/shipped-plans.ts';
import { reasonOf } from './exit.ts';
import { readText, STANDARD_INPUT } from './read-text.ts';
import type { Troubles } from './troubles.ts';

export const PROJECT_FILE = 'guihua.json';

/** What holds for the drafts below a guihua.json, or below none. */
interface Project {
  readonly settings: Settings;
  /** Read when a command first needs it; most do not. */
  readonly library: () => Promise<Library>;
  /** null where the drafts are files of their own. */
  readonly files: () => Promise<NamedFiles | null>;
}

/** The files that a guihua.json names as one draft. */
export interface NamedFiles {
  /** The guihua.json. */
  readonly file: string;
  /** Absolute, in the order of the plan. */
  readonly paths: readonly string[];
}

/** null: the project file cannot be used, so that no verdict on the drafts below it would be the team's. */
type Found = Project | null;

const noProject: Project = {
  settings: defaultSettings,
  library: async () => shippedLibrary,
  files: async () => null,
};

/** Finds settings and reference plans of drafts: by the guihua.json beside them or above them, or the one that the call names. */
export class SettingsFinder {
  private readonly byFolder = new Map<string, Found>();
  private named: Found | undefined;

  constructor(
    private readonly namedFile: string | undefined,
    private readonly troubles: Troubles,
  ) {}

  /** null where the project file cannot be used. */
  async of(draft: string): Promise<Settings | null> {
    return (await this.project(draft))?.settings ?? null;
  }

  /** The plans that the draft is held against. */
  async libraryOf(draft: string): Promise<Library> {
    return (await this.project(draft))?.library() ?? shippedLibrary;
  }

  /** The files of the draft that a file may belong to. */
  async filesOf(draft: string): Promise<NamedFiles | null> {
    return (await this.project(draft))?.files() ?? null;
  }

  private async project(draft: string): Promise<Found> {
    if (this.namedFile === undefined) return this.ofFolder(folderOf(draft));
    if (this.named === undefined) this.named = await this.load(this.namedFile);
    return this.named;
  }

  private async ofFolder(folder: string): Promise<Found> {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const settings = await this.search(folder);
    this.byFolder.set(folder, settings);
    return settings;
  }

  private async search(folder: string): Promise<Found> {
    const file = join(folder, PROJECT_FILE);
    if (existsSync(file)) return this.load(relative('', file));
    const above = dirname(folder);
    return above === folder ? noProject : this.ofFolder(above);
  }

  private async load(file: string): Promise<Found> {
    try {
      const { text } = await readText(file);
      return await this.parse(file, text);
    } catch (error) {
      this.troubles.add(file, reasonOf(error));
      return null;
    }
  }

  private async parse(file: string, text: string): Promise<Found> {
    // The validator is the largest thing the program can load; most calls have no file to validate.
    const { parseProjectFile } = await import('../core/config/project-file.ts');
    const { settings, problems, rangeAt } = parseProjectFile(text);
    const source = createSource(text);
    const tell = ({ range, message, severity }: Told) => {
      const { line, character } = positionAt(source, range.start);
      const where = `${file}:${line + 1}:${character + 1}`;
      if (severity === 'error') this.troubles.add(where, message);
      else this.troubles.warn(where, message);
    };
    problems.forEach(tell);
    if (problems.some((problem) => problem.severity === 'error')) return null;
    const { rules = {}, period = null, terms = [], toc = {} } = settings;
    const library = once(async () => {
      const { library, problems: found } = await readLibrary(dirname(resolve(file)), settings);
      for (const problem of found) tell({ ...problem, range: rangeAt(problem.path) });
      return library;
    });
    const files = once(async () => {
      if (!settings.files?.length) return null;
      const { paths, problems: found } = await namedFiles(dirname(resolve(file)), settings.files);
      for (const problem of found) tell({ ...problem, range: rangeAt(['files', problem.at]) });
      return { file: resolve(file), paths };
    });
    return { settings: { rules, period, terms, toc }, library, files };
  }
}

function folderOf(draft: string): string {
  return draft === STANDARD_INPUT ? resolve() : dirname(resolve(draft));
}

interface Told {
  readonly range: Range;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

async function readLibrary(folder: string, settings: ProjectSettings) {
  const names = settings.referencePlans ?? settings.planNames;
  if (names === undefined) return { library: shippedLibrary, problems: [] };
  // Few projects have plans of their own, and a start is felt at every call.
  const { projectLibrary } = await import('./project-library.ts');
  return projectLibrary(folder, settings);
}

async function namedFiles(folder: string, entries: readonly FileEntry[]) {
  const [{ listFiles }, { diskFiles }, { folderUri }] = await Promise.all([
    import('../core/project/draft-files.ts'),
    import('../node/project-files.ts'),
    import('./project-library.ts'),
  ]);
  const { files, problems } = await listFiles(entries, (below) =>
    diskFiles.listFiles(folderUri(folder), below),
  );
  return { paths: files.map(({ path }) => join(folder, path)), problems };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
