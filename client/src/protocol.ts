import type { WorkspaceEdit } from 'vscode-languageclient';
import type { ChapterCount, DraftStatus } from '../../server/src/core/features/draft-status.ts';
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
import type { WordCount } from '../../server/src/core/features/word-count.ts';
import type { PlanSummary } from '../../server/src/core/library/plan-summary.ts';
import type { NodeKind } from '../../server/src/core/model/plan.ts';
import type { Added } from '../../server/src/core/project/add-plans.ts';
import type { Position, Range } from './positions.ts';

// What the sidebar asks of the protocol itself.

export const prepareRenameRequest = 'textDocument/prepareRename';
export const renameRequest = 'textDocument/rename';

export interface PrepareRenameResponse {
  readonly placeholder: string;
}

export type RenameResponse = WorkspaceEdit;

// The requests beyond the protocol, of an open document: what `guihua outline` and `guihua indicators` print as JSON, and the targets
// beside those of the reference plans, and all of it beside the reference plans.

export const outlineRequest = 'guihua/outline';
export const indicatorsRequest = 'guihua/indicators';
export const indicatorComparisonRequest = 'guihua/indicatorComparison';
export const addPlansRequest = 'guihua/addReferencePlans';
export const libraryComparisonRequest = 'guihua/libraryComparison';
export const previewRequest = 'guihua/preview';
export const previewPageRequest = 'guihua/previewPage';
export const reportRequest = 'guihua/report';
export const insertBlockRequest = 'guihua/insertBlock';
export const insertNoteRequest = 'guihua/insertNote';
export const changeStructureRequest = 'guihua/changeStructure';
export const updateTocRequest = 'guihua/updateToc';
export const joinedDraftRequest = 'guihua/joinedDraft';
/** Files of a draft have changed on the disk. */
export const draftsChanged = 'guihua/draftsChanged';
export const similarPassagesRequest = 'guihua/similarPassages';
export const statusRequest = 'guihua/status';

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
export type { ChapterCount, LibraryComparison, NodeKind, SimilarPassage, SubjectStatus, WordCount };

export type AddedPlan = PlanSummary;
/** The new text of guihua.json and what was understood of each file, or in Chinese why nothing can be added. */
export type AddPlansResponse = Added | { readonly reason: string };

export interface AddPlansParams {
  /** The guihua.json as the editor has it; its text is null where it is still to be made. */
  readonly projectFile: { readonly uri: string; readonly text: string | null };
  readonly files: readonly string[];
}

/** A file of a draft of several, as an answer found it. */
export interface DraftFile {
  readonly uri: string;
  /** null for a file that no editor has open. */
  readonly version: number | null;
  /** The line of the whole text on which it begins. */
  readonly firstLine: number;
}

/** Which texts an answer is about. */
export interface Stated {
  /** Of the document that was asked about. */
  readonly version: number;
  /** All files of the draft in order, where it has several. */
  readonly files?: readonly DraftFile[];
}

export interface OutlineResponse extends OutlineJson, Stated {}

export interface IndicatorsResponse extends IndicatorsJson, Stated {}

export interface IndicatorComparisonResponse extends IndicatorComparison, Stated {}

/** What `guihua check --format html` or `md` prints of one draft. */
export interface ReportResponse {
  readonly text: string;
  readonly version: number;
}

/** The draft as the printed plan will look, piece by piece; `lines` of the whole text are what the elements with `data-place` show. */
export interface PreviewResponse extends Stated {
  readonly blocks: readonly { readonly html: string; readonly lines: readonly number[] }[];
}

/** What `guihua preview` prints. */
export interface PreviewPageResponse {
  readonly text: string;
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
  /** The file of the draft that has the definition. */
  readonly uri: string;
  /** The definition's words in the text as it is then. */
  readonly words: Range;
}

export interface LibraryComparisonResponse extends LibraryComparison, Stated {}

export interface SimilarPassagesResponse extends SimilarPassages, Stated {}

/** Word's 字数统计 of a draft, of its chapters and of what is selected. */
export interface StatusResponse extends DraftStatus, Stated {}

/** A node of the outline, by where its heading begins. */
export interface Place {
  readonly uri: string;
  readonly position: Position;
}

/** A change of a draft's structure; numbers, references and 目录 follow. */
export type StructureChange =
  | { readonly kind: 'renumber'; readonly node: Place | null }
  | { readonly kind: 'move'; readonly nodes: readonly Place[]; readonly target: Place; readonly where: Where }
  | {
      readonly kind: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete';
      readonly nodes: readonly Place[];
    }
  | {
      readonly kind: 'insert';
      readonly target: Place | null;
      readonly where: Where;
      readonly what: NodeKind;
      readonly title: string;
    };

export type Where = 'before' | 'after' | 'inside';

/** What could not be kept: a reference to something deleted, for example. */
export interface StructureWarning {
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
}

export interface StructureResponse {
  readonly edit: WorkspaceEdit | null;
  /** In Chinese why nothing can be changed. */
  readonly refused: string | null;
  /** Their ranges are those of the text before the change. */
  readonly warnings: readonly StructureWarning[];
  /** Where the first changed node stands afterwards. */
  readonly focus: Place | null;
}
