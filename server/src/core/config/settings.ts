import type { Severity } from '../lint/rule.ts';
import type { Period } from '../model/plan.ts';

/** What guihua.json and the editor's settings say, merged; the file wins. */
export interface Settings {
  /** Severity by rule id; a rule not named has its default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** The plan's period where the author states it; otherwise it is read off the title. */
  readonly period: Period | null;
}

/** What one of the two says; what it leaves open is absent. */
export type ProjectSettings = Partial<Settings>;

export const defaultSettings: Settings = { rules: {}, period: null };
