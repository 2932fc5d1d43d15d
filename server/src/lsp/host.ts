import type { Library } from '../core/library/library.ts';
import type { PlanFiles } from '../core/project/plan-files.ts';

/** A plan draft of the workspace that no editor has open. */
export interface PlanFile {
  readonly uri: string;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** The only way by which the server reaches files; each entry point brings its own. */
export interface ProjectFiles {
  /** null where there is no such file, or where it is not UTF-8. */
  readText(uri: string): Promise<string | null>;
  /** Paths of all files in a folder (chapters/) below `root` and the folders in it, from `root` on, parted by slashes. */
  listFiles(root: string, folder: string): Promise<readonly string[]>;
  /** The plan drafts below a folder. Gives up early once `stopped` says so. */
  findPlans(folderUri: string, stopped: () => boolean): Promise<readonly PlanFile[]>;
}

/** What the server needs of the place in which it runs. */
export interface Host {
  readonly files: ProjectFiles;
  /** Those of the reference plans that a project brings. */
  readonly plans: PlanFiles;
  /** URI of the documentation folder, with a slash at its end. */
  readonly docs: string;
  /** The plans that come with the program. */
  readonly library: Library;
}
