import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProjectSettings } from '../core/config/settings.ts';
import { PlanReader } from '../core/project/plan-reader.ts';
import {
  buildLibrary,
  type PlanSource,
  type ProjectLibrary,
  readSources,
} from '../core/project/project-library.ts';
import { diskPlans } from '../node/plan-files.ts';
import { shippedLibrary } from '../node/shipped-plans.ts';

/** The plans that come with the program and those that the guihua.json of a folder names. */
export async function projectLibrary(folder: string, settings: ProjectSettings): Promise<ProjectLibrary> {
  const sources: PlanSource[] = [{ settings, folder: folderUri(folder) }];
  return buildLibrary(shippedLibrary, sources, await readSources(sources, new PlanReader(diskPlans)));
}

export function folderUri(folder: string): string {
  return pathToFileURL(join(folder, '/')).href;
}
