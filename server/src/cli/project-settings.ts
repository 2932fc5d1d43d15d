import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { defaultSettings, type Settings } from '../core/config/settings.ts';
import { createSource, positionAt } from '../core/text/source.ts';
import { reasonOf } from './exit.ts';
import { readText, STANDARD_INPUT } from './read-text.ts';
import type { Troubles } from './troubles.ts';

const FILE_NAME = 'guihua.json';

/** null: the project file cannot be used, so that no verdict on the drafts below it would be the team's. */
type Found = Settings | null;

/** Finds the settings of drafts: the guihua.json beside them or above them, or the one that the call names. */
export class SettingsFinder {
  private readonly byFolder = new Map<string, Found>();
  private named: Found | undefined;

  constructor(
    private readonly namedFile: string | undefined,
    private readonly troubles: Troubles,
  ) {}

  async of(draft: string): Promise<Found> {
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
    const file = join(folder, FILE_NAME);
    if (existsSync(file)) return this.load(relative('', file));
    const above = dirname(folder);
    return above === folder ? defaultSettings : this.ofFolder(above);
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
    const { settings, problems } = parseProjectFile(text);
    const source = createSource(text);
    for (const problem of problems) {
      const { line, character } = positionAt(source, problem.range.start);
      const where = `${file}:${line + 1}:${character + 1}`;
      if (problem.severity === 'error') this.troubles.add(where, problem.message);
      else this.troubles.warn(where, problem.message);
    }
    if (problems.some((problem) => problem.severity === 'error')) return null;
    return { ...defaultSettings, ...settings };
  }
}

function folderOf(draft: string): string {
  return draft === STANDARD_INPUT ? resolve() : dirname(resolve(draft));
}
