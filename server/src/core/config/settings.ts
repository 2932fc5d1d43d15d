import type { Stated } from '../library/import-text.ts';
import type { Severity, Term } from '../lint/rule.ts';
import type { Period } from '../model/plan.ts';

/** What a 目录 can list; headings without a number stay as they are. */
export const tocLevels = ['part', 'chapter', 'section', 'item', 'subitem', 'box'] as const;

export type TocLevel = (typeof tocLevels)[number];

/** What becomes of page numbers: kept where they are known, left out, or ×, to be filled in when the draft is set. */
export const tocPages = ['keep', 'none', 'placeholder'] as const;

export type TocPages = (typeof tocPages)[number];

/** How the 目录 is written. */
export interface TocSettings {
  /** Those that the 目录 lists already, or 篇, 章 and 节, unless it is said. */
  readonly levels?: readonly TocLevel[];
  readonly pages?: TocPages;
  readonly updateOnSave?: boolean;
}

/** What guihua.json and the editor's settings say, merged; the file wins. */
export interface Settings {
  /** Severity by rule id; a rule not named has its default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** The plan's period where the author states it; otherwise it is read off the title. */
  readonly period: Period | null;
  /** The words that a team agreed on. */
  readonly terms: readonly Term[];
  readonly toc: TocSettings;
}

/** A file, or a folder of files, with plans that the draft is held against. */
export interface PlanEntry {
  /** As written: beside the guihua.json or below the workspace's folder, or absolute. */
  readonly file: string;
  /** What the author says of the plan. */
  readonly stated: Stated;
  /** Its place in the list, for messages about it. */
  readonly at: number;
}

/** A file of the draft, or a pattern that stands for several. */
export interface FileEntry {
  readonly pattern: string;
  /** Its place in the list, for messages about it. */
  readonly at: number;
}

/** What one of the two says; what it leaves open is absent. */
export interface ProjectSettings extends Partial<Settings> {
  readonly referencePlans?: readonly PlanEntry[];
  /** How the project's drafts call plans: 永州纲要 → yongzhou-14. */
  readonly planNames?: Readonly<Record<string, string>>;
  /** The files that the draft consists of, in order, as written: 00-总则.plan.md, chapters/*.plan.md. Of guihua.json only. */
  readonly files?: readonly FileEntry[];
}

export const defaultSettings: Settings = { rules: {}, period: null, terms: [], toc: {} };
