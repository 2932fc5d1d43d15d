import { readSettings } from '../core/config/merge.ts';
import type { Library } from '../core/library/library.ts';
import { PlanReader, type ReadPlan } from '../core/project/plan-reader.ts';
import {
  buildLibrary,
  type PlanProblem,
  type PlanSource,
  type ReadSource,
  readSources,
} from '../core/project/project-library.ts';
import type { Host } from './host.ts';
import type { FoundProject, ProjectFileFinder } from './project-file.ts';
import type { SettingsStore } from './settings-store.ts';
import { folderOf, type WorkspaceFolders } from './workspace-folders.ts';

/** What is done with what comes to light when plans are read. */
export interface LibraryListener {
  /** Files and folders that plans come from, of all projects. */
  watch(uris: readonly string[]): void;
  /** About the editor's settings, which no diagnostic can point at. */
  warn(message: string): void;
  fail(error: unknown): void;
}

interface Project {
  readonly reader: PlanReader;
  /** What the library was made of; the same parts give the same library. */
  made: { readonly plans: readonly ReadPlan[]; readonly names: string; readonly library: Library } | null;
  watched: readonly string[];
}

/** The plans that each draft is held against: those of the program, of the guihua.json above it and of the editor's settings. */
export class ProjectLibraries {
  readonly #host: Host;
  readonly #projectFiles: ProjectFileFinder;
  readonly #settings: SettingsStore;
  readonly #folders: WorkspaceFolders;
  readonly #listener: LibraryListener;
  readonly #projects = new Map<string, Project>();
  readonly #warned = new Set<string>();
  #known = new Map<string, Promise<Library>>();
  #loading = new Map<string, Promise<Library>>();

  constructor(
    host: Host,
    projectFiles: ProjectFileFinder,
    settings: SettingsStore,
    folders: WorkspaceFolders,
    listener: LibraryListener,
  ) {
    this.#host = host;
    this.#projectFiles = projectFiles;
    this.#settings = settings;
    this.#folders = folders;
    this.#listener = listener;
  }

  /** The same object as long as nothing changes. */
  for(uri: string): Promise<Library> {
    const known = this.#known.get(uri);
    if (known) return known;
    const loading = this.#find(uri).catch((error: unknown) => {
      this.#listener.fail(error);
      return this.#host.library;
    });
    this.#known.set(uri, loading);
    return loading;
  }

  /** Files are looked at again; those that are as they were are not read again. */
  changed(): void {
    this.#known = new Map();
    this.#loading = new Map();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #find(uri: string): Promise<Library> {
    const loading = this.#loading;
    const [found, editor] = await Promise.all([
      this.#projectFiles.projectFor(uri),
      this.#settings.editor(uri),
    ]);
    const own = readSettings(editor);
    const folder = namesPlans(own) ? folderOf(uri, await this.#folders()) : null;
    const ofFile: PlanSource | null = found && {
      settings: found.settings,
      folder: found.uri.replace(/[^/]*$/, ''),
    };
    const ofEditor: PlanSource | null = namesPlans(own) ? { settings: own, folder } : null;
    const key = JSON.stringify([found?.uri, folder]);
    const current =
      loading.get(key) ?? this.#load(key, ofFile, ofEditor, found, () => loading === this.#loading);
    loading.set(key, current);
    return current;
  }

  async #load(
    key: string,
    ofFile: PlanSource | null,
    ofEditor: PlanSource | null,
    found: FoundProject | null,
    isLatest: () => boolean,
  ): Promise<Library> {
    const sources = [ofFile, ofEditor].filter((source) => source !== null);
    const project = this.#projectOf(key);
    const read = sources.some(({ settings }) => namesPlans(settings))
      ? await readSources(sources, project.reader)
      : [];
    const built = buildLibrary(this.#host.library, sources, read);
    if (isLatest()) {
      this.#watch(project, read);
      if (found && ofFile)
        this.#projectFiles.tell(found, 'referencePlans', problemsOf(ofFile, built.problems, found));
      this.#warn(
        built.problems.filter(({ source, severity }) => source === ofEditor && severity === 'error'),
      );
    }
    return madeOnce(project, sources, read, built.library);
  }

  #projectOf(key: string): Project {
    const known = this.#projects.get(key);
    if (known) return known;
    const project: Project = { reader: new PlanReader(this.#host.plans), made: null, watched: [] };
    this.#projects.set(key, project);
    return project;
  }

  #watch(project: Project, read: readonly ReadSource[]): void {
    project.watched = read.flatMap((one) => one.read.uri ?? []);
    this.#listener.watch([...this.#projects.values()].flatMap(({ watched }) => watched));
  }

  /** Once each. */
  #warn(problems: readonly PlanProblem[]): void {
    for (const { message, path } of problems) {
      const text = `设置 guihua.${path[0]}：${message}`;
      if (this.#warned.has(text)) continue;
      this.#warned.add(text);
      this.#listener.warn(text);
    }
  }
}

function namesPlans({ referencePlans, planNames }: PlanSource['settings']): boolean {
  return (referencePlans?.length ?? 0) > 0 || Object.keys(planNames ?? {}).length > 0;
}

/** As they stand in guihua.json. */
function problemsOf(source: PlanSource, problems: readonly PlanProblem[], { rangeAt }: FoundProject) {
  return problems
    .filter((problem) => problem.source === source)
    .map(({ path, message, severity }) => ({ range: rangeAt(path), message, severity }));
}

/** Who compares libraries sees at once that nothing has changed. */
function madeOnce(
  project: Project,
  sources: readonly PlanSource[],
  read: readonly ReadSource[],
  library: Library,
): Library {
  const plans = read.flatMap((one) => one.read.plans);
  const names = JSON.stringify(sources.map(({ settings }) => settings.planNames));
  const { made } = project;
  const isSame = made?.names === names && made.plans.length === plans.length;
  if (isSame && made.plans.every((plan, at) => plan === plans[at])) return made.library;
  project.made = { plans, names, library };
  return library;
}
