import type { Position, Range, WorkspaceEdit } from 'vscode-languageclient';
import type {
  ComparedRow,
  IndicatorComparison,
} from '../../server/src/core/features/indicator-comparison.ts';
import type {
  IndicatorsJson,
  IndicatorsJsonCell,
  IndicatorsJsonRow,
  IndicatorsJsonTable,
} from '../../server/src/core/features/indicators-json.ts';
import type { LibraryComparison, SubjectStatus } from '../../server/src/core/features/library-comparison.ts';
import type { LibraryPlanJson } from '../../server/src/core/features/library-json.ts';
import type { OutlineJson, OutlineJsonNode } from '../../server/src/core/features/outline-json.ts';
import type { SimilarPassage, SimilarPassages } from '../../server/src/core/features/similar-passages.ts';
import type { PlanSummary } from '../../server/src/core/library/plan-summary.ts';
import type { Added } from '../../server/src/core/project/add-plans.ts';

// The requests beyond the protocol, of an open document: what `guihua outline` and `guihua indicators` print as JSON, and the targets
// beside those of the reference plans, and all of it beside the reference plans.

export const outlineRequest = 'guihua/outline';
export const indicatorsRequest = 'guihua/indicators';
export const indicatorComparisonRequest = 'guihua/indicatorComparison';
export const addPlansRequest = 'guihua/addReferencePlans';
export const libraryComparisonRequest = 'guihua/libraryComparison';
export const reportRequest = 'guihua/report';
export const insertBlockRequest = 'guihua/insertBlock';
export const insertNoteRequest = 'guihua/insertNote';
export const changeStructureRequest = 'guihua/changeStructure';
export const updateTocRequest = 'guihua/updateToc';
export const similarPassagesRequest = 'guihua/similarPassages';

// The reference plans, as a tree and as documents to read; a draft says whose project may have plans of its own.

export const libraryRequest = 'guihua/library';
export const libraryDocumentRequest = 'guihua/libraryDocument';
export const libraryReferenceRequest = 'guihua/libraryReference';
export const skeletonRequest = 'guihua/skeleton';
export const libraryChanged = 'guihua/libraryChanged';

export type PlanItem = LibraryPlanJson;

export interface LibraryResponse {
  readonly plans: readonly PlanItem[];
}

/** How deep it goes: 篇章, 篇章节, or these with the boxes. */
export type SkeletonLevel = 'chapter' | 'section' | 'box';

/** A new draft, or the edit of the one in front. */
export interface SkeletonResponse {
  readonly text: string | null;
  readonly edit: WorkspaceEdit | null;
}

export interface LibraryDocumentResponse {
  readonly text: string;
  readonly languageId: string;
}

export type OutlineItem = OutlineJsonNode;
export type TableItem = IndicatorsJsonTable;
export type RowItem = IndicatorsJsonRow;
export type CellItem = IndicatorsJsonCell;
export type ComparisonItem = ComparedRow;
export type { LibraryComparison, SimilarPassage, SubjectStatus };

export type AddedPlan = PlanSummary;
/** The new text of guihua.json and what was understood of each file, or in Chinese why nothing can be added. */
export type AddPlansResponse = Added | { readonly reason: string };

export interface AddPlansParams {
  /** The guihua.json as the editor has it; its text is null where it is still to be made. */
  readonly projectFile: { readonly uri: string; readonly text: string | null };
  readonly files: readonly string[];
}

export interface OutlineResponse extends OutlineJson {
  readonly version: number;
}

export interface IndicatorsResponse extends IndicatorsJson {
  readonly version: number;
}

export interface IndicatorComparisonResponse extends IndicatorComparison {
  readonly version: number;
}

/** What `guihua check --format html` or `md` prints of one draft. */
export interface ReportResponse {
  readonly text: string;
  readonly version: number;
}

export interface LibraryComparisonResponse extends LibraryComparison {
  readonly version: number;
}

/** Without an edit the 目录 is up to date, or there is none and no heading to list. */
export interface UpdateTocResponse {
  readonly edit: WorkspaceEdit | null;
  readonly hasToc: boolean;
}

export type BlockKind = 'box' | 'targets' | 'review' | 'figure';

/** A block with its number, as a snippet; or its title and body, where the numbers of others have to move first. */
export interface BlockResponse {
  readonly position: Position;
  readonly snippet: string;
  readonly followed: boolean;
  readonly title: string;
  readonly body: string;
}

export interface NoteResponse {
  readonly edit: WorkspaceEdit;
  /** The definition's words in the text as it is then. */
  readonly words: Range;
}

/** A heading by where its number and title begin. */
interface Place {
  readonly uri: string;
  readonly position: Position;
}

export interface InsertChange {
  readonly kind: 'insert';
  readonly target: Place | null;
  readonly where: 'before' | 'after' | 'inside';
  readonly what: OutlineItem['kind'];
  readonly title: string;
}

export interface StructureAnswer {
  readonly edit: WorkspaceEdit | null;
  /** In Chinese, why not. */
  readonly refused: string | null;
  readonly warnings: readonly { readonly message: string }[];
  readonly focus: Place | null;
}

export interface SimilarPassagesResponse extends SimilarPassages {
  readonly version: number;
}
