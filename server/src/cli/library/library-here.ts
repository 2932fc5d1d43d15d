import { join } from 'node:path';
import type { Library } from '../../core/library/library.ts';
import { PROJECT_FILE, SettingsFinder } from '../project-settings.ts';
import type { Troubles } from '../troubles.ts';

/** The reference plans as a draft in the current folder has them. */
export async function libraryHere(troubles: Troubles): Promise<Library> {
  const finder = new SettingsFinder(undefined, troubles);
  return finder.libraryOf(join(process.cwd(), PROJECT_FILE));
}
